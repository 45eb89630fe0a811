/**
 * The settings of one book as the stages see them: `book.yaml`, front matter and command line merged.
 * Every scalar of YAML is read as a string and typed here (an ISBN keeps its zero).
 */

import type {Creator, Series} from '../book/index.ts'
import type {Place} from '../report/index.ts'

export type Output = 'epub' | 'pdf'
/** Author's notes: where they stand, collected at the end of the chapter, or left out. */
export type NotePolicy = 'keep' | 'end' | 'omit'
export type KeepPolicy = 'keep' | 'omit'

/** What `book.yaml` says of the book; absent keys are inferred or derived by `manuscript/assemble.ts`. */
export interface BookSettings {
  readonly title?: string
  readonly subtitle?: string
  readonly creators?: readonly Creator[]
  readonly language?: string
  readonly interfaceLanguage?: string
  readonly identifier?: string
  readonly isbn?: {readonly epub?: string; readonly print?: string}
  readonly publisher?: string
  readonly date?: string
  readonly modified?: string
  readonly rights?: string
  readonly description?: string
  readonly subjects?: readonly string[]
  readonly series?: Series
  readonly cover?: string
}

export interface StructureSettings {
  /** `marked-only`: no scene break is inferred from blank lines or datelines. */
  readonly sceneBreaks: 'inferred' | 'marked-only'
  /** Words that label chapters in this book besides the usual ones: `Log`. */
  readonly labels: readonly string[]
  /** `marked-only`: only labelled author's notes. */
  readonly notes: 'inferred' | 'marked-only'
  readonly verse: 'inferred' | 'marked-only'
}

/** What each book shows of the serial's furniture. */
export interface EditionSettings {
  readonly authorsNotes: NotePolicy
  readonly teasers: KeepPolicy
  readonly signOffs: KeepPolicy
  /** Footnotes at the foot of the page (PDF) or end of the chapter (EPUB), or as endnotes of the book. */
  readonly footnotes: 'foot' | 'end'
}

export interface TypographySettings {
  /** Rule id to `false` (off) or the name of a variant the rule or locale offers. */
  readonly [rule: string]: boolean | string
}

export interface PageSettings {
  /** Points. Absent: the theme's. */
  readonly trim?: {readonly width: number; readonly height: number}
  readonly margins?: {readonly inner?: number; readonly outer?: number; readonly top?: number; readonly bottom?: number}
}

export interface Settings {
  readonly book: BookSettings
  /** Paths of manuscript files or folders in reading order; absent: natural sort of `manuscript/`. */
  readonly manuscript?: readonly string[]
  /** Declared encoding of the manuscript; absent: detected. */
  readonly encoding?: string
  readonly structure: StructureSettings
  readonly typography: TypographySettings
  readonly editions: Readonly<Record<Output, EditionSettings>>
  /** A shipped theme's name, or a folder or file of the book. */
  readonly theme: string
  /** Style sheets of the author, after the theme's. */
  readonly styles: readonly string[]
  readonly page: PageSettings
  readonly hyphenation: {readonly exceptions: readonly string[]}
  readonly pageList: 'auto' | 'always' | 'never'
  /** Where `book.yaml` says each: by its key (`theme`, `typography.quotes`). */
  readonly places?: Readonly<Record<string, Place>>
}
