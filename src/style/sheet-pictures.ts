/**
 * Pictures a sheet draws with (`content: url(flourish.svg)`): read beside it, handed to print as
 * bytes, and to e-readers as masks, so that a drawn ornament takes the colour of the text by day
 * and by night. Only plain drawings become masks: shapes, no scripts, no styles, no references.
 */

import type {Rule, Token} from './syntax.ts'

/** Bytes of one picture of a sheet. */
export const pictureLimit = 2_000_000

/** Characters of a drawing that goes into the e-reader sheet. */
const drawingLimit = 24_000

/** Addresses of the pictures a sheet's declarations name, each once. */
export function picturesIn(rules: readonly Rule[]): string[] {
  const found = new Set<string>()
  for (const rule of rules) {
    if (rule.type !== 'style' && rule.type !== 'page') continue
    const boxes = rule.type === 'page' ? [...rule.boxes.values()].flat() : []
    for (const {tokens} of [...rule.declarations, ...boxes]) collect(tokens, found)
  }
  return [...found]
}

function collect(tokens: readonly Token[], found: Set<string>): void {
  for (const token of tokens) {
    if (token.type === 'url' && /\.(?:svg|png|jpe?g|gif|webp)$/i.test(token.value)) found.add(token.value)
    else if ('children' in token) collect(token.children, found)
  }
}

export interface Drawing {
  /** SVG text, one line. */
  readonly text: string
  /** Width over height. */
  readonly ratio: number
}

const shapes: ReadonlySet<string> = new Set(['svg', 'g', 'path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon', 'title', 'desc'])

/** A picture as a plain drawing, `undefined` when it is anything more. */
export function drawingOf(data: Uint8Array | undefined): Drawing | undefined {
  if (!data || data.length > drawingLimit) return undefined
  const text = new TextDecoder().decode(data).replace(/<\?xml[^>]*\?>/g, '').replace(/\s+/g, ' ').replace(/> </g, '><').trim()
  const tags = text.match(/<\/?[^\s/>]*/g) ?? []
  const isPlain = tags.every((tag) => shapes.has(tag.replace(/^<\/?/, '')))
  if (!isPlain || !text.startsWith('<svg') || /\bon\w+\s*=|href|style\s*=|url\(|&(?!(?:amp|lt|gt|quot|#\d+);)/i.test(text)) return undefined
  const [, , , width = 1, height = 1] = (/viewBox="([-\d.]+) ([-\d.]+) ([\d.]+) ([\d.]+)"/.exec(text) ?? []).map(Number)
  return {text, ratio: width > 0 && height > 0 ? width / height : 1}
}

/** The drawing as an address inside the sheet; the colour is the mask's to give. */
export function dataUrl({text}: Drawing): string {
  const plain = text.replace(/currentColor/g, '#000').replace(/"/g, "'")
  return `url("data:image/svg+xml,${plain.replace(/[%#<>{}|\\^`\u0080-\uffff]/g, (character) => encodeURIComponent(character))}")`
}
