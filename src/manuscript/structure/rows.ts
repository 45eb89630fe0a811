/** The listing of `octavo inspect --blocks`: one row for each block of the manuscript, in its order, text as typed. */

import type {StructureSettings} from '../../config/index.ts'
import type {ParsedFile} from '../types.ts'
import type {Nodes} from 'mdast'
import {partsOfLetter} from './find/letter-forms.ts'
import {textOfBlock} from './flatten.ts'
import {rawOf, type Kind, type Part, type Piece} from './piece.ts'
import {understand} from './understand.ts'

export interface BlockRow {
  readonly kind: string
  /** As typed; empty for a scene break that shows no mark. */
  readonly text: string
}

/** Finer kinds under the name the listing knows; `undefined` has no row. */
const names: Readonly<Partial<Record<Kind, string | undefined>>> = {
  'the-end': 'sign-off', sign: 'blockquote', telegram: 'blockquote', 'system-message': 'blockquote', 'text-message': 'blockquote',
  subtitle: 'title', other: 'paragraph', 'left-out': 'paragraph'
}

/** Rows for every block of the files. */
export function listBlocks(files: readonly ParsedFile[], settings: StructureSettings): BlockRow[] {
  return understand(files, settings).pieces.flatMap((piece) => [
    ...(piece.opensScene ? [{kind: 'scene-break', text: ''}] : []),
    ...(isDivision(piece) ? rowsOfDivision(piece) : piece.parts.filter((part) => part.kind !== 'fence').map((part) => ({kind: names[part.kind] ?? part.kind, text: textOfPart(piece, part)})))
  ])
}

const divisions: Readonly<Record<string, string>> = {
  authorsNote: 'note', signOff: 'sign-off', theEnd: 'sign-off', sceneBreak: 'scene-break', blockDedication: 'dedication', conversation: 'blockquote',
  sign: 'blockquote', telegram: 'blockquote', systemMessage: 'blockquote', container: 'paragraph', figure: 'paragraph', caption: 'paragraph'
}

/** What a block quotation of Markdown may turn out to be. */
const quoted: Readonly<Partial<Record<Kind, string>>> = {epigraph: 'epigraph', verse: 'verse', note: 'authorsNote'}

const isDivision = ({facts, node}: Piece): boolean => facts.directive !== undefined || node.type === 'blockquote'

/** One row for each block inside a division the author marked, or a block quotation. */
function rowsOfDivision(piece: Piece): BlockRow[] {
  const {node, facts} = piece
  const name = facts.directive ?? quoted[piece.parts[0]!.kind] ?? 'blockquote'
  const blocks: readonly Nodes[] = node.type !== 'paragraph' && 'children' in node ? node.children as Nodes[] : [node]
  const texts = blocks.map(textOfBlock).flatMap((text) => name === 'epigraph' && /\n\s*(?:~|--|—|–)[^\n]*$/.test(text) ? [text.slice(0, text.lastIndexOf('\n')), text.slice(text.lastIndexOf('\n') + 1)] : [text])
  const parts = name === 'letter' ? partsOfLetter(texts) : undefined
  return texts.map((text, at) => ({kind: parts?.[at] ?? (name === 'epigraph' && at > 0 && /^\s*(?:~|--|—|–)/.test(text) ? 'attribution' : divisions[name] ?? name), text}))
}

/** The part as typed: letters before it are counted off in the source of its block. */
function textOfPart(piece: Piece, part: Part): string {
  const raw = rawOf(piece)
  if (part.from === 0 && part.to === piece.text.length) return raw
  const from = skip(raw, letters(piece.text.slice(0, part.from)))
  const to = skip(raw, letters(piece.text.slice(0, part.to)))
  return raw.slice(part.from === 0 ? 0 : from, part.to >= piece.text.trimEnd().length ? raw.length : to).trim()
}

const letter = /[\p{L}\p{N}]/u
const letters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

/** Offset after so many letters and the marks that follow them up to a space. */
function skip(raw: string, count: number): number {
  let at = 0
  for (const character of raw) {
    if (count === 0) break
    if (letter.test(character)) count -= 1
    at += character.length
  }
  while (at < raw.length && (!/[\s\p{L}\p{N}]/u.test(raw[at]!) || /^\s»/u.test(raw.slice(at, at + 2)))) at += 1
  return at
}
