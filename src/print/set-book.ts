/** The publication as pages: its documents set and broken, and composed for those who show them. */

import type {Element} from 'hast'
import {isMatter} from '../book/index.ts'
import {fontsForDrawing, type FontStore} from '../fonts/index.ts'
import type {OutlineItem, Pagination, Publication, PublicationDocument, Resource} from '../publication/index.ts'
import type {Report} from '../report/index.ts'
import {createCounters, type Cascade, type ComputedStyle, type ElementStyles} from '../style/index.ts'
import type {Grid} from './flow/leaf.ts'
import {ascentOf, type Setting} from './flow/setting.ts'
import {plainText} from './flow/strings.ts'
import {hiddenTexts, shortenedTexts, warnOfHidden} from './hidden.ts'
import {composePages, type Composed} from './pages/compose.ts'
import {pageStartsOf} from './pages/places.ts'
import type {Paginated} from './pages/sections.ts'
import {createTypesetter, type TypesetterOptions} from './paragraph/index.ts'
import {breakDocuments, type PageHelp} from './set-documents.ts'
import {createStructure} from './structure.ts'
import {surveyTargets} from './targets.ts'
import type {OutlineEntry, PrintBook} from './types.ts'

export interface SettingOptions extends TypesetterOptions {
  readonly breakPages?: PageHelp
  /** Called when all documents are set, for what is done while another thread still breaks them. */
  readonly onSet?: () => Promise<void>
}

/** A book broken into pages. Where each begins is all an EPUB wants; to compose them is for those who show them. */
export interface BrokenBook {
  readonly pageCount: number
  readonly pagination: Pagination
  compose(): PrintBook
}

/** Publication, styles and faces. */
export interface Copy {
  readonly publication: Publication
  readonly cascade: Cascade
  readonly fonts: FontStore
}

/** Sets the documents of a publication in pages; lengths are points. */
export async function setBook({publication, cascade, fonts}: Copy, options: SettingOptions, report: Report): Promise<BrokenBook> {
  const documents = publication.documents.filter(({outputs}) => outputs.includes('pdf'))
  const targets = surveyTargets(documents, publication.outline)
  const typesetter = createTypesetter(fonts, {...options, wordCount: publication.wordCount}, report)
  const setting: Setting = {
    publication, cascade, typesetter, fonts, report, targets,
    structure: createStructure(),
    counters: createCounters(),
    countersBefore: new Map(),
    generated: new Map(),
    hidden: new Set(),
    lowered: new Set(),
    resources: new Map([...publication.resources, ...drawingsOf(cascade)].map((resource) => [resource.path, resource])),
    pictures: new Set(),
    grid: findGrid(documents, cascade, fonts)
  }
  setting.counters.open(cascade.body())
  setting.counters.reset('footnote', 0)
  const paginated = await breakDocuments(setting, documents, {targets, help: options.breakPages, onSet: options.onSet})
  return {
    pageCount: paginated.count,
    pagination: pageStartsOf(paginated),
    compose: () => composeBook(setting, paginated)
  }
}

function composeBook(setting: Setting, paginated: Paginated): PrintBook {
  const composed = composePages(setting, paginated)
  setting.typesetter.reportMissing()
  warnOfHidden(setting.hidden, setting.publication.documents, setting.report)
  return {
    ...composed,
    structure: setting.structure.nodes,
    pictures: [...setting.pictures],
    fontsOf: (drawing) => fontsForDrawing(drawing, setting.cascade.body().fontFamily, setting.fonts),
    generated: [...setting.generated.values()].flat(),
    hidden: [...setting.hidden].flatMap(hiddenTexts),
    shortened: shortenedTexts(setting.publication.documents.flatMap(({tree}) => tree.children).filter((child) => child.type === 'element'), setting.hidden),
    hasLoweredCaptions: setting.lowered.size > 0,
    outline: outlineOf(setting.publication.outline, composed.destinations),
    numbering: paginated.numbering
  }
}

/** Ornaments of the sheets, found by the address that stands in their styles. */
const drawingsOf = ({pictures}: Cascade): Resource[] =>
  [...pictures].map(([path, picture]) => ({...picture, path, source: path, role: 'image'}))

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

function outlineOf(items: readonly OutlineItem[], destinations: Composed['destinations']): OutlineEntry[] {
  return items.flatMap(({label, title, href, children}) => {
    const inner = outlineOf(children, destinations)
    const destination = destinations.get(href) ?? inner[0]?.destination
    return destination ? [{title: label === undefined ? title : `${label}${/\p{P}$/u.test(label) ? '' : ':'} ${title}`, destination, children: inner}] : inner
  })
}
