/** Scene breaks that show a mark of any kind. */

import type {Heading} from 'mdast'
import type {Recogniser} from '../context.ts'
import {because} from '../context.ts'
import {isBreakMark, isLetterMark, isPlainMark, isSpelledBreak, longestMark} from '../words/breaks.ts'
import {numberOf} from '../words/numerals.ts'
import {isOpen, kindOf, mark, rawOf, type Piece} from '../piece.ts'

/** Marks the lines that are nothing but an ornament, and the thematic breaks and empty headings of Markdown. */
export const markedBreaks: Recogniser = ({short: pieces}) => {
  const counts = new Map<string, number>()
  for (const piece of pieces) if (isMarkLine(piece)) counts.set(piece.text.trim(), (counts.get(piece.text.trim()) ?? 0) + 1)
  for (const [at, piece] of pieces.entries()) {
    if (piece.overrule === 'no-break') continue
    if (piece.node.type === 'heading' && piece.text.trim() === '' && isEmpty(piece.node)) {
      mark(piece, 'scene-break', because('empty-heading', `an empty heading \`${rawOf(piece).trim()}\` reads as a scene break`, 0.8))
      continue
    }
    if (isEmptyItem(piece)) {
      mark(piece, 'scene-break', because('break-mark', `a mark on a line of its own, \`${rawOf(piece).trim()}\`, which Markdown takes for a list of nothing`, 0.9))
      continue
    }
    if (isBlankMark(piece)) {
      mark(piece, 'scene-break', because('break-mark', 'a line of nothing but a no-break space', 0.8))
      continue
    }
    if (!isMarkLine(piece)) continue
    if (isAgain(piece, pieces[at - 1])) { piece.parts[0]!.kind = 'fence'; continue }
    const times = counts.get(piece.text.trim()) ?? 1
    if (times < 2 && (isLetterMark(piece.text) && piece.text.trim() !== 'o' || isNumber(piece.text.trim().replace(/\.$/, ''), pieces))) continue
    const confidence = isPlainMark(piece.text) ? 0.97 : times > 1 ? 0.93 : 0.75
    mark(piece, 'scene-break', because('break-mark', times > 1 ? `a mark on a line of its own, ${times} times` : 'a mark on a line of its own', confidence))
  }
}

/** A numeral; three x are one only where thirty follows upon twenty-nine, or thirty-one upon it. */
const isNumber = (text: string, pieces: readonly Piece[]): boolean =>
  numberOf(text) !== undefined && (!/^x{3}$/i.test(text) || pieces.some((piece) => /^xx(?:ix|xi)\.?$/i.test(piece.text.trim())))

/** Blanks alone: the call of a note and a picture are more than that. */
const isEmpty = ({children}: Heading): boolean => children.every((child) => child.type === 'text' || child.type === 'break')

/** The same mark right below itself, one star a line: one break. */
const isAgain = (piece: Piece, previous: Piece | undefined): boolean =>
  previous?.index === piece.index - 1 && previous.text.trim() === piece.text.trim() && (kindOf(previous) === 'scene-break' || kindOf(previous) === 'fence')

/** `&nbsp;` or a hard space, by which authors of Markdown keep a line empty, and those who paste it as text. */
const isBlankMark = (piece: Piece): boolean =>
  piece.node.type === 'paragraph' && piece.text.length <= 12 && (piece.file.format === 'md' && /^\s*\u00a0\s*$/.test(piece.text) || piece.file.format === 'txt' && piece.text.trim() === '&nbsp;') && isOpen(piece)

/** One `*`, `-` or `+` alone. */
const isEmptyItem = (piece: Piece): boolean => piece.node.type === 'list' && !piece.node.ordered && piece.text.trim() === '' && /^[*+-]$/.test(rawOf(piece).trim())

const isMarkLine = (piece: Piece): boolean => piece.text.length <= longestMark && piece.lines.length === 1 && isOpen(piece) && (isBreakMark(piece.text) || isLetterMark(piece.text) || isSpelledBreak(piece.text)) && !holdsMore(piece.node)

type Node = {readonly type: string; readonly children?: readonly Node[]}

/** A picture and the call of a note would go with the mark. */
const holdsMore = ({type, children = []}: Node): boolean => type === 'image' || type === 'footnoteReference' || children.some(holdsMore)
