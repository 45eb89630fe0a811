/** The title page: title, subtitle, series, authors, those who edited, translated and drew it, publisher. */

import type {CreatorRole, Metadata} from '../../book/index.ts'
import type {Words} from '../../language/index.ts'
import type {Context} from '../context.ts'
import {makeGenerated} from '../sections.ts'
import type {PublicationDocument} from '../types.ts'
import {createElement, createText, type XhtmlContent} from '../xhtml.ts'

/** The title page of both books. */
export function makeTitlePage(context: Context): PublicationDocument {
  const {metadata} = context.book
  const about = {id: 'title-page', title: context.words.titlePage, outputs: ['epub', 'pdf']} as const
  return makeGenerated(context, 'titlePage', about, [
    createElement('h1', {id: 'title-page-heading'}, [createElement('span', {className: ['title']}, [createText(metadata.title)])]),
    ...lines(metadata, context.words)
  ])
}

function lines(metadata: Metadata, words: Words): XhtmlContent[] {
  const authors = metadata.creators.filter(({role}) => role === 'aut').map(({name}) => name)
  return [
    ...line('subtitle', metadata.subtitle),
    ...line('series', metadata.series && seriesLine(metadata.series)),
    ...authors.flatMap((name) => line('author', name)),
    ...credits.flatMap(([role, word]) => line('contributor', creditLine(metadata, role, words[word]))),
    ...line('publisher', metadata.publisher)
  ]
}

const credits = [['edt', 'editedBy'], ['trl', 'translatedBy'], ['ill', 'illustratedBy']] as const

/** "Translated by Ann Example, Ben Example". */
function creditLine({creators}: Metadata, wanted: CreatorRole, words: string): string | undefined {
  const names = creators.filter(({role}) => role === wanted).map(({name}) => name)
  return names.length === 0 ? undefined : `${words} ${names.join(', ')}`
}

/** "The Tides, 2". */
const seriesLine = ({name, number}: NonNullable<Metadata['series']>): string => (number === undefined ? name : `${name}, ${number}`)

const line = (className: string, value: string | undefined): XhtmlContent[] =>
  value === undefined || value === '' ? [] : [createElement('p', {className: [className]}, [createText(value)])]
