/**
 * The structure tree of the file: one node for each element that means something to whoever listens,
 * in the order of the documents. Lines name their node by number.
 */

import type {Element} from 'hast'
import type {StructureNode} from './types.ts'

export interface Structure {
  readonly nodes: readonly StructureNode[]
  /** Adds a node and gives its number. */
  add(node: StructureNode): number
  /** The number of an element's node: its own, or its parent's where it has no meaning of its own. */
  addElement(element: Element, parent: number, language?: string): number
  /** Keeps the place of an element that is set after others it stands before. */
  reserve(element: Element, parent: number, language?: string): void
}

const types: Readonly<Record<string, string>> = {
  section: 'Sect', h1: 'H1', h2: 'H2', h3: 'H3', h4: 'H4', h5: 'H5', h6: 'H6', p: 'P', pre: 'P', blockquote: 'BlockQuote', ul: 'L', ol: 'L', li: 'LI',
  table: 'Table', thead: 'THead', tbody: 'TBody', tfoot: 'TFoot', tr: 'TR', th: 'TH', td: 'TD', figcaption: 'Caption', caption: 'Caption', dl: 'L', dt: 'Lbl', dd: 'LBody', img: 'Figure', aside: 'Note',
  figure: 'Div', div: 'Div', a: 'Link', nav: 'TOC'
}

/** A structure tree of the document alone (ISO 32000-1, 14.7). */
export function createStructure(): Structure {
  const nodes: StructureNode[] = [{type: 'Document', parent: -1}]
  const reserved = new Map<Element, number>()
  const add = (node: StructureNode): number => nodes.push(node) - 1
  return {
    nodes,
    add,
    reserve(element, parent, language) {
      reserved.set(element, this.addElement(element, parent, language))
    },
    addElement(element, parent, language) {
      const kept = reserved.get(element)
      if (kept !== undefined) return kept
      const type = typeOf(element) ?? (language === undefined ? undefined : 'Span')
      if (isNumber(element)) return numberOf({type: type ?? 'Lbl', parent}, add)
      if (type === undefined) return parent
      const alt = type === 'Figure' ? element.properties['alt'] : undefined
      return add({
        type,
        parent,
        ...(language !== undefined && {language}),
        ...(typeof alt === 'string' && alt !== '' && {alt}),
        ...spansOf(element),
        ...(element.tagName === 'dl' && {areLabelsText: true as const}),
        ...(type === 'TH' && {scope: element.properties['scope'] === 'row' ? 'Row' : 'Column'})
      })
    }
  }
}

function spansOf({properties: {colSpan, rowSpan}}: Element): Pick<StructureNode, 'columns' | 'rows'> {
  const [columns, rows] = [Number(colSpan ?? 1), Number(rowSpan ?? 1)]
  return {...(columns > 1 && {columns}), ...(rows > 1 && {rows})}
}

/** Endnotes are notes as well. */
const isNote = (classes: unknown): boolean => Array.isArray(classes) && classes.includes('footnote')

const isNumber = ({properties: {className}}: Element): boolean => Array.isArray(className) && className.includes('note-number')

/** The number of a note is its label (14.8.4.3.3), with the way back in it where there is one. */
const numberOf = ({type, parent}: StructureNode, add: Structure['add']): number => (type === 'Link' ? add({type, parent: add({type: 'Lbl', parent})}) : add({type: 'Lbl', parent}))

function typeOf({tagName, properties, children}: Element): string | undefined {
  if (properties['role'] === 'doc-footnote' || isNote(properties['className'])) return 'Note'
  const isCall = tagName === 'sup' && children.some((child) => child.type === 'element' && child.properties['role'] === 'doc-noteref')
  return isCall ? 'Reference' : types[tagName]
}
