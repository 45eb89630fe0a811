/**
 * The order on the line of text that runs both ways.
 *
 * Levels are those of the line's text by UAX 9 (bidi-js, loaded when the first right-to-left letter
 * of a book is met); items are reordered whole, as HarfBuzz has set each of them in visual order.
 */

import {createRequire} from 'node:module'
import {isRightToLeft} from '../../language/index.ts'
import type {GlyphTexts} from './types.ts'
import {joinTexts} from './word.ts'

interface Bidi {
  getEmbeddingLevels(text: string, direction?: 'ltr' | 'rtl'): {readonly levels: Uint8Array}
}

/** Items of one line, in parallel arrays. */
interface Items {
  readonly count: number
  readonly indices: Int32Array
  readonly shapes: ({readonly texts: GlyphTexts} | undefined)[]
  readonly widths: Float64Array
  readonly gaps: Float64Array
}

let bidi: Bidi | undefined

/** Puts the items of one line in order from left to right, in place; spaces stay between neighbours. */
export function orderVisually(items: Items, language: string): void {
  bidi ??= (createRequire(import.meta.url)('bidi-js') as () => Bidi)()
  const texts = Array.from({length: items.count}, (_, item) => joinTexts(items.shapes[item]?.texts ?? '') || '\ufffc')
  const spaced = texts.map((text, item) => ((items.gaps[item] as number) > 0 ? `${text} ` : text))
  const direction = isRightToLeft(language) ? 'rtl' : 'ltr'
  const {levels} = bidi.getEmbeddingLevels(spaced.join(''), direction)
  let at = 0
  const own = texts.map((text, item) => {
    const level = Math.max(...levels.subarray(at, at + text.length))
    at += (spaced[item] as string).length
    return level
  })
  permute(items, orderOf(own))
}

/** UAX 9, rule L2: from the highest level to the lowest odd one, turn around what is at that level or above. */
function orderOf(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, index) => index)
  for (let level = Math.max(0, ...levels); level > 0; level--) {
    for (let from = 0; from < order.length; from++) {
      let to = from
      while (to < order.length && (levels[order[to] as number] as number) >= level) to++
      if (to > from) order.splice(from, to - from, ...order.slice(from, to).reverse())
      from = Math.max(from, to)
    }
  }
  return order
}

/** The line's last item has no space: the one that comes to stand last gives it its own. */
function permute(items: Items, order: readonly number[]): void {
  const copies = order.map((item) => ({index: items.indices[item] as number, shape: items.shapes[item], width: items.widths[item] as number, gap: items.gaps[item] as number}))
  const place = order.indexOf(items.count - 1)
  copies.forEach(({index, shape, width, gap}, item) => {
    items.indices[item] = index
    items.shapes[item] = shape
    items.widths[item] = width
    items.gaps[item] = item === place ? (copies.at(-1)?.gap ?? 0) : gap
  })
  if (items.count > 0) items.gaps[items.count - 1] = 0
}
