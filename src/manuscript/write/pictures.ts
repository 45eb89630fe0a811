/**
 * The pictures of an imported book: copied to `images/` of the new project, under names made of their own.
 *
 * Chapters lie in `manuscript/`, so their addresses begin with `../`: editors show the pictures, and reading finds them.
 */

import {isSection, sectionsOf, walk, type Book, type Image, type Metadata, type Section} from '../../book/index.ts'
import type {Place} from '../../report/index.ts'
import {slug} from '../structure/build/ids.ts'

export interface PictureFile {
  /** Relative to the project. */
  readonly path: string
  readonly data: Uint8Array
}

/** The `url` of each image of a book, and its cover, with the place where it is first named. */
export function wantedPictures(book: Book): ReadonlyMap<string, Place> {
  const wanted = new Map<string, Place>()
  const {cover} = book.metadata
  if (cover !== undefined) wanted.set(cover, {path: cover})
  eachImage(book, ({url, position}, {path}) => {
    if (!wanted.has(url)) wanted.set(url, {path, at: position})
  })
  return wanted
}

/** A copy of the book whose images point to the copies of `pictures`, and those copies. Without pictures, the book itself: a copy of 8 MB of text takes seconds. */
export function placeInProject(book: Book, pictures: ReadonlyMap<string, Uint8Array>): {book: Book; files: PictureFile[]} {
  if (pictures.size === 0) return {book, files: []}
  const taken = new Set<string>()
  const paths = new Map([...pictures.keys()].map((url) => [url, pathOf(url, taken)]))
  const copy = structuredClone(book)
  eachImage(copy, (image) => {
    const path = paths.get(image.url)
    if (path !== undefined) image.url = `../${path}`
  })
  const cover = paths.get(copy.metadata.cover ?? '')
  const metadata: Metadata = cover === undefined ? copy.metadata : {...copy.metadata, cover}
  return {book: {...copy, metadata}, files: [...pictures].map(([url, data]) => ({path: paths.get(url)!, data}))}
}

function eachImage(book: Book, visit: (image: Image, section: Section) => void): void {
  for (const section of sectionsOf(book)) {
    for (const root of [...section.children.filter((child) => !isSection(child)), ...section.notes]) {
      walk(root, (node) => void (node.type === 'image' && visit(node, section)))
    }
  }
}

function pathOf(url: string, taken: Set<string>): string {
  const name = url.slice(url.lastIndexOf('/') + 1)
  const suffix = /\.[a-z\d]{1,8}$/i.exec(name)?.[0] ?? ''
  const stem = slug(name.slice(0, name.length - suffix.length)) || 'picture'
  let path = `images/${stem}${suffix.toLowerCase()}`
  for (let count = 2; taken.has(path); count += 1) path = `images/${stem}-${count}${suffix.toLowerCase()}`
  taken.add(path)
  return path
}
