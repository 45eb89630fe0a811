/**
 * What AVA runs: the tests as compiled here, into `dist/test`. Each test file is a process of its own; to compile and link
 * the seven hundred modules of the source anew took two seconds of every one.
 */

import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {build} from 'esbuild'

const root = fileURLToPath(new URL('.', import.meta.url))
const folder = join(root, 'dist', 'test')

/** Libraries of many small modules become part of what is compiled; the others are loaded as any program loads them. */
const manyModules = new Set(['unified', 'remark-parse', 'remark-gfm', 'hast-util-from-html', 'rehype-stringify', 'css-select', 'css-tree'])

const libraries = {
  name: 'libraries',
  setup({onResolve}) {
    onResolve({filter: /^[^./]/}, ({path, importer, kind}) =>
      kind === 'entry-point' || manyModules.has(path) || importer.includes('node_modules') ? undefined : {path, external: true})
  }
}

/** A module finds its fixtures, its fonts and its workers from where its source lies. */
const whereSourceLies = {
  name: 'where-source-lies',
  setup({onLoad}) {
    onLoad({filter: /\.ts$/}, ({path}) => ({
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      loader: 'ts'
    }))
  }
}

/** Written only where it changed, and whole at every instant: another run may be reading it. Its time says when a run last asked for it. */
function write({path, contents}) {
  try {
    if (readFileSync(path).equals(contents)) return utimesSync(path, new Date(), new Date())
  } catch {
    mkdirSync(dirname(path), {recursive: true})
  }
  writeFileSync(`${path}.${process.pid}`, contents)
  renameSync(`${path}.${process.pid}`, path)
}

/** What no run of the last hour was made of. */
function sweep(kept) {
  for (const name of readdirSync(folder, {recursive: true})) {
    const path = join(folder, name)
    const file = statSync(path)
    if (file.isFile() && !kept.has(path) && Date.now() - file.mtimeMs > 3_600_000) rmSync(path)
  }
}

async function compile() {
  const tests = readdirSync(join(root, 'test'), {recursive: true}).filter((name) => name.endsWith('.test.ts'))
  const {outputFiles} = await build({
    entryPoints: tests.map((name) => join(root, 'test', name)),
    outdir: folder,
    outbase: join(root, 'test'),
    chunkNames: 'shared/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    /** The build of css-tree that carries its tables. */
    alias: {'css-tree': 'css-tree/dist/csstree.esm'},
    plugins: [libraries, whereSourceLies],
    sourcemap: true,
    sourcesContent: false,
    write: false,
    logLevel: 'warning'
  })
  for (const file of outputFiles) write(file)
  sweep(new Set(outputFiles.map(({path}) => path)))
}

await compile()

export default {
  files: ['test/**/*.test.ts'],
  typescript: {rewritePaths: {'test/': 'dist/test/'}, compile: false},
  nodeArguments: ['--enable-source-maps', '--interrupt-budget=550000'],
  workerThreads: false,
  timeout: '4m'
}
