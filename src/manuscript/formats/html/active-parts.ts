/**
 * What a saved page does beside telling its story. Scripts round the story are every site's, and are listed; what runs,
 * fetches or asks inside the story, or leads the whole page elsewhere, is warned of: one message for each kind.
 */

import type {Element, Root} from 'hast'
import type {Report} from '../../../report/index.ts'
import {actOf} from '../markup/active.ts'
import {attribute, findAll, isElement, textIn, type HtmlNode} from '../markup/tree.ts'

export interface ActivePart {
  /** As it is shown to the author. */
  readonly shown: string
  readonly place: Place
  readonly kind: 'story' | 'page' | 'usual'
}

/** An element and what stands round it, as the page was saved. */
interface Place {
  readonly element: Element
  readonly outer: Place | undefined
}

/** Elements that run, fetch, ask or show what no book can; those of words alone are not among them. */
const activeElements: ReadonlySet<string> = new Set([
  'applet', 'area', 'audio', 'bgsound', 'button', 'canvas', 'embed', 'fencedframe', 'form', 'frame', 'frameset', 'iframe', 'input', 'isindex', 'keygen', 'object', 'portal', 'script', 'select', 'textarea', 'video'
])
/** Each picture in other sizes, as sites write them into every page. */
const usual: ReadonlySet<string> = new Set(['imagesrcset', 'srcset'])

/** Finds them in a page as it was saved: before anything is taken out of it. */
export function findActiveParts(page: Root): ActivePart[] {
  const parts: ActivePart[] = []
  const visit = (node: Root | Element, outer: Place | undefined): void => {
    for (const element of node.children as HtmlNode[]) {
      if (!isElement(element)) continue
      const place = {element, outer}
      for (const part of partsOf(place)) parts.push(part)
      visit(element, place)
    }
  }
  visit(page, undefined)
  return parts
}

function partsOf(place: Place): ActivePart[] {
  const {tagName, properties} = place.element
  if (leadsElsewhere(place.element)) return [{shown: `<${tagName}>`, place, kind: 'page'}]
  if (fetchesSheet(place.element)) return [{shown: `<${tagName}>`, place, kind: 'usual'}]
  if (activeElements.has(tagName)) return [{shown: `<${tagName}>`, place, kind: tagName === 'button' && textIn(place.element).trim() === '' ? 'usual' : 'story'}]
  return Object.entries(properties).flatMap(([name, value]) => {
    const act = actOf(tagName, name === 'xLinkHref' ? 'xlink:href' : name.toLowerCase(), String(value))
    return act === undefined ? [] : [{shown: `\`${act}\` in <${tagName}>`, place, kind: usual.has(act) ? 'usual' as const : 'story' as const}]
  })
}

/** `<base>` turns every address of the page, a refresh leaves it. */
const leadsElsewhere = (element: Element): boolean =>
  (element.tagName === 'base' && attribute(element, 'href') !== undefined) || (element.tagName === 'meta' && /refresh/i.test(attribute(element, 'httpEquiv') ?? ''))

const fetchesSheet = (element: Element): boolean =>
  (element.tagName === 'link' && /stylesheet/i.test(attribute(element, 'rel') ?? '')) || (element.tagName === 'style' && /@import|url\s*\(/i.test(textIn(element)))

/** Tells of those that stand in the story or round the whole of it, and lists the others, with those inside what was left out. */
export function tellActiveParts(parts: readonly ActivePart[], told: readonly Element[], {path, report, chrome}: {readonly path: string; readonly report: Report; readonly chrome: readonly HtmlNode[]}): void {
  const isOfStory = ({kind, place}: ActivePart): boolean => kind === 'page' || (kind === 'story' && !isInside(place.outer, chrome) && (isInside(place, told) || findAll(place.element, (each) => told.includes(each)).length > 0))
  for (const [shown, [first]] of byKind(parts.filter(isOfStory))) {
    report.warn('read:html-removed', {path, at: first.place.element.position}, `Found ${shown}, which no book can hold; it was removed`, {hint: 'Nothing to do, if the story lacks nothing'})
  }
  const others = parts.filter((part) => !isOfStory(part))
  if (others.length === 0) return
  const counts = [...byKind(others)].map(([shown, each]) => `${each.length} ${shown}`)
  report.info('read:left-out', {path, at: others[0]!.place.element.position}, `Left out what the page does beside telling the story: ${counts.slice(0, mostListed).join(', ')}`, {hint: 'Nothing to do'})
}

/** Kinds one message lists. */
const mostListed = 6

function byKind(parts: readonly ActivePart[]): Map<string, [ActivePart, ...ActivePart[]]> {
  const kinds = new Map<string, [ActivePart, ...ActivePart[]]>()
  for (const part of parts) {
    const same = kinds.get(part.shown)
    if (same) same.push(part)
    else kinds.set(part.shown, [part])
  }
  return kinds
}

function isInside(place: Place | undefined, told: readonly HtmlNode[]): boolean {
  for (let each = place; each; each = each.outer) if (told.includes(each.element)) return true
  return false
}
