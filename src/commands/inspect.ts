/** `octavo inspect`: the book as Octavo understood it. */

import {describeTree} from '../manuscript/index.ts'
import {formatMessages} from '../report/index.ts'
import {bookOptions, readBookOptions} from './book-options.ts'
import {listBlocksOf} from './blocks.ts'
import {hasFlag, UsageFault, type Command} from './command.ts'
import {outcomeOf} from './outcome.ts'

export const inspect: Command = {
  name: 'inspect',
  summary: 'Print the book tree, its blocks or its pages',
  usage: 'octavo inspect [PATH] [--blocks | --pages] [--json]',
  positionals: 1,
  options: [
    {name: 'json', help: 'The tree, or the pages, as JSON'},
    {name: 'blocks', help: 'One entry for each block of the manuscript, as JSON: {kind, text}, text as typed'},
    {name: 'pages', help: 'The pages of the printed book as text'},
    ...bookOptions
  ],
  examples: [
    ['octavo inspect my-novel', 'chapters, scenes and paragraphs as an outline'],
    ['octavo inspect my-novel --pages', 'where each line of the printed book stands'],
    ['octavo inspect my-novel --pages --json', 'the same for a program']
  ],

  async run(argv, world) {
    const options = await readBookOptions(argv, world)
    const [isPaged, isJson] = [hasFlag(argv, 'pages'), hasFlag(argv, 'json')]
    if (hasFlag(argv, 'blocks')) {
      if (isPaged) throw new UsageFault('Found `--blocks` and `--pages`, expected one of the two', 'Ask twice: the blocks are of the manuscript, the pages of the printed book')
      world.print(`${JSON.stringify(await listBlocksOf(options.path, world.workingDirectory), undefined, 1)}\n`)
      return 0
    }
    const {result, messages, exitCode} = await outcomeOf(() => world.compile({...options, formats: isPaged ? ['pdf'] : [], shouldWrite: false}), false)
    if (!result) {
      world.note(formatMessages(messages))
      return exitCode
    }
    if (isPaged && result.printBook) {
      const {describePages, listPages} = await import('../print/index.ts')
      world.print(isJson ? asJson(listPages(result.printBook)) : describePages(result.printBook))
    } else world.print(isJson ? asJson(result.book) : describeTree(result.book))
    return exitCode
  }
}

const asJson = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`
