/**
 * Heads of a file that are not in YAML: the fields of MultiMarkdown and Scrivener (`Title: The Wick`), TOML between `+++`
 * (Hugo, Zola), and Pandoc's block of `%` lines.
 *
 * A head is one only where every line of it says something of a book or is meant for another program; anything else on
 * the first lines is text.
 */

import {isOfHeads, type Field} from '../../config/index.ts'
import {isBlank, type Line} from './lines.ts'

export interface OtherHead {
  readonly fields: readonly Field[]
  /** Lines from the first of the file to behind the last of the head. */
  readonly lines: number
}

type Entry = [name: string, at: Line, ...typed: string[]]
type TextOf = (line: Line) => string

/** The head of a text that has one in none of YAML's ways. */
export function findOtherHead(value: string, lines: readonly Line[]): OtherHead | undefined {
  const textOf: TextOf = (line) => value.slice(line.start, line.end)
  const first = lines.findIndex((line) => !isBlank(line))
  if (first < 0) return undefined
  const opening = textOf(lines[first]!)
  if (opening === '+++') return first === 0 ? tomlHead(lines, textOf) : undefined
  const length = lines.slice(first).findIndex(isBlank)
  const head = lines.slice(first, length < 0 ? lines.length : first + length)
  const entries = /^%(?:[ \t]|$)/.test(opening) ? percentLines(head, textOf) : colonLines(head, textOf)
  return entries && {fields: entries.map(toField), lines: first + head.length}
}

const toField = ([name, {number, start}, ...values]: Entry): Field => ({name, at: {line: number, column: 1, offset: start}, values})

const colon = /^([A-Za-z][\w -]{0,30}?):(?:[ \t]+(\S.*))?$/
const continued = /^[ \t]+(\S.*)$/

/** `Title: The Wick`, with further lines of a value indented; at least a title, or an author and one more. */
function colonLines(head: readonly Line[], textOf: TextOf): Entry[] | undefined {
  const entries: Entry[] = []
  for (const line of head) {
    const typed = textOf(line)
    const [, name, value = ''] = colon.exec(typed) ?? []
    const more = name === undefined ? continued.exec(typed)?.[1] : undefined
    if (name !== undefined && isOfHeads(name)) entries.push([name, line, value])
    else if (more !== undefined && entries.length > 0) entries.at(-1)![2] = `${entries.at(-1)![2]} ${more}`.trim()
    else return undefined
  }
  const names = entries.map(([name]) => name.toLowerCase())
  const isSaid = names.includes('title') || names.length > 1 && names.some((name) => /^(?:authors?|by)$/.test(name))
  return isSaid ? entries.map(separated) : undefined
}

/** Keywords of one line. */
const separated = ([name, at, typed = '']: Entry): Entry => (/^(?:keywords|subjects?)$/i.test(name) ? [name, at, ...typed.split(/\s*[,;]\s*/)] : [name, at, typed])

const percentNames = ['title', 'author', 'date']

/** Title, authors and date, each behind a `%` (Pandoc's `pandoc_title_block`). */
function percentLines(head: readonly Line[], textOf: TextOf): Entry[] | undefined {
  const entries: Entry[] = []
  for (const line of head) {
    const typed = textOf(line)
    const above = entries.at(-1)
    if (/^%(?:[ \t]|$)/.test(typed)) entries.push([percentNames[entries.length] ?? '', line, typed.slice(1).trim()])
    else if (/^[ \t]+\S/.test(typed) && above?.[0] === 'author') above.push(typed.trim())
    else if (/^[ \t]+\S/.test(typed) && above) above[2] = `${above[2]} ${typed.trim()}`
    else return undefined
  }
  if (entries.length > percentNames.length) return undefined
  return entries.filter(([, , typed]) => typed !== '').map(([name, at, ...typed]) => [name, at, ...(name === 'author' ? typed.flatMap((each) => each.split(/\s*;\s*/)) : typed)])
}

const key = /^([A-Za-z][\w-]*)[ \t]*=[ \t]*(\S.*)$/
const table = /^\[{1,2}[\w.-]+\]{1,2}$/
const plain = /^(?:"((?:[^"\\]|\\["\\])*)"|'([^']*)'|([\w.:+-]+))$/

/** Keys of TOML with their values on their own lines; what stands in its tables is of other programs. */
function tomlHead(lines: readonly Line[], textOf: TextOf): OtherHead | undefined {
  const end = lines.findIndex((line, index) => index > 0 && textOf(line) === '+++')
  if (end < 0) return undefined
  const entries: Entry[] = []
  let isInTable = false
  for (const line of lines.slice(1, end)) {
    const typed = textOf(line).trim()
    const [, name, value = ''] = key.exec(typed) ?? []
    const values = valuesIn(value)
    if (table.test(typed)) isInTable = true
    else if (name !== undefined && values !== undefined) entries.push(...(isInTable ? [] : [[name, line, ...values] as Entry]))
    else if (typed !== '' && !typed.startsWith('#')) return undefined
  }
  return entries.length > 0 ? {fields: entries.map(toField), lines: end + 1} : undefined
}

/** A string, a bare word or a list of them. */
function valuesIn(typed: string): string[] | undefined {
  const items = /^\[.*\]$/.test(typed) ? typed.slice(1, -1).split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((item) => item.trim()).filter((item) => item !== '') : [typed]
  const values = items.map((item) => plain.exec(item)).map((match) => match && (match[1]?.replaceAll(/\\(.)/g, '$1') ?? match[2] ?? match[3]!))
  return values.every((value) => value !== null) ? values : undefined
}
