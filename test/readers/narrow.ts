/** The documents of a book on a screen of 320 pixels, their letters twice as large: what stands out at its edge. */

import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {unzipSync} from 'fflate'
import {chromium} from 'playwright-core'
import {executablePath} from './reading.ts'

const reader = 'html { font-size: 200% } body { margin: 0; padding: 16px }'

/** What is wider than the screen, as `document: pixels`. */
export async function findOverflow(book: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'octavo-narrow-'))
  const browser = await chromium.launch({executablePath, args: ['--no-sandbox']})
  try {
    const page = await browser.newPage({viewport: {width: 320, height: 568}})
    const found: string[] = []
    for (const [name, data] of Object.entries(unzipSync(book))) {
      await mkdir(join(folder, dirname(name)), {recursive: true})
      await writeFile(join(folder, name), data)
    }
    for (const name of Object.keys(unzipSync(book)).filter((each) => each.endsWith('.xhtml'))) {
      await page.goto(pathToFileURL(join(folder, name)).href)
      await page.addStyleTag({content: reader})
      const excess = await page.evaluate('document.fonts.ready.then(() => document.documentElement.scrollWidth - innerWidth)') as number
      if (excess > 0) found.push(`${name}: ${excess}`)
    }
    return found
  } finally {
    await browser.close()
    await rm(folder, {recursive: true})
  }
}
