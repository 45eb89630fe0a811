/** Where a reader may want to go at once: cover, title page, contents, beginning. One token an entry. */

import {semantics} from '../book/index.ts'
import type {Words} from '../language/index.ts'
import type {PublicationDocument} from '../publication/index.ts'
import type {Landmark} from './types.ts'

/** One landmark of each kind at most, in the order of the book. */
export function findLandmarks(documents: readonly PublicationDocument[], coverPath: string | undefined, words: Words): Landmark[] {
  const title = documents.find(({role}) => role === 'titlePage')
  const start = documents.find(({role}) => semantics[role].matter === 'body') ?? documents.at(-1)
  return [
    ...(coverPath === undefined ? [] : [{epubType: 'cover', guideType: 'cover', title: words.cover, href: coverPath} as const]),
    ...(title ? [{epubType: 'titlepage', guideType: 'title-page', title: words.titlePage, href: title.path} as const] : []),
    {epubType: 'toc', guideType: 'toc', title: words.contents, href: 'toc.xhtml'},
    ...(start ? [{epubType: 'bodymatter', guideType: 'text', title: words.beginning, href: start.path} as const] : [])
  ]
}
