/** Traps of single characters in the text. */

import type {XhtmlElement} from '../../../publication/index.ts'
import {classesOf, elementsOf, placeOf, textOf} from '../elements.ts'
import type {ReaderBook, Trap, TrapFinding} from '../trap.ts'

const blocks = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'td', 'th', 'pre', 'figcaption', 'caption', 'dt', 'dd'])
/** At most this many places of one trap are named. */
const mostPlaces = 3

function inText({publication}: ReaderBook, pattern: RegExp, reason: string, isWanted: (element: XhtmlElement) => boolean = ({tagName}) => blocks.has(tagName)): TrapFinding[] {
  return elementsOf(publication, isWanted).filter(({element}) => pattern.test(textOf(element))).slice(0, mostPlaces).map((found) => ({place: placeOf(found), reason}))
}

export const textTraps: readonly Trap[] = [
  {
    id: 'word-joiners',
    reader: 'Kindle',
    source: 'Kindle does not know U+2060 and shows a box: Standard Ebooks tools, se_epub_build.py, line 1861',
    read: '2026-11',
    hint: 'Take the character out',
    find: (book) => inText(book, /[\u2060\u200B]/, 'Found a word joiner or zero-width space, which some readers show as a box')
  },
  {
    id: 'hyphens-in-notes',
    reader: 'Kindle',
    source: 'Soft hyphens break pop-up notes: Standard Ebooks tools, se_epub_build.py, line 1906',
    read: '2026-11',
    hint: 'Take the soft hyphens out of the note',
    find: (book) => inText(book, /\u00AD/, 'Found a soft hyphen inside a note, which breaks its pop-up', (element) => classesOf(element).includes('footnote'))
  },
  {
    id: 'spaces-for-indents',
    reader: 'Kindle',
    source: 'Kindle Publishing Guidelines 2019.2, 9.3: no spaces to place text',
    read: '2026-11',
    hint: 'Use {indent=...} or a class',
    find: (book) => inText(book, /\u00A0{3,}/, 'Found no-break spaces used to place text', ({tagName}) => tagName === 'p')
  },
  {
    id: 'return-arrows',
    reader: 'Kobo',
    source: 'U+21A9 is in none of Kobo\'s fonts and iOS shows it as an emoji: mobileread 3399484; Standard Ebooks tools, line 1436',
    read: '2026-11',
    hint: 'Use another arrow, or none',
    find: (book) => inText(book, /\u21A9(?!\uFE0E)/, 'Found the arrow U+21A9, which readers lack or show as an emoji')
  }
]
