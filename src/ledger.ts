/**
 * What the stages declare to the conservation oracle: text they left out, moved or made, taken from the finished tree
 * and the publication of one edition.
 */

import {isSection, sectionsOf, textOf, walk, type AnyNode, type Block, type Book, type Section} from './book/index.ts'
import type {EditionSettings, Output} from './config/index.ts'
import type {Publication} from './publication/index.ts'
import type {Ledger} from './verify/index.ts'

interface HastNode {
  readonly type: string
  readonly value?: string
  readonly tagName?: string
  readonly position?: object | undefined
  readonly properties?: Readonly<Record<string, unknown>>
  readonly children?: readonly HastNode[]
}

/** The ledger of one written book. */
export function declareLedger(book: Book, publication: Publication, edition: EditionSettings, output: Output): Ledger {
  const omitted = [...titleLines(book)]
  const moved: string[] = []
  for (const section of sectionsOf(book)) {
    const blocks = section.children.filter((child): child is Block => !isSection(child))
    for (const block of blocks) if (isOmitted(block, edition)) omitted.push(...textsOf(block))
    walk(section, (node) => {
      if (node !== section && isSection(node)) return false
      if (node.type === 'authorsNote' && node.label !== undefined) omitted.push(node.label)
      if (node.type === 'sceneBreak' && 'mark' in node && typeof node.mark === 'string') omitted.push(node.mark)
      return undefined
    })
    moved.push(...movedTexts(section, blocks), ...(section.type === 'part' ? headingOf(blocks) : []))
  }
  const documents = publication.documents.filter(({outputs}) => outputs.includes(output))
  return {omitted, moved, generated: documents.flatMap(({tree, source}) => generatedTexts(tree, source !== undefined))}
}

/** Lines of the manuscript that became metadata: "THE TITLE", "by the Author". */
function titleLines({metadata}: Book): string[] {
  const names = metadata.creators.map(({name}) => name)
  return [metadata.title, ...(metadata.subtitle === undefined ? [] : [metadata.subtitle]), ...names, ...names.map((name) => `by ${name}`)]
}

function isOmitted(block: Block, edition: EditionSettings): boolean {
  if (block.type === 'authorsNote') return edition.authorsNotes === 'omit'
  if (block.type === 'teaser') return edition.teasers === 'omit'
  return block.type === 'signOff' && edition.signOffs === 'omit'
}

/** Notes of every kind, and the heading an opening note stood before. */
function movedTexts(section: Section, blocks: readonly Block[]): string[] {
  const notes = blocks.filter(({type}) => type === 'authorsNote')
  const heading = notes.length > 0 ? headingOf(blocks) : []
  return [...notes, ...section.notes].flatMap((note) => textsOf(note)).concat(heading)
}

function headingOf([first]: readonly Block[]): string[] {
  return first?.type === 'heading' ? textsOf(first) : []
}

const whole = new Set(['paragraph', 'heading', 'label', 'title', 'subtitle', 'line', 'attribution', 'signOff', 'dateline', 'tableCell', 'caption'])

/** Text paragraph by paragraph, as a gap may hold any of them. */
function textsOf(root: AnyNode): string[] {
  const texts: string[] = []
  walk(root, (node) => {
    const isOpening = node.type === 'heading' && node.children.some(({type}) => type === 'label' || type === 'title')
    if (!whole.has(node.type) || isOpening) return undefined
    texts.push(textOf(node))
    return false
  })
  return texts
}

/** Text nobody wrote: all of a document made from the metadata, else headings and note numbers without a place in the manuscript. */
function generatedTexts(root: HastNode, hasSource: boolean): string[] {
  const texts: string[] = []
  const pending: {node: HastNode; isMade: boolean}[] = [{node: root, isMade: !hasSource}]
  for (let entry = pending.pop(); entry; entry = pending.pop()) {
    const isMade = entry.isMade || isMadeElement(entry.node)
    if (isMade && entry.node.type === 'text') texts.push(entry.node.value ?? '')
    for (const child of entry.node.children ?? []) pending.push({node: child, isMade})
  }
  return texts
}

function isMadeElement({tagName = '', position, properties}: HastNode): boolean {
  if (position !== undefined) return false
  const classes = properties?.['className']
  return /^h[1-6]$/.test(tagName) || (Array.isArray(classes) && classes.includes('note-number'))
}
