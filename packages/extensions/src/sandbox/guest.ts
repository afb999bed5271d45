/**
 * What runs inside the sandbox before the extension's script: plain JavaScript, for an engine of its own (QuickJS), where
 * there is no host function at all. A call takes JSON and gives JSON: what the extension wants done is a list of effects,
 * and the box decides which of them it may have. Store and settings are copies.
 */
export const guest = `
(() => {
  const { stringify, parse } = JSON
  let effects = []
  let store = new Map()
  let settings = Object.freeze({})
  const want = (effect) => { effects.push(effect) }
  const text = (value, what) => {
    if (typeof value !== 'string') throw new TypeError(what + ' must be a string')
    return value
  }
  const copy = (value) => value === undefined ? null : parse(stringify(value))
  const bar = Object.freeze({
    get settings() { return settings },
    store: Object.freeze({
      get: (key) => { const value = store.get(text(key, 'key')); return value === undefined ? undefined : parse(value) },
      set: (key, value) => {
        const json = stringify(value) ?? 'null'
        store.set(text(key, 'key'), json)
        want({ kind: 'store', key, value: json })
      },
      delete: (key) => { store.delete(text(key, 'key')); want({ kind: 'store', key, value: null }) },
      keys: () => [...store.keys()],
    }),
    publish: (type, detail = {}) => want({ kind: 'publish', type: text(type, 'type'), detail: copy(detail) }),
    page: Object.freeze({ set: (field, value) => want({ kind: 'page', field: text(field, 'field'), value: String(value) }) }),
    tile: Object.freeze({ set: (field, value) => want({ kind: 'tile', field: text(field, 'field'), value: String(value) }) }),
    display: (line) => want({ kind: 'display', line: line === null ? null : text(line, 'line') }),
    change: (setting, value) => {
      settings = Object.freeze({ ...settings, [text(setting, 'setting')]: value })
      want({ kind: 'change', setting, value })
    },
    timer: (name, ms) => want({ kind: 'timer', name: text(name, 'name'), ms: Number(ms) }),
    request: (request) => want({ kind: 'request', request: copy(request) }),
    mqtt: (message) => want({ kind: 'mqtt', message: copy(message) }),
    print: (lines) => want({ kind: 'print', lines: copy(lines) }),
    order: (choice) => want({ kind: 'order', choice: copy(choice) }),
    make: (orderId, step) => want({ kind: 'make', orderId: text(orderId, 'orderId'), step: text(step, 'step') }),
    log: (...words) => want({ kind: 'log', line: words.map((word) => typeof word === 'string' ? word : stringify(word)).join(' ') }),
  })
  globalThis.bar = bar
  globalThis.console = Object.freeze({ log: bar.log, info: bar.log, warn: bar.log, error: bar.log })
  return {
    begin: (json) => {
      const given = parse(json)
      store = new Map(given.store)
      settings = Object.freeze(given.settings)
    },
    call: (exported, json) => {
      effects = []
      return typeof exported === 'function' ? exported(...parse(json), bar) : undefined
    },
    effects: () => stringify(effects),
  }
})()
`
