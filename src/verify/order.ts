/**
 * Declared moves keep an order of their own: two notes that changed places balance in the account, so their places in
 * the book are compared with the order they were declared in.
 */

import {fold} from './letters.ts'

const keyLength = 8

/** The first text that stands before one declared earlier; texts that stand in the book more than once tell nothing. */
export function findOutOfOrder(book: string, texts: readonly string[]): string | undefined {
  const pieces = texts.map(fold).filter(({length}) => length >= keyLength)
  const places = placesOf(book, new Set(pieces.map((piece) => piece.slice(0, keyLength))))
  let reached = -1
  for (const piece of pieces) {
    const found = (places.get(piece.slice(0, keyLength)) ?? []).filter((at) => book.startsWith(piece, at))
    if (found.length !== 1) continue
    if (found[0]! < reached) return piece
    reached = found[0]!
  }
  return undefined
}

function placesOf(book: string, keys: ReadonlySet<string>): Map<string, number[]> {
  const places = new Map<string, number[]>()
  if (keys.size === 0) return places
  for (let at = 0; at + keyLength <= book.length; at++) {
    const key = book.slice(at, at + keyLength)
    if (!keys.has(key)) continue
    const known = places.get(key)
    if (known) known.push(at)
    else places.set(key, [at])
  }
  return places
}
