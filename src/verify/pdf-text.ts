/**
 * The text of a PDF in the order of its content streams, furniture (`Artifact`) left out.
 *
 * Only what shows text is understood: fonts and their ToUnicode maps, marked content with its replacement text, form
 * objects. Positions are not; the writer draws in reading order. A note is read whole where it begins, without its number.
 */

import {CallFinder} from './pdf-calls.ts'
import {readCMap, utf16, type CMap} from './pdf-cmap.ts'
import {beyondMark} from './marks.ts'
import {createRoleFinder, type RoleFinder} from './pdf-notes.ts'
import {PdfDocument, PdfLexer, type PdfValue} from './pdf-objects.ts'
import {seam, withoutSeams} from './seams.ts'
import type {BookText} from './types.ts'

const deepest = 12

/** Text of all pages, a line end between them. */
export const readPdfText = (bytes: Uint8Array): string => withoutSeams(readPdf(bytes).text)

/** With seams at the edges of passages. */
export function readPdf(bytes: Uint8Array): BookText {
  const document = new PdfDocument(bytes)
  const reader = new PageReader(document)
  const pages: PdfValue[] = []
  collectPages(document, document.get(document.root(), 'Pages'), pages)
  const {texts, notes} = joinNotes(pages.map((page, index) => reader.read(page, index)))
  return {text: texts.join('\n'), calls: reader.calls.callsOf(notes)}
}

/** Text of the story, of one cell of it, or of one note, as it stands on a page. */
interface Stretch {
  readonly note: number | undefined
  readonly cell: number | undefined
  text: string
}

/** What goes on of a note or of a cell is put behind its beginning. */
function joinBy(kind: 'note' | 'cell', pages: readonly (readonly Stretch[])[]): ReadonlyMap<number, Stretch> {
  const known = new Map<number, Stretch>()
  for (const stretch of pages.flat()) {
    const own = stretch[kind]
    if (own === undefined) continue
    const begun = known.get(own)
    if (begun === undefined) known.set(own, stretch)
    else {
      begun.text += `\n${stretch.text}`
      stretch.text = ''
    }
  }
  return known
}

/** Text page by page. */
function joinNotes(pages: readonly (readonly Stretch[])[]): {readonly texts: readonly string[]; readonly notes: ReadonlyMap<number, string>} {
  joinBy('cell', pages)
  const notes = joinBy('note', pages)
  return {texts: pages.map((stretches) => stretches.map(({text}) => text).join('')), notes: new Map([...notes].map(([note, {text}]) => [note, text]))}
}

function collectPages(document: PdfDocument, root: PdfValue, pages: PdfValue[]): void {
  const pending = [root]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const kids = document.get(node, 'Kids')
    if (Array.isArray(kids)) pending.push(...kids.map((kid) => document.resolve(kid)).reverse())
    else pages.push(node)
  }
}

/** A marked passage: hidden when it is furniture, replaced when it carries its own text. */
interface Passage {
  readonly isHidden: boolean
  note: number | undefined
  cell: number | undefined
  /** What is shown in it reads backwards (14.8.2.5.3), or is left out where it is but a mark: said when it ends. */
  held: string[] | undefined
  readonly isTurned: boolean
  readonly isMark: boolean
  readonly isCall: boolean
}

/** Characters before a call that tell which it is. */
const reach = 64

class PageReader {
  readonly calls = new CallFinder()
  readonly #document: PdfDocument
  readonly #maps = new Map<PdfValue, CMap | undefined>()
  readonly #roleOf: RoleFinder
  #stretches: Stretch[] = []
  /** Cells met on the pages before: what of them goes on overleaf stands before nothing but itself. */
  readonly #begun = new Set<number>()
  /** The story's last words on the page before. */
  #carried = ''
  #page = 0
  /** The page's key in the parent tree. */
  #key = -1
  #passages: Passage[] = []
  #font: CMap | undefined

  constructor(document: PdfDocument) {
    this.#document = document
    this.#roleOf = createRoleFinder(document)
  }

  read(page: PdfValue, index: number): Stretch[] {
    this.#carried = this.#textBefore({note: undefined, cell: undefined})
    for (const {cell} of this.#stretches) if (cell !== undefined) this.#begun.add(cell)
    this.#page = index
    this.#stretches = []
    this.#passages = []
    const entries = typeof page === 'object' && page !== null && 'fields' in page ? page.fields : new Map<string, PdfValue>()
    const key = entries.get('StructParents')
    this.#key = typeof key === 'number' ? key : -1
    const contents = entries.get('Contents')
    const resolved = this.#document.resolve(contents)
    const streams = Array.isArray(resolved) ? resolved : [contents]
    for (const stream of streams) this.#run(this.#document.streamOf(stream), this.#document.get(page, 'Resources'), 0)
    return this.#stretches
  }

  #run(bytes: Uint8Array, resources: PdfValue, depth: number): void {
    const lexer = new PdfLexer(bytes)
    let operands: PdfValue[] = []
    while (lexer.at < bytes.length) {
      const value = lexer.next()
      if (value === undefined) continue
      if (typeof value === 'object' && value !== null && 'operator' in value) {
        this.#operate(value.operator, operands, resources, depth)
        operands = []
      } else operands.push(value)
    }
  }

