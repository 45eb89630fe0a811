/** `octavo educate`: the typographic rules as a filter on plain text, one line in, one line out. */

import {locate, openFolder} from '../files/index.ts'
import {knownLocaleOf, locales} from '../language/index.ts'
import {decodeBytes} from '../manuscript/index.ts'
import {createReport, ExitCode, formatMessages} from '../report/index.ts'
import {educate as educateText} from '../typography/index.ts'
import {textOf, UsageFault, type Command} from './command.ts'

const largest = 33_554_432

export const educate: Command = {
  name: 'educate',
  summary: 'Turn straight marks into printed ones, line by line',
  usage: 'octavo educate [FILE|-] [--lang TAG]',
  positionals: 1,
  options: [{name: 'lang', value: 'TAG', help: 'Language of the text (en)'}],
  examples: [
    ['octavo educate post.txt > printed.txt', 'a file; the original stays as it is'],
    ['pbpaste | octavo educate --lang en-GB', 'what another program writes']
  ],

  async run(argv, world) {
    const path = argv.positionals[0] ?? '-'
    const report = createReport()
    const language = textOf(argv, 'lang') ?? 'en'
    if (knownLocaleOf(language) === undefined) throw new UsageFault(`Found the language \`${language.slice(0, 60)}\`, expected one whose marks are known`, `One of ${locales.map(({tag}) => tag).join(', ')}`)
    const bytes = path === '-' ? await world.readInput() : await readFile(path)
    const text = decodeBytes({path, bytes}, report)
    world.note(formatMessages(report.messages))
    world.print(educateText(text, language))
    return ExitCode.ok
  }
}

async function readFile(path: string): Promise<Uint8Array> {
  const {folder, file} = await locate(path, '')
  if (file === undefined) throw new UsageFault(`Found a folder, \`${path.slice(0, 60)}\`, expected a text file`, 'octavo educate chapter-1.txt')
  return (await openFolder(folder)).read(file, largest)
}
