/** What a proof-reader would mark on the pages of a finished PDF, from the places of its lines alone. */

import type {ReadLine, ReadPage} from './finished.ts'

export interface Marks {
  /** Pages looked at: those between the opening of a chapter and its end. */
  readonly pages: number
  /** Facing pages that are both full, and of these the ones that end apart. */
  readonly pairs: number
  readonly unequal: readonly string[]
  /** Full pages more than two lines short of most. */
  readonly short: readonly string[]
  readonly widows: readonly string[]
  readonly orphans: readonly string[]
  readonly offGrid: readonly string[]
  readonly outside: readonly string[]
  /** Three lines running that end in a hyphen, and last lines of fewer than five signs. */
  readonly ladders: readonly string[]
  readonly runts: readonly string[]
}

/** The commonest of some values, rounded to `step`. */
function mode(values: Iterable<number>, step = 1): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(Math.round(value / step) * step, (counts.get(Math.round(value / step) * step) ?? 0) + 1)
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0]
}

/** The letters of a line may be widened a little. */
const isOfSize = (line: ReadLine, size: number): boolean => Math.abs(line.size - size) <= 0.03 * size

/** The leftmost of the places lines often begin at: where every paragraph is talk most lines are first lines. */
function leftmost(values: readonly number[]): number {
  const rounded = values.map(Math.round)
  return Math.min(...rounded.filter((value) => rounded.filter((each) => each === value).length > 0.1 * rounded.length))
}

/** The book's own measures, as its pages show them. */
interface Measures {
  readonly size: number
  readonly leading: number
  readonly indent: number
  readonly first: number
  /** Edges of the text of right-hand pages (even indices) and of left-hand ones. */
  readonly edges: readonly {readonly left: number; readonly right: number}[]
}

interface Leaf {
  readonly index: number
  readonly lines: readonly ReadLine[]
  readonly opens: boolean
}

/** Heads and folios stand apart from the text: the first line and the last, where there is more than a line of white between. */
function bodyOf({lines, height}: ReadPage): readonly ReadLine[] {
  return lines.filter(({y, text}) => !(y < height * 0.085 || (y > height * 0.89 && /^[\divxlc]+$/.test(text.trim()))))
}

/** Margins are mirrored: the right edge of one page is as far in as the left edge of the other, whether its lines are even there or not. */
function measuresOf(leaves: readonly Leaf[], width: number): Measures {
  const all = leaves.flatMap(({lines}) => lines)
  const size = mode(all.map((line) => line.size), 0.1)
  const isText = (line: ReadLine): boolean => isOfSize(line, size)
  const long = (index: number): ReadLine[] => leaves.filter((leaf) => leaf.index % 2 === index).flatMap(({lines}) => lines.filter((line) => isText(line) && line.text.length > 30))
  const lefts = [0, 1].map((side) => leftmost(long(side).map(({x}) => x)))
  const edges = [0, 1].map((side) => ({left: lefts[side]!, right: width - lefts[1 - side]!}))
  const steps = leaves.flatMap(({lines}) => lines.slice(1).map((line, at) => line.y - lines[at]!.y))
  const insets = leaves.flatMap(({lines, index}) => lines.filter(isText).map((line) => line.x - edges[index % 2]!.left).filter((inset) => inset > 6 && inset < 30))
  return {size, leading: mode(steps, 0.1), indent: mode(insets), first: mode(leaves.filter(({opens}) => !opens).map(({lines}) => lines[0]!.y), 0.1), edges}
}

