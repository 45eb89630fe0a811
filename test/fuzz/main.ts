/** `npm run fuzz [RUNS] [SEED]`: every property RUNS times (2,000), from a seed that is printed and may be given again. */

import fc from 'fast-check'
import {mutate, seeds} from './mutations.ts'
import {outcomeOf, properties} from './properties.ts'

const [runs = '2000', seed = '42'] = process.argv.slice(2)
const numRuns = Number(runs)
let wrong = 0

for (const {name, property} of properties) {
  const began = performance.now()
  const details = await fc.check(property, {numRuns, seed: Number(seed)})
  if (details.failed) wrong++
  console.log(`${details.failed ? 'WRONG' : 'ok   '} ${name}: ${details.numRuns} runs, ${((performance.now() - began) / 1000).toFixed(1)} s`)
  if (details.failed) console.log(JSON.stringify(details.counterexample), String(details.errorInstance).slice(0, 500))
}

const mutated = fc.asyncProperty(fc.constantFrom(...seeds), fc.integer(), async (files, state) => void (await outcomeOf(mutate(files, state))))
const details = await fc.check(mutated, {numRuns, seed: Number(seed)})
if (details.failed) wrong++
console.log(`${details.failed ? 'WRONG' : 'ok   '} mutations of sound projects: ${details.numRuns} runs`)
if (details.failed) console.log(JSON.stringify(details.counterexample).slice(0, 2000), String(details.errorInstance).slice(0, 500))
process.exitCode = wrong === 0 ? 0 : 1
