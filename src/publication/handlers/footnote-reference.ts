/**
 * The call of a note. `sup` stands outside the link, whose text is the bare number: the shape Apple,
 * Kindle and Kobo pop up, and which reads in line elsewhere.
 */

import type {FootnoteReference} from '../../book/index.ts'
import {relativeTo} from '../hrefs.ts'
import type {CalledNote, Handler, State} from '../state.ts'
import {createElement, createText, type XhtmlElement} from '../xhtml.ts'

export const footnoteReference: Handler<FootnoteReference> = (state, node) => {
  const {notes} = state
  const definition = state.section.notes.find((note) => note.identifier === node.identifier)
  if (!definition) {
    state.context.report.warn('publication:missing-note', {path: state.section.path, at: node.position}, `Found a call of the note "${node.label}", which is not there`, {
      hint: `Write the note: [^${node.label}]: ...`
    })
    return createText(`[${node.label}]`)
  }
  const note = notes.called.find((each) => each.definition === definition) ?? notes.add(definition, state.section)
  const id = state.ids.take(note.id.replace('note-', 'call-'))
  note.reference ??= {path: state.path, id}
  return createElement('sup', {}, [call(state, node, note, id)])
}

function call(state: State, node: FootnoteReference, note: CalledNote, id: string): XhtmlElement {
  return state.element(
    node,
    'a',
    {
      className: ['note-reference'],
      'epub:type': 'noteref',
      role: 'doc-noteref',
      id,
      href: `${relativeTo(state.path, state.notes.path)}#${note.id}`
    },
    [createText(String(note.number))]
  )
}
