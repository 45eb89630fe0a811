/**
 * The text of a manuscript file without its markup: a reader of its own, on purpose not the stages'.
 *
 * Markup is blanked with spaces, so every letter left keeps its offset. Code keeps its letters.
 */

import {stretchesIn} from './stretches.ts'
import type {DecodeName, SourceText} from './types.ts'

type Pattern = readonly [RegExp, (match: string, ...groups: string[]) => string]
/** Blanks all from an opening to its closing, where it has one. */
type Span = {readonly open: RegExp; readonly closeOf: (found: RegExpExecArray) => string; readonly isClosed?: (stretch: string) => boolean}
type Blanking = Pattern | Span

const blank = (match: string): string => match.replaceAll(/[^\n]/g, ' ')
const keep = (match: string, kept: string): string => {
  const at = match.indexOf(kept)
  return kept === '' || at < 0 ? blank(match) : blank(match.slice(0, at)) + kept + blank(match.slice(at + kept.length))
}

const comment: Blanking = {open: /<!--/g, closeOf: () => '-->'}
/** In a plain text it has a line of its own. */
const commentLine: Blanking = [/^[^\S\n]*<!--(?!-?>)(?:(?!-->)[^\n])*-->[^\S\n]*$/gm, blank]
/** Elements with all they hold. */
const elements = (open: RegExp): Blanking => ({open, closeOf: ([, name]) => String.raw`</${name!.toLowerCase()}\s*>`})
const attributes: Blanking = {open: /\{(?=:?[ \t]*[#.]|(?::[ \t]*)?[\w-]+=|[a-z]{2,3}(?:-[A-Za-z]+)?\})/g, closeOf: () => String.raw`\}|\n`, isClosed: (stretch) => stretch.endsWith('}')}
const entityOf = String.raw`&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|([A-Za-z][A-Za-z\d]{1,31}));`
const entity = (decodeName: DecodeName, pattern = entityOf): Blanking => [new RegExp(pattern, 'g'), (match, name = '') => decodeEntity(match, name, decodeName)]
/** In Markdown a backslash makes it text. */
const typedEntity = (decodeName: DecodeName): Blanking => entity(decodeName, String.raw`(?<![^\\]\\|^\\)${entityOf}`)
const tag: Blanking = [/<\/?[A-Za-z][A-Za-z\d-]*(?:\s(?:"[^"]*"|'[^']*'|[^<>"'])*)?\/?>/g, blank]
/** In a page a tag ends at its `>` whatever stands before it, or never. */
const pageTag: Blanking = [/<\/?[A-Za-z](?:=\s*"[^"]*(?:"|$)|=\s*'[^']*(?:'|$)|[^>])*(?:>|$)/g, blank]
/** Names a page may write without their semicolon (HTML, 13.5). */
const bareName = /^(?:AMP|COPY|ETH|GT|LT|QUOT|REG|THORN|AElig|aelig|[Aa]ring|[Oo]slash|[ANOano]tilde|[Cc]cedil|[AEIOUYaeiouy]acute|[AEIOUaeiou](?:grave|circ|uml)|yuml|acute|amp|brvbar|cedil|cent|copy|curren|deg|divide|eth|frac12|frac14|frac34|gt|iexcl|iquest|laquo|lt|macr|micro|middot|nbsp|not|ordf|ordm|para|plusmn|pound|quot|raquo|reg|sect|shy|sup1|sup2|sup3|szlig|thorn|times|uml|yen)/
const bareEntity = (decodeName: DecodeName): Blanking => [/&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31})(?![;\dA-Za-z])|&[A-Za-z][A-Za-z\d]{1,31};/g, (match) => {
  if (match.endsWith(';') && decodeName(match.slice(1, -1)) !== undefined) return match
  if (match.startsWith('&#')) return decodeEntity(`${match};`, '', decodeName).slice(0, match.length)
  const bare = bareName.exec(match.slice(1))?.[0]
  return bare === undefined ? match : decodeEntity(`&${bare};`, bare, decodeName).slice(0, bare.length + 1) + match.slice(bare.length + 1)
}]
/** Scene breaks drawn with letters: `oOo`, `-x-`, `xXx`, `x x x`. */
const ornament: Blanking = [/^[^\p{L}\p{N}\n\ufffd|]*(?:[oOxX0][^\p{L}\p{N}\n\ufffd|]*){1,9}$/gmu, blank]

/** A line of an image; where nothing else stands in the paragraph its title is shown as a caption. */
const pictureLine = String.raw`!\[[^\]\n]*\]\([^\n]*\)(?:\{[^{}\n]*\})?[ \t]*`
const aboveCaption = String.raw`(?<=(?<![^])|^(?:[ \t>]*|[ \t>]*:{3,}[^\n]*| {0,3}(?:#{1,6} [^\n]*|[-*_=][-*_= ]*)| {0,3}${pictureLine})\n)`
const belowCaption = String.raw`(?=$(?![^])|\n[ \t]*(?:\n|$(?![^])|:{3,}|#|[-*_=]{3,}|${pictureLine}$))`
const captioned: Blanking = [new RegExp(String.raw`^(?= {0,3}!\[)${aboveCaption} {0,3}!\[[^\]\n]*\]\([^\s()]+[ \t]+(?:"([^"\n]*)"|'([^'\n]*)')\)(?:\{[^{}\n]*\})?[ \t]*${belowCaption}`, 'gm'), (match, double = '', single = '') => {
  const title = double || single
  const at = match.lastIndexOf(title)
  return blank(match.slice(0, at)) + title + blank(match.slice(at + title.length))
}]

/** A division opens with its name, a label and attributes; a title after it is text. */
const division: Blanking = [/^[ \t>]*:{3,}[ \t]*(?:[\w-]+)?(?:\[([^\]\n]*)\])?(?:[ \t]*\{[^}\n]*\})?[ \t]*(.*)$/gm, (match, label = '', title = '') => keep(match, label || title)]

/** What stands in brackets, on a line or on several without a blank one between. */
const bracketed = String.raw`\[(?:\\.|[^\[\]\\\n]|\n(?![ \t]*\n)){1,999}\]`
const gap = String.raw`(?:[ \t]*\n)?[ \t]*`
const target = String.raw`(?:<[^<>\n]*>|(?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\]|\([^\s()]*\))*\))*)`
const quoted = String.raw`(?:"(?:\\.|[^"\\]){0,999}"|'(?:\\.|[^'\\]){0,999}'|\((?:\\.|[^()\\]){0,999}\))`
const definitionOf = (label: string): string => String.raw`^[ \t>]{0,3}(?!\[\^)${label}:${gap}(?:<[^<>\n]*>|[^\s<]\S*)(?:(?:[ \t]+|[ \t]*\n[ \t>]*)${quoted}(?=[ \t]*$))?[ \t]*$`
const definition = new RegExp(definitionOf(`(${bracketed})`), 'gm')
const labelsBehind = new RegExp(String.raw`\]((?:${bracketed}|\[\])+)`, 'g')
const labelOf = (typed: string): string => typed.slice(1, -1).trim().replaceAll(/\s+/g, ' ').toLowerCase()

const labelsDefinedIn = (text: string): ReadonlySet<string> => new Set([...text.matchAll(definition)].map(([, label]) => labelOf(label!)))

/** A label behind a bracket is one where it is defined, and else text. */
function references(text: string): Blanking {
  const defined = labelsDefinedIn(text)
  return [labelsBehind, (match, labels = '') => ([...labels.matchAll(/\[[^\]]*\]/g)].some(([label]) => label === '[]' || defined.has(labelOf(label))) ? `]${blank(labels)}` : match)]
}

/** A call of a note that is defined nowhere is text. */
function calls(text: string): Blanking {
  const defined = new Set([...text.matchAll(/^[ \t>]*\[\^([^\]\n]+)\]:/gm)].map(([, label]) => label!.toLowerCase()))
  return [/\[\^([^[\]\n]+)\]/g, (match, label = '') => (defined.has(label.toLowerCase()) ? blank(match) : match)]
}

/** The word before the caption of a table, which stands beside one of its rows. */
const tableCaption: Blanking = [/^ {0,3}[Tt]able:(?=[ \t])(?:(?<=\|[^\n]*\n(?:[ \t]*\n)?[ ]{0,3}[Tt]able:)|(?=(?:[^\n]+\n){1,6}(?:[ \t]*\n)?[^\n]*\|[^\n]*\n[ \t|:-]+$))/gm, blank]

/** Settings at the head of a file. */
const frontMatter: Blanking = [/^\ufeff?---[ \t]*\n[^]*?\n(?:---|\.\.\.)[ \t]*(?=\n|$)/, (head) => (/^\ufeff?---[ \t]*\n\s*[\w-]+[ \t]*:/.test(head) ? blank(head) : head)]

const markdown = (decodeName: DecodeName, text: string): readonly Blanking[] => [
  frontMatter,
  comment,
  elements(/<(annotation-xml|annotation|applet|audio|canvas|datalist|frameset|iframe|meter|noembed|noframes|noscript|object|optgroup|option|progress|script|select|style|svg|template|textarea|title|video)\b/gi),
  captioned,
  [/!\[(?:[^[\]\n]|\[[^[\]\n]*\])*\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\]\n]*\])?(?:\{[^}\n]*\})?/g, blank],
  [new RegExp(String.raw`\]\(\s*${target}(?:\s+${quoted})?\s*\)`, 'g'), blank],
  [/^ {0,3}\[\^[^\]\n]+\]:/gm, blank],
  calls(text),
  [definition, blank],
  references(text),
  division,
  [/:[a-z-]+(?=\[)/g, blank],
  attributes,
  [/<(?=(?:https?|mailto):)/g, blank],
  tableCaption,
  {open: /<\?/g, closeOf: () => String.raw`\?>`},
  {open: /<![A-Za-z]/g, closeOf: () => '>'},
  tag,
  [/^(?:[ \t>]*(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))+/gm, blank],
  typedEntity(decodeName),
  ornament
]

