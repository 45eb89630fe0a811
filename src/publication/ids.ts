/**
 * Ids: ASCII, sound as XML names, unique in their document, and made of what they name.
 *
 * A reader's highlight is anchored by the id of its paragraph, so a paragraph's id comes from its
 * own text and an edit elsewhere leaves it. A short paragraph ("Yes.") recurs; its id takes in the
 * text before it. Equal ids after that are counted.
 */

/** Texts shorter than this many characters are told apart by what precedes them. */
const shortText = 24

/** An ASCII name that starts with a letter: other characters become hyphens, or their code in hexadecimal. */
export function toId(text: string): string {
  const ascii = text.normalize('NFKD').replace(/\p{M}+/gu, '').replace(/[\s/]+/g, '-')
    .replace(/[^\w.-]/gu, (character) => `u${character.codePointAt(0)!.toString(16)}`)
  return /^[a-z]/i.test(ascii) ? ascii : `x${ascii}`
}

/** What Octavo numbers itself: printed pages, notes and their calls, inner headings. */
const numbered = /^(?:page|note|call|h)-/

/** The id of what an author named: a chapter called “Page 2” is not the mark of the second page. */
export function toOwnId(name: string): string {
  const id = toId(name)
  return numbered.test(id) ? `x-${id}` : id
}

export interface Ids {
  /** `wanted` if it is free, else `wanted-2`, `wanted-3` ... */
  take(wanted: string): string
  /** The id of a paragraph, or a note, of this text; call in reading order. */
  ofText(text: string): string
  /** What a short text is told apart by until the next one: where a note or a chapter begins, what stood before counts no more. */
  follow(text: string): void
}

/** Ids of one document; `reserved` are those the author gave, `prefix` is how those made of texts begin. */
export function createIds(reserved: Iterable<string>, prefix = 'p'): Ids {
  const taken = new Set(reserved)
  const counts = new Map<string, number>()
  let before = ''

  const take = (wanted: string): string => {
    let id = wanted
    while (taken.has(id)) {
      const count = (counts.get(wanted) ?? 1) + 1
      counts.set(wanted, count)
      id = `${wanted}-${count}`
    }
    taken.add(id)
    return id
  }

  return {
    take,
    ofText(text) {
      const own = text.length < shortText ? `${before}\n${text}` : text
      before = text
      return take(`${prefix}${digest(own)}`)
    },
    follow(text) {
      before = text
    }
  }
}

/** 40 bits in base 36. FNV-1a over two lanes: no cryptography is wanted, only spread and the same value everywhere. */
function digest(text: string): string {
  let low = 0x811c9dc5
  let high = 0x1b873593
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit, 0x85ebca6b)
  }
  return ((low >>> 0) * 256 + ((high ^ (high >>> 13)) & 255)).toString(36)
}
