/** Endnotes of the whole book: numbered through, in one document at its end, each leading back to its call. */

import type {Context} from './context.ts'
import {endnotesPath} from './hrefs.ts'
import {createIds} from './ids.ts'
import {setNote} from './notes.ts'
import {makeGenerated} from './sections.ts'
import {createState, type NoteState} from './state.ts'
import type {OutlineItem, PublicationDocument} from './types.ts'
import {createElement, createText, type XhtmlContent} from './xhtml.ts'

/** The notes document and its line of the contents; `undefined` when no section calls a note. */
export function endnotesDocument(
  context: Context,
  notes: NoteState
): {document: PublicationDocument; item: OutlineItem} | undefined {
  const title = context.words.notes
  const content: XhtmlContent[] = [
    createElement('h1', {id: 'endnotes-heading'}, [createElement('span', {className: ['title']}, [createText(title)])])
  ]
  const ids = createIds(['endnotes', 'endnotes-heading'])
  for (let index = 0; index < notes.called.length; index++) {
    const note = notes.called[index]!
    const state = createState({context, section: note.section, path: endnotesPath, ids, classes: new Map(), notes})
    state.headingId = 'endnotes-heading'
    ids.follow(note.id)
    content.push(setNote(state, note, 'div'))
  }
  if (content.length === 1) return undefined
  const document = makeGenerated(context, 'endnotes', {id: 'endnotes', title, outputs: ['epub', 'pdf']}, content)
  return {document, item: {title, href: endnotesPath, role: 'endnotes', children: []}}
}
