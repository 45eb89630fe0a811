/**
 * The import rule of docs/architecture.md: which folder may import which, through its door only; one importer for each
 * third-party library; no file over 350 lines; `process` in the command line alone.
 */

import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, posix, relative, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import test from 'ava'

const root = fileURLToPath(new URL('../src/', import.meta.url))
const base = ['report']
const everything = ['*']

/** Folder (or file of `src/`) to the folders it may import. Types count: a type is a dependency too. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'cli.ts': ['commands', 'compile.ts', 'thread', ...base],
  'index.ts': ['clock.ts', 'compile.ts', 'read-book.ts', 'config', 'book', 'files', 'publication', 'typography', ...base],
  'compile.ts': everything,
  'read-book.ts': ['book', 'clock.ts', 'config', 'files', 'manuscript', ...base],
  'ledger.ts': everything,
  'clock.ts': [],
  'tasks.ts': everything,
  'worker.ts': ['tasks.ts', 'thread'],
  'start.ts': ['load-program.ts', 'thread'],
  'start-worker.ts': ['load-program.ts'],
  'load-program.ts': [],
  'desk.ts': everything,
  'make-books.ts': everything,
  'words-ahead.ts': everything,
  'keep-files.ts': ['language', 'layout', 'style'],
  thread: [],
  streams: [],
  commands: everything,
  report: [],
  language: [],
  layout: [],
  lines: ['layout'],
  xml: [],
  files: base,
  book: base,
  config: ['book', 'files', ...base],
  manuscript: ['book', 'config', 'files', 'language', 'xml', ...base],
  typography: ['book', 'config', 'language', ...base],
  publication: ['book', 'config', 'files', 'language', 'pictures', ...base],
  style: ['book', 'config', 'files', 'language', ...base],
  fonts: ['files', 'style', ...base],
  words: ['layout', 'lines', 'fonts', 'language'],
  pictures: ['xml', 'files', ...base],
  print: ['streams', 'book', 'config', 'publication', 'style', 'layout', 'lines', 'words', 'fonts', 'pictures', 'language', 'xml', ...base],
  epub: ['book', 'config', 'publication', 'style', 'fonts', 'pictures', 'language', 'xml', ...base],
  verify: base,
  epubcheck: base,
  lint: ['book', 'config', 'language', 'publication', 'style', 'xml', ...base]
}

/** unified joins the libraries of each importer and is none itself. */
const shared = new Set(['unified'])

interface Import { readonly from: string; readonly to: string; readonly isType: boolean }

