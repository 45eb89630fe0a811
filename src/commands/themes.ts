/** `octavo themes`: the themes that ship, each with the first sentence of its sheet, and a specimen of each in both books. */

import {join} from 'node:path'
import type {ReadFolder} from '../files/index.ts'
import {ExitCode} from '../report/index.ts'
import {hasFlag, pathFrom, textOf, type Command, type World} from './command.ts'
import {packageFolder} from './package.ts'

const largest = 1_000_000

export const themes: Command = {
  name: 'themes',
  summary: 'List the themes and build a specimen of each',
  usage: 'octavo themes [--out DIR] [--list]',
  positionals: 0,
  options: [
    {name: 'out', value: 'DIR', help: 'Where the specimens go (./dist)'},
    {name: 'list', help: 'List the themes only'}
  ],
  examples: [['octavo themes --out specimens', 'an EPUB and a PDF in each theme']],

  async run(argv, world) {
    const folder = await packageFolder()
    const sheets = (await folder.list('styles')).map(({path}) => path).filter((path) => /^styles\/[^/]+\/[^/]+\.css$/.test(path))
    const names = [...new Set(sheets.map((path) => path.split('/')[1]!))]
    for (const name of names) {
      world.print(`${name.padEnd(14)} ${await describeTheme(folder, sheets.filter((path) => path.startsWith(`styles/${name}/`)))}\n`)
      if (!hasFlag(argv, 'list')) await buildSpecimen(name, {folder, out: textOf(argv, 'out') ?? join(world.workingDirectory, 'dist')}, world)
    }
    return ExitCode.ok
  }
}

/** One short book that shows every construct, set in the theme. */
async function buildSpecimen(theme: string, {folder, out}: {readonly folder: ReadFolder; readonly out: string}, world: World): Promise<void> {
  const overrides = {title: `Specimen of ${theme[0]!.toUpperCase()}${theme.slice(1)}`, theme}
  const {outputs} = await world.compile({path: join(folder.root, 'styles/specimen/specimen.md'), out, overrides, shouldWrite: true, onProgress: world.showProgress})
  world.showProgress('')
  for (const {path} of outputs) world.print(`               ${pathFrom(world.workingDirectory, path)}\n`)
}

/** The opening comment's first sentence. */
async function describeTheme(folder: ReadFolder, sheets: readonly string[]): Promise<string> {
  const sheet = sheets.find((path) => path.endsWith('/theme.css')) ?? sheets[0]!
  const text = new TextDecoder().decode(await folder.read(sheet, largest))
  const comment = /^\s*\/\*+([^]*?)\*\//.exec(text)?.[1] ?? ''
  return comment.replaceAll(/^\s*\*\s?/gm, '').trim().split(/(?<=\.)\s/)[0]!.replaceAll(/\s+/g, ' ')
}
