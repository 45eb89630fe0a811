/**
 * kill -9 aimed at write events: the writer is killed at the n-th change seen in its folder, then what lies there is
 * judged: both books whole, of neighbouring builds; and after the next command of one build, without leftovers.
 */

import {fork} from 'node:child_process'
import {watch} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {writeOutputs, recoverOutputs} from '../../src/files/index.ts'
import {compiledOf} from '../helpers/compiled.ts'
import {leftoversIn, makeBooks, readVersions} from './books.ts'

const writer = compiledOf(new URL('writer.ts', import.meta.url))

/** Faults of so many kills; none when every book was whole. */
export async function killWriter(loops: number): Promise<string[]> {
  const directory = await mkdtemp(join(tmpdir(), 'octavo-kill-'))
  const faults: string[] = []
  try {
    await writeOutputs(directory, makeBooks(0))
    for (let loop = 0; loop < loops; loop++) {
      await killAtEvent(directory, 1 + (loop * 7) % 60, loop * 1000)
      const before = await readVersions(directory)
      if (before.includes(undefined)) faults.push(`loop ${loop}: torn or missing`)
      await recoverOutputs(directory)
      const [epub, pdf] = await readVersions(directory)
      if (epub === undefined || epub !== pdf) faults.push(`loop ${loop}: the books are of builds ${epub} and ${pdf} after recovery`)
    }
    await writeOutputs(directory, makeBooks(1))
    const leftovers = await leftoversIn(directory)
    if (leftovers.length > 0) faults.push(`left over: ${leftovers.join()}`)
    return faults
  } finally {
    await rm(directory, {recursive: true, force: true})
  }
}

function killAtEvent(directory: string, count: number, version: number): Promise<void> {
  return new Promise((resolve) => {
    const child = fork(writer, [directory, String(version)], {stdio: ['ignore', 'ignore', 'ignore', 'ipc']})
    let seen = 0
    const watcher = watch(directory, () => {
      if (++seen === count) child.kill('SIGKILL')
    })
    const clock = setTimeout(() => child.kill('SIGKILL'), 8000)
    child.once('exit', () => {
      clearTimeout(clock)
      watcher.close()
      resolve()
    })
  })
}
