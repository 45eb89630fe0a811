/**
 * `npm run test:calibre`: the sample, a book of all that a page may hold and the books of the e-book's fixtures through
 * Calibre's converter to Kindle files, where Calibre is installed. What comes out is opened again and held against
 * the book: its text in order, its contents, links that arrive, title and author.
 */

import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, join, posix} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build, entriesOf} from '../helpers/build.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const fixtures = here('../fixtures/epub')
const books = process.argv.length > 2 ? process.argv.slice(2) : [here('../../manuscript'), here('../fixtures/books/all-that-a-page-may-hold'), ...readdirSync(fixtures).map((name) => join(fixtures, name))]

if (spawnSync('ebook-convert', ['--version']).status === 0) for (const path of books) await prove(path)
else console.log('calibre: ebook-convert is not installed; nothing converted')

async function prove(path: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-calibre-'))
  try {
    const epub = path.endsWith('.epub') ? new Uint8Array(readFileSync(path)) : (await build(path)).files.get('epub')!
    const [book, kindle, back] = ['book.epub', 'book.azw3', 'back.epub'].map((name) => join(folder, name)) as [string, string, string]
    writeFileSync(book, epub)
    const complaints = convert(book, kindle)
    convert(kindle, back)
    const faults = [...complaints, ...differences(epub, new Uint8Array(readFileSync(back)))]
    for (const fault of faults) console.log(`  ${fault}`)
    console.log(`calibre: ${basename(path)} converted to AZW3 and back, ${faults.length} faults`)
    if (faults.length > 0) process.exitCode = 1
  } finally {
    rmSync(folder, {recursive: true})
  }
}

/** Converts a file; gives back what Calibre complains of. */
function convert(from: string, to: string): string[] {
  const {status, stdout, stderr} = spawnSync('ebook-convert', [from, to], {encoding: 'utf8', maxBuffer: 1e8})
  if (status !== 0) throw new Error(`ebook-convert ended with ${status}: ${stderr.slice(-500)}`)
  return `${stdout}${stderr}`.split('\n').filter((line) => /error|warning|could not|invalid/i.test(line))
}

/** What the book that came back lacks of the one that went. Calibre moves the contents to the end, so they are compared by themselves; it puts a page of its own in the cover's place, and the subtitle behind the title. */
function differences(went: Uint8Array, came: Uint8Array): string[] {
  const [before, after] = [open(went), open(came)]
  const faults: string[] = []
  const isStory = (text: string): boolean => !text.includes('epub:type="toc"') && !/class="(?:calibre\d* )?contents/.test(text)
  const [wanted, found] = [before, after].map(({spine, texts}) => spine.map((path) => texts.get(path)!).filter(isStory).map(plain).join('')) as [string, string]
  if (wanted !== found) faults.push(`text ${differenceOf(found, wanted)}`)
  const [contents, entries] = [before, after].map(contentsOf) as [string[], string[]]
  // Contents of one line it fills up with links it finds.
  const shown = contents.length === 1 ? entries.slice(0, 1) : entries
  if (contents.join() !== shown.join()) faults.push(`contents ${entries.join(' | ')}, expected ${contents.join(' | ')}`)
  const [title, name] = ['dc:title', 'dc:creator'].map((tag) => [before, after].map(({opf}) => plain(new RegExp(`<${tag}[ >][^]*?</${tag}>`).exec(opf)?.[0] ?? '')))
  if (!title![1]!.startsWith(title![0]!)) faults.push(`title ${title!.join(', expected ')}`)
  if (name![0] !== '' && !name![1]!.includes(name![0]!)) faults.push(`name ${name!.join(', expected ')}`)
  return [...faults, ...lostLinks(after)]
}

interface Opened {
  readonly opf: string
  readonly ncx: string
  /** Paths in reading order. */
  readonly spine: readonly string[]
  readonly texts: ReadonlyMap<string, string>
}

function open(book: Uint8Array): Opened {
  const texts = entriesOf(book)
  const opf = texts.get('content.opf')!
  const paths = new Map([...opf.matchAll(/<item [^>]*>/g)].map(([item]) => [attribute(item, 'id'), attribute(item, 'href')]))
  const spine = [...opf.matchAll(/<itemref [^>]*>/g)].map(([item]) => paths.get(attribute(item, 'idref'))!)
  return {opf, ncx: texts.get('toc.ncx')!, spine, texts}
}

function attribute(tag: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
}

/** Letters and signs of a document's body. */
function plain(text: string): string {
  const bare = text.replace(/^[^]*<body[^>]*>/, '').replace(/<(?:"[^"]*"|[^">])*>/g, '')
  return bare.replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))).replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({lt: '<', gt: '>', quot: '"', amp: '&'})[name]!).replace(/[\s\u00AD\u200B\u2060]+/g, '')
}

function contentsOf({ncx}: Opened): string[] {
  return [...ncx.replace(/<docTitle>[^]*?<\/docTitle>|<pageList[^]*/g, '').matchAll(/<navLabel>\s*<text>([^<]*)/g)].map(([, label]) => plain(label!))
}

/** Links inside the book that lead to no place of it. */
function lostLinks({texts}: Opened): string[] {
  return [...texts].filter(([path]) => /\.x?html$/.test(path)).flatMap(([path, text]) => [...text.matchAll(/<a [^>]*>/g)].flatMap(([tag]) => {
    const href = attribute(tag, 'href')
    if (href === '' || /^[a-z]+:|\/cover\.xhtml$/i.test(href)) return []
    const [file, id] = href.split('#') as [string, string | undefined]
    const target = texts.get(file === '' ? path : posix.join(posix.dirname(path), file))
    return target !== undefined && (id === undefined || target.includes(`id="${id}"`)) ? [] : [`${path}: the link ${href} leads nowhere`]
  }))
}

function differenceOf(found: string, wanted: string): string {
  let at = 0
  while (found[at] === wanted[at]) at++
  return `at ${at}: "${found.slice(at, at + 60)}", expected "${wanted.slice(at, at + 60)}"`
}
