/** `octavo init`: a small project that builds as it is. */

import {join, relative} from 'node:path'
import {createProject, openFolderIfThere, type NewFile} from '../files/index.ts'
import {hasManuscript} from '../manuscript/index.ts'
import {asArgument, ExitCode} from '../report/index.ts'
import {hasFlag, textOf, type Command} from './command.ts'
import {firstChapter, projectFiles, settingsFile} from './project.ts'

export const init: Command = {
  name: 'init',
  summary: 'Start a project: settings, a first chapter, a style sheet',
  usage: 'octavo init [DIR] [options]',
  positionals: 1,
  options: [
    {name: 'title', value: 'T', help: 'Title of the book'},
    {name: 'author', value: 'A', help: 'Author of the book'},
    {name: 'lang', value: 'TAG', help: 'Language of the book: en, en-GB, de, fr'},
    {name: 'yes', help: 'Ask nothing'}
  ],
  examples: [
    ['octavo init my-novel', 'asks for title, author and language, then makes the folder'],
    ['octavo init . --yes', 'settings for the chapters in this folder']
  ],

  async run(argv, world) {
    const directory = argv.positionals[0] ?? '.'
    const ask = hasFlag(argv, 'yes') ? undefined : world.ask
    const say = async (option: string, question: string): Promise<string> => textOf(argv, option) ?? (await ask?.(question, '')) ?? ''
    const title = await say('title', 'Title of the book')
    const author = await say('author', 'Author')
    const language = await say('lang', 'Language, such as en-GB or de; nothing leaves it to the build')
    const files = await missingFiles(projectFiles({title, author, language}), directory)
    await createProject(directory, files)
    const place = relative(world.workingDirectory, directory)
    for (const {name} of files) world.print(`${join(place, name)}\n`)
    world.print(`\nBuild it:  octavo build ${place === '' ? '.' : asArgument(place)}\n`)
    return ExitCode.ok
  }
}

/** What a folder lacks of a project. Its settings are new in any case; chapters it has are the book, beside which no first chapter is made up. */
async function missingFiles(files: readonly NewFile[], directory: string): Promise<readonly NewFile[]> {
  const folder = await openFolderIfThere(directory)
  if (!folder) return files
  const hasChapters = await hasManuscript(folder)
  const isMissing = await Promise.all(files.map(async ({name}) =>
    name === settingsFile || !(name === firstChapter ? hasChapters : await folder.exists(name))))
  return files.filter((_, index) => isMissing[index])
}
