/** A document as a flow: the leaves of its text and the notes called in them. */

import type {Element} from 'hast'
import type {PublicationDocument} from '../../publication/index.ts'
import type {ComputedStyle, ElementStyles, PageStyle} from '../../style/index.ts'
import {addBlock} from './block.ts'
import {clearFloat} from './float.ts'
import {keepFirstCalls} from './first-calls.ts'
import type {Leaf} from './leaf.ts'
import {joinCalled, setNote, type Note} from './notes.ts'
import {stylesOf, type Area, type Setting, type Walk} from './setting.ts'

export interface Flow {
  readonly document: PublicationDocument
  readonly leaves: readonly Leaf[]
  /** By id: those called in the text. */
  readonly notes: ReadonlyMap<string, Note>
  /** Style of the document's one element. */
  readonly style: ComputedStyle
  /** Side its first page is to stand on, and that of the page after its last. */
  readonly opensOn: 'left' | 'right' | undefined
  readonly closesOn: 'left' | 'right' | undefined
  /** Number its first page is to have. */
  readonly firstPage: number | undefined
  /** Its text tells the number of some page. */
  readonly usesLabels: boolean
}

/** What stays white along the edge of the paper, points: trimming is not exact. */
const leastRim = 9

/** Sets a document for pages of the given measure and depth. */
export function setFlow(setting: Setting, document: PublicationDocument, page: PageStyle): Flow {
  const styles = setting.cascade.stylesOf(document.tree, document.language, document.source ?? document.path)
  const width = page.width - page.marginLeft - page.marginRight
  const walk = startWalk(setting, document, styles, page.height - page.marginTop - page.marginBottom)
  const [section] = document.tree.children
  if (!section) throw new Error(`Nothing in \`${document.path}\``)
  const reach = Math.max(0, Math.min(page.marginLeft, page.marginRight) - leastRim)
  const area: Area = {x: 0, width, edges: {left: -reach, right: width + reach}, frame: undefined, tag: 0, language: document.language}
  const {own} = stylesOf(walk, section)
  addBlock(walk, section, area, own)
  clearFloat(walk, area)
  const notes = setNotes(walk, width)
  setUncalled(walk, own)
  joinCalled(notes, keepFirstCalls(walk.leaves))
  const [first] = walk.leaves
  if (first) first.isSpaceKept = true
  return {document, leaves: walk.leaves, notes, style: own, opensOn: sideOf(walk.opening), closesOn: sideOf(walk.breakBefore), firstPage: walk.firstPage, usesLabels: walk.usesLabels}
}

const sideOf = (side: Walk['breakBefore']): 'left' | 'right' | undefined => (side === 'page' ? undefined : side)

function startWalk(setting: Setting, document: PublicationDocument, styles: ReadonlyMap<Element, ElementStyles>, pageDepth: number): Walk {
  return {
    setting, document, styles, pageDepth,
    leaves: [],
    margin: {most: 0, least: 0},
    padding: 0,
    offset: 0,
    anchors: setting.targets.has(document.path) ? [document.path] : [],
    strings: [],
    breakBefore: undefined,
    opening: undefined,
    firstPage: undefined,
    notes: [],
    called: new Set(),
    usesLabels: false,
    isOffGrid: false,
    float: undefined,
    ahead: undefined
  }
}

/** Notes may call further notes; each is set once. */
function setNotes(walk: Walk, width: number): Map<string, Note> {
  const notes = new Map<string, Note>()
  for (let waiting = takeCalled(walk); waiting.length > 0; waiting = takeCalled(walk)) {
    for (const note of waiting) notes.set(note.id, setNote(walk, note, width))
  }
  return notes
}

function takeCalled({notes, called}: Walk): typeof notes {
  const taken = notes.filter(({id}) => called.has(id))
  for (const note of taken) notes.splice(notes.indexOf(note), 1)
  return taken
}

/** A note nothing calls stands at the end of the text. */
function setUncalled(walk: Walk, parent: ComputedStyle): void {
  for (const {element, offset, area} of walk.notes.splice(0)) {
    const styles = new Map(walk.styles)
    const own = stylesOf(walk, element)
    styles.set(element, {...own, own: {...own.own, float: 'none'}})
    const inner: Walk = {...walk, styles, offset}
    addBlock(inner, element, area, parent)
    clearFloat(inner, area)
    Object.assign(walk, {margin: inner.margin, padding: inner.padding})
  }
}
