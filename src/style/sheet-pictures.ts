/**
 * Pictures a sheet draws with (`content: url(flourish.svg)`): read beside it, handed to print as
 * bytes, and to e-readers as masks, so that a drawn ornament takes the colour of the text by day
 * and by night. Only plain drawings become masks: shapes, no scripts, no styles, no references.
 */

import type {Place} from '../report/index.ts'
import type {Rule, Token} from './syntax.ts'
import type {SheetPicture} from './types.ts'

/** Bytes of a drawing that goes into a sheet. */
export const pictureLimit = 24_000

/** Addresses of the pictures a sheet's declarations name, each with the first that does. */
export function picturesIn(rules: readonly Rule[]): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>()
  for (const rule of rules) {
    if (rule.type !== 'style' && rule.type !== 'page') continue
    const boxes = rule.type === 'page' ? Object.values(rule.boxes).flat() : []
    for (const {tokens, place} of [...rule.declarations, ...boxes]) collect(tokens, place, found)
  }
  return found
}

function collect(tokens: readonly Token[], place: Place, found: Map<string, Place>): void {
  for (const token of tokens) {
    if (token.type === 'url' && /\.(?:svg|png|jpe?g|gif|webp)$/i.test(token.value)) {
      if (!found.has(token.value)) found.set(token.value, place)
    } else if ('children' in token) collect(token.children, place, found)
  }
}

const shapes: ReadonlySet<string> = new Set(['svg', 'g', 'path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon', 'title', 'desc'])
const beyondShapes = /\bon\w+\s*=|href|style\s*=|url\(|&(?!(?:amp|lt|gt|quot|#\d+);)/i

/** A file as a plain drawing, `undefined` when it is anything more. */
export function readPicture(data: Uint8Array): SheetPicture | undefined {
  if (data.length > pictureLimit) return undefined
  const text = plainText(data)
  const tags = text.match(/<\/?[^\s/>]*/g) ?? []
  const isPlain = text.startsWith('<svg') && tags.every((tag) => shapes.has(tag.replace(/^<\/?/, ''))) && !beyondShapes.test(text)
  const [, width = 0, height = 0] = (/viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"/.exec(text) ?? []).map(Number)
  if (!isPlain || !(width > 0 && height > 0)) return undefined
  return {data: new TextEncoder().encode(text), mediaType: 'image/svg+xml', width, height}
}

function plainText(data: Uint8Array): string {
  return new TextDecoder().decode(data).replace(/<\?xml[^>]*\?>/, '').replace(/\s+/g, ' ').replaceAll('> <', '><').trim()
}

/** The drawing as an address inside the sheet; the colour is the mask's to give. */
export function dataUrl({data}: SheetPicture): string {
  const plain = plainText(data).replaceAll('currentColor', '#000').replaceAll('"', "'")
  return `url("data:image/svg+xml,${plain.replace(/[%#<>{}|\\^`\u0080-\uffff]/g, (character) => encodeURIComponent(character))}")`
}
