import type { CheckKey } from '../en/check.ts'

export const check: Readonly<Record<CheckKey, string>> = {
  title: 'هذا الهاتف يصل إلى البار',
  reached: '{name} يجيب على {address}.',
  here: 'إنه في شبكة الصندوق: لا VPN ولا بيانات جوال بينهما.',
  routed: 'يأتي من شبكة أخرى ({from}) تسمح له بالوصول إلى الصندوق.',
  outside: 'يأتي عبر VPN أو بيانات الجوال ({from}). ليس لدى الضيوف أي منهما: أوقفه وحاول مرة أخرى.',
  trying: 'نجرّب هل تصل الأخبار من تلقاء نفسها…',
  works: 'WebSocket يعمل. الصندوق يجيب خلال {ms} ms.',
  fails: 'WebSocket لا يعمل هنا: الصفحات تسأل عن الأخبار بنفسها. الصندوق يجيب خلال {ms} ms.',
  mobile: 'يقول متصفحك إنه يستخدم بيانات الجوال.',
  noScript: 'بلا JavaScript لا يمكن تجربة المزيد هنا. الطلب يعمل بدونه.',
  menu: 'إلى القائمة',
}
