/**
 * Speech opened and never closed, or closed and never opened.
 *
 * Each double mark is judged by its neighbours; one they leave in doubt makes the paragraph pass. Speech
 * that runs on is in order: the next paragraph of the same speaker opens again, or something that is no
 * paragraph (verse, a letter) follows.
 */

import type {Check, Finding} from '../check.ts'
import type {Line} from '../line.ts'

type Side = 'open' | 'close' | 'doubt'

const opensParagraph = /^[\s—–\-….(‘']*["“]/

export const unbalancedQuotes: Check = {
  id: 'unbalanced-quotes',
  find: (lines) => lines.flatMap((line, index) => (line.block === 'paragraph' ? judge(line, lines[index - 1], lines[index + 1]) : []))
}

function judge(line: Line, before: Line | undefined, next: Line | undefined): Finding[] {
  const {text} = line
  let open = -1
  const unclosed: number[] = []
  const unopened: number[] = []
  for (const {0: mark, index} of text.matchAll(/["“”]/g)) {
    const side = sideOf(text, index, mark)
    if (side === 'doubt') return []
    if (side === 'open') {
      if (open >= 0 && mayNest(text, open, index)) return []
      if (open >= 0) unclosed.push(open)
      open = index
    } else {
      if (open < 0) unopened.push(index)
      open = -1
    }
  }
  if (open >= 0 && !mayRunOn(line, next)) unclosed.push(open)
  const isContinued = before !== undefined && before.group === line.group && runsOn(before)
  return [
    ...unclosed.map((at) => finding(line, at, 'opens and is never closed')),
    ...(isContinued ? [] : unopened.map((at) => finding(line, at, 'closes and was never opened')))
  ].sort((one, other) => one.start - other.start)
}

const finding = (line: Line, at: number, what: string): Finding => ({
  line, start: at, end: at + 1, reason: `Found a quotation mark that ${what}`,
  hint: 'Each paragraph of a speech opens with a mark, and the last one closes it'
})

function sideOf(text: string, at: number, mark: string): Side {
  if (mark === '“') return 'open'
  if (mark === '”') return 'close'
  const left = text[at - 1] ?? ' '
  const right = text[at + 1] ?? ' '
  if (/\d/.test(left)) return 'doubt'
  const opens = /[\s(\[“‘'—–-]/.test(left)
  const closes = /[\s.,;:!?)\]”’'—–-]/.test(right)
  if (opens === closes) return /[\s]/.test(left) && !/\s/.test(right) ? 'open' : /\s/.test(right) && !/\s/.test(left) ? 'close' : 'doubt'
  return opens ? 'open' : 'close'
}

/** A single mark between two opening ones may hold the second: a quotation within a quotation within one. */
const mayNest = (text: string, from: number, to: number): boolean => /[\s“"(—]['‘]/.test(text.slice(from, to))

/** The next paragraph opens again; or what follows is no paragraph beside this one. */
function mayRunOn(line: Line, next: Line | undefined): boolean {
  return next === undefined || next.group !== line.group || opensParagraph.test(next.text) || /[:,—–-]\s*$/.test(line.text)
}

function runsOn(before: Line): boolean {
  const marks = before.text.match(/["“”]/g) ?? []
  return marks.length % 2 === 1
}
