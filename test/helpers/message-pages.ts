/**
 * docs/messages/: one page for each rule id, collected from the places in `src/` that speak.
 *
 * A page says what the message means at which level, its sentence and its hint; what varies is shown as `…`.
 */

import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {traps} from '../../src/lint/readers/index.ts'
import {messageExamples, type MessageExample} from './message-examples.ts'
import {argumentsFrom, literalsIn} from './source-literals.ts'

const root = fileURLToPath(new URL('../../src/', import.meta.url))

interface Saying {
  readonly level: string
  readonly reason: string
  readonly hint?: string | undefined
}

const stages = 'book|config|epub|files|fonts|layout|lint|pictures|print|publication|read|structure|style|typography|verify|xml'
const ruleLiteral = new RegExp(`'((?:${stages}):[a-z0-9][a-z0-9-]*)'`, 'g')
/** Rules whose id is put together, with what they mean. */
const composed: Readonly<Record<string, Saying>> = {
  'files:outside': {level: 'error', reason: "Found a path or a link that leads out of the book's folder, expected one inside it", hint: 'Copy the file into the folder of the book and name it from there, with forward slashes'},
  'files:not-a-file': {level: 'error', reason: 'Found a folder, pipe or device, expected a regular file', hint: 'Name a file, or move what stands there out of the folder of the book'},
  'files:disk': {level: 'error', reason: 'Found a folder or file that cannot be read or written (exit code 3), expected it to be free', hint: 'The message names the file; close the program that holds it, or choose another folder'},
  'files:too-large': {level: 'error', reason: 'Found a file or folder beyond a limit (exit code 4), expected a smaller one', hint: 'Divide the file, save the picture smaller, or move what is not part of the book elsewhere'},
  'files:missing': {level: 'error', reason: 'Found no such file, expected one', hint: 'Check the spelling, capitals included'},
  'lint:unbalanced-quotes': {level: 'warning', reason: 'Found a quotation mark that opens and is never closed, or closes and was never opened', hint: 'Each paragraph of a speech opens with a mark, and the last one closes it'},
  'lint:mixed-quotes': {level: 'warning', reason: 'Found a few straight quotation marks among curly ones, or the reverse', hint: 'Octavo sets straight marks and leaves curly ones as they are'},
  'lint:doubled-space': {level: 'warning', reason: 'Found two spaces or more, expected one', hint: '`octavo check --fix` mends it'},
  'lint:doubled-word': {level: 'warning', reason: 'Found a word typed twice, expected it once', hint: '`octavo check --fix` mends it; a stammer takes a hyphen, a cry a comma'},
  'lint:dash-style': {level: 'warning', reason: 'Found a dash typed otherwise than in the rest of the book', hint: '`octavo check --fix` types it the usual way'},
  'lint:wrong-way-apostrophe': {level: 'warning', reason: 'Found ‘ where letters are left out, expected the apostrophe ’', hint: '`octavo check --fix` mends it'},
  'lint:foreign-mark': {level: 'warning', reason: 'Found a mark of another program, which is printed as it stands', hint: 'The message says how Octavo writes it'},
  'book:title-assumed': {level: 'question', reason: 'Found no title; one was assumed', hint: 'Set `title:` in book.yaml if it is another; of a single file, write `--title` behind the command'},
  'book:author-assumed': {level: 'question', reason: 'Found no author in the settings; one was assumed', hint: 'Set `author:` in book.yaml if it is another; of a single file, write `--author` behind the command'},
  'book:language-assumed': {level: 'question', reason: 'Found no language; one was assumed', hint: 'Set `language:` in book.yaml if it is another; of a single file, write `--lang` behind the command'},
  'book:author-missing': {level: 'question', reason: 'No author is given', hint: 'Add `author:` to book.yaml; of a single file, write `--author` behind the command'},
  'book:author-suggested': {level: 'question', reason: 'No author is given; it may be …', hint: 'Add `author:` to book.yaml; of a single file, write `--author` behind the command; a name inside a note is never taken unasked'},
  'book:modified-fixed': {level: 'info', reason: 'The time of modification is …: the book gives no `modified` and no `date`', hint: 'Write `date:` in book.yaml, so that a new edition is told from an old one'},
  'book:publisher-assumed': {level: 'question', reason: 'Found a publisher on the title page; it was taken', hint: 'Set `publisher:` in book.yaml if it is another'},
  'fonts:format': {level: 'error', reason: 'Found a WOFF or WOFF2 file, a font collection or a PostScript file, expected a sound TTF or OTF font', hint: 'Use the static TTF or OTF file of the same face'},
  'style:reader': {level: 'warning', reason: 'Found `…`, which is left out of the e-book', hint: 'The message says why; put it under @media print if it is meant for the page alone'},
  'style:unknown-selector': {level: 'warning', reason: 'Found a selector Octavo does not know; the whole rule is left out, as CSS asks', hint: 'Look it up in docs/css.md; write the others of a list as rules of their own'},
  'verify:missing': {level: 'error', reason: 'Found letters of the manuscript missing from a book', hint: 'This is a defect of Octavo; please report it with the passage'},
  'verify:extra': {level: 'error', reason: 'Found letters in a book that the manuscript does not have there', hint: 'This is a defect of Octavo; please report it with the passage'},
  'verify:misplaced': {level: 'error', reason: 'Found letters of the manuscript out of their order', hint: 'This is a defect of Octavo; please report it with the passage'}
}

