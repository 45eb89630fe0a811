/** Every place of the book something links to: found beforehand, so that only these are kept. */

import type {Element, ElementContent} from 'hast'
import {resolveHref, type OutlineItem, type PublicationDocument} from '../publication/index.ts'
import type {Targets} from './flow/setting.ts'
import {plainText} from './flow/strings.ts'

/** Stands for a page number that is not known yet: as wide as most. */
const unknownLabel = '000'

export interface TargetSurvey extends Targets {
  readonly keys: ReadonlySet<string>
  /** Pages are known from now on. */
  know(labels: ReadonlyMap<string, string>): void
}

const keyOfHref = (from: string, href: string): string | undefined => {
  const target = resolveHref(from, href)
  return target && (target.fragment === undefined ? target.path : `${target.path}#${target.fragment}`)
}

/** What links and the outline point at, as keys of document and id. */
export function surveyTargets(documents: readonly PublicationDocument[], outline: readonly OutlineItem[]): TargetSurvey {
  const keys = new Set<string>()
  addOutline(outline, keys)
  for (const {path, tree} of documents) for (const child of tree.children) addLinks(path, child, keys)
  const texts = new Map<string, string>()
  const byPath = new Map(documents.map((document) => [document.path, document]))
  let labels: ReadonlyMap<string, string> = new Map()
  return {
    keys,
    has: (key) => keys.has(key),
    labelOf: (key) => labels.get(key) ?? unknownLabel,
    textOf(key) {
      let text = texts.get(key)
      if (text === undefined) texts.set(key, (text = textAt(byPath, key)))
      return text
    },
    know: (known) => {
      labels = known
    }
  }
}

function addOutline(items: readonly OutlineItem[], keys: Set<string>): void {
  for (const {href, children} of items) {
    keys.add(href)
    addOutline(children, keys)
  }
}

function addLinks(path: string, element: Element, keys: Set<string>): void {
  const href = element.properties['href']
  const key = typeof href === 'string' ? keyOfHref(path, href) : undefined
  if (key !== undefined) keys.add(key)
  for (const child of element.children) if (child.type === 'element') addLinks(path, child, keys)
}

function textAt(documents: ReadonlyMap<string, PublicationDocument>, key: string): string {
  const [path = '', id] = key.split('#')
  const document = documents.get(path)
  if (!document || id === undefined) return document?.title ?? ''
  const found = document.tree.children.map((child) => findById(child, id)).find((element) => element !== undefined)
  return found ? plainText(found).replace(/\s+/g, ' ').trim() : ''
}

function findById(element: ElementContent, id: string): Element | undefined {
  if (element.type !== 'element') return undefined
  if (element.properties['id'] === id) return element
  for (const child of element.children) {
    const found = findById(child, id)
    if (found) return found
  }
  return undefined
}
