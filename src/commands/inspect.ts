/** `octavo inspect`: the book as Octavo understood it. */

import {formatMessages} from '../report/index.ts'
import {bookOptions, readBookOptions} from './book-options.ts'
import {listBlocksOf} from './blocks.ts'
import {hasFlag, type Command} from './command.ts'
import {outcomeOf} from './outcome.ts'
import {describeTree} from './tree.ts'

export const inspect: Command = {
  name: 'inspect',
  summary: 'Print the book tree or its blocks',
  usage: 'octavo inspect [PATH] [--json | --blocks]',
  positionals: 1,
  options: [
    {name: 'json', help: 'The tree as JSON'},
    {name: 'blocks', help: 'One entry for each block of the manuscript: {kind, text}, text as typed'},
    ...bookOptions
  ],

  async run(argv, world) {
    const options = await readBookOptions(argv, world)
    if (hasFlag(argv, 'blocks')) {
      world.print(`${JSON.stringify(await listBlocksOf(options.path, world.workingDirectory), undefined, 1)}\n`)
      return 0
    }
    const {result, messages, exitCode} = await outcomeOf(() => world.compile({...options, formats: [], shouldWrite: false}), false)
    if (!result) {
      world.note(formatMessages(messages))
      return exitCode
    }
    world.print(hasFlag(argv, 'json') ? `${JSON.stringify(result.book, undefined, 2)}\n` : describeTree(result.book))
    return exitCode
  }
}
