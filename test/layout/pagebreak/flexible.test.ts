/** Where white may be more or less for pages to end level, and where not. */

import test from 'ava'
import {withFlexibleSpaces} from '../../../src/layout/pagebreak/flexible.ts'
import type {FlowBlock} from '../../../src/layout/index.ts'

const block: FlowBlock = {variants: [{lines: 3, cost: 0}], best: 0, lineDepth: 1, spaceBefore: 2, orphans: 2, widows: 2, isKeptWithNext: false}
const head: FlowBlock = {...block, isKeptWithNext: true}

const spacesOf = (blocks: readonly FlowBlock[], index: number): number[] => withFlexibleSpaces(blocks)[index]!.variants.flatMap(({space}) => (space === undefined ? [] : [space]))

test('the white below a head may be a line less or more', (t) => {
  t.deepEqual(spacesOf([block, head, block], 2), [-1, 1])
  t.deepEqual(spacesOf([block, head, block], 1), [-1, 1])
})

test('white in which the edge of a box stands is never less', (t) => {
  t.deepEqual(spacesOf([block, head, {...block, isSpaceFirm: true}], 2), [1])
  t.deepEqual(spacesOf([block, {...head, isSpaceFirm: true}, block], 1), [1])
  t.deepEqual(spacesOf([{...block, isSpaceKept: true, isSpaceFirm: true, spaceBefore: 6}], 0), [1, 2])
})

test('the head of an opening that faces another stands where it is meant to, and so does the text below it', (t) => {
  const opening: FlowBlock = {...head, isSpaceKept: true, spaceBefore: 6}
  const blocks = [opening, block, head, block]
  t.deepEqual(withFlexibleSpaces(blocks).map(({variants}) => variants.length), [5, 3, 3, 3])
  t.deepEqual(withFlexibleSpaces(blocks, {isOpeningFirm: true}).map(({variants}) => variants.length), [1, 1, 3, 3])
})
