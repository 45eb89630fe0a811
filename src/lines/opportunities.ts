/**
 * Where a line may end between two characters with no space between them.
 *
 * [U] UAX 14, "Unicode Line Breaking Algorithm", by class; stricter than it where a book is: a line
 *     never ends after a dash that opens something, nor after one letter and its hyphen, and never
 *     begins with a dash, an ellipsis or a closing mark. Freer in web addresses, which have nothing
 *     else to break at.
 */

/** Kinds of break, by what the line ends in. */
export const Opportunity = {none: 0, plain: 1, hyphen: 2} as const
export type Opportunity = (typeof Opportunity)[keyof typeof Opportunity]

const closing = new Set(`.,;:!?)]}’”»›"'…‥–—―‐‑-/%°′″‴*†‡。、，．：；！？」』】〉》〕〗］｝）ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ・`)
const opening = new Set('([{“‘«‹¿¡「『【〈《〔〖［｛（$£€#')
const dashes = new Set('–—―')
/** Spaces that hold on to what is before them. */
const narrowSpaces = new Set('\u200a\u202f')
/** `&`, `.`, `=`, `?` and `_`: places where an address may end a line. */
const addressMarks = new Set([38, 46, 61, 63, 95])
const wordLike = /[\p{L}\p{N}\p{M}]/u
const letterLike = /[\p{L}\p{M}]/u
const ideographic = /[\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]|[\ud840-\ud88f]/

/** Break between `text[at - 1]` and `text[at]`? `text` has no spaces. */
export function opportunityAt(text: string, at: number): Opportunity {
  const before = text[at - 1] as string
  const code = before.charCodeAt(0)
  if (code < 128 && code !== 45 && code !== 47) {
    if (addressMarks.has(code) && isAddress(text)) return insideAddress(text[at] as string)
    return text.charCodeAt(at) >= 0x2e80 ? betweenIdeographs(before, text[at] as string) : Opportunity.none
  }
  const after = text[at] as string
  if (code === 0x200b) return Opportunity.plain
  if (code === 0x200a) return dashes.has(text[at - 2] ?? '') ? Opportunity.plain : Opportunity.none
  if (narrowSpaces.has(after)) return Opportunity.none
  if (closing.has(after)) return Opportunity.none
  return rules.get(before)?.(text, at) ?? betweenIdeographs(before, after)
}

const rules = new Map<string, (text: string, at: number) => Opportunity>([
  ['—', afterDash],
  ['―', afterDash],
  ['–', (text, at) => (hasLetters(text, at, 1) ? Opportunity.plain : Opportunity.none)],
  ['-', afterHyphen],
  ['‐', afterHyphen],
  ['/', (text, at) => (hasLetters(text, at, isAddress(text) ? 1 : 2) ? Opportunity.plain : Opportunity.none)],
  ['…', (text, at) => (wordLike.test(text[at - 2] ?? '') && wordLike.test(text[at] as string) ? Opportunity.plain : Opportunity.none)]
])

/** A web address: a hyphen in it would be taken for a part of it. */
export const isAddress = (text: string): boolean => text.includes('://') || text.includes('www.')

const insideAddress = (after: string): Opportunity => (wordLike.test(after) ? Opportunity.plain : Opportunity.none)

/** A dash belongs to what is before it; one that opens a speech or an aside belongs to what follows. */
function afterDash(text: string, at: number): Opportunity {
  const previous = text[at - 2]
  return previous === undefined || opening.has(previous) ? Opportunity.none : Opportunity.plain
}

/** Two letters on either side, so that `X-ray` and `t-shirt` stay whole; never between figures. */
function afterHyphen(text: string, at: number): Opportunity {
  return hasLetters(text, at, 2) ? Opportunity.hyphen : Opportunity.none
}

/** At least `count` letters or figures before the mark that ends at `at`, and `count` after, the nearest one a letter. */
function hasLetters(text: string, at: number, count: number): boolean {
  if (!letterLike.test(text[at] ?? '')) return false
  for (let step = 0; step < count; step++) {
    if (!wordLike.test(text[at - 2 - step] ?? '') || !wordLike.test(text[at + step] ?? '')) return false
  }
  return true
}

function betweenIdeographs(before: string, after: string): Opportunity {
  if (!ideographic.test(before) && !ideographic.test(after)) return Opportunity.none
  const isSurrogatePair = /[\ud800-\udbff]/.test(before)
  return isSurrogatePair || opening.has(before) || closing.has(after) ? Opportunity.none : Opportunity.plain
}
