/** What paragraphs tell one another about speech: marks left open, marks opened with. */

import {kindOf} from './quotes/marks.ts'

const opening = /^[\s—–\-….(]*(["'“‘„‚«](?:[\s\u200A\u202F\u00A0]?["'“‘„‚«])*)/

/** The kinds of the marks a paragraph opens with, outermost first: `ds` for `"'And then`. */
export function openingMarks(text: string): string {
  const found = opening.exec(text)?.[1]
  if (found === undefined) return ''
  return [...found].filter((character) => /\S/.test(character)).map(kindOf).join('')
}

const deepest = 8

/** The kinds still open at the end of a paragraph whose marks are set. */
export function openAtEnd(text: string): string {
  let open = ''
  for (const {0: glyph} of text.matchAll(/[“„«‘‚”»]|’(?![\p{L}\d])/gu)) {
    const kind = kindOf(glyph)
    if ('“„«‘‚'.includes(glyph)) open = (open + kind).slice(-deepest)
    else if (open.endsWith(kind)) open = open.slice(0, -1)
    else if (kind === 'd') open = open.slice(0, Math.max(0, open.lastIndexOf('d')))
  }
  return open
}

/** The kind of mark most paragraphs of speech open with; double when in doubt. */
export function primaryOf(texts: readonly string[]): 'd' | 's' {
  let double = 0
  let single = 0
  for (const text of texts) {
    const first = /^[—–-]*\s?(["'“‘])/.exec(text)?.[1]
    if (first === undefined) continue
    if (kindOf(first) === 'd') double++
    else single++
  }
  return single > double ? 's' : 'd'
}
