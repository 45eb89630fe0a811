/**
 * The structure tree as it is written: which stretch of which page belongs to which node, and the
 * nodes themselves once all pages are drawn. Only nodes that show something are written; their
 * children stand in the order of the tree, their own text in the order of the pages.
 */

import type {StructureNode} from '../types.ts'
import type {PdfDocument} from './library.ts'
import type {ObjectWriter} from './objects.ts'
import {textString} from './values.ts'

type Kid = {readonly node: number} | {readonly page: number; readonly mcid: number} | {readonly page: number; readonly annotation: number}

export interface StructureLog {
  /** Opens a stretch of the page for a node; gives its number on the page. */
  begin(node: number, page: number): number
  /** An annotation belongs to a node; gives its key in the parent tree. */
  annotate(node: number, page: number, annotation: number): number
  /** Writes all nodes and the parent tree. */
  write(document: PdfDocument, objects: ObjectWriter): void
}

export function createStructureLog(nodes: readonly StructureNode[], pageCount: number): StructureLog {
  const kids: Kid[][] = nodes.map(() => [])
  const isAttached = new Uint8Array(nodes.length)
  const pages: number[][] = Array.from({length: pageCount}, () => [])
  const annotated: number[] = []
  const attach = (node: number): void => {
    for (let at = node; at > 0 && !isAttached[at]; at = nodes[at]!.parent) {
      isAttached[at] = 1
      kids[nodes[at]!.parent]!.push({node: at})
    }
  }
  return {
    begin(node, page) {
      attach(node)
      const mcid = pages[page]!.push(node) - 1
      kids[node]!.push({page, mcid})
      return mcid
    },
    annotate(node, page, annotation) {
      attach(node)
      kids[node]!.push({page, annotation})
      return pageCount + annotated.push(node) - 1
    },
    write(document, objects) {
      const shown = nodes.flatMap((_, node) => (node === 0 || isAttached[node] ? [node] : []))
      const ids = new Map<number, number>()
      const first = objects.reserve(shown.length)
      for (const [index, node] of shown.entries()) ids.set(node, first + index)
      const root = document.ref({Type: 'StructTreeRoot'})
      const writer = {nodes, kids, ids, root: root.id, pageIds: pageIdsOf(document)}
      for (const node of shown) objects.write(ids.get(node)!, nodeObject(node, writer))
      const tree = objects.reserve(1)
      objects.write(tree, parentTree(pages, annotated, ids))
      objects.flush()
      root.data = {Type: 'StructTreeRoot', K: referenceTo(ids.get(0)!), ParentTree: referenceTo(tree), ParentTreeNextKey: pageCount + annotated.length}
      document._root.data['StructTreeRoot'] = root
      document._root.data['MarkInfo'] = document.ref({Marked: true})
    }
  }
}

/** pdfkit writes what is neither string, array nor plain object as its `toString`. */
export const referenceTo = (id: number): {toString(): string} => new Reference(id)

class Reference {
  readonly #id: number
  constructor(id: number) {
    this.#id = id
  }
  get [Symbol.toStringTag](): string {
    return 'Reference'
  }
  toString(): string {
    return `${this.#id} 0 R`
  }
}

const pageIdsOf = (document: PdfDocument): readonly number[] =>
  ((document._root.data['Pages'] as {data: {Kids: {id: number}[]}}).data.Kids).map(({id}) => id)

interface Writer {
  readonly nodes: readonly StructureNode[]
  readonly kids: readonly Kid[][]
  readonly ids: ReadonlyMap<number, number>
  readonly root: number
  readonly pageIds: readonly number[]
}

function nodeObject(node: number, {nodes, kids, ids, root, pageIds}: Writer): string {
  const {type, parent, language, alt, scope, columns, rows, areLabelsText} = nodes[node]!
  const cell = [scope && `/Scope/${scope}`, columns && `/ColSpan ${columns}`, rows && `/RowSpan ${rows}`].filter(Boolean).join('')
  const own = ordered(node, kids[node]!)
  const page = own.find((kid) => 'mcid' in kid)?.page
  const content = own.map((kid) => {
    if ('node' in kid) return `${ids.get(kid.node)} 0 R`
    if ('annotation' in kid) return `<</Type/OBJR/Obj ${kid.annotation} 0 R/Pg ${pageIds[kid.page]} 0 R>>`
    return kid.page === page ? String(kid.mcid) : `<</Type/MCR/Pg ${pageIds[kid.page]} 0 R/MCID ${kid.mcid}>>`
  })
  return [
    `<</Type/StructElem/S/${type}/P ${parent < 0 ? root : ids.get(parent)} 0 R`,
    page === undefined ? '' : `/Pg ${pageIds[page]} 0 R`,
    content.length === 1 ? `/K ${content[0]}` : `/K[${content.join(' ')}]`,
    language === undefined ? '' : `/Lang${textString(language)}`,
    alt === undefined ? '' : `/Alt${textString(alt)}`,
    cell === '' ? '' : `/A<</O/Table${cell}>>`,
    areLabelsText ? '/A<</O/List/ListNumbering/None>>' : '',
    type === 'Note' ? `/ID${textString(`note-${node}`)}` : '',
    '>>'
  ].join('')
}

/** Notes are drawn before the text that follows them: nodes without text of their own keep the order of the tree. */
function ordered(node: number, kids: Kid[]): Kid[] {
  if (node === 0 || !kids.every((kid) => 'node' in kid)) return kids
  return kids.sort((a, b) => (a as {node: number}).node - (b as {node: number}).node)
}

function parentTree(pages: readonly number[][], annotated: readonly number[], ids: ReadonlyMap<number, number>): string {
  const entries = pages.map((nodes, page) => `${page}[${nodes.map((node) => `${ids.get(node)} 0 R`).join(' ')}]`)
  const links = annotated.map((node, index) => `${pages.length + index} ${ids.get(node)} 0 R`)
  return `<</Nums[${[...entries, ...links].join('\n')}]>>`
}
