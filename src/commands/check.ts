/** `octavo check`: everything a build would say, and what it understood of the manuscript; nothing is written. */

import type {Output} from '../config/index.ts'
import {ExitCode, formatMessages} from '../report/index.ts'
import {askCheckers, countOfFindings, describeVerdict} from './ask-checkers.ts'
import {bookOptions, readBookOptions} from './book-options.ts'
import {fixMarks} from './fix-marks.ts'
import {hasFlag, type Command} from './command.ts'
import {countOf, messageToJson, outcomeOf} from './outcome.ts'

/** Messages of one kind shown, unless all are asked for. */
const perCause = 10

export const check: Command = {
  name: 'check',
  summary: 'List what is wrong, doubtful or inferred; write nothing',
  usage: 'octavo check [PATH] [options]',
  positionals: 1,
  options: [
    {name: 'format', value: 'LIST', help: 'epub, pdf or epub,pdf'},
    ...bookOptions,
    {name: 'strict', help: 'Treat warnings as errors'},
    {name: 'fix', help: 'Mend what is certain in the manuscript: doubled spaces and words, marks the wrong way'},
    {name: 'epubcheck', help: 'Show the EPUB to EPUBCheck too, where it is installed'},
    {name: 'all', help: `List every message, not ${perCause} of a kind`},
    {name: 'quiet', help: 'Leave out what was inferred'},
    {name: 'json', help: 'Print the messages as JSON'}
  ],
  examples: [
    ['octavo check', 'the project in this folder'],
    ['octavo check my-novel --quiet', 'only what is wrong or doubtful'],
    ['octavo check my-novel --fix', 'correct what is certain, then check']
  ],

  async run(argv, world) {
    const isStrict = hasFlag(argv, 'strict')
    const isEpubCheckWanted = hasFlag(argv, 'epubcheck')
    let mended: readonly string[] = []
    let epub: Uint8Array | undefined
    const onFile = (name: string, data: Uint8Array): void => void (name.endsWith('.epub') && (epub = data))
    const {messages, exitCode: ownCode} = await outcomeOf(async () => {
      const options = await readBookOptions(argv, world)
      if (hasFlag(argv, 'fix')) mended = (await outcomeOf(() => fixMarks(options), isStrict)).result?.mended ?? []
      const formats = isEpubCheckWanted && options.formats ? {formats: [...new Set<Output>([...options.formats, 'epub'])]} : {}
      return world.compile({...options, ...formats, isStrict, shouldWrite: false, shouldLint: true, onProgress: world.showProgress, onFile})
    }, isStrict)
    const verdicts = epub ? await askCheckers(epub, isEpubCheckWanted) : []
    const exitCode = ownCode || (verdicts.some(({findings}) => findings?.some(({severity}) => isStrict || severity !== 'warning')) ? ExitCode.book : ExitCode.ok)
    world.showProgress('')
    if (hasFlag(argv, 'json')) {
      world.print(`${JSON.stringify({exitCode, messages: messages.map((message) => messageToJson(message, isStrict)), ...(verdicts.length > 0 && {verdicts})}, undefined, 2)}\n`)
      return exitCode
    }
    if (mended.length > 0) world.print(`mended ${mended.join(', ')}\n`)
    world.print(formatMessages(messages, {isStrict, shouldListInfo: !hasFlag(argv, 'quiet'), perCause: hasFlag(argv, 'all') ? Infinity : perCause, isRestNamed: true}))
    for (const verdict of verdicts) world.print(describeVerdict(verdict))
    world.print(`${[countOf(messages, isStrict), ...verdicts.flatMap(countOfFindings)].join(', ')}\n`)
    return exitCode
  }
}
