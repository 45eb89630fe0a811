/** Traps of structure: contents, notes, file sizes. */

import type {OutlineItem} from '../../../publication/index.ts'
import {classesOf, documentsOf, elementsOf, placeOf, textOf} from '../elements.ts'
import type {Trap} from '../trap.ts'

const kindleDepth = 2
const popUpText = 5_000
const manyNotes = 600

const depthOf = (items: readonly OutlineItem[]): number => (items.length === 0 ? 0 : 1 + Math.max(...items.map(({children}) => depthOf(children))))

export const structureTraps: readonly Trap[] = [
  {
    id: 'deep-contents',
    reader: 'Kindle',
    source: 'Kindle shows two levels of contents: Standard Ebooks tools, se_epub_build.py, line 1815',
    read: '2026-11',
    hint: 'Keep to parts and chapters',
    find: ({publication: {outline}}) => {
      const depth = depthOf(outline)
      return depth > kindleDepth ? [{place: {path: 'book.yaml'}, reason: `Found contents ${depth} levels deep; Kindle shows ${kindleDepth}`}] : []
    }
  },
  {
    id: 'long-notes',
    reader: 'Kobo',
    source: 'kobolabs/epub-spec README: pop-up notes hold 9 to 5,000 characters',
    read: '2026-11',
    hint: 'Shorten the note, or make it an appendix',
    find: ({publication}) => elementsOf(publication, (element) => classesOf(element).includes('footnote'))
      .filter(({element}) => textOf(element).length > popUpText)
      .map((found) => ({place: placeOf(found), reason: `Found a note of ${textOf(found.element).length} characters; Kobo's pop-ups hold ${popUpText}`}))
  },
  {
    id: 'many-endnotes',
    reader: 'every reader',
    source: 'Files of more than 600 notes are split: Standard Ebooks tools, _split_endnote_files',
    read: '2026-11',
    hint: 'Set footnotes: foot, so that each chapter carries its own',
    find: ({publication}) => documentsOf(publication).filter(({role}) => role === 'endnotes').flatMap((document) => {
      const [section] = document.tree.children
      const count = section?.children.filter((child) => child.type === 'element' && classesOf(child).includes('footnote')).length ?? 0
      return count > manyNotes ? [{place: {path: document.path}, reason: `Found ${count} notes in one file; small readers take long to open it`}] : []
    })
  },
  {
    id: 'wide-tables',
    reader: 'every reader',
    source: 'Kindle Publishing Guidelines 2019.2, section on tables: few columns on small screens',
    read: '2026-11',
    hint: 'Turn the table, or make it a list',
    find: ({publication}) => elementsOf(publication, ({tagName}) => tagName === 'tr')
      .filter(({element}) => element.children.length > 6)
      .map((found) => ({place: placeOf(found), reason: `Found a table row of ${found.element.children.length} cells; it runs off a phone's page`}))
      .slice(0, 1)
  }
]
