/** Links inside the book: to a chapter's file, to a heading or an id, made `#section-id`; dead ones are said and become text. */

import {posix} from 'node:path'
import {isSection, textOf, walk, type AnyNode, type Heading, type Link, type Section} from '../../../book/index.ts'
import type {Report} from '../../../report/index.ts'
import {decodeAddress} from '../../decode-address.ts'
import {slug} from './ids.ts'

/** What links may name, in the whole book or in one file. */
interface Names {
  /** Ids, and slugs of headings, to ids. */
  readonly ids: Map<string, string>
  /** Ids that the author gave. */
  readonly given: Set<string>
  /** Headings in their order by their letters: those that open a section as its id, others have one once a link asks for it. */
  readonly headings: Map<string, (Heading | string)[]>
}

interface Targets extends Names {
  /** First section of each file. */
  readonly files: ReadonlyMap<string, string>
  /** What each file holds: two may have an id or a heading of one name. */
  readonly byFile: ReadonlyMap<string, Names>
}

const outside = /^[a-z][a-z0-9+.-]*:|^\/\//i

/** Resolves every link of the book in place. */
export function resolveLinks(sections: readonly Section[], all: readonly Section[], report: Report): void {
  let targets: Targets | undefined
  for (const section of sections) {
    let path = section.path
    walk(section, (node, parents) => {
      if (isSection(node)) path = node.path
      if (node.type === 'link' && !outside.test(node.url)) resolveOne(node, {path, parent: parents.at(-1)!, targets: targets ??= targetsOf(all), report})
    })
  }
}

function targetsOf(all: readonly Section[]): Targets {
  const files = new Map<string, string>()
  const byFile = new Map<string, Names>()
  const book = createNames()
  const folders = new Set<string>()
  for (const section of all) {
    const known = files.get(section.path)
    if (known === undefined || folders.has(known)) files.set(section.path, section.id)
    if (section.type === 'part') folders.add(section.id)
    if (!byFile.has(section.path)) byFile.set(section.path, createNames())
    nameSection(section, [book, byFile.get(section.path)!])
  }
  for (const section of all) nameInside(section, book, byFile.get(section.path)!)
  return {files, byFile, ...book}
}

const createNames = (): Names => ({ids: new Map(), given: new Set(), headings: new Map()})

function nameSection(section: Section, scopes: readonly Names[]): void {
  const [heading] = section.children
  const names = heading?.type === 'heading' ? titlesOf(heading).map(slug) : []
  for (const {ids} of scopes) {
    ids.set(section.id, section.id)
    for (const name of names) if (name !== '' && !ids.has(name)) ids.set(name, section.id)
  }
}

/** The heading of a section whole, and its label and its title each alone. */
const titlesOf = ({children}: Heading): string[] => [children.map((child) => textOf(child)).join(' '), ...(children.length > 1 ? children.map((child) => textOf(child)) : [])]

/** Ids and headings within a section; those of the sections it holds are theirs. */
function nameInside(section: Section, book: Names, file: Names): void {
  walk(section, (node, parents) => {
    if (isSection(node)) return node === section ? undefined : false
    const isOpening = node === section.children[0]
    const id = node.data && 'attributes' in node.data ? node.data.attributes?.id : undefined
    if (id !== undefined) nameGiven(node as Heading, id, {book, file, ...(isOpening && {section})})
    if (node.type === 'heading' && parents.length > 0) for (const {headings} of [book, file]) nameHeading(headings, isOpening ? titlesOf(node) : [textOf(node)], isOpening ? section.id : node)
    return undefined
  })
}

/** The first of one id has it; that of another file is led to by its section where it opens one, else by an id of its own. */
function nameGiven(node: Heading, id: string, {book, file, section}: {book: Names; file: Names; section?: Section}): void {
  if (!book.given.has(id)) {
    for (const {ids, given} of [book, file]) {
      given.add(id)
      ids.set(id, id)
    }
    return
  }
  if (file.given.has(id)) return
  file.given.add(id)
  const own = section?.id ?? freeId(book.ids, id)
  file.ids.set(id, own)
  if (section) return
  book.ids.set(own, own)
  node.data = {...node.data, attributes: {...node.data?.attributes, id: own}}
}

function nameHeading(headings: Names['headings'], titles: readonly string[], heading: Heading | string): void {
  for (const name of new Set(titles.map(lettersOf))) {
    const known = headings.get(name)
    if (known) known.push(heading)
    else if (name !== '') headings.set(name, [heading])
  }
}

/** Letters and digits alone: what the addresses of other programs, which drop a full stop or an emoji and keep or double a hyphen, share with their heading. */
const lettersOf = (text: string): string => slug(text.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '')).replaceAll('-', '')

function freeId(ids: ReadonlyMap<string, string>, name: string): string {
  let id = name
  for (let count = 2; ids.has(id); count++) id = `${name}-${count}`
  return id
}

/** The id that a fragment stands for. */
function idNamed({ids, headings}: Names, fragment: string, taken: Map<string, string>): string | undefined {
  const name = slug(fragment)
  const known = ids.get(fragment) ?? ids.get(name)
  if (known !== undefined) return known
  const heading = headingNamed(headings, fragment)
  return typeof heading === 'string' || !heading ? heading : idOfHeading(heading, name, taken)
}

/** The second heading of one name is also `name-1`. */
function headingNamed(headings: Names['headings'], fragment: string): Heading | string | undefined {
  const [, name = '', count = ''] = /^(.+)-(\d{1,4})$/.exec(fragment) ?? []
  return headings.get(lettersOf(fragment))?.[0] ?? headings.get(lettersOf(name))?.[Number(count)]
}

/** The id of a heading within a section: its own, or one it is given now. */
function idOfHeading(heading: Heading, name: string, taken: Map<string, string>): string {
  const own = heading.data?.attributes?.id
  if (own !== undefined) return own
  const id = freeId(taken, /^[a-z]/.test(name) ? name : `section-${name}`)
  taken.set(id, id)
  heading.data = {...heading.data, attributes: {...heading.data?.attributes, id}}
  return id
}

interface Place {
  readonly path: string
  readonly parent: AnyNode
  readonly targets: Targets
  readonly report: Report
}

function resolveOne(link: Link, {path, parent, targets, report}: Place): void {
  const [file = '', fragment] = decodeAddress(link.url).split('#', 2) as [string, string | undefined]
  const target = posix.normalize(posix.join(posix.dirname(path), file))
  const known = file === '' ? undefined : targets.files.get(target) ?? targets.files.get(file)
  const own = targets.byFile.get(file === '' ? path : targets.byFile.has(target) ? target : file)
  const inside = fragment === undefined || fragment === '' ? undefined : (own && idNamed(own, fragment, targets.ids)) ?? idNamed(targets, fragment, targets.ids)
  const id = inside ?? known
  if (id !== undefined && (file === '' || known !== undefined)) {
    link.url = `#${id}`
    return
  }
  report.warn('structure:dead-link', {path, at: link.position}, `Found a link to “${link.url}”, which is no chapter or heading of this book; its words stay as text`, {hint: 'Link to a manuscript file (`[x](02-name.md)`) or a heading (`[x](#the-heading)`)'})
  const {children} = parent as {children: AnyNode[]}
  children.splice(children.indexOf(link), 1, ...link.children)
}
