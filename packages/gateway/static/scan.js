// A scanned code becomes an order before the app has come: on a slow network the menu, painted by the box, is there a second sooner.
// Then the app begins: on the page that the box gave, or to ask again where the box did not answer. It stands in the page itself.
;(function (form, app) {
  if (form === null) return
  const root = document.getElementById('root')
  const data = document.getElementById('page')
  let begun = false
  function begin() {
    begun = true
    fetchApp()
  }
  // A browser asks a second time only for another address.
  function fetchApp(again) {
    const script = document.createElement('script')
    script.type = 'module'
    script.crossOrigin = ''
    script.src = again === undefined ? app : app + '?' + again
    script.onerror = function () {
      setTimeout(fetchApp, 3000, Date.now())
    }
    document.head.appendChild(script)
  }
  function asIs() {
    if (begun) return
    const lost = form.querySelector('[role="alert"]')
    if (lost !== null) lost.hidden = false
    begin()
  }
  setTimeout(asIs, 6000)
  fetch(form.action, {
    method: 'POST',
    headers: { accept: 'application/json', 'accept-language': document.documentElement.lang },
    body: new URLSearchParams(new FormData(form)),
  })
    .then(function (response) {
      return response.json()
    })
    .then(function (answer) {
      if (begun) return
      const page = Object.assign(JSON.parse(data.textContent), answer.page || { problem: answer })
      data.textContent = JSON.stringify(page)
      root.innerHTML = answer.painted || ''
      history.replaceState(null, '', page.address)
      begin()
    })
    .catch(asIs)
})(document.querySelector('form[data-scan]'), document.currentScript.getAttribute('data-app'))