const tables: Readonly<Record<SourceText['format'], (decodeName: DecodeName, text: string) => readonly Blanking[]>> = {
  md: markdown,
  txt: () => [frontMatter, commentLine, division, ornament],
  docx: () => [ornament],
  html: (decodeName) => [comment, [/<!--[^]*$/, blank], {open: /<[!?]/g, closeOf: () => '>'}, elements(/<(head|script|style|noscript)\b/gi), pageTag, bareEntity(decodeName), entity(decodeName), ornament]
}

/** The text with its markup blanked; same length, same lines. */
export function readSource({format, text: typed, leftOut = [], decodeName = onlyAccents}: SourceText): string {
  const text = withoutStretches(typed, leftOut)
  const table = tables[format](decodeName, text)
  if (format !== 'md') return scrub(text, table)
  const markup = text.matchAll(markupBlock)
  let block = markup.next().value
  let scrubbed = ''
  let end = 0
  for (const {index, whole, isFence, body} of codeIn(text)) {
    while (block && block.index + block[0].length <= index) block = markup.next().value
    if (!isFence && block && block.index <= index) continue
    scrubbed += scrub(text.slice(end, index), table)
    scrubbed += keep(whole, body)
    end = index + whole.length
  }
  return scrubbed + scrub(text.slice(end), end === 0 ? table : table.slice(1))
}

