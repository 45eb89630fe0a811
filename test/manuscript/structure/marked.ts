/**
 * Fixtures that are their own answer: a manuscript in which `«kind»` stands before what is of that kind. Taking the
 * marks out gives the manuscript; what they say is what `listBlocks` must find. Unmarked text is plain paragraphs,
 * `«p»` ends a marked stretch, `«gap»` is a scene break that shows nothing, `«kind?»` may be found or not.
 * A `.docx` fixture is typed as text: a block is a paragraph, `^` centres it, stars are bold and italics.
 */

import {docx} from '../../../src/manuscript/formats/docx.ts'
import {html} from '../../../src/manuscript/formats/html.ts'
import {markdown} from '../../../src/manuscript/formats/markdown.ts'
import {text} from '../../../src/manuscript/formats/text.ts'
import {listBlocks} from '../../../src/manuscript/index.ts'
import {createReport} from '../../../src/report/index.ts'
import {docxOf, paragraph, run} from '../../helpers/docx.ts'

export const structure = {sceneBreaks: 'inferred', labels: [], notes: 'inferred', verse: 'inferred'} as const
const listed: Readonly<Record<string, string>> = {text: 'blockquote', sign: 'blockquote', system: 'blockquote', gap: 'scene-break'}
const letters = (typed: string): string => typed.replace(/<\/?\w[^>]*>|(?<=\])\([^()\s]*\)/g, '').normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '').slice(0, 60)

/** The rows the marks ask for. In a `.lines` fixture a block is a line. */
export function markedRows(marked: string, isByLine: boolean): string[] {
  const mark = isByLine ? /«([a-z-]+\??)»([^«\n]*)/g : /«([a-z-]+\??)»([^«]*?)(?=«|\n[ \t>]*\n|<\/(?:p|h\d)>|$(?![^]))/g
  return [...marked.matchAll(mark)].filter(([, kind]) => kind !== 'p' && !kind!.endsWith('?')).map(([, kind, typed]) => `${listed[kind!] ?? kind} ${letters(typed!)}`.trim())
}

/** A word processor's file of what is typed as text. */
function wordOf(typed: string): Uint8Array {
  const runs = (line: string): string => line.split(/(\*+[^*]+\*+)/).filter((each) => each !== '').map((each) => {
    const stars = /^\*+(?=[^*])/.exec(each)?.[0].length ?? 0
    return run((stars > 0 ? each.slice(stars, -stars) : each).replaceAll('&', '&amp;'), (stars > 1 ? '<w:b/>' : '') + (stars % 2 ? '<w:i/>' : ''))
  }).join('')
  const blocks = typed.trim().split(/\n[ \t]*\n/)
  return docxOf({body: blocks.map((block) => paragraph(block.replace(/^\^/, '').split('\n').map(runs).join('<w:r><w:br/></w:r>'), block.startsWith('^') ? '<w:jc w:val="center"/>' : '')).join('')})
}

const formats = {txt: text, md: markdown, html, docx}

/** The rows found, paragraphs left out. */
export async function foundRows(marked: string, path: string): Promise<string[]> {
  const typed = marked.replace(/«[a-z-]+\??»/g, '')
  const bytes = path.endsWith('.docx') ? wordOf(typed) : Buffer.from(typed)
  const parsed = await formats[path.split('.').at(-1) as keyof typeof formats].parse({path, bytes, encoding: undefined}, createReport())
  return listBlocks([parsed], structure).filter(({kind}) => kind !== 'paragraph').map(({kind, text: typed}) => `${kind} ${letters(typed)}`.trim())
}
