/**
 * Two sequences of letters walked side by side: letters that agree are walked over, declared texts that stand in one alone
 * are passed over.
 *
 * Where the texts part, what may be passed over there is tried, then what may be before it, back along the letters that
 * agreed: a hidden line may begin as the next one does. A text met away from its place is passed over where it stands even
 * if the letters agree. Only where every way ends is there a difference. The places where something may be passed over
 * are known before, so that a walk costs no more than its letters.
 */

import type {Account, Side} from './account.ts'
import type {Passing, Passings} from './pieces.ts'
import {resume} from './resume.ts'

/** Letters of the manuscript from `start` to `end` stand for letters of the book from `bookStart` to `bookEnd`. */
interface Gap {
  readonly start: number
  readonly end: number
  readonly bookStart: number
  readonly bookEnd: number
  /** From where the book was read last before nothing led on. */
  readonly bookReached: number
}

interface Place {
  readonly here: number
  readonly there: number
}

/** A declared text passed over, and where the walk was then. */
export interface Pass extends Place {
  readonly side: Side
  readonly text: string
}

/** A text to walk through, with what may be passed over on the way. */
interface Path {
  readonly text: string
  readonly passings: Passings
}

/** What of the markup before a letter of the manuscript the book may hold, from a place on: its ends, the farthest first. */
export interface Markup {
  readonly places: readonly number[]
  endsAt(index: number, book: string, from: number): readonly number[]
}

interface Walks {
  readonly manuscript: Path
  readonly book: Path
  readonly markup: Markup
  readonly account: Account
}

/** Steps tried in vain before the texts are taken to differ, and more for each letter got on by; so many letters walked over count as one more. */
const mostTries = 30_000
const lettersOfTry = 64
const triesOfLetter = 2
/** Behind the first difference what differs is but counted. */
const triesBehind = 2000
/** Differences looked at closely; what is told is the first, and their number. */
const mostGaps = 100

/** Letters that agree. */
export interface Agreement extends Place {
  readonly length: number
}

/** What a walk met, each in order: gaps nothing explains, texts passed over, letters that agree. */
export interface Alignment {
  readonly gaps: readonly Gap[]
  readonly passes: readonly Pass[]
  readonly agreements: readonly Agreement[]
}

/** Walks both texts side by side and gathers what keeps them apart. */
export function align(walks: Walks): Alignment {
  const {manuscript, book} = walks
  const gaps: Gap[] = []
  const stretches: Stretch[] = []
  let from: Place = {here: 0, there: 0}
  for (;;) {
    const {walked, reached} = walk(walks, from, gaps.length === 0 ? mostTries : triesBehind)
    for (const stretch of walked) stretches.push(stretch)
    const {here, there} = walked.at(-1)!.end
    if (here === manuscript.text.length && there === book.text.length) break
    const [left, right] = gaps.length < mostGaps ? resume({manuscript: manuscript.text, here, book: book.text, there}) : [manuscript.text.length - here, book.text.length - there]
    from = {here: here + left, there: there + right}
    gaps.push({start: here, end: from.here, bookStart: there, bookEnd: from.there, bookReached: reached.there})
  }
  return {gaps, passes: stretches.flatMap(({way: {pass}}) => pass ?? []), agreements: agreementsOf(stretches)}
}

/** A stretch agrees up to where the next way leaves it, which may be before its end. */
function agreementsOf(stretches: readonly Stretch[]): Agreement[] {
  return stretches.map(({way: {here, there}, end}, index) => {
    const next = stretches[index + 1]?.way
    const left = next ? (next.pass?.here ?? next.here) : end.here
    return {here, there, length: Math.max(0, Math.min(end.here, left) - here)}
  })
}

/** One way to go on: to a place, over a declared text or over markup the book kept. */
interface Way extends Place {
  readonly pass?: Pass
  /** Letters that agree are walked over although a declared text stands there. */
  readonly isStraight?: boolean
}

/** Where a way led, how far the letters agree from there, and the ways on. */
interface Stretch {
  readonly way: Way
  readonly before: Stretch | undefined
  readonly end: Place
  readonly ways: Iterator<Way>
}

const lengthTo = ({here, there}: Place): number => here + there

/** As far as any way leads: to both ends, or to where the texts part. */
function walk(walks: Walks, from: Place, most: number): {readonly walked: readonly Stretch[]; readonly reached: Place} {
  const {manuscript, book, account} = walks
  const seen = new Set<number>()
  const width = book.text.length + 1
  let last: Stretch | undefined = stretchFrom(walks, from, undefined)
  let best = last
  let tries = 0
  for (let vain = 0; last && vain < most && tries < most + triesOfLetter * (lengthTo(best.end) - lengthTo(from)); vain++, tries++) {
    const isEnd = last.end.here === manuscript.text.length && last.end.there === book.text.length
    if (lengthTo(last.end) > lengthTo(best.end)) [best, vain] = [last, 0]
    if (isEnd && account.unsettled().next().done) {
      best = last
      break
    }
    const next = last.ways.next()
    const way: Way | undefined = next.done ? undefined : next.value
    if (!way) {
      if (last.way.pass) account.giveBack(last.way.pass.side, last.way.pass.text)
      last = last.before
      continue
    }
    const key = way.here * width + way.there + (way.isStraight ? 0.5 : 0)
    if (seen.has(key) || (way.pass && !account.take(way.pass.side, way.pass.text))) continue
    seen.add(key)
    last = stretchFrom(walks, way, last)
    const walked = Math.floor((last.end.here - way.here) / lettersOfTry)
    vain += walked
    tries += walked
  }
  for (let each = last; each; each = each.before) if (each.way.pass) account.giveBack(each.way.pass.side, each.way.pass.text)
  const taken: Stretch[] = []
  const isThrough = best.end.here === manuscript.text.length && best.end.there === book.text.length
  for (let each: Stretch | undefined = isThrough ? best : confirmed(best); each; each = each.before) taken.push(each)
  for (const {way: {pass}} of taken) if (pass) account.take(pass.side, pass.text)
  return {walked: taken.reverse(), reached: best.way}
}