/** `hyphens`: baselines, by page, of lines that end in one. */
export function proofread(pages: readonly ReadPage[], hyphens: readonly (readonly number[])[]): Marks {
  const read = pages.map((page, index): Leaf => ({index, lines: bodyOf(page), opens: page.lines.some(({text, y}) => /^(?:Chapter|Kapitel|Chapitre) \d+$/i.test(text.trim()) && y > page.height * 0.09)}))
  const from = read.findIndex(({opens}) => opens)
  const leaves = read.slice(from).filter(({lines}) => lines.length > 0)
  const measures = measuresOf(leaves, pages[0]!.width)
  const isFull = (index: number): boolean => index >= from && index + 1 < read.length && read[index]!.lines.length > 0 && !read[index]!.opens && read[index + 1]!.lines.length > 0 && !read[index + 1]!.opens
  const foot = (index: number): number => read[index]!.lines.at(-1)!.y
  const full = leaves.filter(({index}) => isFull(index))
  const pairs = full.filter(({index}) => index % 2 === 1 && isFull(index + 1))
  const usual = mode(full.map(({index}) => foot(index)), 0.1)
  const say = ({index}: Leaf, text: string): string => `page ${index + 1}: ${text}`
  return {
    pages: leaves.length,
    pairs: pairs.length,
    unequal: pairs.filter(({index}) => Math.abs(foot(index) - foot(index + 1)) > 1).map((leaf) => say(leaf, `${foot(leaf.index)} and ${foot(leaf.index + 1)}`)),
    short: full.filter(({index}) => usual - foot(index) > 2.5 * measures.leading).map((leaf) => say(leaf, `${foot(leaf.index)} of ${usual}`)),
    widows: full.filter((leaf) => read[leaf.index - 1]!.lines.length > 0 && isWidow(leaf, measures)).map((leaf) => say(leaf, leaf.lines[0]!.text)),
    orphans: full.filter((leaf) => isOrphan(leaf, read[leaf.index + 1]!, measures)).map((leaf) => say(leaf, leaf.lines.at(-1)!.text)),
    offGrid: leaves.flatMap((leaf) => leaf.lines.filter((line) => isOffGrid(line, measures)).map((line) => say(leaf, line.text))),
    outside: leaves.flatMap((leaf) => leaf.lines.filter((line) => isOutside(line, leaf, measures)).map((line) => say(leaf, line.text))),
    ladders: leaves.flatMap((leaf) => laddersOf(leaf, hyphens[leaf.index]!).map((line) => say(leaf, line.text))),
    runts: leaves.flatMap((leaf) => runtsOf(leaf, measures).map((line) => say(leaf, line.text)))
  }
}

/** Quotation marks hang a little. */
const hang = 7

const insetOf = ({x}: ReadLine, {index}: Leaf, {edges}: Measures): number => x - edges[index % 2]!.left
const isFlush = (line: ReadLine, leaf: Leaf, measures: Measures): boolean => Math.abs(insetOf(line, leaf, measures)) < measures.indent / 2
const isIndented = (line: ReadLine, leaf: Leaf, measures: Measures): boolean => Math.abs(insetOf(line, leaf, measures) - measures.indent) < measures.indent / 2
const isText = (line: ReadLine, {size}: Measures): boolean => isOfSize(line, size)
/** Reaches the right edge, as all lines of a paragraph but its last do. */
const isWhole = ({right}: ReadLine, {index}: Leaf, {edges}: Measures): boolean => Math.abs(right - edges[index % 2]!.right) < hang

/** The first line is flush and short, and a paragraph begins below it. */
function isWidow(leaf: Leaf, measures: Measures): boolean {
  const [first, second] = leaf.lines as readonly [ReadLine, ReadLine | undefined]
  if (!isText(first, measures) || !isFlush(first, leaf, measures) || isWhole(first, leaf, measures)) return false
  return second !== undefined && (isIndented(second, leaf, measures) || second.y - first.y > 1.3 * measures.leading)
}

/** The last line of text is indented and whole, and the next page begins flush: it is a first line whose paragraph goes on. */
function isOrphan(leaf: Leaf, next: Leaf, measures: Measures): boolean {
  const last = leaf.lines.findLast((line) => isText(line, measures))
  return last !== undefined && isIndented(last, leaf, measures) && isWhole(last, leaf, measures) && isText(next.lines[0]!, measures) && isFlush(next.lines[0]!, next, measures)
}

function isOffGrid(line: ReadLine, measures: Measures): boolean {
  if (!isText(line, measures) || line.text.length < 12) return false
  const steps = (line.y - measures.first) / measures.leading
  return Math.abs(steps - Math.round(steps)) > 0.03
}

const isOutside = ({x, right}: ReadLine, {index}: Leaf, {edges}: Measures): boolean => x < edges[index % 2]!.left - hang || right > edges[index % 2]!.right + hang

function laddersOf({lines}: Leaf, hyphens: readonly number[]): ReadLine[] {
  let run = 0
  return lines.filter(({y, text}) => {
    run = hyphens.some((each) => Math.abs(each - y) < 0.2) || /[-‐]$/.test(text.trim()) ? run + 1 : 0
    return run === 3
  })
}

/** A last line is flush, and what follows begins a paragraph. */
const runtsOf = (leaf: Leaf, measures: Measures): ReadLine[] =>
  leaf.lines.filter((line, at) => isText(line, measures) && isFlush(line, leaf, measures) && line.text.replace(/\s/g, '').length < 5 && (leaf.lines[at + 1] === undefined || isIndented(leaf.lines[at + 1]!, leaf, measures)))
