/** Addresses inside the book. */

import type {Place, Report} from '../report/index.ts'

/** A path relative to a sheet, relative to the book. */
export function resolvePath(sheet: string, url: string): string {
  const parts = sheet.split('/').slice(0, -1)
  for (const part of url.split(/[?#]/)[0]?.split('/') ?? []) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

/** An address outside the book: another host, a file of the machine, or data in disguise. */
export function isRemote(url: string): boolean {
  return /^\s*(?:[a-z][a-z\d+.-]*:|\/\/|\\\\|\/)/i.test(url) && !/^(?:font|octavo):/i.test(url)
}

/** A path out of the book, told where the sheet names it: no file outside is ever read. */
export function refuseOutside(path: string, place: Place, report: Report): boolean {
  if (!/^\.\.(?:\/|$)/.test(path)) return false
  report.error('files:outside', place, `Found \`${path.slice(0, 80)}\`, expected a path inside the book's folder`, {
    hint: 'Copy the file into the folder of the book and name it from there, with forward slashes',
    found: path.slice(0, 200)
  })
  return true
}
