/** A second checker, without Java: `@likecoin/epubcheck-ts`, asked only where it is installed. */

import {severityOf, type Finding, type Verdict} from './types.ts'

const checker = 'epubcheck-ts'

/** Counted as a warning: it refuses the property `svg` of a document that shows a drawing by `img`, which EPUBCheck takes. */
const doubtful: ReadonlySet<string> = new Set(['OPF-015'])

/** What the second checker says of the EPUB. */
export async function askSecondOpinion(epub: Uint8Array): Promise<Verdict> {
  const library = await import('@likecoin/epubcheck-ts').catch(() => undefined)
  if (!library) return {checker, skipped: 'the package `@likecoin/epubcheck-ts` is not installed'}
  const answer = await library.EpubCheck.validate(epub).catch((error: unknown) => ({fault: String(error)}))
  if ('fault' in answer) return {checker, skipped: `it failed: ${answer.fault}`}
  const {messages} = answer
  const findings = messages.flatMap(({id, severity: name, message, location}): Finding[] => {
    const severity = severityOf(name)
    return severity ? [{id, severity: doubtful.has(id) ? 'warning' : severity, message, place: location?.path ?? ''}] : []
  })
  return {checker, findings}
}
