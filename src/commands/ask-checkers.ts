/** `octavo check --epubcheck`: the EPUB is built into a folder of its own, shown to the checkers that are installed, and removed. */

import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {CompileOptions} from '../compile.ts'
import type {Verdict} from '../epubcheck/index.ts'
import {BookFault, printable} from '../report/index.ts'
import type {World} from './command.ts'

/** What each checker says; nothing where no EPUB can be made, which the check itself reports. */
export async function askCheckers(options: CompileOptions, world: World): Promise<readonly Verdict[]> {
  const {askEpubCheck, askSecondOpinion} = await import('../epubcheck/index.ts')
  const out = await mkdtemp(join(tmpdir(), 'octavo-check-'))
  try {
    const {outputs} = await world.compile({...options, out, formats: ['epub'], shouldWrite: true})
    const epub = await readFile(outputs[0]!.path)
    return [await askEpubCheck(epub), await askSecondOpinion(epub)]
  } catch (error) {
    if (error instanceof BookFault) return []
    throw error
  } finally {
    await rm(out, {recursive: true, force: true})
  }
}

/** One line a finding, or one line that there is none. */
export function describeVerdict({checker, findings, skipped}: Verdict): string {
  if (!findings) return `${checker}: skipped, ${skipped ?? 'not asked'}\n`
  if (findings.length === 0) return `${checker}: nothing found\n`
  return findings.map(({id, severity, message, place}) => `${checker}: ${severity} ${id} ${place}  ${printable(message)}\n`).join('')
}
