/** Makes the certain fixes of messages in the text they were found in. */

import type {Message} from '../../report/index.ts'

interface Fix {
  readonly start: number
  readonly end: number
  readonly replacement: string
}

/**
 * The text with every certain fix made: one expected text, a place with offsets, and the found text still
 * standing there. Of two that overlap the first is made, so a second run may have more to do.
 */
export function applyFixes(text: string, messages: readonly Message[]): string {
  const fixes = messages.flatMap((message) => fixOf(text, message)).sort((one, other) => one.start - other.start)
  let result = ''
  let at = 0
  for (const {start, end, replacement} of fixes) {
    if (start < at) continue
    result += text.slice(at, start) + replacement
    at = end
  }
  return result + text.slice(at)
}

function fixOf(text: string, {place, actual, expected}: Message): Fix[] {
  if (!place || !('start' in place) || expected?.length !== 1) return []
  const {start: {offset: start}, end: {offset: end}} = place
  if (start === undefined || end === undefined || text.slice(start, end) !== actual) return []
  return [{start, end, replacement: expected[0] as string}]
}
