/** The other end: answers calls one after the other, in the order they come but for those somebody waits for. */

import {parentPort, receiveMessageOnPort} from 'node:worker_threads'
import type {Answer, Call} from './messages.ts'
import type {TaskTable} from './open-thread.ts'

/** Serves a table of tasks for as long as the thread lives; the `pressing` ones go before all that has not begun, the first named first. */
export function serve<Tasks extends TaskTable>(tasks: Tasks, pressing: readonly (keyof Tasks & string)[] = []): void {
  if (parentPort === null) throw new Error('`serve` runs in a thread of its own')
  const port = parentPort
  /** One for each pressing task, one for all others. */
  const queues: Call[][] = [...pressing.map(() => []), []]
  const wait = (call: Call): unknown => queues.at(pressing.indexOf(call.name))!.push(call)
  const next = (): Call | undefined => {
    // What has come meanwhile is asked for: events would bring one after the other.
    for (let more = receiveMessageOnPort(port); more; more = receiveMessageOnPort(port)) wait(more.message as Call)
    return queues.find((queue) => queue.length > 0)?.shift()
  }
  let isBusy = false
  port.on('message', async (call: Call) => {
    wait(call)
    if (isBusy) return
    isBusy = true
    for (let first = next(); first; first = next()) port.postMessage(await answer(tasks, first))
    isBusy = false
  })
}

async function answer(tasks: TaskTable, {id, name, args}: Call): Promise<Answer> {
  try {
    return {id, value: await tasks[name]!(...(args as never[]))}
  } catch (error) {
    return {id, fault: error instanceof Error ? error.message : String(error)}
  }
}
