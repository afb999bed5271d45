import type { KioskKey } from '../en/kiosk.ts'

export const kiosk: Readonly<Record<KioskKey, string>> = {
  start: '点按开始点单',
  startOver: '重新开始',
  stillThere: '您还在吗？',
  goOn: '在，继续',
  clears: '{seconds, plural, other {# 秒后清空此屏幕。}}',
  slip: '号码正从打印机打出，请带走。',
  noSlip: '这里没有纸，请记住您的号码。',
  called: '饮品做好后，我们会在屏幕上叫号。',
  done: '完成',
  lost: '无法连接吧台，请到柜台点单。',
  pairTitle: '连接这台平板',
  pairCode: '请在控制台输入此代码',
  pairHow: '“更多”，然后“连接屏幕”。之后客人即可在此点单。',
}
