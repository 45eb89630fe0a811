/** What every document of one publication shares: settings, words, link targets, pictures. */

import {countWordsOf, type Book, type Image} from '../book/index.ts'
import type {EditionSettings, Settings} from '../config/index.ts'
import type {ReadFolder} from '../files/index.ts'
import {wordsOf, type Words} from '../language/index.ts'
import type {Report} from '../report/index.ts'
import {nameDocuments} from './names.ts'
import type {MadeLink} from './mend-links.ts'
import {survey, type Survey} from './survey.ts'
import type {Resource} from './types.ts'

export interface PublishOptions {
  readonly edition: EditionSettings
  readonly settings: Settings
  readonly folder: ReadFolder
  /** Pictures inside manuscript files (DOCX), by the `url` of their images; all others lie in the folder. */
  readonly media?: ReadonlyMap<string, Uint8Array>
  readonly report: Report
}

export interface Context {
  readonly book: Book
  readonly edition: EditionSettings
  readonly report: Report
  readonly words: Words
  readonly survey: Survey
  /** Document path by section id. */
  readonly paths: ReadonlyMap<string, string>
  /** Pictures by the `url` the book knows them by; one that could not be read is absent. */
  readonly pictures: ReadonlyMap<string, Resource>
  /** Links into the book, as they are made. */
  readonly madeLinks: MadeLink[]
  /** Of the whole book. */
  readonly wordCount: number
  /** One chapter, or under 10,000 words. */
  readonly isShort: boolean
}

const shortBook = 10_000

/** What all sections of an edition share. */
export function createContext(book: Book, options: PublishOptions): Omit<Context, 'pictures'> {
  const found = survey(book, options.report)
  const wordCount = countWordsOf(book)
  const chapters = [...found.authorIds.keys()].filter((section) => section.type === 'chapter').length
  return {
    book,
    edition: options.edition,
    report: options.report,
    words: wordsOf(book.metadata),
    survey: found,
    paths: nameDocuments([...found.authorIds.keys()].map((section) => section.id)),
    madeLinks: [],
    wordCount,
    isShort: chapters <= 1 || wordCount < shortBook
  }
}

/** The picture an image node shows. */
export const pictureOf = (context: Context, image: Image): Resource | undefined => context.pictures.get(image.url)
