/** Whether pages came out level, and the second search for pages that did not. */

import test from 'ava'
import {breakEvenly, breakPages, isFarFromEven, isMoreEven, levelnessOf, type FlowBlock, type Levelness, type PageOptions} from '../../../src/layout/index.ts'

const options: PageOptions = {depth: 10, spreadDepth: 1, startsLeft: true, noteRule: 0}
const text = (...lines: number[]): FlowBlock => ({
  variants: lines.map((count, index) => ({lines: count, cost: 10 * index})), best: 0, lineDepth: 1, spaceBefore: 0, orphans: 2, widows: 2, isKeptWithNext: false
})
const measured = (blocks: readonly FlowBlock[], changes: Partial<PageOptions> = {}) => {
  const given = {...options, ...changes}
  const {pages, cost} = breakPages(blocks, given)
  return {pages, cost, levelness: levelnessOf(pages, blocks, given)}
}

const isLevel = ({off, short, hyphens}: Levelness) => off === 0 && short === 0 && hyphens === 0

test('full pages are level; the last one may be short', (t) => {
  t.deepEqual(measured([text(10), text(10), text(4)]).levelness, {spreads: 1, off: 0, short: 0, hyphens: 0})
})

test('a spread off its depth is counted, once', (t) => {
  const blocks = [text(11), text(11), text(4)].map((block) => ({...block, isUnbroken: true}))
  t.deepEqual(measured(blocks).levelness, {spreads: 1, off: 1, short: 0, hyphens: 0})
})

test('a page short of its spread is not level', (t) => {
  const blocks = [text(8), text(10), text(4)].map((block) => ({...block, isUnbroken: true}))
  t.like(measured(blocks).levelness, {short: 1})
})

test('a page off its depth faces nothing where the next is the last', (t) => {
  const blocks = [text(11), text(4)].map((block) => ({...block, isUnbroken: true}))
  const {pages, cost, levelness} = measured(blocks)
  t.is(pages[0]!.depth, 11)
  t.is(cost, 40 + 6)
  t.true(isLevel(levelness))
})

test('a page before a forced break may be as short as it is', (t) => {
  t.true(isLevel(measured([text(3), {...text(3), breakBefore: 'page'}]).levelness))
})

test('a right-hand page that ends in a hyphen is not level', (t) => {
  const hyphenated = Array.from({length: 14}, (_, line) => (line === 9 ? 1 : 0))
  t.like(measured([{...text(14), variants: [{lines: 14, cost: 0, hyphenated}]}], {startsLeft: false, spreadDepth: 0}).levelness, {hyphens: 1})
})

test('a head stands lower where that makes pages level', (t) => {
  const head: FlowBlock = {...text(1), spaceBefore: 3, isSpaceKept: true, isKeptWithNext: true, isUnbroken: true, orphans: 1, widows: 1}
  const flexible = {...head, variants: [head.variants[0]!, {lines: 1, cost: 80, space: 1}, {lines: 1, cost: 80, space: -1}]}
  const rest = [text(3), text(2), ...Array.from({length: 8}, () => ({...text(5), isUnbroken: true}))]
  const stiff = measured([head, ...rest], {spreadDepth: 0})
  const {pages, levelness} = measured([flexible, ...rest], {spreadDepth: 0, bound: stiff.cost})
  t.false(isLevel(stiff.levelness))
  t.true(isLevel(levelness))
  t.is(pages[0]!.pieces[0]!.top, 4)
  t.is(pages[0]!.used, 10)
})

test('the space below a head gives too, before a spread goes off its depth', (t) => {
  const head: FlowBlock = {...text(1), spaceBefore: 2, isKeptWithNext: true, isUnbroken: true, orphans: 1, widows: 1}
  const below = {...text(2), spaceBefore: 2, isUnbroken: true}
  const {pages, levelness} = breakEvenly([head, below, ...Array.from({length: 20}, () => ({...text(3), isUnbroken: true}))], {...options, depth: 12}, {spreads: 0, off: 0})
  t.true(isLevel(levelness))
  t.is(pages[0]!.pieces[1]!.top - pages[0]!.pieces[0]!.top, 4)
})

test('so does the space round what stands apart from the text', (t) => {
  const pages = (isSpaceElastic: boolean) => {
    const verse: FlowBlock = {...text(4), spaceBefore: 1, isUnbroken: true, isSpaceElastic}
    return breakEvenly([text(4), verse, ...Array.from({length: 6}, () => ({...text(5), isUnbroken: true}))], options, {spreads: 0, off: 0})
  }
  t.false(isLevel(pages(false).levelness))
  const {pages: [first], levelness} = pages(true)
  t.true(isLevel(levelness))
  t.is(first!.pieces[1]!.top, 6)
})

/** Small chapters of whole paragraphs, from a fixed seed. */
function chapter(seed: number): FlowBlock[] {
  let state = seed
  const random = (below: number): number => (state = (state * 1103515245 + 12345) % 2147483648) % below
  return Array.from({length: 10}, () => {
    const lines = 1 + random(5)
    return {...(random(3) === 0 ? text(lines, lines + 1) : text(lines)), isUnbroken: true}
  })
}

const {pow} = Math
const shortPrice = (missing: number): number => 250 + 150 * pow(Math.min(missing, 4), 2) + 250 * Math.max(0, missing - 4)

/**
 * Every way of setting the blocks, one after the other: whole paragraphs, and turns wherever the next does not fit.
 * A spread off its depth is cheap where its right page is the last.
 */
