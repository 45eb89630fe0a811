/** `npm run hostile [ID...]`: every case, or those whose id begins with a word given. */

import {availableParallelism} from 'node:os'
import {allCases} from './cases/index.ts'
import {runCases} from './run-cases.ts'

const words = process.argv.slice(2)
const chosen = allCases.filter(({id}) => words.length === 0 || words.some((word) => id.startsWith(word)))
const results = await runCases(chosen, Math.min(2, availableParallelism()))
const wrong = results.filter(({faults}) => faults.length > 0)
for (const {id, faults} of wrong) console.log(`${id}\n${faults.map((fault) => `    ${fault.slice(0, 400)}`).join('\n')}`)
const slowest = [...results].sort((left, right) => right.milliseconds - left.milliseconds)[0]
console.log(`${results.length} cases, ${wrong.length} wrong, ${results.filter(({isSkipped}) => isSkipped).length} skipped; slowest ${slowest?.id} ${slowest?.milliseconds.toFixed(0)} ms`)
process.exitCode = wrong.length === 0 ? 0 : 1
