/** Verse as pandoc has it: a bar before each line, `| He reads the numbers`, a bar alone between stanzas. */

import type {Paragraph, PhrasingContent, RootContent} from 'mdast'
import type {BlockFacts} from '../types.ts'
import {linesOf, readInlines} from './inline.ts'

const barred = /^\|(?: |$)/
const bar = /^\|[ \t]?([ \t]*)/

/** The blocks, each paragraph of barred lines a verse. */
export function toLineBlocks(blocks: readonly RootContent[]): readonly RootContent[] {
  return blocks.some(isBarred) ? blocks.map((block) => (isBarred(block) ? verseOf(block as Paragraph) : block)) : blocks
}

function isBarred(block: RootContent): boolean {
  if (block.type !== 'paragraph' || (block.data as BlockFacts | undefined)?.directive !== undefined) return false
  const [first] = block.children
  if (first?.type !== 'text' || !barred.test(first.value)) return false
  const lines = readInlines(block.children).split('\n')
  return lines.length > 1 && lines.every((line) => barred.test(line.trimStart()))
}

function verseOf(paragraph: Paragraph): RootContent {
  const stanzas: {children: PhrasingContent[]; indents: number[]}[] = [{children: [], indents: []}]
  for (const line of linesOf(paragraph.children)) {
    const [head, ...rest] = line
    const value = head?.type === 'text' ? head.value.trimStart() : ''
    const text = value.replace(bar, '')
    const stanza = stanzas.at(-1)!
    if (text === '' && rest.length === 0) { stanzas.push({children: [], indents: []}); continue }
    if (stanza.children.length > 0) stanza.children.push({type: 'break'})
    stanza.children.push({...head, type: 'text', value: text}, ...rest)
    stanza.indents.push(bar.exec(value)![1]!.length)
  }
  const {data, position} = paragraph
  const children = stanzas.filter((stanza) => stanza.children.length > 0).map(({children, indents}) => ({type: 'paragraph', children, data: {indents}}))
  return {type: 'containerDirective', name: 'verse', children, data: {...data, directive: 'verse'}, ...(position && {position})} as unknown as RootContent
}
