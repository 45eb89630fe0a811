/** A computed style of plain book text, and a typesetter over the shipped faces. */

import {createFontStore, type FontStore} from '../../src/fonts/index.ts'
import {createTypesetter, type Inline, type InlineText, type SetLine, type SetParagraph, type Typesetter, type TypesetterOptions} from '../../src/print/paragraph/index.ts'
import {createReport, type Report} from '../../src/report/index.ts'
import type {ComputedStyle} from '../../src/style/index.ts'
import {joinTexts} from '../../src/words/index.ts'

const side = {width: 0, style: 'none', colour: [0, 0, 0, 1]} as const

export const bookText: ComputedStyle = {
  display: 'block', direction: 'ltr', float: 'none', fontFamily: ['EB Garamond'], fontSize: 11, fontStyle: 'normal', fontWeight: 400, fontFeatures: {}, color: [0, 0, 0, 1], lineHeight: 14,
  letterSpacing: 0, wordSpacing: 0, textAlign: 'justify', textAlignLast: 'auto', textIndent: 0, textTransform: 'none', decorations: [], textIndentKind: {isHanging: false, isEachLine: false}, textWrap: 'wrap',
  whiteSpace: 'normal', hyphens: 'auto', hyphenateLimitChars: [undefined, undefined, undefined], hangingPunctuation: true, overflowWrap: 'normal', tabSize: 22, minWidth: 'auto', minHeight: 'auto', boxSizing: 'content-box', objectFit: 'fill', clear: 'none', captionSide: 'top', boxDecorationBreak: 'slice', verticalAlign: 'baseline',
  marginTop: 0, marginRight: 0, marginBottom: 0, marginLeft: 0, paddingTop: 0, paddingRight: 0, paddingBottom: 0, paddingLeft: 0,
  borderTop: side, borderRight: side, borderBottom: side, borderLeft: side, backgroundColor: undefined, width: 'auto', height: 'auto', maxWidth: 'none', maxHeight: 'none',
  orphans: 2, widows: 2, breakBefore: 'auto', breakAfter: 'auto', breakInside: 'auto', page: 'auto', initialLetter: undefined, listStyleType: 'disc', listStylePosition: 'outside',
  borderCollapse: 'separate', content: 'normal', counterReset: {}, counterIncrement: {}, counterSet: {}, stringSet: {},
  octavo: {edgeContent: 'none', looseness: 0, spreadDepth: 1, isKeptWithNext: false}
} as unknown as ComputedStyle

const file = (name: string): string => `font:@expo-google-fonts/eb-garamond/${name}/EBGaramond_${name}.ttf`

/** The faces of the text. */
export function openFonts(report: Report = createReport()): Promise<FontStore> {
  const faces = [
    {family: 'EB Garamond', style: 'normal', weight: 400, source: file('400Regular')},
    {family: 'EB Garamond', style: 'italic', weight: 400, source: file('400Regular_Italic')}
  ] as const
  return createFontStore({faces, readFile: async () => new Uint8Array()}, report)
}

/** A typesetter of its own, for tests that count what it reports. */
export async function openTypesetter(report: Report = createReport(), options: TypesetterOptions = {}): Promise<Typesetter> {
  return createTypesetter(await openFonts(report), options, report)
}

export const inline = (text: string, style: Partial<ComputedStyle> = {}, offset = 0): InlineText => ({type: 'text', text, style: {...bookText, ...style}, language: 'en-US', offset})

/** A paragraph of the given inlines, or of plain text. */
export function setText(typesetter: Typesetter, content: string | readonly Inline[], width: number, style: Partial<ComputedStyle> = {}): SetParagraph {
  const own = {...bookText, ...style}
  const inlines = typeof content === 'string' ? [{...inline(content), style: own}] : content
  return typesetter.setParagraph({inlines, style: own, language: 'en-US', measure: {widths: [width], starts: [0]}, path: 'one.md'})
}

/** The text of a line, spaces where there are gaps. */
export const textOf = ({runs}: SetLine): string =>
  runs.map(({words, gaps}) => words.map(({texts}, index) => joinTexts(texts) + ((gaps[index] as number) > 0 ? ' ' : '')).join('')).join('')

export function linesOf(paragraph: SetParagraph): SetLine[] {
  const variant = paragraph.variants[paragraph.best]!
  return Array.from({length: variant.lineCount}, (_, index) => variant.line(index))
}
