/** Colours that stand outside a sheet, in a drawing for instance. */

import type {OwnColour} from '../draft.ts'
import {tokenize} from '../parse.ts'
import {colourOf} from './colour.ts'

/** Text as a colour, `undefined` when it is none. */
export function readColour(text: string): OwnColour | undefined {
  const [token, ...rest] = tokenize(text.trim())
  return token && rest.length === 0 ? colourOf(token) : undefined
}
