// A scanned code becomes an order before the app has come: on a slow network the menu, painted by the box, is there a second sooner.
// Then the app begins: on the order's page, with the reason why there is none, or to ask again where the box did not answer.
;(function (form, app) {
  if (form === null) return
  const root = document.getElementById('root')
  const data = document.getElementById('page')
  let begun = false
  function begin(news, painted) {
    if (begun) return
    begun = true
    if (news !== null) {
      data.textContent = JSON.stringify(Object.assign(JSON.parse(data.textContent), news))
      root.innerHTML = painted
    }
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
  function ask(path, options) {
    options.headers = { accept: 'application/json', 'accept-language': document.documentElement.lang }
    if (options.body !== undefined) options.headers['content-type'] = 'application/json'
    return fetch(path, options).then(function (response) {
      return response.json().then(function (answer) {
        return { ok: response.ok, answer: answer }
      })
    })
  }
  function asIs() {
    const lost = form.querySelector('[role="alert"]')
    if (lost !== null) lost.hidden = false
    begin(null, '')
  }
  setTimeout(asIs, 6000)
  ask('/api/scans', { method: 'POST', body: JSON.stringify({ code: form.getAttribute('data-scan') }) })
    .then(function (scanned) {
      if (!scanned.ok) return begin({ problem: scanned.answer }, '')
      const path = '/o/' + scanned.answer.key
      return ask(path, {}).then(function (order) {
        if (begun) return
        if (!order.ok) return asIs()
        history.replaceState(null, '', path)
        begin(order.answer.page, order.answer.painted)
      })
    })
    .catch(asIs)
})(document.querySelector('form[data-scan]'), document.currentScript.getAttribute('data-app'))
