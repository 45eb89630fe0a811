/**
 * Names by what their namespaces say: programs write `<ns0:svg>` or `<s:path>` and mean SVG. Elements
 * and attributes of SVG and XLink get the names this folder knows; all others keep a prefix, so that
 * nothing foreign passes for SVG.
 */

import type {XmlElement} from '../../xml/index.ts'

/** What prefixes stand for; '' is the default. */
type Scope = Readonly<Record<string, string>>

const svg = 'http://www.w3.org/2000/svg'
/** What drawings mean who declare less than they should. */
const outer: Scope = {'': svg, svg, xlink: 'http://www.w3.org/1999/xlink', xml: 'http://www.w3.org/XML/1998/namespace'}
const prefixes: Readonly<Record<string, string>> = {[outer['xlink']!]: 'xlink:', [outer['xml']!]: 'xml:'}

/** The same drawing with plain names; declarations of namespaces are gone. A root called `svg` is one, whatever name its namespace was given. */
export function withPlainNames(root: XmlElement): XmlElement {
  const [prefix, local] = split(root.name)
  return local === 'svg' ? rename(root, outer, scopeOf(root, outer)[prefix] ?? svg) : rename(root, outer, svg)
}

/** `shapes` is the namespace of what is drawn. */
function rename(element: XmlElement, around: Scope, shapes: string): XmlElement {
  const scope = scopeOf(element, around)
  const attributes: Record<string, string> = {}
  for (const [name, value] of Object.entries(element.attributes)) {
    if (value === undefined || name === 'xmlns' || name.startsWith('xmlns:')) continue
    const [prefix, local] = split(name)
    attributes[prefix === '' ? local : `${prefixes[scope[prefix] ?? ''] ?? `${prefix}:`}${local}`] = value
  }
  const [prefix, local] = split(element.name)
  const name = scope[prefix] === shapes ? local : `${prefix === '' ? 'other' : prefix}:${local}`
  return {...element, name, attributes, children: element.children.map((child) => (typeof child === 'string' ? child : rename(child, scope, shapes)))}
}

function scopeOf({attributes}: XmlElement, around: Scope): Scope {
  const own = Object.entries(attributes).flatMap(([name, value]) =>
    name === 'xmlns' ? [['', value || svg] as const] : name.startsWith('xmlns:') ? [[name.slice(6), value ?? ''] as const] : [])
  return own.length === 0 ? around : {...around, ...Object.fromEntries(own)}
}

function split(name: string): readonly [string, string] {
  const colon = name.indexOf(':')
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)]
}
