/** `octavo check`: everything a build would say, and what it understood of the manuscript; nothing is written. */

import {formatMessages} from '../report/index.ts'
import {bookOptions, readBookOptions} from './book-options.ts'
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
    {name: 'quiet', help: 'Leave out what was inferred'},
    {name: 'json', help: 'Print the messages as JSON'}
  ],

  async run(argv, world) {
    const isStrict = hasFlag(argv, 'strict')
    const options = await readBookOptions(argv, world)
    const {messages, exitCode} = await outcomeOf(() => world.compile({...options, isStrict, shouldWrite: false, onProgress: world.showProgress}), isStrict)
    world.showProgress('')
    if (hasFlag(argv, 'json')) {
      world.print(`${JSON.stringify({exitCode, messages: messages.map(messageToJson)}, undefined, 2)}\n`)
      return exitCode
    }
    world.print(formatMessages(messages, {isStrict, shouldListInfo: !hasFlag(argv, 'quiet')}))
    world.print(`${countOf(messages)}\n`)
    return exitCode
  }
}
