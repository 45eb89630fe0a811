/**
 * Where the story is in a page: in the element named so, else in the smallest one that still holds most of the prose.
 */

import type {Element, Root} from 'hast'
import {attribute, findAll, isElement, textIn, type HtmlNode} from '../markup/tree.ts'
import {lettersOf} from '../../letters.ts'

const whole = /(?:^|\s)(?:workskin|chapters|story|storytextp?|story-?(?:content|text|body)|chapter-?(?:content|text|inner|body)|entry-content|post-(?:content|body)|article-?(?:body|content)|userstuff)(?:$|\s)/i

/** The element that holds the story. */
export function findStory(page: Root): Element | undefined {
  const body = findAll(page, ({tagName}) => tagName === 'body')[0]
  if (!body) return undefined
  const total = proseIn(body)
  const named = findAll(body, (element) => whole.test(`${attribute(element, 'className') ?? ''} ${attribute(element, 'id') ?? ''}`) && proseIn(element) > total * 0.5)[0]
  return named ?? densest(findAll(body, ({tagName}) => tagName === 'article' || tagName === 'main').find((element) => proseIn(element) > total * 0.5) ?? body)
}

/** What stands in the page beside the elements that tell the story. */
export function besideStory(node: Root | Element, told: readonly Element[]): HtmlNode[] {
  if (told.includes(node as Element)) return []
  return (node.children as HtmlNode[]).flatMap((child) => {
    if (!isElement(child)) return [child]
    return findAll(child, (each) => told.includes(each)).length > 0 ? besideStory(child, told) : [child]
  })
}

/** The story with what belongs to it though it lies beside it: the heading a page sets over it, and the author's notes. */
export function findBeside(page: Root, story: Element, pageTitle: string): Element[] {
  const hasHeading = findAll(story, ({tagName}) => /^h[1-3]$/.test(tagName)).length > 0
  const order = findAll(page, (element) => element === story || isNoteBeside(element) || !hasHeading && isChapterHeading(element, lettersOf(pageTitle)))
  const headings = order.slice(0, Math.max(0, order.indexOf(story))).filter((element) => !isNoteBeside(element))
  const heading = headings.findLast((element) => titled.test(attribute(element, 'className') ?? '')) ?? headings.at(-1)
  return order.includes(story) ? order.filter((element) => element === story || element === heading || isNoteBeside(element)) : [story]
}

/** Words of an author, not the list or the count of notes a site keeps. */
function isNoteBeside(element: Element): boolean {
  const words = textIn(element).match(/\S+/g)?.length ?? 0
  return attribute(element, 'dataOctavo') === 'authorsNote' && /^(?:div|section|blockquote|p|aside)$/.test(element.tagName) && words >= 3 && words <= 1500
}
const titled = /(?:^|[\s_-])(?:entry|post|chapter|article)-?title(?:$|\s)/i

/** A first heading above the story whose words the page's own title begins with. */
function isChapterHeading(element: Element, pageTitle: string): boolean {
  const words = lettersOf(textIn(element))
  return element.tagName === 'h1' && words !== '' && words.length <= 150 && (titled.test(attribute(element, 'className') ?? '') || pageTitle.startsWith(words))
}

/** Goes down while one child holds nearly all the prose and what stays behind is no heading. */
function densest(element: Element): Element {
  let current = element
  for (;;) {
    const total = proseIn(current)
    const next = current.children.filter(isElement).find((child) => ['div', 'section', 'article', 'main', 'td', 'table', 'tbody', 'tr', 'center', 'span', 'font'].includes(child.tagName) && proseIn(child) > total * 0.9)
    if (!next || hasHeading(current, next)) return current
    current = next
  }
}

const hasHeading = (element: Element, but: Element): boolean => element.children.some((child) => child !== but && isElement(child) && findAll(child, ({tagName}) => /^h[1-3]$/.test(tagName)).length > 0)

/** Letters of a node outside links. */
function proseIn(node: HtmlNode): number {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ').length
  if (!isElement(node) || node.tagName === 'a') return 0
  return node.children.reduce((sum, child) => sum + proseIn(child), 0)
}

/** The last word of a sentence. */
const sentenceEnd = /\S[.!?…]["'”’»)]?$/u

/** What is no page of a story, by its title or heading: told of by servers and by what stands before them. */
const errorPage = /^(?:(?:http )?(?:error )?[45]\d\d\b|(?:page )?not found|forbidden|access denied|just a moment|attention required|(?:log|sign) ?in\b|bad gateway|service unavailable)/i

/**
 * Whether an element holds a story. Much prose always is one. Little prose is one, too, a prologue of a line, unless the
 * page says otherwise: it is mostly links, it asks for a name (`chrome` is what was taken out of it), or it tells of an error.
 */
export function hasStory(element: Element, chrome: readonly Element[], pageTitle: string): boolean {
  const text = textIn(element).replace(/\s+/g, ' ').trim()
  const words = text.split(' ')
  const has = (...names: string[]) => findAll(element, ({tagName}) => names.includes(tagName)).length
  if (has('a') > 1 && proseIn(element) <= text.length * 0.5) return false
  const isSentence = words.slice(7).some((word) => sentenceEnd.test(word))
  if (words.length >= 60 || (isSentence && words.length >= 20)) return true
  if (element.tagName === 'article' && words.length > 2 && sentenceEnd.test(words.at(-1)!)) return true
  const asks = chrome.some((removed) => findAll(removed, ({tagName}) => tagName === 'input' || tagName === 'form').length > 0)
  return (has('img') > 0 || /[\p{L}\p{N}]/u.test(text)) && !asks && !errorPage.test(text) && !errorPage.test(pageTitle.trim())
}
