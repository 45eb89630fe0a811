/**
 * A chapter of one sentence: a large initial beside it would hang far below the only line. Print measures the lines;
 * how many there will be on a screen nobody knows, so few letters with no paragraph after them have none.
 */

import type {XhtmlElement} from '../publication/index.ts'
import {classesOf, textOf} from './split/index.ts'

/** Three lines of a small screen, beside an initial. */
const fewLetters = 120

/** The section, its opening without an initial where that is all there is of the text. */
export function plainLoneOpening(section: XhtmlElement): XhtmlElement {
  const elements = section.children.filter((child): child is XhtmlElement => child.type === 'element')
  const index = elements.findIndex((each) => classesOf(each).includes('opening'))
  const opening = elements[index]
  if (!opening || elements[index + 1]?.tagName === 'p' || textOf(opening).length > fewLetters) return section
  const plain = {...opening, properties: {...opening.properties, className: [...classesOf(opening), 'no-initial']}}
  return {...section, children: section.children.map((child) => (child === opening ? plain : child))}
}

/** What takes an initial back, whoever asks for it. */
export const loneOpeningRules = '.no-initial::first-letter { float: none !important; font: inherit !important; margin: 0 !important; padding: 0 !important; }\n'
