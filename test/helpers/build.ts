/** A book built into a scratch folder, its finished files in hand. */

import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {unzipSync} from 'fflate'
import {compileBook, type CompileOptions, type CompileResult} from '../../src/compile.ts'
import {BookFault, type Message} from '../../src/report/index.ts'

export interface Built {
  readonly result?: CompileResult
  readonly messages: readonly Message[]
  /** Finished files by suffix, `epub` and `pdf`. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** Builds both books of `path`; the author's faults come back as messages. */
export async function build(path: string, options: Partial<CompileOptions> = {}): Promise<Built> {
  const out = await mkdtemp(join(tmpdir(), 'octavo-test-'))
  try {
    const result = await compileBook({path, out, shouldWrite: true, ...options})
    const files = await Promise.all(result.outputs.map(async ({name, path: file}) => [name.split('.').at(-1)!, new Uint8Array(await readFile(file))] as const))
    return {result, messages: result.messages, files: new Map(files)}
  } catch (error) {
    if (!(error instanceof BookFault)) throw error
    return {messages: error.messages, files: new Map()}
  } finally {
    await rm(out, {recursive: true, force: true})
  }
}

/** Builds a book of these Markdown files by name, with these settings besides its title. */
export async function buildPages(pages: Readonly<Record<string, string>>, settings = '', options: Partial<CompileOptions> = {formats: ['epub']}): Promise<Built> {
  const folder = await mkdtemp(join(tmpdir(), 'octavo-pages-'))
  try {
    await writeFile(join(folder, 'book.yaml'), `title: Blocks\nauthor: Ann Author\nlanguage: en\n${settings}`)
    for (const [name, text] of Object.entries(pages)) await writeFile(join(folder, `${name}.md`), text)
    return await build(folder, {shouldVerify: true, ...options})
  } finally {
    await rm(folder, {recursive: true})
  }
}

/** Text files of an EPUB by their path below `OEBPS/`. */
export function entriesOf(epub: Uint8Array): Map<string, string> {
  const decoder = new TextDecoder()
  return new Map(Object.entries(unzipSync(epub)).map(([name, data]) => [name.replace(/^OEBPS\//, ''), decoder.decode(data)]))
}
