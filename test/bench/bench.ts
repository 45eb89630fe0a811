/**
 * `npm run bench`: what a build costs and how its pages measure, as whole processes, beside the
 * peer of the bench folder (`OCTAVO_BENCH`, a scratch copy) in the same run.
 */

import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {multiply, writeDialogue} from './inputs.ts'
import {describe, median, pair, run, type Figures} from './measure.ts'

const bench = process.env['OCTAVO_BENCH']
const root = fileURLToPath(new URL('../..', import.meta.url))
const cli = path.join(root, 'dist/lib/cli.js')

if (!bench) console.log('bench: OCTAVO_BENCH names no folder of inputs; nothing measured')
else measure(path.resolve(bench))

function measure(folder: string): void {
  const scratch = mkdtempSync(path.join(tmpdir(), 'octavo-bench-'))
  try {
    const books = prepare(folder, scratch)
    for (const [name, source] of books) compare(folder, scratch, name, source)
    measureStory(scratch)
    measureGrowth(folder, scratch)
  } finally {
    rmSync(scratch, {recursive: true})
  }
}

function prepare(folder: string, scratch: string): Map<string, string> {
  const dialogue = path.join(scratch, 'dialogue')
  writeDialogue(path.join(root, 'manuscript'), dialogue, 100_000)
  return new Map([
    ['mohicans', path.join(folder, 'src/mohicans')],
    ['omnibus', path.join(folder, 'src/omnibus')],
    ['dialogue', dialogue]
  ])
}

function build(source: string, out: string, ...rest: string[]): Figures {
  return run([process.execPath, cli, 'build', source, '--out', out, '--quiet', ...rest], out)
}

function compare(folder: string, scratch: string, name: string, source: string): void {
  const out = path.join(scratch, `${name}-out`)
  mkdirSync(out)
  const peer = existsSync(path.join(folder, `out/${name}.typ`))
    ? () => run([process.execPath, path.join(folder, 'engines/typst.mjs'), name], folder)
    : undefined
  const [ours, theirs] = pair(() => build(source, out, '--title', name), peer, 5)
  const [epub] = pair(() => build(source, out, '--title', name, '--format', 'epub'), undefined, 3)
  console.log(`\n${name}\n  octavo, both books   ${describe(ours)}\n  octavo, EPUB alone   ${describe(epub)}`)
  if (peer) {
    const ratios = ours.map((each, index) => each.wall / theirs[index]!.wall)
    console.log(`  Typst, engine alone  ${describe(theirs)}\n  ratio of wall time   ${median(ratios).toFixed(2)}`)
  }
  quality(folder, path.join(out, `${name}.pdf`), name)
}

function quality(folder: string, file: string, name: string): void {
  const source = path.join(folder, `src/${name}.json`)
  const rest = existsSync(source) ? ['--src', source] : []
  const child = spawnSync('/usr/bin/python3', [path.join(folder, 'pdfquality.py'), file, ...rest], {encoding: 'utf8'})
  console.log(child.status === 0 ? child.stdout.replace(/^/gm, '  ').trimEnd() : '  quality: the meter needs python3-fitz and numpy; not measured')
}

function measureStory(scratch: string): void {
  const file = path.join(scratch, 'story.md')
  const sentence = 'She set the lamp on the sill and waited for the boat to answer it. '
  writeFileSync(file, `# The Lamp\n\n${Array.from({length: 60}, (_, index) => sentence.repeat(3 + (index % 4))).join('\n\n')}\n`)
  const [ours] = pair(() => build(file, scratch), undefined, 5)
  console.log(`\na ten-page story       ${describe(ours)}`)
}

function measureGrowth(folder: string, scratch: string): void {
  console.log('\ngrowth with the length of the omnibus')
  for (const factor of [0.5, 1, 2, 4]) {
    const book = path.join(scratch, `omnibus-${factor}`)
    multiply(path.join(folder, 'src/omnibus'), book, factor)
    const [ours] = pair(() => build(book, scratch, '--title', 'growth'), undefined, 1)
    console.log(`  ${String(factor).padEnd(4)} ${describe(ours)}`)
  }
}
