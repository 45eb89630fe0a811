/** The second thread: same values as in place, faults handed back, nothing lost where the thread dies. */

import {mkdtemp, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import test from 'ava'
import {openThread} from '../../src/thread/index.ts'

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
