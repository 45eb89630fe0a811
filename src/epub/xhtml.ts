/**
 * A document as XHTML: the body from the publication's hast, the head made here.
 *
 * The one importer of rehype-stringify. Its options are those found to give well-formed XML; the
 * types of publication/ keep out what they cannot (boolean attributes), and every result is parsed
 * back before it goes into the package.
 */

import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {isRightToLeft} from '../language/index.ts'
import {createElement, createText, type XhtmlContent, type XhtmlElement} from '../publication/index.ts'
import {cleanXml} from '../xml/index.ts'

const processor = unified()
  .use(rehypeStringify, {closeSelfClosing: true, closeEmptyElements: true, characterReferences: {useNamedReferences: false}})
  .freeze()

interface XhtmlPage {
  /** Path of the document; addresses of the style sheet start from its folder. */
  readonly path: string
  readonly title: string
  readonly language: string
  readonly sheetPath: string
  readonly body: readonly XhtmlElement[]
  /** Counters the document goes on with, as a value of `counter-reset`. */
  readonly counters?: string | undefined
}

/** A whole XHTML document. */
export function writeXhtml(page: XhtmlPage): string {
  const html = createElement('html', {
    xmlns: 'http://www.w3.org/1999/xhtml',
    'xmlns:epub': 'http://www.idpf.org/2007/ops',
    lang: page.language,
    xmlLang: page.language,
    ...(isRightToLeft(page.language) && {dir: 'rtl'})
  }, [headOf(page), createElement('body', {}, [...page.body])])
  const text = processor.stringify({type: 'root', children: [html]})
  return cleanXml(`<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n${escapeSectionEnds(escapeAttributes(text))}\n`)
}

const maybeUnescaped = /="[^"<]*<[^"]*"/
const tag = /<[a-z][^\s>]*(?:\s[^\s=>]+="[^"]*")+/gi

/** HTML lets `]]>` stand in text, XML does not. */
const escapeSectionEnds = (text: string): string => (text.includes(']]>') ? text.replaceAll(']]>', ']]&#x3E;') : text)

/** HTML lets `<` stand in an attribute, XML does not. Outside attributes the serialiser has escaped every `<` that opens no tag. */
const escapeAttributes = (text: string): string =>
  maybeUnescaped.test(text) ? text.replace(tag, (each) => (each.lastIndexOf('<') > 0 ? `<${each.slice(1).replaceAll('<', '&#x3C;')}` : each)) : text

/** One element or text as XHTML, for those who need its size. */
export const writeElement = (element: XhtmlContent): string => processor.stringify({type: 'root', children: [element]})

function headOf({path, title, sheetPath, counters}: XhtmlPage): XhtmlElement {
  const up = '../'.repeat(path.split('/').length - 1)
  return createElement('head', {}, [
    createElement('meta', {charSet: 'utf-8'}),
    createElement('title', {}, [createText(title)]),
    createElement('link', {rel: ['stylesheet'], type: 'text/css', href: `${up}${sheetPath}`}),
    ...(counters === undefined ? [] : [createElement('style', {type: 'text/css'}, [createText(`body { counter-reset: ${counters} }`)])])
  ])
}

