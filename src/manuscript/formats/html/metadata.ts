/** Title and author of a saved page, where the page marks them for what they are. */

import type {Element, Root} from 'hast'
import type {BookSettings} from '../../../config/index.ts'
import {attribute, findAll, isElement, textIn} from '../markup/tree.ts'

/** What a page says of its book. */
export function readPageSettings(page: Root): BookSettings {
  const titleBlock = takeTitleBlock(page)
  const title = titleBlock.title ?? titleOf(page)
  const authors = authorsOf(page)
  const language = attribute(findAll(page, ({tagName}) => tagName === 'html')[0] ?? empty, 'lang')
  return {
    ...(title && {title}),
    ...(titleBlock.subtitle && {subtitle: titleBlock.subtitle}),
    ...(authors.length > 0 && {creators: authors.map((name) => ({name, role: 'aut' as const}))}),
    ...(language && /^[a-z]{2,3}(?:-[\w-]+)?$/i.test(language) && {language})
  }
}

const empty: Element = {type: 'element', tagName: 'html', properties: {}, children: []}
const clean = (text: string | undefined): string | undefined => text?.replace(/\s+/g, ' ').trim() || undefined
const hasClass = (element: Element, name: string): boolean => (attribute(element, 'className') ?? '').split(/\s+/).includes(name)

function first(page: Root, test: (element: Element) => boolean): string | undefined {
  const [found] = findAll(page, test)
  return found && clean(attribute(found, 'content') ?? textIn(found))
}

/** The title of a work; the title of a page is mostly that of a chapter and its site. */
function titleOf(page: Root): string | undefined {
  const isDocument = findAll(page, (element) => element.tagName === 'meta' && /generator/i.test(attribute(element, 'name') ?? '') && /word|libreoffice|openoffice|scrivener|pandoc/i.test(attribute(element, 'content') ?? '')).length > 0
  return first(page, (element) => element.tagName === 'h2' && hasClass(element, 'title') && hasClass(element, 'heading'))
    ?? titleOverByline(page)
    ?? first(page, (element) => element.tagName === 'meta' && /^(?:dc\.title|book:title|og:novel:book_name)$/i.test(attribute(element, 'name') ?? attribute(element, 'property') ?? ''))
    ?? (isDocument ? first(page, ({tagName}) => tagName === 'title') : undefined)
}

/** `<h1>` right above the line that names the author, as archives write a work for download. */
function titleOverByline(page: Root): string | undefined {
  for (const holder of findAll(page, ({children}) => children.some((child) => isElement(child) && hasClass(child, 'byline')))) {
    const elements = holder.children.filter(isElement)
    const above = elements[elements.findIndex((element) => hasClass(element, 'byline')) - 1]
    if (above?.tagName === 'h1') return clean(textIn(above))
  }
  return undefined
}

/** The title of a whole book as pandoc and Notion head a page with it, above headings of its own; its lines are marked as read. */
function takeTitleBlock(page: Root): {title?: string | undefined; subtitle?: string | undefined} {
  const [block] = findAll(page, (element) => attribute(element, 'id') === 'title-block-header' || (attribute(element, 'id') === 'header' && element.children.some((child) => isElement(child) && hasClass(child, 'title'))) || (element.tagName === 'header' && element.children.some((child) => isElement(child) && hasClass(child, 'page-title'))))
  if (!block || findAll(page, (element) => /^h[12]$/.test(element.tagName) && !block.children.includes(element)).length === 0) return {}
  const lines = block.children.filter((child): child is Element => isElement(child) && /(?:^|\s)(?:(?:page-)?title|subtitle|author|date)(?:\s|$)/.test(attribute(child, 'className') ?? ''))
  for (const line of lines) line.properties.dataOctavo = 'titlePage'
  const textOf = (name: string): string | undefined => clean(lines.filter((line) => hasClass(line, name) || hasClass(line, `page-${name}`)).map(textIn)[0])
  return {title: textOf('title'), subtitle: textOf('subtitle')}
}

const isAuthorMeta = (element: Element): boolean =>
  element.tagName === 'meta' && /^(?:author|dc\.creator|book:author|article:author|books:author)$/i.test(attribute(element, 'name') ?? attribute(element, 'property') ?? '') && !/^https?:/i.test(attribute(element, 'content') ?? '')

/** Each is named once. */
function authorsOf(page: Root): string[] {
  const named = findAll(page, isAuthorMeta).map((element) => clean(attribute(element, 'content'))).filter((name) => name !== undefined)
  if (named.length > 0) return [...new Set(named)]
  const found = first(page, (element) => element.tagName === 'a' && (attribute(element, 'rel') ?? '').split(/\s+/).includes('author'))
    ?? first(page, (element) => attribute(element, 'itemProp') === 'author')
  return found === undefined ? [] : [found]
}
