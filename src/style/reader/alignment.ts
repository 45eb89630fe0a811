/**
 * Alignment on each element by class. Readers set `text-align` on `p` themselves, so what a
 * container hands down is lost: a rule on a container is written for the elements inside it too,
 * first of all, and a rule on one element a second time with its tag, so that it still wins.
 */

import type {Selector} from '../syntax.ts'

/** Elements readers align by themselves. */
const aligned = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'dd']

const leaf: ReadonlySet<string> = new Set([...aligned, 'span', 'a', 'em', 'strong', 'i', 'b', 'small', 'td', 'th', 'hr', 'img', 'figcaption', 'caption', 'dt', 'pre', 'code', 'sup', 'sub', 'br'])

/** Classes of the vocabulary that stand on paragraphs and phrases: nothing inside them is aligned. */
const leafClasses: ReadonlySet<string> = new Set([
  'attribution', 'dateline', 'salutation', 'signature', 'postscript', 'line', 'text-message', 'sent', 'received', 'sender', 'the-end', 'sign-off', 'label',
  'title', 'subtitle', 'series', 'author', 'publisher', 'scene-break', 'opening', 'scene-opening', 'authors-note-heading', 'note-number', 'note-reference'
])

/** Selectors of the elements inside what `selector` matches; none where that holds no blocks, or is the whole book. */
export function insideOf({text, pseudoElement}: Selector): string[] {
  const tag = /(?:^|[\s>+~])([a-z][\w-]*)?(?:[.#:[][^\s>+~]*)?$/i.exec(text)?.[1]?.toLowerCase()
  const name = /\.([\w-]+)$/.exec(text)?.[1]
  if (name !== undefined && leafClasses.has(name)) return []
  if (pseudoElement || (tag !== undefined && (leaf.has(tag) || tag === 'html' || tag === 'body')) || text === ':root' || text === '*') return []
  return aligned.map((each) => `${text} ${each}`)
}

/** The same element with the tag it most likely has, which weighs as much as the rules above. */
export function withTag({text, pseudoElement}: Selector): string[] {
  const own = /(?:^|[\s>+~])\.[\w-]+$/.exec(text)
  if (pseudoElement || !own) return []
  const at = text.lastIndexOf('.')
  return [`${text.slice(0, at)}p${text.slice(at)}`]
}
