/** Whole processes timed from outside: wall, processor time and peak memory of one run, and medians of several. */

import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'

export interface Figures {
  /** Seconds. */
  readonly wall: number
  /** Seconds, user and system; `undefined` where GNU time is not installed. */
  readonly processor?: number
  /** MiB, the largest single process. */
  readonly peak?: number
}

const gnuTime = '/usr/bin/time'

/** Runs a command once; throws with its last words when it fails. */
export function run(command: readonly string[], directory: string): Figures {
  const isTimed = existsSync(gnuTime)
  const scratch = mkdtempSync(path.join(tmpdir(), 'octavo-bench-'))
  const record = path.join(scratch, 'time')
  const [program = '', ...rest] = isTimed ? [gnuTime, '-f', '%U %S %M', '-o', record, ...command] : command
  const begin = performance.now()
  const child = spawnSync(program, rest, {cwd: directory, encoding: 'utf8'})
  const wall = (performance.now() - begin) / 1000
  if (child.status !== 0) throw new Error(`\`${command.join(' ')}\` ended with ${child.status}: ${child.stderr.slice(-600)}`)
  if (!isTimed) return {wall}
  const [user = 0, system = 0, kilobytes = 0] = readFileSync(record, 'utf8').trim().split('\n').at(-1)!.split(' ').map(Number)
  rmSync(scratch, {recursive: true})
  return {wall, processor: user + system, peak: kilobytes / 1024}
}

/** Two commands in turn, A B A B, so that a change of the machine's speed meets both. */
export function pair(first: () => Figures, second: (() => Figures) | undefined, runs: number): [Figures[], Figures[]] {
  const results: [Figures[], Figures[]] = [[], []]
  first()
  second?.()
  for (let index = 0; index < runs; index++) {
    results[0].push(first())
    if (second) results[1].push(second())
  }
  return results
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export function describe(figures: readonly Figures[]): string {
  const wall = `${median(figures.map((each) => each.wall)).toFixed(2)} s wall`
  if (figures.some((each) => each.processor === undefined)) return wall
  const processor = median(figures.map((each) => each.processor!)).toFixed(2)
  const peak = median(figures.map((each) => each.peak!)).toFixed(0)
  return `${wall}, ${processor} s CPU, ${peak} MiB`
}
