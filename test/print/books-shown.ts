/** Books whose PDF is shown to other programs: all that a page may hold, and what most books are. */

import {fileURLToPath} from 'node:url'
import {build, type Built} from '../helpers/build.ts'
import {withBook, type BookKind} from '../helpers/written-books.ts'

const pdfAt = (folder: string) => async (): Promise<Built> => build(fileURLToPath(new URL(folder, import.meta.url)), {formats: ['pdf']})
const writtenPdf = (kind: BookKind) => async (): Promise<Built> => withBook(kind, (folder) => build(folder, {formats: ['pdf']}))

export const booksShown: Readonly<Record<string, () => Promise<Built>>> = {
  'all that a page may hold': pdfAt('../fixtures/books/all-that-a-page-may-hold/'),
  'the sample': pdfAt('../../manuscript/'),
  'a German novel': writtenPdf('a German novel'),
  'a book with notes': writtenPdf('a book with notes')
}
