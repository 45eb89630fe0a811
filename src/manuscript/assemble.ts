/**
 * Parsed files to the book: what each block is (`structure/`), the sections they make, notes, links, metadata.
 * The only place where the tree is built from a manuscript.
 */

import {textOf, type Book, type Metadata, type Section} from '../book/index.ts'
import type {Settings} from '../config/index.ts'
import type {Report} from '../report/index.ts'
import {askAboutNumbers} from './chapter-numbers.ts'
import {settleLanguages} from './languages.ts'
import {lettersOf} from './letters.ts'
import {languageOf, readMetadata} from './metadata.ts'
import {textsOf} from './structure/build/contents.ts'
import {buildBook} from './structure/build/book.ts'
import {refuseTooManyHeadings} from './structure/build/limit.ts'
import {reportInferences} from './structure/messages.ts'
import {bylineName, isBareBy} from './structure/words/bylines.ts'
import {understand} from './structure/understand.ts'
import type {ParsedFile} from './types.ts'

interface AssembleOptions {
  readonly settings: Pick<Settings, 'book' | 'structure'>
  /** Title of a book that gives none: its file or folder name. */
  readonly fallbackName: string
  /** SOURCE_DATE_EPOCH, seconds. */
  readonly epoch?: number
  /** `languageOf` the files, where somebody knows it already. */
  readonly language?: string
  /** One file, of which no `book.yaml` speaks. */
  readonly isSingleFile?: boolean
}

/** The book of the given files in reading order. */
export function assemble(files: readonly ParsedFile[], options: AssembleOptions, report: Report): Book {
  refuseTooManyHeadings(files)
  const {pieces, outside} = understand(files, options.settings.structure)
  reportInferences(outside, report)
  reportInferences(pieces, report)
  const {sections, found, leftOut, hasContents, typedMarks} = buildBook(pieces, files, report)
  const {settings, ...others} = options
  const metadata = readMetadata(files, found, {settings: settings.book, ...others, language: others.language ?? languageOf(files, settings.book)}, report)
  const spare = spareTitlePage(sections, metadata)
  const children = spare ? sections.filter((section) => section !== spare) : sections
  const omitted = [...outside.map(({text}) => text), ...leftOut, ...(spare ? textsOfBlocks(spare) : [])]
  const book: Book = {type: 'book', metadata, children, ...(omitted.length > 0 && {leftOut: omitted}), ...(hasContents && {asksContents: true}), ...(typedMarks.length > 0 && {typedMarks})}
  settleLanguages(book, report)
  askAboutNumbers(book, report)
  return book
}

const textsOfBlocks = (section: Section): string[] => section.children.flatMap((block) => textsOf(block))

/** A typed title page that says what the metadata say is theirs to set; one that differs, or has notes, stays as typed. */
function spareTitlePage(sections: readonly Section[], metadata: Metadata): Section | undefined {
  const page = sections.slice(0, 2).find(({type}) => type === 'titlePage')
  if (!page || page.notes.length > 0) return undefined
  const known = lettersOf([metadata.title, metadata.subtitle ?? '', metadata.publisher ?? '', ...metadata.creators.map(({name}) => name)].join(' '))
  const isSame = page.children.every((block) => isBareBy(textOf(block)) || [textOf(block), bylineName(textOf(block)) ?? ''].some((text) => text !== '' && known.includes(lettersOf(text))))
  return isSame ? page : undefined
}
