/**
 * The NCX, for readers of EPUB 2: the same contents and pages as the navigation document.
 * Play order counts every target once in reading order, as EPUBCheck wants it.
 */

import type {OutlineItem} from '../../publication/index.ts'
import type {PackageModel} from '../types.ts'
import {writeXml, xml, type XmlElement} from '../../xml/index.ts'
import {lineOf} from './line.ts'

/** `toc.ncx` (OPF 2.0.1, 2.4.1). */
export function writeNcx({metadata, outline, pages}: PackageModel): string {
  const order = playOrder(outline, pages.map(({href}) => href))
  const meta = (name: string, content: string) => xml('meta', {name, content})
  const children = [
    xml('head', {}, [
      meta('dtb:uid', metadata.identifier),
      meta('dtb:depth', String(depthOf(outline))),
      meta('dtb:totalPageCount', String(pages.length)),
      meta('dtb:maxPageNumber', String(Math.max(0, ...pages.map(({label}) => Number(label) || 0))))
    ]),
    xml('docTitle', {}, [text(metadata.title)]),
    xml('navMap', {}, navPoints(outline, order))
  ]
  if (pages.length > 0) {
    const counts = new Map<string, number>()
    for (const {label} of pages) counts.set(label, (counts.get(label) ?? 0) + 1)
    /** A book may number its pages anew; EPUBCheck wants a value once. */
    const isUnique = (label: string): boolean => counts.get(label) === 1
    const label = xml('navLabel', {}, [text('Pages')])
    children.push(xml('pageList', {id: 'page-list', class: 'pages'}, [label, ...pages.map((page, index) => xml('pageTarget', {
      id: `page-target-${index + 1}`,
      class: 'page',
      type: /^\d+$/.test(page.label) ? 'normal' : 'front',
      value: isUnique(page.label) && /^\d+$/.test(page.label) ? page.label : undefined,
      playOrder: String(order.get(page.href))
    }, [xml('navLabel', {}, [text(page.label)]), xml('content', {src: page.href})]))]))
  }
  return writeXml(xml('ncx', {xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1', 'xml:lang': metadata.language}, children))
}

const text = (value: string): XmlElement => xml('text', {}, [value])

function navPoints(items: readonly OutlineItem[], order: ReadonlyMap<string, number>): XmlElement[] {
  return items.map((item) => xml('navPoint', {id: `nav-${order.get(item.href)}`, playOrder: String(order.get(item.href))}, [
    xml('navLabel', {}, [text(lineOf(item))]),
    xml('content', {src: item.href}),
    ...navPoints(item.children, order)
  ]))
}

/** The contents first, then the pages; equal addresses share a number. */
function playOrder(outline: readonly OutlineItem[], pages: readonly string[]): Map<string, number> {
  const order = new Map<string, number>()
  const add = (href: string) => {
    if (!order.has(href)) order.set(href, order.size + 1)
  }
  const visit = (items: readonly OutlineItem[]): void => items.forEach((item) => {
    add(item.href)
    visit(item.children)
  })
  visit(outline)
  pages.forEach(add)
  return order
}

const depthOf = (items: readonly OutlineItem[]): number =>
  items.length === 0 ? 0 : 1 + Math.max(...items.map((item) => depthOf(item.children)))
