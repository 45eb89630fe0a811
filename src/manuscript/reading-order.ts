/**
 * Files of a folder as a book is read. Natural order knows digits alone: it puts `Part Two` behind
 * `Part Three`, and the afterword, which begins with an A, before the first chapter. So numbers
 * that are spelled out count as numbers, and a file named after what it is stands where books have
 * it; where what holds the story begins with numbers, the author has said where these stand already.
 */

import type {SectionKind} from '../book/index.ts'
import {numberOf} from './structure/words/numerals.ts'
import {readableName, sectionOfFile} from './structure/words/sections.ts'

const first: readonly SectionKind[] = ['halfTitlePage', 'titlePage', 'copyrightPage', 'dedication', 'bookEpigraph', 'contents', 'foreword', 'preface', 'introduction', 'prologue']
const last: readonly SectionKind[] = ['epilogue', 'afterword', 'acknowledgements', 'appendix', 'glossary', 'endnotes', 'bibliography', 'aboutAuthor', 'alsoBy', 'colophon']

/** Paths, in natural order, as they are read; folder by folder. */
export function inReadingOrder(paths: readonly string[], depth = 0): string[] {
  const entries = new Map<string, string[]>()
  for (const path of paths) {
    const name = path.split('/')[depth]!
    const inside = entries.get(name)
    if (inside) inside.push(path)
    else entries.set(name, [path])
  }
  const names = [...entries.keys()]
  const isFile = (name: string): boolean => entries.get(name)!.some((path) => path.split('/').length === depth + 1)
  const ranks = new Map(names.map((name) => [name, isFile(name) ? rankOfMatter(name) : 0]))
  const story = names.filter((name) => ranks.get(name) === 0)
  const isNumbered = story.filter(begins).length * 2 > story.length || story.length === 0
  const rankOf = (name: string): number => (isNumbered && begins(name) ? 0 : ranks.get(name)!)
  const ordered = byNumber(names).map((name) => ({name, rank: rankOf(name)})).sort((left, right) => left.rank - right.rank)
  return ordered.flatMap(({name}) => (isFile(name) ? entries.get(name)! : inReadingOrder(entries.get(name)!, depth + 1)))
}

/** With a number of its own. */
const begins = (name: string): boolean => /^\d/.test(name)

/** Before the story, behind it, or in it (0). A number of zero says that it comes first. */
function rankOfMatter(name: string): number {
  const kind = sectionOfFile(name)
  if (kind === undefined) return 0
  const before = first.indexOf(kind)
  if (before >= 0) return before - first.length
  return /^0+(?!\d)/.test(name) ? 0 : last.indexOf(kind) + 1
}

interface Numbered {
  readonly label: string
  /** `undefined` for letters and other words. */
  readonly number: number | undefined
  readonly isLetter: boolean
}

/** Names that number the same thing in words, in the order of their numbers, where the first of them stands. */
function byNumber(names: readonly string[]): string[] {
  const read = new Map(names.map((name) => [name, readNumber(name)]))
  const groupOf = (name: string): string | undefined => {
    const own = read.get(name)
    const isNumber = own?.number !== undefined && !(own.isLetter && names.some((each) => read.get(each)?.label === own.label && read.get(each)?.number === undefined))
    return isNumber ? own.label : undefined
  }
  const groups = groupNames(names, groupOf)
  return names.flatMap((name) => {
    const label = groupOf(name)
    const group = groups.get(label) ?? []
    if (label === undefined) return [name]
    return group[0] === name ? group.toSorted((left, right) => read.get(left)!.number! - read.get(right)!.number!) : []
  })
}

function groupNames(names: readonly string[], groupOf: (name: string) => string | undefined): Map<string | undefined, string[]> {
  const groups = new Map<string | undefined, string[]>()
  for (const name of names) {
    const label = groupOf(name)
    const group = groups.get(label)
    if (group) group.push(name)
    else groups.set(label, [name])
  }
  return groups
}

/** `part-three_the-flood` is part 3, `one.md` is 1. Digits sort as they are. */
function readNumber(name: string): Numbered | undefined {
  const words = readableName(name).split(/[\s-]+/).filter((word) => word !== '')
  if (/^\d/.test(name) || words.length === 0) return undefined
  const alone = numberIn(words)
  if (alone?.length === words.length) return {label: '', number: alone.number, isLetter: false}
  const [label, ...rest] = words
  const found = numberIn(rest)
  return {label: label!.toLowerCase(), number: found?.number, isLetter: found?.length === 1 && rest[0]!.length === 1}
}

/** The longest number that words begin with; a Roman one may be in small letters. */
function numberIn(words: readonly string[]): {number: number; length: number} | undefined {
  for (let length = Math.min(4, words.length); length > 0; length--) {
    const text = words.slice(0, length).join('-')
    const number = /\d/.test(text) ? undefined : (numberOf(text) ?? (/^[ivxlc]$/.test(text) ? numberOf(text.toUpperCase()) : undefined))
    if (number !== undefined) return {number, length}
  }
  return undefined
}
