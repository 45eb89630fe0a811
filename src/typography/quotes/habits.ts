/** What a paragraph shows of its writer's apostrophes: the more words are cut short, the likelier another. */

import type {Locale} from '../../language/index.ts'
import type {Habits} from './costs.ts'
import {isCertainElision, wordAfter} from './words.ts'

const trailing = /\p{L}(?:in|an|o|th|wi|ol)['’](?=[\s,.!?;:—-])/gu
const leading = /(?<![\p{L}\d.,!?])['’](?=\p{L})/gu

/** Of a paragraph that cuts nothing short. */
export const noHabits: Habits = {unknownElision: 3}

/** The habits a paragraph shows. */
export function habitsOf(text: string, locale: Locale): Habits {
  let elisions = 0
  for (const {index} of text.matchAll(leading)) if (isCertainElision(wordAfter(text, index + 1), locale)) elisions++
  for (const _ of text.matchAll(trailing)) elisions++
  return {unknownElision: noHabits.unknownElision - Math.min(1.2, 0.4 * elisions)}
}
