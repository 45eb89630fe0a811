/**
 * `npm run test:mutations`: our own check against EPUBCheck, verdict by verdict, over every mutation:
 * those the check was made with, and those another hand wrote after it.
 *
 * Fails under 95 % of what EPUBCheck calls an error, or at an alarm over the sound book. Where it is
 * stricter than EPUBCheck the vocabulary is closed on purpose; each case is listed.
 */

import {writeEpub} from '../../src/epub/index.ts'
import {defaultSettings} from '../../src/config/index.ts'
import {publish, type Pagination} from '../../src/publication/index.ts'
import {createReport} from '../../src/report/index.ts'
import {epubcheck, type Finding} from '../helpers/epubcheck.ts'
import {everyNode, everyNodeFiles} from '../helpers/every-node.ts'
import {memoryFolder} from '../helpers/memory-folder.ts'
import {heldOutMutationsOf} from './held-out.ts'
import {fifthHeldOutMutationsOf} from './fifth-held-out.ts'
import {sixthHeldOutMutationsOf} from './sixth-held-out.ts'
import {fourthHeldOutMutationsOf} from './fourth-held-out.ts'
import {mutationsOf, type Mutation} from './mutate.ts'
import {checkBytes} from './own-check.ts'
import {secondHeldOutMutationsOf, soundVariationsOf} from './second-held-out.ts'
import {seventhHeldOutMutationsOf} from './seventh-held-out.ts'
import {thirdHeldOutMutationsOf} from './third-held-out.ts'

const pagination: Pagination = [
  {label: 'ii', document: 'text/copyright-print.xhtml', offset: 0},
  {label: '1', document: 'text/log-i.xhtml', offset: 0},
  {label: '2', document: 'text/log-i.xhtml', offset: 200},
  {label: '3', document: 'text/log-ii.xhtml', offset: 0}
]

const report = createReport()
const publication = await publish(everyNode(), {edition: defaultSettings.editions.epub, settings: defaultSettings, folder: memoryFolder(everyNodeFiles), report})
const book = await writeEpub({...publication, isShort: false}, {sheet: {css: '.title { font-style: italic }\n', fontFaces: []}, pagination}, report)
const sets = {
  'made with the check': mutationsOf(book),
  'written after it': heldOutMutationsOf(book),
  'written after it, again': secondHeldOutMutationsOf(book),
  'written after it, a third time': thirdHeldOutMutationsOf(book),
  'written after it, a fourth time': fourthHeldOutMutationsOf(book),
  'written after it, a fifth time': fifthHeldOutMutationsOf(book),
  'written after it, a sixth time': sixthHeldOutMutationsOf(book),
  'written after it, a seventh time': seventhHeldOutMutationsOf(book),
  'sound, though unusual': soundVariationsOf(book)
}
const judged = await epubcheck(Object.values(sets).flat().map(({bytes}) => bytes))
if (!judged) {
  console.log('skipped: no Java')
  process.exit(0)
}

if (checkBytes(book).length > 0) process.exitCode = 1
for (const [name, set] of Object.entries(sets)) compare(name, set, judged.splice(0, set.length))

function compare(set: string, mutations: readonly Mutation[], verdicts: readonly Finding[][]): void {
  const missed: string[] = []
  const alarms: string[] = []
  const stricter: string[] = []
  let faulty = 0
  for (const [index, {name, bytes}] of mutations.entries()) {
    const errors = verdicts[index]!.filter(({severity}) => severity === 'ERROR' || severity === 'FATAL')
    const own = checkBytes(bytes)
    if (errors.length > 0) faulty++
    if (errors.length > 0 && own.length === 0) missed.push(`${name}\n    ${errors[0]!.id} ${errors[0]!.message.slice(0, 140)}`)
    const isClean = verdicts[index]!.every(({severity}) => severity === 'USAGE' || severity === 'INFO')
    if (errors.length === 0 && own.length > 0) (isClean ? alarms : stricter).push(`${name}\n    ${own[0]}`)
  }
  const caught = faulty - missed.length
  if (caught < 0.95 * faulty || (faulty === 0 && alarms.length + stricter.length > 0)) process.exitCode = 1
  console.log(`${set}: ${mutations.length} books, ${faulty} with errors by EPUBCheck, ${caught} of them caught${faulty === 0 ? '' : ` (${((100 * caught) / faulty).toFixed(1)} %)`}`)
  console.log(`alarms over books EPUBCheck finds clean: ${alarms.length}; over books it only warns of: ${stricter.length}`)
  for (const each of missed) console.log(`missed  ${each}`)
  for (const each of alarms) console.log(`stricter than EPUBCheck  ${each}`)
}
