/**
 * What each reading of a mark costs by its neighbours alone.
 *
 * The unit is arbitrary: 9 is as good as impossible, under 1 a mere leaning. What the paragraph has
 * open (resolve.ts) costs 2 to 4, so it decides only where the neighbours leave the question open.
 */

import type {Context} from '../rule.ts'
import {hasWordAfter, isDigit, isLetter, isUpper} from './characters.ts'
import type {CharacterClass} from './characters.ts'
import {isMark, type Mark} from './marks.ts'
import {isCertainElision, isCutShort, isPossessive, isPossibleElision, wordAfter, wordBefore} from './words.ts'

export interface Costs {
  readonly open: number
  readonly close: number
  /** An apostrophe. */
  readonly apostrophe: number
  /** A prime after a number. */
  readonly prime: number
}

const never = 40
const certain = 9

/** What a paragraph shows of its writer's way with apostrophes. */
export interface Habits {
  /** Cost of a leading apostrophe before a word nobody listed. */
  readonly unknownElision: number
}

/** The costs of every reading of one mark. */
export function costsOf(text: string, mark: Mark, context: Context, habits: Habits): Costs {
  if (mark.role === 'open') return {open: 0, close: never, apostrophe: never, prime: never}
  if (mark.role === 'close') return {open: never, close: 0, apostrophe: never, prime: never}
  if (mark.kind === 'd') return doubleCosts(text, mark, context)
  const costs = singleCosts(text, mark, context, habits)
  return mark.role === 'either' ? {...costs, open: never} : costs
}

function doubleCosts(text: string, mark: Mark, context: Context): Costs {
  const [open, close] = balance(text, mark)
  const prime = mark.role === 'free' && isMeasure(text, mark.index) && context.settingOf('primes') !== false ? 1.6 : never
  return {open, close, apostrophe: never, prime}
}

/** [open, close] by the classes on both sides. */
function balance(text: string, mark: Mark): [number, number] {
  const right = mark.right === 'ellipsis' && hasWordAfter(text, mark.rightAt) ? 'word' : mark.right
  if (isBlank(mark.left)) return afterBlank(text, mark, right)
  if (isBlank(right)) return mark.left === 'opener' ? [1, 1] : [certain, 0]
  switch (mark.left) {
    case 'opener': return [0, right === 'word' || right === 'opener' ? certain : 3]
    case 'dash': return right === 'word' ? afterDash(text, mark) : right === 'opener' ? [0, 3] : [certain, 0]
    case 'hyphen': return right === 'word' ? [0.5, 1] : [6, 0]
    case 'word': return besideWord(text, mark, right)
    default: return afterPunctuation(text, mark, right)
  }
}

const isBlank = (name: CharacterClass): boolean => name === 'space' || name === 'edge'

function afterBlank(text: string, mark: Mark, right: CharacterClass): [number, number] {
  const isStart = mark.left === 'edge'
  if (right === 'edge') return isStart ? [0, 0] : [4, 0]
  if (right === 'space') return isStart ? [0, 4] : [0.3, 0.3]
  if (right === 'dash') return [0, hasWordAfter(text, mark.rightAt) ? certain : 3]
  if (right === 'stop' || right === 'pause') return isStart ? [0, 4] : [1, 0.5]
  return [0, certain]
}

/** `word--"word`: the mark opens unless something is open; a dash at the head of the run opens. */
function afterDash(text: string, mark: Mark): [number, number] {
  let before = mark.leftAt
  while (before > mark.leftAt - 8 && /[-–—]/.test(text[before] ?? '')) before--
  if (before < 0 || /\s/.test(text[before] as string)) return [0, certain]
  return [0, 1.5]
}

function besideWord(text: string, mark: Mark, right: CharacterClass): [number, number] {
  if (right !== 'word') return right === 'opener' ? [4, 0] : [7, 0]
  if (isPossessiveTail(text, mark)) return [6, 0]
  return isUpper(text[mark.rightAt]) ? [0.2, 0.2] : [0.4, 0]
}

function afterPunctuation(text: string, mark: Mark, right: CharacterClass): [number, number] {
  if (right !== 'word') return right === 'opener' ? [1, 0.5] : [certain, 0]
  const opensSentence = isUpper(text[mark.rightAt])
  if (mark.left === 'pause') return opensSentence ? [0, 0.4] : [0.4, 0]
  if (mark.left === 'ellipsis') return [0.2, 0.2]
  return opensSentence ? [0.2, 0.2] : [3, 0]
}

/** `"The Raven"'s last line`. */
function isPossessiveTail(text: string, mark: Mark): boolean {
  return mark.rightAt === mark.index + 2 && wordAfter(text, mark.rightAt) === 's'
}

