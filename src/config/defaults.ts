/** The settings of a book that says nothing. */

import type {EditionSettings, Settings} from './settings.ts'

const edition: EditionSettings = {authorsNotes: 'keep', teasers: 'keep', signOffs: 'keep', footnotes: 'foot'}

export const defaultSettings: Settings = {
  book: {},
  structure: {sceneBreaks: 'inferred', labels: [], notes: 'inferred', verse: 'inferred'},
  typography: {},
  editions: {epub: {...edition}, pdf: {...edition}},
  theme: 'classic',
  styles: [],
  page: {},
  hyphenation: {exceptions: []},
  pageList: 'auto'
}
