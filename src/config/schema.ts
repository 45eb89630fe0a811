/**
 * Every setting of a book: key in `book.yaml`, type, default, help.
 *
 * The reader, docs/settings.md and the JSON Schema derive from this table; a new setting is one entry here. `to` is the
 * path in `Settings`; `isAdded` marks keys whose lists are joined into one (authors, then translators).
 */

import {date, identifier, instant, isbn, languageTag, people, series} from './book-types.ts'
import {choice, length, listOf, longText, path, rules, text, trim, type ValueType} from './value-types.ts'

export interface Setting {
  readonly key: string
  readonly aliases?: readonly string[]
  readonly to: string
  readonly type: ValueType
  /** As the manual states it; the values are in `defaultSettings`. */
  readonly default?: string
  readonly help: string
  readonly isAdded?: boolean
}

const words = listOf(text)
const inferred = choice('inferred', 'marked-only')
const keep = choice('keep', 'omit')
const margin = length(0, 288)

const editionOf = (output: 'epub' | 'pdf', book: string): readonly Setting[] => [
  {key: `editions.${output}.authors-notes`, to: `editions.${output}.authorsNotes`, type: choice('keep', 'end', 'omit'), default: 'keep', help: `Author's notes in the ${book}: where they stand, at the end of their chapter, or left out.`},
  {key: `editions.${output}.teasers`, to: `editions.${output}.teasers`, type: keep, default: 'keep', help: `Teasers of the next instalment in the ${book}.`},
  {key: `editions.${output}.sign-offs`, to: `editions.${output}.signOffs`, type: keep, default: 'keep', help: `The serial's closing lines in the ${book}.`},
  {key: `editions.${output}.footnotes`, to: `editions.${output}.footnotes`, type: choice('foot', 'end'), default: 'foot', help: `Notes of the ${book}: at the foot of the page (end of the chapter in an e-book), or collected at the end of the book.`}
]

export const schema: readonly Setting[] = [
  {key: 'title', to: 'book.title', type: text, default: 'the title page, the only chapter, or the name of the file or folder', help: 'Title of the book.'},
  {key: 'subtitle', to: 'book.subtitle', type: text, help: 'Second line of the title page.'},
  {key: 'author', aliases: ['authors', 'creator', 'creators'], to: 'book.creators', type: people('aut'), isAdded: true, help: 'Who wrote it: a name, a list of names, or `{name, role, file-as}`.'},
  {key: 'editor', aliases: ['editors'], to: 'book.creators', type: people('edt'), isAdded: true, help: 'Who edited it.'},
  {key: 'translator', aliases: ['translators'], to: 'book.creators', type: people('trl'), isAdded: true, help: 'Who translated it.'},
  {key: 'illustrator', aliases: ['illustrators'], to: 'book.creators', type: people('ill'), isAdded: true, help: 'Who illustrated it.'},
  {key: 'language', aliases: ['lang'], to: 'book.language', type: languageTag, default: 'that of the text; `en` in doubt', help: 'Language of the book; rules of quotation marks, dashes and hyphenation follow it.'},
  {key: 'identifier', to: 'book.identifier', type: identifier, default: 'made of title, first author and language', help: 'Permanent identifier of the e-book.'},
  {key: 'isbn.epub', to: 'book.isbn.epub', type: isbn, help: 'ISBN of the e-book.'},
  {key: 'isbn.print', to: 'book.isbn.print', type: isbn, help: 'ISBN of the printed book.'},
  {key: 'publisher', to: 'book.publisher', type: text, help: 'Publisher, on the title page and in the metadata.'},
  {key: 'date', to: 'book.date', type: date, help: 'Date of publication.'},
  {key: 'modified', to: 'book.modified', type: instant, default: '`date`, or a fixed time', help: 'Time of the last change, written into the files. The clock is never used, so the same source gives the same bytes.'},
  {key: 'rights', aliases: ['copyright'], to: 'book.rights', type: text, help: 'Statement of rights on the copyright page.'},
  {key: 'description', to: 'book.description', type: longText, help: 'Blurb for shops and libraries.'},
  {key: 'subjects', aliases: ['subject', 'keywords'], to: 'book.subjects', type: words, help: 'Subjects or genres.'},
  {key: 'series', to: 'book.series', type: series, help: 'The series and the number of this book in it.'},
  {key: 'cover', to: 'book.cover', type: path, help: 'Cover picture (JPEG, PNG, WebP, GIF or SVG).'},
  {key: 'manuscript', to: 'manuscript', type: listOf(path), default: 'every file of `manuscript/` in natural order', help: 'Files or folders in reading order.'},
  {key: 'encoding', to: 'encoding', type: text, default: 'detected', help: 'Encoding of the manuscript when it is not UTF-8: `windows-1252`.'},
  {key: 'theme', to: 'theme', type: text, default: '`classic`', help: 'A theme by name (`octavo themes` lists them), or a folder of the book.'},
  {key: 'styles', aliases: ['style'], to: 'styles', type: listOf(path), default: 'every sheet in `styles/`', help: 'Style sheets of your own, after the theme\'s.'},
  {key: 'page.trim', to: 'page.trim', type: trim, default: 'the theme\'s', help: 'Size of the trimmed page; type and margins of the theme follow it.'},
  {key: 'page.margins.inner', to: 'page.margins.inner', type: margin, default: 'the theme\'s', help: 'Margin at the spine.'},
  {key: 'page.margins.outer', to: 'page.margins.outer', type: margin, default: 'the theme\'s', help: 'Margin at the fore-edge.'},
  {key: 'page.margins.top', to: 'page.margins.top', type: margin, default: 'the theme\'s', help: 'Margin at the head.'},
  {key: 'page.margins.bottom', to: 'page.margins.bottom', type: margin, default: 'the theme\'s', help: 'Margin at the foot.'},
  {key: 'structure.scene-breaks', to: 'structure.sceneBreaks', type: inferred, default: '`inferred`', help: 'Whether blank lines and datelines make scene breaks too, or only the marks you type.'},
  {key: 'structure.labels', to: 'structure.labels', type: words, help: 'Words that label chapters in this book: `Log`.'},
  {key: 'structure.notes', to: 'structure.notes', type: inferred, default: '`inferred`', help: 'Whether author\'s notes are recognised by their wording too, or only by a label or a mark.'},
  {key: 'structure.verse', to: 'structure.verse', type: inferred, default: '`inferred`', help: 'Whether verse is recognised by its lines too, or only where you mark it.'},
  {key: 'typography', to: 'typography', type: rules, help: 'Typographic rules turned off or tuned: `quotes: off`. [The rules](typography.md).'},
  ...editionOf('epub', 'e-book'),
  ...editionOf('pdf', 'printed book'),
  {key: 'hyphenation.exceptions', to: 'hyphenation.exceptions', type: words, help: 'Words with their break points: `oc-ta-vo`. A word without a hyphen is never broken.'},
  {key: 'page-list', to: 'pageList', type: choice('auto', 'always', 'never'), default: '`auto`', help: 'Page numbers of the printed book inside the e-book: when a PDF is made too, always, or never.'},
  {key: 'interface-language', to: 'book.interfaceLanguage', type: languageTag, default: 'the book\'s language', help: 'Language of the words Octavo adds: Contents, Notes.'}
]
