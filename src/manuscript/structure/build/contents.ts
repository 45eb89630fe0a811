/**
 * A typed list of contents whose lines are the headings of the book: its page numbers are those of another page size, so
 * the book sets its own list in its place. A list of anything else stays as typed.
 */

import {isSection, sectionsOf, textOf, walk, type AnyNode, type Book, type Section} from '../../../book/index.ts'
import type {Report} from '../../../report/index.ts'
import {lettersOf} from '../../letters.ts'

const fewest = 2
const share = 0.6

/** Takes such lists out of the sections; gives their texts. */
export function takeContents(sections: Section[], report: Report): string[] {
  const names = namesIn(sections)
  const omitted: string[] = []
  for (const section of [...sections]) {
    if (section.type !== 'contents') continue
    const entries = entriesOf(section)
    const found = entries.filter((entry) => isName(entry, names)).length
    if (found < fewest || found < entries.length * share) continue
    const {path, children} = section
    report.info('structure:contents', {path, at: children[0]?.position}, `Left out the typed list of contents (${entries.length} lines); the book sets its own, with its own page numbers`, {hint: 'Write `<!-- section: contents -->` at the head of a file of its own to keep a list as it is typed'})
    for (const each of children) omitted.push(...textsOf(each))
    sections.splice(sections.indexOf(section), 1)
  }
  return omitted
}

/** Headings as lists write them: the label, the title, both. */
function namesIn(sections: readonly Section[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const {type, children: [heading]} of sectionsOf({type: 'book', children: sections} as unknown as Book)) {
    if (heading?.type !== 'heading' || type === 'contents') continue
    const parts = heading.children.map((child) => lettersOf(textOf(child)))
    for (const name of [...parts, parts.join('')]) if (name !== '') names.add(name)
  }
  return names
}

const numbered = /^(?:\d{1,3}|[ivxlc]{1,7}|chapter \p{L}+|kapitel \p{L}+|chapitre \p{L}+|capítulo \p{L}+)[\s.:)–—-]+/iu
const page = /[\s.…·_–—-]*(?:\d{1,4}|\b[ivxl]{1,6})?\s*$/i

function isName(entry: string, names: ReadonlySet<string>): boolean {
  const bare = entry.replace(page, '')
  return [entry, bare, bare.replace(numbered, ''), entry.replace(numbered, '')].some((each) => names.has(lettersOf(each)))
}

/** Lines of its paragraphs and items; the cells of a row are one. */
function entriesOf(section: Section): string[] {
  return section.children.slice(1).flatMap((block) => isSection(block) ? [] : linesIn(block)).filter((line) => /[\p{L}\p{N}]/u.test(line) && !/^(?:page|seite)s?$/i.test(line.trim()))
}

function linesIn(block: AnyNode): string[] {
  const lines: string[] = []
  walk(block, (node) => {
    if (node.type === 'tableRow') lines.push(node.children.map((cell) => textOf(cell)).join(' '))
    else if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'line') lines.push(...brokenText(node.children).split('\n'))
    else return undefined
    return false
  })
  return lines
}

/** The text with its line ends. */
const brokenText = (nodes: readonly AnyNode[]): string => nodes.map((node): string => node.type === 'break' ? '\n' : 'children' in node ? brokenText(node.children) : textOf(node)).join('')

const holders: ReadonlySet<string> = new Set(['paragraph', 'line', 'tableCell', 'label', 'title', 'subtitle', 'attribution', 'dateline', 'signature', 'salutation', 'signOff', 'theEnd'])

/** Texts as the account of letters passes over them. */
export function textsOf(root: AnyNode): string[] {
  const texts: string[] = []
  walk(root, (node) => {
    if (!holders.has(node.type) && !(node.type === 'heading' && node.depth > 1)) return undefined
    texts.push(textOf(node))
    return false
  })
  return texts
}
