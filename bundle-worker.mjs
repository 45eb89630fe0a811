/** The second thread while the program is bundled: when it is to end, it keeps the code V8 made of what was asked of it. */

import {writeFileSync} from 'node:fs'
import {workerData} from 'node:worker_threads'
import {loadProgram} from './dist/lib/load-program.js'

const {port, isKept, file} = workerData
const {run, code} = loadProgram(new URL('dist/lib/', import.meta.url), 'worker')
run()
port.once('message', () => {
  writeFileSync(file, code())
  Atomics.store(isKept, 0, 1)
  Atomics.notify(isKept, 0)
})
