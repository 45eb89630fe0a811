/** `octavo import`, then `octavo build`: the pictures of a manuscript reach the project and both books. */

import {mkdtemp, mkdir, readFile, readdir, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import test from 'ava'
import {unzipSync} from 'fflate'
import {PNG} from 'pngjs'
import {commands, runCommandLine, type World} from '../../src/commands/index.ts'
import {compileBook} from '../../src/compile.ts'
import {describePages} from '../../src/print/index.ts'
import {docxOf, paragraph, run, style} from '../helpers/docx.ts'

const dot = new Uint8Array(PNG.sync.write(new PNG({width: 8, height: 8})))
const drawing = '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="A grey dot"/><a:graphic><a:blip r:embed="r1"/></a:graphic></wp:inline></w:drawing></w:r>'
const chapterOf = (name: string) => docxOf({
  body: paragraph(`Chapter ${name}`, '<w:pStyle w:val="H"/>') + paragraph(run('He drew a dot.')) + `<w:p>${drawing}</w:p>` + paragraph('It was grey.'),
  styles: style('H', 'heading 1'),
  relations: '<Relationship Id="r1" Type="i" Target="media/image1.png"/>',
  others: {'word/media/image1.png': dot}
})

async function octavo(words: readonly string[], workingDirectory: string): Promise<{exitCode: number; said: string}> {
  let said = ''
  const say = (text: string): void => void (said += text)
  const world: World = {compile: compileBook, print: say, note: say, showProgress: () => undefined, readInput: async () => new Uint8Array(), workingDirectory, elapsed: () => 0}
  return {exitCode: await runCommandLine(words, commands, world), said}
}

async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'octavo-import-'))
  for (const [path, data] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), {recursive: true})
    await writeFile(join(folder, path), data)
  }
  return folder
}

const imagesIn = (epub: Uint8Array): string[] => Object.keys(unzipSync(epub)).filter((path) => path.startsWith('OEBPS/images/') && !path.includes('cover')).map((path) => path.slice(13))

const imports = test.macro<[string, Readonly<Record<string, string | Uint8Array>>, readonly string[]]>({
  async exec(t, name, files, images) {
    const folder = await folderOf(files)
    const imported = await octavo(['import', join(folder, name), '--out', join(folder, 'project'), '--title', 'Dots', '--author', 'Ada Moor'], folder)
    t.is(imported.exitCode, 0, imported.said)
    t.deepEqual((await readdir(join(folder, 'project/images'))).sort(), images)
    const built = await compileBook({path: join(folder, 'project'), out: join(folder, 'out'), formats: name.endsWith('.docx') ? ['epub', 'pdf'] : ['pdf'], shouldWrite: true})
    t.deepEqual(built.messages.filter(({fatal}) => fatal !== undefined && fatal !== null).map(String), [])
    const pictures = describePages(built.printBook!).match(/images\/[\w-]+\.png$/gm)
    t.deepEqual([...new Set(pictures)].sort(), images.map((image) => `images/${image}`))
    for (const {name: output, path} of built.outputs) if (output.endsWith('.epub')) t.deepEqual(imagesIn(await readFile(path)), images)
    await rm(folder, {recursive: true})
  },
  title: (_, name) => `import then build keeps the pictures of ${name}`
})

test(imports, 'story.docx', {'story.docx': chapterOf('One')}, ['image1.png'])
test(imports, 'book', {'book/manuscript/1.docx': chapterOf('One'), 'book/manuscript/2.docx': chapterOf('Two')}, ['image1-2.png', 'image1.png'])
test(imports, 'story.md', {'story.md': '# One\n\nHe drew.\n\n![A dot](art/Dot.png)\n\nDone.\n', 'art/Dot.png': dot}, ['dot.png'])

const builds = test.macro<[string, Readonly<Record<string, string | Uint8Array>>]>({
  async exec(t, _, files) {
    const folder = await folderOf(files)
    const built = await octavo(['build', folder, '--format', 'pdf', '--out', join(folder, 'out')], folder)
    t.is(built.exitCode, 0, built.said)
    t.notRegex(built.said, /missing-image/)
    await rm(folder, {recursive: true})
  },
  title: (_, name) => `build finds a picture ${name}`
})

const refuses = test.macro<[string, Readonly<Record<string, string>>, RegExp]>({
  async exec(t, _, files, said) {
    const folder = await folderOf(files)
    const built = await octavo(['build', folder, '--out', join(folder, 'out')], folder)
    t.is(built.exitCode, 1)
    t.regex(built.said, said)
    t.is(built.said.match(/: error /g)?.length, 1, built.said)
    await rm(folder, {recursive: true})
  },
  title: (_, name) => `build says once, and where, that a picture is ${name}`
})

const chapter = (address: string): string => `# One\n\nHe drew.\n\n![A dot](${address})\n\nDone.\n`

test(builds, 'inside a DOCX', {'manuscript/1.docx': chapterOf('One')})
test(builds, 'beside the chapter', {'manuscript/1.md': chapter('dot.png'), 'manuscript/dot.png': dot})
test(builds, 'above the chapter', {'manuscript/1.md': chapter('../art/dot.png'), 'art/dot.png': dot})
test(builds, 'from the folder of the book', {'manuscript/part/1.md': chapter('art/dot.png'), 'art/dot.png': dot})
test(builds, 'with a space in its name', {'manuscript/1.md': chapter('a%20dot.png'), 'manuscript/a dot.png': dot})
test(builds, 'in a page of HTML', {'manuscript/1.html': '<h1>One</h1><p>He drew a dot on the wall, and then he stood back and looked at it for a long time.</p><p><img src="dot.png" alt="A dot"></p><p>It was a good dot, he thought, and nobody in the whole of the harbour had one like it.</p>', 'manuscript/dot.png': dot})

test(refuses, 'missing from a folder above the chapter', {'manuscript/part/1.md': chapter('../../images/map.png')}, /^manuscript\/part\/1\.md:5:1: error publication:missing-image {2}Found no picture `images\/map\.png`/m)
test(refuses, 'outside of the book', {'manuscript/part/1.md': chapter('../../../map.png')}, /^manuscript\/part\/1\.md:5:1: error files:outside {2}Found a path out of it/m)

test('an imported book keeps its settings', async (t) => {
  const settings = 'title: Dots\nauthor: Ada Moor\nlanguage: en-GB\nidentifier: urn:isbn:9780306406157\nmodified: 2024-05-01T00:00:00Z\ntheme: modern\npage:\n  trim: b-format\n  margins: {inner: 20mm}\ntypography: {quotes: off}\neditions: {pdf: {teasers: omit}}\nhyphenation: {exceptions: [oc-ta-vo]}\npage-list: never\ninterface-language: de\n'
  const folder = await folderOf({'book/book.yaml': settings, 'book/manuscript/1.md': '# One\n\nHe drew.\n'})
  await octavo(['import', join(folder, 'book'), '--out', join(folder, 'project')], folder)
  const {readSettings} = await import('../../src/config/index.ts')
  const {openFolder} = await import('../../src/files/index.ts')
  const {createReport} = await import('../../src/report/index.ts')
  const read = async (name: string) => ({...(await readSettings(await openFolder(join(folder, name)), {}, createReport())), places: undefined})
  t.deepEqual(await read('project'), await read('book'), await readFile(join(folder, 'project/book.yaml'), 'utf8'))
  await rm(folder, {recursive: true})
})
