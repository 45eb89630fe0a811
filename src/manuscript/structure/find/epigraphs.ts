/**
 * Epigraphs: the quotation at the head of a chapter or book, and who is quoted.
 *
 * The attribution is told by its dash or tilde, on the line of the quotation, on the next line or on the next block.
 * Only the first blocks below a heading (author's notes aside) are looked at: a dash elsewhere is speech broken off.
 */

import {countWords, type SectionKind} from '../../../book/index.ts'
import {because, type Recogniser} from '../context.ts'
import {readInlines} from '../inline.ts'
import {capitalShare, isCapitals, isSetInLines, opensQuote} from '../look.ts'
import {isOpen, kindOf, mark, type Group, type Piece} from '../piece.ts'
import {saysWhere} from './datelines.ts'
import {spansOf, type Span} from './spans.ts'

/** Marks epigraphs and attributions. */
export const epigraphs: Recogniser = ({pieces, habits}) => {
  for (const span of spansOf(pieces)) {
    if (span.heading.some(({parts: [part]}) => part?.section !== undefined && listed.has(part.section))) continue
    const blocks = span.body.filter((piece) => kindOf(piece) !== 'note' && kindOf(piece) !== 'dedication')
    const mode = habits.speaksInDashes ? 'strict' : 'head'
    const end = markAt(blocks, 0, mode) || markMarked(blocks, 0) || markAlone(span, blocks, mode)
    if (end > 0 && blocks[end] && markAt(blocks, end, mode) === 0) markMarked(blocks, end)
    if (kindOf(blocks[0]) === 'epigraph') markBelowBreaks(blocks, mode)
    if (isFront(span)) for (let at = Math.max(1, blocks.length - 8); at < blocks.length; at++) markAt(blocks, at, 'strict')
  }
  for (const piece of pieces) keepLines(piece, habits.wrapWidth)
}

/** Further mottoes at the heads of scenes, in a chapter that opens with one: in talk with dashes only a tilde tells a source. */
function markBelowBreaks(blocks: readonly Piece[], mode: 'head' | 'strict'): void {
  for (const [at, piece] of blocks.entries()) {
    const last = piece.lines.at(-1)!
    const isTold = kindOf(blocks[at - 1]) === 'scene-break' && at + 1 < blocks.length
    if (isTold && (mode === 'head' || last.startsWith('~') || blocks[at + 1]!.text.startsWith('~'))) markAt(blocks, at, 'strict')
  }
}

/** Lists of works and words: a dash there is the name of the line above. */
const listed: ReadonlySet<SectionKind> = new Set(['bibliography', 'index', 'glossary', 'alsoBy', 'contents'] as const)

/** The lines of verse stay lines. */
function keepLines({parts, text}: Piece, wrapWidth: number | undefined): void {
  for (const part of parts) {
    if (part.kind !== 'epigraph') continue
    const said = text.slice(part.from, part.to).trim().split('\n').map((line) => line.trim())
    const lines = wholeAttribution.test(said.at(-1)!) ? said.slice(0, -1) : said
    if (isSetInLines(lines, wrapWidth)) part.isVerse = true
  }
}

/** Before the chapters: front matter, a leaf of its own. */
const isFront = ({heading, body}: Span): boolean => body.length < 8 || heading.length === 0 || kindOf(heading[0]) === 'matter'

const longestQuote = 120
const longestText = 1500
const dash = String.raw`(?:~|--+|—(?!—)|–|―|-(?=\s))`
const wholeAttribution = new RegExp(String.raw`^\s*[*_(]*${dash}\s*(?=\S)`)
const atEnd = new RegExp(String.raw`\s*${dash}\s*(?=["“«*_]?\p{Lu}|["“«*_]?(?:from|the|an?|old|common|traditional|attributed|popular|local)\s)([^\n]{2,150})$`, 'u')

/** The same where the line was wrapped by hand. */
const wrapped = new RegExp(String.raw`^([^]*["”’'*_.!?…)\p{L}])\s*(?:~|--+|—|–|―)\s*(?=["“*_]?\p{Lu})[^]{2,150}$`, 'u')

/** Marks a motto with its source, typed or quoted by the markup, at a place of the front matter; gives the index after it. */
export const markEpigraph = (blocks: readonly Piece[], at: number): number => markAt(blocks, at, 'strict') || markMarked(blocks, at)

