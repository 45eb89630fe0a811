/** Addresses inside the book. */

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
