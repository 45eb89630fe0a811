/**
 * Which sheets a book is set with: Octavo's own, the theme's, the author's, each after those it
 * imports. A theme is a shipped name, or a folder or file of the book; `@import "octavo:classic"`
 * takes a shipped one into any sheet. What lies outside the book is never read.
 */

import {readFile} from 'node:fs/promises'
import {decodeText} from '../files/index.ts'
import {isRightToLeft, isUpright} from '../language/index.ts'
import {createReport, type Place, type Report} from '../report/index.ts'
import {nearest} from '../config/index.ts'
import {warnOfKnobs, warnOfStrings} from './misspelt.ts'
import {undressBreaks} from './own-breaks.ts'
import {joinHeadings} from './own-headings.ts'
import {undressInitials} from './own-initials.ts'
import {followParagraphs} from './own-paragraphs.ts'
import {keptName, packRules} from './kept-sheet.ts'
import {isRemote, refuseOutside, resolvePath} from './paths.ts'
import {parsedSheet} from './rules.ts'
import {sizeLimit} from './scan.ts'
import {readRules} from './sheet.ts'
import {pictureLimit, picturesIn, readPicture} from './sheet-pictures.ts'
import type {ImportRule} from './syntax.ts'
import type {Origin, SheetPicture, StyleSheet} from './types.ts'

/** The book's folder as far as style sheets go (`ReadFolder` of files/). */
export interface SheetFolder {
  exists(path: string): Promise<boolean>
  read(path: string, limit: number): Promise<Uint8Array>
}

interface SheetRequest {
  /** A shipped theme's name, or a folder or file of the book. */
  readonly theme: string
  /** The author's sheets, in order. */
  readonly styles: readonly string[]
  /** Where the settings say so. */
  readonly places?: Readonly<Record<string, Place>>
  readonly language?: string
}

/** Themes shipped with Octavo, the default first. */
export const themeNames = ['classic', 'modern', 'genre'] as const

/** Octavo's own sheets: two below every theme, and one above it in scripts without italics. */
const [agent, vocabulary, upright] = ['agent.css', 'vocabulary.css', 'upright.css'] as const

/** Sheets inside one another at most, by `@import`. */
const importLimit = 10

/** Every sheet of a book in the order of the cascade. */
export async function loadSheets(request: SheetRequest, folder: SheetFolder, report: Report): Promise<StyleSheet[]> {
  const loading = {folder, report}
  const own = [await shippedSheet(agent, 'agent', report), await shippedSheet(vocabulary, 'theme', report)]
  const theme = await loadTheme(request.theme, folder, report, request.places?.theme)
  if (isUpright(request.language ?? '')) theme.push(await shippedSheet(upright, 'theme', report))
  const theirs: StyleSheet[] = []
  for (const path of request.styles) {
    const sheet = await read(path, 'author', request.places?.styles ?? {path: 'book.yaml'}, loading)
    if (sheet) theirs.push(...(await withImports(sheet, [], loading)))
  }
  const rules = theirs.filter(({origin}) => origin === 'author').flatMap((sheet) => parsedSheet(sheet, report).rules)
  const sheets = [...own, ...theme, ...undressBreaks(rules), ...undressInitials(rules), ...followParagraphs(rules), ...joinHeadings(rules), ...theirs]
  warnOfKnobs(sheets, report)
  warnOfStrings(sheets, report)
  return isRightToLeft(request.language ?? '') ? sheets.map((sheet) => ({...sheet, isRightToLeft: true})) : sheets
}

/** The sheets of a theme: a shipped name, a folder with `theme.css`, or a `.css` file of the book. */
async function loadTheme(theme: string, folder: SheetFolder, report: Report, place: Place = {path: 'book.yaml'}): Promise<StyleSheet[]> {
  const name = theme.replace(/^octavo:/, '')
  if (isShipped(name)) return [await shippedTheme(name, report)]
  const path = name.endsWith('.css') ? name : `${name.replace(/\/+$/, '')}/theme.css`
  if (!isRemote(path) && (await folder.exists(path))) {
    const sheet = await read(path, 'theme', place, {folder, report})
    return sheet ? withImports(sheet, [], {folder, report}) : []
  }
  const suggestion = nearest(name, themeNames)
  report.error('style:missing-theme', place, `Found no theme called \`${theme}\`, expected one that Octavo ships, or a folder or sheet of the book`, {
    found: theme,
    hint: suggestion ? `Did you mean \`${suggestion}\`?` : `Shipped are ${themeNames.join(', ')}; a folder of your own needs a theme.css`
  })
  return [await shippedTheme('classic', report)]
}

interface Loading {
  readonly folder: SheetFolder
  readonly report: Report
}

const isShipped = (name: string): name is (typeof themeNames)[number] => (themeNames as readonly string[]).includes(name)

const themeFile = (name: string): string => `${name}/theme.css`

const shippedTheme = (name: string, report: Report): Promise<StyleSheet> => shippedSheet(themeFile(name), 'theme', report)

