/** Builds one case after another, as told by the parent: a hang or a crash is this process's alone. */

import {rm} from 'node:fs/promises'
import {join} from 'node:path'
import {commands, runCommandLine, type World} from '../../src/commands/index.ts'
import {compileBook} from '../../src/compile.ts'
import type {Case} from './case.ts'
import {allCases} from './cases/index.ts'
import {judge, type Outcome} from './judge.ts'
import {makeProject, type Project} from './project.ts'
import type {Order} from './run-cases.ts'

async function build({words = [], path = '.'}: Case, root: string, formats: string): Promise<Outcome> {
  const began = performance.now()
  let text = ''
  const say = (part: string) => void (text += part)
  const world: World = {
    compile: compileBook, print: say, note: say, showProgress: () => undefined, readInput: async () => '', workingDirectory: root, elapsed: () => performance.now() - began
  }
  const target = join(root, path)
  const exitCode = await runCommandLine(['build', target, '--json', '--format', formats, ...words], commands, world).catch((error: unknown) => {
    say(error instanceof Error ? `${error.stack}` : `threw ${String(error)}`)
    return 70
  })
  return {exitCode, text, milliseconds: performance.now() - began}
}

async function run({id, formats}: Order): Promise<{id: string; faults: string[]; isSkipped: boolean; milliseconds: number}> {
  const each = allCases.find((one) => one.id === id)!
  const project: Project | undefined = await makeProject(each)
  if (!project) return {id, faults: [], isSkipped: true, milliseconds: 0}
  try {
    const outcome = await build(each, project.root, each.row === 'D' ? 'epub,pdf' : formats)
    return {id, faults: await judge(each, project, outcome), isSkipped: false, milliseconds: outcome.milliseconds}
  } finally {
    await rm(project.box, {recursive: true, force: true})
  }
}

process.on('message', (order: Order) => {
  run(order).then((result) => process.send!(result), (error: unknown) => process.send!({id: order.id, faults: [`the runner failed: ${String(error)}`], isSkipped: false, milliseconds: 0}))
})

process.send!('ready')
