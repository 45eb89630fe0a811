/**
 * Links whose target this edition leaves out (a place in an author's note, say): the words stay, the
 * link goes, and its author is told where.
 */

import type {Context} from './context.ts'
import {resolveHref} from './hrefs.ts'
import type {PublicationDocument} from './types.ts'
import type {XhtmlElement} from './xhtml.ts'
import type {Place, Report} from '../report/index.ts'

/** A link into the book, as its handler made it. */
export interface MadeLink {
  readonly element: XhtmlElement
  /** Document it stands in. */
  readonly path: string
  readonly place: Place
  readonly url: string
}

/** Takes back the links that lead to no element of `documents`. */
export function mendLinks({madeLinks, report}: Context, documents: readonly PublicationDocument[]): void {
  const idsByPath = new Map<string, ReadonlySet<string>>()
  const idsOf = (path: string): ReadonlySet<string> => {
    let ids = idsByPath.get(path)
    if (!ids) {
      ids = gatherIds(documents.find((document) => document.path === path))
      idsByPath.set(path, ids)
    }
    return ids
  }
  for (const link of madeLinks) {
    const {path, fragment} = resolveHref(link.path, String(link.element.properties['href']))!
    if (fragment === undefined || idsOf(path).has(fragment)) continue
    link.element.tagName = 'span'
    delete link.element.properties['href']
    delete link.element.properties['title']
    sayBroken(report, link.place, link.url)
  }
}

/** Tells of a link that leads nowhere. */
export function sayBroken(report: Report, place: Place, url: string): void {
  report.warn('publication:broken-link', place, 'Found a link that leads nowhere; its text stays', {
    found: url,
    hint: 'Link to a chapter file, to #id of something in the book, or to a full address'
  })
}

function gatherIds(document: PublicationDocument | undefined): ReadonlySet<string> {
  const ids = new Set<string>()
  const waiting = [...(document?.tree.children ?? [])]
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (element.properties['id'] !== undefined) ids.add(String(element.properties['id']))
    for (const child of element.children) if (child.type === 'element') waiting.push(child)
  }
  return ids
}
