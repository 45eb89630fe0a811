/**
 * docs/messages/: one page for each rule id, collected from the places in `src/` that speak.
 *
 * A page says what the message means at which level, its sentence and its hint; what varies is shown as `…`.
 */

import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../../src/', import.meta.url))

interface Saying {
  readonly level: string
  readonly reason: string
  readonly hint?: string | undefined
}

const stages = 'book|config|epub|files|fonts|layout|lint|pictures|print|publication|read|structure|style|typography|verify|xml'
const ruleLiteral = new RegExp(`'((?:${stages}):[a-z0-9][a-z0-9-]*)'`, 'g')
const literal = String.raw`(?:'((?:\\.|[^'\\\n])*)'|\x60((?:\\.|[^\x60\\])*)\x60)`
const sentence = new RegExp(String.raw`(?<![\w:])` + literal, 'g')
const hintLiteral = new RegExp(String.raw`hint\??:?[^'\x60\n]{0,80}` + literal)

/** Rules whose id is put together, with what they mean. */
const composed: Readonly<Record<string, Saying>> = {
  'files:outside': {level: 'error', reason: "Found a path or a link that leads out of the book's folder, expected one inside it", hint: 'Copy the file into the folder of the book and name it from there, with forward slashes'},
  'files:not-a-file': {level: 'error', reason: 'Found a folder, pipe or device, expected a regular file'},
  'files:disk': {level: 'error', reason: 'Found a folder or file that cannot be read or written (exit code 3), expected it to be free', hint: 'The message names the file; close the program that holds it, or choose another folder'},
  'files:too-large': {level: 'error', reason: 'Found a file or folder beyond a limit (exit code 4), expected a smaller one'},
  'files:missing': {level: 'error', reason: 'Found no such file, expected one', hint: 'Check the spelling, capitals included'},
  'lint:unbalanced-quotes': {level: 'warning', reason: 'Found a quotation mark that opens and is never closed, or closes and was never opened', hint: 'Each paragraph of a speech opens with a mark, and the last one closes it'},
  'lint:mixed-quotes': {level: 'warning', reason: 'Found a few straight quotation marks among curly ones, or the reverse', hint: 'Octavo sets straight marks and leaves curly ones as they are'},
  'lint:doubled-space': {level: 'warning', reason: 'Found two spaces or more, expected one', hint: '`octavo check --fix` mends it'},
  'lint:doubled-word': {level: 'warning', reason: 'Found a word typed twice, expected it once', hint: '`octavo check --fix` mends it; a stammer takes a hyphen, a cry a comma'},
  'lint:dash-style': {level: 'warning', reason: 'Found a dash typed otherwise than in the rest of the book', hint: '`octavo check --fix` types it the usual way'},
  'lint:wrong-way-apostrophe': {level: 'warning', reason: 'Found ‘ where letters are left out, expected the apostrophe ’', hint: '`octavo check --fix` mends it'},
  'book:title-assumed': {level: 'question', reason: 'Found no title; one was assumed', hint: 'say `title:` in book.yaml if that is wrong'},
  'book:author-assumed': {level: 'question', reason: 'Found no author in the settings; one was assumed', hint: 'say `author:` in book.yaml if that is wrong'},
  'book:language-assumed': {level: 'question', reason: 'Found no language; one was assumed', hint: 'say `language:` in book.yaml if that is wrong'},
  'verify:missing': {level: 'error', reason: 'Found letters of the manuscript missing from a book', hint: 'This is a defect of Octavo; please report it with the passage'},
  'verify:extra': {level: 'error', reason: 'Found letters in a book that the manuscript does not have there', hint: 'This is a defect of Octavo; please report it with the passage'},
  'verify:misplaced': {level: 'error', reason: 'Found letters of the manuscript out of their order', hint: 'This is a defect of Octavo; please report it with the passage'}
}

