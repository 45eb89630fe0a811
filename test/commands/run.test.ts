/** The command line: what each word does, exit codes, and what is printed where. */

import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import test from 'ava'
import {commands, runCommandLine, type World} from '../../src/commands/index.ts'
import {compileBook} from '../../src/compile.ts'
import {asArgument} from '../../src/report/index.ts'

interface Ran { readonly exitCode: number; readonly printed: string; readonly noted: string; readonly folder: string }

async function run(words: readonly string[], files: Readonly<Record<string, string>> = {}, more: Partial<World> = {}): Promise<Ran> {
  const folder = await mkdtemp(join(tmpdir(), 'octavo-commands-'))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), {recursive: true})
    await writeFile(join(folder, path), text)
  }
  let [printed, noted] = ['', '']
  const world: World = {
    compile: compileBook,
    print: (text) => void (printed += text),
    note: (text) => void (noted += text),
    showProgress: () => undefined,
    readInput: async () => Buffer.from('"So," she said.\n'),
    workingDirectory: folder,
    elapsed: () => 0,
    ...more
  }
  const exitCode = await runCommandLine(words.map((word) => word.replace('FOLDER', folder)), commands, world)
  return {exitCode, printed, noted, folder}
}

const story = {'story.txt': 'Chapter One: The Ferry\n\n"You\'re late," said the deckhand.\n'}

const exits = test.macro({
  async exec(t, words: readonly string[], exitCode: number, said: RegExp) {
    const ran = await run(words, story)
    t.is(ran.exitCode, exitCode)
    t.regex(ran.printed + ran.noted, said)
    await rm(ran.folder, {recursive: true})
  },
  title: (_, words: readonly string[] = [], exitCode = 0) => `octavo ${words.join(' ')}: exit ${exitCode}`
})

