/** `octavo themes`: the themes that ship, each with the first sentence of its sheet. */

import type {ReadFolder} from '../files/index.ts'
import {ExitCode} from '../report/index.ts'
import type {Command} from './command.ts'
import {packageFolder} from './package.ts'

const largest = 1_000_000

export const themes: Command = {
  name: 'themes',
  summary: 'List the themes',
  usage: 'octavo themes',
  positionals: 0,
  options: [],

  async run(_argv, world) {
    const folder = await packageFolder()
    const sheets = (await folder.list('styles')).map(({path}) => path).filter((path) => /^styles\/[^/]+\/[^/]+\.css$/.test(path))
    const names = [...new Set(sheets.map((path) => path.split('/')[1]!))]
    for (const name of names) world.print(`${name.padEnd(14)} ${await describeTheme(folder, sheets.filter((path) => path.startsWith(`styles/${name}/`)))}\n`)
    return ExitCode.ok
  }
}

/** The opening comment's first sentence. */
async function describeTheme(folder: ReadFolder, sheets: readonly string[]): Promise<string> {
  const sheet = sheets.find((path) => path.endsWith('/theme.css')) ?? sheets[0]!
  const text = new TextDecoder().decode(await folder.read(sheet, largest))
  const comment = /^\s*\/\*+([^]*?)\*\//.exec(text)?.[1] ?? ''
  return comment.replaceAll(/^\s*\*\s?/gm, '').trim().split(/(?<=\.)\s/)[0]!.replaceAll(/\s+/g, ' ')
}
