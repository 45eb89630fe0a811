/** `octavo help`: made from the table of commands. */

import {schema, type Setting} from '../config/index.ts'
import {ExitCode} from '../report/index.ts'
import {UsageFault, type Command, type CommandOption} from './command.ts'
import {packageFolder} from './package.ts'

/** The command, made over the table it describes. */
export function helpFor(commands: () => readonly Command[]): Command {
  return {
    name: 'help',
    summary: 'Explain a command, a setting, or a message by its id',
    usage: 'octavo help [COMMAND | SETTING | MESSAGE]',
    positionals: 1,
    options: [],
    examples: [
      ['octavo help build', 'the options of a command'],
      ['octavo help trim', 'what `page: {trim: ...}` of book.yaml takes'],
      ['octavo help book:author-missing', 'what a message means and what to do']
    ],

    async run({positionals}, world) {
      const [wanted] = positionals
      world.print(wanted === undefined ? describeAll(commands()) : await explain(wanted, commands()))
      return ExitCode.ok
    }
  }
}

async function explain(wanted: string, commands: readonly Command[]): Promise<string> {
  const command = commands.find(({name}) => name === wanted)
  if (command) return describeCommand(command)
  const settings = schema.filter(({key, aliases = []}) => key === wanted || key.split('.').includes(wanted) || aliases.includes(wanted))
  if (settings.length > 0) return settings.map(describeSetting).join('\n')
  const rule = ruleOf(wanted)
  if (rule !== undefined) return describeRule(rule)
  throw new UsageFault(`Found no command \`${wanted.slice(0, 60)}\``, `One of ${commands.map(({name}) => name).join(', ')}; docs/manual.md tells of all else`)
}

/** A line of docs/settings.md, its key as it is written in book.yaml. */
function describeSetting({key, type, default: standard, help}: Setting): string {
  const written = key.split('.').reduceRight((inside, step, index) => (index === 0 ? `${step}: ${inside}` : `{${step}: ${inside}}`), '...')
  return `${written}\n  ${help}\n  Value: ${type.name}.\n${standard === undefined ? '' : `  Without it: ${standard}.\n`}`
}

/** Usage, options and examples of one command. */
export function describeCommand({usage, summary, options, examples = []}: Command): string {
  const parts = [`${summary}\n`, `  ${usage}\n`, inColumns(options.map(describeOption)), examples.length === 0 ? '' : `Examples:\n${inColumns(examples)}`]
  return parts.filter((part) => part !== '').join('\n')
}

/** Two columns, indented by two. */
function inColumns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(0, ...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('')
}

function describeOption({name, value, help}: CommandOption): [string, string] {
  return [value === undefined ? `--${name}` : `--${name} ${value}`, help]
}

/** The id of a message, or its page as messages name it: `docs/messages/book-empty.md`. */
function ruleOf(wanted: string): string | undefined {
  const name = /^(?:docs\/messages\/)?([a-z]+)[:-]([a-z\d-]+?)(?:\.md)?$/.exec(wanted)
  return name ? `${name[1]}:${name[2]}` : wanted.includes(':') ? wanted : undefined
}

/** The page of a message, which the package ships: `book:empty` is explained in docs/messages/book-empty.md. */
async function describeRule(rule: string): Promise<string> {
  const folder = await packageFolder()
  const page = `docs/messages/${rule.replace(':', '-')}.md`
  if (!/^[a-z]+:[a-z\d-]+$/.test(rule) || !(await folder.exists(page))) throw new UsageFault(`Found no message \`${rule.slice(0, 60)}\``, 'Copy the id from the message: `octavo help book:author-missing`')
  return new TextDecoder().decode(await folder.read(page, largestPage))
}

/** Largest page of the documentation read, bytes. */
const largestPage = 1_000_000

function describeAll(commands: readonly Command[]): string {
  return `octavo turns a manuscript into an EPUB and a print PDF.

${inColumns([['octavo story.txt', 'build a book from one file'], ['octavo build my-book', 'build a project']])}
Commands:
${inColumns(commands.map(({name, summary}) => [name, summary]))}
octavo help COMMAND lists the options of a command, with examples.
octavo help SETTING explains a setting of book.yaml, such as trim.
octavo help MESSAGE explains a message by its id, such as book:author-missing.
docs/manual.md is the manual; docs/settings.md lists every setting of book.yaml.
`
}
