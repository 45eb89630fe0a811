/**
 * Verse: several short lines kept apart, most of them opening with a capital, where the manuscript's prose is not
 * broken so. In a manuscript wrapped by hand the lines must fall well short of its measure. Runs of short italic
 * blocks are verse too, where every line is a block.
 */

import {countWords} from '../../../book/index.ts'
import {because, type Manuscript, type Recogniser} from '../context.ts'
import {lettersOf} from '../../letters.ts'
import {textOfBlock} from '../flatten.ts'
import {isCapitals, isSetInLines} from '../look.ts'
import {closing, isNameText} from './letter-forms.ts'
import {isHeading, isOpen, kindOf, mark, type Piece} from '../piece.ts'

/** Marks stanzas. */
export const verse: Recogniser = (manuscript) => {
  if (manuscript.settings.verse !== 'inferred') return
  const {pieces, habits} = manuscript
  for (const piece of pieces) {
    if (isQuotedVerse(piece, habits.wrapWidth)) mark(piece, 'verse', because('verse', 'a block quotation in short lines kept apart', 0.9))
    if (!isOpen(piece) || piece.lines.length < 2) continue
    const confidence = weigh(piece, manuscript)
    if (confidence > 0) mark(piece, 'verse', because('verse', `${piece.lines.length} short lines kept apart`, confidence))
  }
  markItalicRuns(pieces)
  markRefrains(pieces)
}

const longestLine = 90

