/** A draft to the style other stages see: features joined, sides named, line height in points. */

import type {BorderSide, Colour, ComputedStyle, ContentPart} from './computed.ts'
import type {Draft, OwnColour} from './draft.ts'
import type {StringPart, WrittenPart} from './values/content.ts'

const capsFeatures: Readonly<Record<string, readonly string[]>> = {
  'small-caps': ['smcp'],
  'all-small-caps': ['smcp', 'c2sc'],
  'petite-caps': ['pcap'],
  'all-petite-caps': ['pcap', 'c2pc'],
  unicase: ['unic'],
  'titling-caps': ['titl']
}

const wordFeatures: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  'lining-nums': [['lnum', 1]],
  'oldstyle-nums': [['onum', 1]],
  'proportional-nums': [['pnum', 1]],
  'tabular-nums': [['tnum', 1]],
  'diagonal-fractions': [['frac', 1]],
  'stacked-fractions': [['afrc', 1]],
  ordinal: [['ordn', 1]],
  'slashed-zero': [['zero', 1]],
  none: [['liga', 0], ['clig', 0], ['dlig', 0], ['hlig', 0], ['calt', 0]],
  'common-ligatures': [['liga', 1], ['clig', 1]],
  'no-common-ligatures': [['liga', 0], ['clig', 0]],
  'discretionary-ligatures': [['dlig', 1]],
  'no-discretionary-ligatures': [['dlig', 0]],
  'historical-ligatures': [['hlig', 1]],
  'no-historical-ligatures': [['hlig', 0]],
  contextual: [['calt', 1]],
  'no-contextual': [['calt', 0]],
  'historical-forms': [['hist', 1]]
}

/** Letter spacing from which ligatures fall apart, in em (CSS Text 4, section 8.2; below it nobody sees the gap). */
const ligatureSpacing = 0.02

/** Line height in points. */
export function lineHeightOf({lineHeight, fontSize}: Pick<Draft, 'lineHeight' | 'fontSize'>): number {
  return 'points' in lineHeight ? lineHeight.points : lineHeight.factor * fontSize
}

/** The finished style; `write` turns parts that ask for the element into strings. */
export function finish(draft: Draft, write: (parts: readonly WrittenPart[]) => readonly ContentPart[]): ComputedStyle {
  const {content, stringSet, edgeContent, looseness, spreadDepth, isKeptWithNext, ...rest} = draft
  const background = draft.ownBackground === 'currentcolor' ? draft.color : draft.ownBackground
  return {
    ...kept(rest),
    fontFeatures: featuresOf(draft),
    lineHeight: lineHeightOf(draft),
    textIndent: draft.textIndent.length,
    textIndentKind: kinds[draft.textIndent.isHanging ? 1 : 0][draft.textIndent.isEachLine ? 1 : 0],
    textAlign: sideOf(draft.textAlign, draft.direction),
    textAlignLast: draft.textAlignLast === 'auto' ? 'auto' : sideOf(draft.textAlignLast, draft.direction),
    backgroundColor: background[3] === 0 ? undefined : background,
    borderTop: borderOf(draft.borderTopWidth, draft.borderTopStyle, draft.borderTopColor, draft.color),
    borderRight: borderOf(draft.borderRightWidth, draft.borderRightStyle, draft.borderRightColor, draft.color),
    borderBottom: borderOf(draft.borderBottomWidth, draft.borderBottomStyle, draft.borderBottomColor, draft.color),
    borderLeft: borderOf(draft.borderLeftWidth, draft.borderLeftStyle, draft.borderLeftColor, draft.color),
    ...textsOf(draft, write)
  }
}

/** The fields that may ask for the element; all others are alike for every element of a draft. */
export function textsOf(draft: Draft, write: (parts: readonly WrittenPart[]) => readonly ContentPart[]): Pick<ComputedStyle, 'content' | 'stringSet' | 'octavo'> {
  const {content, stringSet, edgeContent, looseness, spreadDepth, isKeptWithNext} = draft
  return {
    content: typeof content === 'string' ? content : write(content),
    stringSet: Object.fromEntries(Object.entries(stringSet).map(([name, parts]) => [name, parts.flatMap((part) => written(part, write))])),
    octavo: {edgeContent: edgeContent === 'none' ? 'none' : write(edgeContent), looseness, spreadDepth, isKeptWithNext}
  }
}

/** Kinds of indents: hanging, each line. */
const kinds = [
  [{isHanging: false, isEachLine: false}, {isHanging: false, isEachLine: true}],
  [{isHanging: true, isEachLine: false}, {isHanging: true, isEachLine: true}]
] as const

type Carried = Omit<ComputedStyle, 'fontFeatures' | 'lineHeight' | 'textIndent' | 'textIndentKind' | 'textAlign' | 'textAlignLast' | 'backgroundColor' | 'borderTop' | 'borderRight' | 'borderBottom' | 'borderLeft' | 'content' | 'stringSet' | 'octavo'>

/** Fields that pass as they are; those of the draft alone are left behind. */
function kept(draft: Omit<Draft, 'content' | 'stringSet' | 'edgeContent' | 'looseness' | 'spreadDepth' | 'isKeptWithNext'>): Carried {
  const {
    fontVariantCaps, fontVariantNumeric, fontVariantLigatures, fontVariantPosition, fontVariantAlternates, fontKerning, fontFeatureSettings,
    lineHeight, textIndent, textAlign, textAlignLast, quotes, ownBackground,
    borderTopWidth, borderRightWidth, borderBottomWidth, borderLeftWidth, borderTopStyle, borderRightStyle, borderBottomStyle, borderLeftStyle,
    borderTopColor, borderRightColor, borderBottomColor, borderLeftColor,
    textDecorationLine, textDecorationStyle, textDecorationColor, textDecorationThickness, textUnderlineOffset, ...carried
  } = draft
  return carried
}

function written(part: StringPart, write: (parts: readonly WrittenPart[]) => readonly ContentPart[]): readonly (ContentPart | {readonly type: 'content'})[] {
  return part.type === 'content' ? [part] : write([part])
}

function featuresOf(draft: Draft): Readonly<Record<string, number>> {
  const features: Record<string, number> = {}
  if (Math.abs(draft.letterSpacing) > ligatureSpacing * draft.fontSize) Object.assign(features, {liga: 0, clig: 0})
  for (const tag of capsFeatures[draft.fontVariantCaps] ?? []) features[tag] = 1
  for (const word of [...draft.fontVariantNumeric, ...draft.fontVariantLigatures, ...draft.fontVariantAlternates]) {
    for (const [tag, value] of wordFeatures[word] ?? []) features[tag] = value
  }
  if (draft.fontVariantPosition !== 'normal') features[draft.fontVariantPosition === 'sub' ? 'subs' : 'sups'] = 1
  if (draft.fontKerning !== 'auto') features.kern = draft.fontKerning === 'none' ? 0 : 1
  return Object.assign(features, draft.fontFeatureSettings)
}

function sideOf(alignment: Draft['textAlign'], direction: Draft['direction']): ComputedStyle['textAlign'] {
  if (alignment === 'start') return direction === 'ltr' ? 'left' : 'right'
  if (alignment === 'end') return direction === 'ltr' ? 'right' : 'left'
  return alignment
}

function borderOf(width: number, style: BorderSide['style'], own: OwnColour, text: Colour): BorderSide {
  return {width: style === 'none' ? 0 : width, style, colour: own === 'currentcolor' ? text : own}
}
