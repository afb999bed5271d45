import type { FlawKey } from '../en/flaws.ts'

export const flaws: Readonly<Record<FlawKey, string>> = {
  title: 'ملف الإعدادات pressobox.conf غير صحيح، ولم يُؤخذ منه شيء',
  line: 'السطر {line}: {field}: {problem}',
  missing: '{field}: {problem}',
  bare: 'السطر {line}: {problem}',
  todo: 'صحّحه ثم شغّل من جديد.',
  syntax: 'السطر يكون «حقل = قيمة»',
  twice: 'مذكور مرتين',
  unknown: 'لا حقل بهذا الاسم',
  country: 'حرفان لاتينيان كبيران، مثل PT أو DE',
  'country-missing': 'ناقص، ويبقى الواي فاي مطفأ حتى يعرف الصندوق أين هو',
  name: 'اسم الواي فاي 32 بايتًا على الأكثر',
  password: 'من 8 إلى 63 من الحروف اللاتينية والأرقام والعلامات، بلا حركات',
  security: 'wpa2 أو wpa3',
  channel: '1 أو 6 أو 11',
  phones: 'عدد من 0 إلى 1000',
  port: 'عدد من 1 إلى 65535',
  pin: 'من 4 إلى 10 أرقام',
  printer: 'tcp://ADDRESS أو usb:/dev/usb/lp0',
  'one-radio': 'اللاسلكي الواحد يتصل بواي فاي أو يكون هو الواي فاي: احذف wifi أو hotspot',
}
