/**
 * What Project Gutenberg puts round a text: who may use it, above a line `*** START OF ...`, and its licence below
 * `*** END OF ...`. Neither is a word of the book; title and author are read from the head.
 */

import type {BookSettings} from '../../config/index.ts'
import {isBlank, type Line} from './lines.ts'

const edge = /^\*{3} ?(START|END) OF (?:THE|THIS) PROJECT GUTENBERG E-?(?:BOOK|TEXT)\b/i
/** Lines of such a mark: a long title is wrapped. */
const mostLines = 3

export interface Framed {
  /** The lines of the book. */
  readonly lines: readonly Line[]
  readonly settings: BookSettings
}

/** The lines between the two marks; all of them where there are none. `leave` is told of each stretch that is left out. */
export function withoutFrame(value: string, lines: readonly Line[], leave: (left: readonly Line[], typed: string) => void): Framed {
  if (!/PROJECT GUTENBERG E/i.test(value)) return {lines, settings: {}}
  const textOf = ({start, margin, end}: Line): string => value.slice(start + margin, end)
  const found = (which: string): number => lines.findIndex((line) => edge.exec(textOf(line))?.[1]?.toUpperCase() === which)
  const start = found('START')
  const end = found('END')
  const close = start < 0 ? -1 : lines.slice(start, start + mostLines).findIndex((line) => /\*{3}$/.test(textOf(line)))
  const first = close < 0 ? 0 : start + close + 1
  const last = end > first ? end : lines.length
  for (const left of [lines.slice(0, first), lines.slice(last)]) {
    const shown = left.find((line) => edge.test(textOf(line)))
    if (shown) leave(left, textOf(shown))
  }
  return {lines: lines.slice(first, last), settings: fieldsIn(lines.slice(0, first).map((line) => isBlank(line) ? '' : value.slice(line.start, line.end)))}
}

/** `Title: ...` and `Author: ...`, each with the indented lines it goes on in. */
function fieldsIn(head: readonly string[]): BookSettings {
  const valueOf = (name: string): string | undefined => {
    const at = head.findIndex((line) => line.startsWith(`${name}: `))
    if (at < 0) return undefined
    const below = head.slice(at + 1)
    const end = below.findIndex((line) => !/^\s+\S/.test(line))
    return [head[at]!.slice(name.length + 2), ...below.slice(0, end < 0 ? below.length : end)].map((line) => line.trim()).join(' ')
  }
  const [title, author] = [valueOf('Title'), valueOf('Author')]
  return {...(title !== undefined && {title}), ...(author !== undefined && {creators: [{name: author, role: 'aut'}]})}
}
