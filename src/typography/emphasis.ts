/** Drops the asterisks and underscores of emphasis from a line of plain text, and no others. */

const marks = /(?<!\\)(\*{1,3}|_{1,3})/g

/**
 * A mark opens before a character that is not white space, and closes after one; a pair is dropped, a mark
 * without its partner stays (`* * *`, `2 * 3`, `snake_case`).
 */
export function dropEmphasis(line: string): string {
  if (!line.includes('*') && !line.includes('_')) return line
  const open: Readonly<Record<string, number[]>> = {'*': [], '**': [], '***': [], _: [], __: [], ___: []}
  const dropped: [number, number][] = []
  for (const {0: mark, index} of line.matchAll(marks)) {
    const before = line[index - 1]
    const after = line[index + mark.length]
    const own = open[mark] ?? []
    const start = own.at(-1)
    if (start !== undefined && canClose(mark, before, after)) {
      dropped.push([start, start + mark.length], [index, index + mark.length])
      for (const others of Object.values(open)) while (others.length > 0 && (others.at(-1) as number) >= start) others.pop()
    } else if (canOpen(mark, before, after)) own.push(index)
  }
  dropped.sort(([one], [other]) => one - other)
  let result = ''
  let at = 0
  for (const [start, end] of dropped) {
    result += line.slice(at, start)
    at = end
  }
  return result + line.slice(at)
}

const isBlank = (character: string | undefined): boolean => character === undefined || /\s/.test(character)
const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\d]/u.test(character)

function canOpen(mark: string, before: string | undefined, after: string | undefined): boolean {
  return !isBlank(after) && (mark.startsWith('*') || !isWord(before))
}

function canClose(mark: string, before: string | undefined, after: string | undefined): boolean {
  return !isBlank(before) && (mark.startsWith('*') || !isWord(after))
}