function weigh(piece: Piece, {habits, pieces}: Manuscript): number {
  const lines = piece.lines.filter((line) => line !== '')
  const widest = lines.reduce((most, line) => Math.max(most, line.length), 0)
  if (lines.length < 2 || widest > longestLine || lines.length > 80 || isCapitals(piece.text) || isSheet(lines)) return 0
  if (lines.length <= 3 && /,$/.test(lines.at(-2)!) && (closing.test(lines.at(-2)!) || lines.length === 2 && countWords(lines[1]!) <= 2 && isNameText(lines[1]!))) return 0
  const {wrapWidth} = habits
  const capitals = lines.filter((line) => /^["“‘'«(\[*_…—–.\s-]*[\p{Lu}\d]/u.test(line)).length / lines.length
  const isSure = lines.length >= 4 && capitals === 1 && lines.filter((line) => /[\p{P}]$/u.test(line)).length >= lines.length / 2
  const typed = piece.facts.lines ?? lines
  if (wrapWidth !== undefined && !isShortOf(typed, wrapWidth, isSure ? 0.5 : 0.2) && !(isSure && typed.some((line) => line.length > wrapWidth + 1))) return 0
  const isSung = piece.isEmphasised || rhymes(lines)
  const isIntroduced = /[:,]["”]?\s*$/.test(pieces[piece.index - 1]?.text ?? '')
  if (piece.file.format === 'md' && !hasBreaks(piece) && !isSung && lines.length < 4) return 0
  const isSmall = capitals < 0.4 && lines.length >= 3 && widest <= 60 && lines.every((line) => !/[.!?]$/.test(line)) && writesSmall(pieces)
  if (capitals >= 0.75 || isSmall) return isSung || isIntroduced || lines.length >= 4 ? 0.9 : 0.8
  if (capitals >= 0.4 && (isSung || isIntroduced || isParted(lines, widest))) return 0.72
  return isSung && lines.length >= 3 || piece.isEmphasised ? 0.7 : 0
}

/** Four short lines and more, of which half end in a mark, are no sentence that was wrapped. */
const isParted = (lines: readonly string[], widest: number): boolean => lines.length >= 4 && widest <= 50 && lines.filter((line) => /[,;:.!?…—–]$/.test(line)).length >= lines.length / 2 && /[.!?…]$/.test(lines.at(-1)!)

/** An author who begins paragraphs with small letters. */
const writesSmall = (pieces: readonly Piece[]): boolean => {
  const begun = pieces.filter(({text}) => /^["“‘']?\p{L}/u.test(text))
  return begun.length >= 6 && begun.filter(({text}) => /^["“‘']?\p{Ll}/u.test(text)).length >= begun.length * 0.7
}

/** Most lines give a value or a number: no verse. */
const isSheet = (lines: readonly string[]): boolean => lines.length >= 2 && lines.filter((line) => /^\p{Lu}[\p{L}\p{N} '’/-]{0,28}:\s\S|^[-+]?\d+ \S/u.test(line)).length >= lines.length * 0.6

/** A block quotation of Markdown whose paragraphs are short lines, kept apart by hard breaks, short of the measure or four and more of one make. */
function isQuotedVerse(piece: Piece, wrapWidth: number | undefined): boolean {
  const {node, facts, overrule} = piece
  if (node.type !== 'blockquote' || facts.directive !== undefined || overrule === 'paragraph' || kindOf(piece) !== 'blockquote') return false
  return node.children.length > 0 && node.children.every((child) => {
    if (child.type !== 'paragraph') return false
    const lines = textOfBlock(child).split('\n').map((each) => each.trim())
    if (lines.length < 2 || lines.some((line) => line === '' || line.length > 70) || !lines.every((line) => /^["“'‘«(*_…—–]*\p{Lu}/u.test(line))) return false
    const isBroken = child.children.filter((each) => each.type === 'break').length >= lines.length - 1
    return isBroken || isSetInLines(lines, wrapWidth) || lines.length >= 4 && lines.filter((line) => /\p{P}$/u.test(line)).length >= lines.length / 2
  })
}

/** Not lines of a wrapped paragraph: most stop well before the measure. */
function isShortOf(lines: readonly string[], width: number, most: number): boolean {
  const full = lines.slice(0, -1).filter((line, at) => line.length + 1 + (/^\S+/.exec(lines[at + 1]!)?.[0].length ?? 0) > width - 4).length
  return full <= (lines.length - 1) * most
}

const hasBreaks = (piece: Piece): boolean => piece.node.type === 'paragraph' && piece.node.children.some((child) => child.type === 'break' || 'children' in child && child.children.some((inner) => inner.type === 'break'))

const ending = (line: string): string => /(\p{L}{2,3})[^\p{L}]*$/u.exec(line.toLowerCase())?.[1] ?? line

/** Some pair of near lines ends alike. */
function rhymes(lines: readonly string[]): boolean {
  const ends = lines.map(ending)
  return ends.some((end, at) => end === ends[at + 1] || end === ends[at + 2])
}

/** Three or more short blocks in italics one after another, where the manuscript has one line a block. */
function markItalicRuns(pieces: readonly Piece[]): void {
  let run: Piece[] = []
  const close = () => {
    if (run.length >= 3 && run.filter(({text}) => /[.!?…]["”’]?$/.test(text.trim())).length < run.length) {
      for (const piece of run) mark(piece, 'verse', because('verse', `one of ${run.length} short italic lines in a run`, 0.75))
    }
    run = []
  }
  for (const piece of pieces) {
    const isLine = isOpen(piece) && piece.isEmphasised && piece.lines.length === 1 && piece.text.length <= 70
    const follows = run.at(-1)?.index === piece.index - 1 && run.at(-1)?.fileIndex === piece.fileIndex
    if (run.length > 0 && !(isLine && follows)) close()
    if (isLine) run.push(piece)
  }
  close()
}

/** A single line of verse between stanzas, or repeating one: the refrain that gets a block of its own. */
function markRefrains(pieces: readonly Piece[]): void {
  const lines = new Map<string, number>()
  for (const piece of pieces) if (kindOf(piece) === 'verse') for (const line of piece.lines) if (line.length > 12) lines.set(lettersOf(line), (lines.get(lettersOf(line)) ?? 0) + 1)
  if (lines.size === 0) return
  for (const piece of pieces) {
    if (!isOpen(piece) || piece.lines.length > 1 || piece.text.length > 80 || isHeading(piece)) continue
    if (lines.has(lettersOf(piece.text))) mark(piece, 'verse', because('refrain', 'repeats a line of verse', 0.8))
  }
}
