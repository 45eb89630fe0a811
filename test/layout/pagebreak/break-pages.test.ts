/** Pages of plain numbers: what stands where, and what never happens. */

import test from 'ava'
import {breakPages, type BrokenPage, type FlowBlock, type PageOptions} from '../../../src/layout/index.ts'

const options: PageOptions = {depth: 10, spreadDepth: 1, startsLeft: false, noteRule: 0}

/** A paragraph of some lines; further numbers are other settings, at a cost of 1. */
const text = (...lines: number[]): FlowBlock => ({
  variants: lines.map((count, index) => ({lines: count, cost: index})), best: 0, lineDepth: 1, spaceBefore: 0, orphans: 2, widows: 2, isKeptWithNext: false
})
const heading: FlowBlock = {...text(1), lineDepth: 2, spaceBefore: 1, isKeptWithNext: true, isUnbroken: true, orphans: 1, widows: 1}
const gap: FlowBlock = {...text(1), orphans: 1, widows: 1, isUnbroken: true, isSceneGap: true}
const withNotes = (lines: number, notes: readonly number[]): FlowBlock => ({...text(lines), variants: [{lines, cost: 0, notes: Float64Array.from(notes)}]})

/** `0:0-4 1:0-6`: block, first line, line after the last. */
const show = ({pieces}: BrokenPage): string => pieces.map(({block, from, to}) => `${block}:${from}-${to}`).join(' ')

const sets = test.macro({
  exec(t, blocks: FlowBlock[], expected: string[], changes: Partial<PageOptions> = {}) {
    t.deepEqual(breakPages(blocks, {...options, ...changes}).pages.map(show), expected)
  },
  title: (reason) => reason ?? ''
})

test('no text, no pages', sets, [], [])
test('what fits stays', sets, [text(4), text(6)], ['0:0-4 1:0-6'])
test('a paragraph goes on overleaf', sets, [text(6), text(8), text(5)], ['0:0-6 1:0-4', '1:4-8 2:0-5'])
test('no line alone at the foot: the page is a line shorter', sets, [text(9), text(8), text(5)], ['0:0-9', '1:0-8 2:0-2', '2:2-5'])
test('no line alone at the head', sets, [text(4), text(7), text(5)], ['0:0-4 1:0-5', '1:5-7 2:0-5'])
test('a heading goes with its text', sets, [text(8), heading, text(6)], ['0:0-8', '1:0-1 2:0-6'])
test('a paragraph kept with an ornament is cut rather than carried whole', sets, [text(4), {...text(4), isKeptWithNext: true}, heading, text(6)], ['0:0-4 1:0-2', '1:2-4 2:0-1 3:0-4', '3:4-6'], {spreadDepth: 0})
test('an empty foot rather than a line alone', sets, [text(3), {...text(3), isUnbroken: true, isKeptWithNext: true}, {...heading, spaceBefore: 2}, text(6)], ['0:0-3', '1:0-3 2:0-1 3:0-3', '3:3-6'], {spreadDepth: 0})
test('a shorter setting saves a page from being short', sets, [text(6), text(5, 4), text(3), text(5)], ['0:0-6 1:0-4', '2:0-3 3:0-5'], {spreadDepth: 0})
test('a block deeper than a page stands all the same', sets, [{...text(1), lineDepth: 30}], ['0:0-1'])
const whole = [6, 5, 6, 5, 5].map((count) => ({...text(count), isUnbroken: true, orphans: count, widows: count}))
test('a spread goes a line deeper for blocks that stay whole', sets, whole, ['0:0-6 1:0-5', '2:0-6 3:0-5', '4:0-5'], {startsLeft: true})
test('it does not where there is no room for a longer one', sets, whole, ['0:0-6', '1:0-5', '2:0-6', '3:0-5 4:0-5'], {startsLeft: true, spreadLonger: 0})
test('the edge of a box takes its line at the head of a page', sets, [text(10), {...text(9), edgeAbove: 1}, text(2)], ['0:0-10', '1:0-9', '2:0-2'], {spreadDepth: 0})
test('and at the foot', sets, [text(6), {...text(4), edgeBelow: 1}, text(4)], ['0:0-6 1:0-2', '1:2-4 2:0-4'], {spreadDepth: 0})
test('a forced page', sets, [text(3), {...text(3), breakBefore: 'page'}], ['0:0-3', '1:0-3'])
test('a forced right page leaves a blank', sets, [text(3), {...text(3), breakBefore: 'right'}], ['0:0-3', '', '1:0-3'])
test('a forced left page leaves none', sets, [text(3), {...text(3), breakBefore: 'left'}], ['0:0-3', '1:0-3'])
test('lines give way to their notes', sets, [withNotes(9, [0, 0, 4, 4, 4, 4, 4, 4, 4, 4])], ['0:0-6', '0:6-9'], {spreadDepth: 0})

