/** Text as somebody gave it, put into a sentence that may go the other way: it reads in its own direction, to its last sign. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`
}
