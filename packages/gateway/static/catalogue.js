// What the catalogue can do with a script: search, copy a rule, and (for staff) show what was seen last.
const main = document.querySelector('main')
const articles = [...document.querySelectorAll('article')]
const search = document.querySelector('.search')
const none = document.querySelector('.none')

search.hidden = false
search.querySelector('input').addEventListener('input', (event) => {
  const wanted = event.target.value.trim().toLowerCase()
  for (const article of articles) article.hidden = !article.textContent.toLowerCase().includes(wanted)
  none.hidden = articles.some((article) => !article.hidden)
})

for (const button of document.querySelectorAll('article button')) {
  button.hidden = false
  button.addEventListener('click', async () => {
    const words = button.textContent
    await copy(button.previousElementSibling)
    button.textContent = main.dataset.copied
    setTimeout(() => (button.textContent = words), 1500)
  })
}

/** A page over plain http has no clipboard of its own: there the text is selected and copied. */
async function copy(pre) {
  if (navigator.clipboard !== undefined) return navigator.clipboard.writeText(pre.textContent)
  getSelection().selectAllChildren(pre)
  document.execCommand('copy')
}

if (main.dataset.live !== undefined) setInterval(refresh, 2000)

async function refresh() {
  if (document.hidden) return
  const answer = await fetch('/api/catalogue/last').catch(() => null)
  if (answer === null || !answer.ok) return
  for (const event of (await answer.json()).events) {
    const place = document.getElementById(event['detail-type'])?.querySelector('.last')
    if (place === undefined || place === null) continue
    place.querySelector('span').textContent = new Date(event.time).toLocaleTimeString(document.documentElement.lang)
    place.querySelector('pre').textContent = JSON.stringify(event, null, 2)
  }
}
