/** The style sheet of a drawing without the rules that reach out, which say nothing of shapes: fonts and imports. */

import {isSafeCss} from './allowed.ts'

/** Characters of one sheet: each of its selectors is asked of each element. */
const longest = 50_000
/** Characters of a sheet with the fonts it carries. */
const longestWithFonts = 2_000_000

const outward = /@(?:font-face\s*\{[^{}]*\}|import\s+(?:url\(\s*)?(?:"[^"]{0,500}"|'[^']{0,500}'|[^;"'{}]{0,500})[^;"'{}]{0,100};)/gi

/** What may stay, and whether that is less than the whole; `undefined` where the sheet is not to be trusted. */
export function safeSheet(css: string): {readonly css: string; readonly isWhole: boolean} | undefined {
  if (css.length > longestWithFonts) return undefined
  const kept = css.replace(outward, '')
  return kept.length > longest || !isSafeCss(kept) ? undefined : {css: kept, isWhole: kept === css}
}
