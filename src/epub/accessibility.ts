/**
 * Accessibility metadata, computed from the finished documents: nothing is claimed that was not
 * looked for. Terms from schema.org's accessibility vocabulary and EPUB Accessibility 1.1.
 */

import type {Words} from '../language/index.ts'
import type {PublicationDocument, XhtmlElement} from '../publication/index.ts'
import type {Accessibility} from './types.ts'

export interface AccessibilityFacts {
  readonly documents: readonly PublicationDocument[]
  readonly hasPageList: boolean
  /** The sheet: one that sets colours of its own is not vouched for. */
  readonly css: string
  readonly words: Words
}

interface Images {
  total: number
  described: number
  decorative: number
}

export function describeAccessibility({documents, hasPageList, css, words}: AccessibilityFacts): Accessibility {
  const images: Images = {total: 0, described: 0, decorative: 0}
  let isOrdered = true
  for (const {tree} of documents) {
    const levels: number[] = []
    for (const element of tree.children) look(element, images, levels)
    isOrdered &&= levels.every((level, index) => index === 0 || level <= levels[index - 1]! + 1)
  }
  const areDescribed = images.described + images.decorative === images.total
  const isVisual = images.total > images.decorative
  return {
    accessModes: isVisual ? ['textual', 'visual'] : ['textual'],
    sufficientModes: areDescribed ? ['textual'] : ['textual,visual'],
    features: [
      'structuralNavigation',
      'tableOfContents',
      'readingOrder',
      'displayTransformability',
      ...(isVisual && areDescribed ? ['alternativeText'] : []),
      ...(hasPageList ? ['pageBreakMarkers', 'pageNavigation'] : [])
    ],
    hazards: ['none'],
    summary: words.accessibilitySummary,
    isConforming: areDescribed && isOrdered && !setsColours(css)
  }
}

function look(element: XhtmlElement, images: Images, levels: number[]): void {
  if (element.tagName === 'img') {
    const {alt} = element.properties
    images.total++
    if (alt === '') images.decorative++
    else if (alt !== undefined) images.described++
  }
  if (/^h[1-6]$/.test(element.tagName)) levels.push(Number(element.tagName[1]))
  for (const child of element.children) if (child.type === 'element') look(child, images, levels)
}

/** Contrast is the reader's own as long as the sheet names no colour. */
const setsColours = (css: string): boolean => /(?:^|[;{\s])(?:color|background(?:-color)?)\s*:(?!\s*(?:inherit|currentcolor|transparent|none)\b)/i.test(css)
