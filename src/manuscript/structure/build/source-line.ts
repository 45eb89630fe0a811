/** The last line of a quotation, who said it, parted from what was said; and how an attribution is dressed. */

import type {Attribution, Block, Paragraph, Phrasing} from '../../../book/index.ts'
import {readInlines, slicePhrasing, trimPhrasing} from '../inline.ts'

const leadingDash = /^[\s~—–―-]+/
const lastLine = /(?:^|\s)(?:~|--+|—|–|―)\s*(?=[^\n]{2,150}$)/

/** An attribution without the dash or tilde it was typed with. */
export const toAttribution = (nodes: Phrasing[]): Attribution => ({type: 'attribution', children: dress(trimPhrasing(nodes, leadingDash))})

/** A line of its own that opens with the dash or tilde of a source. */
export const namesSource = (line: readonly Phrasing[] | undefined): boolean => line !== undefined && /^\s*(?:~|--+|—|–|―|-\s)\s*\S/.test(readInlines(line))

/** A paragraph whose end names a source, as two blocks; unchanged when it names none. */
export function splitSource(block: Paragraph): Block[] {
  const text = readInlines(block.children)
  const cut = text.search(lastLine)
  if (cut < 0) return [block]
  const said = trimPhrasing(slicePhrasing(block.children, 0, cut))
  const source = toAttribution(slicePhrasing(block.children, cut, text.length))
  return said.length > 0 ? [{...block, children: said}, source] : [source]
}

const song = /^(.*\p{L}.*,\s*["“][^"“”]+["”],?\s+(?:from\s+|in\s+|on\s+)?)(\p{Lu}[^"“”]*?)((?:,\s*|\s*\()\d{4}\b[^\p{L}]*|\.?)$/u

/** `Singer, "Song", Album: Song, 2010.`: what follows the song and is no year is the album, in italics unless the author set some. */
function dress(nodes: Phrasing[]): Phrasing[] {
  const [only] = nodes
  const match = nodes.length === 1 && only?.type === 'text' ? song.exec(only.value) : null
  if (!match || only?.type !== 'text') return nodes
  const [, before, album, after] = match as unknown as [string, string, string, string]
  const text = (value: string): Phrasing => ({...only, value})
  return [text(before), {type: 'emphasis', children: [text(album)]}, ...(after === '' ? [] : [text(after)])]
}