/** Marks an epigraph that starts at `start`; gives the index after it, 0 when there is none. */
function markAt(blocks: readonly Piece[], start: number, mode: 'head' | 'strict' = 'head'): number {
  const piece = blocks[start]
  if (!piece || piece.text.length > longestText || !isOpen(piece) || countWords(piece.text) > longestQuote || isAttribution(piece) || piece.lines.filter((line) => /^- /.test(line)).length > 1) return 0
  const group: Group = {type: 'epigraph'}
  if (splitLines(piece, group) || splitBelowQuote(piece, group) || ((mode === 'head' || looksQuoted(piece)) && splitLine(piece, group))) return start + 1
  if (mode === 'head' && isWhollyQuoted(piece.text) && isBareSource(blocks[start + 1])) return markBelow(blocks, start, start + 1, group)
  for (let at = start + 1; at <= start + 4 && blocks[at]; at++) {
    const next = blocks[at]!
    if (isAttribution(next) && (mode === 'head' || looksQuoted(piece))) return markBelow(blocks, start, at, group)
    if (!isOpen(next) || countWords(next.text) > 80 || !looksQuoted(next) || !looksQuoted(piece)) break
  }
  if (mode === 'strict' || !piece.isEmphasised || piece.lines.length > 1 || opensQuote(piece.text) || countWords(piece.text) < 4 || countWords(piece.text) > 60 || !/[.!?…"”]$|\s\/\s/.test(piece.text.trim()) || saysWhere(piece) || isAmidItalics(blocks, start)) return 0
  mark(piece, 'epigraph', because('epigraph', 'set wholly in italics right below the heading', 0.65), group)
  return start + 1
}

/** A scene set in italics has more of them below it. */
const isAmidItalics = (blocks: readonly Piece[], at: number): boolean => [blocks[at - 1], blocks[at + 1]].some((other) => other !== undefined && other.isEmphasised && countWords(other.text) >= 4 && /[.!?…]$/.test(other.text.trim()) && !isAttribution(other))

/** One quotation and no words beside it. */
const isWhollyQuoted = (text: string): boolean => /^\s*(?:“[^“”]{20,}”|"[^"]{20,}"|«[^«»]{20,}»|»[^«»]{20,}«|„[^“”„]{20,}[“”"])\s*$/.test(text)

/** Name and work without a dash: short, in capitalised words, without a stop. */
const isBareSource = (piece: Piece | undefined): boolean => piece !== undefined && isOpen(piece) && piece.lines.length === 1 && isSourceLine(piece.text.trim())
const isSourceLine = (line: string): boolean =>
  line.length <= 100 && !opensQuote(line) && (/^\([^()]+\)$/.test(line) || !/[.!?…:;]$/.test(line) && capitalShare(line) >= 0.7 && countWords(line) >= 2)

/** Below a heading: a source whose song or book everybody knows, without a word of it. */
function markAlone({heading}: Span, [piece, next]: readonly Piece[], mode: 'head' | 'strict'): number {
  if (!piece || !next || heading.length === 0 || !isAttribution(piece) || piece.lines.length > 1) return 0
  const isTilde = /^\s*[*_(]*~/.test(piece.text)
  if (!isTilde && (mode === 'strict' || !/,\s*["“*_]/.test(piece.text) || /[.!?…]["”]?$/.test(piece.text.trim()))) return 0
  mark(piece, 'attribution', because('attribution', 'a source by itself below the heading', 0.8), {type: 'epigraph'})
  return 1
}

const looksQuoted = (piece: Piece): boolean => opensQuote(piece.text) && !isTagged.test(piece.text) || piece.isEmphasised || piece.lines.length > 1

/** `"..." said Lily`: talk. */
const isTagged = /[,!?.…]?["”»],? \p{L}+(?: \p{L}+)?[.,]?\s*$/u

/** Who says it, where talk opens with a dash: "— Désolé, dit-il." */
const inquit = /[,!?…] (?:(?:me |te |lui |le )?(?:dit|fit|répondit|murmura|demanda|lança|souffla|cria|répéta)(?:[- ]|\.|$)|(?:dijo|respondió|preguntó|murmuró|susurró|gritó|disse|respondeu|perguntou|rispose|chiese|mormorò|сказал|спросил|ответил|прошептал|powiedział|rzekł|spytał|odparł|szepnął|zei|vroeg|sagte|fragte|said|asked|says)(?:[^\p{L}]|[аao](?!\p{L})|$))/u

/** What is said after a dash: it goes on in small letters after another, or is a sentence. */
const isSpeech = (text: string): boolean => / [—–-] ?\p{Ll}/u.test(text.slice(3)) || inquit.test(text) || /^\s*[—–―-]\s?[¿¡]/.test(text) || /[.!?…]$/.test(text.trim()) && countWords(text) > 4 && capitalShare(text) < 0.4 || /[!?]$/.test(text.trim())

/** `~~~THE NEXT DAY~~~` */
const dressedBoth = /^\s*([~–—=*-]{2,})[^]*[~–—=*-]{2,}\s*$/

/** A short block that opens with the dash or tilde of an attribution. */
export function isAttribution(piece: Piece): boolean {
  return isOpen(piece) && piece.text.length <= 160 && piece.lines.length <= 2 && wholeAttribution.test(piece.text) && !isSpeech(piece.text) && !dressedBoth.test(piece.text) && /\p{L}/u.test(piece.text) && !/["”]$/.test(piece.text.trim().replace(/["”][^"”]*["”]$/, ''))
}

function markBelow(blocks: readonly Piece[], start: number, end: number, group: Group): number {
  for (let at = start; at < end; at++) mark(blocks[at]!, 'epigraph', because('epigraph', 'a quotation below the heading, with its source below it', 0.93), group)
  mark(blocks[end]!, 'attribution', because('attribution', 'opens with a dash or tilde below a quotation', 0.93), group)
  return end + 1
}

