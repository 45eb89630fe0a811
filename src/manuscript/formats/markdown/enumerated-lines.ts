/**
 * Lines that count on from one another: `a.` `b.`, `(i)` `(ii)`, `(1)` `(2)`, pandoc's examples `(@)`. CommonMark has no such
 * lists, and would run their lines together; here each stands on its own, its number as typed.
 */

import type {TextRun} from '../lines.ts'

const first = /^(?:\(?[aAiI1]|\(@[\w-]*)[.)][ \t]+\S/m
const enumerator = /^(\(?)(?:([A-Za-z]|[ivxIVX]{2,6}|\d{1,3})([.)])|@[\w-]*\))[ \t]+\S/
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi', 'xvii', 'xviii', 'xix', 'xx']

/** The run, its counted lines broken before each. */
export function breakCountedLines(run: TextRun): TextRun {
  if (!run.value.includes('\n') || !first.test(run.value)) return run
  const ends = endsAboveCounted(run.value)
  if (ends.length === 0) return run
  let value = ''
  let from = 0
  for (const end of ends) {
    value += `${run.value.slice(from, end)}  `
    from = end
  }
  const shift = (index: number): number => index + 2 * ends.filter((end) => end < index).length
  return {value: value + run.value.slice(from), origins: run.origins.map((origin) => ({...origin, index: shift(origin.index)}))}
}

/** Where the lines end above those that are counted. */
function endsAboveCounted(value: string): number[] {
  const counted: number[] = []
  let wanted: readonly string[] = []
  let offset = 0
  for (const line of value.split('\n')) {
    const found = enumerator.exec(line)
    if (found && (wanted.includes(keyOf(found)) || (wanted.length === 0 && isFirst(found)))) {
      counted.push(offset - 1)
      wanted = nextOf(found)
    }
    offset += line.length + 1
  }
  return counted.length < 2 ? [] : counted.filter((end) => end > 0)
}

type Found = RegExpExecArray

const keyOf = ([, open = '', count = '@', close = ')']: Found): string => `${open}${count}${close}`
const isFirst = ([, , count = '@']: Found): boolean => /^[aAiI1@]$/.test(count)

/** What may stand before the next: `i` goes on with `ii`, or with `j`. */
function nextOf([, open = '', count = '@', close = ')']: Found): string[] {
  const roman = romans.indexOf(count.toLowerCase())
  const isUpper = count !== count.toLowerCase()
  const after = [
    count === '@' ? '@' : /^\d/.test(count) ? String(Number(count) + 1) : count.length === 1 ? String.fromCharCode(count.charCodeAt(0) + 1) : '',
    roman >= 0 ? (isUpper ? (romans[roman + 1] ?? '').toUpperCase() : (romans[roman + 1] ?? '')) : ''
  ]
  return after.filter((each) => each !== '').map((each) => `${open}${each}${close}`)
}
