/**
 * One XHTML document against the closed vocabulary, in one pass of the parser: elements where they
 * may stand, their attributes and values, unique ids. Links are gathered for the package to resolve.
 */

import {walkPlainXml, walkXml, type XmlHandler} from '../../xml/index.ts'
import {ariaAttributes, elements, globalAttributes, roleBound, roles, type ElementRule} from './vocabulary.ts'

interface DocumentLink {
  readonly kind: 'link' | 'image' | 'sheet'
  readonly address: string
  readonly line: number
}

export interface CheckedDocument {
  readonly faults: readonly string[]
  readonly ids: ReadonlySet<string>
  readonly links: readonly DocumentLink[]
}

interface OpenElement {
  readonly name: string
  readonly rule: ElementRule
  readonly children: string[]
  hasText: boolean
}

interface Walk {
  readonly faults: string[]
  readonly ids: Set<string>
  readonly links: DocumentLink[]
  readonly references: {readonly id: string; readonly line: number}[]
  readonly open: OpenElement[]
}

const typeless: ReadonlySet<string> = new Set(['head', 'title', 'meta', 'link', 'style'])

const kinds: Readonly<Record<string, readonly [DocumentLink['kind'], string]>> = {a: ['link', 'href'], img: ['image', 'src'], link: ['sheet', 'href']}

/** Faults of one document, and what it links to. */
export function checkDocument(text: string): CheckedDocument {
  const plain = begin()
  if (walkPlainXml(text, handlerOf(plain))) return finish(plain, text)
  const walk = begin()
  const fault = walkXml(text, handlerOf(walk))
  if (fault !== undefined) walk.faults.push(fault)
  return finish(walk, text)
}

const begin = (): Walk => ({faults: [], ids: new Set(), links: [], references: [], open: []})

const handlerOf = (walk: Walk): XmlHandler => ({
  open: (name, attributes, line) => openElement(walk, name, attributes, line),
  text: (value, line) => takeText(walk, value, line),
  close: (line) => closeElement(walk, line)
})

function finish(walk: Walk, text: string): CheckedDocument {
  const beginsAsOurs = /^(?:<\?xml version="1\.0" encoding="UTF-8"\?>\s*)?\s*<!DOCTYPE html>\s*<html[\s>]/.test(text)
  if (!beginsAsOurs) walk.faults.unshift('1: the document does not begin as ours do')
  for (const {id, line} of walk.references) if (!walk.ids.has(id)) walk.faults.push(`${line}: no element has the id ${id}`)
  return walk
}

function openElement(walk: Walk, name: string, attributes: Readonly<Record<string, string>>, line: number): void {
  const say = (reason: string): void => void walk.faults.push(`${line}: ${reason}`)
  const rule = elements[name]
  const parent = walk.open.at(-1)
  if (!rule) say(`<${name}> is no element of ours`)
  else if (parent ? !mayStand(name, rule, parent) : name !== 'html') say(`<${name}> may not stand in <${parent?.name ?? 'nothing'}>`)
  else if (rule.notInside.length > 0 && walk.open.some((ancestor) => rule.notInside.includes(ancestor.name))) say(`<${name}> may not stand inside that`)
  parent?.children.push(name)
  walk.open.push({name, rule: rule ?? elements['div']!, children: [], hasText: false})
  if (rule) checkAttributes(walk, {name, rule, attributes, line, say})
  const link = kinds[name]
  const address = link && attributes[link[1]]
  if (link && address !== undefined) walk.links.push({kind: link[0], address, line})
}

function mayStand(name: string, rule: ElementRule, {name: parent, rule: {model}, children}: OpenElement): boolean {
  if (Array.isArray(model)) return model.includes(name) && isInOrder(parent, name, children)
  if (name === 'figcaption') return parent === 'figure'
  if (name === 'meta' || name === 'link') return false
  return model === 'flow' ? rule.isFlow : model === 'phrasing' && rule.isPhrasing
}

const tableOrder = ['caption', 'colgroup', 'thead', 'tbody', 'tfoot']

/** Head before body; a table's parts in their order, rows in groups or directly but not both. */
function isInOrder(parent: string, name: string, before: readonly string[]): boolean {
  if (parent === 'html') return name === 'head' ? before.length === 0 : before.length === 1 && before[0] === 'head'
  if (parent !== 'table') return true
  if (name === 'tr') return !before.includes('tbody') && !before.includes('tfoot')
  if (name === 'tbody' && before.includes('tr')) return false
  const isOnce = name === 'caption' || name === 'thead' || name === 'tfoot'
  if (isOnce && before.includes(name)) return false
  const place = tableOrder.indexOf(name)
  return before.every((other) => (other === 'tr' ? name === 'tfoot' : tableOrder.indexOf(other) <= place))
}

type Say = (reason: string) => void

/** A tag as it opens, and where its faults go. */
interface Tag {
  readonly name: string
  readonly rule: ElementRule
  readonly attributes: Readonly<Record<string, string>>
  readonly line: number
  readonly say: Say
}

