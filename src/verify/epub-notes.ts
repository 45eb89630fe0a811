/** Which note each call of an EPUB leads to: the text behind its link. */

import {posix} from 'node:path'
import type {Call} from './types.ts'
import {textOfXhtml, tokens} from './xhtml-text.ts'

/** A document of the spine; its path as the package has it. */
export interface SpineDocument {
  readonly path: string
  readonly source: string
}

const call = /<a\s[^>]*\bepub:type="[^"]*\bnoteref\b[^>]*>/g
/** Characters of a document that hold the words before a call, markup and all. */
const reach = 800

/** Every call of a note, with the words before it and the note it leads to. */
export function readEpubCalls(documents: readonly SpineDocument[]): Call[] {
  const calls = documents.flatMap(({path, source}) => [...source.matchAll(call)].map((match) => ({source, at: match.index, target: targetOf(path, match[0])})))
  const wanted = new Set(calls.map(({target}) => target))
  const notes = new Map(documents.flatMap((document) => notesIn(document, wanted)))
  return calls.map(({source, at, target}) => ({before: textBefore(source, at), notes: [notes.get(target) ?? ''].filter((text) => text !== '')}))
}

function targetOf(path: string, tag: string): string {
  const [file = '', fragment = ''] = (/\shref="([^"]*)"/.exec(tag)?.[1] ?? '').split('#')
  return `${file === '' ? path : posix.join(posix.dirname(path), decodeURIComponent(file))}#${fragment}`
}

/** Of the page alone: the name of a document that goes on with a paragraph stands before no call of it. */
function textBefore(source: string, at: number): string {
  const part = source.slice(Math.max(0, source.indexOf('<body'), at - reach), at)
  return textOfXhtml(part.slice(Math.max(0, part.indexOf('<'))))
}

function notesIn({path, source}: SpineDocument, wanted: ReadonlySet<string>): [string, string][] {
  const elements = [...source.matchAll(/<[a-z][^<>]*?\sid="([^"]*)"[^<>]*>/g)].map(({index, 1: id}) => ({index, target: `${path}#${id!}`}))
  return elements.filter(({target}) => wanted.has(target)).map(({index, target}) => [target, textOfXhtml(elementAt(source, index))])
}

/** The source of the element that begins at a place. */
function elementAt(source: string, start: number): string {
  const pattern = new RegExp(tokens)
  pattern.lastIndex = start
  let depth = 0
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    const [token] = match
    if (token.startsWith('</')) depth--
    else if (/^<[a-zA-Z]/.test(token) && !token.endsWith('/>')) depth++
    if (depth === 0) return source.slice(start, pattern.lastIndex)
  }
  return source.slice(start)
}
