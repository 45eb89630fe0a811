/** `npm run test:calibre`: the sample and a book of all that a page may hold through Calibre's converter to Kindle files, where Calibre is installed. */

import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from '../helpers/build.ts'

const books = ['../../manuscript', '../fixtures/books/all-that-a-page-may-hold'].map((path) => fileURLToPath(new URL(path, import.meta.url)))

if (spawnSync('ebook-convert', ['--version']).status === 0) for (const path of books) await convert(path)
else console.log('calibre: ebook-convert is not installed; nothing converted')

async function convert(path: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-calibre-'))
  try {
    const {files} = await build(path)
    const [book, kindle] = [join(folder, 'book.epub'), join(folder, 'book.azw3')]
    writeFileSync(book, files.get('epub')!)
    const {status, stdout, stderr} = spawnSync('ebook-convert', [book, kindle], {encoding: 'utf8'})
    const complaints = `${stdout}${stderr}`.split('\n').filter((line) => /error|warning|could not|invalid/i.test(line))
    for (const line of complaints) console.log(line)
    if (status !== 0) throw new Error(`ebook-convert ended with ${status}`)
    console.log(`calibre: ${basename(path)} converted to AZW3, ${statSync(kindle).size} bytes, ${complaints.length} complaints`)
  } finally {
    rmSync(folder, {recursive: true})
  }
}