function singleCosts(text: string, mark: Mark, context: Context, habits: Habits): Costs {
  const before = text[mark.index - 1]
  if (isDigit(before) && mark.right !== 'word') return {open: certain, close: 0.8, apostrophe: 2, prime: context.settingOf('primes') !== false && isMeasure(text, mark.index) ? 1 : never}
  if (isCutAnd(text, mark.index)) return {open: 6, close: certain, apostrophe: 0, prime: never}
  if (mark.left === 'word' && mark.right === 'word') return {open: 12, close: 6, apostrophe: 0, prime: never}
  const [open, close] = balance(text, mark)
  if (open < close && mark.right !== 'space') return leading(text, mark, context, habits)
  return trailing(text, mark, [open, close], context)
}

/** The first mark of `'n'`. */
const isCutAnd = (text: string, at: number): boolean => text[at + 1] === 'n' && isMark(text[at + 2]) && !isLetter(text[at + 3])

/** `'i'`: one letter held up to view; `'a'`, `'n'` and `'o'` are words cut short. */
const isSingleLetter = (text: string, at: number): boolean =>
  isLetter(text[at]) && isMark(text[at + 1]) && !isLetter(text[at + 2]) && !/[ano]/.test(text[at] ?? '')

/** A number of feet or inches ends before `at`: no year, and no decimal is longer. */
const isMeasure = (text: string, at: number): boolean => /(?<![\d.,])\d{1,3}(?:\.\d)?$/.test(text.slice(Math.max(0, at - 6), at))

function leading(text: string, mark: Mark, context: Context, habits: Habits): Costs {
  const word = wordAfter(text, mark.rightAt)
  const close = mark.left === 'dash' && mark.right === 'word' ? 3 : certain
  if (isSingleLetter(text, mark.rightAt)) return {open: 0, close, apostrophe: 3, prime: never}
  if (isDecade(text, mark.rightAt)) return {open: 3, close, apostrophe: 0, prime: never}
  if (word === '') return {open: 0, close, apostrophe: 6, prime: never}
  if (isCertainElision(word, context.locale)) return {open: 3, close, apostrophe: 0, prime: never}
  const open = isMidSentence(text, mark) ? 0.8 : 0
  if (isPossibleElision(word, context.locale)) return {open, close, apostrophe: 1, prime: never}
  const unknown = isFragment(text.slice(mark.rightAt, mark.rightAt + word.length), context) ? Math.min(1.4, habits.unknownElision) : habits.unknownElision
  return {open, close, apostrophe: unknown, prime: never}
}

/** A word the text never has without a mark. */
const isFragment = (word: string, context: Context): boolean => word !== '' && !context.evidence.mayStandAlone(word)

/** A small letter after a word and a space: no speech begins so, only a word or two held up to view. */
function isMidSentence(text: string, mark: Mark): boolean {
  return mark.left === 'space' && !isUpper(text[mark.rightAt]) && /\p{L}/u.test(text[mark.leftAt - 1] ?? '')
}

/** `'90s`, `'46`, German `'90ern`, Italian `'500`; not `'1990`. */
const decade = /(?:\d\d|[2-9]00)(?:s|ers?|ern?)?(?![\d.,:°]*\d)(?!\p{L})/uy

function isDecade(text: string, at: number): boolean {
  decade.lastIndex = at
  return decade.test(text)
}

/** Whether the letters after `at` are the tail of a contraction: the t of `ain't`. */
const isContracted = (text: string, at: number): boolean => isMark(text[at]) && isLetter(text[at - 1])

function trailing(text: string, mark: Mark, [open, close]: [number, number], context: Context): Costs {
  if (mark.left !== 'word') return {open: Math.max(open, 1), close, apostrophe: mark.left === 'space' ? 3 : 4, prime: never}
  const word = wordBefore(text, mark.leftAt)
  const isShort = !isContracted(text, mark.leftAt - word.length) && isCutShort(word) && !(isMark(text[mark.leftAt - 1]) && isSingleLetter(text, mark.leftAt))
  const isRare = !isShort && isFragment(text.slice(mark.leftAt + 1 - word.length, mark.leftAt + 1), context)
  const isPlural = isPossessive(word)
  const doubt = mark.right === 'space' ? 1 : 0
  if (isShort) return {open: 12, close: 1.5 + 1.5 * doubt, apostrophe: 0.2, prime: never}
  if (isRare) return {open: 12, close: 1 + 0.5 * doubt, apostrophe: 0.8, prime: never}
  if (isPlural) return {open: 12, close: 0.5 + doubt, apostrophe: doubt > 0 ? 0.2 : 1, prime: never}
  return {open: 12, close: 0.5 + 0.3 * doubt, apostrophe: 2, prime: never}
}
