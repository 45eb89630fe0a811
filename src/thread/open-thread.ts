/**
 * A second thread for work that needs nothing but its arguments: drawing a cover, cutting a font, checking and packing
 * finished files, compressing pages. It goes on beside the one that sets the pages, which alone takes half of a build.
 *
 * Where no thread is to be had (the program run from its source, no memory for one) the same tasks are done in place:
 * a book is never lost for want of it.
 */

import type {Answer, Call} from './messages.ts'
import {startThread, type StartedThread} from './start-thread.ts'

/** Functions by name; arguments and values must bear being copied. */
export type TaskTable = Readonly<Record<string, (...args: never[]) => Promise<unknown>>>

export interface Thread<Tasks extends TaskTable> {
  readonly tasks: Tasks
  /** There is one; else tasks are done in place. */
  readonly isBeside: boolean
  /** Does a task ahead whose only use is what it leaves loaded; where there is no thread, nothing. */
  warm(name: keyof Tasks): void
  /** Ends the thread; what it was doing is lost. */
  close(): void
}

/** `entry` is the program the thread runs, which serves the same table, or the thread that runs it; without one, tasks are done in place. */
export function openThread<Tasks extends TaskTable>(tasks: Tasks, entry: URL | StartedThread | undefined): Thread<Tasks> {
  let hand: Hand | undefined
  const call = (name: string) => (...args: unknown[]): Promise<unknown> => {
    if (entry !== undefined) hand ??= new Hand(entry, tasks)
    const result = hand === undefined ? inPlace(tasks, name, args) : hand.call(name, args)
    result.catch(() => undefined)
    return result
  }
  const table = Object.fromEntries(Object.keys(tasks).map((name) => [name, call(name)]))
  return {
    tasks: table as unknown as Tasks,
    isBeside: entry !== undefined,
    warm: (name) => void (entry && table[name as string]!()),
    close: () => hand?.close()
  }
}

const inPlace = (tasks: TaskTable, name: string, args: readonly unknown[]): Promise<unknown> => tasks[name]!(...(args as never[]))

interface Pending extends Omit<Call, 'id'> {
  resolve(value: unknown): void
  reject(error: unknown): void
}

/** One worker and what it was asked. */
class Hand {
  private worker: StartedThread | undefined
  private count = 0
  private readonly pending = new Map<number, Pending>()
  private readonly tasks: TaskTable

  constructor(entry: URL | StartedThread, tasks: TaskTable) {
    this.tasks = tasks
    const worker = entry instanceof URL ? startThread(entry) : entry
    if (worker === undefined || worker.threadId < 0) return
    this.worker = worker
      .on('message', (answer: Answer) => this.settle(answer))
      .on('error', () => this.fallBack())
      .on('exit', () => this.fallBack())
  }

  call(name: string, args: readonly unknown[]): Promise<unknown> {
    const {worker} = this
    if (worker === undefined) return inPlace(this.tasks, name, args)
    return new Promise((resolve, reject) => {
      const id = this.count++
      this.pending.set(id, {name, args, resolve, reject})
      worker.ref()
      worker.postMessage({id, name, args} satisfies Call)
    })
  }

  private settle(answer: Answer): void {
    const pending = this.pending.get(answer.id)
    this.pending.delete(answer.id)
    if (this.pending.size === 0) this.worker?.unref()
    if ('value' in answer) pending?.resolve(answer.value)
    else pending?.reject(new Error(answer.fault))
  }

  /** The thread is gone: what it had not answered is done here. */
  private fallBack(): void {
    this.worker = undefined
    const left = [...this.pending.values()]
    this.pending.clear()
    for (const {name, args, resolve, reject} of left) inPlace(this.tasks, name, args).then(resolve, reject)
  }

  close(): void {
    void this.worker?.removeAllListeners().terminate()
    this.worker = undefined
  }
}
