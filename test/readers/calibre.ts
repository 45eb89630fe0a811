/** `npm run test:calibre`: the sample book through Calibre's converter to a Kindle file, where Calibre is installed. */

import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from '../helpers/build.ts'

if (spawnSync('ebook-convert', ['--version']).status === 0) await convert()
else console.log('calibre: ebook-convert is not installed; nothing converted')

async function convert(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-calibre-'))
  try {
    const {files} = await build(fileURLToPath(new URL('../../manuscript', import.meta.url)))
    const [book, kindle] = [join(folder, 'book.epub'), join(folder, 'book.azw3')]
    writeFileSync(book, files.get('epub')!)
    const {status, stdout, stderr} = spawnSync('ebook-convert', [book, kindle], {encoding: 'utf8'})
    const complaints = `${stdout}${stderr}`.split('\n').filter((line) => /error|warning|could not|invalid/i.test(line))
    for (const line of complaints) console.log(line)
    if (status !== 0) throw new Error(`ebook-convert ended with ${status}`)
    console.log(`calibre: converted to AZW3, ${statSync(kindle).size} bytes, ${complaints.length} complaints`)
  } finally {
    rmSync(folder, {recursive: true})
  }
}