test('a note that does not fit goes on overleaf', (t) => {
  const [first, second] = breakPages([withNotes(8, [0, 0, 0, 0, 0, 0, 0, 0, 6])], {...options, spreadDepth: 0}).pages
  t.is(first!.used + first!.notes, 10)
  t.is(second!.carried, 4)
})

test('whole lines of a note go on overleaf, two where there are so many', (t) => {
  const carriedOf = (noteLines: number[], spare: number): number => {
    const depth = noteLines.reduce((sum, line) => sum + line, 0)
    const notes = Float64Array.from([0, 0, 0, 0, 0, 0, 0, 0, depth])
    const [first, second] = breakPages([{...text(8), variants: [{lines: 8, cost: 0, notes, noteLines: Float64Array.from(noteLines)}]}, text(12)], {...options, depth: 8 + depth - spare, spreadDepth: 0}).pages
    t.is(first!.used, 8)
    t.true(first!.used + first!.notes <= 8 + depth - spare + 1e-6)
    return second!.carried
  }
  t.is(carriedOf([0.75, 0.75, 0.75, 0.75, 0.75], 0.5), 1.5)
  t.is(carriedOf([0.75, 0.75, 0.75, 1.5, 0.75], 1), 2.25)
  t.is(carriedOf([0.75, 0.75, 1.5, 1.5, 0.75], 3), 3.75)
})

test('a scene gap at the foot shows its ornament', (t) => {
  const {pages} = breakPages([text(9), gap, text(6)], {...options, spreadDepth: 0})
  t.deepEqual(pages.map(show), ['0:0-9 1:0-1', '2:0-6'])
  t.deepEqual(pages[0]!.edges, [1])
})

test('a scene gap inside a page is only a gap', (t) => {
  t.deepEqual(breakPages([text(3), gap, text(3)], options).pages[0]!.edges, [])
})

test('a hyphen does not end a right-hand page', (t) => {
  const hyphenated = Array.from({length: 14}, (_, line) => (line === 9 ? 1 : 0))
  const [first] = breakPages([{...text(14), variants: [{lines: 14, cost: 0, hyphenated}, {lines: 14, cost: 5}]}], options).pages
  t.is(first!.pieces[0]!.variant, 1)
})

test('space above vanishes at the head of a page, unless it is kept', (t) => {
  const tops = (isSpaceKept: boolean): number[] => breakPages([{...text(3), spaceBefore: 2, isSpaceKept}], options).pages[0]!.pieces.map(({top}) => top)
  t.deepEqual(tops(false), [0])
  t.deepEqual(tops(true), [2])
})

/** Chapters of paragraphs of every length, from a fixed seed. */
function chapter(seed: number): FlowBlock[] {
  let state = seed
  const random = (below: number): number => (state = (state * 1103515245 + 12345) % 2147483648) % below
  return Array.from({length: 60 + random(60)}, () => {
    const lines = 1 + random(9)
    return lines > 3 && random(4) === 0 ? text(lines, lines + 1) : lines > 5 && random(5) === 0 ? text(lines, lines - 1) : text(lines)
  })
}

for (const seed of [1, 2, 3, 4, 5, 6]) {
  test(`chapter ${seed}: no widow, no orphan, every line once, spreads level, none off twice running`, (t) => {
    const blocks = chapter(seed)
    const {pages} = breakPages(blocks, {...options, depth: 36})
    for (const [index, block] of blocks.entries()) {
      const pieces = pages.flatMap((page) => page.pieces.filter((piece) => piece.block === index))
      const lines = block.variants[pieces[0]!.variant]!.lines
      t.deepEqual(pieces.map(({to}) => to), [...pieces.slice(1).map(({from}) => from), lines])
      if (pieces.length > 1) t.true(pieces.every(({from, to}) => to - from >= 2))
    }
    const spreads = pages.filter(({side}, index) => side === 'left' || index === 0)
    t.true(spreads.every(({depth}, index) => depth === 36 || spreads[index + 1] === undefined || spreads[index + 1]!.depth === 36))
    pages.forEach((page, index) => {
      if (page.side === 'left' && index + 1 < pages.length) t.is(page.depth, pages[index + 1]!.depth)
    })
    const short = pages.slice(0, -1).filter(({depth, used}) => used < depth)
    t.is(short.length, 0)
  })
}
