/**
 * Blocks of the book as Markdown: what Markdown has is written plainly, everything else as a division that names its node,
 * so that nothing is left to be inferred again.
 */

import {isSection, type AnyNode, type Block, type Phrasing, type Section} from '../../book/index.ts'
import {attributesText, writePhrasing, writtenOf} from './inline.ts'

interface Holder {
  readonly data?: Block['data']
  readonly children: readonly AnyNode[]
}

const alignments = {left: ':--', right: '--:', center: ':-:', none: '---'} as const
const noteNames = {note: 'note', warning: 'content-warning', disclaimer: 'disclaimer', summary: 'summary', replies: 'replies'} as const

/** Stars that Markdown, too, takes for a change of scene. */
const plainBreak = /^\*(?: ?\*){2}$/

const line = (name: string) => (block: Holder): string => division(name, block, [writePhrasing(block.children as readonly Phrasing[])])
const holder = (name: string) => (block: Holder): string => division(name, block, [writeBlocks(block.children as readonly Block[])])

const writers: {readonly [T in Block['type']]: (block: Extract<Block, {type: T}>) => string} = {
  heading: (block) => `${'#'.repeat(block.depth)} ${writePhrasing(block.children as Phrasing[]).replace(/#+$/, (signs) => signs.replaceAll('#', '&#35;'))}${spaced(attributesText(writtenOf(block)))}`,
  paragraph: (block) => `${writePhrasing(block.children)}${spaced(attributesText(writtenOf(block)))}`,
  sceneBreak: ({mark}) => (plainBreak.test(mark) ? mark : `::scene-break${mark === '' ? '' : `[${writePhrasing([{type: 'text', value: mark}])}]`}`),
  epigraph: holder('epigraph'),
  attribution: line('attribution'),
  dateline: line('dateline'),
  salutation: line('salutation'),
  signature: line('signature'),
  postscript: line('postscript'),
  signOff: line('sign-off'),
  theEnd: line('the-end'),
  blockquote: holder('quote'),
  letter: holder('letter'),
  blockDedication: holder('dedication'),
  teaser: holder('teaser'),
  sign: holder('sign'),
  telegram: holder('telegram'),
  systemMessage: holder('system'),
  container: holder('div'),
  authorsNote: (block) => division(noteNames[block.kind], block, [writeBlocks(block.children)], block.label),
  verse: (block) => division('verse', block, block.children.map((stanza) => stanza.children.map((each) => `${'&emsp;'.repeat(each.indent)}${each.indent % 1 < 0.5 ? '' : '&ensp;'}${writePhrasing(each.children)}`).join('\\\n'))),
  conversation: (block) => division('conversation', block, block.children.map((message) => writePhrasing([{type: 'text', value: message.sender === undefined ? '' : `${message.sender}: `}, ...message.children]))),
  figure: (block) => {
    const [image, caption] = [block.children.find((child) => child.type === 'image'), block.children.find((child) => child.type === 'caption')]
    const shown = image ? writePhrasing([image]) : ''
    return caption ? division('figure', block, [shown, writePhrasing(caption.children)]) : shown
  },
  list: (block) => block.children.map((item, index) => indented(block.ordered ? `${(block.start ?? 1) + index}. ` : '- ', writeBlocks(item.children))).join(block.spread ? '\n\n' : '\n'),
  definitionList: (block) => block.children.map((child, index) => child.type === 'definitionTerm'
    ? `${index === 0 ? '' : '\n'}${block.children[index - 1]?.type === 'definitionTerm' ? '' : '\n'}${writePhrasing(child.children)}`
    : `${block.spread ? '\n' : ''}\n${indented(':   ', writeBlocks(child.children))}`).join('').trimStart(),
  table: (block) => {
    const rows = block.children.filter((child) => child.type === 'tableRow').map((row) => `| ${row.children.map((cell) => writePhrasing(cell.children).replace(/\\\n|\n/g, ' ').replace(/(?<!\\)\|/g, '&#124;')).join(' | ')} |`)
    const columns = Math.max(1, ...block.children.map(({type, children}) => (type === 'tableRow' ? children.length : 0)))
    const captions = block.children.filter((child) => child.type === 'caption').map((caption) => `Table: ${writePhrasing(caption.children)}\n`)
    const rules = Array.from({length: columns}, (_, index) => alignments[block.align[index] ?? 'none'])
    return [...captions, rows[0] ?? '', `| ${rules.join(' | ')} |`, ...rows.slice(1)].join('\n')
  },
  code: (block) => {
    const ticks = '`'.repeat(Math.max(3, ...[...block.value.matchAll(/`+/g)].map(([run]) => run.length + 1)))
    return `${ticks}\n${block.value}\n${ticks}`
  }
}

const spaced = (text: string): string => (text === '' ? '' : ` ${text}`)

/** The blocks one below the other. */
export function writeBlocks(blocks: readonly Block[]): string {
  return blocks.map((block) => (writers[block.type] as (block: Block) => string)(block)).join('\n\n')
}

/** A section's own blocks, without the heading that opens it. */
export const bodyOf = (section: Section): Block[] => section.children.filter((child): child is Block => !isSection(child) && !isOpening(child))

/** The heading that opens a section holds its label and title. */
export const isOpening = (child: AnyNode): boolean => child.type === 'heading' && child.children.some(({type}) => type === 'label' || type === 'title' || type === 'subtitle')

function division(name: string, block: {readonly lang?: string; readonly data?: Block['data']; readonly children: readonly AnyNode[]}, parts: readonly string[], label?: string): string {
  const fence = ':'.repeat(2 + heightOf(block))
  const head = label === undefined ? '' : `[${writePhrasing([{type: 'text', value: label}])}]`
  return [`${fence}${name}${head}${attributesText(writtenOf(block))}`, ...parts.flatMap((part, index) => (index === 0 ? [part] : ['', part])), fence].join('\n')
}

/** Divisions inside one another: the outer ones have the longer fences. */
function heightOf(node: AnyNode | {readonly children?: readonly AnyNode[]}): number {
  const children = 'children' in node ? (node.children as readonly AnyNode[]) : []
  return 1 + Math.max(0, ...children.map((child) => ('children' in child ? heightOf(child) : 0)))
}

/** The first line behind the mark, the others under its first letter. */
function indented(mark: string, text: string): string {
  return mark + text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`)
}

