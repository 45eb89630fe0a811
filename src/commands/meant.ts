/** "Did you mean": the command or the option a word of the command line stands for. */

import {nearestOf} from '../config/index.ts'

/** What other programs call the commands. */
const otherNames = new Map(Object.entries({
  init: ['new', 'create', 'start', 'setup'],
  build: ['compile', 'convert', 'make', 'render', 'typeset', 'export', 'publish', 'generate', 'run', 'watch', 'preview'],
  'build --format epub': ['epub', 'ebook'],
  'build --format pdf': ['pdf'],
  check: ['lint', 'validate', 'doctor'],
  'build --verify': ['verify'],
  themes: ['templates']
}).flatMap(([command, names]) => names.map((name) => [name, command] as const)))

/** The command by another name, with the option that makes it the one meant; else the nearest of `names`. */
export function commandMeant(word: string, names: readonly string[]): string | undefined {
  return otherNames.get(word.toLowerCase()) ?? nearestOf(word, names)
}

/** The nearest of the options `names`; a letter stands for the first it begins, a longer or shorter form (`--output`) for its stem. */
export function optionMeant(typed: string, names: readonly string[]): string | undefined {
  if (/^-\w$/.test(typed)) return names.find((name) => name[2] === typed[1])
  return nearestOf(typed, names) ?? names.find((name) => /^--\w{2}/.test(typed) && (name.startsWith(typed) || typed.startsWith(name)))
}
