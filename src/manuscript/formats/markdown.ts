/**
 * Markdown: CommonMark 0.31 with tables, footnotes, attributes, Octavo's divisions, and raw HTML through an allow-list.
 *
 * Three passes: blocks, then phrasing (when all definitions are known), then raw HTML. Nothing is swallowed: what
 * CommonMark would drop stays in the text or is reported at its line.
 */

import type {FootnoteDefinition, PhrasingContent, Root, RootContent, TableRow} from 'mdast'
import {warnOfReferences} from './markdown/warn-of-references.ts'
import type {Report} from '../../report/index.ts'
import {decode} from './decode.ts'
import type {Format} from './format.ts'
import {findFrontMatter, headLeftOut, settingsIn, tellUnreadHead} from './front-matter.ts'
import {mayHoldChanges, tellChanges} from './inline/changes.ts'
import {isOfNotebook, withoutBlockName} from './inline/notebook.ts'
import {parseInline} from './inline/parse.ts'
import {mayHoldRaised} from './inline/raised.ts'
import type {HiddenStretch, InlineContext} from './inline/scan.ts'
import {toText} from './inline/to-text.ts'
import {limitFault, limits} from './limits.ts'
import {linesOf, type Line} from './lines.ts'
import {readBlocks} from './markdown/blocks.ts'
import {mayHoldCallouts, readCallouts} from './markdown/callouts.ts'
import type {BlockContext} from './markdown/context.ts'
import {takeDeclaredSection} from './markdown/declared-section.ts'
import {pairDivisions} from './markdown/divisions.ts'
import {normalizeLabel} from './markdown/labels.ts'
import {findNotes} from './markdown/notes.ts'
import {withoutNotionParts} from './markdown/notion.ts'
import {tellRawText} from './markdown/raw-text.ts'
import {tellFormulas} from './markdown/tell-formulas.ts'
import {decodeName} from './markdown/remark.ts'
import {resolveHtml} from './markup/inline-html.ts'
import {checkAddresses} from './markup/addresses.ts'
import {withoutBlocks} from './markup/emptied.ts'
import {settleAnchors} from './markup/anchors.ts'
import {DataPictures} from './markup/data-pictures.ts'
import type {MarkupContext} from './markup/meaning.ts'

export const markdown: Format = {
  name: 'md',
  title: 'Markdown',
  suffixes: ['.md', '.markdown', '.mdown', '.mkd', '.mmd'],
  limit: limits.file,

  async parse(input, report) {
    const source = decode(input, report)
    const leftOut: HiddenStretch[] = headLeftOut(String(source))
    const pictures = new DataPictures(input.path)
    const reordered: TableRow[] = []
    const tree = await parseMarkdown(String(source), input.path, report, {leftOut, pictures, reordered})
    const made = [...pictures.described, ...reordered.map(({children}) => children.map((cell) => toText(cell.children)).join(' '))]
    const section = takeDeclaredSection(tree)
    return {source, format: 'md', tree, settings: settingsIn(source, input, report), media: pictures.media, ...(section && {section}), ...(leftOut.length + made.length > 0 && {declared: {leftOut, omitted: [], made}})}
  }
}

interface Beside {
  /** What a notebook's links and callouts do not show. */
  readonly leftOut: HiddenStretch[]
  readonly pictures: DataPictures
  /** Rows of drawn tables, whose words stand in another order in the source. */
  readonly reordered: TableRow[]
}

/** The tree of a Markdown text; what comes beside it is added to the last argument. */
export async function parseMarkdown(value: string, path: string, report: Report, {leftOut, pictures, reordered}: Beside = {leftOut: [], pictures: new DataPictures(path), reordered: []}): Promise<Root> {
  const {body} = findFrontMatter(value)
  tellUnreadHead(value, path, report)
  const lines = linesOf(body)
  const context: BlockContext = {...createContext(body, lines, path, report), leftOut, reordered}
  warnOfReferences(body, lines, path, report)
  tellFormulas(body, path, report)
  const blocks = readBlocks(context, {lines, index: 0, to: lines.length, blank: 0})
  const notes = parsePhrasing(context, rareMarksOf(body, leftOut))
  const kept = withoutEmptied(withoutNotionParts([...dropUsedDefinitions(context, blocks), ...notes], {path, report, leftOut}), context)
  if (mayHoldCallouts(body)) readCallouts(kept, leftOut)
  const resolved = /[<\\]/.test(body) && hasHtml(kept) ? await resolveBlocks(kept, {path, report, hasNote: (label) => context.notes.has(label.toLowerCase())}) : kept
  const children = checkAddresses(mayNamePlaces.test(body) ? settleAnchors(resolved) : resolved, {path, report, pictures})
  const last = lines.at(-1)!
  return {type: 'root', children, position: {start: {line: 1, column: 1, offset: 0}, end: {line: last.number, column: last.stop - last.start + 1, offset: last.stop}}}
}

