/** The navigation document and the NCX: their shape, and that every entry has words and leads somewhere. */

import type {XmlElement} from '../../xml/index.ts'
import {below, checkElements, childrenOf, hasOwnText, parse, textOf} from './tree.ts'
import {languageOrNone} from './vocabulary.ts'

export interface Entry {
  readonly href: string
  readonly kind: 'toc' | 'landmarks' | 'page-list' | 'ncx'
}

interface CheckedNavigation {
  readonly faults: readonly string[]
  readonly entries: readonly Entry[]
}

type Say = (reason: string) => void

const kinds = ['toc', 'landmarks', 'page-list'] as const

/** Faults of `toc.xhtml`, and where its entries lead. */
export function checkNav(text: string): CheckedNavigation {
  const faults: string[] = []
  const say: Say = (reason) => void faults.push(`toc.xhtml: ${reason}`)
  const {root} = parse(text)
  if (!root) return {faults, entries: []}
  const navs = below(root, 'nav')
  const entries = navs.flatMap((nav) => checkOneNav(nav, say))
  for (const kind of kinds) {
    const count = navs.filter(({attributes}) => attributes['epub:type'] === kind).length
    if (count > 1 || (kind === 'toc' && count !== 1)) say(`there are ${count} navs of the kind ${kind}`)
  }
  return {faults, entries}
}

function checkOneNav(nav: XmlElement, say: Say): Entry[] {
  const kind = kinds.find((each) => each === nav.attributes['epub:type'])
  if (!kind) {
    say(`a nav is ${nav.attributes['epub:type'] ?? 'of no kind'}`)
    return []
  }
  const children = childrenOf(nav)
  const names = children.map(({name}) => name).join()
  if (!/^(?:h[1-6],)?ol$/.test(names)) say(`the nav ${kind} holds ${names}, expected a heading and a list`)
  for (const heading of children) if (/^h[1-6]$/.test(heading.name) && textOf(heading) === '') say('a heading is empty')
  if (kind !== 'toc' && below(nav, 'ol').length !== 1) say(`the nav ${kind} is not flat`)
  if (hasOwnText(nav)) say('a nav may hold no text')
  const links = below(nav, 'a')
  for (const list of below(nav, 'ol')) checkList(list, say)
  if (kind === 'landmarks') checkLandmarks(links, say)
  return links.map(({attributes}) => ({href: attributes['href'] ?? '', kind}))
}

function checkList(list: XmlElement, say: Say): void {
  const items = childrenOf(list)
  if (items.length === 0) say('a list is empty')
  for (const item of items) {
    const names = childrenOf(item).map(({name}) => name).join()
    if (item.name !== 'li' || !/^(?:a|a,ol|span,ol)$/.test(names) || hasOwnText(item)) say(`an entry holds ${names}, expected a link`)
    const [label] = childrenOf(item)
    if (label && textOf(label) === '') say('an entry has no words')
    if (label?.name === 'a' && !label.attributes['href']) say('an entry leads nowhere')
  }
}

function checkLandmarks(links: readonly XmlElement[], say: Say): void {
  const seen = new Set<string>()
  for (const {attributes} of links) {
    const type = attributes['epub:type']
    const key = `${type} ${attributes['href']}`.toLowerCase()
    if (type === undefined || /\s/.test(type)) say('a landmark has not one type')
    if (seen.has(key)) say('a landmark is there twice')
    seen.add(key)
  }
}

const ncxElements: Readonly<Record<string, readonly string[]>> = {
  ncx: ['xmlns!', 'version!', 'xml:lang', 'dir'],
  head: [],
  meta: ['name', 'content', 'scheme'],
  docTitle: ['id'],
  docAuthor: ['id'],
  text: ['id', 'class'],
  navMap: ['id'],
  navPoint: ['id!', 'playOrder', 'class'],
  navLabel: ['xml:lang', 'dir'],
  content: ['src!', 'id'],
  pageList: ['id!', 'class!'],
  pageTarget: ['id', 'class!', 'type!', 'value', 'playOrder']
}

