/** The line breaker: lines a reader can judge, and every short paragraph against all its settings. */

import test from 'ava'
import {BreakFlag, breakLines, type LineOptions} from '../../../src/layout/index.ts'
import {nodes} from '../../../src/layout/linebreak/nodes.ts'
import {justified, linesOf, plainCosts, pointsOf} from '../../helpers/line-items.ts'

function set(text: string, widths: number | number[], options: LineOptions = justified): string[] {
  const points = pointsOf(text)
  const {breakings, best} = breakLines(() => points, [widths].flat(), options)
  return linesOf(points, breakings[best]!.breaks)
}

const breaks = test.macro({
  exec(t, text: string, widths: number | number[], expected: string[], options: Partial<LineOptions> = {}) {
    t.deepEqual(set(text, widths, {...justified, ...options}), expected)
  },
  title: (reason) => reason ?? ''
})

test('looks ahead: an early line gives up a word so that a later one is good', breaks, 'ccc a bb a dddd eeeee bb', 12, ['ccc a bb', 'a dddd eeeee', 'bb'], {tolerance: 9, limits: {stretch: 1, shrink: 0, expansion: 0}})
test('one line stays one line', breaks, 'aaa bb', 12, ['aaa bb'])
test('a word breaks at its hyphen where no space will do', breaks, 'aaaa bbbb|bbbb cccc dd', 10, ['aaaa bbbb-', 'bbbb cccc', 'dd'], {tolerance: 1.5})
test('no hyphen where spaces do as well', breaks, 'aaaa bbbb cc|cc dddd', 9, ['aaaa bbbb', 'cccc dddd'])
test('a line may have its own width', breaks, 'aa bb cc dd ee ff gg hh', [5, 11], ['aa bb', 'cc dd ee ff', 'gg hh'])
test('balanced: the fewest lines, equally long', breaks, 'aaa bbb ccc ddd eee fff', 20, ['aaa bbb ccc', 'ddd eee fff'], {shape: 'balanced'})
test('ragged: the longest words move no space', breaks, 'aaaa bbbb cccc dddd', 11, ['aaaa bbbb', 'cccc dddd'], {shape: 'ragged'})
test('a word wider than the measure stands alone', breaks, 'aa bbbbbbbbbbbbbbbb cc', 6, ['aa', 'bbbbbbbbbbbbbbbb', 'cc'])

test('lines that have no spaces to stretch are as full as they may be', (t) => {
  const points = pointsOf('aaa aaa aaa aaa aaa aaa aaa')
  points.endSpaces.fill(0)
  points.startSpaces.fill(0)
  const {breakings, best} = breakLines(() => points, [12], justified)
  t.deepEqual(linesOf(points, breakings[best]!.breaks), ['aaa aaa aaa', 'aaa aaa aaa', 'aaa'])
})

test('a word of thousands of letters fills its lines, and no letter but the last of a line is weighed', (t) => {
  const points = pointsOf('a '.repeat(4000).trim())
  points.endSpaces.fill(0)
  points.startSpaces.fill(0)
  points.flags.fill(BreakFlag.emergency, 1, points.count - 1)
  const {breakings, best} = breakLines(() => points, [20], justified)
  t.deepEqual(new Set(breakings[best]!.breaks.map((at, index, all) => at - (all[index - 1] ?? 0))), new Set([10]))
  t.true(nodes.count < 3 * 400)
})

test('a runt is left off the last line', (t) => {
  const points = pointsOf('aaaa bb cccc dd eeee ff')
  points.flags[points.count - 2] = BreakFlag.runt
  const {breakings, best} = breakLines(() => points, [13], {...justified, tolerance: 9})
  t.deepEqual(linesOf(points, breakings[best]!.breaks).at(-1)?.includes(' '), true)
})

test('three hyphens in a row are given up for a looser line', (t) => {
  const text = 'aaaaa bbb|bb ccccc ddd|dd eeeee fff|ff ggggg'
  const lines = set(text, 10, {...justified, tolerance: 9, costs: {...plainCosts, hyphen: 0, doubleHyphen: 0}})
  t.true(lines.join('\n').split('-\n').length < 4)
})

