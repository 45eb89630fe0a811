/** Numbers a word processor writes before paragraphs: real lists, numbered headings, and dashes it took for bullets. */

import type {XmlElement} from '../../../xml/index.ts'
import {elementsIn, switchOf, valueOf} from './xml.ts'

interface Level {
  readonly format: string
  /** `%1.`, `Chapter %1`, `–`. */
  readonly text: string
  readonly start: number
  /** Numbers of the levels above are written in figures. */
  readonly isLegal: boolean
}

export interface Numbering {
  /** Level of a `w:numPr`, or `undefined`. */
  levelOf(properties: XmlElement | undefined): {readonly id: string; readonly depth: number; readonly level: Level} | undefined
  /** Counts one on, and gives the number as it is printed. */
  next(id: string, depth: number, level: Level): string
}

/** A list as paragraphs name it: some share their levels and count on, unless they say where to begin. */
interface Instance {
  readonly abstract: string
  /** `w:lvlOverride`, by depth. */
  readonly overrides: ReadonlyMap<number, XmlElement>
}

const byName = (root: XmlElement | undefined, name: string, id: string): [string, XmlElement][] => elementsIn(root).filter((each) => each.name === name).map((each) => [each.attributes[id] ?? '', each])

/** Reads `numbering.xml` (ECMA-376, Part 1, 17.9). */
export function readNumbering(root: XmlElement | undefined): Numbering {
  const abstracts = new Map(byName(root, 'w:abstractNum', 'w:abstractNumId'))
  const styled = new Map([...abstracts.values()].map((each) => [valueOf(each, 'w:styleLink') ?? '', each]))
  const instances = new Map(byName(root, 'w:num', 'w:numId').map(([id, each]): [string, Instance] => [id, {
    abstract: valueOf(each, 'w:abstractNumId') ?? '', overrides: new Map(byName(each, 'w:lvlOverride', 'w:ilvl').map(([depth, override]) => [Number(depth), override]))
  }]))
  const counters = new Map<string, number[]>()
  const begun = new Set<string>()
  const levelAt = (id: string, depth: number): Level | undefined => {
    const instance = instances.get(id)
    const abstract = abstracts.get(instance?.abstract ?? '')
    return levelIn(instance?.overrides.get(depth), depth) ?? levelIn(abstract, depth) ?? levelIn(styled.get(valueOf(abstract, 'w:numStyleLink') ?? '-'), depth)
  }
  return {
    levelOf(properties) {
      const id = valueOf(properties, 'w:numId')
      const depth = Math.max(0, Math.min(8, Math.trunc(Number(valueOf(properties, 'w:ilvl') ?? 0)) || 0))
      const level = id === undefined || id === '0' ? undefined : levelAt(id, depth)
      return level && {id: id!, depth, level}
    },
    next(id, depth, level) {
      const {abstract = '', overrides} = instances.get(id) ?? {}
      const counts = counters.get(abstract) ?? []
      counters.set(abstract, counts)
      const anew = begun.has(`${id} ${depth}`) ? undefined : valueOf(overrides?.get(depth), 'w:startOverride')
      begun.add(`${id} ${depth}`)
      counts[depth] = anew === undefined ? (counts[depth] ?? level.start - 1) + 1 : Number(anew) || 0
      counts.length = depth + 1
      return level.text.replace(/%([1-9])/g, (_, digit: string) => {
        const above = Number(digit) - 1
        const own = above === depth ? level : (levelAt(id, above) ?? level)
        return write(counts[above] ?? own.start, level.isLegal && above !== depth ? 'decimal' : own.format)
      })
    }
  }
}

function levelIn(holder: XmlElement | undefined, depth: number): Level | undefined {
  const found = elementsIn(holder).find((each) => each.name === 'w:lvl' && each.attributes['w:ilvl'] === String(depth))
  return found && {format: valueOf(found, 'w:numFmt') ?? 'decimal', text: valueOf(found, 'w:lvlText') ?? '', start: startOf(found), isLegal: switchOf(found, 'w:isLgl') ?? false}
}

function startOf(level: XmlElement): number {
  const start = Number(valueOf(level, 'w:start') ?? 1)
  return Number.isInteger(start) ? start : 1
}

const romans: readonly (readonly [number, string])[] = [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']]

function write(count: number, format: string): string {
  if (count < 1) return String(count)
  if (/roman/i.test(format)) return cased(roman(count), format)
  if (/letter/i.test(format)) return cased(String.fromCharCode(65 + ((count - 1) % 26)).repeat(Math.min(9, Math.ceil(count / 26))), format)
  if (format === 'decimalZero') return String(count).padStart(2, '0')
  if (format === 'ordinal') return `${count}${ordinalEnding(count)}`
  if (format === 'cardinalText') return capital(cardinal(count))
  if (format === 'ordinalText') return capital(ordinal(count))
  return String(count)
}

const ordinalEnding = (count: number): string => (/1\d$/.test(String(count)) ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th'))
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const units = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const irregular: Readonly<Record<string, string>> = {one: 'first', two: 'second', three: 'third', five: 'fifth', eight: 'eighth', nine: 'ninth', twelve: 'twelfth'}

/** Numbers in words, as the chapters of a book need them; figures beyond. */
function cardinal(count: number): string {
  if (count > 999) return String(count)
  const rest = count % 100
  const below = rest < 20 ? units[rest]! : [tens[Math.floor(rest / 10)], units[rest % 10]].filter(Boolean).join('-')
  return count < 100 ? below : [`${units[Math.floor(count / 100)]} hundred`, below].filter(Boolean).join(' ')
}

function ordinal(count: number): string {
  if (count > 999) return `${count}${ordinalEnding(count)}`
  return cardinal(count).replace(/[a-z]+$/, (last) => irregular[last] ?? `${last.replace(/y$/, 'ie')}th`)
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
