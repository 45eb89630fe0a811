/** `octavo educate`: the typographic rules as a filter on plain text, one line in, one line out. */

import {basename, dirname} from 'node:path'
import {openFolder} from '../files/index.ts'
import {decodeBytes} from '../manuscript/index.ts'
import {createReport, ExitCode, formatMessages} from '../report/index.ts'
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
    const report = createReport()
    const bytes = path === '-' ? await world.readInput() : await readFile(path)
    const text = decodeBytes({path, bytes}, report)
    world.note(formatMessages(report.messages))
    world.print(educateText(text, textOf(argv, 'lang') ?? 'en'))
    return ExitCode.ok
  }
}

async function readFile(path: string): Promise<Uint8Array> {
  const folder = await openFolder(dirname(path))
  return folder.read(basename(path), largest)
}