test('three hyphens in a row, and a runt, are worth looser lines than are tried at first', (t) => {
  const text = 'aa aa bbbbb|bb cc ccccc|cc dd ddddd|dd ee'
  const options = {...justified, contentment: -1, tolerance: 1, limits: {stretch: 1, shrink: 0, expansion: 0}, costs: {...plainCosts, hyphen: 0, doubleHyphen: 0}}
  const ladder = (lines: readonly string[]): number => lines.filter((line) => line.endsWith('-')).length
  t.is(ladder(set(text, 12, {...options, patience: 1})), 3)
  t.true(ladder(set(text, 12, {...options, patience: 9})) < 3)
  const points = pointsOf('aaaa bbbb cccc dd')
  points.flags[points.count - 2] = BreakFlag.runt
  const last = (patience: number): string | undefined => {
    const {breakings, best} = breakLines(() => points, [14], {...options, patience})
    return linesOf(points, breakings[best]!.breaks).at(-1)
  }
  t.is(last(1), 'dd')
  t.is(last(9), 'cccc dd')
})

test('the same word does not begin three lines running', (t) => {
  const lines = set('the aa bb the cc dd the ee ff gg hh ii', 9, {...justified, tolerance: 9, costs: {...plainCosts, stack: 500}})
  t.false(lines.slice(0, 3).every((line) => line.startsWith('the')))
})

test('other numbers of lines are offered, fewest first', (t) => {
  const points = pointsOf('aa bb cc dd ee ff gg hh ii jj kk ll')
  const {breakings, best} = breakLines(() => points, [12], {...justified, variants: 2})
  const counts = breakings.map(({breaks}) => breaks.length)
  t.true(counts.length > 1)
  t.deepEqual(counts, [...counts].sort((one, other) => one - other))
  t.true(breakings.every(({demerits}) => demerits >= breakings[best]!.demerits))
})

/** Cost of one way of breaking, straight from the definition; Infinity = not allowed. */
function costOf(points: ReturnType<typeof pointsOf>, breaks: readonly number[], width: number): number {
  let cost = 0
  let from = 0
  for (const at of breaks) {
    const spaces = points.endSpaces[at]! - points.startSpaces[from]!
    const difference = width - (points.ends[at]! - points.starts[from]!)
    const isEnd = at === points.count - 1
    const ratio = isEnd && difference >= 0 ? 0 : spaces === 0 ? (difference === 0 ? 0 : difference > 0 ? Infinity : -Infinity) : difference / (spaces * (difference > 0 ? 1 : 0.5))
    if (ratio < -1 || ratio > justified.tolerance) return Infinity
    cost += ratio ** 2
    from = at
  }
  return cost
}

function cheapest(points: ReturnType<typeof pointsOf>, width: number): number {
  let least = Infinity
  const inner = points.count - 2
  for (let choice = 0; choice < 2 ** inner; choice++) {
    const breaks = Array.from({length: inner}, (_, index) => index + 1).filter((index) => (choice >> (index - 1)) & 1)
    least = Math.min(least, costOf(points, [...breaks, points.count - 1], width))
  }
  return least
}

test('equals brute force on 300 short paragraphs', (t) => {
  let seed = 5
  const random = (below: number): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % below
  const costs = {...plainCosts, stack: 0}
  let compared = 0
  for (let round = 0; round < 300; round++) {
    const points = pointsOf(Array.from({length: 6 + random(6)}, () => 'm'.repeat(1 + random(2))).join(' '))
    const width = 8 + random(8)
    const least = cheapest(points, width)
    if (least === Infinity) continue
    const {breakings, best} = breakLines(() => points, [width], {...justified, contentment: justified.tolerance, costs})
    t.true(Math.abs(breakings[best]!.demerits - least) < 1e-9, `${points.texts.at(-1)} at ${width}: ${breakings[best]!.demerits}, not ${least}`)
    compared++
  }
  t.true(compared > 200)
})
