/** The text of an EPUB as a reader meets it: the spine's documents in order, the navigation document left out. */

import {readZip} from './zip.ts'

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1]

/** Text of all documents of the spine, joined by line ends. */
export function readEpubText(bytes: Uint8Array): string {
  const files = readZip(bytes)
  const textOf = (name: string): string => {
    const read = files.get(name)
    if (!read) throw new Error(`Expected \`${name}\` in the EPUB`)
    return new TextDecoder().decode(read())
  }
  const container = textOf('META-INF/container.xml')
  const packagePath = attribute(/<rootfile\b[^>]*>/.exec(container)?.[0] ?? '', 'full-path') ?? ''
  const document = textOf(packagePath)
  const folder = packagePath.slice(0, packagePath.lastIndexOf('/') + 1)
  const hrefs = new Map<string, string>()
  for (const [tag] of document.matchAll(/<item\b[^>]*>/g)) {
    const isNavigation = (attribute(tag, 'properties') ?? '').split(' ').includes('nav')
    if (!isNavigation) hrefs.set(attribute(tag, 'id') ?? '', decodeURIComponent(attribute(tag, 'href') ?? ''))
  }
  const spine = [...document.matchAll(/<itemref\b[^>]*>/g)].map(([tag]) => hrefs.get(attribute(tag, 'idref') ?? ''))
  return spine.filter((href) => href !== undefined).map((href) => textOfXhtml(textOf(folder + href))).join('\n')
}

const skipped = new Set(['head', 'script', 'style'])
const entities: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}

/** A head of a table said again in the next file: its letters stood there once. */
const isRepeated = (token: string): boolean => /^<thead\s(?:[^>]*\s)?class="repeated"/.test(token)

/** The character data of a well-formed document, without what is never shown and what is said again. */
export function textOfXhtml(source: string): string {
  const parts: string[] = []
  let hidden: string | undefined
  let depth = 0
  for (const [token] of source.matchAll(/<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<(?:"[^"]*"|'[^']*'|[^>"'])*>|[^<]+/g)) {
    if (token.startsWith('<![CDATA[')) {
      if (hidden === undefined) parts.push(token.slice(9, -3))
    } else if (!token.startsWith('<')) {
      if (hidden === undefined) parts.push(decode(token))
    } else if (!token.startsWith('<!') && !token.startsWith('<?')) {
      const name = /^<\/?([\w:-]+)/.exec(token)?.[1]?.toLowerCase() ?? ''
      const isEmpty = token.endsWith('/>')
      if (hidden === undefined && (skipped.has(name) || isRepeated(token)) && !isEmpty && !token.startsWith('</')) hidden = name
      if (hidden === name && !isEmpty) depth += token.startsWith('</') ? -1 : 1
      if (hidden !== undefined && depth === 0) hidden = undefined
    }
  }
  return parts.join('')
}

function decode(text: string): string {
  return text.replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (match, hex?: string, decimal?: string, name?: string) =>
    name === undefined ? String.fromCodePoint(Number.parseInt(hex ?? decimal!, hex === undefined ? 10 : 16)) : (entities[name] ?? match))
}
