/** Options every command that reads a book shares. */

import type {CompileOptions} from '../compile.ts'
import {locate} from '../files/index.ts'
import {textOf, UsageFault, type Arguments, type CommandOption, type World} from './command.ts'

export const bookOptions: readonly CommandOption[] = [
  {name: 'title', value: 'T', help: 'Title of the book'},
  {name: 'author', value: 'A', help: 'Author of the book'},
  {name: 'lang', value: 'TAG', help: 'Language of the book: en, en-GB, de, fr'},
  {name: 'theme', value: 'NAME', help: 'Theme in place of the book\'s own: classic, modern, genre, or a folder'}
]

const outputs = ['epub', 'pdf'] as const
type Output = (typeof outputs)[number]

/** What compile needs to know of the book named on the command line. */
export async function readBookOptions(argv: Arguments, world: World): Promise<CompileOptions & {out: string}> {
  const path = argv.positionals[0] ?? '.'
  const location = await locate(path, world.workingDirectory)
  const out = textOf(argv, 'out')
  if (out === '') throw new UsageFault('Found no folder after `--out`, expected one', '--out dist')
  const formats = readFormats(textOf(argv, 'format'))
  const overrides = {title: textOf(argv, 'title'), author: textOf(argv, 'author'), language: textOf(argv, 'lang'), theme: textOf(argv, 'theme')}
  return {
    path,
    out: out ?? location.out,
    ...(formats && {formats}),
    overrides: Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined)),
    environment: world.sourceDateEpoch === undefined ? {} : {sourceDateEpoch: world.sourceDateEpoch}
  }
}

function readFormats(text: string | undefined): Output[] | undefined {
  if (text === undefined) return undefined
  const names = text.split(',').map((name) => name.trim().toLowerCase()).filter((name) => name !== '')
  const unknown = names.find((name) => !isOutput(name))
  if (unknown !== undefined || names.length === 0) {
    throw new UsageFault(`Found the format \`${unknown ?? ''}\`, expected epub, pdf or both`, '--format epub,pdf')
  }
  return [...new Set(names.filter(isOutput))]
}

function isOutput(name: string): name is Output {
  return (outputs as readonly string[]).includes(name)
}
