/** The attributes at the end of a paragraph or a heading, wherever it stands: `{align=center}`. */

import {attributesOf, headingAttributes, trailingAttributes} from '../inline/attributes.ts'
import type {TextRun} from '../lines.ts'
import type {BlockFacts} from '../../types.ts'

/** What the attributes behind a block's phrasing say, where it has any, and the phrasing without them. Alone they are text. */
export function takeAttributes(type: string, run: TextRun): {readonly facts?: BlockFacts; readonly rest: TextRun} {
  const found = run.value.endsWith('}') ? (type === 'heading' ? headingAttributes : trailingAttributes).exec(run.value) : null
  return found && found.index > 0 ? {facts: {attributes: attributesOf(found[1]!)}, rest: {...run, value: run.value.slice(0, found.index)}} : {rest: run}
}
