/**
 * What a handler works with while one document is made: the element maker, the notes, the ids.
 *
 * A handler sees its own node; whatever depends on its surroundings (which paragraph opens a scene,
 * what level a heading has) is found once beforehand and asked for here.
 */

import type {AnyNode, FootnoteDefinition, Section} from '../book/index.ts'
import {isRightToLeft} from '../language/index.ts'
import type {Context} from './context.ts'
import {handlers} from './handlers/index.ts'
import {createIds, toOwnId, type Ids} from './ids.ts'
import type {XhtmlContent, XhtmlElement, XhtmlProperties} from './xhtml.ts'

export type Handler<Node> = (state: State, node: Node) => XhtmlContent | XhtmlContent[]

/** A note called in this document, in order of its first call. */
export interface CalledNote {
  readonly definition: FootnoteDefinition
  readonly section: Section
  readonly number: number
  /** Made of its text, so that it stays when a note before it comes or goes. */
  readonly id: string
  /** Id of the first call and the document it stands in; absent for a note nothing calls. */
  reference?: {readonly path: string; readonly id: string}
}

export interface State {
  readonly context: Context
  readonly section: Section
  /** Document path. */
  readonly path: string
  readonly ids: Ids
  /** Extra classes of certain nodes: the paragraphs that open the section or a scene. */
  readonly classes: ReadonlyMap<AnyNode, string>
  /** Levels of the headings inside the section. */
  readonly levels: number[]
  readonly notes: NoteState
  /** Id of the heading that names the section, once it is made. */
  headingId?: string
  element(node: AnyNode, tagName: string, properties?: XhtmlProperties, children?: XhtmlContent[]): XhtmlElement
  all(nodes: readonly AnyNode[]): XhtmlContent[]
}

/** Notes are numbered through the chapter, or through the book when they are endnotes. */
export interface NoteState {
  readonly called: readonly CalledNote[]
  /** Document path that holds the notes. */
  readonly path: string
  /** The next note. */
  add(definition: FootnoteDefinition, section: Section): CalledNote
}

interface DocumentPlan {
  readonly context: Context
  readonly section: Section
  readonly path: string
  readonly classes: ReadonlyMap<AnyNode, string>
  readonly notes: NoteState
  /** Ids of a document several sections add to; absent for a section's own. */
  readonly ids?: Ids
}

/** `space-before` travels as `data-octavo-space-before`, here in hast's spelling. */
const hastName = (setting: string): string =>
  `dataOctavo${setting.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}`

/** The state one document is written with, its own ids taken. */
export function createState(plan: DocumentPlan): State {
  const authorIds = new Set(plan.ids ? [] : plan.context.survey.authorIds.get(plan.section))
  const ids = plan.ids ?? createIds([toOwnId(plan.section.id), ...authorIds])
  const isAroundRightToLeft = isRightToLeft(plan.section.lang ?? plan.context.book.metadata.language)
  const state: State = {
    ...plan,
    ids,
    levels: [],
    element(node, tagName, properties = {}, children = []) {
      const element: XhtmlElement = {type: 'element', tagName, properties: {...languageOf(node, isAroundRightToLeft), ...properties}, children}
      if (node.position) element.position = plan.ids ? Object.assign({path: plan.section.path}, node.position) : node.position
      const attributes = node.data?.attributes
      if (attributes) addAttributes(element, attributes, authorIds, ids)
      return element
    },
    all: (nodes) => partCalls(nodes.flatMap((node) => one(state, node)))
  }
  return state
}

function one(state: State, node: AnyNode): XhtmlContent | XhtmlContent[] {
  const handle = handlers[node.type as keyof typeof handlers] as Handler<AnyNode> | undefined
  if (!handle) throw new Error(`No handler for a node of type \`${node.type}\` inside a section`)
  return handle(state, node)
}

/** The call of a note right behind another, which would be read as one number with it, is marked. */
function partCalls(children: readonly XhtmlContent[]): XhtmlContent[] {
  const isCall = (child: XhtmlContent | undefined): child is XhtmlElement => child?.type === 'element' && child.tagName === 'sup' && child.children.some((each) => each.type === 'element' && each.properties['role'] === 'doc-noteref')
  return children.map((child, index) => {
    if (isCall(child) && isCall(children[index - 1])) child.properties['className'] = ['next-call']
    return child
  })
}

/** A passage of another language, and its direction where it runs against the text around it. */
function languageOf(node: AnyNode, isAroundRightToLeft: boolean): XhtmlProperties {
  const language = 'lang' in node ? node.lang : undefined
  if (language === undefined) return {}
  const direction = isRightToLeft(language) ? {dir: 'rtl'} : isAroundRightToLeft ? {dir: 'ltr'} : {}
  return {lang: language, xmlLang: language, ...direction}
}

type Attributes = NonNullable<NonNullable<AnyNode['data']>['attributes']>

/** The author's id and classes pass; settings travel as `data-octavo-*` for the page. */
function addAttributes(element: XhtmlElement, attributes: Attributes, unclaimed: Set<string>, ids: Ids): void {
  const {properties} = element
  if (attributes.id !== undefined) {
    const id = toOwnId(attributes.id)
    properties['id'] = unclaimed.delete(id) ? id : ids.take(id)
  }
  if (attributes.classes?.length) {
    const own = (properties['className'] ?? []) as string[]
    properties['className'] = [...new Set([...own, ...attributes.classes])]
  }
  for (const [name, value] of Object.entries(attributes.settings ?? {})) {
    if (name === 'dir' && /^(?:ltr|rtl)$/.test(value)) properties['dir'] = value
    else if (/^[a-z][a-z0-9-]*$/.test(name)) properties[hastName(name)] = value
  }
}
