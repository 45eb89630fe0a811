/**
 * Book to Book: the typography of every run, written back across inline markup.
 *
 * Text is final after this stage. Letters are never added, lost or changed; running it twice changes
 * nothing. Nodes keep their positions in the manuscript. What is said of the book (title, series, alternative
 * texts) takes the same marks, but plain spaces: shops and screen readers search it.
 */

import type {Book, Image} from '../book/index.ts'
import type {Settings, TypographySettings} from '../config/index.ts'
import type {Report} from '../report/index.ts'
import {applyRules} from './apply-rules.ts'
import {checkLanguage, checkSettings} from './check-settings.ts'
import {collect} from './collect.ts'
import {piecesOf, type Run} from './run.ts'
import {wrapLetters} from './wrap.ts'

/** Sets the marks of the whole book in place, and gives it back; `places`: where the settings stand. */
export function applyTypography(book: Book, settings: TypographySettings, report: Report, places?: Settings['places']): Book {
  checkSettings(settings, report, places)
  checkLanguage(book.metadata.language, settings, report, places)
  const {runs, sources, images} = collect(book)
  applyRules(runs, settings)
  for (const {node, pieces} of sources) node.value = pieces.map(({text, fixed}) => fixed ?? text).join('')
  wrapLetters(book, settings)
  setImages(images, book.metadata.language, settings)
  setMetadata(book, settings)
  return book
}

const plainSpaces = {spaces: false, 'thin-spaces': false}

/** Short texts that belong to no paragraph, in the order given. */
function setPhrases(texts: readonly string[], language: string, settings: TypographySettings): string[] {
  const runs = texts.map((text, stream): Run => ({pieces: piecesOf(text), language, stream}))
  applyRules(runs, {...settings, ...plainSpaces})
  return runs.map(({pieces}) => pieces.map(({text, fixed}) => fixed ?? text).join(''))
}

function setImages(images: readonly Image[], language: string, settings: TypographySettings): void {
  const described = images.filter(({alt}) => alt !== undefined && alt !== '')
  const texts = setPhrases(described.map(({alt}) => alt ?? ''), language, settings)
  for (const [index, image] of described.entries()) image.alt = texts[index] ?? ''
}

function setMetadata(book: Book, settings: TypographySettings): void {
  const {title, subtitle, series, description, creators, language} = book.metadata
  const set = (text: string): string => setPhrases([text], language, settings)[0] ?? text
  book.metadata = {
    ...book.metadata,
    title: set(title),
    ...(subtitle !== undefined && {subtitle: set(subtitle)}),
    ...(series !== undefined && {series: {...series, name: set(series.name)}}),
    ...(description !== undefined && {description: set(description)}),
    creators: creators.map((creator) => ({...creator, name: set(creator.name)}))
  }
}
