/** What most languages ask nothing of: a locale says what is otherwise. */

import type {Locale} from './locale.ts'

export const unadorned: Omit<Locale, 'tag' | 'authority' | 'quotes' | 'dashes' | 'words'> = {
  spaces: {before: {}, titles: [], clinging: []},
  ellipsis: {spacing: 'joined'},
  elisions: [],
  possibleElisions: [],
  neverDoubled: [],
  hasElidedArticles: false
}
