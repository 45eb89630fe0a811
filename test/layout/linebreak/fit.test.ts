/** How a line fits: glyphs first, spaces for the rest. */

import test from 'ava'
import {fitLine} from '../../../src/layout/index.ts'

const limits = {stretch: 0.5, shrink: 0.25, expansion: 0.02}

const fits = test.macro({
  exec(t, natural: number, width: number, expected: {expansion: number; space: number; ratio: number}) {
    const fit = fitLine(natural, 40, width, limits)
    t.deepEqual({expansion: Number(fit.expansion.toFixed(4)), space: Number(fit.space.toFixed(4)), ratio: Number(fit.ratio.toFixed(4))}, expected)
  },
  title: (reason, natural, width) => `${reason}: ${natural} in ${width}`
})

test('as it is', fits, 240, 240, {expansion: 0, space: 1, ratio: 0})
test('the letters take all of it', fits, 240, 242, {expansion: 0.01, space: 1, ratio: 0})
test('the spaces take the rest', fits, 240, 254, {expansion: 0.02, space: 1.25, ratio: 0.5})
test('narrower letters', fits, 240, 237, {expansion: -0.015, space: 1, ratio: 0})
test('narrower spaces', fits, 240, 231, {expansion: -0.02, space: 0.875, ratio: -0.5})

test('no space to put it into', (t) => {
  t.is(fitLine(100, 0, 120, limits).ratio, Infinity)
})