function checkAttributes(walk: Walk, tag: Tag): void {
  checkForms(tag)
  takeIds(walk, tag)
  const {name, rule, attributes, say} = tag
  const {role, lang, 'xml:lang': xmlLang} = attributes
  if (role !== undefined && (!roles.has(role) || (rule.roles && !rule.roles.has(role)))) say(`<${name}> may not have the role ${role}`)
  if (lang !== undefined && xmlLang !== undefined && lang.toLowerCase() !== xmlLang.toLowerCase()) say('lang and xml:lang differ')
  if (attributes['epub:type'] !== undefined && typeless.has(name)) say(`<${name}> may not have epub:type`)
  for (const [key, bound] of Object.entries(roleBound)) {
    if (attributes[key] !== undefined && !bound.elements.includes(name) && !bound.roles.includes(role ?? '')) say(`<${name}> may not have ${key}`)
  }
  ownRules[name]?.(tag, walk.open.at(-2))
}

/** Each attribute is one the element may have, with a value that makes sense. */
function checkForms({name, rule, attributes, say}: Tag): void {
  for (const required of rule.required) if (attributes[required] === undefined) say(`<${name}> has no ${required}`)
  for (const key in attributes) {
    const value = attributes[key]!
    const form = rule.attributes[key] ?? globalAttributes[key] ?? ariaAttributes[key] ?? (/^data-[a-z_][a-z0-9._-]*$/.test(key) ? /^/ : undefined)
    if (!form) say(`<${name}> may not have ${key}`)
    else if (!form.test(value)) say(`${key}="${value}" of <${name}> makes no sense`)
  }
}

/** The id of an element is its own; those it names are looked up when the document has been read. */
function takeIds(walk: Walk, {attributes: {id, 'aria-labelledby': labels, 'aria-describedby': descriptions}, line, say}: Tag): void {
  if (id !== undefined) {
    if (walk.ids.has(id)) say(`the id ${id} is used twice`)
    walk.ids.add(id)
  }
  for (const named of [labels, descriptions]) {
    for (const each of named?.split(/\s+/) ?? []) if (each !== '') walk.references.push({id: each, line})
  }
}

/** What single elements ask for besides, of their attributes and of the element around them. */
const ownRules: Readonly<Record<string, (tag: Tag, parent: OpenElement | undefined) => void>> = {
  html({attributes, say}) {
    if (attributes['xmlns'] !== 'http://www.w3.org/1999/xhtml') say('<html> is not in the namespace of XHTML')
  },
  meta({attributes: {charset, name, content}, say}, parent) {
    if (charset === undefined && (name === undefined || content === undefined)) say('<meta> says nothing')
    if (charset !== undefined && parent?.children.filter((child) => child === 'meta').length !== 1) say('<meta charset> is not the first')
  },
  li({attributes, say}, parent) {
    if (attributes['value'] !== undefined && parent?.name !== 'ol') say('value counts in ordered lists only')
  }
}

function takeText(walk: Walk, value: string, line: number): void {
  const parent = walk.open.at(-1)
  if (!parent || value.trim() === '') return
  parent.hasText = true
  const {model} = parent.rule
  if (model === 'none' || Array.isArray(model)) walk.faults.push(`${line}: <${parent.name}> may hold no text`)
  if (parent.name === 'style' && !counters.test(value)) walk.faults.push(`${line}: <style> may hold nothing but where counters begin`)
}

/** What our writers set in a document of its own. */
const counters = /^body \{ counter-reset: [^{};]+ \}$/

function closeElement(walk: Walk, line: number): void {
  const {name, children, hasText} = walk.open.pop()!
  const say = (reason: string): void => void walk.faults.push(`${line}: ${reason}`)
  const parent = walk.open.at(-1)
  if (parent && hasText) parent.hasText = parent.hasText || parent.rule.model === 'flow' || parent.rule.model === 'phrasing'
  if (name === 'title' && !hasText) say('<title> is empty')
  if (name === 'head' && children.filter((child) => child === 'title').length !== 1) say('<head> has not one title')
  if (name === 'html' && children.join() !== 'head,body') say('<html> is not head and body')
  if (name === 'figure') checkFigure(children, say)
  if (name === 'dl') checkDefinitions(children, say)
  if (name === 'colgroup' && hasText) say('<colgroup> may hold no text')
}

function checkFigure(children: readonly string[], say: Say): void {
  const captions = children.flatMap((child, index) => (child === 'figcaption' ? [index] : []))
  if (captions.length > 1 || captions.some((index) => index !== 0 && index !== children.length - 1)) say('<figcaption> is neither first nor last')
}

function checkDefinitions(children: readonly string[], say: Say): void {
  if (children.length > 0 && (children[0] !== 'dt' || children.at(-1) !== 'dd')) say('<dl> does not pair terms with what they mean')
}
