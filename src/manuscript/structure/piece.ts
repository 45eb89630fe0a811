/**
 * A piece is one block of the manuscript as the reader found it, in manuscript order, whatever file it
 * stands in. Recognisers cut it into parts and say what each part is; nothing is ever taken away.
 *
 * Offsets of parts count UTF-16 units of `text`, which is the block without markup, its lines parted by `\n`.
 */

import type {RootContent} from 'mdast'
import type {AuthorsNote, Inference, Letter, SectionKind} from '../../book/index.ts'
import type {BlockFacts, ParsedFile} from '../types.ts'

/** What a part of the manuscript is. The names are those of `octavo inspect --blocks`, finer where the tree is. */
export type Kind =
  | 'part' | 'chapter' | 'title' | 'subtitle' | 'matter' | 'section' | 'bridgehead' | 'epigraph' | 'attribution'
  | 'scene-break' | 'note' | 'verse' | 'letter' | 'salutation' | 'dateline' | 'signature' | 'postscript' | 'blockquote'
  | 'list' | 'table' | 'dedication' | 'book-title' | 'author' | 'paragraph' | 'sign-off' | 'the-end' | 'teaser'
  | 'sign' | 'telegram' | 'system-message' | 'text-message' | 'fence' | 'left-out' | 'other'

/** Parts that share one group become the children of one node. */
export interface Group {
  readonly type: 'note' | 'letter' | 'epigraph' | 'teaser' | 'conversation' | 'sign' | 'telegram' | 'system-message'
  placement?: AuthorsNote['placement']
  noteKind?: AuthorsNote['kind']
  letter?: Letter
  /** Conversations: each piece is one message, its first line who says it. */
  isHeaded?: boolean
}

export interface Part {
  kind: Kind
  readonly from: number
  readonly to: number
  inference?: Inference
  group?: Group
  /** Length of the author's note label at its head (`A/N:`), which the tree keeps apart. */
  labelLength?: number
  /** Notes: its lines open with the marks by which the text calls them. */
  isCalled?: boolean
  /** Epigraphs: the author parted its lines. */
  isVerse?: boolean
  /** Headings: the kind of section they open, and their level among the marked ones. */
  section?: SectionKind
  /** Headings: false when its words are the title, as in "The Gun". */
  isLabel?: boolean
}

export interface Piece {
  readonly index: number
  readonly file: ParsedFile
  /** Index of the file in reading order. */
  readonly fileIndex: number
  readonly node: RootContent
  readonly facts: BlockFacts
  readonly text: string
  /** Lines of `text`, trimmed; at least one. */
  readonly lines: readonly string[]
  /** Blank lines before it beyond the manuscript's habit; 0 at the head of a file. */
  extraGap: number
  /** CommonMark or a directive says what it is: never inferred over. */
  readonly isMarked: boolean
  /** Every letter stands inside emphasis. */
  readonly isEmphasised: boolean
  /** The author wrote `<!-- no break -->` or `<!-- paragraph -->` before it. */
  overrule?: 'no-break' | 'paragraph'
  /** A change of scene that shows no mark stands before it; the reason why. */
  opensScene?: Inference
  /** The leaf of a book's front matter it stands on, where no heading says so. */
  leaf?: SectionKind
  /** Stands in a section that tells no story: nothing is looked for in it. */
  isPlain?: boolean
  parts: Part[]
}

/** Says what a whole piece is, with the reason. */
export function mark(piece: Piece, kind: Kind, inference?: Inference, group?: Group): Part {
  const part: Part = {kind, from: 0, to: piece.text.length, ...(inference && {inference}), ...(group && {group})}
  piece.parts = [part]
  return part
}

/** No longer than a long heading or a short paragraph. */
export const isShort = ({text}: Piece): boolean => text.length <= 300

/** Nobody has said yet what the piece is, and the author left it open. */
export const isOpen = (piece: Piece): boolean =>
  piece.parts.length === 1 && piece.parts[0]?.kind === 'paragraph' && !piece.isMarked && !piece.isPlain && piece.overrule !== 'paragraph'

/** Every letter stands in strong emphasis. */
export function isAllBold({node}: Piece): boolean {
  if (node.type !== 'paragraph' || !node.children.some(({type}) => type === 'strong')) return false
  return node.children.every((child) => child.type === 'strong' || child.type === 'break' || child.type === 'text' && !/[\p{L}\p{N}]/u.test(child.value))
}

export const kindOf = (piece: Piece | undefined): Kind | undefined => piece?.parts[0]?.kind

const headings: ReadonlySet<Kind> = new Set<Kind>(['part', 'chapter', 'title', 'subtitle', 'matter', 'section'])
export const isHeading = (piece: Piece | undefined): boolean => piece !== undefined && headings.has(piece.parts[0]!.kind)
/** The heading that opens a division: not its title on a block of its own, not a numbered section. */
export const opensSection = (piece: Piece | undefined): boolean => piece?.parts[0]?.section !== undefined

/** The block as typed, where the source has lines; else as it reads. */
export function rawOf(piece: Piece): string {
  const {position} = piece.node
  const start = position?.start.offset
  const end = position?.end.offset
  const isText = piece.file.format === 'md' || piece.file.format === 'txt'
  if (!isText || start === undefined || end === undefined) return piece.text
  return String(piece.file.source.value).slice(start, end)
}
