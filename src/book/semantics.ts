/**
 * What differs between the kinds of section: one row each, no `if` anywhere else.
 *
 * Terms from EPUB Structural Semantics Vocabulary 1.1 and DPUB-ARIA 1.1, which has no role for title
 * page, half title page, copyright page, nor for front, body and back matter.
 */

import type {SectionKind} from './types.ts'

export type Matter = 'front' | 'body' | 'back'

export interface SectionSemantics {
  readonly matter: Matter
  /** `epub:type`; absent where the vocabulary has no term. */
  readonly epubType?: string
  /** DPUB-ARIA role. */
  readonly role?: string
  readonly isInContents: boolean
  /** Opens on a right-hand page whatever the theme says of chapters. */
  readonly opensRecto: boolean
}

const row = (matter: Matter, epubType: string | undefined, role: string | undefined, isInContents: boolean, opensRecto = false): SectionSemantics => ({
  matter,
  ...(epubType !== undefined && {epubType}),
  ...(role !== undefined && {role}),
  isInContents,
  opensRecto
})

export const semantics: Readonly<Record<SectionKind, SectionSemantics>> = {
  halfTitlePage: row('front', 'halftitlepage', undefined, false, true),
  titlePage: row('front', 'titlepage', undefined, false, true),
  copyrightPage: row('front', 'copyright-page', undefined, false),
  dedication: row('front', 'dedication', 'doc-dedication', false, true),
  bookEpigraph: row('front', 'epigraph', 'doc-epigraph', false, true),
  contents: row('front', 'toc', 'doc-toc', false, true),
  alsoBy: row('back', undefined, undefined, true),
  foreword: row('front', 'foreword', 'doc-foreword', true),
  preface: row('front', 'preface', 'doc-preface', true),
  introduction: row('front', 'introduction', 'doc-introduction', true),
  prologue: row('body', 'prologue', 'doc-prologue', true),
  part: row('body', 'part', 'doc-part', true, true),
  chapter: row('body', 'chapter', 'doc-chapter', true),
  interlude: row('body', 'chapter', 'doc-chapter', true),
  epilogue: row('body', 'epilogue', 'doc-epilogue', true),
  afterword: row('back', 'afterword', 'doc-afterword', true),
  acknowledgements: row('back', 'acknowledgments', 'doc-acknowledgments', true),
  aboutAuthor: row('back', undefined, undefined, true),
  appendix: row('back', 'appendix', 'doc-appendix', true),
  glossary: row('back', 'glossary', 'doc-glossary', true),
  bibliography: row('back', 'bibliography', 'doc-bibliography', true),
  index: row('back', 'index', 'doc-index', true),
  colophon: row('back', 'colophon', 'doc-colophon', true),
  endnotes: row('back', 'endnotes', 'doc-endnotes', true)
}

/** Does such a section belong to the front, the body or the back of the book? */
export const isMatter = (kind: SectionKind, matter: Matter): boolean => semantics[kind].matter === matter
