/** Section ids: ASCII, unique in the book, stable while label and title stay. */

import anyAscii from 'any-ascii'

/** Lower-case ASCII words joined by hyphens: "Log I: Über den Fluß" to `log-i-uber-den-fluss`. */
export function slug(text: string): string {
  return anyAscii(text.normalize('NFC').replaceAll(/['’]/g, '')).toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60).replace(/-+$/, '')
}

/** Hands out ids; the second of one name gets `-2`. */
export function createIds(): (text: string, fallback: string) => string {
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  return (text, fallback) => {
    const name = slug(text)
    const base = /^[a-z]/.test(name) ? name : name === '' ? fallback : `${fallback}-${name}`
    let count = counts.get(base) ?? 1
    let id = count === 1 ? base : `${base}-${count}`
    while (taken.has(id)) id = `${base}-${++count}`
    counts.set(base, count + 1)
    taken.add(id)
    return id
  }
}
