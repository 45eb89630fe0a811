/** `npm run fuzz [RUNS] [SEED] [NAME...]`: every property, or those named, RUNS times (2,000); the seed may be given again. */

import fc from 'fast-check'
import {mutate, seeds} from './mutations.ts'
import {outcomeOf, properties} from './properties.ts'

const [runs = '2000', seed = '42', ...names] = process.argv.slice(2)
const numRuns = Number(runs)
let wrong = 0

const mutations = {
  name: 'mutations of sound projects',
  property: fc.asyncProperty(fc.constantFrom(...seeds), fc.integer(), async (files, state) => void (await outcomeOf(mutate(files, state))))
}

for (const {name, property} of [...properties, mutations]) {
  if (names.length > 0 && !names.includes(name)) continue
  const began = performance.now()
  const details = await fc.check<unknown>(property as fc.IAsyncProperty<unknown>, {numRuns, seed: Number(seed)})
  if (details.failed) wrong++
  console.log(`${details.failed ? 'WRONG' : 'ok   '} ${name}: ${details.numRuns} runs, ${((performance.now() - began) / 1000).toFixed(1)} s`)
  if (details.failed) console.log(JSON.stringify(details.counterexample).slice(0, 2000), String(details.errorInstance).slice(0, 500))
}
process.exitCode = wrong === 0 ? 0 : 1
