/** Begins a second thread. */

import {Worker} from 'node:worker_threads'

/** A thread that has been started, for `openThread`. */
export type StartedThread = Worker

/** Its work is large pieces that live long; room for many small ones would only take memory. */
const youngMegabytes = 4

/**
 * Starts the program `entry`, which takes a twentieth of a second before it answers; it keeps no process alive that
 * waits for nothing else. `undefined` where no thread is to be had; of one that dies, `threadId` is negative.
 */
export function startThread(entry: URL): StartedThread | undefined {
  try {
    const worker = new Worker(entry, {resourceLimits: {maxYoungGenerationSizeMb: youngMegabytes}}).on('error', () => undefined)
    worker.unref()
    return worker
  } catch {
    return undefined
  }
}
