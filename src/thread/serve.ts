/** The other end: answers calls one after the other, in the order they come. */

import {parentPort} from 'node:worker_threads'
import type {Answer, Call} from './messages.ts'
import type {TaskTable} from './open-thread.ts'

/** Serves a table of tasks for as long as the thread lives. */
export function serve(tasks: TaskTable): void {
  if (parentPort === null) throw new Error('`serve` runs in a thread of its own')
  const port = parentPort
  let last: Promise<void> = Promise.resolve()
  port.on('message', (call: Call) => {
    last = last.then(async () => port.postMessage(await answer(tasks, call)))
  })
}

async function answer(tasks: TaskTable, {id, name, args}: Call): Promise<Answer> {
  try {
    return {id, value: await tasks[name]!(...(args as never[]))}
  } catch (error) {
    return {id, fault: error instanceof Error ? error.message : String(error)}
  }
}
