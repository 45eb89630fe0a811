/** What readers of PDF find in one and the same book: poppler, MuPDF and pdf.js see the same letters on the same pages, and qpdf a sound file. */

import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import test from 'ava'
import {booksShown} from './books-shown.ts'
import {openPdf, readPages} from './finished.ts'

/** Letters of a page, sorted: readers order columns and cells each in their own way. */
const lettersOf = (text: string): string => [...text.normalize('NFKC')].filter((letter) => /[\p{L}\p{N}]/u.test(letter)).sort().join('')

const tools: Readonly<Record<string, (path: string) => readonly string[]>> = {
  pdftotext: (path) => ['-enc', 'UTF-8', path, '-'],
  mutool: (path) => ['draw', '-q', '-F', 'txt', path]
}

for (const [name, make] of Object.entries(booksShown)) {
  test(`readers agree on ${name}`, async (t) => {
    const {files} = await make()
    const scratch = mkdtempSync(join(tmpdir(), 'octavo-readers-'))
    const path = join(scratch, 'book.pdf')
    writeFileSync(path, files.get('pdf')!)
    const pages = await readPages(await openPdf(files.get('pdf')!))
    const ours = pages.map(({lines}) => lettersOf(lines.map(({text}) => text).join('')))
    t.true(ours.length > 20)
    for (const [tool, argumentsFor] of Object.entries(tools)) {
      const {error, stdout} = spawnSync(tool, argumentsFor(path), {encoding: 'utf8', maxBuffer: 1e8})
      if (error) {
        t.log(`skipped: ${tool} is not installed`)
        if (tool !== 'mutool') t.is(process.env['CI'], undefined)
        continue
      }
      t.deepEqual(stdout.split('\f').slice(0, ours.length).map(lettersOf), ours, tool)
    }
    const checked = spawnSync('qpdf', ['--check', path], {encoding: 'utf8'})
    if (!checked.error) t.is(checked.status, 0, checked.stdout)
    rmSync(scratch, {recursive: true, force: true})
  })
}