function createContext(value: string, lines: readonly Line[], path: string, report: Report): Omit<BlockContext, 'leftOut' | 'reordered'> {
  return {
    value, path, report, pending: [], links: new Map(), notesRead: new Set(), depth: 0, hopeless: new Set(),
    notes: findNotes(value, lines, path, report),
    divisions: value.includes(':::') ? pairDivisions(value, lines, path, report) : {closing: new Map(), closers: new Set()}
  }
}

type RareMarks = Required<Pick<InlineContext, 'isOfNotebook' | 'leftOut' | 'changes' | 'hasRareMarks'>>

/** What a file's text says of the marks that are looked for in it. */
function rareMarksOf(body: string, leftOut: HiddenStretch[]): RareMarks {
  const changes = mayHoldChanges(body) ? {insertions: [], deletions: [], comments: []} : undefined
  return {isOfNotebook: isOfNotebook(body), leftOut, changes, hasRareMarks: changes !== undefined || mayHoldRaised(body)}
}

/** Gives every block its phrasing; the notes typed within a line are handed back. */
function parsePhrasing(context: BlockContext, rare: RareMarks): FootnoteDefinition[] {
  const {path, report, links, notes} = context
  const within: FootnoteDefinition[] = []
  const resolve = (nodes: PhrasingContent[]): PhrasingContent[] => hasRaw(nodes) ? resolveHtml(nodes, {path, report, decodeName}) : nodes
  const inline: InlineContext = {
    mode: 'markdown',
    path,
    ...rare,
    tellRawText: (format, at) => tellRawText(format, at, context),
    decodeName,
    addNote(children, position) {
      const identifier = freeLabel(notes, within.length + 1)
      if (notes.size + within.length >= limits.notes) throw limitFault('read:notes', path, position.start, `Found more than ${limits.notes} notes in one file`)
      within.push({type: 'footnoteDefinition', identifier, label: identifier, position, children: [{type: 'paragraph', children: resolve(children), position}]})
      return identifier
    },
    hasNote: (label) => notes.has(label.toLowerCase()),
    findTarget(label) {
      const found = links.size > 0 ? links.get(normalizeLabel(label)) : undefined
      if (found) found.isUsed = true
      return found
    }
  }
  for (const {node, run: typed} of context.pending) {
    const run = withoutBlockName(typed, rare.isOfNotebook, context.leftOut)
    const parsed = parseInline(run, inline)
    if (node.type === 'tableCell' && run.value.includes('`')) unescapeBars(parsed)
    const children = run.value.includes('<') ? resolveHtml(parsed, {path, report, decodeName}) : parsed
    for (const child of children) (node.children as PhrasingContent[]).push(child)
  }
  if (rare.changes) tellChanges(rare.changes, path, report)
  return within
}

/** A bar in a cell is escaped in code as well (GitHub Flavored Markdown 0.29, 4.10). */
function unescapeBars(nodes: readonly PhrasingContent[]): void {
  for (const node of nodes) {
    if (node.type === 'inlineCode') node.value = node.value.replaceAll('\\|', '|')
    else if ('children' in node) unescapeBars(node.children)
  }
}

const mayNamePlaces = /<[^<>]*\s(?:id|name)\s*=|\[\s*\]\{/i

const hasRaw = (nodes: readonly PhrasingContent[]): boolean => nodes.some((node) => node.type === 'html')

/** A label for a note typed within a line that the author has given to none. */
function freeLabel(taken: ReadonlySet<string>, count: number): string {
  let label = `line-${count}`
  while (taken.has(label)) label += '-'
  return label
}

/** Definitions of links that are used have no place in the text; the others stay as typed, for they may be prose. */
function dropUsedDefinitions({links, path, report}: BlockContext, blocks: RootContent[]): RootContent[] {
  if (links.size === 0) return blocks
  const used = new Set<unknown>()
  for (const [label, {node, isUsed}] of links) {
    if (isUsed) used.add(node)
    else report.warn('read:link-unused', {path, at: node.position}, `Found the address of a link \`${label.toLowerCase()}\`, which nothing refers to; it stays in the text`, {hint: `Write \\[ if it is prose, or refer to it: [words][${label.toLowerCase()}]`})
  }
  // A quotation of nothing but such a line is one all the same (CommonMark 0.31.2, example 218).
  return withoutBlocks(blocks, used, true)
}

/** What held nothing but words that are left out. */
function withoutEmptied(blocks: RootContent[], {pending, leftOut}: BlockContext): RootContent[] {
  if (leftOut.length === 0) return blocks
  const emptied = new Set<unknown>(pending.flatMap(({node, run}) => (node.type === 'paragraph' && node.children.length === 0 && run.value !== '' ? [node] : [])))
  return emptied.size === 0 ? blocks : withoutBlocks(blocks, emptied)
}

const hasHtml = (blocks: readonly RootContent[]): boolean => blocks.some((block) => block.type === 'html' || ('children' in block && block.type !== 'paragraph' && hasHtml(block.children as RootContent[])))

async function resolveBlocks(blocks: readonly RootContent[], context: MarkupContext): Promise<RootContent[]> {
  const {resolveHtmlBlocks} = await import('./markdown/resolve-html.ts')
  return resolveHtmlBlocks(blocks, context)
}
