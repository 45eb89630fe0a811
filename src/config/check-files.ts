/** Files a setting names must be there: told at the line that names them, with the name that was likely meant. */

import type {ReadFolder} from '../files/index.ts'
import {BookFault, ExitCode, faultFrom, type Place, type Report} from '../report/index.ts'
import {nearestOf} from './suggest.ts'
import type {Settings} from './settings.ts'

/** Says which files named in the settings are not in the folder, and which lead out of it. */
export async function checkFiles({book: {cover}, manuscript = [], styles, places = {}}: Settings, folder: ReadFolder, report: Report): Promise<void> {
  const all = [
    ...(cover === undefined ? [] : [{key: 'cover', name: cover, expected: 'the picture of the cover'}]),
    ...manuscript.map((name, index) => ({key: `manuscript.${index}`, name, expected: 'a chapter or a folder of chapters'})),
    ...styles.map((name, index) => ({key: `styles.${index}`, name, expected: 'a style sheet'}))
  ]
  warnOfTwice(manuscript, places, report)
  for (const {key, name, expected} of all) {
    const place = places[key] ?? places[key.replace(/\.\d+$/, '')]
    if (!place || isAddress(name) || (await isThere(folder, name, place))) continue
    await sayMissing(name, place, {expected, folder, report})
  }
}

/** A chapter listed twice stands twice in the book. */
function warnOfTwice(manuscript: readonly string[], places: Readonly<Record<string, Place>>, report: Report): void {
  const seen = new Set<string>()
  for (const [index, name] of manuscript.entries()) {
    if (seen.has(name)) report.warn('config:listed-twice', places[`manuscript.${index}`] ?? places['manuscript'] ?? {path: 'book.yaml'}, `Found \`${name.slice(0, 80)}\` a second time; its text stands twice in the book`, {hint: 'Take one of the two lines out'})
    seen.add(name)
  }
}

/** What lies elsewhere is refused by what would read it, in words of its own. */
const isAddress = (name: string): boolean => /^[a-z][a-z0-9+.-]+:/i.test(name)

/** What stands there and is no regular file is refused by what reads it. */
async function isThere(folder: ReadFolder, name: string, place: Place): Promise<boolean> {
  try {
    return (await folder.exists(name)) || (await folder.list(name.replace(/\/+$/, ''))).length > 0
  } catch (error) {
    throw error instanceof BookFault && error.exitCode === ExitCode.book ? faultFrom(error, place, name) : error
  }
}

interface Missing {
  readonly expected: string
  readonly folder: ReadFolder
  readonly report: Report
}

async function sayMissing(name: string, place: Place, {expected, folder, report}: Missing): Promise<void> {
  const all = (await folder.list('')).map((file) => file.path)
  const base = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
  const near = all.find((path) => base(path).toLowerCase() === base(name).toLowerCase()) ?? nearestOf(name, all.slice(0, mostCompared))
  report.error('config:missing-file', place, `Found no file \`${name.slice(0, 80)}\`, expected ${expected}`, {
    hint: near === undefined ? 'Paths begin at the folder of book.yaml; check the spelling, capitals included' : `Did you mean \`${near}\`?`
  })
}

/** Names a suggestion is looked for among. */
const mostCompared = 500
