/**
 * Fixtures that are their own answer: a manuscript in which `«kind»` stands before what is of that kind. Taking the
 * marks out gives the manuscript; what they say is what `listBlocks` must find. Unmarked text is plain paragraphs,
 * `«p»` ends a marked stretch, `«gap»` is a scene break that shows nothing, `«kind?»` may be found or not.
 */

import {text} from '../../../src/manuscript/formats/text.ts'
import {listBlocks} from '../../../src/manuscript/index.ts'
import {createReport} from '../../../src/report/index.ts'

export const structure = {sceneBreaks: 'inferred', labels: [], notes: 'inferred', verse: 'inferred'} as const
const listed: Readonly<Record<string, string>> = {text: 'blockquote', sign: 'blockquote', system: 'blockquote', gap: 'scene-break'}
const letters = (typed: string): string => typed.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '').slice(0, 60)

/** The rows the marks ask for. In a `.lines` fixture a block is a line. */
export function markedRows(marked: string, isByLine: boolean): string[] {
  const mark = isByLine ? /«([a-z-]+\??)»([^«\n]*)/g : /«([a-z-]+\??)»([^«]*?)(?=«|\n[ \t]*\n|$(?![^]))/g
  return [...marked.matchAll(mark)].filter(([, kind]) => kind !== 'p' && !kind!.endsWith('?')).map(([, kind, typed]) => `${listed[kind!] ?? kind} ${letters(typed!)}`.trim())
}

/** The rows found, paragraphs left out. */
export async function foundRows(marked: string, path: string): Promise<string[]> {
  const bytes = Buffer.from(marked.replace(/«[a-z-]+\??»/g, ''))
  const parsed = await text.parse({path, bytes, encoding: undefined}, createReport())
  return listBlocks([parsed], structure).filter(({kind}) => kind !== 'paragraph').map(({kind, text: typed}) => `${kind} ${letters(typed)}`.trim())
}
