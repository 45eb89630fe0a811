/**
 * `npm run hostile [--epub] [--commands] [ID...]`: every case, or those whose id begins with a word given; EPUB alone, or
 * every other command too, where asked.
 */

import {availableParallelism} from 'node:os'
import {allCases} from './cases/index.ts'
import {runCases} from './run-cases.ts'

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const formats = process.argv.includes('--epub') ? 'epub' : 'epub,pdf'
const chosen = allCases.filter(({id}) => words.length === 0 || words.some((word) => id.startsWith(word)))
const results = await runCases(chosen, {
  workers: Math.min(2, availableParallelism()),
  formats,
  isThorough: process.argv.includes('--commands'),
  onResult({id, faults}) {
    if (faults.length > 0) console.log(`${id}\n${faults.map((fault) => `    ${fault.replaceAll(/\s+/g, ' ').slice(0, 400)}`).join('\n')}`)
  }
})
const wrong = results.filter(({faults}) => faults.length > 0)
const [slowest] = [...results].sort((left, right) => right.milliseconds - left.milliseconds)
console.log(`${results.length} cases, ${wrong.length} wrong, ${results.filter(({isSkipped}) => isSkipped).length} skipped; slowest ${slowest?.id} ${slowest?.milliseconds.toFixed(0)} ms`)
process.exitCode = wrong.length === 0 ? 0 : 1
