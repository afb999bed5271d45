// A page whose app did not start, on an old or a broken browser, keeps itself true by loading again.
;(function (again) {
  if (again === null) return
  setTimeout(
    function () {
      if (!document.documentElement.hasAttribute('data-alive')) location.reload()
    },
    Number(again) * 1000,
  )
})(document.getElementById('root').getAttribute('data-again'))
