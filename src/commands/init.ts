/** `octavo init`: a small project that builds as it is. */

import {join, relative} from 'node:path'
import {createProject} from '../files/index.ts'
import {ExitCode} from '../report/index.ts'
import {hasFlag, textOf, type Command} from './command.ts'
import {projectFiles} from './project.ts'

export const init: Command = {
  name: 'init',
  summary: 'Start a project: settings, a first chapter, a style sheet',
  usage: 'octavo init [DIR] [options]',
  positionals: 1,
  options: [
    {name: 'title', value: 'T', help: 'Title of the book'},
    {name: 'author', value: 'A', help: 'Author of the book'},
    {name: 'yes', help: 'Ask nothing'}
  ],

  async run(argv, world) {
    const directory = argv.positionals[0] ?? '.'
    const ask = hasFlag(argv, 'yes') ? undefined : world.ask
    const title = textOf(argv, 'title') ?? (await ask?.('Title of the book', 'Untitled')) ?? 'Untitled'
    const author = textOf(argv, 'author') ?? (await ask?.('Author', '')) ?? ''
    await createProject(directory, projectFiles({title, author}))
    const place = relative(world.workingDirectory, directory)
    for (const {name} of projectFiles({title, author})) world.print(`${join(place, name)}\n`)
    world.print(`\nBuild it:  octavo build ${place === '' ? '.' : place}\n`)
    return ExitCode.ok
  }
}