const files = readdirSync(root, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.ts')).map((name) => name.split(sep).join('/'))
const textOf = new Map(files.map((name) => [name, readFileSync(join(root, name), 'utf8')]))
const imports: Import[] = files.flatMap((from) => [...textOf.get(from)!.matchAll(/^\s*(?:import|export)( type)?\b[^'"`;]*?from '([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm)].map(([, type, plain, lazy, bare]) => ({from, to: plain ?? lazy ?? bare!, isType: type !== undefined})))
const folderOf = (name: string): string => name.split('/')[0]!

test('no folder imports what the table does not allow', (t) => {
  const crossings = imports.filter(({to}) => to.startsWith('.')).map(({from, to}) => ({from, to: posix.join(posix.dirname(from), to)}))
  const wrong = crossings.filter(({from, to}) => {
    const [own, other] = [folderOf(from), folderOf(to)]
    const permitted = allowed[own]
    return own !== other && !(permitted === everything || permitted?.includes(other))
  })
  t.deepEqual(wrong, [])
})

/** Rows of the tables of docs/architecture.md: cells by the table's first column head. */
function rowsBelow(head: string): string[][] {
  const text = readFileSync(new URL('../docs/architecture.md', import.meta.url), 'utf8')
  const table = text.slice(text.indexOf(`| ${head} |`)).split('\n\n')[0]!
  return table.split('\n').slice(2).map((row) => row.split('|').slice(1, -1).map((cell) => cell.trim()))
}

const namesIn = (cell: string): string[] => cell.split(', ').map((name) => name.replace(/^`(.+?)\/?`$/, '$1'))

test('the table is that of docs/architecture.md, and has each folder there is', (t) => {
  const told = rowsBelow('folder').flatMap(([names, , may]) => namesIn(names!).map((name) => [name, may === '–' ? [] : /^(?:all stages|any stage's door)$/.test(may!) ? everything : namesIn(may!)] as const))
  const sorted = (rows: readonly (readonly [string, readonly string[]])[]): string[] => rows.map(([name, may]) => `${name}: ${[...may].sort().join(', ')}`).sort()
  t.deepEqual(sorted(told), sorted(Object.entries(allowed)))
  t.deepEqual(Object.keys(allowed).sort(), [...new Set(files.map(folderOf))].sort())
})

test('the table of libraries in docs/architecture.md names each of them, and its importer', (t) => {
  const told = new Map(rowsBelow('library').flatMap(([libraries, , importer]) => namesIn(libraries!).map((library) => [library, importer!.replaceAll('`', '')] as const)))
  t.deepEqual([...importers.keys()].filter((library) => !told.has(library)), [])
  t.deepEqual([...importers].filter(([library, names]) => [...names].some((from) => !from.startsWith(told.get(library) ?? ''))), [])
})

test('across folders only doors are imported', (t) => {
  const wrong = imports.filter(({from, to}) => {
    if (!to.startsWith('.')) return false
    const target = posix.join(posix.dirname(from), to)
    return folderOf(from) !== folderOf(target) && target.includes('/') && !/^[\w-]+\/index\.ts$/.test(target)
  })
  t.deepEqual(wrong, [])
})

/** Importers by library; types may be named anywhere. */
const importers = new Map<string, Set<string>>()
for (const {from, to, isType} of imports) {
  if (isType || to.startsWith('.') || to.startsWith('node:')) continue
  const library = to.startsWith('@') ? to.split('/').slice(0, 2).join('/') : to.split('/')[0]!
  if (!shared.has(library)) importers.set(library, (importers.get(library) ?? new Set()).add(from))
}

test('every third-party library has one importer', (t) => {
  t.deepEqual([...importers].filter(([, names]) => names.size > 1).map(([library, names]) => `${library}: ${[...names].join(', ')}`), [])
})

test('every import ends in .ts', (t) => {
  t.deepEqual(imports.filter(({to}) => to.startsWith('.') && !to.endsWith('.ts')), [])
})

test('no file is longer than 350 lines', (t) => {
  t.deepEqual(files.filter((name) => textOf.get(name)!.split('\n').length > 351), [])
})

test('only the command line touches the process, and the lock its number', (t) => {
  const touching = files.filter((name) => /from 'node:process'|\bprocess\.(?:env|exit|argv|stdout|stderr|stdin|cwd|on)\b/.test(textOf.get(name)!))
  t.deepEqual(touching, ['cli.ts', 'start.ts', 'files/lock.ts'].filter((name) => touching.includes(name)))
})

test('nothing opens a connection or starts a program', (t) => {
  const opening = imports.filter(({to}) => /^(?:node:)?(?:https?|http2|net|tls|dgram|dns|child_process|cluster|worker_threads)(?:\/|$)/.test(to))
  t.deepEqual(opening.filter(({from, to}) => from !== 'epubcheck/java.ts' && !(from.startsWith('thread/') && to === 'node:worker_threads')), [])
  t.deepEqual(files.filter((name) => /\bfetch\(|\bWebSocket\(|\beval\(|new Function\(/.test(textOf.get(name)!)), [])
})

test('only named exports', (t) => {
  t.deepEqual(files.filter((name) => /^export default\b/m.test(textOf.get(name)!)), [])
})

test('every file opens with a comment that says what it is', (t) => {
  t.deepEqual(files.filter((name) => !/^(?:#!.*\n)?\/\*\*/.test(textOf.get(name)!)), [])
})

test('no path of a machine is written into the source', (t) => {
  const place = relative(dirname(root), root)
  t.is(place, 'src')
  t.deepEqual(files.filter((name) => /['"`]\/(?:home|Users|tmp|work|root)\//.test(textOf.get(name)!)), [])
})
