/** The margin boxes of a page (CSS Paged Media 3, section 5), and the footnote area of GCPM. */

import type {MarginBoxName} from './computed.ts'

/** Every margin box with the alignment CSS gives it when nothing else does. */
export const marginBoxes: Readonly<Record<MarginBoxName, 'left' | 'center' | 'right'>> = {
  'top-left-corner': 'right',
  'top-left': 'left',
  'top-center': 'center',
  'top-right': 'right',
  'top-right-corner': 'left',
  'bottom-left-corner': 'right',
  'bottom-left': 'left',
  'bottom-center': 'center',
  'bottom-right': 'right',
  'bottom-right-corner': 'left',
  'left-top': 'center',
  'left-middle': 'center',
  'left-bottom': 'center',
  'right-top': 'center',
  'right-middle': 'center',
  'right-bottom': 'center'
}

/** Whether a name is that of a margin box of the page (`top-center`) or of the area of its notes. */
export function isPageBox(name: string): boolean {
  return name === 'footnote' || Object.hasOwn(marginBoxes, name)
}
