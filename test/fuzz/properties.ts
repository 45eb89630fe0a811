/**
 * What holds of any input: a book or a located error, never a crash; the same bytes twice; line ends and a byte order
 * mark change nothing; an edit stays local.
 */

import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import fc from 'fast-check'
import {compileBook} from '../../src/compile.ts'
import {BookFault} from '../../src/report/index.ts'
import {readEpubText} from '../../src/verify/index.ts'
import {bookProperties} from './books.ts'
import {documentProperties} from './documents.ts'
import {pageProperties} from './pages.ts'
import {textProperties} from './texts.ts'
import {treeProperties} from './trees.ts'
import {wholeBookProperties} from './whole-books.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

/** An EPUB's bytes, or the messages that say why there is none; anything else is thrown. */
export async function outcomeOf(files: Files): Promise<Uint8Array | string> {
  const root = await mkdtemp(join(tmpdir(), 'octavo-fuzz-'))
  try {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), {recursive: true})
      await writeFile(join(root, path), content)
    }
    const out = join(root, 'dist')
    await compileBook({path: root, out, formats: ['epub'], shouldWrite: true})
    return await readFile(join(out, (await readdir(out))[0]!))
  } catch (error) {
    if (!(error instanceof BookFault)) throw error
    if (error.messages.length === 0) throw new Error('a fault without a message', {cause: error})
    for (const {file, ruleId, source, reason} of error.messages) {
      if (file === undefined || !ruleId || !source || !reason) throw new Error(`an unlocated message: ${reason}`, {cause: error})
    }
    return error.messages.map(String).join('\n')
  } finally {
    await rm(root, {recursive: true})
  }
}

const settings = 'title: The Test\nauthor: Ada Moor\nlanguage: en\ndate: 2026\n'
const book = (name: string, text: string | Uint8Array): Files => ({'book.yaml': settings, [`manuscript/${name}`]: text})

const words = fc.lorem({maxCount: 12})
const marks = fc.constantFrom('*', '_', '**', '`', '"', "'", '--', '...', '[', ']', '(', ')', '<b>', '</b>', '<!--', '&amp;', '\\', '[^1]', ':::letter', ':::', '# ', '> ', '- ', '1. ', '* * *', '|', '\n', '\n\n', 'A/N: ', 'Chapter Two', '~ ', 'Next Log:', '\t', '  ', '\u00a0', 'é', '—', '😀', 'ש')
/** Prose with the marks that mean something strewn in. */
export const manuscript = fc.array(fc.oneof({weight: 3, arbitrary: words}, marks), {maxLength: 40}).map((parts) => parts.join(' '))
const lines = fc.array(fc.oneof(words, manuscript), {maxLength: 12}).map((parts) => parts.join('\n\n'))
const yaml = fc.oneof(fc.string(), fc.array(fc.tuple(fc.constantFrom('title', 'author', 'language', 'page', 'date', 'series', 'styles', 'x', '__proto__', '- '), fc.oneof(words, marks, fc.string())).map(([key, value]) => `${key}: ${value}`), {maxLength: 6}).map((rows) => rows.join('\n')))
const css = fc.array(fc.oneof(fc.constantFrom('p', '.chapter', '@page', '@media print', '{', '}', ':', ';', '(', ')', 'color', 'red', '1em', 'url(', '"', '/*', '*/', 'calc(', 'var(--a)', '!important', '@import', '>', ','), fc.string({maxLength: 6})), {maxLength: 40}).map((parts) => parts.join(' '))

export interface Property {
  readonly name: string
  readonly property: fc.IAsyncProperty<unknown[]>
}

/** Every property; each takes any seed. */
export const properties: readonly Property[] = [
  {name: 'any Markdown', property: fc.asyncProperty(lines, async (text) => void (await outcomeOf(book('1.md', text))))},
  {name: 'any text', property: fc.asyncProperty(lines, async (text) => void (await outcomeOf(book('1.txt', text))))},
  {name: 'any string', property: fc.asyncProperty(fc.string({unit: 'binary', maxLength: 300}), async (text) => void (await outcomeOf(book('1.md', text))))},
  {name: 'any bytes', property: fc.asyncProperty(fc.uint8Array({maxLength: 300}), async (bytes) => void (await outcomeOf(book('1.txt', bytes))))},
  {name: 'any YAML', property: fc.asyncProperty(yaml, async (text) => void (await outcomeOf({'book.yaml': text, 'manuscript/1.md': '# One\n\nBefore.'})))},
  {name: 'any style sheet', property: fc.asyncProperty(css, async (text) => void (await outcomeOf({...book('1.md', '# One\n\nBefore.'), 'styles/book.css': text})))},
  {name: 'any picture', property: fc.asyncProperty(fc.uint8Array({maxLength: 200}), async (bytes) => void (await outcomeOf({...book('1.md', '# One\n\n![A map](map.png)'), 'manuscript/map.png': bytes})))},
  {name: 'the same bytes twice', property: fc.asyncProperty(lines, async (text) => same(await outcomeOf(book('1.md', text)), await outcomeOf(book('1.md', text))))},
  {name: 'line ends change nothing', property: fc.asyncProperty(lines, async (text) => same(await outcomeOf(book('1.md', text)), await outcomeOf(book('1.md', text.replaceAll('\n', '\r\n')))))},
  {name: 'a byte order mark changes nothing', property: fc.asyncProperty(lines, async (text) => same(await outcomeOf(book('1.txt', text)), await outcomeOf(book('1.txt', `\ufeff${text}`))))},
  {name: 'an edit stays local', property: fc.asyncProperty(fc.array(words, {minLength: 3, maxLength: 8}), fc.nat(), async (paragraphs, pick) => staysLocal(paragraphs, pick % paragraphs.length))},
  ...treeProperties,
  ...bookProperties,
  ...textProperties,
  ...pageProperties,
  ...documentProperties,
  ...wholeBookProperties
]

function same(left: Uint8Array | string, right: Uint8Array | string): boolean {
  return typeof left === 'string' || typeof right === 'string' ? left === right : Buffer.compare(left, right) === 0
}

async function staysLocal(paragraphs: readonly string[], index: number): Promise<boolean> {
  const textOf = async (all: readonly string[]) => {
    const outcome = await outcomeOf(book('1.md', `# One\n\n${all.join('\n\n')}`))
    return typeof outcome === 'string' ? [] : readEpubText(outcome).split('\n').filter((line) => line.trim() !== '')
  }
  const before = await textOf(paragraphs)
  const after = await textOf(paragraphs.map((text, at) => (at === index ? `${text} quietly` : text)))
  return before.filter((line, at) => line !== after[at]).length <= 1
}
