/**
 * A hostile case: a small project, the row of the threat table it stands for, and the verdict written before it ran.
 *
 * E: exit 1, a located message, no output touched (E2, E3, E4: that exit code). W: output made, safe, with a located
 * warning. OK: output right, without error or warning. EW: refused or warned of, never silent.
 */

export type Verdict = 'OK' | 'W' | 'E' | 'EW' | 'E2' | 'E3' | 'E4'

/** What stands at a path: text, bytes, or something that is no regular file. */
export type Content = string | Uint8Array | {readonly link: string} | {readonly pipe: true} | {readonly folder: true}

/** By path, relative to the project. */
export type Files = Readonly<Record<string, Content>>

export interface Case {
  readonly id: string
  /** Row of the threat table in docs/robustness.md. */
  readonly row: string
  readonly verdict: Verdict
  /** Paths relative to the project; `../` puts bait outside of it. */
  readonly files: Files
  /** Words of the command line after `build PROJECT`. */
  readonly words?: readonly string[]
  /** Built in place of the project's folder. */
  readonly path?: string
  /** A command line of its own in place of `build`; `PROJECT` stands for the folder. Its outputs are not judged. */
  readonly command?: readonly string[]
  /** What it finds on its standard input. */
  readonly input?: string | Uint8Array
  /** What must be printed. */
  readonly says?: RegExp
  /** Text a reader must find in the EPUB. */
  readonly keeps?: readonly string[]
  /** What no file of the EPUB may hold. */
  readonly lacks?: RegExp
  /** Milliseconds it may take; 10,000 unless told. */
  readonly within?: number
  /** What `path` of its message must be; absent: any. */
  readonly at?: RegExp
  /** Where something must be told: `file:line`, or `file:line:column`. */
  readonly places?: readonly string[]
  /** An error or a warning is due, whichever. */
  readonly isHeard?: true
}

export const settings = 'title: The Test\nauthor: Ada Moor\nlanguage: en\ndate: 2026\n'

/** A case of a table, without the row all of them stand for. */
export type Row = readonly [name: string, files: Files, verdict: Verdict, asked?: Partial<Case>]

/** Words a reader must find. */
export const keeps = (...words: readonly string[]): Partial<Case> => ({keeps: words})

/** The words around what a case is about. */
export const around = keeps('Before words', 'Behind words')

export const heard = {isHeard: true} as const

/** A project of these files, its settings with `yaml` behind them. */
export const book = (files: Files, yaml = ''): Files => ({'book.yaml': settings + yaml, ...files})

/** A project of one Markdown chapter. */
export function chapter(text: string, more: Readonly<Record<string, Content>> = {}): Record<string, Content> {
  return {'book.yaml': settings, 'manuscript/1.md': `# One\n\n${text}\n`, ...more}
}

/** A project of one chapter and a style sheet. */
export function styled(css: string, more: Readonly<Record<string, Content>> = {}): Record<string, Content> {
  return chapter('Before the ferry left.', {'styles/book.css': css, ...more})
}

/** A project whose settings are `yaml`. */
export function configured(yaml: string): Record<string, Content> {
  return {'book.yaml': yaml, 'manuscript/1.md': '# One\n\nBefore the ferry left.\n'}
}

/** Cases of one row made from a list; ids are numbered in the order of the list. */
export function cases<Item>(row: string, name: string, items: readonly Item[], make: (item: Item) => Omit<Case, 'id' | 'row'>): Case[] {
  return items.map((item, index) => ({id: `${row.toLowerCase()}-${name}-${String(index + 1).padStart(2, '0')}`, row, ...make(item)}))
}
