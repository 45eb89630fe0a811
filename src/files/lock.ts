/**
 * One writer at a time in a folder of outputs.
 *
 * A file made with `wx` holds the writer's process id; a second build waits for it, and takes the
 * lock over when its holder no longer lives.
 */

import {randomUUID} from 'node:crypto'
import {link, readdir, readFile, rename} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {kill, pid} from 'node:process'
import {setTimeout as wait} from 'node:timers/promises'
import {codeOf, diskFault} from './faults.ts'
import {lockName, removeIfThere, writeDurably} from './temporary.ts'

const patience = 30_000
const pause = 25
const markPattern = /^\.octavo-lock-(\d+)-/

/** Runs `work` while no other build writes into `directory`. */
export async function withLock<Result>(directory: string, work: () => Promise<Result>): Promise<Result> {
  const lock = join(directory, lockName)
  const mark = `${pid} ${randomUUID()}`
  for (let waited = 0; !(await take(directory, lock, mark)); waited += pause) {
    if (waited > patience) {
      throw diskFault(directory, 'Found another build writing there, expected to be alone', {
        hint: `If no other build runs, delete ${lockName} there`
      })
    }
    await wait(pause)
  }
  try {
    return await work()
  } finally {
    await sweepMarks(directory)
    if (await holderOf(lock) === mark) await removeIfThere(lock)
  }
}

/** Marks of builds that died while they waited. */
async function sweepMarks(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const owner = markPattern.exec(name)?.[1]
    if (owner !== undefined && !isAlive(Number(owner))) await removeIfThere(join(directory, name))
  }
}

/** The mark is written first and then linked to the lock's name, so that nobody reads a lock half made. */
async function take(directory: string, lock: string, mark: string): Promise<boolean> {
  const own = join(directory, `${lockName}-${mark.replace(' ', '-')}`)
  try {
    await writeDurably(own, mark)
    return await linkTo(lock, own, mark)
  } finally {
    await removeIfThere(own)
  }
}

async function linkTo(lock: string, own: string, mark: string): Promise<boolean> {
  try {
    await link(own, lock)
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') return takeWithoutLinks(lock, mark, error)
    await clearIfDead(dirname(lock), lock)
    return false
  }
}

/** FAT and some network disks know no hard links. */
async function takeWithoutLinks(lock: string, mark: string, cause: unknown): Promise<boolean> {
  if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EINVAL', 'EOPNOTSUPP', 'EMLINK'].includes(codeOf(cause))) throw cause
  if (await holderOf(lock) !== undefined) return false
  await writeDurably(lock, mark)
  return await holderOf(lock) === mark
}

/** Moves a dead holder's lock aside; if a living one came in between, its lock is put back. */
async function clearIfDead(directory: string, lock: string): Promise<void> {
  const holder = await holderOf(lock)
  if (holder === undefined || isAlive(Number.parseInt(holder, 10))) return
  const aside = join(directory, `${lockName}-${pid}-${randomUUID()}`)
  try {
    await rename(lock, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  if (await holderOf(aside) === holder) await removeIfThere(aside)
  else await rename(aside, lock)
}

async function holderOf(lock: string): Promise<string | undefined> {
  try {
    return await readFile(lock, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

function isAlive(holder: number): boolean {
  if (!Number.isSafeInteger(holder) || holder <= 0) return false
  if (holder === pid) return true
  try {
    return kill(holder, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}