async function shippedSheet(file: string, origin: Origin, report: Report): Promise<StyleSheet> {
  return withPictures(await openShipped(file, origin), (path) => readShipped(path.replace(/^octavo:/, '')), report)
}

const openShipped = async (file: string, origin: Origin): Promise<StyleSheet> => ({path: `octavo:${file}`, origin, text: new TextDecoder().decode(await readShipped(file))})

/** Octavo's own sheets as they are kept beside the bundled program: files by name. */
export async function* packShippedSheets(): AsyncGenerator<readonly [name: string, data: string]> {
  for (const file of [agent, vocabulary, upright, ...themeNames.map(themeFile)]) {
    const sheet = await openShipped(file, 'theme')
    yield [keptName(sheet.path), packRules(sheet, readRules(sheet, createReport()))]
  }
}

/** `styles/` lies beside `src/` in the repository and beside `dist/` in the package. */
async function readShipped(file: string): Promise<Uint8Array> {
  const path = `styles/${file.split('/').filter((part) => part !== '..').join('/')}`
  return readFile(new URL(`../../${path}`, import.meta.url)).catch(() => readFile(new URL(`../../../${path}`, import.meta.url)))
}

/** The sheet with the pictures it names; one that cannot be read is a message, and draws nothing. */
async function withPictures(sheet: StyleSheet, read: (path: string) => Promise<Uint8Array>, report: Report): Promise<StyleSheet> {
  const pictures = new Map<string, SheetPicture>()
  for (const [path, place] of picturesIn(parsedSheet(sheet, report).rules)) {
    if (isRemote(path)) continue
    const data = await (path.startsWith('octavo:') ? readShipped(path.slice('octavo:'.length)) : read(path)).catch(() => undefined)
    const picture = data && readPicture(data)
    if (picture) pictures.set(path, picture)
    else {
      report.warn('style:picture', place, data ? `Found \`${path}\`, which is no plain drawing` : `Found no file \`${path}\``, {
        hint: 'A picture of a sheet is an SVG file of shapes alone, with a viewBox, under 24 kB'
      })
    }
  }
  return pictures.size > 0 ? {...sheet, pictures} : sheet
}

async function read(path: string, origin: Origin, place: Place, {folder, report}: Loading): Promise<StyleSheet | undefined> {
  if (!(await folder.exists(path))) {
    report.error('style:missing-sheet', place, `Found no style sheet \`${path}\``, {found: path, hint: 'Name it by its path in the book'})
    return undefined
  }
  const {text, guess} = decodeText(await folder.read(path, sizeLimit))
  if (guess) report.warn('style:encoding', {path, at: guess.at}, `The style sheet is not UTF-8; it was read as ${guess.encoding}`, {hint: 'Save it as UTF-8'})
  const sheet = {path, origin, text: text.replaceAll('\0', '\uFFFD')}
  return withPictures(sheet, (picture) => folder.read(picture, pictureLimit), report)
}

/** A sheet after those it imports, depth first; a sheet that imports itself is left out with a message. */
async function withImports(sheet: StyleSheet, open: readonly string[], loading: Loading): Promise<StyleSheet[]> {
  const sheets: StyleSheet[] = []
  for (const rule of parsedSheet(sheet, loading.report).rules) {
    if (rule.type === 'import') sheets.push(...(await imported(rule, sheet, open, loading)))
  }
  return [...sheets, sheet]
}

async function imported(rule: ImportRule, sheet: StyleSheet, open: readonly string[], loading: Loading): Promise<StyleSheet[]> {
  const {report} = loading
  const {url, place} = rule
  const name = url.replace(/^octavo:/, '')
  const under = <Sheet extends StyleSheet>(found: readonly Sheet[]): Sheet[] => (rule.conditions.length === 0 ? [...found] : found.map((each) => ({...each, conditions: [...rule.conditions, ...(each.conditions ?? [])]})))
  if (url.startsWith('octavo:') && isShipped(name)) return under([await shippedTheme(name, report)])
  if (isRemote(url)) {
    report.warn('style:remote', place, `Found @import of \`${url.slice(0, 80)}\`, which lies outside the book`, {hint: 'Copy the sheet into the book and import it by its path'})
    return []
  }
  if (url === '' || url.startsWith('octavo:')) {
    report.warn('style:missing-sheet', place, `Found @import of \`${url.slice(0, 80)}\`, which Octavo does not ship`, {hint: `Shipped are ${themeNames.map((each) => `octavo:${each}`).join(', ')}`})
    return []
  }
  const path = resolvePath(sheet.path, url)
  if (open.includes(path) || path === sheet.path || open.length >= importLimit) {
    report.warn('style:import-cycle', place, `Found @import of \`${url}\`, which imports this sheet`, {hint: 'The second import is left out'})
    return []
  }
  if (refuseOutside(path, place, report)) return []
  const found = await read(path, sheet.origin, place, loading)
  return found ? under(await withImports(found, [...open, sheet.path], loading)) : []
}
