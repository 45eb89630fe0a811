/** What another thread is told to shape the words of a manuscript ahead. */

import type {FontStore} from '../../fonts/index.ts'
import {sharedColumn} from '../../lines/index.ts'
import type {ComputedStyle} from '../../style/index.ts'
import type {WordJob} from '../../words/index.ts'
import {faceOf, featuresOf, termsOf} from './context.ts'

/** The job for a text in the style of most of a book; `undefined` where its words are not set as they are typed. */
export function wordJobOf(style: ComputedStyle, fonts: FontStore, text: string, language: string): WordJob | undefined {
  const face = faceOf(style, fonts)
  if (face === undefined || style.letterSpacing !== 0 || style.textTransform !== 'none') return undefined
  return {data: face.data, features: featuresOf(style), language, terms: termsOf(style, face, language), text, progress: sharedColumn(Int32Array, 2)}
}
