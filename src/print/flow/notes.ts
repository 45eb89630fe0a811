/** Notes for the foot of the page: each a row of lines with its own leading, off the grid. */

import type {Element} from 'hast'
import {addFlow} from './block.ts'
import {clearFloat} from './float.ts'
import type {Leaf, Spot} from './leaf.ts'
import {markerStyle} from './note-numbers.ts'
import {languageOf, stylesOf, type PendingNote, type Walk} from './setting.ts'

/** A line of a note. */
export interface NoteLine {
  /** Its own depth and the space above it, points. */
  readonly depth: number
  /** Space above its first line is dropped at the head of the notes. */
  readonly space: number
  readonly anchors: readonly string[]
  /** Sets it; the spot is the top of the line, below its space. */
  place(spot: Spot): void
}

export interface Note {
  readonly lines: readonly NoteLine[]
  /** Notes it calls itself. */
  readonly calls: readonly string[]
}

/** Sets a note at the width of the page's text. */
export function setNote(walk: Walk, {element, offset, area, id}: PendingNote, width: number): Note {
  const key = `${walk.document.path}#${id}`
  const leaves = walkNote(walk, element, offset, {...area, x: 0, width, frame: undefined})
  const lines = leaves.flatMap((leaf, index) => linesOf(leaf, index === 0 && walk.setting.targets.has(key) ? [key] : []))
  return {lines, calls: leaves.flatMap((leaf) => leaf.variants[leaf.best]!.calls.map((call) => call.id))}
}

/** A note that notes alone call stands behind the first of them; `called`: notes the text calls. */
export function joinCalled(notes: Map<string, Note>, called: ReadonlySet<string>): void {
  const placed = new Set(called)
  for (const id of called) {
    const note = notes.get(id)
    if (!note || note.calls.every((each) => placed.has(each))) continue
    const lines = [...note.lines]
    const pending = [...note.calls]
    for (const inner of pending) {
      if (placed.has(inner)) continue
      placed.add(inner)
      const own = notes.get(inner)
      for (const line of own?.lines ?? []) lines.push(line)
      for (const call of own?.calls ?? []) pending.push(call)
    }
    notes.set(id, {lines, calls: note.calls})
  }
}

function walkNote(walk: Walk, element: Element, offset: number, area: PendingNote['area']): readonly Leaf[] {
  const language = languageOf(element)
  const tag = walk.setting.structure.addElement(element, area.tag, language)
  const inner: Walk = {...walk, leaves: [], margin: {most: 0, least: 0}, padding: 0, offset, anchors: [], strings: [], breakBefore: undefined, isOffGrid: true, float: undefined, noteNumber: markerStyle(stylesOf(walk, element))}
  const own = {...area, tag, language: language ?? area.language}
  addFlow(inner, element, stylesOf(walk, element), own)
  clearFloat(inner, own)
  return inner.leaves
}

function linesOf(leaf: Leaf, keys: readonly string[]): NoteLine[] {
  const {lines} = leaf.variants[leaf.best]!
  return Array.from({length: lines}, (_, line) => {
    const slice = {variant: leaf.best, from: line, to: line + 1}
    const space = line === 0 ? leaf.space : 0
    return {
      depth: leaf.pitch + space,
      space,
      anchors: [...(line === 0 ? [...keys, ...leaf.anchors] : []), ...leaf.anchorsIn(slice).map(({key}) => key)],
      place(spot) {
        if (line === 0) for (const draw of leaf.beside) draw(spot)
        leaf.place(slice, spot)
      }
    }
  })
}
