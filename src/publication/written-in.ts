/** Where the words of a document were written: its file, or the settings for pages made of them. */

import type {PublicationDocument} from './types.ts'

const madeOfSettings: ReadonlySet<PublicationDocument['role']> = new Set(['halfTitlePage', 'titlePage', 'copyrightPage'])

export const writtenIn = ({source, path, role}: Pick<PublicationDocument, 'source' | 'path' | 'role'>): string =>
  source ?? (madeOfSettings.has(role) ? 'book.yaml' : path)
