/** The outline of a whole novel, and prose to fill one with. */

import {textOf, type Block, type Section} from '../../../src/book/index.ts'
import {docx} from '../../../src/manuscript/formats/docx.ts'
import {html} from '../../../src/manuscript/formats/html.ts'
import {markdown} from '../../../src/manuscript/formats/markdown.ts'
import {text} from '../../../src/manuscript/formats/text.ts'
import {assemble} from '../../../src/manuscript/index.ts'
import {createReport} from '../../../src/report/index.ts'
import {structure} from './marked.ts'

const formats = {txt: text, md: markdown, html, docx}
type Format = keyof typeof formats

/** Title, author and subtitle, then a line for each section: its kind, its heading, and what stands first in it. */
export const outlineOf = (manuscript: string | Uint8Array, format: Format): Promise<string[]> => outlineOfFiles({[`novel.${format}`]: manuscript})

/** The same of several files, in the order they are given in. */
export async function outlineOfFiles(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  const report = createReport()
  const parsed = await Promise.all(Object.entries(files).map(([path, manuscript]) =>
    formats[path.split('.').at(-1) as Format].parse({path, bytes: typeof manuscript === 'string' ? Buffer.from(manuscript) : manuscript, encoding: undefined}, report)))
  const {metadata, children} = assemble(parsed, {settings: {book: {}, structure}, fallbackName: 'novel'}, report)
  const names = [metadata.title, metadata.subtitle, metadata.creators.map(({name}) => name).join(' & '), metadata.publisher].filter((each) => each)
  return [names.join(' / '), ...children.flatMap((section) => lineOf(section, ''))]
}

function lineOf({type, children}: Section, indent: string): string[] {
  const [first] = children
  const heading = first?.type === 'heading' ? first.children.map((child) => textOf(child)).join(' | ') : ''
  const blocks = children.filter((child): child is Block => !('notes' in child) && child !== (heading === '' ? undefined : first))
  const told = type === 'chapter' || type === 'part' ? blocks.filter((block) => block.type !== 'paragraph').map((block) => block.type).join(' ') : blocks.map((block) => textOf(block)).join(' ¶ ')
  return [`${indent}${type}${heading && ` “${heading}”`}${told && `: ${told}`}`, ...children.flatMap((child) => 'notes' in child ? lineOf(child, '  ') : [])]
}

const sentences = [
  'The tide had gone out further than anyone could remember, and it had left behind it a plain of grey mud on which small birds walked about as if they had bought it.',
  '"You\'re late," said the ferryman, and he moved along the wall to make room for her.',
  'She had been told to bring the lamp and nothing else; she brought the lamp, and a coil of rope, because she had been told things before.',
  'There was a smell of tar, and of something under the tar that was older, and she found that she did not want to put a name to it.',
  '"There should be twelve," he said at last, when the carts had gone by with sacking on their wheels.'
]
/** Prose of so many paragraphs. */
export const prose = (count: number): string[] => Array.from({length: count}, (_, at) => sentences[at % sentences.length]!)
export const story = (count = 16): string => prose(count).join('\n\n')
