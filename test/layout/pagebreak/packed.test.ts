import test from 'ava'
import {breakEvenly, breakPacked, packBlocks, unpackFlow, type FlowBlock, type PageOptions} from '../../../src/layout/index.ts'

/** Blocks of every kind, unlike one another. */
function blocksOf(seed: number): FlowBlock[] {
  let state = seed
  const below = (count: number): number => (state = (state * 1103515245 + 12345) % 2147483648) % count
  return Array.from({length: 30}, (_, index): FlowBlock => ({
    variants: Array.from({length: 1 + below(3)}, (_, variant) => {
      const lines = 1 + variant + below(9)
      return {
        lines, cost: variant * 3.25,
        ...(below(2) > 0 && {hyphenated: Array.from({length: lines}, () => below(2))}),
        ...(below(5) === 0 && {notes: Float64Array.from({length: lines + 1}, (_, line) => line * 0.3), ...(below(2) > 0 && {noteLines: new Float64Array(lines).fill(0.3)})}),
        ...(below(6) === 0 && {space: below(3) - 1}),
        ...(below(6) === 0 && {lineDepth: 0.75})
      }
    }),
    best: 0, lineDepth: below(4) === 0 ? 0.8 : 1, spaceBefore: below(3), orphans: 1 + below(2), widows: 1 + below(2), isKeptWithNext: below(8) === 0,
    ...(below(5) === 0 && {isUnbroken: true}), ...(below(9) === 0 && {isSceneGap: true}), ...(index > 0 && below(12) === 0 && {breakBefore: (['page', 'left', 'right'] as const)[below(3)]!}),
    ...(below(6) === 0 && {isSpaceKept: below(2) === 0}),
    ...(index % 7 === 3 && {headDepth: 1.5}), ...(index % 5 === 2 && {isSpaceElastic: true}), ...(index % 4 === 1 && {isSpaceFirm: true}),
    ...(index % 6 === 1 && {edgeAbove: 1}), ...(index % 6 === 4 && {edgeBelow: 0.5})
  }))
}

test('blocks sent as numbers come back on the same pages', (t) => {
  for (let seed = 1; seed <= 40; seed++) {
    const blocks = blocksOf(seed)
    const options: PageOptions = {depth: 20, spreadDepth: seed % 2, startsLeft: seed % 3 === 0, noteRule: 0.5, ...(seed % 4 === 0 && {firstDepth: 18}), ...(seed % 5 === 0 && {bound: 5000})}
    const tally = {spreads: seed % 7, off: seed % 2}
    t.deepEqual(unpackFlow(breakPacked(packBlocks(blocks), options, tally)), breakEvenly(blocks, options, tally), `seed ${seed}`)
  }
})

test('a flow without a block is sent, too', (t) => {
  const options: PageOptions = {depth: 20, spreadDepth: 0, startsLeft: false, noteRule: 0}
  const levelness = {spreads: 0, off: 0, short: 0, hyphens: 0}
  t.deepEqual(unpackFlow(breakPacked(packBlocks([]), options, {spreads: 0, off: 0})), {pages: [], cost: 0, isLevel: true, levelness})
})
