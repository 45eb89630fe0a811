/**
 * THE TREE: a book as unist nodes.
 *
 * A node is called what mdast calls it; else by the EPUB Structural Semantics term in camelCase;
 * else by the trade's word (docs/architecture.md, "Names"). A section carries the path of its
 * manuscript file, because a unist position names none; nodes keep their position in that file.
 */

import type {Data, Literal as UnistLiteral, Node, Parent as UnistParent} from 'unist'
import type {Metadata} from './metadata.ts'

/** Why a node is what it is, when nobody marked it so. Shown by `octavo check`, overrulable in the text. */
export interface Inference {
  /** Permanent id, `structure:dateline`. */
  readonly rule: string
  /** One sentence: the evidence. */
  readonly reason: string
  /** 0 to 1; under 0.7 the author is asked. */
  readonly confidence: number
}

/** What an author may write in `{#id .class key=value}`. */
export interface Attributes {
  readonly id?: string
  readonly classes?: readonly string[]
  /** Last-mile settings of one paragraph: looseness, letter spacing, breaks (docs: attributes). */
  readonly settings?: Readonly<Record<string, string>>
}

export interface BookData extends Data {
  inference?: Inference
  attributes?: Attributes
  /** Text nodes only: typed with a backslash, never touched by typography. */
  isLiteral?: boolean
}

interface BookNode extends Node {
  data?: BookData
  /** BCP 47, where it differs from the parent's. */
  lang?: string
}

interface BookParent extends UnistParent, BookNode {
  data?: BookData
}

export interface Book extends BookParent {
  type: 'book'
  metadata: Metadata
  /** Front, body and back matter in reading order. */
  children: Section[]
  /** Texts of the manuscript that no section holds: a typed title page, a list of contents, an address. */
  leftOut?: readonly string[]
  /** Marks typed for notes in a plain text (`[1]`), by their offsets: the book sets its own. */
  typedMarks?: readonly {readonly path: string; readonly start: number; readonly end: number}[]
  /** The manuscript had a list of contents, for which the book sets its own however short it is. */
  asksContents?: boolean
}

export type SectionKind =
  | 'dedication' | 'bookEpigraph' | 'copyrightPage' | 'alsoBy' | 'foreword' | 'preface' | 'introduction'
  | 'acknowledgements' | 'prologue' | 'part' | 'chapter' | 'interlude' | 'epilogue' | 'afterword'
  | 'aboutAuthor' | 'appendix' | 'glossary' | 'bibliography' | 'index' | 'colophon' | 'halfTitlePage' | 'titlePage' | 'contents' | 'endnotes'

/** A division of the book: its own document in the EPUB, its own opening on the page. Parts hold chapters. */
export interface Section extends BookParent {
  type: SectionKind
  /** Unique in the book, stable while label and title stay: `log-i-the-long-way-down`. */
  id: string
  /** Manuscript file, relative to the book. */
  path: string
  /** A heading first, when there is one; sections only inside parts. */
  children: (Block | Section)[]
  /** Definitions of the notes called in this section, in order of their first call. */
  notes: FootnoteDefinition[]
}

/**
 * A heading. The one that opens a section has depth 1 and holds `label`, `title` and `subtitle` nodes;
 * inner headings have depth 2 to 6 and hold text directly.
 */
export interface Heading extends BookParent {
  type: 'heading'
  depth: 1 | 2 | 3 | 4 | 5 | 6
  children: (Label | Title | Subtitle | Phrasing)[]
}

/** "Log I", "Chapter Twelve", "21." as typed, without the separator. */
export interface Label extends PhrasingParent { type: 'label' }
export interface Title extends PhrasingParent { type: 'title' }
export interface Subtitle extends PhrasingParent {
  type: 'subtitle'
  /** It says who wrote the story. */
  isByline?: true
}

interface PhrasingParent extends BookParent { children: Phrasing[] }
interface BlockParent extends BookParent { children: Block[] }

export interface Paragraph extends PhrasingParent { type: 'paragraph' }
/** A pause in the narrative; `mark` is what the manuscript showed (`* * *`), empty where nothing did. */
export interface SceneBreak extends BookNode { type: 'sceneBreak'; mark: string }
/** Paragraphs or verse, and an attribution last. */
export interface Epigraph extends BlockParent { type: 'epigraph' }
/** Who said it and where, without the dash or tilde it was typed with. */
export interface Attribution extends PhrasingParent { type: 'attribution' }
/** Place and time at the head of a scene or letter. */
export interface Dateline extends PhrasingParent { type: 'dateline' }
export interface Blockquote extends BlockParent { type: 'blockquote' }
export interface Letter extends BlockParent { type: 'letter' }
export interface Salutation extends PhrasingParent { type: 'salutation' }
export interface Signature extends PhrasingParent { type: 'signature' }
export interface Postscript extends PhrasingParent { type: 'postscript' }
export interface Verse extends BookParent { type: 'verse'; children: Stanza[] }
export interface Stanza extends BookParent { type: 'stanza'; children: Line[] }
/** One line of verse; `indent` in em. */
export interface Line extends PhrasingParent { type: 'line'; indent: number }
/** A dedication inside a section; a dedication page is a Section of the same type name. */
export interface BlockDedication extends BlockParent { type: 'blockDedication' }

