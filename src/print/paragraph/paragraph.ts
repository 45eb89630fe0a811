/**
 * One paragraph: its segments broken, its settings by number of lines.
 *
 * A segment is the text between two forced breaks. Only a paragraph of one segment offers other
 * numbers of lines; verse and addresses are set as they are best.
 */

import {breakLines, BreakFlag, type Breaking, type LineOptions} from '../../layout/index.ts'
import {createLevels} from './bidi.ts'
import {lineOptionsOf, widerOptions} from './costs.ts'
import type {Lexicon} from './lexicon.ts'
import {cutPieces, type Cutting, type Segment} from './pieces.ts'
import {fillPoints, type PointOptions} from './points.ts'
import type {Points} from './point-buffers.ts'
import type {ParagraphContent, SetParagraph} from './types.ts'
import {doesHang, lineAt, LineFlag, lineStride, SetVariant, type Lines, type Setting} from './variant.ts'

export interface Workshop extends Cutting {
  readonly lexicon: Lexicon
}

export function setParagraph(content: ParagraphContent, workshop: Workshop): SetParagraph {
  const {segments, isRightToLeft} = cutPieces(content.inlines, workshop)
  const options = lineOptionsOf(content.style)
  const {pool, lexicon} = workshop
  const levels = isRightToLeft || content.style.direction === 'rtl' ? createLevels(workshop, segments, content.style.direction) : undefined
  const setting = {text: {pool, lexicon, levels}, content, options}
  const {lines, best} = linesOf(segments, content, options, workshop)
  const marks = content.inlines.flatMap((inline) => (inline.type === 'mark' ? [inline.mark] : []))
  const variants = lines.map((own) => new SetVariant(own, setting))
  const [only] = segments as readonly [Segment]
  if (segments.length > 1 || only.first === only.end || options.shape !== 'justified') return {variants, best, marks}
  return {variants, best, marks, wider: () => widerVariants(only, variants, setting, workshop)}
}

/** Settings in numbers of lines that are not known yet. */
function widerVariants(segment: Segment, known: readonly SetVariant[], setting: Setting, workshop: Workshop): SetVariant[] {
  const {lines} = breakSegment(segment, 0, setting.content, widerOptions(setting.options), workshop)
  return lines.filter(({ends}) => known.every(({lineCount}) => lineCount * lineStride !== ends.length)).map((own) => new SetVariant(own, setting))
}

/** Em; text of more pieces than fit a line at this width each is not tried as a single line. */
const wordWidth = 1.5

interface Broken {
  readonly lines: readonly Lines[]
  readonly best: number
}

function linesOf(segments: readonly Segment[], content: ParagraphContent, options: LineOptions, workshop: Workshop): Broken {
  const [only] = segments as readonly [Segment]
  if (segments.length === 1) {
    if (only.first === only.end) return {lines: [{first: only.first, ends: [], demerits: 0}], best: 0}
    const {lines, best} = breakSegment(only, 0, content, options, workshop)
    const wished = best + content.style.octavo.looseness
    return {lines, best: wished >= 0 && wished < lines.length ? wished : best}
  }
  const ends: number[] = []
  let demerits = 0
  for (const segment of segments) {
    if (segment.first === segment.end) ends.push(segment.first - 1, 0, LineFlag.last)
    else {
      const {lines, best} = breakSegment(segment, ends.length / lineStride, content, options, workshop)
      for (const end of lines[best]!.ends) ends.push(end)
      demerits += lines[best]!.demerits
    }
  }
  return {lines: [{first: only.first, ends, demerits}], best: 0}
}

function breakSegment(segment: Segment, line: number, content: ParagraphContent, options: LineOptions, {pool, lexicon}: Workshop): Broken {
  const widths = widthsFrom(content, line)
  const base = {pool, lexicon, segment, hangs: doesHang(content), narrowest: Math.min(...widths), widest: Math.max(...widths), mayHaveRunts: options.shape === 'justified'}
  let points: Points | undefined
  const hyphensOf = (pass: 0 | 1 | 2): PointOptions['hyphens'] => (options.shape === 'balanced' ? 'none' : pass === 0 ? 'later' : pass === 1 && options.shape === 'justified' ? 'near' : 'all')
  const isLong = options.contentment < 0 && segment.end - segment.first > (widths[0] as number) / (wordWidth * content.style.fontSize)
  const result = breakLines((pass) => (pass === 0 && isLong ? undefined : (points = fillPoints({...base, hyphens: hyphensOf(pass)}))), widths, options)
  return {lines: result.breakings.map((breaking) => readBreaks(breaking, points as Points, segment.first)), best: result.best}
}

/** Reads the breaks while the points are still in their buffers. */
function readBreaks({breaks, demerits}: Breaking, points: Points, first: number): Lines {
  const ends = new Array<number>(breaks.length * lineStride)
  for (let line = 0, at = 0; line < breaks.length; line++, at += lineStride) {
    const point = breaks[line] as number
    const flags = points.flags[point] as number
    ends[at] = points.pieces[point] as number
    ends[at + 1] = points.characters[point] as number
    ends[at + 2] =
      ((flags & (BreakFlag.hyphen | BreakFlag.hardHyphen)) !== 0 ? LineFlag.hyphen : 0) |
      ((flags & BreakFlag.hyphen) !== 0 ? LineFlag.ownHyphen : 0) |
      (line === breaks.length - 1 ? LineFlag.last : 0) |
      (line > 0 ? LineFlag.turned : 0)
  }
  return {first, ends, demerits}
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
