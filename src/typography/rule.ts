/**
 * What a typographic rule is: a finder of edits in one string.
 *
 * The string is a run: the text of one paragraph joined across its inline markup, with U+FFFC for what
 * rules must not read or touch (code, URLs, marks typed with a backslash). A rule never sees the tree.
 */

import type {Locale} from '../language/index.ts'
import type {Evidence} from './quotes/evidence.ts'

export interface Edit {
  /** UTF-16 offsets in the run; end exclusive. */
  readonly start: number
  readonly end: number
  readonly replacement: string
}

/** What a paragraph's neighbours say of speech that runs on. */
interface Speech {
  /** Marks left open where the paragraph before ended, outermost first: `d`, `ds`. */
  readonly before: string
  /** Marks the paragraph after opens with, in the same letters. */
  readonly after: string
  /** The kind of mark this text opens its dialogue with. */
  readonly primary: 'd' | 's'
}

export interface Context {
  readonly locale: Locale
  readonly speech: Speech
  readonly evidence: Evidence
  /** The variant of this rule chosen in the settings, if any. */
  readonly variant?: string
  /** The variant chosen for another rule; `false` when that rule is off. */
  settingOf(rule: string): string | boolean | undefined
}

export interface Rule {
  /** Permanent; the key of `typography:` in book.yaml. */
  readonly id: string
  readonly authority: string
  /** Names a setting may give; absent: only on and off. */
  readonly variants?: readonly string[]
  /** Works only when the settings ask for it. */
  readonly isOptional?: boolean
  /** A run without a match is not shown to the rule. Never global. */
  readonly trigger: RegExp
  find(text: string, context: Context): Edit[]
}

/** Stands in a run for what rules must not read. */
export const objectCharacter = '\uFFFC'

/** One edit for each match of a global pattern, unless `replace` gives `undefined` or the text it matched. */
export function editsOf(text: string, pattern: RegExp, replace: (match: RegExpExecArray) => string | undefined): Edit[] {
  const edits: Edit[] = []
  for (const match of text.matchAll(pattern)) {
    const replacement = replace(match)
    if (replacement === undefined || replacement === match[0]) continue
    edits.push({start: match.index, end: match.index + match[0].length, replacement})
  }
  return edits
}

/** The text with edits made; edits are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const {start, end, replacement} of edits) {
    result += text.slice(at, start) + replacement
    at = end
  }
  return result + text.slice(at)
}
