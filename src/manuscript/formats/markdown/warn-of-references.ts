/** `&#1;` and its like name characters no book can hold; U+FFFD stands in their place, and the author is told. */

import type {Report} from '../../../report/index.ts'
import {decodeReference} from '../inline/references.ts'
import type {Line} from '../lines.ts'

const numeric = /&#(?:[xX][0-9a-fA-F]{1,6}|[0-9]{1,7});/g

/** Warns of the first such reference of a file. */
export function warnOfReferences(body: string, lines: readonly Line[], path: string, report: Report): void {
  if (!body.includes('&#')) return
  for (const match of body.matchAll(numeric)) {
    if (decodeReference(match[0], () => undefined) !== '\uFFFD') continue
    const line = lines.findLast(({start}) => start <= match.index)!
    const at = {line: line.number, column: match.index - line.start + 1, offset: match.index}
    report.warn('read:control-character', {path, at}, `Found ${match[0]}, which names no character a book can hold; U+FFFD stands in its place`, {hint: 'Delete it in the manuscript'})
    return
  }
}
