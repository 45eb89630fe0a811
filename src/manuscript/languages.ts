/**
 * The languages of passages: `{lang=ar}` of a block is the block's language, and a tag that is none is said and left out,
 * since no reader would know it.
 */

import {isSection, sectionsOf, walk, type AnyNode, type Book} from '../book/index.ts'
import {languageTag} from '../language/index.ts'
import type {Report} from '../report/index.ts'

/** Gives each node the language its attributes name; a tag that is none is told and left out. */
export function settleLanguages(book: Book, report: Report): void {
  for (const {children, notes, path} of sectionsOf(book)) {
    for (const root of [...children, ...notes]) if (!isSection(root)) walk(root, (node) => settle(node, path, report))
  }
}

function settle(node: AnyNode, path: string, report: Report): void {
  const attributes = node.data?.attributes
  const {lang: typed, ...settings} = attributes?.settings ?? {}
  if (typed !== undefined && attributes) {
    const {settings: _, ...others} = attributes
    node.data = {...node.data, attributes: {...others, ...(Object.keys(settings).length > 0 && {settings})}}
    node.lang ??= typed
  }
  const {lang} = node
  if (lang === undefined || languageTag.test(lang)) return
  delete node.lang
  report.warn('read:language-tag', {path, at: node.position}, `Found the language \`${lang.slice(0, 40)}\` of a passage, expected a tag such as \`fr\` or \`pt-BR\``, {
    hint: 'Write two or three letters of a language, with a region behind a hyphen if need be; the passage is read in the language around it'
  })
}
