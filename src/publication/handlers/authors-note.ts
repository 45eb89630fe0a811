/**
 * What the author says outside the story: set apart, with a small heading in the book's language
 * where the manuscript had a label (`A/N:`, `Disclaimer:`). `role="note"` is no landmark, so several in a chapter
 * do not crowd a screen reader's list of places.
 */

import type {AuthorsNote} from '../../book/index.ts'
import type {Handler, State} from '../state.ts'
import {createElement, createText} from '../xhtml.ts'

export const authorsNote: Handler<AuthorsNote> = (state, node) => {
  const id = state.ids.take(`${node.placement}-note-heading`)
  const heading = createElement('h2', {id, className: ['authors-note-heading']}, [createText(state.context.words[headings[node.kind]])])
  return state.element(
    node,
    'div',
    {className: ['authors-note', `${node.placement}-note`], role: 'note', ariaLabelledBy: id},
    [heading, ...state.all(node.children)]
  )
}

const headings: Record<AuthorsNote['kind'], keyof State['context']['words']> = {
  note: 'authorsNote',
  warning: 'contentWarning',
  disclaimer: 'disclaimer',
  summary: 'summary',
  replies: 'replies'
}
