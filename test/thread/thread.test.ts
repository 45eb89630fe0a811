/** The second thread: same values as in place, faults handed back, nothing lost where the thread dies. */

import {mkdtemp, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {fileURLToPath, pathToFileURL} from 'node:url'
import test from 'ava'
import {build} from 'esbuild'
import {openThread, startThread} from '../../src/thread/index.ts'

const tasks = {
  double: async (value: number) => 2 * value,
  fail: async (): Promise<number> => Promise.reject(new Error('no such cover'))
}

/** A program that answers as `serve` does, or does something else. */
async function program(text: string): Promise<URL> {
  const folder = await mkdtemp(path.join(tmpdir(), 'octavo-thread-'))
  const file = path.join(folder, 'program.mjs')
  await writeFile(file, `import {parentPort} from 'node:worker_threads'\nparentPort.on('message', ({id, name, args}) => {${text}})\n`)
  return pathToFileURL(file)
}

test('in place, without a program', async (t) => {
  const {tasks: own, close} = openThread(tasks, undefined)
  t.is(await own.double(4), 8)
  await t.throwsAsync(own.fail(), {message: 'no such cover'})
  close()
})

test('on the thread: values and faults come back to their calls', async (t) => {
  const {tasks: own, close} = openThread(tasks, await program("parentPort.postMessage(name === 'fail' ? {id, fault: 'no such cover'} : {id, value: 3 * args[0]})"))
  t.deepEqual(await Promise.all([own.double(1), own.double(2)]), [3, 6])
  await t.throwsAsync(own.fail(), {message: 'no such cover'})
  close()
})

test('a thread that dies leaves its work to be done in place', async (t) => {
  const {tasks: own, close} = openThread(tasks, await program("throw new Error('gone')"))
  t.deepEqual(await Promise.all([own.double(1), own.double(2)]), [2, 4])
  t.is(await own.double(3), 6)
  close()
})

test('a program that is not there leaves the work to be done in place', async (t) => {
  const {tasks: own, close} = openThread(tasks, new URL('file:///nonesuch/octavo-worker.js'))
  t.is(await own.double(5), 10)
  close()
})

test('a thread that was started before it was needed', async (t) => {
  const thread = startThread(await program('parentPort.postMessage({id, value: 3 * args[0]})'))
  t.truthy(thread)
  const {tasks: own, close} = openThread(tasks, thread)
  t.is(await own.double(2), 6)
  close()
})

test('a thread that died before it was needed leaves the work to be done in place', async (t) => {
  const thread = startThread(await program(''))!
  await thread.terminate()
  const {tasks: own, close} = openThread(tasks, thread)
  t.is(await own.double(2), 4)
  close()
  const faulty = startThread(new URL('file:///nonesuch/octavo-worker.js'))
  await setTimeout(300)
  t.is(await openThread(tasks, faulty).tasks.double(5), 10)
})

test('a task done ahead is done on the thread alone', async (t) => {
  let count = 0
  const counted = {...tasks, load: async () => void count++}
  const inPlace = openThread(counted, undefined)
  inPlace.warm('load')
  const apart = openThread(counted, await program("globalThis.loads = (globalThis.loads ?? 0) + (name === 'load' ? 1 : 0); parentPort.postMessage({id, value: globalThis.loads})"))
  apart.warm('load')
  t.is(await apart.tasks.double(4), 1)
  t.is(count, 0)
  apart.close()
})

test('what somebody waits for goes before what has not begun', async (t) => {
  const gate = new Int32Array(new SharedArrayBuffer(8))
  const ordered = {
    hold: async (_: Int32Array): Promise<string[]> => [],
    lines: async (_: number): Promise<string[]> => [],
    pages: async (): Promise<string[]> => []
  }
  const {tasks: own, close} = openThread(ordered, await servedProgram(`const done = []
serve({
  hold: async (gate) => { Atomics.store(gate, 1, 1); Atomics.wait(gate, 0, 0, 10_000); done.push('hold'); return [...done] },
  lines: async (index) => { done.push('lines ' + index); return [...done] },
  pages: async () => { done.push('pages'); return [...done] }
}, ['pages'])`))
  const held = own.hold(gate)
  while (Atomics.load(gate, 1) === 0) await setTimeout(1)
  const answers = Promise.all([held, own.lines(1), own.lines(2), own.pages()])
  Atomics.store(gate, 0, 1)
  Atomics.notify(gate, 0)
  t.deepEqual(await answers, [['hold'], ['hold', 'pages', 'lines 1'], ['hold', 'pages', 'lines 1', 'lines 2'], ['hold', 'pages']])
  close()
})

/** A program of the real `serve`. */
async function servedProgram(text: string): Promise<URL> {
  const folder = await mkdtemp(path.join(tmpdir(), 'octavo-thread-'))
  const file = path.join(folder, 'program.mjs')
  const entry = fileURLToPath(new URL('../../src/thread/serve.ts', import.meta.url))
  await build({stdin: {contents: `import {serve} from ${JSON.stringify(entry)}\n${text}`, resolveDir: folder}, outfile: file, bundle: true, format: 'esm', platform: 'node'})
  return pathToFileURL(file)
}
