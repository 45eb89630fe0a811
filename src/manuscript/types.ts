/** What passes between the steps of manuscript/: source, mdast of one file, book. */

import type {Node} from 'unist'
import type {PhrasingContent, Root, RootContent} from 'mdast'
import type {SectionKind} from '../book/index.ts'
import type {BookSettings} from '../config/index.ts'
import type {Source} from '../report/index.ts'

export type FormatName = 'md' | 'txt' | 'html' | 'docx'

/** Facts about a block the reader saw and mdast has no field for; on `node.data`. */
export interface BlockFacts {
  /** Blank lines (or empty paragraphs) between this block and the one before. */
  readonly blankBefore?: number
  /** Parted from the block above, with which it stood in one: no blank line is between them, whatever the habit. */
  readonly isCut?: boolean
  /** Columns of leading white space of the first line; an indented paragraph has 1 or more. */
  readonly indent?: number
  /** Markdown: columns of leading white space of each line of a paragraph, where any has some. */
  readonly indents?: readonly number[]
  readonly align?: 'center' | 'right'
  /** Style name in the source: a DOCX style, an HTML class. */
  readonly style?: string
  /** Text files: the lines of the block as typed, ends trimmed. */
  readonly lines?: readonly string[]
  /** Text files: nobody wraps the lines of this one by hand, so that every line end is meant. */
  readonly areLinesMeant?: boolean
  /**
   * Marked by the author: a block node name (`letter`, `authorsNote`, `sceneBreak`), or `container`. Never inferred over.
   * On a `containerDirective` it holds for the children together, on any other block for that block alone.
   */
  readonly directive?: string
  readonly attributes?: {readonly id?: string; readonly classes?: readonly string[]; readonly settings?: Readonly<Record<string, string>>}
  /** Pages the source breaks before this block (DOCX). */
  readonly pageBreakBefore?: boolean
}

/** What a reader of a file left out or made, each with a message of its own or none needed; for the conservation oracle. */
export interface DeclaredText {
  /** Offsets in the source of what is no part of the story. */
  readonly leftOut: readonly {readonly start: number; readonly end: number}[]
  readonly omitted: readonly string[]
  readonly made: readonly string[]
}

/** What `<!-- section: chapter -->` on the first line says: which section the file is, and that all in it is marked. */
export interface DeclaredSection {
  readonly kind: SectionKind
  /** Of a section without a heading: what its id is made of. */
  readonly name?: string
  /** Letters of the heading's text that are its label (left out: a usual label, as typed), and that are its subtitle, with `: ` between. */
  readonly labelLength?: number
  readonly subtitleLength?: number
}

/** What mdast has no node for: a list of terms and what they mean. */
export interface MdastDefinitionList extends Node {
  type: 'definitionList'
  spread: boolean
  children: (MdastDefinitionTerm | MdastDefinitionDescription)[]
}
export interface MdastDefinitionTerm extends Node { type: 'definitionTerm'; children: PhrasingContent[]; data?: BlockFacts }
export interface MdastDefinitionDescription extends Node { type: 'definitionDescription'; children: RootContent[] }
/** The caption of a table, first among its rows. */
export interface MdastCaption extends Node { type: 'caption'; children: PhrasingContent[]; data?: BlockFacts }

/**
 * One file parsed: mdast with positions in `source`, not yet understood as a book.
 *
 * Beside mdast's own nodes the tree may hold, as phrasing, the book's `underline`, `superscript`, `subscript`, `smallCaps`, `highlight`,
 * `delete` and `span`; text nodes typed with a backslash carry `data.isLiteral`; as blocks `containerDirective` (`:::letter`),
 * whose `name` is as typed and whose `data.directive` is the node meant;
 * `definitionList`, and `caption` in a table. `html` nodes are comments only: `<!-- no break -->`.
 */
export interface ParsedFile {
  readonly source: Source
  readonly format: FormatName
  readonly tree: Root
  /** From the file's own front matter or document properties. */
  readonly settings: BookSettings
  readonly section?: DeclaredSection
  /** Folder inside the manuscript that makes it a part, if any: "1 The Reef" gives a part titled "The Reef". */
  readonly partFolder?: string
  readonly declared?: DeclaredText
  /** Pictures inside the file itself (those of a DOCX, `data:` elsewhere), by the `url` of the image nodes that show them: `manuscript/one.docx/media/image1.png`. */
  readonly media?: ReadonlyMap<string, Uint8Array>
}
