/** `octavo build`: compile a book into every requested format. */

import type {CompileResult} from '../compile.ts'
import {confineOutputs, recoverOutputs} from '../files/index.ts'
import {ExitCode, formatMessages} from '../report/index.ts'
import {bookOptions, readBookOptions} from './book-options.ts'
import {hasFlag, pathFrom, textOf, type Command, type World} from './command.ts'
import {countOf, messageToJson, outcomeOf} from './outcome.ts'

export const build: Command = {
  name: 'build',
  summary: 'Compile the book into EPUB and PDF',
  usage: 'octavo build [PATH] [options]',
  positionals: 1,
  options: [
    {name: 'out', value: 'DIR', help: 'Where the books go (dist/ in the project, ./dist for a single file)'},
    {name: 'format', value: 'LIST', help: 'epub, pdf or epub,pdf'},
    ...bookOptions,
    {name: 'strict', help: 'Treat warnings as errors'},
    {name: 'verify', help: 'Compare the letters of the manuscript with those of the books written'},
    {name: 'quiet', help: 'Say nothing unless something is wrong'},
    {name: 'json', help: 'Print the outcome as JSON'},
    {name: 'timing', help: 'Print the time of each stage'}
  ],
  examples: [
    ['octavo build', 'the project in this folder, into ./dist'],
    ['octavo build my-novel --format epub', 'the e-book alone'],
    ['octavo build story.docx --title "Low Water" --author "Wren Halloran"', 'one file, without a project'],
    ['octavo build my-novel --strict --verify', 'the last build before publishing']
  ],

  async run(argv, world) {
    const isStrict = hasFlag(argv, 'strict')
    const {result, messages, exitCode} = await outcomeOf(async () => {
      const options = await readBookOptions(argv, world)
      if (textOf(argv, 'out') === undefined) await confineOutputs(options.out)
      await recoverOutputs(options.out)
      return world.compile({...options, isStrict, shouldWrite: true, shouldVerify: hasFlag(argv, 'verify'), onProgress: world.showProgress})
    }, isStrict)
    world.showProgress('')
    if (hasFlag(argv, 'json')) {
      const {outputs = [], stats} = result ?? {}
      world.print(`${JSON.stringify({exitCode, outputs, stats, messages: messages.map((message) => messageToJson(message, isStrict))}, legible, 2)}\n`)
      return exitCode
    }
    const isQuiet = hasFlag(argv, 'quiet') && exitCode === ExitCode.ok
    if (!isQuiet) world.note(formatMessages(messages, {isStrict, isRestNamed: true}))
    if (result && !isQuiet) summarize(result, hasFlag(argv, 'timing'), world)
    if (!result) world.note(`No book was written: ${countOf(messages, isStrict)}\n`)
    return exitCode
  }
}

/** Times to a tenth of a millisecond. */
const legible = (key: string, value: unknown): unknown => (key === 'milliseconds' ? Math.round(Number(value) * 10) / 10 : value)

function summarize({outputs, stats, messages}: CompileResult, isTimed: boolean, world: World): void {
  const rows = outputs.map(({path, size}) => [pathFrom(world.workingDirectory, path), formatSize(size)] as const)
  const width = Math.max(0, ...rows.map(([path]) => path.length))
  for (const [path, size] of rows) world.print(`${path.padEnd(width)}  ${size}\n`)
  const facts = [
    ...(stats.pages === undefined ? [] : [`${formatCount(stats.pages)} pages`]),
    `${formatCount(stats.words)} words`,
    `${(world.elapsed() / 1000).toFixed(1)} s`,
    countOf(messages)
  ]
  world.print(`${facts.join(', ')}\n`)
  if (!isTimed) return
  for (const {name, milliseconds} of stats.stages) world.print(`  ${name.padEnd(14)} ${milliseconds.toFixed(0).padStart(6)} ms\n`)
}

function formatSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** Thousands apart by a comma, whatever the machine's locale. */
function formatCount(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',')
}
