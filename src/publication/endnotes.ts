/** Endnotes of the whole book: numbered through, in one document at its end, each leading back to its call. */

import type {Context} from './context.ts'
import {endnotesPath as path} from './hrefs.ts'
import {createIds} from './ids.ts'
import {setNote} from './notes.ts'
import {makeGenerated, type MadeDocument} from './sections.ts'
import {createState, type NoteState} from './state.ts'
import type {OutlineItem, PublicationDocument} from './types.ts'
import {createElement, createText, type XhtmlContent} from './xhtml.ts'

interface GatheredNotes {
  readonly noteState: NoteState
}

export function gatherNotes(): GatheredNotes {
  let count = 0
  return {noteState: {called: [], path, prefix: 'note-', next: () => ++count}}
}

/** The notes document and its line of the contents; `undefined` when no section calls a note. */
export function endnotesDocument(
  context: Context,
  {noteState}: GatheredNotes,
  made: readonly MadeDocument[]
): {document: PublicationDocument; item: OutlineItem} | undefined {
  const title = context.words.notes
  const content: XhtmlContent[] = [
    createElement('h1', {id: 'endnotes-heading'}, [createElement('span', {className: ['title']}, [createText(title)])])
  ]
  const ids = createIds(['endnotes', 'endnotes-heading'])
  const callers = new Map(made.flatMap(({state: {section}}) => section.notes.map((definition) => [definition, section] as const)))
  for (let index = 0; index < noteState.called.length; index++) {
    const note = noteState.called[index]!
    const section = callers.get(note.definition)!
    const state = createState({context, section, path, ids, classes: new Map(), notes: noteState})
    state.headingId = 'endnotes-heading'
    content.push(setNote(state, note, 'div'))
  }
  if (content.length === 1) return undefined
  const document = makeGenerated(context, 'endnotes', {id: 'endnotes', title, outputs: ['epub', 'pdf']}, content)
  return {document, item: {title, href: path, role: 'endnotes', children: []}}
}
