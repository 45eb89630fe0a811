/** From the words of a command line to an exit code. */

import {parseArgs} from 'node:util'
import {BookFault, ExitCode, formatMessages, printable} from '../report/index.ts'
import {UsageFault, type Arguments, type Command, type World} from './command.ts'
import {describeCommand} from './help.ts'
import {commandMeant, optionMeant} from './meant.ts'

/** Runs the command `words` ask for; a bare path means `build`. Our own defects are thrown. */
export async function runCommandLine(words: readonly string[], commands: readonly Command[], world: World): Promise<number> {
  try {
    const {command, rest} = chooseCommand(words, commands)
    if (rest.includes('--help') || rest.includes('-h')) {
      world.print(describeCommand(command))
      return ExitCode.ok
    }
    return await command.run(readArguments(command, rest), world)
  } catch (error) {
    if (error instanceof UsageFault) {
      world.note(`octavo: ${printable(error.message)}\n  hint: ${error.hint}\n`)
      return ExitCode.usage
    }
    if (error instanceof BookFault) {
      world.note(formatMessages(error.messages))
      return error.exitCode
    }
    throw error
  }
}

function chooseCommand(words: readonly string[], commands: readonly Command[]): {command: Command; rest: readonly string[]} {
  const [first = 'help', ...rest] = words
  const named = (name: string) => commands.find((command) => command.name === name)!
  if (first === '--help' || first === '-h') return {command: named('help'), rest}
  if (first === '--version' || first === '-v') return {command: named('version'), rest}
  const command = commands.find(({name}) => name === first)
  if (command) return {command, rest}
  if (first.startsWith('-') || looksLikePath(first)) return {command: named('build'), rest: words}
  const nearest = commandMeant(first, commands.map(({name}) => name))
  if (nearest === undefined) return {command: named('build'), rest: words}
  throw new UsageFault(`Found no command \`${first.slice(0, 60)}\``, `Did you mean \`octavo ${nearest}\`? A folder of that name is \`./${printable(first.slice(0, 60))}\``)
}

function looksLikePath(word: string): boolean {
  return /[./\\]/.test(word)
}

function readArguments(command: Command, words: readonly string[]): Arguments {
  const options = Object.fromEntries(command.options.map(({name, value}) => [name, {type: value === undefined ? 'boolean' as const : 'string' as const}]))
  try {
    const {values, positionals} = parseArgs({args: [...words], options, allowPositionals: true, strict: true})
    if (positionals.length > command.positionals) throw tooMany(positionals, command)
    return {values: values as Arguments['values'], positionals}
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) throw explainOption(error, command, words)
    throw error
  }
}

function explainOption(error: TypeError & {code?: unknown}, command: Command, words: readonly string[]): UsageFault {
  const names = [...command.options.map(({name}) => `--${name}`), '--help']
  const word = words.find((each) => each.startsWith('-') && each !== '-' && !names.includes(each.split('=')[0]!))
  if (error.code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION' || word === undefined) return explainValue(error, command)
  const typed = word.split('=')[0]!
  const nearest = optionMeant(typed, names)
  return new UsageFault(`Found an unknown option \`${word.slice(0, 60)}\``, nearest === undefined ? helpOn(command.name) : `Did you mean \`${nearest}\`?`)
}

/** An option without the value it takes, or a flag with one. Node names the option in its message alone. */
function explainValue({message}: Error, {options, name, usage}: Command): UsageFault {
  const option = options.find((each) => each.name === /--([\w-]+)/.exec(message)?.[1])
  if (!option) return new UsageFault(`Found options that cannot be read, expected ${usage}`, helpOn(name))
  if (option.value === undefined) return new UsageFault(`Found a value for \`--${option.name}\`, which takes none`, `Write \`--${option.name}\` alone`)
  return new UsageFault(`Found no value for \`--${option.name}\`, expected \`--${option.name} ${option.value}\``, helpOn(name))
}

/** Where the options are listed. */
const helpOn = (name: string): string => `\`octavo help ${name}\` lists its options`

function tooMany(positionals: readonly string[], command: Command): UsageFault {
  const surplus = positionals[command.positionals]!.slice(0, 60)
  return new UsageFault(`Found \`${surplus}\` as well, expected ${command.usage}`, hintOnSurplus(positionals, surplus, command))
}

function hintOnSurplus(positionals: readonly string[], surplus: string, {name, positionals: most, usage, options}: Command): string {
  if (!/PATH|FILE|DIR\]/.test(usage) || most === 0) return helpOn(name)
  const isFile = (word = ''): boolean => /\.[a-z]+$/i.test(word)
  if (isFile(positionals[most - 1]) && !isFile(surplus) && options.some((option) => option.name === 'out')) return `A folder for what is written is named by \`--out\`: octavo ${name} ${printable(`${positionals[most - 1]} --out ${surplus}`.slice(0, 120))}`
  if (positionals.every(isFile)) return `A book of several files is a folder: octavo ${name} FOLDER`
  return `Put a path with spaces in quotation marks: octavo ${name} "${printable(`${positionals[most - 1]} ${surplus}`.slice(0, 120))}"`
}
