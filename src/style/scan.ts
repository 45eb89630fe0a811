/**
 * A linear look at a style sheet before css-tree, which is recursive, sees it.
 *
 * What is nested deeper than a sheet can mean is blanked with spaces, so that places stay right;
 * what is left open (a comment, a string, a block) is named by the line that opened it. One pass,
 * no recursion, no regular expression over the whole text.
 */

import type {Point} from 'unist'

/** Blocks, functions and brackets inside one another: CSS in use stays under ten. */
const depthLimit = 32

/** Characters of one style sheet; longer ones are cut at the limit. */
export const sizeLimit = 2_000_000

export interface ScanFault {
  readonly kind: 'depth' | 'comment' | 'string' | 'block' | 'size'
  readonly at: Point
}

interface Scan {
  readonly text: string
  readonly faults: readonly ScanFault[]
}

const closers: Readonly<Record<string, string>> = {'{': '}', '(': ')', '[': ']'}

/** The text with what is too deep blanked, and the faults found. */
export function scan(source: string): Scan {
  const faults: {kind: ScanFault['kind']; offset: number}[] = []
  let text = source
  if (source.length > sizeLimit) {
    faults.push({kind: 'size', offset: sizeLimit})
    text = source.slice(0, sizeLimit)
  }
  const open: {closer: string; offset: number}[] = []
  const blanks: [start: number, end: number][] = []
  for (let index = 0; index < text.length; index++) {
    const character = text[index] as string
    if (character === '\\') index++
    else if (character === '/' && text[index + 1] === '*') {
      const end = text.indexOf('*/', index + 2)
      if (end < 0) faults.push({kind: 'comment', offset: index})
      index = end < 0 ? text.length : end + 1
    } else if (character === '"' || character === "'") {
      const end = endOfString(text, index)
      if (end < 0) faults.push({kind: 'string', offset: index})
      index = end < 0 ? lineEnd(text, index) : end
    } else if (character in closers) {
      open.push({closer: closers[character] as string, offset: index})
    } else if (open.length > 0 && character === open.at(-1)?.closer) {
      const opened = open.pop()
      if (open.length === depthLimit && opened) {
        blanks.push([opened.offset, index + 1])
        faults.push({kind: 'depth', offset: opened.offset})
      }
    }
  }
  const [outermost] = open
  if (outermost) faults.push({kind: 'block', offset: outermost.offset})
  if (open.length > depthLimit) {
    const offset = (open[depthLimit] as {offset: number}).offset
    blanks.push([offset, text.length])
    faults.push({kind: 'depth', offset})
  }
  return {text: blanked(text, blanks), faults: located(text, faults)}
}

/** Index of the closing quote, -1 where the line ends first. */
function endOfString(text: string, start: number): number {
  const quote = text[start]
  for (let index = start + 1; index < text.length; index++) {
    if (text[index] === '\\') index++
    else if (text[index] === quote) return index
    else if (text[index] === '\n') return -1
  }
  return -1
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end < 0 ? text.length : end
}

function blanked(text: string, blanks: readonly [number, number][]): string {
  if (blanks.length === 0) return text
  const parts: string[] = []
  let done = 0
  for (const [start, end] of blanks) {
    parts.push(text.slice(done, start), text.slice(start, end).replace(/[^\n]/g, ' '))
    done = end
  }
  parts.push(text.slice(done))
  return parts.join('')
}

/** Offsets to points; at most one fault of a kind, because the first explains the rest. */
function located(text: string, faults: readonly {kind: ScanFault['kind']; offset: number}[]): ScanFault[] {
  const first = new Map<ScanFault['kind'], number>()
  for (const {kind, offset} of faults) if (!first.has(kind)) first.set(kind, offset)
  return [...first].map(([kind, offset]) => {
    const before = text.slice(0, offset)
    const line = before.split('\n').length
    return {kind, at: {line, column: offset - before.lastIndexOf('\n'), offset}}
  })
}