/** What an author says to the readers, outside the story. */
export interface AuthorsNote extends BlockParent {
  type: 'authorsNote'
  kind: 'note' | 'warning' | 'disclaimer' | 'summary' | 'replies'
  placement: 'opening' | 'middle' | 'closing'
  /** The label as typed (`A/N:`), which a generated heading replaces; absent when there was none. */
  label?: string
}
/** Announces the next instalment. */
export interface Teaser extends BlockParent { type: 'teaser' }
/** The serial's closing line: "Until We Meet Again, Stargazer…". */
export interface SignOff extends PhrasingParent { type: 'signOff' }
/** THE END, To be continued. */
export interface TheEnd extends PhrasingParent { type: 'theEnd' }
/** Lettering seen in the story: a sign, a card, a label. */
export interface Sign extends BlockParent { type: 'sign' }
export interface Telegram extends BlockParent { type: 'telegram' }
/** An exchange of text messages. */
export interface Conversation extends BookParent { type: 'conversation'; children: TextMessage[] }
export interface TextMessage extends PhrasingParent { type: 'textMessage'; sender?: string; side: 'sent' | 'received' }
/** `[Level up!]`: the game or machine speaks. */
export interface SystemMessage extends BlockParent { type: 'systemMessage' }

export interface List extends BookParent { type: 'list'; ordered: boolean; start?: number; spread: boolean; children: ListItem[] }
export interface ListItem extends BlockParent { type: 'listItem' }
/** Terms, each with what it means behind it; `spread` where an author parted them by blank lines. */
export interface DefinitionList extends BookParent { type: 'definitionList'; spread: boolean; children: (DefinitionTerm | DefinitionDescription)[] }
export interface DefinitionTerm extends PhrasingParent { type: 'definitionTerm' }
export interface DefinitionDescription extends BlockParent { type: 'definitionDescription' }
/** A caption first, where it has one. */
export interface Table extends BookParent { type: 'table'; align: (('left' | 'right' | 'center') | null)[]; children: (Caption | TableRow)[] }
export interface TableRow extends BookParent { type: 'tableRow'; isHeader: boolean; children: TableCell[] }
/** `columnSpan`, `rowSpan`: how many columns and rows it takes, where more than one. */
export interface TableCell extends PhrasingParent { type: 'tableCell'; columnSpan?: number; rowSpan?: number }
export interface Code extends BookNode, UnistLiteral { type: 'code'; value: string; data?: BookData }
export interface Figure extends BookParent { type: 'figure'; children: (Image | Caption)[] }
export interface Caption extends PhrasingParent { type: 'caption' }
/** A division an author marked with a class of their own. */
export interface Container extends BlockParent { type: 'container' }
export interface FootnoteDefinition extends BlockParent { type: 'footnoteDefinition'; identifier: string; label: string }

export type Block =
  | Heading | Paragraph | SceneBreak | Epigraph | Attribution | Dateline | Blockquote | Letter | Salutation | Signature
  | Postscript | Verse | BlockDedication | AuthorsNote | Teaser | SignOff | TheEnd | Sign | Telegram | Conversation
  | SystemMessage | List | DefinitionList | Table | Code | Figure | Container

export interface Text extends BookNode, UnistLiteral { type: 'text'; value: string; data?: BookData }
export interface Emphasis extends PhrasingParent { type: 'emphasis' }
export interface Strong extends PhrasingParent { type: 'strong' }
/** `underline`, `superscript`, `subscript`, `smallCaps`, `highlight` and `delete` come from HTML, DOCX and attributes. */
export interface Styled extends PhrasingParent { type: 'underline' | 'superscript' | 'subscript' | 'smallCaps' | 'highlight' | 'delete' }
/** A passage with a class or language of its own. */
export interface Span extends PhrasingParent { type: 'span' }
export interface InlineCode extends BookNode, UnistLiteral { type: 'inlineCode'; value: string; data?: BookData }
export interface Break extends BookNode { type: 'break' }
/** `url` is external, `#section-id` inside the book, or absent once an unsafe one was removed. */
export interface Link extends PhrasingParent { type: 'link'; url: string; title?: string }
/** `url` is relative to the book. `alt` is absent when nobody wrote one; empty when the image is declared decorative. */
export interface Image extends BookNode { type: 'image'; url: string; alt?: string; title?: string }
export interface FootnoteReference extends BookNode { type: 'footnoteReference'; identifier: string; label: string }

export type Phrasing =
  | Text | Emphasis | Strong | Styled | Span | InlineCode | Break | Link | Image | FootnoteReference

export type BookContent = Section | Block | Phrasing | Label | Title | Subtitle | Stanza | Line | TextMessage | ListItem
  | DefinitionTerm | DefinitionDescription | TableRow | TableCell | Caption | FootnoteDefinition
export type AnyNode = Book | BookContent
/** Every node type but the sections: tables over it make the compiler ask for each handler. */
export type NodeType = Exclude<BookContent['type'], SectionKind>