/** Inferences that a scene begins. */
const ofScenes: ReadonlySet<string> = new Set(['gap', 'break-mark', 'empty-heading', 'scene-of-dateline'])

/** Ids put together of a stage and a name that is told in the call. */
const told: readonly {readonly call: RegExp; readonly stage: string; readonly read: (match: RegExpMatchArray, args: readonly string[]) => Saying}[] = [
  {
    call: /\bsay\.(error|warn|info)\(\s*'([a-z0-9-]+)'/g,
    stage: 'pictures',
    read: ([, verb], [, reason = '', hint = '']) => ({level: verb === 'warn' ? 'warning' : verb!, reason: sentenceIn(reason) ?? '', hint: literalsIn(hint)[0]?.value ?? 'Save the picture again as PNG or JPEG'})
  },
  {
    call: /\b(because)\(\s*'([a-z0-9-]+)'/g,
    stage: 'structure',
    read: ([, , rule], [, why = '']) => ({level: 'info', reason: `Read as ${rule!.replaceAll('-', ' ')}: ${literalsIn(why)[0]?.value ?? '…'}`, hint: `If it is wrong, write \`<!-- ${ofScenes.has(rule!) ? 'no break' : 'paragraph'} -->\` above it; docs/manual.md has more: \`octavo help manual\``})
  }
]

/** Rules said by a helper that is told what was found and what expected. */
const refusals: readonly {readonly call: RegExp; readonly rule: string}[] = [
  {call: /(?<!function )(?<![#\w])refuse\(/g, rule: 'config:value'},
  {call: /this\.#refuse\(/g, rule: 'config:yaml'}
]

function readRefusal(text: string, at: number): Saying {
  const args = argumentsFrom(text, at)
  const said = args.slice(1).join(',')
  const field = (name: string): string | undefined => {
    const from = new RegExp(`[{,\\s]${name}: `).exec(said)
    return from ? literalsIn(said.slice(from.index + from[0].length)).find(({value}) => value !== '')?.value : undefined
  }
  const found = field('found') ?? literalsIn(said)[0]?.value ?? '…'
  const names = /expected: expected|[{,] expected[,}]/.test(said) ? '…' : field('expected') ?? '…'
  return {level: 'error', reason: `Found ${found}${said.includes('found:') ? ' for `…`' : ''}, expected ${names}`, hint: field('hint')}
}

/** What the parser of YAML may say, in our words. */
function yamlReasons(text: string): {reason: string; hint: string}[] {
  const from = text.indexOf('const reasons')
  const hints = text.slice(text.indexOf('const hints'))
  return literalsIn(text.slice(Math.max(from, 0))).filter(({value}) => value.startsWith('Found ') && from >= 0).map(({value: reason}) => {
    const code = new RegExp(`(\\w+): '${reason.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`).exec(text)?.[1]
    const own = code === undefined ? undefined : new RegExp(`${code}: (['"][^\\n]*['"])`).exec(hints)?.[1]
    return {reason, hint: own === undefined ? 'A value with `: `, `#` or a leading mark needs straight quotation marks round it' : own.slice(1, -1).replaceAll('\\\\', '\\')}
  })
}

/** Names of XML that look like rule ids. */
const vocabulary = new Set(['epub:prefix', 'epub:type', 'xml:space', 'xml:lang', 'xml:id', 'xml:base'])

/** The traps of e-readers, whose ids stand in a table; each sentence is the first behind its id. */
function trapSayings(): [string, Saying[]][] {
  const folder = join(root, 'lint/readers/rules')
  const text = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
  return traps.map(({id, reader, hint}) => {
    const reason = literalsIn(text.slice(text.indexOf(`id: '${id}'`))).find(({value}) => value.startsWith('Found '))!.value
    return [`readers:${id}`, [{level: 'warning', reason: `${reason} (${reader})`, hint}]]
  })
}

/** Every rule id with what is said under it. */
export function collectRules(): Map<string, Saying[]> {
  const rules = new Map<string, Saying[]>([...Object.entries(composed).map(([rule, saying]): [string, Saying[]] => [rule, [saying]]), ...trapSayings()])
  for (const name of readdirSync(root, {recursive: true, encoding: 'utf8'}).filter((each) => each.endsWith('.ts')).sort()) {
    const text = readFileSync(join(root, name), 'utf8')
    const add = (rule: string, saying: Saying): void => {
      const known = rules.get(rule) ?? []
      if (saying.reason !== '' && !known.some(({reason}) => reason === saying.reason)) known.push(saying)
      rules.set(rule, known)
    }
    for (const {1: rule, 0: whole, index} of text.matchAll(ruleLiteral)) if (!vocabulary.has(rule!) && !/expected \$\{expected\}`, \{hint\}/.test(text.slice(index, index + 200).split('\n')[0]!)) add(rule!, readSaying(text, index, whole.length))
    for (const {call, stage, read} of told) for (const match of text.matchAll(call)) add(`${stage}:${match[2]}`, read(match, argumentsFrom(text, match.index + match[0].indexOf('(') + 1)))
    for (const {call, rule} of refusals) for (const {index, 0: whole} of text.matchAll(call)) add(rule, readRefusal(text, index + whole.length))
    if (name.endsWith('yaml.ts')) for (const reason of yamlReasons(text)) add('config:yaml', {level: 'error', ...reason})
  }
  return new Map([...rules].sort(([left], [right]) => (left < right ? -1 : 1)))
}

/** What every limit of a manuscript file gives as its hint. */
const hintOfLimits = literalsIn(/const hint = .*/.exec(readFileSync(join(root, 'manuscript/formats/limits.ts'), 'utf8'))![0])[0]!.value

/** What is said in the call a rule id stands in: its level, its sentence and its hint. */
function readSaying(text: string, at: number, length: number): Saying {
  const before = text.slice(Math.max(0, at - 60), at)
  const level = /\.(error|warn|question|info)\(\s*$/.exec(before)?.[1] ?? /\blevel: '(\w+)', rule: $/.exec(before)?.[1] ?? (/(?:[fF]ault\w*|FontDefect)\(\s*$/.test(before) ? 'error' : 'info')
  const [, ...rest] = argumentsFrom(text, at)
  const spoken = rest.map((each) => each.replace(/^\s*\{[^]*/, '')).map((each) => sentenceIn(each)).find((each) => each !== undefined)
  const reason = spoken ?? sentenceIn(text.slice(at + length, at + 700).split(/\n\n|\n}/)[0]!) ?? ''
  const hint = /\blimitFault\(\s*$/.test(before) ? hintOfLimits : hintOf(text, at, rest)
  if (spoken === undefined && reason === hint) return {level, reason: '', hint}
  const isDefect = /FontDefect\(\s*$/.test(before)
  return {level: level === 'warn' ? 'warning' : level, reason: isDefect && reason !== '' ? `Found ${reason}, expected a sound TTF or OTF font` : reason, hint}
}

/** The hint of a call: a field of its last argument, or that argument itself; a name stands for a constant above. */
function hintOf(text: string, at: number, rest: readonly string[]): string | undefined {
  const last = rest.at(-1)?.trim() ?? ''
  const field = /(?:^|[{,\s])hint(?::\s*([^]*)|\s*[,}])/.exec(last)
  const written = field ? field[1] ?? 'hint' : rest.length > 1 || /^[\x60']/.test(last) ? last : ''
  const own = literalsIn(written).map(({value}) => value).find((value) => value.includes(' '))
  if (own !== undefined) return own
  const name = /^(\w+)/.exec(written)?.[1]
  const declared = name === undefined ? -1 : Math.max(text.lastIndexOf(`const ${name} =`, at), text.indexOf(`const ${name} =`))
  if (declared >= 0) return literalsIn(text.slice(declared, declared + 300)).map(({value}) => value).find((value) => value.includes(' '))
  const fallback = name === undefined ? null : new RegExp(`${name} = ('[^'\\n]*')`).exec(text)
  return fallback ? literalsIn(fallback[1]!)[0]?.value : undefined
}

const sentenceIn = (code: string): string | undefined =>
  literalsIn(code).map(({value}) => value.replace(/(?<=[\w\x60])…$/, '')).find((value) => /^(?:[A-Z\x60…]|an? |the |no )/.test(value) && value.includes(' '))

const meanings: Readonly<Record<string, string>> = {
  error: '**Error.** No book is written until this is fixed.',
  warning: '**Warning.** The books are written, but something in them may not be what you want. With `--strict` no book is written.',
  question: '**Question.** Octavo had to guess. The books are written; check that the guess is right.',
  info: '**Information.** Nothing is wrong. Only `octavo check` shows it.'
}

/** Rules that mean less in some files. */
const softer: Readonly<Record<string, string>> = {
  'config:value': 'In the front matter of a text, which another program may have written, it is a warning: the value is left out.'
}

const asSentence = (hint: string): string => `${hint[0]!.toUpperCase()}${hint.slice(1)}${/[?!.]$/.test(hint) ? '' : '.'}`

const fence = (content: string): string => `\`\`\`\`\n${content.replace(/\n*$/, '\n')}\`\`\`\`\n`

/** What yields the message, and the same mended. */
function exampleOf({file, wrong, right, beside}: MessageExample): string[] {
  const mended = right === undefined ? [] : right === '' ? ['Without it nothing is said.\n'] : ['Mended:\n', fence(right)]
  const around = beside ? [`**For example**, with this in \`${beside.file}\`:\n`, fence(beside.text), `and this in \`${file}\`:\n`] : [`**For example**, in \`${file}\`:\n`]
  return [...around, fence(wrong), ...mended]
}

/** The pages by file name, and an index of them. */
export function messagePages(): Map<string, string> {
  const rules = collectRules()
  const pages = new Map<string, string>()
  const rows: string[] = []
  for (const [rule, sayings] of rules) {
    const name = `${rule.replace(':', '-')}.md`
    const levels = [...new Set(sayings.map(({level}) => level))]
    const said = sayings.map(({reason, hint}, index) => `> ${reason}\n${hint && hint !== sayings[index + 1]?.hint ? `\n**What to do:** ${asSentence(hint)}\n` : ''}`)
    pages.set(name, [`# ${rule}`, '', ...levels.map((level) => meanings[level]!), ...(Object.hasOwn(softer, rule) ? [softer[rule]!] : []), '', ...said, ...(Object.hasOwn(messageExamples, rule) ? exampleOf(messageExamples[rule]!) : [])].join('\n').trimEnd() + '\n')
    rows.push(`| [\`${rule}\`](${name}) | ${levels.join(', ')} | ${(sayings.find(({reason}) => reason !== '')?.reason ?? '').replaceAll('|', '\\|')} |`)
  }
  const head = '# Messages\n\nEvery message has an id that never changes. Look it up here, or in the terminal: `octavo help book:author-missing`.\nThe pages are made from the program; `…` stands for a part of the message that varies.\n'
  pages.set('README.md', [head, '| id | level | message |', '| --- | --- | --- |', ...rows, ''].join('\n'))
  return pages
}
