/** `octavo import`: any manuscript Octavo reads, written out as a clean project with everything inferred made explicit. */

import {basename, dirname, extname, join, resolve} from 'node:path'
import type {CompileOptions} from '../compile.ts'
import {createProject, type NewFile} from '../files/index.ts'
import {importBook, mediaOf, wantedPictures} from '../manuscript/index.ts'
import {asArgument, createReport, formatMessages, type Message} from '../report/index.ts'
import {bookOptions, readBookOptions} from './book-options.ts'
import {pathFrom, textOf, UsageFault, type Command} from './command.ts'
import {outcomeOf} from './outcome.ts'

export const importCommand: Command = {
  name: 'import',
  summary: 'Turn a manuscript into a project with its structure written out',
  usage: 'octavo import PATH [--out DIR]',
  positionals: 1,
  options: [{name: 'out', value: 'DIR', help: 'The new project (beside the file, named like it)'}, ...bookOptions],
  examples: [
    ['octavo import draft.docx', 'a project in ./draft'],
    ['octavo import chapters --out my-novel', 'a folder of texts becomes one project']
  ],

  async run(argv, world) {
    const [path] = argv.positionals
    if (path === undefined) throw new UsageFault('Found no file, expected a manuscript', 'octavo import story.docx')
    const options = await readBookOptions(argv, world)
    const out = textOf(argv, 'out') ?? resolve(dirname(path), basename(path, extname(path)))
    const {result, messages, exitCode} = await outcomeOf(() => readProject(options), false)
    world.note(formatMessages(messages))
    if (!result) return exitCode
    await createProject(out, result.files)
    const place = pathFrom(world.workingDirectory, out)
    for (const {name} of result.files) world.print(`${join(place, name)}\n`)
    world.print(`\nBuild it:  octavo build ${asArgument(place)}\n`)
    return exitCode
  }
}

/** Largest picture copied, bytes. */
const largest = 67_108_864

/** The files of the new project; throws a `BookFault` when the manuscript cannot be read. */
async function readProject(options: CompileOptions): Promise<{files: NewFile[]; messages: readonly Message[]}> {
  const {readBook} = await import('../read-book.ts')
  const report = createReport()
  const {book, files, folder, settings} = await readBook(options, report)
  const media = mediaOf(files)
  const pictures = new Map<string, Uint8Array>()
  for (const [url, place] of wantedPictures(book)) {
    const data = media.get(url) ?? ((await folder.exists(url)) ? await folder.read(url, largest) : undefined)
    if (data) pictures.set(url, data)
    else report.error('publication:missing-image', place, `Found no picture \`${url.slice(0, 80)}\`, expected a file of the book`, {found: url, hint: 'Paths of pictures start from the manuscript file, or from the folder of the book'})
  }
  const known = files.map((file) => file.settings)
  const project = importBook(book, {pictures, settings: {...settings, book: Object.assign({}, ...known.reverse(), settings.book)}})
  const texts = project.texts.map(({path, text}) => ({name: path, content: text}))
  const images = project.pictures.map(({path, data}) => ({name: path, content: data}))
  return {files: [...texts, ...images], messages: report.messages}
}
