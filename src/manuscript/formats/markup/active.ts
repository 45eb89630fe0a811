/** What HTML does beside holding words: handlers, frames, pictures from elsewhere. None of it reaches a book; each tag is named. */

import type {Position} from 'unist'
import type {MarkupContext} from './meaning.ts'
import {removedElements} from './policy.ts'

/** Attributes that run, fetch or tell on the reader (HTML, and what browsers once had beside it). */
const activeNames: ReadonlySet<string> = new Set([
  'attributionsrc', 'background', 'codebase', 'dynsrc', 'formaction', 'imagesrcset', 'longdesc', 'lowsrc', 'manifest', 'ping', 'poster', 'srcdoc', 'srcset', 'xlink:href'
])
const handler = /^on[a-z]+$/
const activeStyle = /\\|(?:url|src|image|image-set|expression)\s*\(|position\s*:\s*(?:absolute|fixed|sticky)|behavior\s*:|-moz-binding/i
/** Whose `href` is read as a link, or goes with the whole element. */
const linking: ReadonlySet<string> = new Set(['a', 'area', 'base', 'link'])
/** Swallowed by the parser of fragments without a trace. */
const wholePage = /^(?:body|html|frameset)$/i
/** Characters of one tag that are looked at. */
const longest = 4000
const tagName = /^[a-z][\w:-]*/i
const attribute = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]*))?|[\s/]*["'=<]/y

/** What an attribute of an element does, as it is shown to the author; `undefined` where it does nothing. */
export function actOf(element: string, name: string, value: string): string | undefined {
  if (handler.test(name) || activeNames.has(name) || (name === 'href' && !linking.has(element))) return name
  return name === 'style' ? activeStyle.exec(value)?.[0].replace(/^\\$/, 'style') : undefined
}

/** Warns of the first active tag in `raw`; the words inside stay. What is removed as a whole is told where it goes. */
export function warnActive(raw: string, position: Position | undefined, {path, report}: MarkupContext): void {
  for (let at = raw.indexOf('<'); at !== -1; at = raw.indexOf('<', at + 1)) {
    const tag = raw.slice(at + 1, at + 1 + longest)
    const name = tagName.exec(tag)?.[0]
    if (name === undefined) continue
    const {found, length} = actIn(tag, name)
    at += length
    if (removedElements.has(name.toLowerCase()) && !wholePage.test(name)) continue
    if (found === undefined && !wholePage.test(name)) continue
    report.warn('read:html-removed', {path, at: position}, `Found ${found === undefined ? `<${name}>` : `\`${found}\` in <${name}>`}, which no book can hold; it was removed`, {
      hint: 'Delete it; the words inside stay'
    })
    return
  }
}

/** The first act among the attributes of a tag, and how far it was read. */
function actIn(tag: string, name: string): {readonly found: string | undefined; readonly length: number} {
  attribute.lastIndex = name.length
  let found: string | undefined
  let length = name.length
  for (let next = attribute.exec(tag); next; next = attribute.exec(tag)) {
    length = attribute.lastIndex
    if (next[1] !== undefined) found ??= actOf(name.toLowerCase(), next[1].toLowerCase(), next[2] ?? '')
  }
  return {found, length}
}
