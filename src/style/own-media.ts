/** Sheets that take something of a theme's back where an author's rules call for it stand between the two, one for each medium those rules name. */

import type {Condition} from './syntax.ts'
import type {StyleSheet} from './types.ts'

/** The medium a rule is for, and a name that equal media share; its layer orders the author's own rules alone. */
export function mediumOf(conditions: readonly Condition[]): {readonly media: readonly Condition[]; readonly name: string} {
  const media = conditions.filter(({kind}) => kind !== 'layer')
  return {media, name: media.map(({kind, prelude}) => `${kind} ${prelude}`).join()}
}

/** Such a sheet, as heavy as the theme and after it. */
export const sheetBetween = (path: string, text: string, media: readonly Condition[]): StyleSheet => ({path, origin: 'theme', text, ...(media.length > 0 && {conditions: media})})