test(exits, [], 0, /octavo build my-book/)
test(exits, ['help', 'build'], 0, /--format LIST/)
test(exits, ['build', '--help'], 0, /--strict/)
test(exits, ['--version'], 0, /^\d+\.\d+\.\d+/)
test(exits, ['themes'], 0, /classic/)
test(exits, ['bild'], 2, /Did you mean `octavo build`/)
test(exits, ['build', '--tilte', 'x'], 2, /Did you mean `--title`/)
test(exits, ['build', 'FOLDER/story.txt', '--theme', 'modrn'], 2, /\(command line\): error style:missing-theme[^]*Did you mean `modern`\?/)
test(exits, ['build', '-f', 'epub'], 2, /unknown option `-f`\n.*Did you mean `--format`/)
test(exits, ['--hlep'], 2, /Did you mean `--help`/)
test(exits, ['serve'], 3, /`octavo help` lists the commands/)
test(exits, ['new', 'my-novel'], 2, /Found no command `new`\n.*Did you mean `octavo init`\? A folder of that name is `\.\/new`/)
test(exits, ['watch'], 2, /Did you mean `octavo build`/)
test(exits, ['export', 'FOLDER/story.txt'], 2, /Did you mean `octavo build`/)
test(exits, ['pdf', 'FOLDER/story.txt'], 2, /Did you mean `octavo build --format pdf`/)
test(exits, ['build', 'my', 'novel'], 2, /Found `novel` as well, expected octavo build[^]*quotation marks: octavo build "my novel"/)
test(exits, ['import', 'draft.docx', 'novel'], 2, /Found `novel` as well[^]*octavo import draft\.docx --out novel/)
test(exits, ['build', 'one.md', 'two.md'], 2, /A book of several files is a folder/)
test(exits, ['help', 'build', 'check'], 2, /`octavo help help` lists/)
test(exits, ['build', '--out'], 2, /Found no value for `--out`, expected `--out DIR`/)
test(exits, ['build', '--strict=yes'], 2, /Found a value for `--strict`, which takes none/)
test(exits, ['build', '-h'], 0, /Examples:\n {2}octavo build /)
test(exits, ['help', 'book:author-missing'], 0, /# book:author-missing[^]*author/)
test(exits, ['help', 'docs/messages/book-author-missing.md'], 0, /# book:author-missing/)
test(exits, ['help', 'book:autor'], 2, /Found no message `book:autor`/)
test(exits, ['help', 'trim'], 0, /^page: \{trim: \.\.\.\}\n {2}Size of the trimmed page.*\n {2}Value: a size .*us-trade/)
test(exits, ['help', 'page-list'], 0, /^page-list: \.\.\.\n[^]*Without it: `auto`\./)
test(exits, ['help', 'isbn'], 0, /^isbn: \{epub: [^]*\nisbn: \{print: /)
test(exits, ['help', 'biuld'], 2, /Did you mean `octavo help build`/)
test(exits, ['help', 'watch'], 2, /Did you mean `octavo help build`/)
test(exits, ['help', 'pdf'], 0, /^editions: \{pdf: /)
test(exits, ['help', 'marigns'], 2, /Did you mean `octavo help margins`/)
test(exits, ['build', '--form', 'epub'], 2, /Did you mean `--format`/)
test(exits, ['build', '--output', 'books'], 2, /Did you mean `--out`/)
test(exits, ['build', '--language', 'de'], 2, /Did you mean `--lang`/)
test(exits, ['build', '--wibble'], 2, /`octavo help build` lists its options/)
test(exits, ['help', 'epigraph'], 2, /`octavo help manual` tells/)
test(exits, ['help', 'recipes'], 0, /^# Recipes/)
test(exits, ['help', 'docs/settings.md'], 0, /^# Settings/)
test(exits, ['help', '../package.json'], 2, /Found no command/)
test(exits, ['check', 'FOLDER/nothing', '--json'], 3, /"exitCode": 3,\n {2}"messages": \[[^]*"rule": "files:disk"/)
test(exits, ['build', 'FOLDER/nothing', '--json'], 3, /"exitCode": 3,\n {2}"outputs": \[\][^]*"rule": "files:disk"/)
test(exits, ['educate', 'FOLDER/nothing.txt'], 3, /Found nothing there/)
test(exits, ['educate', 'FOLDER'], 2, /expected a text file/)
test(exits, ['educate', '--lang', 'xx'], 2, /Found the language `xx`[^]*en-GB/)
test(exits, ['import', 'FOLDER/story.txt', '--out', 'FOLDER/my book'], 0, /my book[/\\]book\.yaml\n[^]*Build it: {2}octavo build "my book"/)
test(exits, ['build', '--format', 'mobi', 'FOLDER/story.txt'], 2, /expected epub, pdf or both/)
test(exits, ['init', 'FOLDER/story.txt', '--yes'], 3, /Found no folder[^]*`octavo import FILE` makes a project/)
test(exits, ['import'], 2, /octavo import story\.docx/)
test(exits, ['build', 'FOLDER/nothing'], 3, /Found nothing there/)
test(exits, ['check', 'FOLDER/story.txt'], 0, /question/)
test(exits, ['check', 'FOLDER/story.txt', '--quiet'], 0, /epubcheck-ts: nothing found/)
test(exits, ['check', 'FOLDER/story.txt', '--json'], 0, /"rule": "book:/)
test(exits, ['educate', '-'], 0, /“So,” she said\./)
test(exits, ['inspect', 'FOLDER/story.txt'], 0, /chapter/)
test(exits, ['inspect', 'FOLDER/story.txt', '--blocks'], 0, /"kind": "paragraph"/)
test(exits, ['inspect', 'FOLDER/story.txt', '--pages'], 0, /^p\. \d verso {2}y [\d.]+ {2}r 0\.00 {2}Chapter One$/m)
test(exits, ['inspect', 'FOLDER/story.txt', '--pages', '--json'], 0, /"side": "verso",\n +"items": \[[^]*"kind": "line",\n +"y": [\d.]+,\n +"ratio": 0,\n +"text": "Chapter One"/)
test(exits, ['inspect', 'FOLDER/story.txt', '--pages', '--blocks'], 2, /expected one of the two/)

test('a bare path builds into ./dist', async (t) => {
  const {exitCode, folder, printed} = await run(['FOLDER/story.txt', '--format', 'epub'], story)
  t.is(exitCode, 0)
  t.deepEqual(await readdir(join(folder, 'dist')), ['the-ferry.epub'])
  t.regex(printed, /the-ferry\.epub +\d+ kB\n\d+ words, 0\.0 s/)
  await rm(folder, {recursive: true})
})

test('the settings named stand for their project', async (t) => {
  const {exitCode, folder} = await run(['build', 'FOLDER/book.yaml', '--format', 'epub'], {'book.yaml': 'title: Low Water\n', 'one.md': '# One\n\nIt rained.\n'})
  t.is(exitCode, 0)
  t.deepEqual(await readdir(join(folder, 'dist')), ['low-water.epub'])
  await rm(folder, {recursive: true})
})

test('messages stand in the order of the files and of their lines, whatever stage spoke first', async (t) => {
  const {printed, folder} = await run(['check', 'FOLDER', '--format', 'epub'], {
    'book.yaml': 'title: Low Water\nauthor: A\nlanguage: en\ndate: 2026\n', '2.md': '# Two\n\nIt rained.[^9]\n', '10.md': '# Ten\n\nThe the rain.\n\nIt stopped.[^8]\n'
  })
  t.deepEqual([...printed.matchAll(/^(\S+): warning (\S+)/gm)].map(([, place, rule]) => `${place} ${rule}`), ['2.md:3:11 read:note-undefined', '10.md:3:1 lint:doubled-word', '10.md:5:12 read:note-undefined'])
  await rm(folder, {recursive: true})
})

test('what is said twice of one place is said once', async (t) => {
  const {printed, folder} = await run(['check', 'FOLDER'], {
    'book.yaml': 'title: Low Water\ncover: a.svg\neditions: {pdf: {footnotes: end}}\n', 'one.md': '# One\n\nIt rained.\n', 'a.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 900"><text x="9" y="99">A</text></svg>'
  })
  t.is(printed.match(/pictures:svg-text/g)?.length, 1)
  await rm(folder, {recursive: true})
})

test('--strict makes a warning an error and writes nothing', async (t) => {
  const {exitCode, folder, noted} = await run(['FOLDER/one.md', '--format', 'epub', '--strict'], {'one.md': '# One\n\nSee [the map](javascript:x).\n'})
  t.is(exitCode, 1)
  t.regex(noted, /error read:unsafe-address [^]*\nNo book was written: 1 error, 3 questions\n$/)
  t.regex((await run(['check', join(folder, 'one.md'), '--strict'])).printed, /error read:unsafe-address [^]*\n1 error, 3 questions\n$/)
  t.false((await readdir(folder)).includes('dist'))
  await rm(folder, {recursive: true})
})

test('a message has its place, its rule, a hint and its page', async (t) => {
  const {noted, folder} = await run(['FOLDER/one.md', '--format', 'epub'], {'one.md': '# One\n\nSee [the map](javascript:x).\n'})
  t.regex(noted, /^one\.md:3:5: warning read:unsafe-address {2}Found the address .*\n {2}hint: .* docs\/messages\/read-unsafe-address\.md$/m)
  await rm(folder, {recursive: true})
})

test('at most three messages for one cause', async (t) => {
  const {noted, folder} = await run(['FOLDER/one.md', '--format', 'epub'], {'one.md': `# One\n\n${'See [the map](javascript:x).\n\n'.repeat(15)}`})
  t.is(noted.match(/warning read:unsafe-address/g)?.length, 3)
  t.regex(noted, /and 12 more read:unsafe-address; `octavo check --all` lists them/)
  const [some, all] = [await run(['check', join(folder, 'one.md')]), await run(['check', join(folder, 'one.md'), '--all'])]
  t.is(some.printed.match(/warning read:unsafe-address/g)?.length, 10)
  t.is(all.printed.match(/warning read:unsafe-address/g)?.length, 15)
  await rm(folder, {recursive: true})
})

test('init writes a project that builds as it is', async (t) => {
  const {exitCode, folder} = await run(['init', 'FOLDER/book', '--title', 'A: "B"', '--author', 'Ada Moor', '--yes'])
  t.is(exitCode, 0)
  t.deepEqual((await readdir(join(folder, 'book'))).sort(), ['.gitignore', 'book.yaml', 'manuscript', 'styles'])
  const built = await run(['build', join(folder, 'book'), '--format', 'epub', '--strict', '--verify'])
  t.is(built.exitCode, 0, built.noted)
  t.deepEqual(await readdir(join(folder, 'book/dist')), ['a-b.epub'])
  await rm(folder, {recursive: true})
})

test('init asks on a terminal', async (t) => {
  const answers = ['Tide', 'Ada Moor', 'de']
  const {folder} = await run(['init', 'FOLDER/book'], {}, {ask: async () => answers.shift()!})
  t.regex(await readFile(join(folder, 'book/book.yaml'), 'utf8'), /title: "Tide"\nauthor: "Ada Moor"\nlanguage: "de"\n/)
  await rm(folder, {recursive: true})
})

test('init writes no title or author nobody gave: the build asks about both', async (t) => {
  const {folder} = await run(['init', 'FOLDER/low-water', '--yes'])
  t.regex(await readFile(join(folder, 'low-water/book.yaml'), 'utf8'), /^# title: .+\n# author: /)
  t.regex((await run(['build', join(folder, 'low-water'), '--format', 'epub'])).noted, /question book:title-assumed {2}Assumed the title [^]*question book:author-missing/)
  await rm(folder, {recursive: true})
})

test('init says nothing of a language: that of the chapters is found', async (t) => {
  const chapter = `Erstes Kapitel\n\n${'Sie ging über den Hof, weil es dort noch hell war, und niemand hat je gefragt, warum die Lampe im Fenster stand.\n\n'.repeat(3)}`
  const {folder} = await run(['init', 'FOLDER', '--yes'], {'1.txt': chapter})
  t.regex((await run(['build', folder, '--format', 'epub'])).noted, /Assumed the language “de”/)
  const said = await run(['init', 'FOLDER', '--yes', '--lang', 'de-CH'], {'1.txt': chapter})
  t.regex(await readFile(join(said.folder, 'book.yaml'), 'utf8'), /^language: "de-CH"$/m)
  for (const each of [folder, said.folder]) await rm(each, {recursive: true})
})

test('init overwrites nothing', async (t) => {
  const {exitCode, folder, noted} = await run(['init', 'FOLDER/book', '--yes'], {'book/book.yaml': 'title: Mine\n'})
  t.is(exitCode, 3)
  t.true(noted.startsWith(`${join(folder, 'book/book.yaml')}: error files:disk`), noted)
  t.is(await readFile(join(folder, 'book/book.yaml'), 'utf8'), 'title: Mine\n')
  await rm(folder, {recursive: true})
})

test('init begins a project around the chapters and files a folder has', async (t) => {
  const {exitCode, folder, printed} = await run(['init', 'FOLDER', '--yes'], {...story, '.gitignore': 'drafts/\n'})
  t.is(exitCode, 0)
  t.is(printed, `book.yaml\n${join('styles', 'book.css')}\n\nBuild it:  octavo build .\n`)
  t.is(await readFile(join(folder, '.gitignore'), 'utf8'), 'drafts/\n')
  t.regex((await run(['inspect', folder])).printed, /The Ferry/)
  await rm(folder, {recursive: true})
})

test('a part of a project is built alone, and its author is asked', async (t) => {
  const project = {'my novel/book.yaml': 'title: Tide\nauthor: Ada Moor\n', 'my novel/manuscript/1.md': '# One\n\nSo.\n', 'loose/book.yaml': 'title: Ebb\n', 'loose/1.md': '# One\n\nSo.\n'}
  for (const part of ['my novel/manuscript', 'my novel/manuscript/1.md', 'loose/1.md']) {
    const {noted, folder} = await run(['build', `FOLDER/${part}`, '--format', 'epub'], project)
    t.regex(noted, /question config:part-of-project [^\n]+\n {2}hint: The whole book: `octavo build /, part)
    t.true(noted.includes(`octavo build ${asArgument(join(folder, part.split('/')[0]!))}\``), noted)
    await rm(folder, {recursive: true})
  }
  const whole = await run(['build', 'FOLDER/my novel', '--format', 'epub'], project)
  t.false(whole.noted.includes('part-of-project'))
  await rm(whole.folder, {recursive: true})
})

test('paths below the working directory are shown from there, others as they are', async (t) => {
  const inside = await run(['build', 'FOLDER/story.txt', '--format', 'epub'], story)
  t.true(inside.printed.startsWith(`${join('dist', 'the-ferry.epub')} `))
  const outside = await run(['build', join(inside.folder, 'story.txt'), '--format', 'epub', '--out', join(inside.folder, 'dist')])
  t.true(outside.printed.startsWith(join(inside.folder, 'dist', 'the-ferry.epub')))
  for (const {folder} of [inside, outside]) await rm(folder, {recursive: true})
})

test('nothing in a manuscript steers the terminal', async (t) => {
  const {noted, folder} = await run(['FOLDER/one.md', '--format', 'epub'], {'one.md': '# One\n\nSee [x](javascript:\u202eevil).\n'})
  // eslint-disable-next-line no-control-regex -- what must not be there
  t.notRegex(noted, /[\u0000-\u0009\u001b\u202e]/)
  await rm(folder, {recursive: true})
})

test('what a second checker alone refuses is a warning: an index of paragraphs', async (t) => {
  const {exitCode, printed} = await run(['check', 'FOLDER/book.md'], {'book.md': '# One\n\nThe [moon]{#moon} rose.\n\n# Index\n\nmoon, [pull of](#moon)\n'})
  t.is(exitCode, 0)
  t.regex(printed, /epubcheck-ts: warning RSC-005 /)
})

test('a check shows the checkers the book it has compiled, and writes nothing', async (t) => {
  let compiled = 0
  const compile: World['compile'] = (options) => (compiled++, compileBook(options))
  const {folder, printed} = await run(['check', 'FOLDER/story.txt', '--epubcheck', '--format', 'pdf'], story, {compile})
  t.is(compiled, 1)
  t.regex(printed, /EPUBCheck: (?:nothing found|skipped, [^\n]+)\nepubcheck-ts: nothing found\n/)
  t.deepEqual(await readdir(folder), ['story.txt'])
  await rm(folder, {recursive: true})
})

test('a single file is set in the theme of the command line', async (t) => {
  const {folder} = await run(['build', 'FOLDER/story.txt', '--theme', 'modern', '--format', 'epub', '--title', 'Tide'], story)
  const plain = await run(['build', 'FOLDER/story.txt', '--format', 'epub', '--title', 'Tide'], story)
  t.notDeepEqual(await readFile(join(folder, 'dist/tide.epub')), await readFile(join(plain.folder, 'dist/tide.epub')))
  for (const each of [folder, plain.folder]) await rm(each, {recursive: true})
})
