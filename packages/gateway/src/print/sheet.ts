import { toString } from 'qrcode'
import { directionOf, type Language } from '@pressobox/words'
import { escape } from '../escape.ts'

const style = `
@page{size:A4;margin:0}
*{box-sizing:border-box}
body{margin:0;background:#d8c6b2;color:#2a1810;font:11pt/1.4 'Figtree Variable',Figtree,system-ui,'Noto Sans',sans-serif;-webkit-print-color-adjust:exact;print-color-adjust:exact}
main{width:210mm;height:297mm;margin:0 auto;padding:14mm 15mm;background:#fffbf4;overflow:hidden;display:flex;flex-direction:column}
h1,h2,.serif{font-family:Fraunces,Georgia,'Noto Serif',serif;font-weight:600;line-height:1.1;margin:0}
p{margin:0}
bdi{unicode-bidi:isolate}
.whole{white-space:nowrap}
@media print{body{background:none}}`

export interface Sheet {
  readonly language: Language
  readonly title: string
  /** What only this sheet looks like. */
  readonly style: string
  readonly body: string
}

/** One page of A4 as one file: nothing in it is loaded from anywhere. */
export function sheet({ language, title, style: own, body }: Sheet): string {
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title><style>${style}${own}</style></head>
<body><main>
${body}
</main></body>
</html>
`
}

/** A QR code as a drawing, to be read from paper by any camera. */
export function qrCode(text: string): Promise<string> {
  return toString(text, {
    type: 'svg',
    margin: 0,
    errorCorrectionLevel: 'M',
    color: { dark: '#2a1810', light: '#fff' },
  })
}
