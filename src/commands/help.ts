/** `octavo help`: made from the table of commands. */

import {ExitCode} from '../report/index.ts'
import {UsageFault, type Command, type CommandOption} from './command.ts'

/** The command, made over the table it describes. */
export function helpFor(commands: () => readonly Command[]): Command {
  return {
    name: 'help',
    summary: 'Explain a command',
    usage: 'octavo help [COMMAND]',
    positionals: 1,
    options: [],

    async run({positionals}, world) {
      const [wanted] = positionals
      const command = commands().find(({name}) => name === wanted)
      if (wanted !== undefined && !command) throw new UsageFault(`Found no command \`${wanted.slice(0, 60)}\``, `One of ${commands().map(({name}) => name).join(', ')}`)
      world.print(command ? describeCommand(command) : describeAll(commands()))
      return ExitCode.ok
    }
  }
}

/** Usage and options of one command. */
export function describeCommand({usage, summary, options}: Command): string {
  const rows = options.map(describeOption)
  const width = Math.max(0, ...rows.map(([left]) => left.length))
  const list = rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('')
  return `${summary}\n\n  ${usage}\n${list === '' ? '' : `\n${list}`}`
}

function describeOption({name, value, help}: CommandOption): [string, string] {
  return [value === undefined ? `--${name}` : `--${name} ${value}`, help]
}

function describeAll(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({name}) => name.length))
  const rows = commands.map(({name, summary}) => `  ${name.padEnd(width)}  ${summary}`)
  return `octavo turns a manuscript into an EPUB and a print PDF.

  octavo story.txt          build a book from one file
  octavo build my-book      build a project

${rows.join('\n')}

octavo help COMMAND lists its options; docs/settings.md lists the keys of book.yaml.
`
}
