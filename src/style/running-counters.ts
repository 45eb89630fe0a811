/**
 * Counters that go on from one document of an e-book to the next: a page counts them through, an
 * e-reader begins every file anew. What each stood at is found here, for the files to begin with.
 */

import type {Root} from 'hast'
import {createReport} from '../report/index.ts'
import {createCascade} from './cascade.ts'
import type {StyledText} from './contrast.ts'
import {createCounters} from './counters.ts'
import type {ElementStyles} from './computed.ts'

type Parent = Root | Root['children'][number]

/** The value of `counter-reset` on the body of each document, by path; none for a sheet that counts nothing. */
export function findRunningCounters(documents: readonly StyledText[], css: string): Map<string, string> {
  const found = new Map<string, string>()
  const names = [...new Set([...css.matchAll(/\bcounters?\(\s*([\w-]+)/g)].map(([, name]) => name!))].filter((name) => !/^(?:pages?|list-item)$/.test(name))
  if (names.length === 0 || !/counter-(?:increment|reset|set)\s*:/.test(css)) return found
  const cascade = createCascade([{path: 'css/book.css', origin: 'author', text: css}], 'screen', {}, createReport())
  const counters = createCounters()
  counters.open(cascade.body())
  for (const [index, {tree, language, path, source}] of documents.entries()) {
    const counted = names.filter((name) => index > 0 && counters.valuesOf(name).some((value) => value !== 0))
    if (counted.length > 0) found.set(path, counted.map((name) => `${name} ${counters.valueOf(name)}`).join(' '))
    const styles = cascade.stylesOf(tree, language, source ?? path)
    const visit = (parent: Parent): void => {
      const own: ElementStyles | undefined = parent.type === 'element' ? styles.get(parent) : undefined
      if (own?.own.display === 'none') return
      if (own) counters.open(own.own)
      if (own?.before) {
        counters.open(own.before)
        counters.close()
      }
      if ('children' in parent) for (const child of parent.children) visit(child)
      if (own) counters.close()
    }
    visit(tree)
  }
  return found
}
