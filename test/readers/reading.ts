/**
 * Reading systems in Chromium: foliate-js and epub.js turn every page of a book. What they read is held against the
 * book: the text of every document in order, nothing wider than the column, a note opened.
 */

import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'
import {strFromU8, unzipSync} from 'fflate'
import {chromium} from 'playwright-core'
import {serve} from './serve.ts'

export const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** Whether Chromium is there; under `CI` it has to be. */
export function hasChromium(): boolean {
  const isThere = existsSync(executablePath)
  if (!isThere && process.env['CI']) throw new Error('Chromium is needed under CI')
  return isThere
}

export const systems = ['foliate', 'epubjs'] as const
export const lights = ['day', 'dark'] as const

export interface Reading {
  readonly sections: number
  readonly turns: number
  readonly texts: readonly string[]
  readonly tooWide: readonly string[]
  readonly notes?: readonly string[]
  readonly contents: readonly string[]
  readonly pages: number
  readonly landmarks: number
  readonly title: string
  readonly colours?: readonly [string, string]
}

export interface Way {
  readonly system: (typeof systems)[number]
  readonly light: (typeof lights)[number]
  /** Screenshots of a few places go to files that begin so. */
  readonly shots?: string
}

export interface Readers {
  /** Reads a whole book. */
  read(bytes: Uint8Array, way: Way): Promise<Reading>
  close(): Promise<void>
}

const packageFolder = (file: string, up: number): string => Array.from({length: up}).reduce<string>((path) => dirname(path), fileURLToPath(import.meta.resolve(file)))

export async function openReaders(): Promise<Readers> {
  const here = (name: string) => readFile(new URL(name, import.meta.url), 'utf8')
  const files: Record<string, string | Uint8Array> = {'/foliate.html': await here('foliate.html'), '/epubjs.html': await here('epubjs.html')}
  const served = await serve(files, {'foliate-js': packageFolder('foliate-js/view.js', 1), epubjs: packageFolder('epubjs', 2), jszip: packageFolder('jszip', 2)})
  const browser = await chromium.launch({executablePath, args: ['--no-sandbox']})
  let books = 0
  return {
    async read(bytes, {system, light, shots}) {
      const book = `/book-${++books}.epub`
      files[book] = bytes
      const page = await browser.newPage({viewport: {width: 480, height: 720}, colorScheme: light === 'dark' ? 'dark' : 'light'})
      await page.goto(`${served.origin}/${system}.html#${light}`)
      await page.waitForFunction('typeof window.open_ === "function"')
      const reading = (await page.evaluate(`window.open_(${JSON.stringify(book)})`)) as Reading
      for (const index of shots === undefined ? [] : [0, 1, reading.sections > 7 ? 6 : 4, reading.sections - 1]) {
        await page.evaluate(`window.goTo(${index})`)
        await page.screenshot({path: `${shots}-${index}.png`})
      }
      await page.close()
      return reading
    },
    async close() {
      await browser.close()
      served.close()
    }
  }
}

/** What of the book was not read as it stands. */
export function faultsIn(bytes: Uint8Array, {sections, texts, tooWide, notes, contents, pages, landmarks, title}: Reading): string[] {
  const expected = textsOf(bytes)
  const faults = expected.flatMap((text, index) => {
    const difference = differenceOf(squeeze(texts[index] ?? ''), text)
    return difference === '' ? [] : [`text of document ${index + 1} of ${expected.length}: ${difference}`]
  })
  if (sections !== expected.length) faults.push(`${sections} documents, expected ${expected.length}`)
  faults.push(...tooWide.map((each) => `wider than the column: ${each}`))
  if (contents.length === 0 || pages === 0 || landmarks === 0 || title === '') faults.push(`${contents.length} entries, ${pages} pages, ${landmarks} landmarks, title "${title}"`)
  if (hasNotes(bytes) && !notes?.some((note) => squeeze(note).length > 3 && expected.some((text) => text.includes(squeeze(note))))) faults.push('no note opens')
  return faults
}

export const hasNotes = (bytes: Uint8Array): boolean =>
  Object.entries(unzipSync(bytes)).some(([path, data]) => path.endsWith('.xhtml') && strFromU8(data).includes('note-reference'))

/** What stands where two texts part; empty where they do not. */
function differenceOf(found: string, wanted: string): string {
  if (found === wanted) return ''
  let at = 0
  while (found[at] === wanted[at]) at++
  return `at ${at}: "${found.slice(at, at + 60)}", expected "${wanted.slice(at, at + 60)}"`
}

/** Text of the spine's documents, in order. */
function textsOf(book: Uint8Array): string[] {
  const files = unzipSync(book)
  const opf = strFromU8(files['OEBPS/content.opf']!)
  const hrefs = new Map([...opf.matchAll(/<item id="([^"]*)" href="([^"]*)"/g)].map(([, id, href]) => [id!, href!]))
  return [...opf.matchAll(/<itemref idref="([^"]*)"/g)].map(([, id]) => {
    const text = strFromU8(files[`OEBPS/${hrefs.get(id!)}`]!)
    return squeeze(unescape(text.slice(text.indexOf('<body')).replace(/<(?:"[^"]*"|[^">])*>/g, '')))
  })
}

function unescape(text: string): string {
  const plain = text.replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
  return plain.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&')
}

const squeeze = (text: string): string => text.replace(/\s+/g, '')

