/** Appends pieces to the blocks of a section: parts of one group become children of one node, stanzas of one poem one verse. */

import type {AuthorsNote, Block, Verse} from '../../../book/index.ts'
import type {Definitions} from '../inline.ts'
import type {Group, Part, Piece} from '../piece.ts'
import {toMessages, toSpeech} from './lines.ts'
import {handlers, linesOf, stamp, stanzaOf, type Stretch} from './parts.ts'

export interface Flow {
  readonly blocks: Block[]
  readonly isOnlyNotes: boolean
  add(piece: Piece, definitions: Definitions): void
}

/** A flow that appends to the given blocks. */
export function createFlow(blocks: Block[] = []): Flow {
  let open: {group: Group; node: {children: unknown[]}} | undefined
  let verse: Verse | undefined
  const target = (stretch: Stretch): Block[] => {
    const {group} = stretch.part
    if (!group) { open = undefined; return blocks }
    if (open?.group !== group) {
      const node = nodeOfGroup(group, stretch)
      blocks.push(node as unknown as Block)
      open = {group, node}
      verse = undefined
    }
    return open!.node.children as Block[]
  }
  return {
    blocks,
    get isOnlyNotes() { return blocks.every((block) => block.type === 'authorsNote' || block.type === 'sceneBreak') },
    add(piece, definitions) {
      if (piece.opensScene) { blocks.push({type: 'sceneBreak', mark: '', data: {inference: piece.opensScene}}); open = undefined; verse = undefined }
      for (const part of piece.parts) {
        const into = target({piece, part, definitions})
        const stretch = {piece, part: part.group && isPlain(part) ? withoutInference(part) : part, definitions}
        if (part.kind === 'verse' && piece.node.type !== 'blockquote' && verse && into.at(-1) === verse) { verse.children.push(stanzaOf(stretch)); continue }
        const made = part.group?.isHeaded ? [toSpeech(linesOf(stretch))] as unknown as Block[] : part.group?.type === 'conversation' ? toMessages(linesOf(stretch)) as unknown as Block[] : blocksOf(stretch)
        for (const each of made) into.push(each)
        verse = part.kind === 'verse' ? made[0] as Verse : undefined
      }
    }
  }
}

/** Said of the whole group already. */
const isPlain = ({kind}: Part): boolean => kind === 'note' || kind === 'letter' || kind === 'epigraph' || kind === 'teaser'

function withoutInference(part: Part): Part {
  const {inference: _, ...rest} = part
  return rest
}

function blocksOf(stretch: Stretch): Block[] {
  const {part} = stretch
  if (!part.labelLength) return handlers[part.kind](stretch)
  const rest = {...part, from: part.from + part.labelLength}
  const hasText = /[\p{L}\p{N}]/u.test(stretch.piece.text.slice(rest.from, rest.to))
  return hasText ? handlers[part.kind]({...stretch, part: rest}) : []
}

function nodeOfGroup(group: Group, stretch: Stretch): {type: string; children: unknown[]} {
  const base = {...stamp(stretch), children: []}
  if (group.type === 'note') {
    const {part, piece} = stretch
    const label = part.labelLength ? piece.text.slice(part.from, part.from + part.labelLength).replace(/^[\s[({*_]+|[\s*_]+$/g, '') : undefined
    const note: Omit<AuthorsNote, 'children'> = {
      type: 'authorsNote', kind: group.noteKind ?? 'note', placement: group.placement ?? 'middle', ...(label !== undefined && {label})
    }
    return {...base, ...note}
  }
  const types = {letter: 'letter', epigraph: 'epigraph', teaser: 'teaser', conversation: 'conversation', sign: 'sign', telegram: 'telegram', 'system-message': 'systemMessage'} as const
  return {...base, type: types[group.type]}
}
