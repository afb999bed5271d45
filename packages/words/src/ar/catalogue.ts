import type { CatalogueKey } from '../en/catalogue.ts'

export const catalogue: Readonly<Record<CatalogueKey, string>> = {
  title: 'دليل الأحداث',
  lead: 'كل حدث ينشره هذا البار، في غلاف EventBridge. اكتب قاعدة فيصلك خبره.',
  search: 'ابحث في الأحداث',
  none: 'لا حدث بهذا الاسم.',
  producer: 'المُصدِر',
  consumers: 'المستقبِلون',
  message: 'الرسالة',
  version: 'الإصدار',
  aliases: 'يمكن لقاعدة أن تسميه أيضًا',
  primary: 'يُرسل إلى الشاشات عندما',
  schema: 'المخطط',
  example: 'مثال',
  rule: 'قاعدة له',
  copy: 'انسخ القاعدة',
  copied: 'نُسخت',
  last: 'آخر ظهور',
  never: 'لم يظهر بعد منذ تشغيل الصندوق.',
  machine: 'الشيء نفسه للبرامج',
  count: '{count, plural, zero {لا أحداث} one {حدث واحد} two {حدثان} few {# أحداث} many {# حدثًا} other {# حدث}}',
}
