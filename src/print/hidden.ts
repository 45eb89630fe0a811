/** Texts the style sheets hide, for whoever compares the book with its manuscript. */

import type {Element} from 'hast'
import {plainText} from './flow/strings.ts'
import {writtenIn, type PublicationDocument} from '../publication/index.ts'
import type {Report} from '../report/index.ts'
import type {ShortenedText} from './types.ts'

const holders = /^(?:p|h[1-6]|[uod]l|li|d[td]|t[a-z]+|caption|div|section|article|aside|header|blockquote|figure|figcaption|pre)$/

const isNumber = ({properties: {className}}: Element): boolean => Array.isArray(className) && className.includes('note-number')

const holdsBlocks = ({children}: Element): boolean => children.some((child) => child.type === 'element' && holders.test(child.tagName))

/** Of the book's words; more of them are hardly ever hidden on purpose. */
const mostMeant = 0.1

/** The number of a heading, which a sheet may do without, and the word above a dedication, which Octavo's own sheets hide. */
const isMeant = ({properties: {className}}: Element): boolean => Array.isArray(className) && (className.includes('label') || className.includes('unprinted'))

/** Says so when sheets hide words: a warning, where there are many. */
export function warnOfHidden(hidden: ReadonlySet<Element>, documents: readonly PublicationDocument[], report: Report): void {
  if (hidden.size === 0) return
  const count = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0)
  const story = documents.filter(({source}) => source !== undefined)
  const all = story.reduce((sum, {tree}) => sum + count(tree.children.flatMap((child) => (child.type === 'element' ? hiddenTexts(child) : []))), 0)
  const gone = new Set<Element>()
  let first: {readonly document: PublicationDocument; readonly element: Element} | undefined
  for (const document of story) {
    const pending = document.tree.children.filter((child) => child.type === 'element').reverse()
    for (let element = pending.pop(); element; element = pending.pop()) {
      if (isMeant(element)) continue
      if (!hidden.has(element)) pending.push(...element.children.filter((child) => child.type === 'element').reverse())
      else if (gone.add(element)) first ??= {document, element}
    }
  }
  const lost = count([...gone].flatMap(hiddenTexts))
  if (!first || lost === 0) return
  report.say(lost <= all * mostMeant ? 'info' : 'warning', 'print:hidden-words', {path: writtenIn(first.document), at: first.element.position}, `Found ${lost.toLocaleString('en')} of ${all.toLocaleString('en')} words hidden by a style sheet, the first of them here`, {hint: '`display: none` leaves words out of the book; let its selector match fewer elements if they should be read'})
}

/** Texts of an element, paragraph by paragraph; a note's number is no text, and a note may be typed where it is called. */
export function hiddenTexts(element: Element): string[] {
  if (!holdsBlocks(element)) return ownText(element, nobody, callMark).split(callMark)
  return element.children.flatMap((child) => (child.type === 'element' ? hiddenTexts(child) : child.type === 'text' ? [child.value] : []))
}

/** Paragraphs of the trees of which a part is hidden. */
export function shortenedTexts(roots: readonly Element[], hidden: ReadonlySet<Element>): ShortenedText[] {
  const found: ShortenedText[] = []
  const pending = hidden.size === 0 ? [] : [...roots]
  for (let element = pending.pop(); element; element = pending.pop()) {
    if (hidden.has(element)) continue
    if (holdsBlocks(element) || !holders.test(element.tagName)) {
      for (const child of element.children) if (child.type === 'element') pending.push(child)
      continue
    }
    const [whole, shown] = [ownText(element, nobody), ownText(element, hidden)]
    if (whole !== shown) found.push({whole, shown})
  }
  return found
}

const nobody: ReadonlySet<Element> = new Set()

/** Stands for a call: no character of a book. */
const callMark = '\uffff'

/** Text in the line, without what is left out of it and numbers of notes; `call` stands for each call. */
function ownText({children}: Element, left: ReadonlySet<Element>, call = ''): string {
  return children.map((child) => {
    if (child.type !== 'element') return plainText(child)
    if (left.has(child) || isNumber(child)) return ''
    if (child.properties['role'] === 'doc-noteref') return call
    return child.children.length > 0 ? ownText(child, left, call) : plainText(child)
  }).join('')
}
