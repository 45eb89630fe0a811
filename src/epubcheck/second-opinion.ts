/** A second checker, without Java: `@likecoin/epubcheck-ts`, asked only where it is installed. */

import {severityOf, type Finding, type Verdict} from './types.ts'

const checker = 'epubcheck-ts'

/**
 * Counted as warnings, because EPUBCheck takes them: the property `svg` of a document that shows a drawing by `img`, and an
 * index of paragraphs, whose entries must be a list only in a publication that says it is an EPUB Index (EPUB Indexes 1.0).
 */
const doubtful: readonly {readonly id: string; readonly message: RegExp}[] = [
  {id: 'OPF-015', message: /^/},
  {id: 'RSC-005', message: /index-entry-list/}
]
const isDoubtful = (id: string, message: string): boolean => doubtful.some((each) => each.id === id && each.message.test(message))

/** What the second checker says of the EPUB. */
export async function askSecondOpinion(epub: Uint8Array): Promise<Verdict> {
  const library = await import('@likecoin/epubcheck-ts').catch(() => undefined)
  if (!library) return {checker, skipped: 'the package `@likecoin/epubcheck-ts` is not installed'}
  const answer = await library.EpubCheck.validate(epub).catch((error: unknown) => ({fault: String(error)}))
  if ('fault' in answer) return {checker, skipped: `it failed: ${answer.fault}`}
  const {messages} = answer
  const findings = messages.flatMap(({id, severity: name, message, location}): Finding[] => {
    const severity = severityOf(name)
    return severity ? [{id, severity: isDoubtful(id, message) ? 'warning' : severity, message, place: location?.path ?? ''}] : []
  })
  return {checker, findings}
}
