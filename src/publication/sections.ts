/**
 * A section of the book as a document: one `section` element with its meaning, its heading, its
 * blocks and its notes. Sections inside it (the chapters of a part) are documents of their own.
 */

import {semantics, type Section, type SectionKind} from '../book/index.ts'
import type {Context} from './context.ts'
import {chooseBlocks} from './edition.ts'
import {toOwnId} from './ids.ts'
import {addUncalled, createNotes, setFootnotes} from './notes.ts'
import {findOpenings} from './openings.ts'
import {createState, type NoteState} from './state.ts'
import {lineOf, nameOf} from './titles.ts'
import type {PublicationDocument} from './types.ts'
import {createElement, type XhtmlContent, type XhtmlElement, type XhtmlProperties} from './xhtml.ts'

/** `notes` gathers the calls when they are set at the end of the book; else the chapter sets its own. */
export function makeSection(context: Context, section: Section, notes?: NoteState): PublicationDocument {
  const path = context.paths.get(section.id)!
  const {blocks, omitted} = chooseBlocks(context, section)
  const state = createState({context, section, path, classes: findOpenings(blocks, section.type), notes: notes ?? createNotes(path)})
  const content = state.all(blocks)
  if (notes) addUncalled(state, omitted)
  else for (const each of setFootnotes(state, omitted)) content.push(each)
  const title = lineOf(nameOf(context, section))
  const element = state.element(section, 'section', propertiesOf(section.type, section.id, state.headingId ?? title), content)
  if (state.headingId === undefined) nameByLabel(element, title)
  element.properties['id'] = toOwnId(section.id)
  return {
    path,
    id: section.id,
    title,
    role: section.type,
    language: section.lang ?? context.book.metadata.language,
    source: section.path,
    outputs: ['epub', 'pdf'],
    tree: {type: 'root', children: [element]}
  }
}

/** A document made from the metadata, whole. */
export function makeGenerated(
  context: Context,
  role: SectionKind,
  about: {id: string; title: string; outputs: PublicationDocument['outputs']},
  children: XhtmlContent[]
): PublicationDocument {
  const properties = propertiesOf(role, about.id, `${about.id}-heading`)
  const element = createElement('section', properties, children)
  if (!children.some((child) => child.type === 'element' && child.properties['id'] === `${about.id}-heading`)) nameByLabel(element, about.title)
  return {
    ...about,
    path: `text/${about.id}.xhtml`,
    role,
    language: context.book.metadata.language,
    tree: {type: 'root', children: [element]}
  }
}

/** Attributes of a section's element: class, id, epub:type, role and the heading that names it. */
function propertiesOf(kind: SectionKind, id: string, headingId: string): XhtmlProperties {
  const {epubType, role} = semantics[kind]
  return {
    className: [kebab(kind)],
    id,
    ...(epubType !== undefined && {'epub:type': epubType}),
    ...(role !== undefined && {role}),
    ariaLabelledBy: headingId
  }
}

function nameByLabel(element: XhtmlElement, title: string): void {
  delete element.properties['ariaLabelledBy']
  if (element.properties['role'] !== undefined) element.properties['ariaLabel'] = title
}

/** A node's name as a class: `authorsNote` is `authors-note`. */
export const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
