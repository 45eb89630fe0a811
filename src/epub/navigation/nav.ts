/**
 * The navigation document: contents nested as the book is, landmarks with one token each, the pages
 * of the printed book. Classes are those of the printed contents, so one theme dresses both.
 */

import {isRightToLeft, type Words} from '../../language/index.ts'
import type {OutlineItem} from '../../publication/index.ts'
import {toPageId} from '../page-list.ts'
import type {PackageModel} from '../types.ts'
import {writeXml, xml, type XmlContent, type XmlElement} from '../../xml/index.ts'

/** `toc.xhtml` (EPUB 3.3, 7). */
export function writeNav(model: PackageModel, words: Words, sheetPath: string): string {
  const {language} = model.metadata
  const marks = new Map(model.pages.filter(({href}) => href.startsWith('toc.xhtml#')).map(({label, entry = above}) => [entry, markOf(label)]))
  const navs = [
    nav('toc', {class: 'contents', id: 'toc', role: 'doc-toc', 'aria-labelledby': 'toc-heading'}, [
      xml('h1', {id: 'toc-heading'}, [xml('span', {class: 'title'}, [words.contents])]),
      list(model.outline, {marks, next: 0})
    ]),
    nav('landmarks', {id: 'landmarks', hidden: '', 'aria-label': words.landmarks}, [flat(landmarksOf(model))])
  ]
  if (model.pages.length > 0) {
    const pages = flat(model.pages.map(({label, href}) => ({title: label, href})))
    navs.push(nav('page-list', {id: 'page-list', role: 'doc-pagelist', hidden: '', 'aria-label': words.pageList}, [pages]))
  }
  const head = [
    xml('meta', {charset: 'utf-8'}),
    xml('title', {}, [words.contents]),
    xml('link', {rel: 'stylesheet', type: 'text/css', href: sheetPath})
  ]
  const namespaces = {xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops'}
  return writeXml(xml('html', {...namespaces, lang: language, 'xml:lang': language, dir: isRightToLeft(language) ? 'rtl' : undefined}, [xml('head', {}, head), xml('body', {}, [...(marks.has(above) ? [marks.get(above)!] : []), ...navs])]), '<!DOCTYPE html>\n')
}

/** The contents are a landmark only where they are part of the reading order. */
const landmarksOf = ({landmarks, files}: PackageModel) =>
  landmarks.filter(({href}) => files.some(({path, inSpine}) => path === href && inSpine)).map(({epubType, title, href}) => ({epubType, title, href}))

/** What is hidden has no heading: converters begin a page at each, and would show an empty one. */
const nav = (epubType: string, attributes: Record<string, string>, content: XmlElement[]): XmlElement => xml('nav', {'epub:type': epubType, ...attributes}, content)

/** Key of the mark that stands above the contents. */
const above = -1

const markOf = (label: string): XmlElement => xml('span', {'epub:type': 'pagebreak', role: 'doc-pagebreak', id: toPageId(label), 'aria-label': label}, [''])

/** Marks of printed pages by the line they begin with, and the line that comes next. */
interface Lines {
  readonly marks: ReadonlyMap<number, XmlElement>
  next: number
}

const list = (items: readonly OutlineItem[], lines: Lines): XmlElement =>
  xml('ol', {class: 'contents-list'}, items.map((item) => {
    const own = link(item, lines.marks.get(lines.next++))
    return xml('li', {class: `to-${kebab(item.role)}`}, item.children.length === 0 ? [own] : [own, list(item.children, lines)])
  }))

function link({label, title, byline, href}: OutlineItem, mark: XmlElement | undefined): XmlElement {
  const content: XmlContent[] = [...(mark ? [mark] : []), xml('span', {class: 'title'}, [title])]
  if (label !== undefined) content.splice(-1, 0, xml('span', {class: 'label'}, [label]), /\p{P}$/u.test(label) ? ' ' : ': ')
  if (byline !== undefined) content.push(' ', xml('span', {class: 'byline'}, [byline]))
  return xml('a', {href}, content)
}

const flat = (entries: readonly {epubType?: string; title: string; href: string}[]): XmlElement =>
  xml('ol', {}, entries.map(({epubType, title, href}) => xml('li', {}, [xml('a', {'epub:type': epubType, href}, [title])])))

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
