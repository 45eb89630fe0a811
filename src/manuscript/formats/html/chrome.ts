/**
 * What a site puts round and into a story: menus, buttons, comments, advertisements, hidden lines. Removed from the page
 * and listed, each with its place and first words.
 */

import type {Element, Root} from 'hast'
import type {Report} from '../../../report/index.ts'
import {removedElements} from '../markup/policy.ts'
import {attribute, findAll, isElement, textIn, type HtmlNode} from '../markup/tree.ts'

const tags: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'form', 'button', 'dialog', 'search'])
const roles: ReadonlySet<string> = new Set(['navigation', 'complementary', 'search', 'banner', 'contentinfo', 'menu', 'menubar', 'toolbar', 'dialog', 'alert', 'button', 'tablist'])
const words =
  /(?:^|[\s_-])(?:comments?|replies|reviews?|share|sharing|social|sidebar|side-?bar|menu|nav|navbar|navigation|breadcrumbs?|adverts?|ads?|advertisement|sponsor(?:ed)?|promo|banner|widgets?|related|similar|also-?like|up-?next|recommend(?:ed|ations?)?|subscribe|newsletter|cookies?|consent|popup|pop-up|modal|overlay|pagination|pager|votes?|voting|ratings?|reads|views|kudos|likes?|bookmarks?|toolbar|tooltip|buttons?|btn|login|signin|signup|masthead|site-(?:header|footer|title)|footer|skip-?link|landmark|sr-only|screen-reader-text|visually-hidden|noprint|donate|donation|tip-?jar|report|actions|feedback|jp-relatedposts|sharedaddy|post-meta|entry-meta|tags|tagcloud|stats|metadata|work-meta|properties|profile|avatar|chapter-?(?:nav|select|list|jump)|next-?chapter|prev(?:ious)?-?chapter|toc-?link)(?:$|[\s_-])/i
/** A sign beside words: of a callout, of a property. */
const icon = /(?:^|[\s_-])icon(?:$|\s)/i
/** What the story itself lies in, whatever else its names say. */
const story = /(?:^|[\s_-])(?:userstuff|storytext|chapter-?(?:content|text|inner|body)|story-?(?:content|text|body)|entry-content|post-content|article-?(?:body|content)|workskin|chapters?)(?:$|[\s_-])/i
const note = /(?:^|[\s_-])(?:authors?-?s?-?notes?|notes|endnotes|a-n|author-note-portlet|summary module)(?:$|[\s_-])/i

/** Removes chrome from a page and marks author's notes (`dataOctavo`); what was removed is returned. */
export function stripChrome(page: Root, path: string, report: Report): Element[] {
  const removed: Element[] = []
  page.children = strip(page.children as HtmlNode[], removed, reasonFor, {path, report}) as Root['children']
  return removed
}

/** What a page does not show of an element that is known to be told: a note may be nothing but a link. */
export function stripUnshown(element: Element, path: string, report: Report): Element[] {
  const removed: Element[] = []
  element.children = strip(element.children, removed, unshownReason, {path, report}) as Element['children']
  return removed
}

function strip(nodes: readonly HtmlNode[], removed: Element[], reasonOf: (node: Element) => string | undefined, {path, report}: {readonly path: string; readonly report: Report}): HtmlNode[] {
  return nodes.filter((node) => {
    if (!isElement(node)) return true
    const reason = node.tagName === 'aside' && isOfText(node, nodes) ? unshownReason(node) : reasonOf(node)
    if (reason !== undefined) {
      say(node, reason, path, report)
      removed.push(node)
      return false
    }
    node.children = strip(node.children, removed, node.tagName === 'blockquote' ? inQuotation(reasonOf) : reasonOf, {path, report}) as Element['children']
    const names = namesOf(node)
    if (note.test(names) && !story.test(names) && textIn(node).trim() !== '') markNote(node)
    return true
  })
}

/** The foot of a quotation names its source. */
const inQuotation = (reasonOf: (node: Element) => string | undefined) => (node: Element): string | undefined => (node.tagName === 'footer' ? unshownReason(node) : reasonOf(node))

