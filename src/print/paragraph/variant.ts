/** A paragraph in a number of lines; where a line begins follows from the end of the one before. */

import type {LineOptions} from '../../layout/index.ts'
import {LineFlag, lineStride, type Lines} from '../../lines/index.ts'
import type {ComputedStyle} from '../../style/index.ts'
import type {LinePlace, LineSpan, LineText} from './line-span.ts'
import {buildLine} from './lines.ts'
import {otherAt} from './pool.ts'
import type {Measure, ParagraphContent, ParagraphVariant, SetLine} from './types.ts'

/** What all variants of a paragraph share. */
export interface Setting {
  readonly text: LineText
  readonly content: ParagraphContent
  readonly options: LineOptions
}

/** One of the settings a paragraph offers. */
export class SetVariant implements ParagraphVariant {
  readonly lineCount: number
  readonly demerits: number
  private readonly lines: Lines
  private readonly setting: Setting
  private ownOffsets: Int32Array | undefined
  private ownMarkLines: Int32Array | undefined

  constructor(lines: Lines, setting: Setting) {
    this.lines = lines
    this.setting = setting
    this.lineCount = lines.ends.length / lineStride
    this.demerits = lines.demerits
  }

  get hyphenated(): readonly number[] {
    const hyphenated = new Array<number>(this.lineCount)
    for (let line = 0; line < this.lineCount; line++) hyphenated[line] = this.flagsOf(line) & LineFlag.hyphen
    return hyphenated
  }

  get offsets(): Int32Array {
    return (this.ownOffsets ??= new Int32Array(this.lineCount).map((_, line) => this.offsetOf(line)))
  }

  get markLines(): Int32Array {
    return (this.ownMarkLines ??= this.findMarks())
  }

  private findMarks(): Int32Array {
    const lines: number[] = []
    for (let line = 0; line < this.lineCount; line++) {
      const {piece, character, endPiece} = this.spanOf(line)
      for (let at = character > 0 ? piece + 1 : piece; at <= endPiece; at++) {
        if (otherAt(this.setting.text.pool, at)?.type === 'mark') lines.push(line)
      }
    }
    return Int32Array.from(lines)
  }

  line(index: number): SetLine {
    if (!(index >= 0 && index < this.lineCount)) throw new RangeError(`\`line\` has no line ${index}`)
    return buildLine(this.setting.text, this.spanOf(index), placeOf(this.setting, index, this.flagsOf(index)))
  }

  private flagsOf(line: number): number {
    return this.lines.ends[line * lineStride + 2] as number
  }

  private spanOf(line: number): LineSpan {
    const {ends, first} = this.lines
    const at = line * lineStride
    const before = line === 0 ? first - 1 : (ends[at - lineStride] as number)
    const character = line === 0 ? 0 : (ends[at - lineStride + 1] as number)
    return {
      piece: character > 0 ? before : before + 1,
      character,
      endPiece: ends[at] as number,
      endCharacter: ends[at + 1] as number,
      isHyphenated: (this.flagsOf(line) & LineFlag.hyphen) !== 0,
      hasOwnHyphen: (this.flagsOf(line) & LineFlag.ownHyphen) !== 0
    }
  }

  private offsetOf(line: number): number {
    const {offsets} = this.setting.text.pool
    const {piece, character, endPiece} = this.spanOf(line)
    for (let at = piece; at <= endPiece; at++) {
      const offset = offsets[at] as number
      if (offset >= 0) return at === piece ? offset + character : offset
    }
    return -1
  }
}

function placeOf({content, options}: Setting, index: number, flags: number): LinePlace {
  const isTurned = (flags & LineFlag.turned) !== 0
  const {start, width} = lineAt(content.measure, content.measure.isEachLine ? (isTurned ? 1 : 0) : index)
  const turnover = isTurned ? (content.turnover ?? 0) : 0
  const align = alignOf(content.style, (flags & LineFlag.last) !== 0)
  return {start: start + turnover, width: width - turnover, align, limits: options.limits, hangs: doesHang(content)}
}

/** Start and width of a line of a block. */
export function lineAt({widths, starts}: Measure, line: number): {start: number; width: number} {
  return {width: widths[Math.min(line, widths.length - 1)] ?? 0, start: starts[Math.min(line, starts.length - 1)] ?? 0}
}

/** Marks hang where a margin is straight: not in centred text, nor where the left edge is ragged. */
export function doesHang({style}: ParagraphContent): boolean {
  return style.hangingPunctuation && style.textAlign !== 'center' && style.textAlign !== 'right'
}

function alignOf(style: ComputedStyle, isLast: boolean): LinePlace['align'] {
  if (!isLast && !(style.textAlign === 'justify' && style.textWrap === 'balance')) return style.textAlign
  if (isLast && style.textAlignLast !== 'auto') return style.textAlignLast
  return style.textAlign !== 'justify' ? style.textAlign : style.direction === 'rtl' ? 'right' : 'left'
}
