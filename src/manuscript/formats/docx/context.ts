/** What the readers of a DOCX share, and the text they build: one line a paragraph, so that a message's line is its number. */

import type {Point, Position} from 'unist'
import type {Report} from '../../../report/index.ts'
import type {Numbering} from './numbering.ts'
import type {Styles} from './styles.ts'

export interface Relation {
  readonly target: string
  readonly isExternal: boolean
}

/** A complex field (ECMA-376, Part 1, 17.16.18) while it is read. */
export interface Field {
  /** `HYPERLINK "https://…"`. */
  code: string
  /** What follows is what the reader sees. */
  hasResult: boolean
  link: string | undefined
  /** Of a list or a box to fill in: what is chosen. */
  readonly chosen: string | undefined
}

/** Things met that deserve one message each, with the first place and how often. */
interface Tally {
  readonly counts: Map<string, {count: number; at: Position}>
}

export interface DocxContext {
  readonly path: string
  readonly report: Report
  readonly styles: Styles
  readonly numbering: Numbering
  /** Of the part being read. */
  relations: ReadonlyMap<string, Relation>
  readonly text: TextBuilder
  readonly tally: Tally
  /** Identifiers of the notes the document holds. */
  readonly defined: ReadonlySet<string>
  /** Identifiers of notes called, in order. */
  readonly calls: string[]
  /** Bookmarks that links lead to and that were not met yet. */
  readonly asked: Set<string>
  /** Text left out of the book, and numbers put before paragraphs: declared to the conservation oracle. */
  readonly omitted: string[]
  readonly made: string[]
  /** Fields begun and not ended, the innermost last. */
  readonly fields: Field[]
  /** Names of pictures shown, by the address of their nodes. */
  readonly pictures: Map<string, string>
}

/** The paragraphs as text, and the place of what is being read. */
export class TextBuilder {
  private parts: string[] = []
  private length = 0
  private line = 1
  private lineStart = 0

  point(): Point {
    return {line: this.line, column: this.length - this.lineStart + 1, offset: this.length}
  }

  add(text: string): Position {
    const start = this.point()
    this.parts.push(text)
    this.length += text.length
    return {start, end: this.point()}
  }

  endLine(): void {
    this.add('\n')
    this.line += 1
    this.lineStart = this.length
  }

  toString(): string {
    return this.parts.join('')
  }
}

/** Counts something to be reported once. */
export function note(context: DocxContext, what: string): void {
  const point = context.text.point()
  const known = context.tally.counts.get(what)
  if (known) known.count += 1
  else context.tally.counts.set(what, {count: 1, at: {start: point, end: point}})
}
