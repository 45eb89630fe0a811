/** Builds one case after another, as told by the parent: a hang or a crash is this process's alone. */

import {rm} from 'node:fs/promises'
import {join} from 'node:path'
import {commands, runCommandLine, type World} from '../../src/commands/index.ts'
import {compileBook} from '../../src/compile.ts'
import type {Case} from './case.ts'
import {allCases} from './cases/index.ts'
import {judge, judgeAnswer, type Outcome} from './judge.ts'
import {makeProject, type Project} from './project.ts'
import type {Order, Result} from './run-cases.ts'

/** The processor's time where it is less than the clock's: a busy machine judges nobody. */
async function runWords(words: readonly string[], root: string, input: string | Uint8Array = ''): Promise<Outcome> {
  const began = performance.now()
  const used = process.cpuUsage()
  let text = ''
  const say = (part: string) => void (text += part)
  const world: World = {
    compile: compileBook, print: say, note: say, showProgress: () => undefined, readInput: async () => Buffer.from(input), workingDirectory: root, elapsed: () => performance.now() - began
  }
  const exitCode = await runCommandLine(words, commands, world).catch((error: unknown) => {
    say(error instanceof Error ? `${error.stack}` : `threw ${String(error)}`)
    return 70
  })
  const {user, system} = process.cpuUsage(used)
  return {exitCode, text, milliseconds: Math.min(performance.now() - began, (user + system) / 1000)}
}

async function run({id, formats, isThorough}: Order): Promise<Result> {
  const each = allCases.find((one) => one.id === id)!
  const project: Project | undefined = await makeProject(each)
  if (!project) return {id, faults: [], isSkipped: true, milliseconds: 0}
  const {root} = project
  const words = each.command?.map((word) => word.replace('PROJECT', root)) ?? ['build', join(root, each.path ?? '.'), '--json', '--verify', '--format', each.row === 'D' ? 'epub,pdf' : formats, ...(each.words ?? [])]
  try {
    const outcome = await runWords(words, root, each.input)
    const faults = await judge(each, project, outcome)
    if (isThorough && !each.command) faults.push(...(await askOthers(each, project)))
    return {id, faults, isSkipped: false, milliseconds: outcome.milliseconds}
  } finally {
    await rm(project.box, {recursive: true, force: true})
  }
}

/** What the other commands answer to the same files. */
async function askOthers({files, path = '.'}: Case, {root, box}: Project): Promise<string[]> {
  const target = join(root, path)
  const texts = Object.entries(files).filter(([name, content]) => /^manuscript\/.*\.(?:md|txt|html|docx)$/.test(name) && !(content instanceof Object && 'folder' in content)).map(([name]) => name).slice(0, 2)
  const lines = [
    ['check', target], ['inspect', target], ['inspect', target, '--json'], ['inspect', target, '--blocks'],
    ...texts.flatMap((name, index) => [['import', join(root, name), '--out', join(box, 'imported', String(index))], ['educate', join(root, name)]])
  ]
  const faults: string[] = []
  for (const words of lines) faults.push(...judgeAnswer(words.filter((word) => !word.startsWith('/')).join(' '), await runWords(words, root)))
  return faults
}

process.on('message', (order: Order) => {
  run(order).then((result) => process.send!(result), (error: unknown) => process.send!({id: order.id, faults: [`the runner failed: ${String(error)}`], isSkipped: false, milliseconds: 0}))
})

process.send!('ready')
