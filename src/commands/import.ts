/** `octavo import`: any manuscript Octavo reads, written out as a clean project with everything inferred made explicit. */

import {basename, dirname, extname, resolve} from 'node:path'
import {createProject} from '../files/index.ts'
import {importBook} from '../manuscript/index.ts'
import {ExitCode, formatMessages} from '../report/index.ts'
import {bookOptions, readBookOptions} from './book-options.ts'
import {textOf, UsageFault, type Command} from './command.ts'
import {outcomeOf} from './outcome.ts'

export const importCommand: Command = {
  name: 'import',
  summary: 'Turn a manuscript into a project with its structure written out',
  usage: 'octavo import FILE [--out DIR]',
  positionals: 1,
  options: [{name: 'out', value: 'DIR', help: 'The new project (the name of the file, beside it)'}, ...bookOptions],

  async run(argv, world) {
    const [path] = argv.positionals
    if (path === undefined) throw new UsageFault('Found no file, expected a manuscript', 'octavo import story.docx')
    const options = await readBookOptions(argv, world)
    const out = textOf(argv, 'out') ?? resolve(dirname(path), basename(path, extname(path)))
    const {result, messages, exitCode} = await outcomeOf(() => world.compile({...options, formats: [], shouldWrite: false, shouldSetType: false}), false)
    world.note(formatMessages(messages))
    if (!result) return exitCode
    const files = importBook(result.book)
    await createProject(out, files.map(({path: name, text}) => ({name, text})))
    for (const {path: name} of files) world.print(`${name}\n`)
    return ExitCode.ok
  }
}
