/**
 * Typography against printed books: errors per 10,000 marks, as the corpus's own `score_quotes.py` counts them.
 *
 * Each hand of a novel (plain, alt, rough), the printed text fed back, Octavo's own output fed back, marks
 * missing at random, serial chapters, hand-written cases. Needs python3 for the corpus's scripts.
 */

import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {educate} from '../../src/typography/index.ts'

type Count = [marks: number, errors: number]
type Summary = Readonly<Record<string, Count>>

/** Errors per 10,000 quotation marks on four of the books, from the corpus's README. */
const peers = 'peers, all quotes on four books: pandoc 7.8 · typogrify 17.9 · smartypants 74.8 · retext-smartypants 80.6 · smartquotes 184.6 · markdown-it 273.8; on dialect 150 to 590; cases of 102: pandoc 85, typogrify 78'
/** Serial chapters whose blocks are lines. */
const linesAreBlocks = new Set(['night4', 'log-seventeen', 'course-three', 'lastshift'])
const seeds = ['1', '2', '3', '4', '5']

/** The table of figures; one line when python3 is missing. */
export async function measure(corpus: string): Promise<string> {
  if (spawnSync('python3', ['--version']).status !== 0) return 'typography: skipped, python3 is not installed'
  const scratch = mkdtempSync(path.join(tmpdir(), 'octavo-accuracy-'))
  try {
    return table(new Bench(path.resolve(corpus), scratch))
  } finally {
    rmSync(scratch, {recursive: true})
  }
}

class Bench {
  readonly corpus: string
  readonly scratch: string
  readonly books: readonly string[]
  readonly serials: readonly string[]
  characters = 0
  milliseconds = 0

  constructor(corpus: string, scratch: string) {
    this.corpus = corpus
    this.scratch = scratch
    this.books = namesIn(corpus)
    this.serials = namesIn(path.join(corpus, 'serials'))
  }

  python(script: string, ...rest: string[]): string {
    const {status, stdout, stderr} = spawnSync('python3', ['-B', path.join(this.corpus, script), ...rest], {encoding: 'utf8', maxBuffer: 1 << 28})
    if (status !== 0) throw new Error(`\`${script}\` failed: ${stderr}`)
    return stdout
  }

  flatten(file: string): string {
    return this.python('score_quotes.py', '--flatten', file)
  }

  educate(text: string): string {
    const begin = performance.now()
    const result = educate(text, 'en-US', {})
    this.milliseconds += performance.now() - begin
    this.characters += text.length
    return result
  }

  score(text: string, gold: string, ...options: string[]): Summary {
    const out = path.join(this.scratch, 'out.txt')
    writeFileSync(out, text)
    return JSON.parse(this.python('score_quotes.py', out, gold, '--json', ...options)) as Summary
  }

  gold(name: string): string {
    return path.join(this.corpus, `${name}.gold.txt`)
  }
}

const namesIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.gold.txt')).map((name) => name.replace('.gold.txt', '')).sort()

function table(bench: Bench): string {
  const hand = (suffix: string, ...options: string[]): Summary[] =>
    bench.books.map((name) => bench.score(bench.educate(bench.flatten(path.join(bench.corpus, `${name}${suffix}.txt`))), bench.gold(name), ...options))
  const rows = [
    'errors per 10,000     double   all quotes  leading %  em dash  ellipsis',
    row('plain', hand(''), 'aim 0 / 2 / 1 / 0 / 0'),
    row('alt', hand('.alt', '--skip-lost'), 'aim 4'),
    row('rough', hand('.rough', '--skip-lost'), 'aim 4'),
    row('printed, fed back', hand('.gold'), 'aim 0'),
    ...seeds.map((seed) => row(`1 % missing, seed ${seed}`, noisy(bench, seed), 'aim 0 double')),
    row('serials', bench.serials.map((name) => serial(bench, name)), 'aim 5'),
    `own output fed back   ${changed(bench)} lines change (aim 0)`,
    `hand-written cases    ${cases(bench)}`,
    `speed                 ${Math.round(bench.milliseconds / bench.characters * 1e6)} ms for 1 MB (aim 150)`,
    peers
  ]
  return rows.join('\n')
}

function row(name: string, summaries: readonly Summary[], aim: string): string {
  const rate = (key: string, unit: number): string => {
    const [marks, errors] = summaries.reduce<Count>(([marks, errors], each) => [marks + (each[key]?.[0] ?? 0), errors + (each[key]?.[1] ?? 0)], [0, 0])
    return (marks === 0 ? 0 : unit * errors / marks).toFixed(1)
  }
  const figures = [rate('=double', 1e4).padStart(6), rate('=quotes', 1e4).padStart(12), rate('apos-lead', 100).padStart(10), rate('em-dash', 1e4).padStart(8), rate('=ellipsis', 1e4).padStart(9)]
  return `${name.padEnd(20)} ${figures.join(' ')}   ${aim}`
}

function noisy(bench: Bench, seed: string): Summary[] {
  return bench.books.map((name) => {
    const prefix = path.join(bench.scratch, name)
    bench.python('make_noisy.py', path.join(bench.corpus, `${name}.txt`), bench.gold(name), prefix, '1', seed)
    return bench.score(bench.educate(readFileSync(`${prefix}.in`, 'utf8')), `${prefix}.gold.txt`)
  })
}

function serial(bench: Bench, name: string): Summary {
  const file = path.join(bench.corpus, 'serials', name)
  const lines = (): string => readFileSync(`${file}.txt`, 'utf8').split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '').join('\n')
  const text = linesAreBlocks.has(name) ? lines() : bench.flatten(`${file}.txt`)
  return bench.score(bench.educate(text), `${file}.gold.txt`, '--skip-lost')
}

function changed(bench: Bench): number {
  return bench.books.reduce((sum, name) => {
    const once = bench.educate(bench.flatten(path.join(bench.corpus, `${name}.txt`)))
    const twice = bench.educate(once).split('\n')
    return sum + once.split('\n').filter((line, index) => line !== twice[index]).length
  }, 0)
}

function cases(bench: Bench): string {
  const file = path.join(bench.corpus, 'quote_cases.tsv')
  const inputs = readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#')).map((line) => line.split('\t')[0])
  const out = path.join(bench.scratch, 'cases.txt')
  writeFileSync(out, bench.educate(inputs.join('\n')))
  return /cases (\d+\/\d+)/.exec(bench.python('score_quotes.py', '--cases', out, file))?.[1] ?? 'not scored'
}
