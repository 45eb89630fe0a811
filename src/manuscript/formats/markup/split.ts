/**
 * A stretch of phrasing from HTML as paragraphs: blanks trimmed as a browser does, divided at two line breaks or more.
 *
 * Old archives set a whole chapter as lines with single `<br>`; when such lines are long and end as sentences do,
 * each is a paragraph.
 */

import type {PhrasingContent} from 'mdast'
import {toText} from '../inline/to-text.ts'
import {isAnchor} from './anchors.ts'

interface Part {
  readonly children: PhrasingContent[]
  readonly blankBefore: number
}

const breakType = 'break'

/** The paragraphs of a line; empty when there is nothing to see in it. */
export function splitLines(line: readonly PhrasingContent[]): Part[] {
  const lines: PhrasingContent[][] = [[]]
  const breaks: PhrasingContent[] = []
  for (const node of lift(line)) {
    if (node.type !== breakType) {
      lines.at(-1)!.push(node)
      continue
    }
    breaks.push(node)
    lines.push([])
  }
  const trimmed = lines.map(trim)
  const isProse = isLinePerParagraph(trimmed)
  const parts: {children: PhrasingContent[]; blankBefore: number}[] = []
  let blank = 0
  for (const [index, children] of trimmed.entries()) {
    if (children.length === 0) {
      blank += 1
      continue
    }
    const last = parts.at(-1)
    if (last && blank === 0 && !isProse) last.children.push(breaks[index - 1]!, ...children)
    else parts.push({children, blankBefore: last ? blank : 0})
    blank = 0
  }
  return parts
}

/** Breaks inside emphasis divide it, so that paragraphs can be told apart: `<i>a<br><br>b</i>`. */
function lift(line: readonly PhrasingContent[]): PhrasingContent[] {
  const isDivided = line.some((node) => 'children' in node && hasDoubleBreak(node.children as PhrasingContent[]))
  if (!isDivided) return [...line]
  return line.flatMap((node) => {
    if (!('children' in node) || !hasDoubleBreak(node.children as PhrasingContent[])) return [node]
    const pieces: PhrasingContent[] = []
    let open: PhrasingContent[] = []
    const close = () => {
      if (open.length > 0) pieces.push({...node, children: open} as PhrasingContent)
      open = []
    }
    for (const child of lift(node.children as PhrasingContent[])) {
      if (child.type !== breakType) {
        open.push(child)
        continue
      }
      close()
      pieces.push(child)
    }
    close()
    return pieces
  })
}

function hasDoubleBreak(nodes: readonly PhrasingContent[]): boolean {
  const solid = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  return solid.some((node, index) => (node.type === breakType && solid[index + 1]?.type === breakType) || ('children' in node && hasDoubleBreak(node.children as PhrasingContent[])))
}

function isLinePerParagraph(lines: readonly PhrasingContent[][]): boolean {
  const filled = lines.filter(({length}) => length > 0)
  if (filled.length < 8 || filled.length < lines.length * 0.9) return false
  const texts = filled.map((line) => toText(line).trim())
  const long = texts.filter(({length}) => length > 90).length
  const ended = texts.filter((text) => /[.!?…"'”’)*]$/u.test(text)).length
  return long > texts.length * 0.2 && ended > texts.length * 0.7
}

/** Without blanks at its ends, and with single ones inside, across nodes. */
function trim(nodes: PhrasingContent[]): PhrasingContent[] {
  const kept = collapse(nodes, {isAfterBlank: true})
  while (kept.length > 0) {
    const last = kept.at(-1)!
    if (last.type !== 'text') break
    const value = last.value.replace(/ +$/, '')
    if (value !== '') {
      kept[kept.length - 1] = {...last, value}
      break
    }
    kept.pop()
  }
  return kept.every((node) => node.type === 'text' && /^[\s\u200B\uFEFF]*$/u.test(node.value)) ? [] : kept
}

function collapse(nodes: readonly PhrasingContent[], state: {isAfterBlank: boolean}): PhrasingContent[] {
  const kept: PhrasingContent[] = []
  for (const node of nodes) {
    if (node.type === 'text') {
      const value = state.isAfterBlank ? node.value.replace(/^ +/, '') : node.value
      if (value === '') continue
      state.isAfterBlank = value.endsWith(' ')
      kept.push({...node, value})
    } else if ('children' in node) {
      const children = collapse(node.children as PhrasingContent[], state)
      if (children.length > 0 || isAnchor(node)) kept.push({...node, children} as PhrasingContent)
    } else {
      state.isAfterBlank = node.type === breakType
      kept.push(node)
    }
  }
  return kept
}
