/** What the setting of every document of one book shares, and the walk through one of them. */

import type {Element} from 'hast'
import type {FontStore} from '../../fonts/index.ts'
import type {Publication, PublicationDocument, Resource} from '../../publication/index.ts'
import type {Report} from '../../report/index.ts'
import {resolveLength as resolve, type Cascade, type ComputedStyle, type ElementStyles, type LengthOrShare} from '../../style/index.ts'
import type {Typesetter} from '../paragraph/index.ts'
import type {Structure} from '../structure.ts'
import type {Counters} from '../../style/index.ts'
import type {Float} from './float.ts'
import type {Frame, Grid, Leaf} from './leaf.ts'
import type {Ahead} from './lines-ahead.ts'
import type {NumberStyle} from './note-numbers.ts'

/** Places of the book that something links to, by `path#fragment` or `path`. */
export interface Targets {
  has(key: string): boolean
  /** Label of the page a target stands on; a stand-in of likely width until pages are known. */
  labelOf(key: string): string
  /** The target's own text. */
  textOf(key: string): string
}

export interface Setting {
  readonly publication: Publication
  readonly cascade: Cascade
  readonly typesetter: Typesetter
  readonly fonts: FontStore
  readonly report: Report
  readonly structure: Structure
  readonly counters: Counters
  /** What brings them back to where they stood before a document. */
  readonly countersBefore: Map<PublicationDocument, () => void>
  readonly targets: Targets
  /** Texts the sheets wrote in each document, as they are met; anew when it is set once more. */
  readonly generated: Map<PublicationDocument, string[]>
  /** Elements the sheets hide. */
  readonly hidden: Set<Element>
  /** Captions they set below their tables. */
  readonly lowered: Set<Element>
  readonly resources: ReadonlyMap<string, Resource>
  /** Those found in the text, as they are met. */
  readonly pictures: Set<Resource>
  readonly grid: Grid
}

/** A note found in the text, to be set when its call is known. */
export interface PendingNote {
  readonly id: string
  readonly element: Element
  readonly offset: number
  readonly area: Area
}

/** The walk through one document. */
export interface Walk {
  readonly setting: Setting
  readonly document: PublicationDocument
  styles: ReadonlyMap<Element, ElementStyles>
  /** Depth of a page's text. */
  readonly pageDepth: number
  leaves: Leaf[]
  /** Margins not yet spent: the largest, and the most negative. */
  margin: {most: number; least: number}
  /** Borders and padding not yet spent. */
  padding: number
  /** Text units passed. */
  offset: number
  anchors: string[]
  strings: [string, string][]
  breakBefore: 'page' | 'left' | 'right' | undefined
  /** Asked for before anything stands in the document: the document's own (CSS Fragmentation 3, section 3.1). */
  opening: 'page' | 'left' | 'right' | undefined
  /** Number the document's first page is to have (`counter-reset: page`). */
  firstPage: number | undefined
  readonly notes: PendingNote[]
  readonly called: Set<string>
  /** How the number of the note at hand looks. */
  readonly noteNumber?: NumberStyle | undefined
  /** Some text depends on page numbers. */
  usesLabels: boolean
  /** Lines keep their own depth: notes. */
  readonly isOffGrid: boolean
  /** A box at the side that lines to come stand beside. */
  float: Float | undefined
  /** Blocks beside the one at hand. */
  ahead: Ahead | undefined
}

/** Where content stands: left edge and width inside the page's text, and what it inherits. */
export interface Area {
  readonly x: number
  readonly width: number
  /** How far margins below nothing may take a box to either side: into the page's margin, not off the paper. */
  readonly edges: {readonly left: number; readonly right: number}
  readonly frame: Frame | undefined
  readonly tag: number
  readonly language: string
}

export {resolve}

/** A word is `undefined`: `auto`, `none`, `fit-content`. */
export const resolveMaybe = (length: LengthOrShare | string, base: number): number | undefined => (typeof length === 'string' ? undefined : resolve(length, base))

/** The computed styles of an element and its pseudo-elements. */
export function stylesOf(walk: Walk, element: Element): ElementStyles {
  const styles = walk.styles.get(element)
  if (!styles) throw new Error(`No style for \`${element.tagName}\` in \`${walk.document.path}\``)
  return styles
}

/** Language of an element, where it names one of its own. */
export function languageOf(element: Element): string | undefined {
  const language = element.properties['lang'] ?? element.properties['xmlLang']
  return typeof language === 'string' && language !== '' ? language : undefined
}

/** Depth of the page a style's line takes, and its baseline in it: on the grid when it is nearly the grid's. */
export function linesOf({setting, isOffGrid}: Walk, style: ComputedStyle): {pitch: number; ascent: number; isOnGrid: boolean} {
  const {grid} = setting
  const share = style.lineHeight / grid.line
  if (!isOffGrid && share > 0.92 && share < 1.25) return {pitch: grid.line, ascent: grid.ascent, isOnGrid: true}
  return {pitch: style.lineHeight, ascent: ascentOf(setting.fonts, style), isOnGrid: false}
}

/** From the top of a style's line to its baseline, half the leading above (CSS 2.2, 10.8.1). */
export function ascentOf(fonts: FontStore, style: ComputedStyle): number {
  const face = fonts.find({families: style.fontFamily, style: style.fontStyle, weight: style.fontWeight})
  const ascender = ((face?.ascender ?? 800) * style.fontSize) / 1000
  const descender = ((face?.descender ?? -200) * style.fontSize) / 1000
  return (style.lineHeight - (ascender - descender)) / 2 + ascender
}