/** An `aside` of its author: among paragraphs, and of words alone, the last a sentence's end. */
function isOfText(aside: Element, siblings: readonly HtmlNode[]): boolean {
  const isParagraph = (node: HtmlNode): boolean => isElement(node) && node.tagName === 'p' && textIn(node).trim() !== ''
  return siblings.filter(isParagraph).length > 1 && /[.!?…]["'”’»)]?\s*$/u.test(textIn(aside)) && !words.test(namesOf(aside)) && findAll(aside, ({tagName}) => /^(?:a|button|form|input|iframe|nav|ul|script)$/.test(tagName)).length === 0
}

/** One note, however many elements with such names hold it. */
function markNote(node: Element): void {
  for (const inner of findAll(node, (each) => attribute(each, 'dataOctavo') === 'authorsNote')) delete inner.properties.dataOctavo
  node.properties.dataOctavo = 'authorsNote'
}

const namesOf = (node: Element): string => `${attribute(node, 'className') ?? ''} ${attribute(node, 'id') ?? ''}`

const unshownReason = (node: Element): string | undefined => removedElements.has(node.tagName) ? `<${node.tagName}>` : isHidden(node) ? 'hidden' : undefined

/** Why an element is no part of the story; `undefined` when it may be. */
function reasonFor(node: Element): string | undefined {
  const {tagName} = node
  if (tagName === 'html' || tagName === 'body' || tagName === 'main' || tagName === 'article' || tagName === 'br' || tagName === 'hr' ) return isHidden(node) ? 'hidden' : undefined
  if (attribute(node, 'dataOctavo') === 'titlePage') return titlePageReason
  if (/^h[1-6]$/.test(tagName)) return isHidden(node) ? 'hidden' : headingReason(node)
  if (removedElements.has(tagName) || (tags.has(tagName) && !(tagName === 'form' && holdsProse(node)))) return `<${tagName}>`
  if (/(?:^|\s)pg-boilerplate(?:\s|$)/.test(attribute(node, 'className') ?? '')) return 'licence of an archive'
  if (tagName === 'header' && isFewWords(node) && findAll(node, (each) => /^(?:h[1-6]|p|blockquote|figure)$/.test(each.tagName)).length === 0) return '<header>'
  if (roles.has(attribute(node, 'role') ?? '')) return attribute(node, 'role')
  if (isHidden(node)) return 'hidden'
  const names = namesOf(node)
  if (story.test(names)) return undefined
  if (icon.test(names) && !/[\p{L}\p{N}]/u.test(textIn(node))) return 'icon'
  const found = words.exec(names)?.[0].trim()
  if (found && (isFewWords(node) || !holdsProse(node))) return found.replace(/^[_-]|[_-]$/g, '')
  return isLinks(node) ? 'links' : undefined
}

const titlePageReason = 'title and author of the work, read as such'

/** Headings that an archive writes over its parts, or that name the work as its metadata do. */
function headingReason(node: Element): string | undefined {
  const classes = (attribute(node, 'className') ?? '').split(/\s+/)
  if (classes.includes('heading') && (classes.includes('byline') || (classes.includes('title') && node.tagName === 'h2'))) return titlePageReason
  return classes.includes('heading') && /^\s*(?:(?:end |chapter |beginning )?notes?|summary)\s*:?\s*$/i.test(textIn(node)) ? 'label' : undefined
}

/** Ways a page keeps words out of sight that copies of a story are marked with. */
const unseen = /display\s*:\s*none|visibility\s*:\s*hidden|(?:opacity|font-size)\s*:\s*0(?:\.0*)?(?:%|[a-z]+)?\s*(?:;|!|$)|(?:left|right|top|text-indent)\s*:\s*-\d{4,}px/i

/** A caption that says what its picture is called is kept from those who hear it twice, and shown. */
function isHidden(node: Element): boolean {
  const style = attribute(node, 'style') ?? ''
  return node.properties.hidden === true || (node.properties.ariaHidden === 'true' && node.tagName !== 'figcaption') || unseen.test(style) || /(?:^|\s)(?:landmark|sr-only|screen-reader-text|visually-hidden)(?:\s|$)/.test(attribute(node, 'className') ?? '')
}

const isFewWords = (node: Element): boolean => (textIn(node).match(/\S+/g)?.length ?? 0) < 400

/** The greater part of a page's long paragraphs never lies inside chrome. */
const holdsProse = (node: Element): boolean => findAll(node, ({tagName}) => tagName === 'p').filter((each) => textIn(each).length > 120).length > 12

/** Nothing but links, as `Previous | Index | Next` is. */
function isLinks(node: Element): boolean {
  if (!['p', 'div', 'ul', 'ol', 'table', 'li', 'center'].includes(node.tagName)) return false
  const links = findAll(node, ({tagName}) => tagName === 'a')
  if (links.length < (node.tagName === 'p' || node.tagName === 'div' || node.tagName === 'li' ? 1 : 2)) return false
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').length
  const inLinks = links.reduce((sum, link) => sum + letters(textIn(link)), 0)
  const isWay = /\b(?:next|previous|prev|index|contents|home|back|chapter list|reply|share|report)\b/i.test(textIn(node))
  return inLinks > 0 && inLinks === letters(textIn(node)) && (isWay || links.length > 3)
}

/** What hardly ever holds words of a story, and how many words may be some: an icon has its name. */
const rarelyTold: ReadonlySet<string> = new Set(['noscript', 'template', 'svg'])
const fewestTold = 2

function say(node: Element, reason: string, path: string, report: Report): void {
  const text = textIn(node.content ?? node).replace(/\s+/g, ' ').trim()
  if (text === '' || ['script', 'style', 'head'].includes(node.tagName) || (rarelyTold.has(node.tagName) && text.split(' ').length < fewestTold)) return
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text
  report.info('read:left-out', {path, at: node.position}, `Left out as part of the page, not of the story (${reason}): ${shown}`, {hint: 'Paste the words into the story if they belong to it'})
}
