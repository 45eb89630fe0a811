/** The text of an EPUB as a reader meets it: the spine's documents in order, the navigation document left out. */

import {readEpubCalls, type SpineDocument} from './epub-notes.ts'
import {withoutSeams} from './seams.ts'
import type {BookText} from './types.ts'
import {textOfXhtml} from './xhtml-text.ts'
import {readZip} from './zip.ts'

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1]

/** Text of all documents of the spine, joined by line ends. */
export const readEpubText = (bytes: Uint8Array): string => withoutSeams(documentsOf(bytes).map(({source}) => textOfXhtml(source)).join('\n'))

/** With seams at tags. */
export function readEpub(bytes: Uint8Array): BookText {
  const documents = documentsOf(bytes)
  return {text: documents.map(({source}) => textOfXhtml(source)).join('\n'), calls: readEpubCalls(documents)}
}

/** The spine's documents in order. */
function documentsOf(bytes: Uint8Array): SpineDocument[] {
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
  return spine.filter((href) => href !== undefined).map((href) => ({path: href, source: textOf(folder + href)}))
}
