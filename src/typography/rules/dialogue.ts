/**
 * The dash that opens a line of dialogue, in the languages that speak with dashes: `- Hola` becomes `—Hola`.
 *
 * Only at the head of a paragraph; the dashes within it are those of rules/dashes.ts. A dash already set
 * keeps its glyph and only takes the space its language wants.
 */

import type {Rule} from '../rule.ts'

const head = /^\s*(-{1,3}|[—–])([ \u00A0\u202F\t]*)(?=[\p{L}\d¿¡«“„"'…(]|\.\.)/u

export const dialogue: Rule = {
  id: 'dialogue',
  authority: 'the locale’s',
  trigger: /^\s*[-—–]/,

  find(text, {locale}) {
    const {dialogue: dash} = locale.dashes
    const found = head.exec(text)
    if (dash === undefined || !found) return []
    const [typed, mark = ''] = found
    const replacement = mark.startsWith('-') ? dash : mark + dash.slice(1)
    const space = replacement.endsWith(' ') ? replacement.replace(/ $/, '\u00A0') : replacement
    return space === typed ? [] : [{start: 0, end: typed.length, replacement: space}]
  }
}
