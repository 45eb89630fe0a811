/**
 * Notes: called in the text, set at the end of their chapter (or of the book).
 *
 * At a chapter's end each is an `aside`, which readers pop up and Apple hides from the flow; in the
 * book's endnotes a `div`, which must stay visible. The way back comes first and is the number, so a
 * note reads well in line.
 */

import type {AnyNode, Block, FootnoteDefinition, Section} from '../book/index.ts'
import {plainText} from './handlers/wrap.ts'
import {relativeTo} from './hrefs.ts'
import {createIds} from './ids.ts'
import type {CalledNote, NoteState, State} from './state.ts'
import {createElement, createText, type XhtmlContent, type XhtmlElement} from './xhtml.ts'

/** Notes set in one document, numbered from 1. */
export function createNotes(path: string): NoteState {
  const called: CalledNote[] = []
  const ids = createIds([], 'note-')
  return {
    called,
    path,
    add(definition, section) {
      if (called.at(-1)?.section !== section) ids.follow(section.id)
      const note = {definition, section, number: called.length + 1, id: ids.ofText(plainText(definition))}
      called.push(note)
      return note
    }
  }
}

/** The notes section of a chapter, or nothing. Notes called by notes follow them. */
export function setFootnotes(state: State, omitted: readonly Block[]): XhtmlElement[] {
  addUncalled(state, omitted)
  const {called} = state.notes
  const notes: XhtmlContent[] = []
  for (let index = 0; index < called.length; index++) notes.push(setNote(state, called[index]!, 'aside'))
  if (notes.length === 0) return []
  const properties = {className: ['footnotes'], 'epub:type': 'footnotes', ariaLabel: state.context.words.notes, role: 'group'}
  return [createElement('div', properties, notes)]
}

/** One note. */
export function setNote(state: State, note: CalledNote, tagName: 'aside' | 'div'): XhtmlElement {
  const content = state.all(note.definition.children)
  const back: XhtmlContent[] = [backlink(state, note), createText(' ')]
  const [first] = content
  if (first?.type === 'element' && first.tagName === 'p') first.children.unshift(...back)
  else content.unshift(createElement('p', {}, back))
  const kind = tagName === 'aside' ? {'epub:type': 'footnote', role: 'doc-footnote'} : {}
  return state.element(note.definition, tagName, {id: note.id, className: ['footnote'], ...kind}, content)
}

function backlink(state: State, note: CalledNote): XhtmlElement {
  const number = String(note.number)
  if (note.reference === undefined) {
    return createElement('span', {className: ['note-number']}, [createText(number)])
  }
  const properties = {
    className: ['note-number'],
    'epub:type': 'backlink',
    role: 'doc-backlink',
    href: `${relativeTo(state.notes.path, note.reference.path)}#${note.reference.id}`,
    ariaLabel: `${number}: ${state.context.words.backToText}`
  }
  return createElement('a', properties, [createText(number)])
}

/** A note nothing calls is still the author's text; one called only by what this edition leaves out goes with it. */
export function addUncalled(state: State, omitted: readonly Block[]): void {
  const gone = new Set(omitted.flatMap((block) => callsIn(block)))
  const waiting = new Set<FootnoteDefinition>(state.section.notes)
  const calledByNotes = new Set(state.section.notes.flatMap((note) => callsIn(note)))
  for (const {definition} of state.notes.called) waiting.delete(definition)
  for (const definition of waiting) {
    if (gone.has(definition.identifier) || calledByNotes.has(definition.identifier)) continue
    state.notes.add(definition, state.section)
  }
}

function callsIn(node: AnyNode | Section): string[] {
  if (node.type === 'footnoteReference') return [node.identifier]
  return 'children' in node ? node.children.flatMap((child) => callsIn(child as AnyNode)) : []
}
