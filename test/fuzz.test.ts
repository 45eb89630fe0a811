/** A few runs of every property, from a fixed seed; thousands: `npm run fuzz`. */

import fc from 'fast-check'
import test from 'ava'
import {mutate, seeds} from './fuzz/mutations.ts'
import {outcomeOf, properties} from './fuzz/properties.ts'

for (const {name, property} of properties) {
  test.serial(name, async (t) => {
    t.timeout(120_000)
    const {failed, counterexample, errorInstance} = await fc.check(property, {numRuns: 6, seed: 7})
    t.false(failed, `${JSON.stringify(counterexample)} ${String(errorInstance)}`)
  })
}

test.serial('mutations of sound projects end in a book or a located error', async (t) => {
  t.timeout(120_000)
  for (let state = 1; state <= 24; state++) await t.notThrowsAsync(outcomeOf(mutate(seeds[state % seeds.length]!, state * 7919)))
})
