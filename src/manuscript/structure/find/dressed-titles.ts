/**
 * Titles told by their dress alone, as a word processor shows them: short lines at the head of a page, or in the middle of
 * it and bold, with a story below each. All of them are dressed alike.
 */

import {countWords} from '../../../book/index.ts'
import {isCapitals, isTitleLike, opensQuote} from '../look.ts'
import {isAllBold, isOpen, type Piece} from '../piece.ts'
import {isDedicated, isImprint} from '../words/front.ts'
import {isTheEnd} from '../words/instalment.ts'
import {isNoteLabel} from '../words/notes.ts'

const longestTitle = 80
const mostWords = 12
/** Words of a story below a title that heads a page, and below one that only looks so. */
const fewestOnPage = 60
const fewest = 150
const furthestHead = 20

const framed = /^([=~*#+|_\-–—•·<>\[\]{}()]{1,6})\s+(\S.*?)\s+([=~*#+|_\-–—•·<>\[\]{}()]{1,6})$/u
const mirrored: Readonly<Record<string, string>> = {'[': ']', '(': ')', '{': '}', '<': '>', '>': '<', ']': '[', ')': '(', '}': '{'}

/** The words of `== The Weir ==`, `[ The Weir ]`, and the signs around them, which are alike on both sides. */
export function frameOfTitle(line: string): {readonly signs: string; readonly from: number; readonly to: number} | undefined {
  const [, before = '', words = '', after = ''] = framed.exec(line.trim()) ?? []
  if (words === '' || [...before].reverse().map((sign) => mirrored[sign] ?? sign).join('') !== after) return undefined
  const from = line.indexOf(words, before.length)
  return {signs: before, from, to: from + words.length}
}

/** Fewest words of a story below such a title. */
const fewestFramed = 8

/** Titles between the same signs all through the text, the first of them at its head, each with a story below it. */
export function findFramed(pieces: readonly Piece[]): Piece[] {
  const bySigns = new Map<string, Piece[]>()
  for (const piece of pieces) {
    const frame = piece.text.length <= longestTitle && piece.lines.length === 1 ? frameOfTitle(piece.text) : undefined
    if (!frame || !isLine(piece, pieces[piece.index + 1]) || !isSetAsTitle(piece.text.slice(frame.from, frame.to))) continue
    bySigns.set(frame.signs, [...(bySigns.get(frame.signs) ?? []), piece])
  }
  const found = [...bySigns.values()].find(([first]) => first!.index < furthestHead && pieces.slice(0, first!.index).every(({text}) => text.length <= longestTitle || isNoteLabel(text)))
  if (!found || found.length < 2 && found[0]!.index > 0) return []
  return found.every(({index}, at) => storyBelow(pieces, index, found[at + 1]?.index ?? pieces.length) >= fewestFramed) ? found : []
}

const isSetAsTitle = (words: string): boolean => isTitleLike(words) && !/[.:]$|\d\s*[\/%]|^\d/.test(words)

function storyBelow(pieces: readonly Piece[], from: number, to: number): number {
  let words = 0
  for (let at = from + 1; at < to && words < fewestFramed; at++) if (/[.!?…]["”’»*_)]*$/.test(pieces[at]!.text.trim())) words += countWords(pieces[at]!.text)
  return words
}

/** Lines that open chapters by their look; fewer than two are believed by nobody. */
export function findDressed(pieces: readonly Piece[]): Piece[] {
  const sums = [0]
  for (const piece of pieces) sums.push(sums.at(-1)! + countWords(piece.text))
  const candidates = pieces.filter((piece) => isLine(piece, pieces[piece.index + 1]))
  const withStory = (found: readonly Piece[], least: number): Piece[] => found.filter(({index}, at) => sums[found[at + 1]?.index ?? pieces.length]! - sums[index + 1]! >= least)
  const named = withStory(candidates.filter(({file, facts}) => file.format === 'docx' && styledAsTitle.test(facts.style ?? '')), fewestOnPage)
  if (named.length >= 2) return named
  const onPages = withStory(candidates.filter(({facts}) => facts.pageBreakBefore), fewestOnPage)
  if (onPages.length >= 2) return onPages
  const dressed = candidates.filter((piece) => dressOf(piece) >= 2)
  const shown = withStory(dressed, fewest)
  return shown.length >= 2 && shown[0]!.index < furthestHead && shown.length >= dressed.length * 0.6 ? shown : []
}

/** Styles of an author's or a template's making. */
const styledAsTitle = /chapter|heading|kapitel|überschrift|chapitre|capítulo|capitolo|глава|заголов/i

/** Has a word processor's style of what stands within a section. */
export const isStyledWithin = ({facts}: Piece): boolean => facts.style !== undefined && within.test(facts.style)
const within = /^(?:definition|term|list|caption|table|figure|block ?text|quote|bibliography|footnote|endnote)/i

const dressOf = (piece: Piece): number => Number(piece.facts.align === 'center') + Number(isAllBold(piece)) + Number(isCapitals(piece.text)) + Number(piece.extraGap > 0)

function isLine(piece: Piece, below: Piece | undefined): boolean {
  const text = piece.text.trim()
  if (!isOpen(piece) || isStyledWithin(piece) || piece.lines.length > 2 || text.length > longestTitle || countWords(text) > mostWords || !/\p{L}/u.test(text) || !below || below.fileIndex !== piece.fileIndex) return false
  return !/[.,;:]["”]?$/.test(text) && !opensQuote(text) && !isNoteLabel(text) && !isImprint(text) && !isDedicated(text, piece.lines) && !isTheEnd(text)
}
