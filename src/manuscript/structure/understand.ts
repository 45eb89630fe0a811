/**
 * From the blocks of the whole manuscript to what each of them is: small recognisers in order of precedence.
 * The order is the argument: what is certain by its form first, what depends on the neighbours after it.
 */

import type {StructureSettings} from '../../config/index.ts'
import type {ParsedFile} from '../types.ts'
import type {Manuscript, Recogniser} from './context.ts'
import {flatten} from './flatten.ts'
import {measureHabits} from './habits.ts'
import {authorsNotes} from './find/notes.ts'
import {backLeaves} from './find/back-leaves.ts'
import {bylines} from './find/bylines.ts'
import {calledNotes} from './find/called-notes.ts'
import {contentsList} from './find/contents-list.ts'
import {datelines} from './find/datelines.ts'
import {dedications} from './find/dedications.ts'
import {epigraphs} from './find/epigraphs.ts'
import {fences} from './find/fences.ts'
import {frontMatter, namedMatter} from './find/matter.ts'
import {frontLeaves} from './find/front-leaves.ts'
import {gapBreaks} from './find/gaps.ts'
import {headedNotes} from './find/headed-notes.ts'
import {insets} from './find/insets.ts'
import {markOutside} from './find/outside.ts'
import {letters} from './find/letters.ts'
import {listedMatter} from './find/listed-matter.ts'
import {markedBreaks} from './find/scene-breaks.ts'
import {markedHeadings} from './find/marked-headings.ts'
import {nextBook} from './find/next-book.ts'
import {numberedHeadings} from './find/headings.ts'
import {titleFile} from './find/title-lines.ts'
import {titlePage} from './find/title-page.ts'
import {typedLists} from './find/typed-lists.ts'
import {verse} from './find/verse.ts'
import {viewpoints} from './find/viewpoints.ts'
import {isShort, kindOf, type Piece} from './piece.ts'

const recognisers: readonly Recogniser[] = [
  markedBreaks, markedHeadings, bylines, titleFile, titlePage, namedMatter, contentsList, numberedHeadings, nextBook, frontLeaves, backLeaves, frontMatter, dedications, viewpoints, headedNotes, authorsNotes, calledNotes,
  typedLists, epigraphs, fences, listedMatter, letters, datelines, insets, verse, gapBreaks
]

export interface Understood {
  readonly pieces: readonly Piece[]
  /** What is no part of the story: no neighbour of any piece. */
  readonly outside: readonly Piece[]
}

/** The pieces of the manuscript, each cut into parts of one kind. */
export function understand(files: readonly ParsedFile[], settings: StructureSettings): Understood {
  const {pieces, outside} = parted(flatten(files))
  const manuscript: Manuscript = {pieces, settings, habits: measureHabits(pieces), short: pieces.filter(isShort)}
  for (const recognise of recognisers) recognise(manuscript)
  return {pieces, outside}
}

function parted(all: readonly Piece[]): Understood {
  markOutside(all)
  const outside = all.filter((piece) => kindOf(piece) === 'left-out')
  if (outside.length === 0) return {pieces: all, outside}
  return {pieces: all.filter((piece) => kindOf(piece) !== 'left-out').map((piece, index) => ({...piece, index})), outside}
}
