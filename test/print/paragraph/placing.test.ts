/** Lines fitted to their places: letters that stand close to one another, without spaces between, fill theirs. */

import test from 'ava'
import {placingOf} from '../../../src/print/paragraph/placing.ts'

const limits = {expansion: 0.02, stretch: 0.5, shrink: 0.33, reach: 0}
const place = {start: 0, width: 220, align: 'justify', hangs: true, limits} as const
const fit = (natural: number, spaces: number) => placingOf({...place} as never, {natural, spaces, leaders: 0, left: 0}, false)

test('a line without spaces is widened by the place of one letter', (t) => {
  const {stretch, space} = fit(210, 0)
  t.true(Math.abs(stretch - 220 / 210) < 1e-9)
  t.is(space, 1)
})

test('one with a single narrow space is widened before the space is', (t) => {
  const {stretch, space} = fit(210, 2)
  t.true(stretch > 1.045 && Math.abs(208 * stretch + 2 * space - 220) < 1e-9)
})

test('one that lacks more stays short; one with the spaces of a line of words keeps its letters', (t) => {
  t.is(fit(190, 0).stretch, 1)
  t.is(fit(210, 12).stretch, 1.02)
})
