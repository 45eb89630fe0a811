/** Overrides of direction in headings and links, which show what is not there: `exe.jpg` where `gpj.exe` was typed. */

import type {Place, Report} from '../report/index.ts'

/** U+202D and U+202E (Unicode Standard Annex 9, 2.2); marks, embeddings and isolates are ordinary in mixed text. */
const override = /[\u202d\u202e]/u

/** Warns where `text` holds one; it stays as it was typed. */
export function warnOfOverride(text: string, place: Place, report: Report): void {
  if (!override.test(text)) return
  report.warn('publication:direction', place, 'Found a character that turns round the letters behind it, expected letters in their order', {
    hint: 'Delete it (U+202D or U+202E); words in Hebrew or Arabic need none'
  })
}