  #operate(operator: string, operands: readonly PdfValue[], resources: PdfValue, depth: number): void {
    const last = operands.at(-1)
    if (operator === 'Tf') this.#font = this.#mapOf(this.#entry(resources, 'Font', operands[0]))
    else if (operator === 'Tj' || operator === "'" || operator === '"') this.#show(last)
    else if (operator === 'TJ' && Array.isArray(last)) for (const item of last) this.#show(item)
    else if (operator === 'BDC' || operator === 'BMC') this.#open(operands, resources)
    else if (operator === 'EMC') this.#close()
    else if (operator === 'Do' && depth < deepest) this.#runForm(this.#entry(resources, 'XObject', last), depth)
  }

  #entry(resources: PdfValue, kind: string, name: PdfValue | undefined): PdfValue | undefined {
    const group = this.#document.get(resources, kind)
    const key = name === undefined ? undefined : this.#document.nameOf(name)
    return key !== undefined && typeof group === 'object' && group !== null && 'fields' in group ? group.fields.get(key) : undefined
  }

  #runForm(form: PdfValue | undefined, depth: number): void {
    if (this.#document.nameOf(this.#document.get(form, 'Subtype')) !== 'Form') return
    this.#run(this.#document.streamOf(form), this.#document.get(form, 'Resources'), depth + 1)
  }

  #open(operands: readonly PdfValue[], resources: PdfValue): void {
    const isArtifact = this.#document.nameOf(operands[0] ?? null) === 'Artifact'
    const named = operands[1]
    const properties = named !== undefined && this.#document.nameOf(named) !== undefined ? this.#entry(resources, 'Properties', named) : named
    const actual = this.#document.get(properties, 'ActualText')
    const passage = this.#document.get(properties, 'MCID')
    const outer = this.#passages.at(-1)
    const role = typeof passage === 'number' ? this.#roleOf(this.#key, passage) : {note: outer?.note, cell: outer?.cell, isMark: false, isCall: false}
    const isReplaced = actual instanceof Uint8Array
    const isHidden = this.#isHidden()
    const isTurned = this.#document.nameOf(operands[0] ?? null) === 'ReversedChars'
    if (!isHidden) this.#say(seam)
    this.#passages.push({...role, isHidden: isArtifact || isReplaced, isTurned, held: isTurned || role.isMark ? [] : undefined})
    if (isReplaced && !isArtifact && !isHidden) this.#say(decodeText(actual))
  }

  #close(): void {
    const passage = this.#passages.at(-1)
    const held = passage?.held?.join('') ?? ''
    const text = passage?.isMark ? beyondMark(held) : held
    if (passage?.isMark && held !== '') this.#noteMark(passage, held)
    if (passage) passage.held = undefined
    if (!this.#isHidden()) this.#say(seam)
    if (text !== '') this.#say(passage?.isTurned ? [...text].reverse().join('') : text)
    this.#passages.pop()
  }

  #noteMark({note, cell, isCall}: Passage, mark: string): void {
    const page = this.#page
    if (isCall) this.calls.addCall({page, mark, before: this.#textBefore({note, cell})})
    else if (note !== undefined) this.calls.addLabel(note, {page, mark})
  }

  /** The last words of the story, or of a note. */
  #textBefore({note, cell}: Pick<Passage, 'note' | 'cell'>): string {
    let text = ''
    for (let index = this.#stretches.length - 1; index >= 0 && text.length < reach; index--) {
      const each = this.#stretches[index]!
      const goesOn = each.cell !== undefined && each.cell !== cell && this.#begun.has(each.cell)
      if (each.note === note && !goesOn) text = each.text + text
    }
    return (note === undefined && text.length < reach ? this.#carried + text : text).slice(-reach)
  }

  #isHidden(): boolean {
    return this.#passages.some(({isHidden}) => isHidden)
  }

  #show(value: PdfValue | undefined): void {
    if (!(value instanceof Uint8Array) || this.#isHidden()) return
    const {width, texts} = this.#font ?? {width: 1, texts: new Map<number, string>()}
    for (let index = 0; index + width <= value.length; index += width) {
      const code = width === 1 ? value[index]! : value[index]! * 256 + value[index + 1]!
      this.#say(texts.get(code) ?? (this.#font ? '' : String.fromCharCode(code)))
    }
  }

  #say(text: string): void {
    const {note, cell} = this.#passages.at(-1) ?? {note: undefined, cell: undefined}
    const holder = this.#passages.findLast((passage) => passage.held)
    if (holder?.held) {
      holder.held.push(text)
      holder.note ??= note
      holder.cell ??= cell
      return
    }
    const last = this.#stretches.at(-1)
    if (last === undefined || last.note !== note || last.cell !== cell) this.#stretches.push({note, cell, text})
    else last.text += text
  }

  #mapOf(font: PdfValue | undefined): CMap | undefined {
    const key = this.#document.resolve(font)
    if (this.#maps.has(key)) return this.#maps.get(key)
    const stream = typeof key === 'object' && key !== null && 'fields' in key ? key.fields.get('ToUnicode') : undefined
    const map = stream === undefined ? undefined : readCMap(this.#document.streamOf(stream))
    this.#maps.set(key, map)
    return map
  }
}

/** A text string: UTF-16 with its mark, else Latin (PDFDocEncoding differs only in signs). */
function decodeText(bytes: Uint8Array): string {
  return bytes[0] === 0xfe && bytes[1] === 0xff ? utf16(bytes) : new TextDecoder('latin1').decode(bytes)
}
