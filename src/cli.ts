/**
 * The command line: with what starts it the only file that touches `process`.
 *
 * Hands the commands their world, turns what they return into an exit code, and what nobody foresaw into a short
 * report: never a stack.
 */

import {createInterface} from 'node:readline/promises'
import process from 'node:process'
import {commands, runCommandLine, type World} from './commands/index.ts'
import {ExitCode, printable} from './report/index.ts'
import type {StartedThread} from './thread/index.ts'

const {stdin, stdout, stderr} = process
const erase = '\r\u001b[K'
let isProgressShown = false

function clearProgress(): void {
  if (isProgressShown) stderr.write(erase)
  isProgressShown = false
}

function showProgress(text: string): void {
  if (!stderr.isTTY) return
  clearProgress()
  if (text === '') return
  stderr.write(printable(text).slice(0, (stderr.columns ?? 80) - 1))
  isProgressShown = true
}

async function ask(question: string, assumed: string): Promise<string> {
  const terminal = createInterface({input: stdin, output: stdout})
  try {
    return (await terminal.question(`${question}${assumed === '' ? '' : ` (${assumed})`}: `)).trim() || assumed
  } finally {
    terminal.close()
  }
}

async function readInput(): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of stdin) parts.push(part as Uint8Array)
  return Buffer.concat(parts)
}

/** A folder may be deleted while somebody stands in it. */
function workingDirectory(): string {
  try {
    return process.cwd()
  } catch {
    stderr.write('octavo: The folder you are in is no longer there\n  hint: Change to a folder that is, and try again\n')
    leave(ExitCode.files)
  }
}

/** Nothing is lost by leaving at once: outputs are whole at every instant, leftovers are swept by the next build. */
function leave(code: number): never {
  clearProgress()
  process.exit(code)
}

/** A fault of ours: what it was and where, without a stack; the author can do nothing but tell us. */
function reportDefect(error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error)
  stderr.write(`octavo: internal fault: ${printable(reason).slice(0, 300)}
  This is a defect of Octavo, not of your book; no book was changed.
  hint: Please send this line, and the smallest manuscript that shows it, to the project's issue page
  octavo ${placeOf(error)} node ${process.version} ${process.platform}\n`)
  leave(ExitCode.internal)
}

/** The innermost of our files the fault passed through: a name and a line, no path. */
function placeOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  return /[/\\](?:src|lib)[/\\]([\w./\\-]+:\d+)/.exec(stack)?.[1] ?? 'unknown place'
}

/** Octavo's command line; `thread` is the second one, if it has been started, for the first book that is made. */
export function main(thread?: StartedThread): void {
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => leave(error.code === 'EPIPE' ? ExitCode.ok : ExitCode.files))
  }
  process.on('SIGINT', () => leave(130))
  process.on('SIGTERM', () => leave(143))
  process.on('uncaughtException', reportDefect)
  process.on('unhandledRejection', reportDefect)
  void runCommandLine(process.argv.slice(2), commands, worldOf(thread))
    .catch(reportDefect)
    .then((code) => (process.exitCode = code))
}

function worldOf(started: StartedThread | undefined): World {
  const epoch = process.env['SOURCE_DATE_EPOCH']
  let thread = started
  return {
    async compile(options) {
      const own = thread
      thread = undefined
      return (await import('./compile.ts')).compileBook({...options, ...(own && {thread: own})})
    },
    print: (text) => void stdout.write(text),
    note(text) {
      clearProgress()
      if (text !== '') stderr.write(text)
    },
    showProgress,
    ...(stdin.isTTY && stdout.isTTY && {ask}),
    readInput,
    workingDirectory: workingDirectory(),
    ...(epoch !== undefined && /^\d{1,12}$/.test(epoch) && {sourceDateEpoch: Number(epoch)}),
    elapsed: () => performance.now()
  }
}
