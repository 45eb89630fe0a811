/** Letters and marks of one look, and how neighbours of one look become phrasing. */

import type {PhrasingContent} from 'mdast'
import type {DocxContext} from './context.ts'
import type {Look} from './styles.ts'

/** Letters and marks of one look, before they are wrapped. */
export interface Piece {
  readonly look: Look
  readonly nodes: PhrasingContent[]
  /** `page` where the page breaks. */
  readonly mark?: 'page' | 'rule'
}

/** Letters as they stand in the file. */
export function letters(context: DocxContext, value: string, look: Look): Piece[] {
  const clean = value.normalize('NFC').replace(/\s*\n\s*/g, ' ')
  return clean === '' ? [] : [{look, nodes: [{type: 'text', value: clean, position: context.text.add(clean)}]}]
}

/** A break, a note or a picture has no look but the link it stands in. */
export const linkAlone = ({link}: Look): Look => (link === undefined ? {} : {link})

export const lineBreak = (context: DocxContext, look: Look): Piece => ({look: linkAlone(look), nodes: [{type: 'break', position: context.text.add('\u2028')}]})

const wrappers: readonly (readonly [keyof Look, string])[] = [['bold', 'strong'], ['italic', 'emphasis'], ['underline', 'underline'], ['strike', 'delete'], ['smallCaps', 'smallCaps']]

/** Pieces as phrasing: neighbours of one look share their marks, texts of one look are one. */
export function wrapPieces(pieces: readonly Piece[]): PhrasingContent[] {
  const result: PhrasingContent[] = []
  const full = pieces.filter(({nodes}) => nodes.length > 0)
  for (let index = 0; index < full.length; ) {
    const {link} = full[index]!.look
    let end = index
    while (end < full.length && full[end]!.look.link === link) end += 1
    const children = wrap(full.slice(index, end), letterWrappers)
    if (link === undefined) result.push(...children)
    else result.push({type: 'link', url: link, title: null, children, position: {start: children[0]!.position!.start, end: children.at(-1)!.position!.end}} as PhrasingContent)
    index = end
  }
  return joinTexts(result)
}

interface Wrapper {
  readonly test: (look: Look) => boolean
  readonly type: string
}

const letterWrappers: readonly Wrapper[] = [
  ...wrappers.map(([key, type]) => ({test: (look: Look) => look[key] === true, type})),
  ...['superscript', 'subscript'].map((type) => ({test: (look: Look) => look.align === type, type}))
]

function wrap(pieces: readonly Piece[], [wrapper, ...others]: readonly Wrapper[]): PhrasingContent[] {
  if (!wrapper) return joinTexts(pieces.flatMap(({nodes}) => nodes))
  const result: PhrasingContent[] = []
  for (let index = 0; index < pieces.length; ) {
    const isOn = wrapper.test(pieces[index]!.look)
    let end = index
    while (end < pieces.length && wrapper.test(pieces[end]!.look) === isOn) end += 1
    const children = wrap(pieces.slice(index, end), others)
    const isBlank = children.every((child) => child.type === 'text' && child.value.trim() === '')
    if (!isOn || isBlank) for (const child of children) result.push(child)
    else result.push({type: wrapper.type, children, position: {start: children[0]!.position!.start, end: children.at(-1)!.position!.end}} as unknown as PhrasingContent)
    index = end
  }
  return joinTexts(result)
}

function joinTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text') joined[joined.length - 1] = {...last, value: last.value + node.value, position: {start: last.position!.start, end: node.position!.end}}
    else joined.push(node)
  }
  return joined
}
