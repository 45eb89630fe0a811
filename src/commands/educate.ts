/** `octavo educate`: the typographic rules as a filter on plain text, one line in, one line out. */

import {basename, dirname} from 'node:path'
import {openFolder} from '../files/index.ts'
import {ExitCode} from '../report/index.ts'
import {educate as educateText} from '../typography/index.ts'
import {textOf, type Command} from './command.ts'

const largest = 33_554_432

export const educate: Command = {
  name: 'educate',
  summary: 'Turn straight marks into printed ones, line by line',
  usage: 'octavo educate [FILE|-] [--lang TAG]',
  positionals: 1,
  options: [{name: 'lang', value: 'TAG', help: 'Language of the text (en)'}],

  async run(argv, world) {
    const path = argv.positionals[0] ?? '-'
    const text = path === '-' ? await world.readInput() : await readText(path)
    world.print(educateText(text, textOf(argv, 'lang') ?? 'en'))
    return ExitCode.ok
  }
}

async function readText(path: string): Promise<string> {
  const folder = await openFolder(dirname(path))
  return new TextDecoder().decode(await folder.read(basename(path), largest))
}
