/** Runs cases in workers, each case under a clock; a worker that hangs or dies is replaced and its case is at fault. */

import {fork, type ChildProcess} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import type {Case} from './case.ts'

export interface Result {
  readonly id: string
  readonly faults: readonly string[]
  readonly isSkipped: boolean
  readonly milliseconds: number
}

/** What a worker is told to build: a case by its id, in the formats given (`epub,pdf`). */
export interface Order {
  readonly id: string
  readonly formats: string
  /** The other commands are asked too. */
  readonly isThorough?: boolean
}

export interface Running {
  readonly workers: number
  readonly formats: string
  readonly isThorough?: boolean
  readonly onResult?: (result: Result) => void
}

const worker = fileURLToPath(new URL('worker.ts', import.meta.url))
const patience = 60_000

/** Results in the order of `list`. */
export async function runCases(list: readonly Case[], {workers, formats, isThorough = false, onResult}: Running): Promise<Result[]> {
  const results = new Map<string, Result>()
  const waiting = [...list].reverse()
  const serve = async () => {
    let child: ChildProcess | undefined
    for (let each = waiting.pop(); each; each = waiting.pop()) {
      child ??= await startWorker()
      const result = await runOne(child, {id: each.id, formats, isThorough})
      results.set(each.id, result)
      onResult?.(result)
      if (result.faults.some((fault) => fault.startsWith('hung') || fault.startsWith('died'))) {
        child.kill('SIGKILL')
        child = undefined
      }
    }
    child?.kill()
  }
  await Promise.all(Array.from({length: workers}, serve))
  return list.map(({id}) => results.get(id)!)
}

/** Begun when it says so: loading the program is no part of a case's time. */
function startWorker(): Promise<ChildProcess> {
  const child = fork(worker, {execArgv: ['--import=tsx', '--interrupt-budget=550000', '--max-old-space-size=1024'], stdio: ['ignore', 'ignore', 'inherit', 'ipc']})
  return new Promise((resolve, reject) => {
    child.once('message', () => {
      child.removeAllListeners()
      resolve(child)
    })
    child.once('exit', (code) => reject(new Error(`the worker ended with ${code}`)))
  })
}

function runOne(child: ChildProcess, {id, formats, isThorough}: Order): Promise<Result> {
  return new Promise((resolve) => {
    const settle = (result: Result) => {
      clearTimeout(clock)
      child.removeAllListeners()
      resolve(result)
    }
    const fault = (reason: string) => settle({id, faults: [reason], isSkipped: false, milliseconds: patience})
    const clock = setTimeout(() => fault(`hung for ${patience} ms`), patience)
    child.once('message', (message) => settle(message as Result))
    child.once('exit', (code, signal) => fault(`died: ${code ?? signal}`))
    child.send({id, formats, isThorough})
  })
}
