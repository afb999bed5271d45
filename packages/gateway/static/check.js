// What a phone finds out about the way to the box: whether a WebSocket opens, how long an answer takes, and whether its
// browser speaks of mobile data. It says so on the page, and to the box.
;(function (found, trying) {
  trying.hidden = false
  const times = []
  function once() {
    const begun = performance.now()
    return fetch('/healthz', { cache: 'no-store' }).then(function () {
      times.push(performance.now() - begun)
    })
  }
  function opens() {
    return new Promise(function (resolve) {
      function no() {
        resolve(false)
      }
      setTimeout(no, 5000)
      try {
        const socket = new WebSocket(location.origin.replace(/^http/, 'ws') + '/socket.io/?EIO=4&transport=websocket')
        socket.onerror = no
        socket.onclose = no
        // A proxy may open it and let nothing through: the box speaks first.
        socket.onmessage = function () {
          resolve(true)
          socket.close()
        }
      } catch {
        no()
      }
    })
  }
  once()
    .then(once)
    .then(once)
    .then(opens)
    .then(function (webSocket) {
      const ms = Math.round(
        times.sort(function (one, other) {
          return one - other
        })[1],
      )
      const mobile = navigator.connection !== undefined && navigator.connection.type === 'cellular'
      const data = found.dataset
      trying.hidden = true
      found.textContent = (webSocket ? data.works : data.fails).replace('{ms}', ms) + (mobile ? ' ' + data.mobile : '')
      return fetch('/api/phone-checks/' + data.id, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ webSocket: webSocket, ms: ms, mobile: mobile }),
      })
    })
    .catch(function () {
      trying.hidden = true
    })
})(document.getElementById('found'), document.getElementById('trying'))
