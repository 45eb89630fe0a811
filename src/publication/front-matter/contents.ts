/** The printed contents: a list of links, whose page numbers the page fills in (`target-counter`). */

import type {Context} from '../context.ts'
import {relativeTo} from '../hrefs.ts'
import {kebab, makeGenerated} from '../sections.ts'
import type {OutlineItem, PublicationDocument} from '../types.ts'
import {createElement, createText, type XhtmlContent, type XhtmlElement} from '../xhtml.ts'

const path = 'text/contents.xhtml'

/** The page of contents for the lines of `outline`. */
export function makeContents(context: Context, outline: readonly OutlineItem[]): PublicationDocument {
  const title = context.words.contents
  return makeGenerated(context, 'contents', {id: 'contents', title, outputs: ['pdf']}, [
    createElement('h1', {id: 'contents-heading'}, [createElement('span', {className: ['title']}, [createText(title)])]),
    list(outline)
  ])
}

const list = (items: readonly OutlineItem[]): XhtmlElement =>
  createElement('ol', {className: ['contents-list']}, items.map((item) => createElement('li', {className: [`to-${kebab(item.role)}`]}, entry(item))))

function entry(item: OutlineItem): XhtmlContent[] {
  const label = item.label === undefined ? [] : [createElement('span', {className: ['label']}, [createText(item.label)]), createText(' ')]
  const title = createElement('span', {className: ['title']}, [createText(item.title)])
  const byline = item.byline === undefined ? [] : [createText(' '), createElement('span', {className: ['byline']}, [createText(item.byline)])]
  const link = createElement('a', {href: relativeTo(path, item.href)}, [...label, title, ...byline])
  return item.children.length === 0 ? [link] : [link, list(item.children)]
}