interface Code {
  readonly index: number
  readonly whole: string
  readonly isFence: boolean
  /** What of it is text; nothing of a comment or of what a label stands for. */
  readonly body: string
}

/** Tildes by themselves between blank lines part scenes. */
const tildeBreak = String.raw`(?<=^[ \t]*\n) {0,3}~{3,}[ \t]*(?:$(?![^])|\n[ \t]*(?:\n|$(?![^])))`

/** Quotations and lists a fence may stand in. */
const around = String.raw`[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*`
/** A line that begins another block: no code in a line goes on there. */
const nextBlock = String.raw`\n[ \t>]*(?:\n|(?:[-*+]|\d{1,9}[.)])[ \t]|#{1,6}[ \t])`

/** The address and title of a link, and a label behind one, that hold a mark of code. */
const markedAddress = String.raw`\](?<!!\[[^\]\n]{0,200}\])\((?=[^()\n]{0,2000}\x60)\s*${target}\s+${quoted}\s*\)`
const markedLabel = String.raw`(?<=\])(\[[^\[\]\n]*\x60[^\[\]\n]*\])`
const codeInLine = String.raw`(?<!\x60)(\x60+)(?!\x60)((?:(?!${nextBlock})[^]){1,2000}?)(?<!\x60)\5(?!\x60)`

