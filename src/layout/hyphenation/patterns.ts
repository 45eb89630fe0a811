/**
 * Patterns ready to be asked. To read those of German as the package stores them and make columns of them takes a sixth of a
 * second, a third of what a story takes: the bundled program keeps the columns of the languages it knows beside it, as a file each.
 */

import {readFileSync} from 'node:fs'
import {readStored} from './stored.ts'
import {buildTrie, type Trie} from './trie.ts'

export interface Patterns {
  readonly trie: Trie
  /** Levels between letters; a node of the trie names its row. */
  readonly levels: readonly Uint8Array[]
  /** Words with the offsets of their breaks. */
  readonly exceptions: Readonly<Record<string, readonly number[]>>
}

/** Patterns by file name (`en-us`, `de-1996`); `undefined` where there are none. */
export function loadPatterns(name: string): Patterns | undefined {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) return undefined
  return readKept(name) ?? makePatterns(name)
}

function makePatterns(name: string): Patterns | undefined {
  const stored = readStored(name)
  if (stored === undefined) return undefined
  const [levels, trie, exceptions] = stored
  return {trie: buildTrie(trie), levels: levels.map((row) => Uint8Array.from(row)), exceptions}
}

/** Tells a file of ours, written by a machine that stores numbers the same way round. */
const mark = 0x0c7a_f0e1
/** Mark; counts of nodes, of bytes of levels, of bytes of exceptions. */
const headerWords = 4

/** The file of a language: `NAME.patterns` in `hyphenation/` beside the program. */
export function packPatterns(name: string): Uint8Array | undefined {
  const patterns = makePatterns(name)
  if (patterns === undefined) return undefined
  const {trie: {firsts, letters, rows}, levels, exceptions} = patterns
  const rowBytes = Uint8Array.from(levels.flatMap((row) => [row.length, ...row]))
  const exceptionBytes = new TextEncoder().encode(JSON.stringify(exceptions))
  const header = Uint32Array.of(mark, letters.length, rowBytes.length, exceptionBytes.length)
  return Buffer.concat([header, firsts, letters, rows].map(({buffer, byteOffset, byteLength}) => new Uint8Array(buffer, byteOffset, byteLength)).concat(rowBytes, exceptionBytes))
}

function readKept(name: string): Patterns | undefined {
  try {
    return unpackPatterns(readFileSync(new URL(`hyphenation/${name}.patterns`, import.meta.url)))
  } catch {
    return undefined
  }
}

/** `undefined` where the file is not whole, or not ours. */
export function unpackPatterns(file: Uint8Array): Patterns | undefined {
  if (file.length < 4 * headerWords) return undefined
  const {buffer} = Uint8Array.from(file)
  const [found, nodes = 0, rowLength = 0, exceptionLength = 0] = new Uint32Array(buffer, 0, headerWords)
  const wholeLength = 4 * headerWords + 4 * (nodes + 1) + 4 * nodes + rowLength + exceptionLength
  if (found !== mark || file.length !== wholeLength) return undefined
  let at = 4 * headerWords
  const take = (bytes: number): number => (at += bytes) - bytes
  const trie: Trie = {
    firsts: new Int32Array(buffer, take(4 * (nodes + 1)), nodes + 1),
    letters: new Uint16Array(buffer, take(2 * nodes), nodes),
    rows: new Int16Array(buffer, take(2 * nodes), nodes)
  }
  const levels = splitRows(new Uint8Array(buffer, take(rowLength), rowLength))
  const exceptions = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, at, exceptionLength))) as Patterns['exceptions']
  return {trie, levels, exceptions}
}

/** Rows one behind the other, each after its length. */
function splitRows(bytes: Uint8Array): Uint8Array[] {
  const rows: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += 1 + (bytes[at] as number)) rows.push(bytes.subarray(at + 1, at + 1 + (bytes[at] as number)))
  return rows
}
