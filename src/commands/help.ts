/** `octavo help`: made from the table of commands. */

import {schema, type Setting} from '../config/index.ts'
import {ExitCode} from '../report/index.ts'
import {UsageFault, type Command, type CommandOption} from './command.ts'
import {commandMeant} from './meant.ts'
import {packageFolder} from './package.ts'

/** The command, made over the table it describes. */
export function helpFor(commands: () => readonly Command[]): Command {
  return {
    name: 'help',
    summary: 'Explain a command, a setting, or a message by its id; print a page of the manual',
    usage: 'octavo help [COMMAND | SETTING | MESSAGE | PAGE]',
    positionals: 1,
    options: [],
    examples: [
      ['octavo help build', 'the options of a command'],
      ['octavo help trim', 'what `page: {trim: ...}` of book.yaml takes'],
      ['octavo help book:author-missing', 'what a message means and what to do'],
      ['octavo help recipes', 'docs/recipes.md; so for manual, settings, css and every other page']
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
  return (await readPage(`docs/${/^(?:docs\/)?([a-z]+)(?:\.md)?$/.exec(wanted)?.[1]}.md`)) ?? refuseWord(wanted, commands)
}

function refuseWord(wanted: string, commands: readonly Command[]): never {
  const names = commands.map(({name}) => name)
  const meant = commandMeant(wanted, [...names, ...schema.flatMap(({key}) => [...key.split('.'), key])])?.split(' ')[0]
  const hint = meant === undefined ? `The commands are ${names.join(', ')}; \`octavo help settings\` lists the settings, \`octavo help manual\` tells of all else` : `Did you mean \`octavo help ${meant}\`?`
  throw new UsageFault(`Found no command, setting, message or page \`${wanted.slice(0, 60)}\``, hint)
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

/** The page of a message: `book:empty` is explained in docs/messages/book-empty.md. */
async function describeRule(rule: string): Promise<string> {
  const page = /^[a-z]+:[a-z\d-]+$/.test(rule) ? await readPage(`docs/messages/${rule.replace(':', '-')}.md`) : undefined
  if (page === undefined) throw new UsageFault(`Found no message \`${rule.slice(0, 60)}\``, 'Copy the id from the message: `octavo help book:author-missing`')
  return page
}

/** A page of the documentation, which the package ships. */
async function readPage(path: string): Promise<string | undefined> {
  const folder = await packageFolder()
  return (await folder.exists(path)) ? new TextDecoder().decode(await folder.read(path, largestPage)) : undefined
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
octavo help manual prints the manual, docs/manual.md; so do settings, recipes and css their pages.
`
}
