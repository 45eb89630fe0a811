/** `octavo check`: everything a build would say, and what it understood of the manuscript; nothing is written. */

import {formatMessages} from '../report/index.ts'
import {bookOptions, readBookOptions} from './book-options.ts'
import {fixMarks} from './fix-marks.ts'
import {hasFlag, type Command} from './command.ts'
import {countOf, messageToJson, outcomeOf} from './outcome.ts'

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
    {name: 'quiet', help: 'Leave out what was inferred'},
    {name: 'json', help: 'Print the messages as JSON'}
  ],

  async run(argv, world) {
    const isStrict = hasFlag(argv, 'strict')
    const options = await readBookOptions(argv, world)
    const mended = hasFlag(argv, 'fix') ? (await outcomeOf(() => fixMarks(options), isStrict)).result?.mended ?? [] : []
    const {messages, exitCode} = await outcomeOf(() => world.compile({...options, isStrict, shouldWrite: false, shouldLint: true, onProgress: world.showProgress}), isStrict)
    world.showProgress('')
    if (hasFlag(argv, 'json')) {
      world.print(`${JSON.stringify({exitCode, messages: messages.map(messageToJson)}, undefined, 2)}\n`)
      return exitCode
    }
    if (mended.length > 0) world.print(`mended ${mended.join(', ')}\n`)
    world.print(formatMessages(messages, {isStrict, shouldListInfo: !hasFlag(argv, 'quiet')}))
    world.print(`${countOf(messages)}\n`)
    return exitCode
  }
}
