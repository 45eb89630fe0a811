/**
 * Numbers of notes in the style of `::footnote-call` and `::footnote-marker` (GCPM 3, section 2.4):
 * the number is in the text already, so what the sheet says is laid over it, or stands in its place.
 */

import type {Element} from 'hast'
import type {ComputedStyle, ContentPart, ElementStyles} from '../../style/index.ts'
import type {Inline} from '../paragraph/index.ts'
import {partInlines} from './generated.ts'
import type {InlineContext} from './inline.ts'
import type {Walk} from './setting.ts'
import {plainText} from './strings.ts'

/** What a sheet says of the number: laid over the element's own style. */
export interface NumberStyle {
  readonly note: ComputedStyle
  readonly number: ComputedStyle
}

/** The style of the call of a note, `undefined` where no sheet speaks of it. */
export function callStyle({styles, document}: Walk, id: string): NumberStyle | undefined {
  let known = calls.get(document)
  if (!known) calls.set(document, (known = callsIn(styles)))
  return known.get(id)
}

const calls = new WeakMap<Walk['document'], ReadonlyMap<string, NumberStyle>>()

function callsIn(styles: Walk['styles']): Map<string, NumberStyle> {
  const found = new Map<string, NumberStyle>()
  for (const [{properties}, {own, footnoteCall}] of styles) {
    if (footnoteCall && typeof properties['id'] === 'string') found.set(properties['id'], {note: own, number: footnoteCall})
  }
  return found
}

export const markerStyle = ({own, footnoteMarker}: ElementStyles): NumberStyle | undefined => footnoteMarker && {note: own, number: footnoteMarker}

const seen = ['fontFamily', 'fontStyle', 'fontWeight', 'fontFeatures', 'color', 'letterSpacing', 'textTransform', 'decorations'] as const

/** The element's style with what the number's has of its own. */
export function overNumber(own: ComputedStyle, {note, number}: NumberStyle): ComputedStyle {
  const differing = seen.filter((name) => JSON.stringify(note[name]) !== JSON.stringify(number[name]))
  const {verticalAlign} = number
  return {...own, ...Object.fromEntries(differing.map((name) => [name, number[name]])), ...(verticalAlign !== 'baseline' && {verticalAlign})}
}

/** Content in place of the number: `counter(footnote)` is the number of this note. `undefined`: the number stays. */
export function numberContent(walk: Walk, element: Element, {number}: NumberStyle, context: InlineContext): Inline[] | undefined {
  if (!Array.isArray(number.content)) return undefined
  const {counters} = walk.setting
  const value = Number.parseInt(plainTextOf(element), 10)
  counters.step('footnote', (Number.isNaN(value) ? counters.valueOf('footnote') + 1 : value) - counters.valueOf('footnote'))
  return partInlines(walk, number.content as readonly ContentPart[], context)
}

const plainTextOf = (element: Element): string => element.children.map((child) => plainText(child)).join('')

/** A note of the chapter or of the book's end, or what a sheet makes one and the text calls. */
export const isNote = ({called}: Walk, {properties: {id, role, className}}: Element): boolean =>
  role === 'doc-footnote' || Array.isArray(className) && className.includes('footnote') || called.has(String(id))
