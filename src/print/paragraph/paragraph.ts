/**
 * One paragraph: its segments broken, its settings by number of lines.
 *
 * A segment is the text between two forced breaks. Only a paragraph of one segment offers other
 * numbers of lines; verse and addresses are set as they are best. Lines are broken when they are
 * first asked for, unless they were told before.
 */

import type {LineOptions} from '../../layout/index.ts'
import {breakSegment, LineFlag, lineStride, type Broken, type Lines, type Segment, type SegmentTerms} from '../../lines/index.ts'
import type {Lexicon} from '../../words/index.ts'
import {createLevels} from './bidi.ts'
import {lineOptionsOf, looseOptions, widerOptions} from './costs.ts'
import {cutPieces, type Cutting} from './pieces.ts'
import type {ParagraphContent, SetParagraph} from './types.ts'
import {doesHang, lineAt, SetVariant, type Setting} from './variant.ts'

interface Workshop extends Cutting {
  readonly lexicon: Lexicon
}

/** Cuts a paragraph's text into pieces; its lines are for later. */
export function setParagraph(content: ParagraphContent, workshop: Workshop): Paragraph {
  const {segments, isRightToLeft} = cutPieces(content.inlines, workshop)
  const {pool, lexicon} = workshop
  const levels = isRightToLeft || content.style.direction === 'rtl' ? createLevels(workshop, segments, content.style.direction) : undefined
  return new Paragraph(segments, {text: {pool, lexicon, levels}, content, options: lineOptionsOf(content.style)})
}

interface Settings {
  readonly variants: readonly SetVariant[]
  readonly best: number
}

/** Widths and depths in points. */
export class Paragraph implements SetParagraph {
  readonly marks: readonly unknown[]
  readonly hasLines: boolean
  private settings: Settings | undefined
  private readonly segments: readonly Segment[]
  private readonly setting: Setting

  constructor(segments: readonly Segment[], setting: Setting) {
    const [only] = segments as readonly [Segment]
    // The cutter's list has room for more; nearly all have one.
    this.segments = segments.slice()
    this.setting = setting
    this.marks = setting.content.inlines.flatMap((inline) => (inline.type === 'mark' ? [inline.mark] : []))
    this.hasLines = segments.length > 1 || only.first !== only.end
  }

  get variants(): readonly SetVariant[] {
    return this.settled().variants
  }

  get best(): number {
    return this.settled().best
  }

  /** By which its one segment may be broken elsewhere; `undefined` = it has several, or none, or is broken already. */
  get terms(): SegmentTerms | undefined {
    const [only] = this.segments as readonly [Segment]
    return this.settings === undefined && this.segments.length === 1 && this.hasLines ? termsOf(only, this.setting) : undefined
  }

  /** Its lines, as its terms gave them; it may have found them itself meanwhile. */
  tell(broken: Broken): void {
    if (this.settings !== undefined) return
    const wished = broken.best + this.setting.content.style.octavo.looseness
    this.settle(broken.lines, wished >= 0 && wished < broken.lines.length ? wished : broken.best)
  }

  private settled(): Settings {
    if (this.settings === undefined) {
      const {terms} = this
      if (terms) this.tell(breakSegment(terms, this.setting.text))
      else this.settle([this.hasLines ? this.linesOfAll() : {first: this.segments[0]!.first, ends: [], demerits: 0}], 0)
    }
    return this.settings as Settings
  }

  private settle(lines: readonly Lines[], best: number): void {
    this.settings = {variants: lines.map((own) => new SetVariant(own, this.setting)), best}
  }

  /** Of several segments, each as it is best. */
  private linesOfAll(): Lines {
    const ends: number[] = []
    let demerits = 0
    for (const segment of this.segments) {
      if (segment.first === segment.end) ends.push(segment.first - 1, 0, LineFlag.last)
      else {
        const {lines, best} = breakSegment(termsOf(segment, this.setting, ends.length / lineStride), this.setting.text)
        for (const end of lines[best]!.ends) ends.push(end)
        demerits += lines[best]!.demerits
      }
    }
    return {first: this.segments[0]!.first, ends, demerits}
  }

  wider(): SetVariant[] {
    return this.brokenBy(widerOptions)
  }

  loose(): SetVariant[] {
    return this.brokenBy(looseOptions)
  }

  /** In other numbers of lines than it was. */
  private brokenBy(optionsOf: (options: LineOptions) => LineOptions): SetVariant[] {
    const [only] = this.segments as readonly [Segment]
    if (this.segments.length > 1 || !this.hasLines || this.setting.options.shape !== 'justified') return []
    const terms = termsOf(only, this.setting)
    const {lines} = breakSegment({...terms, options: optionsOf(terms.options)}, this.setting.text)
    return lines.filter(({ends}) => this.variants.every(({lineCount}) => lineCount * lineStride !== ends.length)).map((own) => new SetVariant(own, this.setting))
  }
}

/** Em; text of more pieces than fit a line at this width each is not tried as a single line. */
const wordWidth = 1.5

/** `line`: the line of its block a segment begins at. */
function termsOf({first, end}: Segment, {content, options}: Setting, line = 0): SegmentTerms {
  const widths = widthsFrom(content, line)
  return {first, end, widths, options, hangs: doesHang(content), isLong: options.contentment < 0 && end - first > (widths[0] as number) / (wordWidth * content.style.fontSize)}
}

/** Widths of the lines of a segment that begins at some line of the block; turned-over lines hang. */
function widthsFrom({measure, turnover, style}: ParagraphContent, line: number): readonly number[] {
  const least = Math.max(1, style.fontSize)
  const from = measure.isEachLine ? 0 : line
  const count = Math.max(turnover === undefined ? 1 : 2, measure.widths.length - from)
  const widths: number[] = []
  for (let turn = 0; turn < count; turn++) {
    const {width} = lineAt(measure, from + turn)
    widths.push(Math.max(least, turn > 0 ? width - (turnover ?? 0) : width))
  }
  return widths
}
