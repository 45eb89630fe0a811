/** Links inside the book: to a chapter's file, to a heading or an id, made `#section-id`; dead ones are said and become text. */

import {posix} from 'node:path'
import {isSection, textOf, walk, type AnyNode, type Heading, type Link, type Section} from '../../../book/index.ts'
import type {Report} from '../../../report/index.ts'
import {slug} from './ids.ts'

interface Targets {
  /** First section of each file. */
  readonly files: ReadonlyMap<string, string>
  /** Ids, and slugs of headings, to ids. */
  readonly ids: Map<string, string>
  /** Headings within sections by their slugs (the second of one name also with `-1`), which have an id once a link asks for it. */
  readonly headings: ReadonlyMap<string, Heading>
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
  const ids = new Map<string, string>()
  const folders = new Set<string>()
  for (const section of all) {
    const heading = section.children[0]
    const isHeaded = heading?.type === 'heading'
    const known = files.get(section.path)
    if (known === undefined || folders.has(known)) files.set(section.path, section.id)
    if (section.type === 'part') folders.add(section.id)
    ids.set(section.id, section.id)
    if (!isHeaded) continue
    const names = [heading.children.map((child) => textOf(child)).join(' '), ...heading.children.map((child) => textOf(child)), heading.data?.attributes?.id ?? '']
    for (const name of names.map(slug)) if (name !== '' && !ids.has(name)) ids.set(name, section.id)
  }
  const headings = new Map<string, Heading>()
  const counts = new Map<string, number>()
  const seen = new Set<Heading>()
  for (const section of all) {
    walk(section, (node, parents) => {
      if (isSection(node)) return
      const id = node.data && 'attributes' in node.data ? node.data.attributes?.id : undefined
      if (id !== undefined) ids.set(id, id)
      const parent = parents.at(-1)!
      if (node.type !== 'heading' || seen.has(node) || (isSection(parent) && parent.children[0] === node)) return
      seen.add(node)
      const name = slug(textOf(node))
      const count = counts.get(name) ?? 0
      counts.set(name, count + 1)
      for (const each of count === 0 ? [name] : [name, `${name}-${count}`]) if (each !== '' && !headings.has(each)) headings.set(each, node)
    })
  }
  return {files, ids, headings}
}

/** The id of a heading within a section: its own, or one it is given now. */
function idOfHeading({ids, headings}: Targets, name: string): string | undefined {
  const heading = headings.get(name)
  if (!heading) return undefined
  const own = heading.data?.attributes?.id
  if (own !== undefined) return own
  let id = /^[a-z]/.test(name) ? name : `section-${name}`
  for (let count = 2; ids.has(id); count++) id = `${name}-${count}`
  ids.set(id, id)
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
  const [file = '', fragment] = decode(link.url).split('#', 2) as [string, string | undefined]
  const target = posix.normalize(posix.join(posix.dirname(path), file))
  const known = file === '' ? undefined : targets.files.get(target) ?? targets.files.get(file)
  const inside = fragment === undefined || fragment === '' ? undefined : targets.ids.get(fragment) ?? targets.ids.get(slug(fragment)) ?? idOfHeading(targets, slug(fragment))
  const id = inside ?? known
  if (id !== undefined && (file === '' || known !== undefined)) {
    link.url = `#${id}`
    return
  }
  report.warn('structure:dead-link', {path, at: link.position}, `Found a link to “${link.url}”, which is no chapter or heading of this book; its words stay as text`, {hint: 'Link to a manuscript file (`[x](02-name.md)`) or a heading (`[x](#the-heading)`)'})
  const {children} = parent as {children: AnyNode[]}
  children.splice(children.indexOf(link), 1, ...link.children)
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
