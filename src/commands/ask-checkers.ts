/** `octavo check`: what other checkers say of the EPUB, where they are installed. */

import type {Verdict} from '../epubcheck/index.ts'
import {printable} from '../report/index.ts'

/** What each checker says. The second one is asked wherever it is installed, EPUBCheck where the author wants it. */
export async function askCheckers(epub: Uint8Array, isEpubCheckWanted: boolean): Promise<readonly Verdict[]> {
  const {askEpubCheck, askSecondOpinion} = await import('../epubcheck/index.ts')
  if (isEpubCheckWanted) return [await askEpubCheck(epub), await askSecondOpinion(epub)]
  const verdict = await askSecondOpinion(epub)
  return verdict.findings ? [verdict] : []
}

/** One line a finding, or one line that there is none. */
export function describeVerdict({checker, findings, skipped}: Verdict): string {
  if (!findings) return `${checker}: skipped, ${skipped ?? 'not asked'}\n`
  if (findings.length === 0) return `${checker}: nothing found\n`
  return findings.map(({id, severity, message, place}) => `${checker}: ${severity} ${id} ${place}  ${printable(message)}\n`).join('')
}

/** "2 findings of EPUBCheck", for the last line; nothing where there is none. */
export function countOfFindings({checker, findings = []}: Verdict): string[] {
  return findings.length === 0 ? [] : [`${findings.length} ${findings.length === 1 ? 'finding' : 'findings'} of ${checker}`]
}