function cheapest(blocks: readonly FlowBlock[]): number {
  const place = (index: number, used: number, shift: number, isLeft: boolean): number => {
    const block = blocks[index]
    if (!block) return (used < 5 ? (30 * (5 - used)) / 5 : 0) - (!isLeft && shift !== 0 ? 60 : 0)
    return Math.min(...block.variants.map(({lines, cost}) => {
      const missing = 10 + shift - used
      if (lines <= missing) return cost + place(index + 1, used + lines, shift, isLeft)
      if (isLeft) return cost + (missing > 0 ? shortPrice(missing) : 0) + place(index + 1, lines, shift, false)
      return Math.min(...[-1, 0, 1].filter((next) => next === 0 || shift === 0).map((next) =>
        cost + (missing > 0 ? shortPrice(missing) : 0) + 100 * Math.abs(next) + place(index + 1, lines, next, true)))
    }))
  }
  return Math.min(...[-1, 0, 1].map((shift) => 100 * Math.abs(shift) + place(0, 0, shift, true)))
}

for (const seed of [11, 12, 13, 14, 15, 16, 17, 18]) {
  test(`small chapter ${seed}: the second search finds the cheapest of all ways`, (t) => {
    const blocks = chapter(seed)
    const {cost} = breakPages(blocks, options)
    t.is(breakPages(blocks, {...options, bound: cost}).cost, cheapest(blocks))
  })
}

/** A line of verse, a list of one item: parted from the next by a space that may be a line more. */
const short: FlowBlock = {...text(1), orphans: 1, widows: 1, spaceBefore: 2, isSpaceElastic: true}

for (const isKeptWithNext of [false, true]) {
  test(`thousands of short blocks${isKeptWithNext ? ' kept together' : ''}: no page is short, no two spreads running are off their depth`, (t) => {
    const blocks = Array.from({length: 4000}, (): FlowBlock => ({...short, isKeptWithNext}))
    const {pages, levelness} = breakEvenly(blocks, {...options, depth: 32}, {spreads: 0, off: 0})
    t.deepEqual(pages.flatMap(({pieces}) => pieces.map(({block}) => block)), [...blocks.keys()])
    t.is(levelness.short, 0)
    t.true(levelness.off <= (levelness.spreads + 1) / 2, `${levelness.off} of ${levelness.spreads}`)
  })
}

test('a spread may be five lines off its depth', (t) => {
  const {pages} = breakPages([text(15), text(15), text(4)].map((block) => ({...block, isUnbroken: true})), {...options, spreadDepth: 5})
  t.deepEqual(pages.map(({depth, used}) => [depth, used]), [[15, 15], [15, 15], [10, 4]])
})

/** Chapters of text with recipes in them: a head, some lines, and a picture that hangs beside them. */
function recipes(seed: number): FlowBlock[] {
  let state = seed
  const random = (below: number): number => (state = (state * 48271) % 2147483647) % below
  const whole = {isUnbroken: true, isKeptWithNext: true}
  return Array.from({length: 14}, (): FlowBlock[] => {
    const lines = 1 + random(9)
    const prose = random(3) === 0 ? {...text(lines), variants: [{lines, cost: 0}, {lines: lines + 1, cost: 20}]} : text(lines)
    if (random(3) > 0) return [prose]
    return [prose, {...text(1), ...whole, spaceBefore: 2}, {...text(2 + random(5)), ...whole, spaceBefore: 1}, {...text(1), lineDepth: 1 + random(100) / 10, spaceBefore: 1.5, isUnbroken: true, isSpaceElastic: true}]
  }).flat()
}

test('the second search parts nothing that the first kept together', (t) => {
  for (let seed = 1; seed < 460; seed++) {
    const blocks = recipes(seed * 7919)
    const given = {...options, depth: 33, startsLeft: seed % 2 === 0}
    const parted = ({pages}: ReturnType<typeof breakPages>): number => pages.slice(0, -1).filter(({pieces}) => blocks[pieces.at(-1)?.block ?? 0]!.isKeptWithNext).length
    t.true(parted(breakEvenly(blocks, given, {spreads: 0, off: 0})) <= parted(breakPages(blocks, given)), `${seed}`)
  }
})

test('where level pages come first, settings and spaces hardly count', (t) => {
  const dear = (lines: number): FlowBlock => ({...text(lines), variants: [{lines, cost: 0}, {lines: lines - 1, cost: 900}], isUnbroken: true})
  const blocks = [dear(11), dear(11), text(4)]
  const {levelness, cost} = breakEvenly(blocks, options, {spreads: 0, off: 0})
  t.like(levelness, {off: 1, short: 0})
  t.like(breakEvenly(blocks, {...options, bound: cost, isLevelFirst: true}, {spreads: 0, off: 0}).levelness, {off: 0, short: 0})
})

test('one spread of a book off its depth is not far from even; more than a twentieth of its spreads are; a page of notes, whose foot is seldom full, is not', (t) => {
  const flow = (levelness: Partial<Levelness>) => ({pages: [], isLevel: false, cost: 0, levelness: {spreads: 4, off: 0, short: 0, hyphens: 0, ...levelness}})
  t.false(isFarFromEven(flow({off: 1}), {spreads: 0, off: 0}))
  t.true(isFarFromEven(flow({off: 1}), {spreads: 20, off: 1}))
  t.false(isFarFromEven(flow({off: 1}), {spreads: 60, off: 1}))
  t.false(isFarFromEven(flow({}), {spreads: 20, off: 9}))
  t.false(isFarFromEven(flow({short: 1}), {spreads: 20, off: 9}))
  t.true(isMoreEven(flow({off: 3}), flow({short: 1})))
  t.false(isMoreEven(flow({off: 1}), flow({off: 1})))
  t.false(isMoreEven(flow({hyphens: 1}), flow({off: 1})))
})
