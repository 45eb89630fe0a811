/** Running text taken apart at its line ends: stanzas, addresses, text messages. */

import type {Line, Phrasing, Stanza, TextMessage} from '../../../book/index.ts'
import {joinLines, readInlines, trimPhrasing} from '../inline.ts'

/** The lines of running text, each trimmed; empty ones are left out. */
export const splitLines = (nodes: readonly Phrasing[]): Phrasing[][] => partLines(nodes).map((line) => trimPhrasing(line)).filter((line) => line.length > 0)

/** Empty lines too; an element that goes over a line's end is there on both sides. A picture stays in its line. */
function partLines(nodes: readonly Phrasing[]): Phrasing[][] {
  const lines: Phrasing[][] = [[]]
  for (const node of nodes) {
    const [first, ...others] = partsOf(node)
    lines.at(-1)!.push(...first!)
    lines.push(...others)
  }
  return lines
}

function partsOf(node: Phrasing): Phrasing[][] {
  if (node.type === 'break') return [[], []]
  if ('value' in node) return node.value.includes('\n') ? node.value.split('\n').map((value) => value === '' ? [] : [{...node, value}]) : [[node]]
  if (!('children' in node)) return [[node]]
  const lines = partLines(node.children)
  return lines.length === 1 ? [[node]] : lines.map((children) => children.length === 0 ? [] : [{...node, children}])
}

/** Narrower than this nobody wraps, characters. */
const narrowest = 45
const slack = 8

/** A field (`Rating: T`), an item: two such lines or more, and each begins anew, however long the one above it is. */
const ownLine = /^(?:\p{Lu}[\p{L}\p{N} /&’'-]{1,24}:\s|[-*•]\s|\d{1,2}[.)]\s)/u

/** Lines that end where the next word would have fitted with room to spare stand for themselves; others go on. */
export function joinWrapped(lines: readonly Phrasing[][]): Phrasing[][] {
  const texts = lines.map((line) => readInlines(line))
  const measure = Math.max(narrowest, ...texts.map((text) => text.length))
  const isList = texts.filter((text) => ownLine.test(text)).length > 1
  const joined: Phrasing[][] = []
  for (const [at, line] of lines.entries()) {
    const above = texts[at - 1]
    const word = /^\S*/.exec(texts[at]!)![0].length
    if (above === undefined || (isList && ownLine.test(texts[at]!)) || (above.length + 1 + word <= measure - slack && !isCarried(above, texts[at]!))) joined.push(line)
    else joined.at(-1)!.push({type: 'text', value: ' '}, ...line)
  }
  return joined
}

/** A line that breaks off in mid sentence was wrapped, and its neighbours with it, whatever the lines elsewhere: a letter pasted into a chapter. */
export const areWrapped = (lines: readonly Phrasing[][], least = narrowest): boolean => lines.some((line, at) => at > 0 && isCarried(readInlines(lines[at - 1]!), readInlines(line), least))

/** Letters of a line that a screen in the story had no room for. */
const narrowScreen = 20
/** `name: value` upon `name: value`, and no running text its author wrapped. */
export const isScreen = (lines: readonly Phrasing[][]): boolean => !areWrapped(lines, narrowScreen)

const isCarried = (above: string, below: string, least = narrowest): boolean => above.length >= least && /[\p{L}\p{N},]$/u.test(above) && /^\p{Ll}/u.test(below)

/** Lines as a stanza; `indents` in em. */
export const toStanza = (lines: readonly Phrasing[][], indents: readonly number[] = []): Stanza => ({
  type: 'stanza', children: lines.map((children, index): Line => ({type: 'line', indent: indents[index] ?? 0, children}))
})

/** Lines with a break between each two. */
export const toBroken = (lines: readonly Phrasing[][]): Phrasing[] => lines.flatMap((line, at): Phrasing[] => at === 0 ? line : [{type: 'break'}, ...line])

const own = /^(?:me|i|ich|moi|yo|io)$/i

/** `name: words` on each line; only a voice that calls itself "me" stands on the sending side. */
export const toMessages = (lines: readonly Phrasing[][]): TextMessage[] => lines.map((line): TextMessage => {
  const [first] = line
  const match = first?.type === 'text' ? /^([[(]?\d{1,2}[:.]\d{2}[^\]):\p{L}]{0,4}(?:\s?[AaPp]\.?[Mm]\.?)?[\])]?\s*[-–—|]?\s*)?(?:<([^<>]{1,40})>|([^:]{1,40}\s\d{1,2}:\d\d(?:\s?[AaPp][Mm])?(?=:)|[^:]{1,40}):)\s*/u.exec(first.value) : null
  const name = (match?.[2] ?? match?.[3])?.trim()
  const sender = name === undefined ? undefined : `${match![1] ?? ''}${name}`
  if (match && first?.type === 'text') line[0] = {...first, value: first.value.slice(match[0].length)}
  return {type: 'textMessage', ...(sender !== undefined && {sender}), side: own.test(name ?? '') ? 'sent' : 'received', children: joinLines(line)}
})

/** A block whose first line says who speaks, and when. */
export function toSpeech([head = [], ...lines]: readonly Phrasing[][]): TextMessage {
  const sender = readInlines(head).trim().replace(/:$/, '')
  const name = sender.replace(/\s\d{1,2}:\d\d.*$/, '')
  return {type: 'textMessage', sender, side: own.test(name) ? 'sent' : 'received', children: lines.flatMap((line, at): Phrasing[] => at === 0 ? [...line] : [{type: 'text', value: ' '}, ...line])}
}
