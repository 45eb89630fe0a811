/** The packed tarball, installed into an empty folder, turns a text file into books. */

import {execFile} from 'node:child_process'
import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import test from 'ava'
import jpeg from 'jpeg-js'
import {PNG} from 'pngjs'

const run = promisify(execFile)
const root = fileURLToPath(new URL('..', import.meta.url))
const isWindows = process.platform === 'win32'
const npm = (args: readonly string[], cwd: string) => run(isWindows ? 'npm.cmd' : 'npm', [...args], {cwd, shell: isWindows})

const story = 'Chapter One: The Ferry\n\n"You\'re late," said the deckhand.\n\nThe ferry left without its lights.\n'

/** The packages whose types a program sees that imports this one, from the declarations its entry leads to. */
async function packagesOfTypes(file: string, seen = new Set<string>()): Promise<Set<string>> {
  const packages = new Set<string>()
  if (seen.has(file)) return packages
  seen.add(file)
  for (const [, name] of (await readFile(file, 'utf8')).matchAll(/(?:from|import\()\s?'([^']+)'/g)) {
    if (name!.startsWith('.')) for (const each of await packagesOfTypes(join(dirname(file), name!.replace(/\.ts$/, '.d.ts')), seen)) packages.add(each)
    else if (!name!.startsWith('node:')) packages.add(name!)
  }
  return packages
}

test.serial('npx octavo story.txt', async (t) => {
  t.timeout(120_000)
  const folder = await mkdtemp(join(tmpdir(), 'octavo-tarball-'))
  try {
    const {stdout} = await npm(['pack', '--json', '--pack-destination', folder], root)
    const [packed] = JSON.parse(stdout.slice(stdout.indexOf('['))) as [{filename: string; files: {path: string}[]}]
    const paths = packed.files.map(({path}) => path)
    t.true(paths.includes('dist/lib/cli.js'))
    t.false(paths.some((path) => path.startsWith('src/') || path.startsWith('test/')), 'ships what runs, not what it was made from')
    const {dependencies} = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {dependencies: object}
    for (const name of await packagesOfTypes(join(root, 'dist/lib/index.d.ts'))) t.true(name in dependencies || `@types/${name}` in dependencies, `the types of ${name} come with the package`)
    await writeFile(join(folder, 'package.json'), '{"private": true}')
    await writeFile(join(folder, 'story.txt'), story)
    await npm(['install', '--no-audit', '--no-fund', '--prefer-offline', `./${packed.filename}`], folder)
    await npm(['exec', '--no', '--', 'octavo', 'story.txt'], folder)
    const books = await readdir(join(folder, 'dist'))
    t.true(books.some((name) => name.endsWith('.epub')), books.join())
    t.is((await readFile(join(folder, 'dist', books.find((name) => name.endsWith('.epub'))!))).subarray(0, 2).toString(), 'PK')
    // What decodes and encodes pictures stays a package of its own, which the program asks for when it meets one.
    await writeFile(join(folder, 'seal.png'), PNG.sync.write(new PNG({width: 40, height: 30})))
    await writeFile(join(folder, 'seal.jpg'), jpeg.encode({width: 9000, height: 40, data: Buffer.alloc(9000 * 40 * 4)}).data)
    await writeFile(join(folder, 'seals.md'), '# One\n\n![A seal](seal.png)\n\n![Its wake](seal.jpg)\n')
    await npm(['exec', '--no', '--', 'octavo', 'seals.md'], folder)
  } finally {
    await rm(folder, {recursive: true})
  }
})
