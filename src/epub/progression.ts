/**
 * Which way the pages of the book turn, and how its lines run: what readers ask before they have read
 * a sheet. Text set from top to bottom turns as its lines follow one another (EPUB 3.3, 5.6.3).
 */

import {isRightToLeft} from '../language/index.ts'

export interface Progression {
  /** `undefined` is the reader's own. */
  readonly direction: 'rtl' | 'ltr' | undefined
  /** Where the whole book is set vertically. */
  readonly writingMode: 'vertical-rl' | 'vertical-lr' | undefined
}

const rule = /([^{}]*)\{([^{}]*)\}/g
const wholeBook = /(?:^|,)\s*(?:html|body|:root|html body)\s*(?:,|$)/
const mode = /(?:^|[;\s])writing-mode:\s*([\w-]+)/

/** Read from the book's language and the sheet as the EPUB carries it. */
export function progressionOf(language: string, css: string): Progression {
  let writingMode: string | undefined
  if (css.includes('writing-mode')) {
    for (const [, selectors, block] of css.matchAll(rule)) if (wholeBook.test(selectors!)) writingMode = mode.exec(block!)?.[1] ?? writingMode
  }
  if (writingMode === 'vertical-rl' || writingMode === 'tb-rl') return {direction: 'rtl', writingMode: 'vertical-rl'}
  if (writingMode === 'vertical-lr') return {direction: 'ltr', writingMode}
  return {direction: isRightToLeft(language) ? 'rtl' : undefined, writingMode: undefined}
}
