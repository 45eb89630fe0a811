/**
 * `octavo check --fix`: makes the certain fixes of marks in the manuscript's own files.
 *
 * Only files that are UTF-8 text as Octavo reads it are written, each whole or not at all, with the line ends
 * it had; any other keeps its faults and its bytes.
 */

import {basename, dirname, join} from 'node:path'
import type {CompileOptions} from '../compile.ts'
import {writeOutputs} from '../files/index.ts'
import {applyFixes, lintMarks} from '../lint/index.ts'
import {createReport, type Message} from '../report/index.ts'

const largest = 33_554_432

interface Mended {
  /** Paths of the files written, relative to the book. */
  readonly mended: readonly string[]
  readonly messages: readonly Message[]
}

/** Mends the files of the book `options` name; throws a `BookFault` when the book cannot be read. */
export async function fixMarks(options: CompileOptions): Promise<Mended> {
  const {readBook} = await import('../read-book.ts')
  const report = createReport()
  const {book, files, folder} = await readBook(options, report)
  const sources = files.filter(({format}) => format === 'md' || format === 'txt').map(({source}) => source)
  const found = createReport()
  lintMarks(book, sources, found)
  const mended: string[] = []
  for (const {path, value} of sources) {
    const read = String(value)
    const fixed = applyFixes(read, found.messages.filter(({file}) => file === path))
    if (fixed === read) continue
    const typed = new TextDecoder('utf-8', {ignoreBOM: true}).decode(await folder.read(path, largest))
    const result = asTyped(typed, read, fixed)
    if (result === undefined) continue
    const target = join(folder.root, path)
    await writeOutputs(dirname(target), [{name: basename(target), data: new TextEncoder().encode(result)}])
    mended.push(path)
  }
  return {mended, messages: found.messages}
}

/** The fixed text with the byte order mark and line ends of the file; nothing when it was read in another way. */
function asTyped(typed: string, read: string, fixed: string): string | undefined {
  const mark = typed.startsWith('\uFEFF') ? '\uFEFF' : ''
  const body = typed.slice(mark.length)
  if (body === read) return mark + fixed
  if (body.replaceAll('\r\n', '\n') === read && !/[^\r]\n/.test(body)) return mark + fixed.replaceAll('\n', '\r\n')
  return undefined
}
