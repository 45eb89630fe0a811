/**
 * Two sequences of letters laid side by side: what stands in one and not in the other.
 *
 * Runs that agree are walked over; where they part, the nearest place where a stretch of letters agrees again is looked
 * for in growing windows. Linear where the texts agree, so a whole novel costs milliseconds.
 */

/** Letters of the manuscript from `start` to `end` stand for letters of the book from `bookStart` to `bookEnd`. */
export interface Gap {
  readonly start: number
  readonly end: number
  readonly bookStart: number
  readonly bookEnd: number
}

/** Letters that must agree; short texts (a cell, an item) have fewer. */
const stretches = [24, 8] as const
const windows = [256, 4096, 65_536, 1_048_576]
const mostGaps = 20_000

/** The gaps, in order. */
export function findGaps(manuscript: string, book: string, moved: Iterable<string> = []): Gap[] {
  const gaps: Gap[] = []
  const movedAt = createMoveFinder(moved)
  let here = 0
  let there = 0
  while (here < manuscript.length || there < book.length) {
    while (here < manuscript.length && there < book.length && manuscript.charCodeAt(here) === book.charCodeAt(there)) {
      here++
      there++
    }
    if (here >= manuscript.length && there >= book.length) break
    const move = moveBetween(manuscript, here, book, there, movedAt)
    if (move) {
      gaps.push(move)
      here = move.end
      there = move.bookEnd
      continue
    }
    const [skipHere, skipThere] = noteMark(manuscript, here, book, there) ?? (gaps.length < mostGaps ? resume(manuscript, here, book, there) : [manuscript.length - here, book.length - there])
    gaps.push({start: here, end: here + skipHere, bookStart: there, bookEnd: there + skipThere})
    here += skipHere
    there += skipThere
  }
  return gaps
}

/** The text declared moved that stands at a place, the longest; `undefined` = none. */
type MoveFinder = (text: string, at: number) => string | undefined

const keyLength = 8

function createMoveFinder(moved: Iterable<string>): MoveFinder {
  const byKey = new Map<string, string[]>()
  for (const piece of moved) {
    if (piece.length < keyLength) continue
    const key = piece.slice(0, keyLength)
    byKey.set(key, [...(byKey.get(key) ?? []), piece].sort((left, right) => right.length - left.length))
  }
  return (text, at) => byKey.size === 0 ? undefined : byKey.get(text.slice(at, at + keyLength))?.find((piece) => text.startsWith(piece, at))
}

/** Letters a text declared moved may share with what stands in its place. */
const mostShared = 24

/**
 * A text that left this place, or came to it, is taken out whole: where it is longer than the story between its two
 * places, the story would seem to have moved.
 */
function moveBetween(manuscript: string, here: number, book: string, there: number, movedAt: MoveFinder): Gap | undefined {
  for (let back = 0; back <= mostShared && back <= here && back <= there; back++) {
    if (back > 0 && manuscript[here - back] !== book[there - back]) return undefined
    const [start, bookStart] = [here - back, there - back]
    const left = movedAt(manuscript, start)
    if (left !== undefined && left.length > back) return {start, end: start + left.length, bookStart, bookEnd: bookStart}
    for (let digits = 0; digits <= longestMark && (digits === 0 || isDigit(book, bookStart + digits - 1)); digits++) {
      const came = movedAt(book, bookStart + digits)
      if (came !== undefined && digits + came.length > back) return {start, end: start, bookStart, bookEnd: bookStart + digits + came.length}
    }
  }
  return undefined
}

const letters = 6
const longestMark = 4

/** The commonest gap by far, and the one that short and repeated lines hide: the number of a note. */
function noteMark(manuscript: string, here: number, book: string, there: number): [number, number] | undefined {
  for (let length = 1; length <= longestMark && isDigit(book, there + length - 1); length++) {
    if (agreesBesideMarks(manuscript, here, book, there + length)) return [0, length]
  }
  return undefined
}

const isDigit = (text: string, at: number): boolean => text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39

/** Whether the next letters agree, more marks among them or not. */
function agreesBesideMarks(manuscript: string, here: number, book: string, there: number): boolean {
  let at = there
  for (let met = 0; met < letters && here + met < manuscript.length; at++) {
    if (at >= book.length) return met > 0
    if (manuscript.charCodeAt(here + met) === book.charCodeAt(at)) met++
    else if (!isDigit(book, at)) return false
  }
  return true
}

/** How many letters to skip on either side so that the texts agree again; all that is left when they never do. */
function resume(manuscript: string, here: number, book: string, there: number): [number, number] {
  const rest: [number, number] = [manuscript.length - here, book.length - there]
  for (const stretch of stretches) {
    for (const window of windows) {
      if (stretch < stretches[0] && window > windows[1]!) break
      const found = resumeWithin({manuscript, here, book, there}, Math.min(window, Math.max(...rest)), stretch)
      if (found) return found
      if (window > Math.max(...rest)) break
    }
  }
  return rest
}

interface Parting {
  readonly manuscript: string
  readonly here: number
  readonly book: string
  readonly there: number
}

function resumeWithin({manuscript, here, book, there}: Parting, window: number, stretch: number): [number, number] | undefined {
  const places = new Map<string, number>()
  for (let skip = Math.min(window, book.length - there - stretch); skip >= 0; skip--) places.set(book.slice(there + skip, there + skip + stretch), skip)
  let best: [number, number] | undefined
  const most = Math.min(window, manuscript.length - here - stretch)
  for (let skip = 0; skip <= most && (!best || skip < best[0] + best[1]); skip++) {
    const skipThere = places.get(manuscript.slice(here + skip, here + skip + stretch))
    if (skipThere !== undefined && (!best || skip + skipThere < best[0] + best[1])) best = [skip, skipThere]
  }
  return best ?? shortEnd({manuscript, here, book, there}, window + stretch)
}

/** Near the end there is no whole stretch left: what both still share there counts. */
function shortEnd({manuscript, here, book, there}: Parting, reach: number): [number, number] | undefined {
  const left = manuscript.length - here
  const right = book.length - there
  if (left > reach || right > reach) return undefined
  let shared = 0
  while (shared < Math.min(left, right) && manuscript.at(-1 - shared) === book.at(-1 - shared)) shared++
  return shared === 0 ? undefined : [left - shared, right - shared]
}
