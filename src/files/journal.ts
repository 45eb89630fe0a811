/**
 * The switch from the old books to the new ones, and its journal.
 *
 * Each rename replaces one whole file by another. Between two renames the books differ, so the
 * journal says what was to be done: the next command finishes it. When a rename cannot be made
 * (Windows: a viewer holds the file), what was renamed before is undone from the old books kept aside.
 */

import {copyFile, link, readFile, rename, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {codeOf, diskFault} from './faults.ts'
import {isHeld, journalName, ownDisk, prefix, removeIfThere, sweep, syncFolder, writeDurably, type Disk} from './temporary.ts'

/** One output to put in place: names inside the folder of outputs. */
export interface Step {
  readonly name: string
  readonly temporary: string
  /** The old book under another name; absent when there was none. */
  readonly backup?: string
}

const patience = 2_000
const pause = 100

/** Puts every step's file in place, or none. */
export async function switchFiles(directory: string, steps: readonly Step[], disk: Disk = ownDisk): Promise<void> {
  await writeJournal(directory, steps)
  const done: Step[] = []
  for (const step of steps) {
    try {
      await renamePatiently(join(directory, step.temporary), join(directory, step.name), disk)
    } catch (error) {
      await undo(directory, done, disk)
      throw isHeld(error) ? heldFault(step.name) : error
    }
    done.push(step)
  }
  await syncFolder(directory)
  await removeIfThere(join(directory, journalName))
}

async function writeJournal(directory: string, steps: readonly Step[]): Promise<void> {
  const draft = join(directory, `${prefix}journal-draft`)
  await writeDurably(draft, JSON.stringify({version: 1, steps}))
  await rename(draft, join(directory, journalName))
  await syncFolder(directory)
}

/** The old book as it is, kept under another name until the switch is over. */
export async function keepAside(directory: string, name: string, disk: Disk = ownDisk): Promise<string | undefined> {
  const backup = `${prefix}old-${name}`
  const target = join(directory, name)
  try {
    if (!(await stat(target)).isFile()) throw diskFault(name, 'Found a folder in the place of the book, expected a file', {hint: 'Move or rename the folder, or name another place with `--out`'})
    await removeIfThere(join(directory, backup), disk)
    await link(target, join(directory, backup)).catch(() => copyFile(target, join(directory, backup)))
    return backup
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw isHeld(error) ? heldFault(name) : error
  }
}

/** Finishes a switch that was cut off, and sweeps what is left over. Only for the holder of the lock. */
export async function finishSwitch(directory: string, disk: Disk = ownDisk): Promise<void> {
  for (const step of await readJournal(directory)) {
    try {
      await renamePatiently(join(directory, step.temporary), join(directory, step.name), disk)
    } catch (error) {
      if (isHeld(error)) throw heldFault(step.name)
      if (codeOf(error) !== 'ENOENT') throw error
    }
  }
  await syncFolder(directory)
  await sweep(directory, disk)
}

/** The undoing has a journal of its own: cut off in the middle, it is finished as well. */
async function undo(directory: string, done: readonly Step[], disk: Disk): Promise<void> {
  const steps = done.flatMap(({name, backup}) => (backup === undefined ? [] : [{name, temporary: backup}]))
  await writeJournal(directory, steps)
  for (const {name, temporary} of steps) await renamePatiently(join(directory, temporary), join(directory, name), disk)
  for (const {name, backup} of done) {
    if (backup === undefined) await removeIfThere(join(directory, name), disk)
  }
  await removeIfThere(join(directory, journalName))
}

/** The steps of a switch cut off; none when there is no journal, or none that a build of ours wrote whole. */
async function readJournal(directory: string): Promise<Step[]> {
  try {
    const {steps} = JSON.parse(await readFile(join(directory, journalName), 'utf8')) as {steps: unknown}
    return Array.isArray(steps) ? steps.filter(isStep) : []
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError || error instanceof TypeError) return []
    throw error
  }
}

/** A journal may be forged: only our temporaries, only names in this folder. */
function isStep(value: unknown): value is Step {
  if (typeof value !== 'object' || value === null) return false
  const {name, temporary} = value as Record<string, unknown>
  return isPlainName(name) && isPlainName(temporary) && temporary.startsWith(prefix) && !name.startsWith('.')
}

/** One file's name, no path. */
export function isPlainName(name: unknown): name is string {
  return typeof name === 'string' && /^[^/\\:\u0000-\u001f]{1,200}$/.test(name) && name !== '.' && name !== '..'
}

async function renamePatiently(from: string, to: string, disk: Disk): Promise<void> {
  for (let waited = 0; ; waited += pause) {
    try {
      return await disk.rename(from, to)
    } catch (error) {
      if (!isHeld(error) || waited >= patience) throw error
      await disk.wait(pause)
    }
  }
}

function heldFault(name: string): Error {
  return diskFault(name, `Found ${name} held open by another program, expected to replace it`, {
    hint: `Close ${name} and build again; the old books are as they were`
  })
}
