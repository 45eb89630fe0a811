/**
 * The order on the line of text that runs both ways.
 *
 * Levels are those of the line's text by UAX 9 (bidi-js, loaded when the first right-to-left letter
 * of a book is met); items are reordered whole, as HarfBuzz has set each of them in visual order.
 */

import {createRequire} from 'node:module'

interface Bidi {
  getEmbeddingLevels(text: string, direction?: 'ltr' | 'rtl'): {readonly levels: Uint8Array}
}

interface Orderable {
  readonly shape: {readonly texts: readonly string[]} | undefined
  readonly gap: number
}

let bidi: Bidi | undefined

/** The items of one line from left to right; each keeps the space that followed it in the text at its far side. */
export function orderVisually<Item extends Orderable>(items: readonly Item[], language: string): Item[] {
  bidi ??= (createRequire(import.meta.url)('bidi-js') as () => Bidi)()
  const texts = items.map((item) => (item.shape === undefined ? '\ufffc' : item.shape.texts.join('') || '\u200b'))
  const direction = /^(?:ar|he|fa|ur|yi)\b/.test(language) ? 'rtl' : 'ltr'
  const {levels} = bidi.getEmbeddingLevels(texts.map((text, index) => text + ((items[index] as Item).gap > 0 ? ' ' : '')).join(''), direction)
  let at = 0
  const own = texts.map((text, index) => {
    const level = Math.max(...levels.subarray(at, at + text.length))
    at += text.length + ((items[index] as Item).gap > 0 ? 1 : 0)
    return level
  })
  return moveGaps(reorder(items, own), items)
}

/** UAX 9, rule L2: from the highest level to the lowest odd one, turn around what is at that level or above. */
function reorder<Item>(items: readonly Item[], levels: readonly number[]): Item[] {
  const order = items.map((_, index) => index)
  for (let level = Math.max(0, ...levels); level > 0; level--) {
    for (let from = 0; from < order.length; from++) {
      let to = from
      while (to < order.length && (levels[order[to] as number] as number) >= level) to++
      if (to > from) order.splice(from, to - from, ...order.slice(from, to).reverse())
      from = Math.max(from, to)
    }
  }
  return order.map((index) => items[index] as Item)
}

/** Spaces stand between neighbours: the line's last item has none, the others keep theirs in order. */
function moveGaps<Item extends Orderable>(ordered: Item[], logical: readonly Item[]): Item[] {
  const last = logical.at(-1)
  const place = last === undefined ? -1 : ordered.indexOf(last)
  if (place < 0 || place === ordered.length - 1) return ordered
  const end = ordered.length - 1
  const gap = (ordered[end] as Item).gap
  return ordered.map((item, index) => (index === place ? {...item, gap} : index === end ? {...item, gap: 0} : item))
}