/** The last lines of the block are the attribution. */
function splitLines(piece: Piece, group: Group): boolean {
  const {text, lines} = piece
  if (lines.length < 2) return false
  const at = lines.findIndex((line, index) => index > 0 && index >= lines.length - 2 && wholeAttribution.test(line))
  if (at < 0 || lines[at]!.length > 150 || !/\p{L}/u.test(lines[at]!)) return false
  return split(piece, offsetOfLine(text, at), group, 'on the line below the quotation')
}

/** A quotation in its marks, and on the last line whose it is, without a dash. */
function splitBelowQuote(piece: Piece, group: Group): boolean {
  const {text, lines} = piece
  if (lines.length < 2) return false
  const at = text.lastIndexOf('\n')
  if (wholeAttribution.test(lines.at(-1)!)) return false
  const isShouted = isCapitals(lines.at(-1)!) && !isCapitals(text.slice(0, at)) && /[.!?…"”]$/.test(text.slice(0, at).trim())
  const [quote, source] = [text.slice(0, at), lines.at(-1)!.replace(/\.$/, '')]
  if (isWhollyQuoted(quote) && source.length <= 50 && countWords(source) <= 7 && /^\p{Lu}/u.test(source) && !/[.!?…:;,]$/.test(source)) return split(piece, at + 1, group, 'on the line below the quotation')
  if (isSetApart(quote, lines.at(-1)!, piece)) return split(piece, at + 1, group, 'on the line below the quotation')
  return (isShouted || isWhollyQuoted(text.slice(0, at))) && isSourceLine(lines.at(-1)!) && split(piece, at + 1, group, 'on the line below the quotation')
}

/** A sentence or two right below the heading, and a short line of capitalised words that ends as none does. */
const isSetApart = (quote: string, source: string, {lines}: Piece): boolean =>
  lines.length === 2 && /[.!?…]["”»]?$/.test(quote.trim()) && countWords(quote) >= 4 && quote.length > source.length && source.length <= 60 && !opensQuote(source) && !/\d{1,2}[:.]\d\d|:/.test(source) && isSourceLine(source) && capitalShare(source) >= 0.7

/** Offset at which a line of a text begins. */
function offsetOfLine(text: string, line: number): number {
  let at = 0
  for (let count = 0; count < line; count++) at = text.indexOf('\n', at) + 1
  return at
}

/** The attribution ends the line of the quotation. */
function splitLine(piece: Piece, group: Group): boolean {
  const start = piece.text.lastIndexOf('\n') + 1
  const last = atEnd.exec(piece.text.slice(start))
  const cut = last ? start + last.index : piece.lines.length === 2 ? wrapped.exec(piece.text)?.[1]!.length ?? -1 : -1
  if (cut < 8) return false
  const isTold = opensQuote(piece.text) || piece.lines.length > 1 || piece.node.type === 'paragraph' && piece.node.children[0]?.type === 'emphasis' || /^[^"“]*$/.test(piece.text.slice(0, cut)) && (piece.text.slice(cut).trimStart().startsWith('~') || isMotto(piece.text, cut))
  const emphasis = piece.node.type === 'paragraph' && piece.node.children[0]?.type === 'emphasis' ? readInlines([piece.node.children[0]]).length : -1
  const quoteEnds = /["”’'».!?…)]\s*$/.test(piece.text.slice(0, cut)) || Math.abs(emphasis - cut) <= 1
  return isTold && quoteEnds && split(piece, cut, group, 'after the quotation')
}

/** "Sentence. — Whose": one sentence with its stop, a dash, and a few words that end as no sentence does. */
const isMotto = (text: string, cut: number): boolean => /^[^.!?…]+[.!?…]$/.test(text.slice(0, cut).trim()) && countWords(text.slice(0, cut)) >= 4 && /^\s*[—–―-]+ ?\S[^.!?…:;]{2,80}[^.!?…:;,]$/.test(text.slice(cut))

function split(piece: Piece, at: number, group: Group, where: string): boolean {
  piece.parts = [
    {kind: 'epigraph', from: 0, to: at, group, inference: because('epigraph', 'a quotation below the heading, with its source', 0.93)},
    {kind: 'attribution', from: at, to: piece.text.length, group, inference: because('attribution', `opens with a dash or tilde ${where}`, 0.93)}
  ]
  return true
}

/** A block quotation right below the heading whose last line is an attribution, or which one follows; gives the index after it. */
function markMarked(blocks: readonly Piece[], at: number): number {
  const piece = blocks[at]
  if (!piece || piece.node.type !== 'blockquote' || piece.overrule === 'paragraph') return 0
  const last = piece.text.lastIndexOf('\n') + 1
  if (wholeAttribution.test(piece.text.slice(last))) {
    piece.parts = [{...piece.parts[0]!, kind: 'epigraph', inference: because('epigraph', 'a block quotation below the heading that ends in its source', 0.95)}]
    return at + 1
  }
  const next = blocks[at + 1]
  return next && piece.text.length <= longestText && countWords(piece.text) <= longestQuote && isAttribution(next) ? markBelow(blocks, at, at + 1, {type: 'epigraph'}) : 0
}
