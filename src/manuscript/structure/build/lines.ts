/** Running text taken apart at its line ends: stanzas, addresses, text messages. */

import type {Line, Phrasing, Stanza, TextMessage} from '../../../book/index.ts'
import {joinLines, readInlines, slicePhrasing, trimPhrasing} from '../inline.ts'

/** The lines of running text, each trimmed; empty ones are left out. */
export function splitLines(nodes: readonly Phrasing[]): Phrasing[][] {
  const text = readInlines(nodes)
  const lines: Phrasing[][] = []
  let from = 0
  while (from <= text.length) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end
    if (to > from) lines.push(trimPhrasing(slicePhrasing(nodes, from, to)))
    from = to + 1
  }
  return lines.filter((line) => line.length > 0)
}

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
  const match = first?.type === 'text' ? /^(?:<([^<>]{1,30})>|([^:]{1,30}):)\s*/.exec(first.value) : null
  const sender = (match?.[1] ?? match?.[2])?.trim()
  if (match && first?.type === 'text') line[0] = {...first, value: first.value.slice(match[0].length)}
  return {type: 'textMessage', ...(sender !== undefined && {sender}), side: own.test(sender ?? '') ? 'sent' : 'received', children: joinLines(line)}
})
