/**
 * Opening words an author typed in capitals, as a lead-in: `THE ROAD WAS white`. What follows their
 * first letter becomes a span of class `typed-capitals`, which a theme with a lead-in of its own sets
 * like the others; no letter changes.
 */

import {createElement, createText, type XhtmlContent} from './xhtml.ts'

/** What stands before the first letter, that letter, the rest of its words in capitals; a word in small letters ends them. */
const capitals = /^([^\p{L}]*\p{Lu}\p{M}*)((?:[\p{Lu}\p{M}]|[^\p{L}\p{M}]+(?=\p{Lu}[\p{M}\p{Lu}]*(?![\p{L}\p{M}])))+)(?![\p{L}\p{M}])/u

/** No lead-in is longer than a line or two. */
const longest = 200

/** Content of the first paragraph of a section. */
export function wrapTypedCapitals(content: readonly XhtmlContent[]): XhtmlContent[] {
  const [first, ...rest] = content
  if (first?.type !== 'text') return [...content]
  const [whole, before, typed] = capitals.exec(first.value.slice(0, longest)) ?? []
  if (whole === undefined || whole.length === longest || !/\p{Lu}/u.test(typed!)) return [...content]
  const after = first.value.slice(whole.length)
  if (!/\p{Ll}/u.test(after)) return [...content]
  return [createText(before!), createElement('span', {className: ['typed-capitals']}, [createText(typed!)]), createText(after), ...rest]
}
