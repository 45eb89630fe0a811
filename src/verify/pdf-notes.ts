/**
 * What a marked passage is, by the structure tree (ISO 32000-2, 14.7): which note it belongs to, as a note that goes on at
 * the foot of the next page has text of the story between its parts; which cell of a table, as a deep row that goes on
 * overleaf has its other cells between; and whether it is the mark of a note or of an item.
 */

import type {PdfDocument, PdfValue} from './pdf-objects.ts'

interface PassageRole {
  /** `undefined` = none. */
  readonly note: number | undefined
  /** `undefined` = none. */
  readonly cell: number | undefined
  readonly isMark: boolean
  /** The mark of a call. */
  readonly isCall: boolean
}

/** The role of a passage, by the page's key in the parent tree and the passage's number. */
export type RoleFinder = (page: number, passage: number) => PassageRole

const marks = new Set(['Lbl', 'Reference'])

const deepest = 64

/** Reads the structure tree once, for roles to be asked of it. */
export function createRoleFinder(document: PdfDocument): RoleFinder {
  const parents = new Map<number, PdfValue>()
  collect(document, document.get(document.get(document.root(), 'StructTreeRoot'), 'ParentTree'), parents, 0)
  return (page, passage) => {
    const elements = document.resolve(parents.get(page))
    return roleOf(document, Array.isArray(elements) ? elements[passage] : undefined)
  }
}

/** A number tree (7.9.7): leaves hold keys and values by turns. */
function collect(document: PdfDocument, node: PdfValue, found: Map<number, PdfValue>, depth: number): void {
  const nums = document.get(node, 'Nums')
  if (Array.isArray(nums)) {
    for (let at = 0; at + 1 < nums.length; at += 2) {
      const key = nums[at]
      if (typeof key === 'number') found.set(key, nums[at + 1]!)
    }
  }
  const kids = document.get(node, 'Kids')
  if (Array.isArray(kids) && depth < deepest) for (const kid of kids) collect(document, document.resolve(kid), found, depth + 1)
}

function roleOf(document: PdfDocument, element: PdfValue | undefined): PassageRole {
  let at = element
  let isMark = false
  let isCall = false
  let isLabel = false
  let cell: number | undefined
  for (let depth = 0; depth < deepest && at !== undefined && at !== null; depth++) {
    const type = document.nameOf(document.get(at, 'S'))
    if (type !== undefined && marks.has(type) && !(type === 'Lbl' && isTerm(document, at))) isMark = true
    if (type === 'Lbl') isLabel = true
    // A call may be set as an item of a list, which has a mark of its own.
    if (type === 'Reference') isCall = !isLabel
    if (type === 'TD' || type === 'TH') cell = numberOf(at)
    if (type === 'Note') return {note: numberOf(at), cell, isMark, isCall}
    at = parentOf(document, at)
  }
  return {note: undefined, cell, isMark, isCall}
}

/** The label of a list whose labels are text of the author's. */
function isTerm(document: PdfDocument, label: PdfValue): boolean {
  const item = parentOf(document, label)
  const list = item === undefined ? undefined : parentOf(document, item)
  return list !== undefined && document.nameOf(document.get(document.get(list, 'A'), 'ListNumbering')) === 'None'
}

const numberOf = (element: PdfValue): number | undefined => (typeof element === 'object' && element !== null && 'reference' in element ? element.reference : undefined)

/** As a reference: it is what tells one element from another. */
function parentOf(document: PdfDocument, element: PdfValue): PdfValue | undefined {
  const resolved = document.resolve(element)
  return typeof resolved === 'object' && resolved !== null && 'fields' in resolved ? resolved.fields.get('P') : undefined
}