/** Ids put together of a stage and a name that is told in the call. */
const told: readonly {readonly call: RegExp; readonly stage: string; readonly level: (verb: string) => string}[] = [
  {call: /\bsay\.(error|warn|info)\('([a-z0-9-]+)'/g, stage: 'pictures', level: (verb) => (verb === 'warn' ? 'warning' : verb)},
  {call: /\b(because)\(\s*'([a-z0-9-]+)'/g, stage: 'structure', level: () => 'info'}
]

/** Names of XML that look like rule ids. */
const vocabulary = new Set(['epub:prefix', 'epub:type', 'xml:space', 'xml:lang', 'xml:id', 'xml:base'])

/** Every rule id with what is said under it. */
export function collectRules(): Map<string, Saying[]> {
  const rules = new Map<string, Saying[]>(Object.entries(composed).map(([rule, saying]) => [rule, [saying]]))
  for (const name of readdirSync(root, {recursive: true, encoding: 'utf8'}).filter((each) => each.endsWith('.ts')).sort()) {
    const text = readFileSync(join(root, name), 'utf8')
    for (const match of text.matchAll(ruleLiteral)) {
      if (vocabulary.has(match[1]!)) continue
      const saying = readSaying(text, match.index, match[0].length)
      const known = rules.get(match[1]!) ?? []
      if (!known.some(({reason}) => reason === saying.reason)) known.push(saying)
      rules.set(match[1]!, known)
    }
    for (const {call, stage, level} of told) {
      for (const {index, 0: whole, 1: verb, 2: rule} of text.matchAll(call)) {
        const known = rules.get(`${stage}:${rule}`) ?? []
        const read = readSaying(text, index, whole.length)
        const saying = stage === 'structure' ? {level: level(verb!), reason: `Read as … (${rule!.replaceAll('-', ' ')}): the message says by what it was told`, hint: 'If it is wrong, mark the place in the manuscript'} : {...read, level: level(verb!)}
        if (!known.some(({reason}) => reason === saying.reason)) known.push(saying)
        rules.set(`${stage}:${rule}`, known)
      }
    }
  }
  return new Map([...rules].sort(([left], [right]) => (left < right ? -1 : 1)))
}

function readSaying(text: string, at: number, length: number): Saying {
  const before = text.slice(Math.max(0, at - 60), at)
  const after = text.slice(at + length, at + 700).split(/\n\n|\n}/)[0]!
  const level = /\.(error|warn|question|info)\(\s*$/.exec(before)?.[1] ?? (/[fF]ault\w*\(\s*$/.test(before) ? 'error' : 'info')
  const said = [...after.matchAll(sentence)].map(([, plain, template]) => plain ?? template ?? '').find((each) => /^(?:[A-Z`$]|an? |the )/.test(each) && each.includes(' '))
  const hint = hintLiteral.exec(after)
  return {level: level === 'warn' ? 'warning' : level, reason: readable(said ?? ''), hint: hint ? readable(hint[1] ?? hint[2] ?? '') : undefined}
}

function readable(text: string): string {
  return text.replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '…').replaceAll(/\\([`'\\])/g, '$1').replaceAll(/\s+/g, ' ').trim()
}

const meanings: Readonly<Record<string, string>> = {
  error: 'An error: no book is written until it is mended.',
  warning: 'A warning: the books are written and safe, but something is not as you typed it. `--strict` makes it an error.',
  question: 'A question: something was assumed that you did not say. The build goes on.',
  info: 'For your information: `octavo check` lists it.'
}

/** The pages by file name, and an index of them. */
export function messagePages(): Map<string, string> {
  const rules = collectRules()
  const pages = new Map<string, string>()
  const rows: string[] = []
  for (const [rule, sayings] of rules) {
    const name = `${rule.replace(':', '-')}.md`
    const levels = [...new Set(sayings.map(({level}) => level))]
    const said = sayings.filter(({reason}) => reason !== '').map(({reason, hint}) => `> ${reason}\n${hint ? `\nWhat to do: ${hint}.\n` : ''}`)
    pages.set(name, [`# ${rule}`, '', ...levels.map((level) => meanings[level]!), '', ...said].join('\n').trimEnd() + '\n')
    rows.push(`| [\`${rule}\`](${name}) | ${levels.join(', ')} | ${(sayings.find(({reason}) => reason !== '')?.reason ?? '').replaceAll('|', '\\|')} |`)
  }
  const head = '# Messages\n\nEvery message of Octavo has a permanent id. These pages are made from the program; `…` stands for what varies.\n'
  pages.set('README.md', [head, '| id | level | message |', '| --- | --- | --- |', ...rows, ''].join('\n'))
  return pages
}
