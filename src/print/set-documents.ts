/**
 * Every document set as a flow, flows broken into pages. Page numbers that the text tells are known only afterwards:
 * those documents are set once more, and broken again while that moves anything.
 */

import {setImmediate} from 'node:timers/promises'
import {breakEvenly, packBlocks, unpackFlow, type PageOptions, type Tally} from '../layout/index.ts'
import type {PublicationDocument} from '../publication/index.ts'
import {setFlow, type Flow} from './flow/flow.ts'
import type {Setting} from './flow/setting.ts'
import type {PageBreaker} from './pages/break-flow.ts'
import {createPaginator} from './pages/paginator.ts'
import {pagesOfTargets} from './pages/places.ts'
import {labelOf, type BreakContext, type Paginated} from './pages/sections.ts'
import type {TargetSurvey} from './targets.ts'

/** Breaks packed blocks on another thread (layout's `breakPacked`). */
export type PageHelp = (blocks: Float64Array, options: PageOptions, tally: Tally) => Promise<Float64Array>

/** Times the numbers told in the text may move pages before they are left as they are. */
const mostRounds = 3

interface Breaking {
  /** Told the labels of the pages. */
  readonly targets: TargetSurvey
  readonly help: PageHelp | undefined
  /** Called when all documents are set, for what is done while another thread still breaks them. */
  readonly onSet: (() => Promise<void>) | undefined
}

/** Sets the documents and breaks them, and again while the page numbers they tell change. */
export async function breakDocuments(setting: Setting, documents: readonly PublicationDocument[], {targets, ...terms}: Breaking): Promise<Paginated> {
  const isShort = setting.publication.isShort === true
  const book = {cascade: setting.cascade, grid: setting.grid, broken: new Map()}
  const flows: Flow[] = []
  let paginated = await breakAsSet(setting, documents, {flows, book, isShort, ...terms})
  let known = ''
  for (let round = 0; round < mostRounds && flows.some(({usesLabels}) => usesLabels); round++) {
    const labels = new Map([...pagesOfTargets(paginated)].map(([key, page]) => [key, labelOf(paginated.numbering, page)]))
    const state = JSON.stringify([...labels])
    if (state === known) break
    known = state
    targets.know(labels)
    for (const [index, flow] of flows.entries()) if (flow.usesLabels) flows[index] = setDocument(setting, flow.document)
    const paginator = createPaginator({documents, isShort, breakPages: breakHere}, book)
    for (const flow of flows) paginator.add(flow)
    paginated = await paginator.finish()
  }
  return paginated
}

interface FirstRound extends Omit<Breaking, 'targets'> {
  /** Filled. */
  readonly flows: Flow[]
  readonly book: BreakContext
  readonly isShort: boolean
}

/** Lines and pages are broken on another thread while the next document is set. */
async function breakAsSet(setting: Setting, documents: readonly PublicationDocument[], {flows, book, isShort, help, onSet}: FirstRound): Promise<Paginated> {
  // A book of one document has nothing to set meanwhile.
  const isHelped = help !== undefined && documents.length > 1
  let isSetting = true
  const breakPages = isHelped ? breakBeside(help, () => isSetting) : breakHere
  const paginator = createPaginator({documents, isShort, breakPages}, book)
  for (const document of documents) {
    const flow = setDocument(setting, document)
    flows.push(flow)
    paginator.add(flow, isHelped ? setting.typesetter.breakSet() : undefined)
    if (help) await setImmediate()
  }
  isSetting = false
  await onSet?.()
  return paginator.finish()
}

const breakHere: PageBreaker = async (blocks, options, tally) => breakEvenly(blocks, options, tally)

/** Flows of fewer blocks are broken sooner than sent. */
const fewestSent = 12

/** Beside the setting: once all is set, to ask and to wait takes longer than the breaking. */
const breakBeside = (help: PageHelp, isSetting: () => boolean): PageBreaker => async (blocks, options, tally) =>
  blocks.length < fewestSent || !isSetting() ? breakEvenly(blocks, options, tally) : unpackFlow(await help(packBlocks(blocks), options, tally))

function setDocument(setting: Setting, document: PublicationDocument): Flow {
  const restore = setting.countersBefore.get(document)
  if (restore) restore()
  else setting.countersBefore.set(document, setting.counters.save())
  setting.generated.set(document, [])
  const [section] = document.tree.children
  const name = section ? setting.cascade.stylesOf(document.tree, document.language, document.source ?? document.path).get(section)?.own.page : undefined
  return setFlow(setting, document, setting.cascade.page({name: name === undefined || name === 'auto' ? '' : name, side: 'right', isFirst: false, isBlank: false}))
}