/** Faults of `toc.ncx`, and where its entries lead. */
export function checkNcx(text: string, identifier: string): CheckedNavigation {
  const faults: string[] = []
  const say: Say = (reason) => void faults.push(`toc.ncx: ${reason}`)
  const parsed = parse(text)
  if (!parsed.root) return {faults: [`toc.ncx: ${parsed.fault}`], entries: []}
  const {root} = parsed
  checkElements(root, ncxElements, say)
  const {version, xmlns} = root.attributes
  const language = root.attributes['xml:lang']
  if (language !== undefined && (language === '' || !languageOrNone.test(language))) say(`xml:lang="${language}" is no language`)
  if (root.name !== 'ncx' || version !== '2005-1' || xmlns !== 'http://www.daisy.org/z3986/2005/ncx/') say('the root is no NCX')
  const order = childrenOf(root).map(({name}) => name).join()
  if (!/^head,docTitle(?:,docAuthor)*,navMap(?:,pageList)?$/.test(order)) say(`found ${order}`)
  const head = childrenOf(root, 'head')[0]
  const uid = head && childrenOf(head, 'meta').find(({attributes}) => attributes['name'] === 'dtb:uid')
  if (uid && uid.attributes['content'] !== identifier) say('dtb:uid is not the identifier of the package')
  for (const meta of head ? childrenOf(head) : []) if (meta.name !== 'meta' || meta.attributes['name'] === undefined || meta.attributes['content'] === undefined) say('the head holds what is no meta')
  for (const title of childrenOf(root, 'docTitle')) if (childrenOf(title).map(({name}) => name).join() !== 'text') say('docTitle holds no text')
  const points = [...below(root, 'navPoint'), ...below(root, 'pageTarget')]
  for (const map of childrenOf(root, 'navMap')) {
    if (childrenOf(map).some(({name}) => name !== 'navPoint') || childrenOf(map).length === 0) say('navMap holds no points')
  }
  for (const list of childrenOf(root, 'pageList')) {
    if (!/^(?:navLabel,)?pageTarget(?:,pageTarget)*$/.test(childrenOf(list).map(({name}) => name).join())) say('pageList holds what is no page')
  }
  for (const point of points) checkPoint(point, say)
  checkPlayOrder(points, say)
  for (const element of [...below(root, 'navLabel')]) if (childrenOf(element).map(({name}) => name).join() !== 'text') say('a label holds no text')
  for (const element of ['head', 'navMap', 'navPoint', 'pageTarget', 'navLabel', 'docTitle'].flatMap((name) => below(root, name))) if (hasOwnText(element)) say(`<${element.name}> may hold no text`)
  return {faults, entries: below(root, 'content').map(({attributes}) => ({href: attributes['src'] ?? '', kind: 'ncx'}))}
}

function checkPoint(point: XmlElement, say: Say): void {
  const names = childrenOf(point).map(({name}) => name).join()
  const shape = point.name === 'navPoint' ? /^navLabel,content(?:,navPoint)*$/ : /^navLabel,content$/
  if (!shape.test(names)) say(`a ${point.name} holds ${names}`)
  const {type, playOrder} = point.attributes
  if (type !== undefined && !/^(?:front|normal|special)$/.test(type)) say(`type="${type}" makes no sense`)
  if (playOrder !== undefined && !/^[1-9]\d*$/.test(playOrder)) say(`playOrder="${playOrder}" is no number`)
}

/** Equal numbers for equal targets only, and no number left out. */
function checkPlayOrder(points: readonly XmlElement[], say: Say): void {
  const targets = new Map<string, string>()
  for (const point of points) {
    const {playOrder} = point.attributes
    const src = childrenOf(point, 'content')[0]?.attributes['src'] ?? ''
    if (playOrder === undefined) continue
    if ((targets.get(playOrder) ?? src) !== src) say(`playOrder ${playOrder} stands for two places`)
    targets.set(playOrder, src)
  }
  const numbers = [...targets.keys()].map(Number).toSorted((a, b) => a - b)
  if (numbers.some((number, index) => number !== index + 1)) say('playOrder leaves numbers out')
}
