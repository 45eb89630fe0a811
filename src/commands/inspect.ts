/** `octavo inspect`: the book as Octavo understood it. */

import {describeTree} from '../manuscript/index.ts'
import {formatMessages} from '../report/index.ts'
import {bookOptions, readBookOptions} from './book-options.ts'
import {listBlocksOf} from './blocks.ts'
import {hasFlag, type Command} from './command.ts'
import {outcomeOf} from './outcome.ts'

export const inspect: Command = {
  name: 'inspect',
  summary: 'Print the book tree, its blocks or its pages',
  usage: 'octavo inspect [PATH] [--json | --blocks | --pages]',
  positionals: 1,
  options: [
    {name: 'json', help: 'The tree as JSON'},
    {name: 'blocks', help: 'One entry for each block of the manuscript: {kind, text}, text as typed'},
    {name: 'pages', help: 'The pages of the printed book as text'},
    ...bookOptions
  ],
  examples: [
    ['octavo inspect my-novel', 'chapters, scenes and paragraphs as an outline'],
    ['octavo inspect my-novel --pages', 'where each line of the printed book stands']
  ],

  async run(argv, world) {
    const options = await readBookOptions(argv, world)
    if (hasFlag(argv, 'blocks')) {
      world.print(`${JSON.stringify(await listBlocksOf(options.path, world.workingDirectory), undefined, 1)}\n`)
      return 0
    }
    const isPaged = hasFlag(argv, 'pages')
    const {result, messages, exitCode} = await outcomeOf(() => world.compile({...options, formats: isPaged ? ['pdf'] : [], shouldWrite: false}), false)
    if (!result) {
      world.note(formatMessages(messages))
      return exitCode
    }
    if (isPaged) {
      const {describePages} = await import('../print/index.ts')
      world.print(result.printBook ? describePages(result.printBook) : '')
    } else world.print(hasFlag(argv, 'json') ? `${JSON.stringify(result.book, undefined, 2)}\n` : describeTree(result.book))
    return exitCode
  }
}
