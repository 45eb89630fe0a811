/** Numbers a word processor writes before paragraphs: real lists, numbered headings, and dashes it took for bullets. */

import type {XmlElement} from '../../../xml/index.ts'
import {elementsIn, valueOf} from './xml.ts'

interface Level {
  readonly format: string
  /** `%1.`, `Chapter %1`, `–`. */
  readonly text: string
  readonly start: number
}

export interface Numbering {
  /** Level of a `w:numPr`, or `undefined`. */
  levelOf(properties: XmlElement | undefined): {readonly id: string; readonly depth: number; readonly level: Level} | undefined
  /** Counts one on, and gives the number as it is printed. */
  next(id: string, depth: number, level: Level): string
}

/** Reads `numbering.xml`. */
export function readNumbering(root: XmlElement | undefined): Numbering {
  const abstracts = new Map(elementsIn(root).filter(({name}) => name === 'w:abstractNum').map((each) => [each.attributes['w:abstractNumId'] ?? '', each]))
  const numbers = new Map(elementsIn(root).filter(({name}) => name === 'w:num').map((each) => [each.attributes['w:numId'] ?? '', abstracts.get(valueOf(each, 'w:abstractNumId') ?? '')]))
  const counters = new Map<string, number[]>()
  return {
    levelOf(properties) {
      const id = valueOf(properties, 'w:numId')
      const depth = Math.min(8, Number(valueOf(properties, 'w:ilvl') ?? 0) || 0)
      const level = id === undefined || id === '0' ? undefined : levelIn(numbers.get(id), depth)
      return level && {id: id!, depth, level}
    },
    next(id, depth, level) {
      const counts = counters.get(id) ?? []
      counters.set(id, counts)
      counts[depth] = (counts[depth] ?? level.start - 1) + 1
      counts.length = depth + 1
      return level.text.replace(/%([1-9])/g, (_, digit: string) => write(counts[Number(digit) - 1] ?? 1, level.format))
    }
  }
}

function levelIn(abstract: XmlElement | undefined, depth: number): Level | undefined {
  const found = elementsIn(abstract).find((each) => each.name === 'w:lvl' && each.attributes['w:ilvl'] === String(depth))
  return found && {format: valueOf(found, 'w:numFmt') ?? 'decimal', text: valueOf(found, 'w:lvlText') ?? '', start: Number(valueOf(found, 'w:start') ?? 1) || 1}
}

const romans: readonly (readonly [number, string])[] = [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']]

function write(count: number, format: string): string {
  if (/roman/i.test(format)) return cased(roman(count), format)
  if (/letter/i.test(format)) return cased(String.fromCharCode(65 + ((count - 1) % 26)), format)
  return String(count)
}

const cased = (text: string, format: string): string => (format.startsWith('lower') ? text.toLowerCase() : text)

function roman(count: number): string {
  let rest = Math.min(count, 3999)
  let text = ''
  for (const [value, sign] of romans) {
    while (rest >= value) {
      text += sign
      rest -= value
    }
  }
  return text
}
