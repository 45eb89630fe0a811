/** A paragraph as a leaf: its lines set in every length pages may choose from. */

import {writtenIn} from '../../publication/index.ts'
import type {ComputedStyle} from '../../style/index.ts'
import type {Inline, Measure, ParagraphVariant, SetParagraph} from '../paragraph/index.ts'
import {addLeaf} from './add-leaf.ts'
import {besideFloat, floatLines, settingsBeside, settleFloat} from './float.ts'
import type {Mark} from './inline.ts'
import type {Leaf, LeafVariant, NoteCall} from './leaf.ts'
import {linesOf, resolve, type Area, type Walk} from './setting.ts'

export interface TextContent {
  readonly inlines: readonly Inline[]
  readonly style: ComputedStyle
  readonly area: Area
  /** Where lines stand, if not from the left edge to the right with the style's indent. */
  readonly measure?: Measure
}

/** Longer headings are not balanced: the search grows with the square of their lines. */
const longestBalanced = 600

const lengthOf = (inlines: readonly Inline[]): number => inlines.reduce((sum, inline) => sum + (inline.type === 'text' ? inline.text.length : 0), 0)

/** The text broken into lines, in every setting worth a look. */
export function setText(walk: Walk, {inlines, style, area, measure}: TextContent): SetParagraph {
  return walk.setting.typesetter.setParagraph({
    inlines,
    style: style.textWrap === 'balance' && lengthOf(inlines) > longestBalanced ? {...style, textWrap: 'wrap'} : style,
    language: area.language,
    measure: measure ?? lineMeasure(walk, style, area),
    path: writtenIn(walk.document)
  })
}

/** Lines of a block: the first indented, or all but the first (`hanging`); from the edge its text starts at. */
function measureOf(style: ComputedStyle, width: number): Measure {
  const indent = resolve(style.textIndent, width)
  const {isHanging, isEachLine} = style.textIndentKind
  const isLeft = style.direction === 'ltr'
  if (indent === 0) return {widths: [width], starts: [0]}
  const lines = isHanging ? [0, indent] : [indent, 0]
  return {widths: lines.map((own) => width - own), starts: isLeft ? lines : [0, 0], ...(isEachLine && {isEachLine})}
}

const lineMeasure = (walk: Walk, style: ComputedStyle, area: Area): Measure => {
  const measure = measureOf(style, area.width)
  return walk.float ? besideFloat(walk, measure, {area, pitch: linesOf(walk, style).pitch}) : measure
}

/** Adds the paragraph to the flow; nothing where it has no lines. Ragged text runs longer or shorter only where it must. */
export function addText(walk: Walk, content: TextContent, set = setText(walk, content)): Leaf | undefined {
  const {style, area} = content
  const {pitch, ascent, isOnGrid} = linesOf(walk, style)
  const beside = content.measure ? 0 : floatLines(walk, pitch)
  const marks = set.marks as readonly Mark[]
  if (!set.hasLines) return keepMarks(walk, marks)
  const {settings, settle, widen} = settingsOf(content, set, beside)
  const leaf = addLeaf(walk, area, {
    pitch,
    isOnGrid,
    isWithoutCalls: !marks.some(({type}) => type === 'call'),
    settle,
    widen: () => widen(leaf.best),
    orphans: style.orphans,
    widows: style.widows,
    isUnbroken: style.breakInside === 'avoid',
    offsetOf: (variant, line) => settings[variant]!.offsets[line] ?? -1,
    anchorsIn: ({variant, from, to}) => anchorsIn(settings[variant]!, marks, from, to),
    place({variant, from, to}, {x, y, items}) {
      const source = settings[variant]!
      for (let line = from; line < to; line++) {
        items.push({type: 'line', x: x + area.x, y: y + (line - from) * pitch + ascent, source, index: line})
      }
    }
  })
  settleFloat(walk, leaf, beside)
  return leaf
}

/** The settings of a paragraph: those known when its page is broken, and wider ones when pages are to be made level. */
function settingsOf({style, area, measure}: TextContent, set: SetParagraph, beside: number) {
  const marks = set.marks as readonly Mark[]
  const settings: ParagraphVariant[] = []
  const variants: LeafVariant[] = []
  let wider: SetParagraph['wider']
  const add = (added: readonly ParagraphVariant[], cheapest: number): void => {
    settings.push(...added)
    variants.push(...added.map((each) => leafVariant(each, cheapest, marks)))
  }
  const settle = () => {
    const all = style.textAlign === 'justify' ? set : {marks, hasLines: true, variants: [set.variants[set.best]!], best: 0}
    const paragraph: SetParagraph = beside === 0 ? all : settingsBeside(all, beside)
    wider = paragraph.wider ?? (beside === 0 && !measure && area.x === 0 ? raggedSettings(set, style) : undefined)
    add(paragraph.variants, paragraph.variants[paragraph.best]!.demerits)
    return {variants, best: paragraph.best}
  }
  const widen = (best: number): void => {
    add(wider?.() ?? [], settings[best]!.demerits)
    wider = undefined
  }
  return {settings, settle, widen}
}

/** Fewest lines of a ragged paragraph that may run a line longer or shorter: verse and addresses keep theirs. */
const fewestRagged = 3
/** What each line of such a setting may cost more: beyond it the paragraph looks narrower than its neighbours, all its lines a fifth too short. */
const dearestRagged = 1.2

/** Ragged text of the page's own measure is set as it is best, until pages are to be made level. */
function raggedSettings({variants, best}: SetParagraph, {textAlign}: ComputedStyle): SetParagraph['wider'] {
  const only = variants[best]!
  if (variants.length === 1 || only.lineCount < fewestRagged || !/^(?:left|start)$/.test(textAlign)) return undefined
  return () => variants.filter((each) => each !== only && each.demerits - only.demerits <= dearestRagged * each.lineCount)
}

/** Marks of a paragraph without lines go to whatever comes next. */
function keepMarks(walk: Walk, marks: readonly Mark[]): undefined {
  for (const mark of marks) if (mark.type === 'anchor') walk.anchors.push(mark.key)
}

const leafVariant = (variant: ParagraphVariant, cheapest: number, marks: readonly Mark[]): LeafVariant =>
  ({lines: variant.lineCount, cost: Math.max(0, variant.demerits - cheapest), hyphenated: variant.hyphenated, calls: callsIn(variant, marks)})

/** Notes called in a setting, with their lines. */
export function callsIn(variant: ParagraphVariant, marks: readonly Mark[]): NoteCall[] {
  const calls: NoteCall[] = []
  for (const [index, mark] of marks.entries()) {
    if (mark.type === 'call') calls.push({id: mark.id, line: variant.markLines[index]!})
  }
  return calls
}

/** Places linked to in a stretch of a setting's lines, with their lines from there. */
export function anchorsIn(variant: ParagraphVariant, marks: readonly Mark[], from: number, to: number): {key: string; line: number}[] {
  if (marks.length === 0) return []
  return marks.flatMap((mark, index) => {
    const line = variant.markLines[index]!
    return mark.type === 'anchor' && line >= from && line < to ? [{key: mark.key, line: line - from}] : []
  })
}

/** True where the inlines show something. */
export const hasContent = (inlines: readonly Inline[]): boolean =>
  inlines.some((inline) => inline.type === 'box' || inline.type === 'leader' || (inline.type === 'text' && /[^\t\n\r ]/.test(inline.text)))
