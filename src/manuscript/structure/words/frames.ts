/** Lines drawn round a card or a status sheet: `==Status==`, `------`, `[=== Loot ===]`. */

const drawn = /^[\s=~*#+|_\-\u2010-\u2015\u2500-\u257f\[\]<>.:]*$/u
const frame = /^([=~*#+|_\-\u2010-\u2015\u2500-\u257f\[\]<>]{2,}[\s=~*#+|_\-\u2010-\u2015\u2500-\u257f\[\]<>]*)(\S.*?)\s*([=~*#+|_\-\u2010-\u2015\u2500-\u257f\[\]<>]{2,})$/u

/** Where the words of such a line stand; none of them where it is drawn alone, `undefined` where it is no such line. */
export function frameOf(line: string): {from: number; to: number} | undefined {
  if (line.length > 120) return undefined
  if (drawn.test(line)) return {from: 0, to: 0}
  const match = frame.exec(line)
  if (!match || !/[\p{L}\p{N}]/u.test(match[2]!)) return undefined
  return {from: match[1]!.length, to: match[1]!.length + match[2]!.trimEnd().length}
}
