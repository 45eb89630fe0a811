/**
 * A style while it is computed: every longhand on its own, as CSS inherits it. `finish.ts` makes a
 * `ComputedStyle` of it (features joined, `start` and `end` turned to sides, line height in points).
 */

import type {Colour, ComputedStyle, Decoration, LengthOrShare, OctavoProperties} from './computed.ts'
import type {Token} from './syntax.ts'
import type {StringPart, WrittenPart} from './values/content.ts'

type Kept = Omit<
  ComputedStyle,
  | 'decorations' | 'textIndent' | 'textIndentKind' | 'content' | 'stringSet' | 'fontFeatures' | 'lineHeight' | 'textAlign' | 'textAlignLast' | 'borderTop' | 'borderRight' | 'borderBottom' | 'borderLeft' | 'octavo'
>

/** A colour, or that of the element's text. */
export type OwnColour = Colour | 'currentcolor'
type Alignment = 'left' | 'right' | 'center' | 'justify' | 'start' | 'end'
type LineStyle = ComputedStyle['borderTop']['style']

export interface Draft extends Kept, Omit<OctavoProperties, 'edgeContent'> {
  readonly textIndent: {readonly length: LengthOrShare} & ComputedStyle['textIndentKind']
  readonly textDecorationLine: readonly Decoration['line'][]
  readonly textDecorationStyle: Decoration['style']
  readonly textDecorationColor: OwnColour
  readonly textDecorationThickness: number | 'auto'
  readonly textUnderlineOffset: number | 'auto'
  /** Drawn along the text: its own, after those of what it stands in. No property sets it. */
  readonly decorations: readonly Decoration[]
  readonly content: readonly WrittenPart[] | 'normal' | 'none'
  readonly stringSet: Readonly<Record<string, readonly StringPart[]>>
  readonly edgeContent: readonly WrittenPart[] | 'none'
  readonly fontVariantCaps: string
  readonly fontVariantNumeric: readonly string[]
  readonly fontVariantLigatures: readonly string[]
  readonly fontVariantPosition: 'normal' | 'sub' | 'super'
  readonly fontVariantAlternates: readonly string[]
  readonly fontKerning: 'auto' | 'normal' | 'none'
  readonly fontFeatureSettings: Readonly<Record<string, number>>
  /** A factor of the font size, or points. */
  readonly lineHeight: {readonly factor: number} | {readonly points: number}
  readonly textAlign: Alignment
  readonly textAlignLast: Alignment | 'auto'
  readonly quotes: readonly string[] | 'auto' | 'none'
  readonly borderTopWidth: number
  readonly borderRightWidth: number
  readonly borderBottomWidth: number
  readonly borderLeftWidth: number
  readonly borderTopStyle: LineStyle
  readonly borderRightStyle: LineStyle
  readonly borderBottomStyle: LineStyle
  readonly borderLeftStyle: LineStyle
  readonly borderTopColor: OwnColour
  readonly borderRightColor: OwnColour
  readonly borderBottomColor: OwnColour
  readonly borderLeftColor: OwnColour
  readonly ownBackground: OwnColour
}

/** Fields a property sets. */
export type DraftKey = Exclude<keyof Draft, 'decorations'>

/** Custom properties in force, by name; shared between a parent and children that set none. */
export type Customs = ReadonlyMap<string, readonly Token[]>

/** What relative values are measured by; lengths in points. */
export interface Context {
  /** Font size: the element's own, or the parent's while the font size itself is computed. */
  readonly em: number
  readonly rem: number
  readonly lineHeight: number
  readonly rootLineHeight: number
  /** The page area `vw` and `vh` are shares of. */
  readonly viewport: {readonly width: number; readonly height: number}
  readonly parent: Draft | undefined
}

/** A value as written, still to be measured. */
export type Resolve<T> = (context: Context) => T

/** Tokens to a value, `undefined` when they mean nothing to the property. */
export type Parser<T> = (tokens: readonly Token[]) => Resolve<T> | undefined
