/** Code blanked out, for what is looked for before blocks are read: a note in code is code. */

import type {Line} from '../lines.ts'
import {closes, isTildeBreak, openingOf} from './fence-lines.ts'

/** A code span within a line: between runs of as many backticks. */
const span = /(?<!`)(`+)(?!`)[^`\n]+\1(?!`)/g

/** The text, of the same length, with blanks for what stands in fences that are closed and in code spans. */
export function blankCode(value: string, lines: readonly Line[]): string {
  if (!value.includes('`') && !value.includes('~~~')) return value
  const parts: string[] = []
  let done = 0
  for (const [from, to] of closedFences(value, lines)) {
    parts.push(value.slice(done, from), blankOf(value.slice(from, to)))
    done = to
  }
  return (parts.join('') + value.slice(done)).replaceAll(span, blankOf)
}

const blankOf = (text: string): string => text.replaceAll(/[^\n]/g, ' ')

/** Offsets of what stands between the fences, one stretch after another. */
function closedFences(value: string, lines: readonly Line[]): [number, number][] {
  const found: [number, number][] = []
  const hopeless = new Set<string>()
  for (let index = 0; index < lines.length; index += 1) {
    const open = openingOf(value, lines[index]!)
    if (open === undefined || hopeless.has(open) || isTildeBreak(value, lines, index)) continue
    let end = index + 1
    while (end < lines.length && !closes(value, lines[end]!, open)) end += 1
    if (end === lines.length) hopeless.add(open)
    else {
      found.push([lines[index]!.stop, lines[end]!.start])
      index = end
    }
  }
  return found
}
