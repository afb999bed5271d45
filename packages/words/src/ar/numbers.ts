import type { NumbersKey } from '../en/numbers.ts'

export const numbers: Readonly<Record<NumbersKey, string>> = {
  title: 'الأعداد',
  hour: '{count, plural, zero {لا مشروبات} one {مشروب واحد} two {مشروبان} few {# مشروبات} many {# مشروبًا} other {# مشروب}} في الساعة الأخيرة',
  wait: 'نصفهم ينتظر حتى {half}؛ وتسعة عشر من كل عشرين حتى {most}',
  chart: 'المشروبات كل خمس دقائق',
  waits: 'الانتظار بالدقائق',
  none: 'تبدأ الرسوم مع أول مشروب.',
  reportHtml: 'التقرير، للحفظ',
  reportCsv: 'جدول لبرامج الجداول',
  remakes:
    '{count, plural, =0 {لم يُعَد تحضير شيء} zero {لم يُعَد تحضير شيء} one {أُعيد تحضير واحد} two {أُعيد تحضير اثنين} few {أُعيد تحضير #} many {أُعيد تحضير #} other {أُعيد تحضير #}}',
  cancels:
    '{count, plural, =0 {لم يُلغَ شيء} zero {لم يُلغَ شيء} one {أُلغي واحد} two {أُلغي اثنان} few {أُلغي #} many {أُلغي #} other {أُلغي #}}',
  timeouts:
    '{count, plural, =0 {لم ينتهِ وقت شيء} zero {لم ينتهِ وقت شيء} one {انتهى وقت واحد} two {انتهى وقت اثنين} few {انتهى وقت #} many {انتهى وقت #} other {انتهى وقت #}}',
  noShows:
    '{count, plural, =0 {لا شيء بقي دون استلام} zero {لا شيء بقي دون استلام} one {واحد بقي دون استلام} two {اثنان بقيا دون استلام} few {# بقيت دون استلام} many {# بقيت دون استلام} other {# بقيت دون استلام}}',
}