/** Groups: the fence's mark, its lines, whether it is never closed; the label; the marks of code in a line, and what is between. */
const codeOf = (marks: readonly string[], hasComments: boolean): RegExp => new RegExp([
  String.raw`^(?!${tildeBreak})${around}(${marks.join('|') || '(?!)'})[^\n]*\n([^]*?)(?:^[ \t>]*\1[\x60~]*[ \t]*$|($(?![^])))`,
  ...(hasComments ? ['<!--(?:[^]*?-->|[^]*)'] : []),
  definitionOf(bracketed),
  markedAddress,
  markedLabel,
  codeInLine
].join('|'), 'gm')

/** Code between fences and in a line, and what may hold the signs of it but is no text. Behind a fence that is never closed stands prose, and no other of its marks is closed. */
function* codeIn(text: string): Generator<Code> {
  const marks = ['`{3,}(?![^\\n`]*`)', '~{3,}']
  const defined = labelsDefinedIn(text)
  let code = codeOf(marks, true)
  for (let found = code.exec(text); found; found = code.exec(text)) {
    const [whole, fence, body, unclosed, label, , inline] = found
    const {index} = found
    if (/^<!--(?![^]*-->)/.test(whole)) {
      code = codeOf(marks, false)
      code.lastIndex = index + 1
      continue
    }
    if (label !== undefined && !defined.has(labelOf(label))) {
      code.lastIndex = index + 1
      continue
    }
    if (fence === undefined || unclosed === undefined) {
      yield {index, whole, isFence: fence !== undefined, body: body ?? inline ?? ''}
      continue
    }
    marks.splice(marks.findIndex((mark) => mark.startsWith(fence[0]!)), 1)
    code = codeOf(marks, code.source.includes('<!--'))
    code.lastIndex = index + fence.length
  }
}

/** Blocks of raw HTML, down to a blank line (CommonMark 4.6, kind 6): a backtick in one is a backtick. */
const markupBlock = /^ {0,3}<\/?(?:address|article|aside|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|legend|li|main|menu|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?=[\s/>])(?:[^\n]|\n(?![ \t]*(?:\n|$(?![^]))))*/gim

function withoutStretches(text: string, stretches: SourceText['leftOut'] & {}): string {
  const parts: string[] = []
  let at = 0
  for (const {start, end} of [...stretches].sort((left, right) => left.start - right.start)) {
    if (end <= at) continue
    parts.push(text.slice(at, Math.max(at, start)), blank(text.slice(Math.max(at, start), end)))
    at = end
  }
  return parts.join('') + text.slice(at)
}

function scrub(text: string, blankings: readonly Blanking[]): string {
  return blankings.reduce((left, blanking) => ('open' in blanking ? withoutSpans(left, blanking) : left.replace(...blanking)), text)
}

function withoutSpans(text: string, {open, closeOf, isClosed = () => true}: Span): string {
  return withoutStretches(text, [...stretchesIn(text, open, closeOf)].filter(({start, end}) => isClosed(text.slice(start, end))))
}

const letterEntity = /^([A-Za-z])(?:acute|grave|circ|uml|tilde|cedil|ring|caron|slash)$/

/** Names that hold a letter of their own; the others come to no letter. */
const onlyAccents: DecodeName = (name) => letterEntity.exec(name)?.[1] ?? ' '

/** Padded to its own length; accents fall away in the comparison. A name nobody knows stays as typed. */
function decodeEntity(match: string, name: string, decodeName: DecodeName): string {
  const number = /^&#(?:[xX]([\da-fA-F]+)|(\d+));$/.exec(match)
  const code = number ? Number.parseInt(number[1] ?? number[2]!, number[1] ? 16 : 10) : 0
  const isSound = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  const decoded = number ? (isSound ? String.fromCodePoint(code) : ' ') : (decodeName(name) ?? match)
  return decoded.padEnd(match.length).slice(0, Math.max(match.length, decoded.length))
}
