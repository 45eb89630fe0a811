/** A paragraph as a leaf: its lines set in every length pages may choose from. */

import {writtenIn} from '../../publication/index.ts'
import type {ComputedStyle} from '../../style/index.ts'
import type {Inline, Measure, ParagraphVariant, SetParagraph} from '../paragraph/index.ts'
import {addLeaf} from './add-leaf.ts'
import {besideFloat, floatLines, settingsBeside, settleFloat} from './float.ts'
import type {Mark} from './inline.ts'
import type {Leaf, LeafContent, LeafSettings, LeafVariant, LineAnchor, NoteCall, Slice, Spot} from './leaf.ts'
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
  const isWithoutCalls = !marks.some(({type}) => type === 'call')
  const traits = {pitch, isOnGrid, isWithoutCalls, orphans: style.orphans, widows: style.widows, isUnbroken: style.breakInside === 'avoid'}
  const leaf = addLeaf(walk, area, traits, new TextLines(content, set, {x: area.x, pitch, ascent, beside}))
  settleFloat(walk, leaf, beside)
  return leaf
}

/** Where its lines stand. */
interface Stand {
  /** Left edge of the text, from that of the page's, points. */
  readonly x: number
  readonly pitch: number
  /** From the top of a line to its baseline. */
  readonly ascent: number
  /** Lines beside a box at the side. */
  readonly beside: number
}

/** The settings of a paragraph: those known when its page is broken, and wider ones when pages are to be made level. */
class TextLines implements LeafContent {
  private readonly content: TextContent
  private readonly set: SetParagraph
  private readonly stand: Stand
  private settings: readonly ParagraphVariant[] = []

  constructor(content: TextContent, set: SetParagraph, stand: Stand) {
    this.content = content
    this.set = set
    this.stand = stand
  }

  private get marks(): readonly Mark[] {
    return this.set.marks as readonly Mark[]
  }

  settle(): LeafSettings {
    const {set, stand: {beside}} = this
    const all = this.isJustified ? set : {marks: set.marks, hasLines: true, variants: [set.variants[set.best]!], best: 0}
    const {variants, best} = beside === 0 ? all : settingsBeside(all, beside)
    this.settings = variants
    return {variants: this.leafVariants(variants, variants[best]!.demerits), best}
  }

  widen(best: number): readonly LeafVariant[] {
    return this.add(this.widerSettings(), best)
  }

  loosen(best: number): readonly LeafVariant[] {
    const more = this.stand.beside === 0 && this.isJustified ? (this.set.loose?.() ?? none) : none
    return this.add(more.filter(({lineCount}) => this.settings.every((each) => each.lineCount !== lineCount)), best)
  }

  private add(more: readonly ParagraphVariant[], best: number): readonly LeafVariant[] {
    const variants = this.leafVariants(more, this.settings[best]!.demerits)
    this.settings = [...this.settings, ...more]
    return variants
  }

  private widerSettings(): readonly ParagraphVariant[] {
    const {set, stand: {x, beside}, content: {style, measure}} = this
    if (beside > 0) return none
    if (this.isJustified) return set.wider?.() ?? none
    return measure || x !== 0 ? none : raggedSettings(set, style)
  }

  private get isJustified(): boolean {
    return this.content.style.textAlign === 'justify'
  }

  private leafVariants(settings: readonly ParagraphVariant[], cheapest: number): LeafVariant[] {
    return settings.map((each) => leafVariant(each, cheapest, this.marks))
  }

  place({variant, from, to}: Slice, {x, y, items}: Spot): void {
    const source = this.settings[variant]!
    const {x: left, pitch, ascent} = this.stand
    for (let line = from; line < to; line++) {
      items.push({type: 'line', x: x + left, y: y + (line - from) * pitch + ascent, source, index: line})
    }
  }

  offsetOf(variant: number, line: number): number {
    return this.settings[variant]!.offsets[line] ?? -1
  }

  anchorsIn({variant, from, to}: Slice): readonly LineAnchor[] {
    return anchorsIn(this.settings[variant]!, this.marks, from, to)
  }
}

/** Fewest lines of a ragged paragraph that may run a line longer or shorter: verse and addresses keep theirs. */
const fewestRagged = 3
/** What each line of such a setting may cost more: beyond it the paragraph looks narrower than its neighbours, all its lines a fifth too short. */
const dearestRagged = 1.2

/** Ragged text of the page's own measure is set as it is best, until pages are to be made level. */
function raggedSettings({variants, best}: SetParagraph, {textAlign}: ComputedStyle): readonly ParagraphVariant[] {
  const only = variants[best]!
  if (variants.length === 1 || only.lineCount < fewestRagged || !/^(?:left|start)$/.test(textAlign)) return none
  return variants.filter((each) => each !== only && each.demerits - only.demerits <= dearestRagged * each.lineCount)
}

/** Marks of a paragraph without lines go to whatever comes next. */
function keepMarks(walk: Walk, marks: readonly Mark[]): undefined {
  for (const mark of marks) if (mark.type === 'anchor') walk.anchors.push(mark.key)
}

const none: readonly never[] = []

const leafVariant = (variant: ParagraphVariant, cheapest: number, marks: readonly Mark[]): LeafVariant =>
  ({lines: variant.lineCount, cost: Math.max(0, variant.demerits - cheapest), hyphenated: variant.hyphenated, calls: callsIn(variant, marks)})

/** Notes called in a setting, with their lines. */
export function callsIn(variant: ParagraphVariant, marks: readonly Mark[]): readonly NoteCall[] {
  if (marks.length === 0) return none
  const calls: NoteCall[] = []
  for (const [index, mark] of marks.entries()) {
    if (mark.type === 'call') calls.push({id: mark.id, line: variant.markLines[index]!})
  }
  return calls
}

/** Places linked to in a stretch of a setting's lines, with their lines from there. */
export function anchorsIn(variant: ParagraphVariant, marks: readonly Mark[], from: number, to: number): readonly LineAnchor[] {
  if (marks.length === 0) return none
  return marks.flatMap((mark, index) => {
    const line = variant.markLines[index]!
    return mark.type === 'anchor' && line >= from && line < to ? [{key: mark.key, line: line - from}] : []
  })
}

/** True where the inlines show something. */
export const hasContent = (inlines: readonly Inline[]): boolean =>
  inlines.some((inline) => inline.type === 'box' || inline.type === 'leader' || (inline.type === 'text' && /[^\t\n\r ]/.test(inline.text)))