/** Letters that may agree by chance. */
const chance = 8

/** Without the last texts passed over that no letters behind them, nor the same text on the other side, bear out: they were but tried. */
function confirmed(stretch: Stretch): Stretch {
  const sides = new Map<string, Side | 'both'>()
  for (let each: Stretch | undefined = stretch; each; each = each.before) {
    const {text, side} = each.way.pass ?? {}
    if (text !== undefined && side) sides.set(text, (sides.get(text) ?? side) === side ? side : 'both')
  }
  let last = stretch
  while (last.before && last.end.here - last.way.here < chance && (!last.way.pass || sides.get(last.way.pass.text) !== 'both')) last = last.before
  return last
}

/** Walks over the letters that agree, up to where they part or a text stands that was met elsewhere. */
function stretchFrom(walks: Walks, way: Way, before: Stretch | undefined): Stretch {
  const {manuscript, book} = walks
  let {here, there} = way
  const [left, right] = [readerFrom(manuscript.passings, here), readerFrom(book.passings, there)]
  for (let isFirst = true; ; isFirst = false) {
    const owed = isFirst && way.isStraight ? [] : owedAt(walks, {here, there}, left.at(here), right.at(there))
    if (owed.length > 0) return {way, before, end: {here, there}, ways: chain([...owed, {here, there, isStraight: true}], waysBetween(walks, way, {here, there}))}
    const stop = Math.min(manuscript.text.length - here, book.text.length - there, left.next - here, right.next - there)
    const agreed = agreeing(walks, {here, there}, stop)
    here += agreed
    there += agreed
    if (agreed < stop || here === manuscript.text.length || there === book.text.length) break
  }
  const end = {here, there}
  return {way, before, end, ways: waysBetween(walks, way, end)}
}
function* chain<Item>(first: Iterable<Item>, second: Iterable<Item>): Generator<Item> {
  yield* first
  yield* second
}

/** How many letters agree from a place on, of so many. */
function agreeing({manuscript, book}: Walks, {here, there}: Place, most: number): number {
  let length = 0
  while (length < most && manuscript.text.charCodeAt(here + length) === book.text.charCodeAt(there + length)) length++
  return length
}

/** Ways over declared texts that were met elsewhere before, where letters agree; one that stands in both texts there agrees as well. */
function owedAt({manuscript, book, account}: Walks, {here, there}: Place, left: readonly Passing[], right: readonly Passing[]): Way[] {
  if (manuscript.text[here] !== book.text[there] || left.some(({text}) => right.some((other) => other.text === text))) return []
  const missing = left.filter(({text}) => account.isOwed('missing', text)).map(({end, text}): Way => ({here: end, there, pass: {side: 'missing', text, here, there}}))
  const extra = right.filter(({text}) => account.isOwed('extra', text)).map(({end, text}): Way => ({here, there: end, pass: {side: 'extra', text, here, there}}))
  return [...missing, ...extra]
}

interface Reader {
  /** The next place behind the one asked for last. */
  readonly next: number
  at(place: number): readonly Passing[]
}

const nothing: readonly Passing[] = []

/** Reads what may be passed over forwards. */
function readerFrom({places, found}: Passings, from: number): Reader {
  let index = countUpTo(places, from - 1)
  return {
    get next() {
      return places[index] ?? Number.POSITIVE_INFINITY
    },
    at(place) {
      while (index < places.length && places[index]! < place) index++
      return places[index] === place ? found[index++]! : nothing
    }
  }
}

/** What may be passed over between two places, from the end of the letters that agree back to their beginning. */
function* waysBetween({manuscript, book, markup}: Walks, from: Place, end: Place): Generator<Way> {
  const most = end.here - from.here
  const left = placesBefore(manuscript.passings.places, end.here)
  const right = placesBefore(book.passings.places, end.there)
  const kept = placesBefore(markup.places, end.here)
  for (;;) {
    const back = Math.min(end.here - left.place, end.there - right.place, end.here - kept.place)
    if (back > most) return
    const [here, there] = [end.here - back, end.there - back]
    if (kept.place === here) for (const to of markup.endsAt(kept.take(), book.text, there)) yield {here, there: to}
    if (right.place === there) for (const {end: to, text} of book.passings.found[right.take()]!) yield {here, there: to, pass: {side: 'extra', text, here, there}}
    if (left.place === here) for (const {end: to, text} of manuscript.passings.found[left.take()]!) yield {here: to, there, pass: {side: 'missing', text, here, there}}
  }
}

/** A list of places read backwards from a place on. */
function placesBefore(places: readonly number[], place: number): {readonly place: number; take(): number} {
  let at = countUpTo(places, place) - 1
  return {
    get place() {
      return at < 0 ? Number.NEGATIVE_INFINITY : places[at]!
    },
    take: () => at--
  }
}

/** How many of the places, which are in order, lie no farther. */
function countUpTo(places: readonly number[], place: number): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! <= place) low = middle + 1
    else high = middle
  }
  return low
}
