/**
 * The cascade beside a browser's: every element of a small book under every sheet of the fixtures, in
 * print. What the browser's own sheet, its medium size and its viewport make of it is set aside.
 * Runs where Chromium is installed.
 */

import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import test from 'ava'
import {chromium} from 'playwright-core'
import {createReport} from '../../src/report/index.ts'
import {createCascade, loadSheets, type ComputedStyle, type ElementStyles} from '../../src/style/index.ts'
import {memoryFolder} from '../helpers/memory-folder.ts'
import {parseHtml} from './helpers.ts'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const fixtures = new URL('../fixtures/style/', import.meta.url)
const [, , , body = ''] = readFileSync(new URL('novels/novel.html', fixtures), 'utf8').split(/<!--doc \w+-->\n/).flatMap((part) => ['', part])
const html = `<section class="chapter" id="c" epub:type="chapter">${body}<p epub:type="z3998:signature">S</p><p lang="de-AT">y <a href="http://x.org/">z</a></p><div epub:type="epigraph"><p>e <em>f</em></p></div></section>`
/** A size stands on the root, because what `medium` is differs. */
const common = 'html { font-size: 12pt !important; line-height: 16pt !important } hr { color: black } hr::before { color: inherit }'

/** CSS pixels of lengths, words of keywords: by the name the browser gives them. */
const facts: Readonly<Record<string, (style: ComputedStyle) => number | string | undefined>> = {
  'font-size': ({fontSize}) => fontSize,
  'line-height': ({lineHeight}) => lineHeight,
  'letter-spacing': ({letterSpacing}) => letterSpacing,
  'word-spacing': ({wordSpacing}) => wordSpacing,
  'text-indent': ({textIndent}) => (typeof textIndent === 'number' ? textIndent : undefined),
  ...Object.fromEntries((['margin-top', 'margin-bottom', 'margin-left', 'margin-right', 'padding-top', 'padding-left'] as const).map((name) => {
    const key = name.replace(/-(.)/, (_, letter: string) => letter.toUpperCase()) as 'marginTop'
    return [name, (style: ComputedStyle) => (typeof style[key] === 'number' && style.display !== 'table' ? style[key] : undefined)]
  })),
  'border-left-style': ({borderLeft}) => borderLeft.style,
  'font-weight': ({fontWeight}) => `${fontWeight}`,
  'font-style': ({fontStyle}) => fontStyle,
  'text-transform': ({textTransform}) => textTransform,
  'list-style-type': ({listStyleType}) => listStyleType,
  'white-space-collapse': ({whiteSpace}) => ({normal: 'collapse', nowrap: 'collapse', pre: 'preserve', 'pre-wrap': 'preserve', 'pre-line': 'preserve-breaks'})[whiteSpace],
  clear: ({clear}) => clear,
  widows: ({widows}) => `${widows}`,
  orphans: ({orphans}) => `${orphans}`,
  hyphens: ({hyphens}) => hyphens,
  color: ({color}) => `rgb(${color.slice(0, 3).map((part) => Math.round(part * 255)).join(', ')})`
}

async function browserStyles(css: readonly string[]): Promise<Record<string, string>[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'octavo-'))
  const browser = await chromium.launch({executablePath, args: ['--no-sandbox']})
  try {
    const file = path.join(folder, 'page.xhtml')
    const sheets = css.map((text) => `<style><![CDATA[${text}]]></style>`).join('')
    writeFileSync(file, `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en"><head><title>t</title>${sheets}</head><body>${html.replace(/<hr([^>]*)>/g, '<hr$1/>')}</body></html>`)
    const page = await browser.newPage({viewport: {width: 528, height: 816}})
    await page.emulateMedia({media: 'print'})
    await page.goto(`file://${file}`)
    return await page.evaluate((names) => [...document.querySelectorAll('section, section *')].map((element) => {
      const style = getComputedStyle(element)
      return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]))
    }), Object.keys(facts))
  } finally {
    await browser.close()
    rmSync(folder, {recursive: true})
  }
}

const agrees = (ours: number | string | undefined, theirs: string): boolean => {
  if (ours === undefined || theirs === 'auto') return true
  if (typeof ours === 'string') return theirs.replace(/^"|"$/g, '') === ours.replace(/^"|"$/g, '') || (ours.startsWith('rgb(') && !theirs.startsWith('rgb('))
  const pixels = theirs === 'normal' ? 0 : Number.parseFloat(theirs)
  return Number.isNaN(pixels) || Math.abs((ours * 4) / 3 - pixels) < 0.6 + 0.02 * Math.abs(pixels)
}

const sheets = ['browser', ...readdirSync(new URL('novels/', fixtures)).filter((name) => name.endsWith('.css') && !/^(?:bad-habits|typewriter)/.test(name)).map((name) => `novels/${name.slice(0, -4)}`)]

for (const name of sheets) {
  const run = existsSync(executablePath) ? test.serial : test.skip
  run(`${name} beside a browser`, async (t) => {
    const css = `${readFileSync(new URL(`${name}.css`, fixtures), 'utf8')}\n${common}`
    const loaded = await loadSheets({theme: 'classic', styles: ['book.css']}, memoryFolder({'book.css': css}), createReport())
    const theirs = await browserStyles([layered(css, loaded.slice(0, -1).map(({text}) => text).join('\n')), css.replace(/@charset[^;]*;/, '')])
    const styles: ElementStyles[] = [...createCascade(loaded, 'print', {}, createReport()).stylesOf(parseHtml(html), 'en').values()]
    t.is(styles.length, theirs.length)
    const differences = styles.flatMap(({own}, index) => Object.entries(facts).flatMap(([fact, of]) => {
      const [value, other] = [of(own), theirs[index]![fact]!]
      return own.display === 'none' || agrees(value, other) ? [] : [`${index} ${fact}: ${value} ${other}`]
    }))
    t.deepEqual(differences, [])
  })
}

/** A theme is a layer under those of an author who has some. */
const layered = (css: string, theme: string): string => (/@layer/.test(css) ? `@layer theme { ${theme.replace(/@page[^{]*\{(?:[^{}]|\{[^{}]*\})*\}/g, '')} }` : theme)
