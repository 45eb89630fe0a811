/**
 * Book to Book: the typography of every run, written back across inline markup.
 *
 * Text is final after this stage. Letters are never added, lost or changed; running it twice changes
 * nothing. Nodes keep their positions in the manuscript.
 */

import type {Book} from '../book/index.ts'
import type {TypographySettings} from '../config/index.ts'
import type {Report} from '../report/index.ts'
import {applyRules} from './apply-rules.ts'
import {collect} from './collect.ts'

/** Sets the marks of the whole book in place, and gives it back. */
export function applyTypography(book: Book, settings: TypographySettings, _report: Report): Book {
  const {runs, sources} = collect(book)
  applyRules(runs, settings)
  for (const {node, pieces} of sources) node.value = pieces.map(({text, fixed}) => fixed ?? text).join('')
  return book
}
