/** The manuscript as letters: what its markup leaves of the files, each letter with its place, and the words of the markup. */

import type {Markup} from './align.ts'
import {fold, lettersOf} from './letters.ts'
import {readSource} from './source-text.ts'
import type {Letters, SourceText} from './types.ts'

export interface Manuscript extends Letters {
  readonly files: readonly SourceFile[]
  readonly markup: Markup
}

interface SourceFile {
  readonly source: SourceText
  /** Its first letter and its first offset among those of all files. */
  readonly lettersStart: number
  readonly start: number
}

/** A place in a file, as a message tells it. */
interface SourcePlace {
  readonly path: string
  readonly at: {readonly line: number; readonly column: number; readonly offset: number}
}

/** The files one after the other, as one text: a line end stands between them. */
export function readManuscript(sources: readonly SourceText[]): Manuscript {
  const typed = sources.map((source) => (source.format === 'html' ? withoutTitle(source.text) : source.text)).join('\n')
  const letters = lettersOf(sources.map((source) => readSource(source)).join('\n'))
  const files: SourceFile[] = []
  let start = 0
  let lettersStart = 0
  for (const source of sources) {
    files.push({source, lettersStart, start})
    start += source.text.length + 1
    while (lettersStart < letters.offsets.length && letters.offsets[lettersStart]! < start) lettersStart++
  }
  return {...letters, files, markup: markupOf(typed, letters)}
}

/** The name of a page is no text of it: words the book's own title page says as well would be taken for it. */
function withoutTitle(text: string): string {
  const from = text.search(/<head\b/i)
  const title = /<\/head|<title\b[^<>]*>/gi
  title.lastIndex = Math.max(0, from)
  const found = from < 0 ? null : title.exec(text)
  if (!found || found[0].startsWith('</')) return text
  const end = text.indexOf('<', title.lastIndex)
  const [before, behind] = [text.slice(0, title.lastIndex), end < 0 ? '' : text.slice(end)]
  return before.padEnd(text.length - behind.length) + behind
}

/** The file and the offset a letter of the manuscript stands at. */
export function placeOf({files, offsets}: Manuscript, letter: number): SourcePlace {
  const file = files.findLast(({lettersStart}) => lettersStart <= letter) ?? files[0]
  if (!file) return {path: '', at: {line: 1, column: 1, offset: 0}}
  const {path, text} = file.source
  const offset = Math.min(text.length, Math.max(0, (offsets[Math.min(letter, offsets.length - 1)] ?? 0) - file.start))
  const before = text.slice(0, offset)
  return {path, at: {line: before.split('\n').length, column: offset - before.lastIndexOf('\n'), offset}}
}

const mostMarkup = 20_000
const mostEnds = 64
const hasLetters = /[\p{L}\p{N}]/u
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu

/** What a stage finds to be no markup (a tag never closed, a label nobody defined) stays in the text, at its place and in its order. */
function markupOf(typed: string, {text, offsets}: Letters): Markup {
  const between = (letter: number): string => {
    const from = letter === 0 ? 0 : behind(typed, offsets[letter - 1]!, text[letter - 1]!)
    return typed.slice(from, Math.min(from + mostMarkup, offsets[letter] ?? typed.length))
  }
  const places: number[] = []
  for (let letter = 0; letter <= offsets.length; letter++) if (offsets[letter] !== (offsets[letter - 1] ?? -1) + 1 && hasLetters.test(between(letter))) places.push(letter)
  return {
    places,
    endsAt(index, book, from) {
      const words = [...between(places[index]!).matchAll(word)].map(([each]) => fold(each)).filter((each) => each !== '')
      return endsOf(words, book, from)
    }
  }
}

/** Where the markup behind a letter begins; of a reference (`&ouml;`) that stands as it was typed, the first letter is met already. */
function behind(typed: string, offset: number, letter: string): number {
  const next = offset + (typed.codePointAt(offset)! > 0xffff ? 2 : 1)
  return typed[offset] === '&' && fold(typed[next] ?? '') === letter ? next + 1 : next
}

/** Where the book's letters may end that are some of the words, in their order; the farthest first. */
function endsOf(words: readonly string[], book: string, from: number): number[] {
  const ends = new Set([from])
  for (const text of words) {
    for (const end of [...ends]) if (book.startsWith(text, end) && ends.size < mostEnds) ends.add(end + text.length)
  }
  ends.delete(from)
  return [...ends].sort((left, right) => right - left)
}
