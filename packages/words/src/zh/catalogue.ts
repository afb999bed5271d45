import type { CatalogueKey } from '../en/catalogue.ts'

export const catalogue: Readonly<Record<CatalogueKey, string>> = {
  title: '事件目录',
  lead: '这个咖啡吧台发布的所有事件，采用 EventBridge 格式。写一条规则，就会收到通知。',
  search: '搜索事件',
  none: '没有叫这个名称的事件。',
  producer: '发布方',
  consumers: '接收方',
  message: '消息',
  version: '版本',
  aliases: '规则中也可用的名称',
  primary: '何时发送到屏幕',
  schema: '结构',
  example: '示例',
  rule: '对应的规则',
  copy: '复制规则',
  copied: '已复制',
  last: '最近一次',
  never: '盒子启动后还没有出现过。',
  machine: '供程序使用的同样内容',
  count: '{count, plural, other {# 种事件}}',
}
