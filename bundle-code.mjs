/**
 * The code V8 makes of the bundled program, kept beside it: the functions a book asks for are those the sample asks for, of
 * either thread. A process of its own, whose thresholds are set before it does anything else: V8 compiles in the
 * background, and ends the process where a limit is another than the one it began with.
 */

import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import threads from 'node:worker_threads'
import {loadProgram, setThresholds} from './dist/lib/load-program.js'

setThresholds()
const scratch = mkdtempSync(join(tmpdir(), 'octavo-'))
const {run, code} = loadProgram(new URL('dist/lib/', import.meta.url), 'program')
threads.Worker = class extends threads.Worker {
  #isKept
  #port

  constructor(_, options) {
    const isKept = new Int32Array(new SharedArrayBuffer(4))
    const {port1, port2} = new threads.MessageChannel()
    super(new URL('bundle-worker.mjs', import.meta.url), {...options, workerData: {port: port2, isKept, file: 'dist/lib/worker.code'}, transferList: [port2]})
    this.#isKept = isKept
    this.#port = port1
  }

  terminate() {
    this.#port.postMessage('keep')
    Atomics.wait(this.#isKept, 0, 0, 10_000)
    this.#port.close()
    return super.terminate()
  }
}
syncBuiltinESMExports()
process.argv.splice(2, Infinity, 'build', 'manuscript', '--out', scratch, '--quiet')
process.on('exit', (outcome) => {
  writeFileSync('dist/lib/program.code', code())
  rmSync(scratch, {recursive: true})
  // A manuscript somebody is in the middle of is no reason for the program not to be there.
  if (outcome === 1) process.exitCode = 0
})
run().main()
