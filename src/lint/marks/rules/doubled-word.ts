/**
 * A word typed twice: `the the`.
 *
 * Only words that no sentence of the language doubles. `had had` and `that that` are good English,
 * `no no` and `very very` are speech, `th-the` is a stammer, and `Welcome, welcome` has its comma.
 */

import {localeOf} from '../../../language/index.ts'
import type {Check, Finding} from '../check.ts'
import type {Line} from '../line.ts'

export const doubledWord: Check = {
  id: 'doubled-word',
  find: (lines) => lines.flatMap((line) => (line.block === 'line' ? [] : findIn(line)))
}

const pair = /([\p{L}]+)[ \n]+([\p{L}]+)/uy
/** UTF-16 units; no word of the lists is longer. */
const longest = 12

function findIn(line: Line): Finding[] {
  const {text} = line
  const findings: Finding[] = []
  for (let at = nextGap(text, 0); at >= 0; at = nextGap(text, at + 1)) {
    let start = at
    while (start > 0 && at - start < longest && isLetter(text.charCodeAt(start - 1))) start--
    if (start === at || (text.charCodeAt(start) | 32) !== firstAfter(text, at) || !isJoinless(text[start - 1])) continue
    pair.lastIndex = start
    const found = pair.exec(text)
    if (found) for (const each of judge(line, found)) findings.push(each)
  }
  return findings
}

function judge(line: Line, {0: found, 1: word = '', 2: second = '', index}: RegExpExecArray): Finding[] {
  const end = index + found.length
  if (word.toLowerCase() !== second || !isJoinless(line.text[end])) return []
  if (!localeOf(line.language).neverDoubled.includes(second)) return []
  const again = line.text.slice(end, end + second.length + 1).trim().toLowerCase()
  if (again === second) return []
  return [{line, start: index, end, reason: `Found “${found.replaceAll('\n', ' ')}”, expected “${word}”`, expected: word, hint: '`octavo check --fix` mends it; a stammer takes a hyphen, a cry a comma'}]
}

function nextGap(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (isGap(text.charCodeAt(at))) return at
  return -1
}

/** The code of the first letter after a gap. */
function firstAfter(text: string, gap: number): number {
  let at = gap
  while (isGap(text.charCodeAt(at))) at++
  return text.charCodeAt(at)
}

const isGap = (code: number): boolean => code === 32 || code === 10
/** ASCII letters, and all that lies above Latin-1 punctuation. */
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code >= 0xC0
/** Nothing that makes a longer word of it. */
const isJoinless = (character: string | undefined): boolean => character === undefined || !/[\p{L}\p{N}'’-]/u.test(character)
