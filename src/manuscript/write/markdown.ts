/**
 * A book as a clean project: one Markdown file a section, everything inferred written out, so that reading it back gives
 * the same tree; and a `book.yaml`.
 *
 * The first line of a file, `<!-- section: chapter -->`, says what it is, and that all in it is marked.
 */

import {isSection, textOf, type Book, type FootnoteDefinition, type Heading, type Metadata, type Phrasing, type Section} from '../../book/index.ts'
import {defaultSettings, type Settings} from '../../config/index.ts'
import {slug} from '../structure/build/ids.ts'
import {plainLabelLength} from '../structure/find/declared-headings.ts'
import {bodyOf, isOpening, writeBlocks} from './blocks.ts'
import {attributesText, writePhrasing, writtenOf} from './inline.ts'
import {placeInProject, type PictureFile} from './pictures.ts'
import {writeBookYaml} from './yaml.ts'

interface ProjectFile {
  /** Relative to the project. */
  readonly path: string
  readonly text: string
}

/** The sections of a book as Markdown files, in reading order. */
function writeMarkdown(book: Book): ProjectFile[] {
  const sections = book.children.flatMap((section) => [section, ...section.children.filter(isSection)])
  const digits = Math.max(2, String(sections.length).length)
  return sections.map((section, index) => ({
    path: `manuscript/${String(index + 1).padStart(digits, '0')}-${slug(section.id) || section.type}.md`,
    text: writeSection(section)
  }))
}

/** What an imported book brings besides its text. */
interface ImportOptions {
  /** Bytes of its pictures, by the `url` of its images or its cover. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>
  /** What the author has set; the default where absent. */
  readonly settings?: Settings
}

/** The whole project: its settings, its sections, its pictures. */
export function importBook(book: Book, {pictures = new Map(), settings = defaultSettings}: ImportOptions = {}): {texts: ProjectFile[]; pictures: PictureFile[]} {
  const placed = placeInProject(book, pictures)
  const yaml = writeBookYaml(placed.book.metadata as Metadata, settings)
  return {texts: [{path: 'book.yaml', text: yaml}, ...writeMarkdown(placed.book)], pictures: placed.files}
}

function writeSection(section: Section): string {
  const opening = section.children.find((child): child is Heading => isOpening(child))
  const isOwnName = opening && slug(opening.children.map((child) => textOf(child)).join(' ')) === section.id
  const head = `<!-- section: ${section.type}${isOwnName ? '' : ` ${section.id}`} -->`
  const body = bodyOf(section)
  const parts = [head, ...(opening ? [writeOpening(opening)] : []), ...(body.length > 0 ? [writeBlocks(body)] : []), ...section.notes.map(writeNote)]
  return `${parts.join('\n\n')}\n`
}

/** Label, title and subtitle on one line; attributes say which is which where the line would be read otherwise. */
function writeOpening(heading: Heading): string {
  const partOf = (type: string) => heading.children.find((child) => child.type === type)
  const [label, title, subtitle] = [partOf('label'), partOf('title'), partOf('subtitle')]
  const phrasing: Phrasing[] = []
  for (const each of [label, title, subtitle]) {
    if (!each || !('children' in each)) continue
    if (phrasing.length > 0) phrasing.push({type: 'text', value: ': '})
    for (const item of (each.children as Phrasing[])) phrasing.push(item)
  }
  const own = writtenOf(heading)
  const labelLength = label ? textOf(label).length : 0
  const isPlain = labelLength === plainLabelLength(phrasing.map((node) => textOf(node)).join(''))
  const settings = {...own?.settings, ...(!isPlain && {label: String(labelLength)}), ...(subtitle && {subtitle: String(textOf(subtitle).length)})}
  const attributes = attributesText({...own, ...(Object.keys(settings).length > 0 && {settings})})
  return `# ${writePhrasing(phrasing).replaceAll('\\\n', '<br>')}${attributes === '' ? '' : ` ${attributes}`}`
}

function writeNote(note: FootnoteDefinition): string {
  return `[^${note.identifier}]: ${writeBlocks(note.children).replace(/\n(?=[^\n])/g, '\n    ')}`
}
