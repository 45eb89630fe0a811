/** What passes between the steps of epub/: the files of the package and what is said of them. */

import type {Metadata} from '../book/index.ts'
import type {OutlineItem, Pagination, Publication} from '../publication/index.ts'
import type {FontStore} from '../fonts/index.ts'
import type {RasterFonts} from '../pictures/index.ts'
import type {FaintText, FontFace} from '../style/index.ts'
import type {Cover} from './cover/cover.ts'
import type {Container} from './package.ts'
import type {Progression} from './progression.ts'

/** The style sheet for e-readers, without its `@font-face` rules, and the faces it may use. */
export interface ReaderSheet {
  readonly css: string
  readonly fontFaces: readonly FontFace[]
}

/** Work that needs its arguments alone and may be done beside other work. */
export interface EpubHelp {
  /** A PNG of a drawing, so many pixels wide. */
  rasterise(svg: string, width: number, fonts: RasterFonts | undefined): Promise<Uint8Array>
  /** A font cut to some characters; `undefined` where it cannot be cut. */
  cutFont(data: Uint8Array, characters: readonly number[]): Promise<Uint8Array | undefined>
  /** Checks what was written and packs it. */
  sealEpub(container: Container): Promise<Uint8Array>
}

export interface EpubOptions {
  readonly sheet: ReaderSheet
  readonly fonts?: FontStore | undefined
  /** The designed cover, where it was begun before (`beginCover`). */
  readonly cover?: Promise<Cover | undefined> | undefined
  readonly help?: EpubHelp
}

export interface PageOptions {
  /** Pages of the PDF of the same book; the page list is cut from them. */
  readonly pagination?: Pagination | undefined
  /** The publication the pages were set from, where it is another edition than this one. */
  readonly printed?: Publication | undefined
}

/** One file of the package; `path` is relative to the package document. */
export interface PackageFile {
  readonly id: string
  readonly path: string
  readonly mediaType: string
  readonly data: string | Uint8Array
  /** Manifest properties: `nav`, `cover-image`, `svg`. */
  readonly properties?: string
  readonly inSpine: boolean
}

/** A place the landmarks and the guide point out. */
export interface Landmark {
  readonly epubType: 'cover' | 'titlepage' | 'toc' | 'bodymatter'
  /** The older name of the same place, in the guide. */
  readonly guideType: 'cover' | 'title-page' | 'toc' | 'text'
  readonly title: string
  readonly href: string
}

/** One printed page: the label a reader sees and where it begins. */
export interface PageMark {
  readonly label: string
  readonly href: string
  /** In the contents: the line it begins with, from 0; absent where it begins above them. */
  readonly entry?: number
}

/** Everything the package document and the navigation are written from. */
export interface PackageModel {
  readonly metadata: Metadata
  readonly files: readonly PackageFile[]
  readonly outline: readonly OutlineItem[]
  readonly landmarks: readonly Landmark[]
  readonly pages: readonly PageMark[]
  readonly progression: Progression
  readonly accessibility: Accessibility
}

/** What is true of the book for those who read it by other means than sight. */
export interface Accessibility {
  readonly accessModes: readonly string[]
  readonly sufficientModes: readonly string[]
  readonly features: readonly string[]
  readonly hazards: readonly string[]
  readonly summary: string
  /** Whether every check of EPUB Accessibility 1.1 and WCAG 2.2 AA that applies to the content passed. */
  readonly isConforming: boolean
  /** Text whose colour does not stand out, which stands in the way of that. */
  readonly faint: readonly FaintText[]
}
