/**
 * Notes of a saved page: a short link (`[1]`, `*`) to a block further down that links back to it, as word processors, editors
 * in the browser, wikis and converters all write them. They become notes of the book; the marks and arrows go, for the
 * book sets its own. A link down without a way back is a note only where the page calls it one.
 */

import type {Element, Root} from 'hast'
import {pointBehind} from '../lines.ts'
import {attribute, isElement, textIn, type HtmlNode} from '../markup/tree.ts'

export interface PageNote {
  readonly identifier: string
  /** As typed, without brackets. */
  readonly label: string
  readonly element: Element
}

export interface PageNotes {
  readonly notes: PageNote[]
  /** What was taken out of the page: marks, arrows, the heading of a list that is no more. */
  readonly removed: HtmlNode[]
}

/** Where everything stands in a page. */
interface Page {
  readonly parents: ReadonlyMap<HtmlNode, Element | Root>
  readonly places: ReadonlyMap<HtmlNode, number>
  readonly ids: ReadonlyMap<string, Element>
  /** Those with a fragment, in order, and where they stand. */
  readonly links: readonly Element[]
  readonly linkPlaces: readonly number[]
}

interface Call {
  readonly link: Element
  readonly target: Element
  readonly label: string
}

const mark = /^[[(]?(\d{1,4}|[*†‡§]{1,4}|[a-z]{1,2}|[ivxl]{1,5})[\])]?$/i
const arrow = /^[\s^↑↩↵⏎⤴←\ufe0e\ufe0f]*(?:back|return|jump up)?[\s^↑↩↵⏎⤴←\ufe0e\ufe0f]*$/i
const heading = /^\W*(?:foot|end)?notes?\W*$|^\W*(?:fußnoten|anmerkungen|notas|note)\W*$/i
const blocks: ReadonlySet<string> = new Set(['p', 'li', 'div', 'aside', 'dd', 'td', 'section'])
const holders: ReadonlySet<string> = new Set(['li', 'div', 'aside', 'dd'])
const lists: ReadonlySet<string> = new Set(['ol', 'ul', 'dl', 'div', 'section', 'aside'])
const called = /foot-?note|end-?note/i

/** Takes the notes out of a page (a link for which `isElsewhere` holds calls none) and puts a call (`dataOctavoNote`) in the place of each link to one. */
export function takePageNotes(root: Root, isElsewhere: (href: string) => boolean): PageNotes {
  const found: PageNotes = {notes: [], removed: []}
  const page = survey(root, isElsewhere)
  const calls = page.links.flatMap((link) => callOf(link, page) ?? [])
  if (calls.length === 0) return found
  const targets = [...new Set(calls.map(({target}) => page.places.get(target)!))].sort((a, b) => a - b)
  const notes = new Map<Element, Call[]>()
  for (const call of calls) {
    const block = blockOf(call.target, page)
    const own = block && notes.get(block)
    if (own) own.push(call)
    else if (block && isNote(block, call, page)) notes.set(block, [call])
  }
  for (const [block, own] of notes) take(widen(block, own, {page, targets}), own, {page, found})
  return found
}

function survey(root: Root, isElsewhere: (href: string) => boolean): Page {
  const parents = new Map<HtmlNode, Element | Root>()
  const places = new Map<HtmlNode, number>()
  const ids = new Map<string, Element>()
  const links: Element[] = []
  const visit = (node: Element | Root): void => {
    for (const child of node.children as HtmlNode[]) {
      parents.set(child, node)
      places.set(child, places.size)
      if (!isElement(child)) continue
      for (const id of idsOf(child)) if (!ids.has(id)) ids.set(id, child)
      if (child.tagName === 'a' && fragmentOf(child) !== undefined && !isElsewhere(attribute(child, 'href')!)) links.push(child)
      visit(child)
    }
  }
  visit(root)
  return {parents, places, ids, links, linkPlaces: links.map((link) => places.get(link)!)}
}

const idsOf = (node: Element): string[] => ['id', 'name'].flatMap((name) => attribute(node, name) ?? [])

function fragmentOf(link: Element): string | undefined {
  const [, fragment] = (attribute(link, 'href') ?? '').split('#', 2)
  return fragment === '' ? undefined : fragment
}

function callOf(link: Element, {ids, places}: Page): Call | undefined {
  const label = mark.exec(textIn(link).trim())?.[1]
  const target = ids.get(fragmentOf(link)!)
  return label !== undefined && target && places.get(target)! > places.get(link)! ? {link, target, label} : undefined
}

/** The block that a target is or stands in. */
function blockOf(target: Element, {parents}: Page): Element | undefined {
  let node: Element | Root | undefined = target
  while (node && node.type === 'element' && !blocks.has(node.tagName)) node = /^h[1-6]$/.test(node.tagName) ? undefined : parents.get(node)
  return node?.type === 'element' ? node : undefined
}

function linksIn(node: Element, {links, linkPlaces, places}: Page): Element[] {
  return links.slice(countBelow(linkPlaces, places.get(node)! + 1), countBelow(linkPlaces, places.get(lastIn(node))! + 1))
}

/** How many of the ascending numbers are less than one. */
function countBelow(numbers: readonly number[], one: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! < one) low = middle + 1
    else high = middle
  }
  return low
}

/** The node furthest down inside a node. */
function lastIn(node: HtmlNode): HtmlNode {
  let last = node
  while (isElement(last) && last.children.length > 0) last = last.children.at(-1)!
  return last
}

