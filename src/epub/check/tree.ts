/** Questions to a parsed XML document, for the checks of the package's own files. */

import {parseXml, type XmlElement} from '../../xml/index.ts'

/** The document's root, or its fault. */
export const parse = (text: string) => parseXml(text, {depth: 100, elements: 1_000_000})

export const childrenOf = (element: XmlElement, name?: string): XmlElement[] =>
  element.children.filter((child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name))

/** All elements of a name below, in order. */
export function below(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = []
  const search = ({children}: XmlElement): void => {
    for (const child of children) {
      if (typeof child === 'string') continue
      if (child.name === name) found.push(child)
      search(child)
    }
  }
  search(element)
  return found
}

export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('').trim()

/** Whether an element holds text of its own, outside its children. */
export const hasOwnText = (element: XmlElement): boolean => element.children.some((child) => typeof child === 'string' && child.trim() !== '')

/** What every element of our package files must keep to: attributes known and present, ids sound and unique. */
export function checkElements(root: XmlElement, allowed: Readonly<Record<string, readonly string[]>>, say: (reason: string) => void): Set<string> {
  const ids = new Set<string>()
  const waiting: XmlElement[] = [root]
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    const rule = allowed[element.name]
    if (!rule) say(`<${element.name}> is no element of ours`)
    for (const name of Object.keys(element.attributes)) {
      if (rule && !rule.some((each) => each.replace('!', '') === name)) say(`<${element.name}> may not have ${name}`)
    }
    for (const each of rule ?? []) {
      if (each.endsWith('!') && !element.attributes[each.slice(0, -1)]) say(`<${element.name}> has no ${each.slice(0, -1)}`)
    }
    const {id} = element.attributes
    if (id !== undefined) {
      if (!/^[\p{L}_][\p{L}\p{N}._-]*$/u.test(id)) say(`the id ${id} is no name`)
      if (ids.has(id)) say(`the id ${id} is used twice`)
      ids.add(id)
    }
    for (const child of childrenOf(element)) waiting.push(child)
  }
  return ids
}
