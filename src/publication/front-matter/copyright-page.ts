/**
 * The copyright page, made from the metadata. Each book names its own ISBN, so where there is one
 * the EPUB and the printed book have a page each; else they share it.
 */

import type {Metadata} from '../../book/index.ts'
import type {Output} from '../../config/index.ts'
import type {Context} from '../context.ts'
import {makeGenerated} from '../sections.ts'
import type {PublicationDocument} from '../types.ts'
import {createElement, createText, type XhtmlContent} from '../xhtml.ts'

/** One page or two; none where there is nothing to say. */
export function makeCopyrightPages(context: Context): PublicationDocument[] {
  const {epub, print} = context.book.metadata.isbn
  if (epub === undefined && print === undefined) return page(context, 'copyright', ['epub', 'pdf'], undefined)
  return [...page(context, 'copyright', ['epub'], epub), ...page(context, 'copyright-print', ['pdf'], print)]
}

function page(context: Context, id: string, outputs: readonly Output[], isbn: string | undefined): PublicationDocument[] {
  const {metadata} = context.book
  const content = [
    ...line('rights', rightsOf(metadata)),
    ...line('publisher', metadata.publisher),
    ...line('isbn', isbn && `ISBN ${isbn}`)
  ]
  if (content.length === 0) return []
  return [makeGenerated(context, 'copyrightPage', {id, title: context.words.copyright, outputs}, content)]
}

/** The author's statement; else "© 2021 Name" when both are known. Nothing is claimed for a nameless book. */
function rightsOf({rights, date, creators}: Metadata): string | undefined {
  if (rights !== undefined) return rights
  const authors = creators.filter(({role}) => role === 'aut').map(({name}) => name)
  if (authors.length === 0) return undefined
  return ['©', date?.slice(0, 4), authors.join(', ')].filter(Boolean).join(' ')
}

const line = (className: string, value: string | undefined): XhtmlContent[] =>
  value === undefined || value === '' ? [] : value.split(/\n+/).map((each) => createElement('p', {className: [className]}, [createText(each)]))
