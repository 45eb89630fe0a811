/** `{#id .class key=value}` behind a bracket, a heading or a paragraph, and the directives inside a line. */

import type {PhrasingContent} from 'mdast'
import type {BlockFacts} from '../../types.ts'

type Attributes = NonNullable<BlockFacts['attributes']>

const item = String.raw`(?:[#.][\p{L}\p{N}_][\p{L}\p{N}_:-]*|[A-Za-z][\w:-]*=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+)|[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)`
const items = String.raw`(?:[#.][\p{L}\p{N}_][\p{L}\p{N}_:-]*|[A-Za-z][\w:-]*=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+))`

/** Sticky. */
export const attributePattern = new RegExp(`\\{\\s*${items}(?:\\s+${items})*\\s*\\}`, 'uy')
/** Sticky. Behind a directive a bare word (`{fr}`) names a language. */
export const directiveAttributes = new RegExp(`\\{\\s*${item}(?:\\s+${item})*\\s*\\}`, 'uy')
/** At the end of a block, where a bare word in braces may be prose. */
export const trailingAttributes = new RegExp(`(?:^|(?<!\\s)\\s+)(\\{:?\\s*${items}(?:\\s+${items})*\\s*\\})$`, 'u')
/** Behind a heading, where pandoc writes `-` for a class. */
export const headingAttributes = new RegExp(`(?:^|(?<!\\s)\\s+)(\\{:?\\s*(?:${items}|-)(?:\\s+(?:${items}|-))*\\s*\\})$`, 'u')

const each = new RegExp(`${item}|-(?=[\\s}])`, 'gu')

/** What the braces say. A bare word is the value of `lang`. */
export function attributesOf(typed: string): Attributes {
  const classes: string[] = []
  const settings: Record<string, string> = Object.create(null)
  let id: string | undefined
  for (const [word] of typed.slice(1).matchAll(each)) {
    const equals = word.indexOf('=')
    if (word === '-') classes.push('unnumbered')
    else if (word.startsWith('#')) id = word.slice(1)
    else if (word.startsWith('.')) classes.push(word.slice(1))
    else if (equals < 0) settings.lang = word
    else settings[word.slice(0, equals)] = word.slice(equals + 1).replace(/^(["'])(.*)\1$/s, '$2')
  }
  return {...(id !== undefined && {id}), ...(classes.length > 0 && {classes}), ...(Object.keys(settings).length > 0 && {settings: {...settings}})}
}

type Marked = 'span' | 'smallCaps' | 'superscript' | 'subscript' | 'underline' | 'delete'

/** The names a directive inside a line may have. */
export const textDirectives: Readonly<Record<string, Marked>> = {
  lang: 'span',
  span: 'span',
  smallcaps: 'smallCaps',
  'small-caps': 'smallCaps',
  sc: 'smallCaps',
  sup: 'superscript',
  superscript: 'superscript',
  sub: 'subscript',
  subscript: 'subscript',
  underline: 'underline',
  strike: 'delete',
  del: 'delete'
}

const classNodes: Readonly<Record<string, Marked>> = {smallcaps: 'smallCaps', 'small-caps': 'smallCaps', underline: 'underline', strike: 'delete'}

/** A node of the book's own phrasing; mdast has no type for it. */
export function markedNode(type: Marked, children: PhrasingContent[], typed: string | undefined): PhrasingContent {
  const {id, classes = [], settings = {}} = typed ? attributesOf(typed) : {}
  const named = type === 'span' ? classes.find((name) => Object.hasOwn(classNodes, name)) : undefined
  const {lang, ...others} = settings
  const rest: Attributes = {
    ...(id !== undefined && {id}),
    ...(classes.some((name) => name !== named) && {classes: classes.filter((name) => name !== named)}),
    ...(Object.keys(others).length > 0 && {settings: others})
  }
  const node = {type: named ? classNodes[named]! : type, children, ...(lang !== undefined && {lang}), ...(Object.keys(rest).length > 0 && {data: {attributes: rest}})}
  return node as unknown as PhrasingContent
}
