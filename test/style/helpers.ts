/** A sheet over a scrap of XHTML: what a case needs, and no more. */

import type {Element, Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {createReport, type Report} from '../../src/report/index.ts'
import {createCascade, type Cascade, type ElementStyles, type Medium, type StyleSheet} from '../../src/style/index.ts'

export function author(text: string, path = 'styles/book.css'): StyleSheet {
  return {path, origin: 'author', text}
}

/** A sheet that stands for Octavo's own. */
export function agent(text: string): StyleSheet {
  return {path: 'octavo:agent.css', origin: 'agent', text}
}

export function parseHtml(html: string): Root {
  return fromHtml(html, {fragment: true})
}

export function cascadeOf(sheets: readonly StyleSheet[] | string, {medium = 'print' as Medium, report = createReport()}: {medium?: Medium; report?: Report} = {}): Cascade {
  return createCascade(typeof sheets === 'string' ? [author(sheets)] : sheets, medium, {}, report)
}

/** Styles of the element with id `x`. */
export function stylesOfX(cascade: Cascade, html: string, language = 'en'): ElementStyles {
  for (const [element, styles] of cascade.stylesOf(parseHtml(html), language)) {
    if ((element as Element).properties.id === 'x') return styles
  }
  throw new Error('the case has no element with id `x`')
}

/** Messages as the terminal shows them. */
export function messagesOf({messages}: Report): string {
  return messages
    .map((message) => {
      const level = (message as {level?: string}).level
      const hint = message.note === undefined ? '' : `\n  hint: ${message.note}`
      return `${message.file}:${message.line ?? 0}:${message.column ?? 0}: ${level} ${message.source}:${message.ruleId}  ${message.reason}${hint}\n`
    })
    .join('')
}
