/** The skeleton of one and the same book as readers of PDF find it: outline, labels, destinations, and the text along the structure tree. */

import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import test, {type ExecutionContext} from 'ava'
import {readPages} from '../helpers/pdf-reader.ts'
import {booksShown} from './books-shown.ts'
import {openPdf, type PdfFile} from './finished.ts'

const lettersOf = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')

/** How often each letter occurs, in the order of the alphabet. */
function countsOf(text: string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const letter of [...text].sort()) counts[letter] = (counts[letter] ?? 0) + 1
  return counts
}

/** What a tool prints; `undefined` where it is not installed, which CI does not let pass. */
function ask(t: ExecutionContext, tool: string, ...args: readonly string[]): string | undefined {
  const {error, stdout} = spawnSync(tool, args, {encoding: 'utf8', maxBuffer: 1e8})
  if (!error) return stdout
  t.log(`skipped: ${tool} is not installed`)
  t.is(process.env['CI'], undefined)
  return undefined
}

/** Title and page of every entry, indented by its depth. */
interface Entry {
  readonly title: string
  readonly destpageposfrom1: number
  readonly kids: readonly Entry[]
}

const linesOf = (entries: readonly Entry[], depth = 0): string[] => entries.flatMap(({title, destpageposfrom1, kids}) => [`${' '.repeat(depth)}${title} ${destpageposfrom1}`, ...linesOf(kids, depth + 1)])

interface Outline {
  readonly title: string
  readonly dest: string | readonly unknown[] | null
  readonly items: readonly Outline[]
}

async function outlineOf(file: PdfFile, entries: readonly Outline[], depth = 0): Promise<string[]> {
  const lines: string[] = []
  for (const {title, dest, items} of entries) {
    const explicit = typeof dest === 'string' ? await file.getDestination(dest) : dest
    lines.push(`${' '.repeat(depth)}${title} ${await file.getPageIndex(explicit![0] as never) + 1}`, ...await outlineOf(file, items, depth + 1))
  }
  return lines
}

async function destinationsOf(file: PdfFile): Promise<string[]> {
  const found = await file.getDestinations() as Readonly<Record<string, readonly unknown[]>>
  return (await Promise.all(Object.entries(found).map(async ([name, destination]) => `${name} ${await file.getPageIndex(destination[0] as never) + 1} ${Math.round(destination[3] as number)}`))).sort()
}

/** `   5 [ XYZ null  410 null      ] "text/foreword.xhtml#call-1"` */
const destinationsIn = (printed: string): string[] =>
  [...printed.matchAll(/^\s*(\d+) \[ XYZ\s+\S+\s+(\S+)[^\]]*\] "(.*)"$/gm)].map(([, page, y, name]) => `${name} ${page} ${y}`).sort()

/** What stands in quotation marks is text, the rest names of elements. */
const textIn = (printed: string): string => lettersOf([...printed.matchAll(/^\s*"([^]*?)"$/gm)].map(([, text]) => text).join(''))

for (const [name, make] of Object.entries(booksShown)) {
  test(`readers agree on the skeleton of ${name}`, async (t) => {
    const {files} = await make()
    const bytes = files.get('pdf')!
    const scratch = mkdtempSync(join(tmpdir(), 'octavo-skeleton-'))
    const path = join(scratch, 'book.pdf')
    writeFileSync(path, bytes)
    const file = await openPdf(bytes)
    const outline = await outlineOf(file, (await file.getOutline()) as readonly Outline[])
    t.true(outline.length > 5)
    const json = ask(t, 'qpdf', '--json=2', '--json-key=outlines', path)
    if (json !== undefined) t.deepEqual(linesOf((JSON.parse(json) as {outlines: readonly Entry[]}).outlines), outline)
    const destinations = ask(t, 'pdfinfo', '-enc', 'UTF-8', '-dests', path)
    if (destinations !== undefined) t.deepEqual(destinationsIn(destinations), await destinationsOf(file))
    const structure = ask(t, 'pdfinfo', '-enc', 'UTF-8', '-struct-text', path)
    if (structure !== undefined) t.deepEqual(countsOf(textIn(structure)), countsOf(lettersOf((await readPages(bytes)).join(''))))
    rmSync(scratch, {recursive: true, force: true})
  })
}
