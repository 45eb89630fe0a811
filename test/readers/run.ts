/**
 * `npm run test:readers`: the sample and books unlike it in Ace and in two reading systems, day and night.
 *
 * foliate-js and epub.js turn every page in Chromium: the text of every document comes in order,
 * nothing is wider than the column, a note opens. Screenshots go to the folder given, for looking;
 * names of fixtures after it choose among the books.
 * Needs Chromium; without it the run says so, and fails under `CI`.
 */

import {strict as assert} from 'node:assert'
import {existsSync, readdirSync} from 'node:fs'
import {mkdir, readFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {basename, dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {strFromU8, unzipSync} from 'fflate'
import {chromium, type Browser} from 'playwright-core'
import {compileBook} from '../../src/compile.ts'
import {findAceFaults} from './ace.ts'
import {serve} from './serve.ts'

interface Reading {
  readonly sections: number
  readonly turns: number
  readonly texts: readonly string[]
  readonly tooWide: readonly string[]
  readonly notes?: readonly string[]
  readonly contents: readonly string[]
  readonly pages: number
  readonly landmarks: number
  readonly title: string
  readonly colours?: readonly [string, string]
}

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const shots = process.argv[2] ?? join(tmpdir(), 'octavo-readers')
const packageFolder = (file: string, up: number): string => Array.from({length: up}).reduce<string>((path) => dirname(path), fileURLToPath(import.meta.resolve(file)))

if (!existsSync(executablePath)) {
  console.log('readers: skipped, no Chromium')
  process.exit(process.env['CI'] ? 1 : 0)
}

await mkdir(shots, {recursive: true})
const here = (name: string) => readFile(new URL(name, import.meta.url), 'utf8')
const files: Record<string, string | Uint8Array> = {'/foliate.html': await here('foliate.html'), '/epubjs.html': await here('epubjs.html')}
const served = await serve(files, {'foliate-js': packageFolder('foliate-js/view.js', 1), epubjs: packageFolder('epubjs', 2), jszip: packageFolder('jszip', 2)})
const browser = await chromium.launch({executablePath, args: ['--no-sandbox']})
try {
  for (const path of booksToRead()) await prove(path)
} finally {
  await browser.close()
  served.close()
}

/** The sample and every fixture of the e-book, or those named. */
function booksToRead(): string[] {
  const fixtures = fileURLToPath(new URL('../fixtures/epub', import.meta.url))
  const names = process.argv.slice(3)
  const paths = [fileURLToPath(new URL('../../manuscript', import.meta.url)), ...readdirSync(fixtures).map((name) => join(fixtures, name))]
  return names.length === 0 ? paths : paths.filter((path) => names.includes(basename(path)))
}

async function prove(path: string): Promise<void> {
  const {outputs} = await compileBook({path, out: shots, formats: ['epub', 'pdf'], shouldWrite: true})
  const epub = outputs.find(({name}) => name.endsWith('.epub'))!.path
  const bytes = await readFile(epub)
  files['/book.epub'] = bytes
  assert.deepEqual(await findAceFaults(epub, executablePath), [], `${basename(path)}: Ace finds violations`)
  console.log(`${basename(path)}: Ace, 0 violations`)
  for (const system of ['foliate', 'epubjs']) for (const light of ['day', 'dark']) check(`${basename(path)}, ${system}, ${light}`, bytes, await read(browser, system, light, basename(path)))
}

async function read(within: Browser, system: string, light: string, book: string): Promise<Reading> {
  const page = await within.newPage({viewport: {width: 480, height: 720}, colorScheme: light === 'dark' ? 'dark' : 'light'})
  await page.goto(`${served.origin}/${system}.html#${light}`)
  await page.waitForFunction('typeof window.open_ === "function"')
  const reading = (await page.evaluate('window.open_("/book.epub")')) as Reading
  for (const index of [0, 1, reading.sections > 7 ? 6 : 4, reading.sections - 1]) {
    await page.evaluate(`window.goTo(${index})`)
    await page.screenshot({path: join(shots, `${book}-${system}-${light}-${index}.png`)})
  }
  await page.close()
  return reading
}

function check(name: string, bytes: Uint8Array, {sections, turns, texts, tooWide, notes, contents, pages, landmarks, title}: Reading): void {
  const expected = textsOf(bytes)
  assert.equal(sections, expected.length, `${name}: documents`)
  for (const [index, text] of expected.entries()) assert.equal(differenceOf(squeeze(texts[index] ?? ''), text), '', `${name}: text of document ${index + 1} of ${expected.length}`)
  assert.deepEqual(tooWide, [], `${name}: nothing wider than the column`)
  assert.ok(contents.length > 0 && pages > 0 && landmarks > 0 && title !== '', `${name}: contents, pages and landmarks`)
  const hasNotes = Object.entries(unzipSync(bytes)).some(([path, data]) => path.endsWith('.xhtml') && strFromU8(data).includes('note-reference'))
  if (hasNotes) assert.ok(notes?.some((note) => squeeze(note).length > 3 && expected.some((text) => text.includes(squeeze(note)))), `${name}: a note opens`)
  console.log(`${name}: ${sections} documents, ${turns} turns, ${contents.length} entries, ${pages} pages, ${landmarks} landmarks${hasNotes ? ', a note opened' : ''}`)
}

/** What stands where two texts part; empty where they do not. */
function differenceOf(found: string, wanted: string): string {
  if (found === wanted) return ''
  let at = 0
  while (found[at] === wanted[at]) at++
  return `at ${at}: "${found.slice(at, at + 60)}", expected "${wanted.slice(at, at + 60)}"`
}

/** Text of the spine's documents, in order. */
function textsOf(book: Uint8Array): string[] {
  const files = unzipSync(book)
  const opf = strFromU8(files['OEBPS/content.opf']!)
  const hrefs = new Map([...opf.matchAll(/<item id="([^"]*)" href="([^"]*)"/g)].map(([, id, href]) => [id!, href!]))
  return [...opf.matchAll(/<itemref idref="([^"]*)"/g)].map(([, id]) => {
    const text = strFromU8(files[`OEBPS/${hrefs.get(id!)}`]!)
    return squeeze(unescape(text.slice(text.indexOf('<body')).replace(/<(?:"[^"]*"|[^">])*>/g, '')))
  })
}

function unescape(text: string): string {
  const plain = text.replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
  return plain.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&')
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}