/** Has words, and says so or leads back to its call. */
function isNote(block: Element, {link, target}: Call, page: Page): boolean {
  const isNamed = [block, target].some((each) => called.test(['role', 'className', 'epubType', 'epub:type'].map((name) => attribute(each, name) ?? '').join(' ')))
  const anchors = new Set(anchorsOf(link, page))
  if (!/\p{L}/u.test(textIn(block).replace(mark, ''))) return false
  return isNamed || linksIn(block, page).some((back) => anchors.has(fragmentOf(back)!))
}

/** What a link back to a call may name: the call, what is in it, what it stands in, and an anchor right before it. */
function anchorsOf(link: Element, {parents}: Page): string[] {
  const names = [link, ...link.children.filter(isElement)].flatMap(idsOf)
  for (let node: Element | Root | undefined = link; node?.type === 'element'; node = blocks.has(node.tagName) ? undefined : parents.get(node)) {
    names.push(...idsOf(node))
    const siblings = (parents.get(node)?.children ?? []) as HtmlNode[]
    const before = siblings[siblings.indexOf(node) - 1]
    if (before && isElement(before) && before.tagName === 'a') names.push(...idsOf(before))
  }
  return names
}

/** Up to the element that holds the whole of the note, and nothing else. */
function widen(block: Element, own: readonly Call[], {page, targets}: {page: Page; targets: readonly number[]}): Element {
  const {parents, places} = page
  const mine = new Set(own.map(({target}) => target)).size
  let node = block
  for (;;) {
    const around = parents.get(node)
    if (around?.type !== 'element' || !holders.has(around.tagName) || around.children.some((child) => isElement(child) && child.tagName === 'hr')) return node
    const [from, to] = [places.get(around)!, places.get(lastIn(around))!]
    const holdsCall = own.some(({link}) => places.get(link)! >= from && places.get(link)! <= to)
    if (holdsCall || countBelow(targets, to + 1) - countBelow(targets, from) > mine) return node
    node = around
  }
}

function take(element: Element, own: readonly Call[], {page, found}: {page: Page; found: PageNotes}): void {
  const identifier = `page-${found.notes.length + 1}`
  const {label} = own[0]!
  const anchors = new Set(own.flatMap(({link}) => anchorsOf(link, page)))
  for (const back of linksIn(element, page)) {
    const words = textIn(back).trim()
    if (anchors.has(fragmentOf(back)!) && (mark.test(words) || arrow.test(words))) found.removed.push(...back.children.splice(0))
  }
  found.removed.push(...dropTypedMark(element, label))
  found.notes.push({identifier, label, element})
  for (const {link} of own) {
    found.removed.push(...link.children)
    dropBrackets(link, page)
    Object.assign(link, {tagName: 'span', properties: {dataOctavoNote: identifier}, children: []})
    lower(link, page)
  }
  remove(element, page, found)
}

/** `[1] words` in the note, the mark no link; what was dropped. */
function dropTypedMark(element: Element, label: string): HtmlNode[] {
  let node: HtmlNode | undefined = element
  while (node && isElement(node)) node = node.children.find((child) => textIn(child).trim() !== '')
  if (node?.type !== 'text') return []
  const typed = /^\s*[[(]?([\p{L}\p{N}]{1,5}|[*†‡§]{1,4})[\]).:]*\s*/u.exec(node.value)
  if (typed?.[1] !== label) {
    node.value = node.value.trimStart()
    return []
  }
  node.value = node.value.slice(typed[0].length)
  return [{type: 'text', value: typed[0], ...(node.position && {position: {start: node.position.start, end: pointBehind(node.position.start, typed[0])}})}]
}

/** `[` and `]` round a link. */
function dropBrackets(link: Element, {parents}: Page): void {
  const siblings = (parents.get(link)?.children ?? []) as HtmlNode[]
  const at = siblings.indexOf(link)
  const [before, after] = [siblings[at - 1], siblings[at + 1]]
  if (before?.type !== 'text' || after?.type !== 'text' || !before.value.endsWith('[') || !after.value.startsWith(']')) return
  before.value = before.value.slice(0, -1)
  after.value = after.value.slice(1)
}

/** The book raises calls itself. */
function lower(call: Element, {parents}: Page): void {
  const around = parents.get(call)
  if (around?.type === 'element' && around.tagName === 'sup' && around.children.length === 1) around.tagName = 'span'
}

/** Out of the page, with the rule and the heading above it, and the list that nothing is left of. */
function remove(element: Element, {parents}: Page, {removed}: PageNotes): void {
  let node: Element = element
  for (;;) {
    const around = parents.get(node)
    if (!around) return
    const siblings = around.children as HtmlNode[]
    let at = siblings.indexOf(node)
    siblings.splice(at, 1)
    for (at -= 1; at >= 0 && isLead(siblings[at]!); at -= 1) removed.push(...siblings.splice(at, 1))
    if (around.type !== 'element' || !lists.has(around.tagName) || textIn(around).trim() !== '') return
    node = around
  }
}

/** Blanks, the rule between the text and its notes, their heading. */
const isLead = (node: HtmlNode): boolean =>
  node.type === 'text' ? node.value.trim() === '' : isElement(node) && (node.tagName === 'hr' || /^(?:h[1-6]|p|div)$/.test(node.tagName) && heading.test(textIn(node)))
