/**
 * The publication as pages: every document set as a flow, flows broken into pages, pages composed.
 * Page numbers that the text tells are known only afterwards: those documents are set once more, and
 * broken again while that moves anything.
 */

import type {Element} from 'hast'
import {isMatter} from '../book/index.ts'
import type {FontStore} from '../fonts/index.ts'
import type {OutlineItem, Publication, PublicationDocument, Resource} from '../publication/index.ts'
import type {Report} from '../report/index.ts'
import type {Cascade, ComputedStyle, ElementStyles} from '../style/index.ts'
import {createCounters} from './flow/counters.ts'
import {setFlow, type Flow} from './flow/flow.ts'
import type {Grid} from './flow/leaf.ts'
import {ascentOf, type Setting} from './flow/setting.ts'
import {plainText} from './flow/strings.ts'
import {composePages, type Composed} from './pages/compose.ts'
import {pagesOfTargets} from './pages/places.ts'
import {labelOf, paginate, type Paginated} from './pages/sections.ts'
import {createTypesetter, type TypesetterOptions} from './paragraph/index.ts'
import {createStructure} from './structure.ts'
import {surveyTargets, type TargetSurvey} from './targets.ts'
import type {OutlineEntry, PrintBook} from './types.ts'

/** Times the numbers told in the text may move pages before they are left as they are. */
const mostRounds = 3

export function setBook(publication: Publication, cascade: Cascade, fonts: FontStore, options: TypesetterOptions, report: Report): PrintBook {
  const documents = publication.documents.filter(({outputs}) => outputs.includes('pdf'))
  const targets = surveyTargets(documents, publication.outline)
  const typesetter = createTypesetter(fonts, options, report)
  const setting: Setting = {
    publication, cascade, typesetter, fonts, report, targets,
    structure: createStructure(),
    counters: createCounters(),
    countersBefore: new Map(),
    generated: [],
    hidden: new Set(),
    resources: new Map([...publication.resources, ...drawingsOf(cascade)].map((resource) => [resource.path, resource])),
    pictures: new Set(),
    grid: findGrid(documents, cascade, fonts)
  }
  setting.counters.open(cascade.body())
  setting.counters.reset('footnote', 0)
  const flows = documents.map((document) => setDocument(setting, document))
  const paginated = settle(setting, flows, targets)
  const composed = composePages(setting, paginated)
  typesetter.reportMissing()
  return {
    ...composed,
    structure: setting.structure.nodes,
    pictures: [...setting.pictures],
    generated: setting.generated,
    hidden: [...setting.hidden].flatMap(hiddenTexts),
    outline: outlineOf(publication.outline, composed.destinations),
    numbering: paginated.numbering
  }
}

const holders = /^(?:p|h[1-6]|[uod]l|li|d[td]|t[a-z]+|caption|div|section|article|aside|header|blockquote|figure|figcaption|pre)$/

const isNumber = ({properties: {className}}: Element): boolean => Array.isArray(className) && className.includes('note-number')

/** Texts of an element, paragraph by paragraph; a note's number is no text. */
function hiddenTexts(element: Element): string[] {
  const holdsBlocks = element.children.some((child) => child.type === 'element' && holders.test(child.tagName))
  if (!holdsBlocks) return [element.children.map((child) => (child.type === 'element' && isNumber(child) ? '' : plainText(child))).join('')]
  return element.children.flatMap((child) => (child.type === 'element' ? hiddenTexts(child) : child.type === 'text' ? [child.value] : []))
}

/** Ornaments of the sheets, found by the address that stands in their styles. */
const drawingsOf = ({pictures}: Cascade): Resource[] =>
  [...pictures].map(([path, picture]) => ({...picture, path, source: path, role: 'image'}))

function setDocument(setting: Setting, document: PublicationDocument): Flow {
  const restore = setting.countersBefore.get(document)
  if (restore) restore()
  else setting.countersBefore.set(document, setting.counters.save())
  const [section] = document.tree.children
  const name = section ? setting.cascade.stylesOf(document.tree, document.language, document.source ?? document.path).get(section)?.own.page : undefined
  return setFlow(setting, document, setting.cascade.page({name: name === undefined || name === 'auto' ? '' : name, side: 'right', isFirst: false, isBlank: false}))
}

/** The grid of the body text: the lines most of the first document that is not front matter is set in. */
function findGrid(documents: readonly PublicationDocument[], cascade: Cascade, fonts: FontStore): Grid {
  const body = documents.find(({role}) => !isMatter(role, 'front')) ?? documents[0]
  const style = body && textStyle(cascade.stylesOf(body.tree, body.language, body.source ?? body.path))
  return style ? {line: Math.max(1, style.lineHeight), ascent: ascentOf(fonts, style)} : {line: 14, ascent: 11}
}

/** The style of most of the letters that stand in paragraphs; without any, of the whole. */
function textStyle(styles: ReadonlyMap<Element, ElementStyles>): ComputedStyle | undefined {
  const letters = new Map<ComputedStyle, number>()
  for (const [element, {own}] of styles) if (element.tagName === 'p' && own.display === 'block') letters.set(own, (letters.get(own) ?? 0) + plainText(element).length)
  const byLine = new Map<number, {style: ComputedStyle; count: number}>()
  for (const [style, count] of [...letters].sort((left, right) => right[1] - left[1])) {
    const key = Math.round(style.lineHeight * 100)
    byLine.set(key, {style: byLine.get(key)?.style ?? style, count: (byLine.get(key)?.count ?? 0) + count})
  }
  const whole = styles.values().next().value?.own
  const usual = whole && byLine.get(Math.round(whole.lineHeight * 100))
  const [first] = [...byLine.values()].sort((left, right) => right.count - left.count)
  return first && first.count > (usual?.count ?? 0) ? first.style : (usual?.style ?? whole)
}

/** Breaks the flows, and again while the page numbers they tell change. */
function settle(setting: Setting, flows: Flow[], targets: TargetSurvey): Paginated {
  const book = {cascade: setting.cascade, grid: setting.grid, broken: new Map()}
  let known = ''
  for (let round = 0; ; round++) {
    const paginated = paginate(flows, setting.publication, book)
    if (round === mostRounds || !flows.some(({usesLabels}) => usesLabels)) return paginated
    const labels = new Map([...pagesOfTargets(paginated)].map(([key, page]) => [key, labelOf(paginated.numbering, page)]))
    const state = JSON.stringify([...labels])
    if (state === known) return paginated
    known = state
    targets.know(labels)
    for (const [index, flow] of flows.entries()) if (flow.usesLabels) flows[index] = setDocument(setting, flow.document)
  }
}

function outlineOf(items: readonly OutlineItem[], destinations: Composed['destinations']): OutlineEntry[] {
  return items.flatMap(({label, title, href, children}) => {
    const inner = outlineOf(children, destinations)
    const destination = destinations.get(href) ?? inner[0]?.destination
    return destination ? [{title: label === undefined ? title : `${label}${/\p{P}$/u.test(label) ? '' : ':'} ${title}`, destination, children: inner}] : inner
  })
}
