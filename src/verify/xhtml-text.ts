/** The character data of a document of an EPUB, as a reader meets it. */

import {beyondMark} from './marks.ts'
import {seam} from './seams.ts'

const skipped = new Set(['head', 'script', 'style'])
const entities: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}

/** Comments, character data, tags and text of a well-formed document. */
export const tokens = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<(?:"[^"]*"|'[^']*'|[^>"'])*>|[^<]+/g
/** Elements that hold the number of a note: its call, the way back, the number of a note nobody calls. */
const numbers = /\sepub:type="[^"]*\b(?:noteref|backlink)\b|\sclass="(?:[^"]*\s)?note-number[\s"]/

/** A head of a table said again in the next file: its letters stood there once. */
const isRepeated = (token: string): boolean => /^<thead\s(?:[^>]*\s)?class="repeated"/.test(token)

/** An element whose text is put aside: what is never shown or said again, and numbers of notes. */
interface Aside {
  readonly name: string
  readonly isNumber: boolean
  depth: number
  text: string
}

/** The character data of a well-formed document, without what is never shown or said again; seams stand for tags. */
export function textOfXhtml(source: string): string {
  const parts: string[] = []
  let aside: Aside | undefined
  const say = (text: string): void => {
    if (aside) aside.text += text
    else parts.push(text)
  }
  for (const [token] of source.matchAll(tokens)) {
    if (token.startsWith('<![CDATA[')) say(token.slice(9, -3))
    else if (!token.startsWith('<')) say(decode(token))
    else if (!token.startsWith('<!') && !token.startsWith('<?') && !token.endsWith('/>')) {
      const name = /^<\/?([\w:-]+)/.exec(token)?.[1]?.toLowerCase() ?? ''
      const isClosing = token.startsWith('</')
      const isNumber = numbers.test(token)
      say(seam)
      if (!aside && !isClosing && (skipped.has(name) || isRepeated(token) || isNumber)) aside = {name, isNumber, depth: 0, text: ''}
      if (aside?.name !== name) continue
      aside.depth += isClosing ? -1 : 1
      if (aside.depth > 0) continue
      const kept = aside.isNumber ? beyondMark(aside.text) : ''
      aside = undefined
      say(kept)
    }
  }
  return parts.join('')
}

function decode(text: string): string {
  return text.replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (match, hex?: string, decimal?: string, name?: string) =>
    name === undefined ? String.fromCodePoint(Number.parseInt(hex ?? decimal!, hex === undefined ? 10 : 16)) : (entities[name] ?? match))
}
