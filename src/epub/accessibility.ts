/**
 * Accessibility metadata, computed from the finished documents and the finished sheet: nothing is
 * claimed that was not looked for. Terms from schema.org's accessibility vocabulary and EPUB
 * Accessibility 1.1.
 */

import type {Words} from '../language/index.ts'
import type {PublicationDocument, XhtmlElement} from '../publication/index.ts'
import {findFaintText} from '../style/index.ts'
import type {Accessibility} from './types.ts'

interface AccessibilityFacts {
  readonly documents: readonly PublicationDocument[]
  readonly hasPageList: boolean
  /** The sheet as the EPUB carries it. */
  readonly css: string
  readonly words: Words
}

interface Seen {
  images: number
  described: number
  decorative: number
  headings: number
}

/** What EPUB Accessibility 1.1 may say of the book: only what its documents and its sheet bear out. */
export function describeAccessibility({documents, hasPageList, css, words}: AccessibilityFacts): Accessibility {
  const seen: Seen = {images: 0, described: 0, decorative: 0, headings: 0}
  let isOrdered = true
  for (const {tree} of documents) {
    const levels: number[] = []
    for (const element of tree.children) look(element, seen, levels)
    seen.headings += levels.length
    isOrdered &&= levels.every((level, index) => index === 0 || level <= levels[index - 1]! + 1)
  }
  const areDescribed = seen.described + seen.decorative === seen.images
  const isVisual = seen.images > seen.decorative
  const faint = findFaintText(documents, css)
  return {
    accessModes: isVisual ? ['textual', 'visual'] : ['textual'],
    sufficientModes: areDescribed ? ['textual'] : ['textual,visual'],
    features: [
      ...(seen.headings > 0 ? ['structuralNavigation'] : []),
      'tableOfContents',
      'readingOrder',
      'displayTransformability',
      ...(isVisual && areDescribed ? ['alternativeText'] : []),
      ...(hasPageList ? ['pageBreakMarkers', 'pageNavigation'] : [])
    ],
    hazards: ['none'],
    summary: [
      words.accessibilitySummary,
      ...(areDescribed ? [words.isReadable] : []),
      ...(isVisual ? [areDescribed ? words.arePicturesDescribed : words.arePicturesUndescribed] : []),
      ...(hasPageList ? [words.arePagesMarked] : [])
    ].join(' '),
    isConforming: areDescribed && isOrdered && faint.length === 0,
    faint
  }
}

function look(element: XhtmlElement, seen: Seen, levels: number[]): void {
  if (element.tagName === 'img') {
    const {alt} = element.properties
    seen.images++
    if (alt === '') seen.decorative++
    else if (alt !== undefined) seen.described++
  }
  if (/^h[1-6]$/.test(element.tagName)) levels.push(Number(element.tagName[1]))
  for (const child of element.children) if (child.type === 'element') look(child, seen, levels)
}
