/** The half title of the printed book: the title alone. */

import type {Context} from '../context.ts'
import {makeGenerated} from '../sections.ts'
import type {PublicationDocument} from '../types.ts'
import {createElement, createText} from '../xhtml.ts'

/** The half title, in print alone. */
export function makeHalfTitlePage(context: Context): PublicationDocument {
  const {title} = context.book.metadata
  return makeGenerated(context, 'halfTitlePage', {id: 'half-title', title, outputs: ['pdf']}, [
    createElement('p', {className: ['title']}, [createText(title)])
  ])
}
