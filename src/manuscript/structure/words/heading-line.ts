/**
 * The grammar of a numbered heading: any one or two capitalised words, a number however it is
 * spelled, and a separator before the title if there is one. Whether such a line is a heading is not
 * decided here; `find/headings.ts` looks at all of them together.
 */

import {capitalShare} from '../look.ts'
import {abjadNumber, hanNumber, isOrdinal, numberOf} from './numerals.ts'
import {abjadWords, chapterWords, partWords, readableName} from './sections.ts'

export interface HeadingLine {
  /** "log", "chapter"; empty for a bare number. Folded. */
  readonly label: string
  readonly number: number
  /** Offsets in the line: end of label and number, start of the title (the line's length when there is none). */
  readonly labelEnd: number
  readonly titleStart: number
  /** What stood between them, trimmed; `\n` when the title is on the next line. */
  readonly separator: string
  /** How the number was spelled; headings of one manuscript agree. */
  readonly style: 'arabic' | 'roman' | 'word' | 'ordinal'
}

const word = String.raw`\p{Lu}[\p{L}’'&]*\.?`
const article = String.raw`(?:[Tt]he[ \t\u00a0]+|THE[ \t\u00a0]+)?`
const number = String.raw`(?:(?:[Tt]he|THE|[Nn]o\.?|NO\.?|[Nn]r\.?|N°|der|la|le|[aA][lL]?)[ \t\u00a0]+|#)?(\d{1,3}\.(?:\d{1,3}|[a-zA-Z]\b)|[IVXLC]+\.[ivxlc]+|[\p{Lu}\d][\p{L}\d]*(?:-[\p{L}]+)*)`
const oneWord = new RegExp(String.raw`^(${article}${word})[ \t\u00a0]+${number}`, 'u')
const twoWords = new RegExp(String.raw`^(${article}${word}[ \t\u00a0]+${word})[ \t\u00a0]+${number}`, 'u')
const ordinalFirst = new RegExp(String.raw`^${article}(\p{Lu}\p{L}+(?:-\p{L}+)?|\d+(?:st|nd|rd|th))[ \t\u00a0]+(${word})`, 'u')
const bare = /^(?:[[(#<]|§ ?)?(\d{1,3}\.(?:\d{1,3}|[a-z](?![\p{L}\d]))|\d{1,3}|[IVXLC]+|[\p{L}]+(?:[- \t][\p{L}]+)?)(?![\p{L}\d])/u
const gap = /^(?:\s*[:.)\]|~–—•·»>/：]+\s*|\s*-+\s+|\s*--+\s*|\s+[-~–—|:;]+\s*|,\s+(?=\p{Lu}|in [Ww]hich\b|wherein\b|or[,:]|being\b|concerning\b)|\s*\n\s*)+/u

/** Letters of a heading with its title; the longest tell the chapter. */
export const longestHeading = 400

/** What no heading of any form below begins with: speech, most of all. */
const otherwise = /^["“”‘’'«»„—–*_]/
/** A capitalised word before a small one, as most sentences begin: no number follows the word, and no second label. */
const asSentence = /^\p{Lu}[\p{L}'’]*[ \t\u00a0]+(?!(?:the|no|nr|der|la|le)[.\s])\p{Ll}/u

/** Reads a line, or the first two of a block, as a numbered heading. Leading `#`s must be gone. */
export function readHeadingLine(text: string): HeadingLine | undefined {
  if (text.length > longestHeading || otherwise.test(text)) return undefined
  if (counted.test(text)) return readCounted(text)
  if (abjad.test(text)) return readAbjad(text)
  if (asSentence.test(text)) return readLast(text) ?? (startsUsual(text) ? readSmall(text[0]!.toLowerCase() + text.slice(1)) : undefined) ?? readSeries(text) ?? readOrdinalUsual(text) ?? readBare(text)
  return readBracketed(text) ?? readTagged(text) ?? readCoded(text) ?? readNested(text) ?? readLabelled(text) ?? readSeries(text) ?? readSmall(text) ?? readNumberFirst(text) ?? readLast(text) ?? readOrdinalFirst(text) ?? readBare(text)
}

const firstWord = /^\p{L}+/u
const startsUsual = (text: string): boolean => {
  const word = firstWord.exec(text)![0].toLowerCase()
  return chapterWords.has(word) || partWords.has(word)
}

/** A heading whose word is one of those that name chapters and parts, and that says no more than its number and a title. */
export function readUsualHeading(text: string): HeadingLine | undefined {
  const line = text.length <= 120 ? readHeadingLine(text) : undefined
  return line && line.separator !== ' ' && (chapterWords.has(line.label) || partWords.has(line.label)) ? line : undefined
}

/** The heading that the name of a file is: `chapter-09_the-oar.md` reads "Chapter 9 the oar". */
export const headingNamed = (path: string): HeadingLine | undefined => readUsualHeading(titleOfName(path).replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase()))

/** The name of a file made readable, without the noughts that keep an order. */
export const titleOfName = (path: string): string => readableName(path).replace(/(?<![\p{L}\p{N}])0+(?=\d)/gu, '')

/** "DRAGON ACADEMY CHAPTER 3: THE EGG": the series before the usual word. */
const usual = new RegExp(String.raw`[ \t\n]([-–—:|,·(]?[ \t]*)(?=(?:${[...chapterWords].join('|')})\.?[ \t\u00a0]+#?[\p{L}\d])`, 'iu')
/** "Part 6" on the line below it; every line would be searched for both in one pattern. */
const partBelow = /\n(?=(?:part|teil|partie|parte|часть) [\p{L}\d])/iu
/** "End of Chapter 7", "Next time in Chapter 8", "Bonus Chapter 3": no series. */
const notSeries = /^(?:end|ende|fin|fine|koniec|einde|next|coming|previous|last|see|read|from|in|on|this|that|no|and|but|so)\b|\b(?:of|in|on|from|to|for|and|the|a|an|see|read|after|before|until|with|at|by|von|vom|des|der|de|du|del|di|do|van)$/i
function readSeries(text: string): HeadingLine | undefined {
  const found = text.length <= 140 ? (usual.exec(text) ?? (text.includes('\n') ? partBelow.exec(text) : null)) : null
  const before = text.slice(0, found?.index ?? 0)
  if (!found || !/^\p{Lu}[^.!?;"“”\n]{2,60}$/u.test(before) || capitalShare(before) < 0.75 || notSeries.test(before)) return undefined
  const lead = found.index + found[0].length
  const line = readLabelled(text[lead]!.toUpperCase() + text.slice(lead + 1))
  if (!line || line.separator === ' ') return undefined
  const close = found[1]?.startsWith('(') && text[line.labelEnd + lead] === ')' ? 1 : 0
  return {...line, labelEnd: line.labelEnd + lead + close, titleStart: line.titleStart + lead}
}

/** "[OC] Chapter 3": what a forum asks to be put before a title. */
const tagged = /^\[[^\]\n]{2,50}\][ \t]*(?:[-–—:|][ \t]*)?(?=\S)/u
function readTagged(text: string): HeadingLine | undefined {
  const lead = text.startsWith('[') ? tagged.exec(text)?.[0].length ?? 0 : 0
  const line = lead === 0 ? undefined : readHeadingLine(text.slice(lead))
  if (!line || !chapterWords.has(line.label) && !partWords.has(line.label) || line.separator === ' ') return undefined
  return {...line, labelEnd: line.labelEnd + lead, titleStart: line.titleStart + lead}
}

/** `第三章　改札`, `제3장`: the number between a sign of order and what is counted. */
const counted = /^(?:(?:第|제)\s?(?=[〇零一二三四五六七八九十百千两\d０-９])|(?=[\d０-９]))([〇零一二三四五六七八九十百千两\d０-９]{1,7})\s?([章回話话節节幕部卷巻編篇장화부권])(?!\p{L})/u

function readCounted(text: string): HeadingLine | undefined {
  const match = counted.exec(text)
  const number = match ? hanNumber(match[1]!) : undefined
  if (!match || number === undefined) return undefined
  const rest = text.slice(match[0].length)
  const separator = gap.exec(rest)?.[0] ?? /^\s*/.exec(rest)![0]
  const titleStart = match[0].length + separator.length
  return {label: match[2]!, number, labelEnd: match[0].length, titleStart, separator: separator.includes('\n') ? '\n' : separator.trim(), style: 'arabic'}
}

/** `פרק ב`, `الفصل الثاني`: scripts without capitals, the word before its number. */
const abjad = new RegExp(String.raw`^(${abjadWords.join('|')}) (\S+?)(?=\s*(?:[:.,–—\n-]|$))`, 'u')

function readAbjad(text: string): HeadingLine | undefined {
  const match = abjad.exec(text)
  const number = match ? abjadNumber(match[2]!) : undefined
  return match && number !== undefined ? finish(text, {label: match[1]!, number, end: match[0].length, spelled: match[2]!}) : undefined
}

const trailing = /^([^\n]{3,130}?)[ \t]*[[(]([^\])\n]{3,24})[\])]$/u

/** "The Quartermaster - Part 12" */
const behind = /^(?:\[[^\]\n]{2,50}\][ \t]*)?\p{Lu}[^.!?;"“”\n]{2,100}?[ \t]*[-–—|,:][ \t]*((?:part|pt|chapter|ch|episode|ep|teil|kapitel|partie|parte|часть)\.?[ \t]+#?[\p{L}\d-]{1,14}(?:[ \t]*(?:of|\/)[ \t]*[\d?]+)?)$/iu

/** "The last house wasn't empty [Part 3]": the number of the instalment behind its title, believed at the head of a text alone. */
export function readTrailing(text: string): HeadingLine | undefined {
  const inner = (/[\])]$/.test(text) ? trailing.exec(text)?.[2] : behind.exec(text)?.[1])?.replace(/\s*(?:of|\/)\s*[\d?]+$/, '')
  const line = inner === undefined ? undefined : readSmall(inner[0]!.toLowerCase() + inner.slice(1))
  return line && line.separator === '' ? {...line, labelEnd: text.length, titleStart: text.length} : undefined
}

const plain = /^((?:ch|chap|chapter|ep|episode|pt|part|kap|kapitel|cap|kapitel|teil)\.? \d{1,3}) +(?!(?:and|or|of|is|was|are|were|in|to|has|had|will|goes|comes)\b)(?=\p{Ll}[^.!?,;:"“”\n]{2,60}$)/u

const spelled = /^(\p{Ll}+(?:-\p{Ll}+)?)\.[ \t]+(?=\p{Ll}[^.!?,;:"“”\n]{2,60}$)/u

/** "ch 3 the vending machine", "twelve. the moth hotel": no capitals and no stop, believed at the head of a text alone. */
export function readPlain(text: string): HeadingLine | undefined {
  const [head = '', word = ''] = spelled.exec(text) ?? []
  const number = word === '' ? undefined : numberOf(word)
  if (number !== undefined) return {label: '', number, labelEnd: word.length, titleStart: head.length, separator: '.', style: 'word'}
  const label = plain.exec(text)
  const line = label ? readSmall(label[1]!) : undefined
  return line && {...line, titleStart: label![0].length, separator: ' '}
}

const bracketed = /^[[(<【]([^\])>】\n]{3,40})[\])>】]/

/** "[chapter seven] : encore": label and number in brackets of their own. */
function readBracketed(text: string): HeadingLine | undefined {
  const inner = '[(<【'.includes(text[0] ?? ' ') ? bracketed.exec(text)?.[1] : undefined
  const line = inner === undefined ? undefined : readHeadingLine(inner + text.slice(inner.length + 2))
  if (!line || line.label === '' || line.labelEnd !== inner!.length || !chapterWords.has(line.label)) return undefined
  return {...line, labelEnd: line.labelEnd + 2, titleStart: line.titleStart + 2}
}

/** "S2E04", "2x04": season and episode. */
function readCoded(text: string): HeadingLine | undefined {
  const match = /^(?:S(\d{1,2})[ .:·-]?E|(\d{1,2})x(?=\d\d))(\d{1,3})(?![\p{L}\d])/u.exec(text)
  return match ? finish(text, {label: 'episode', number: Number(match[1] ?? match[2]) * 1000 + Number(match[3]), end: match[0].length, spelled: match[3]!}) : undefined
}

const outer = new RegExp(String.raw`^${article}${word}\s+${number}\s*[,:;–—|/-]*\s+(?=${word}\s+${number})`, 'u')

/** "Arc 2, Chapter 3: Salt": a label inside a label; the inner one numbers the chapters. */
function readNested(text: string): HeadingLine | undefined {
  const match = outer.exec(text)
  if (!match || numberOf(match[1]!) === undefined) return undefined
  const inner = readLabelled(text.slice(match[0].length))
  if (!inner || !chapterWords.has(inner.label)) return undefined
  return {...inner, labelEnd: inner.labelEnd + match[0].length, titleStart: inner.titleStart + match[0].length}
}

const small = /^(\p{Ll}{2,})(\.?[ \t]+(?:al?[ \t]+)?)([\p{L}\d])/u

/** "chapter four" of an author who writes no capitals: only a usual word, and nothing but a separator before a title. */
function readSmall(text: string): HeadingLine | undefined {
  const match = small.exec(text)
  if (!match || !chapterWords.has(match[1]!) && !partWords.has(match[1]!)) return undefined
  const capitalised = text.slice(0, 1).toUpperCase() + match[0].slice(1, -1) + match[3]!.toUpperCase()
  const line = readLabelled(capitalised + text.slice(match[0].length))
  return line?.separator === ' ' ? undefined : line
}

function readLabelled(text: string): HeadingLine | undefined {
  for (const pattern of [oneWord, twoWords]) {
    const match = pattern.exec(text)
    if (!match || numberOf(match[1]!.replace(/\.$/, '')) !== undefined) continue
    const first = match[2]!
    const found = longestNumber(first, text.slice(match[0].length)) ?? sideOf(match[1]!, first)
    if (found) return finish(text, {label: match[1]!, number: found.number, end: match[0].length + found.length, spelled: first})
  }
  return undefined
}

/** "Side A", "Face B" of a record: the only parts that letters number. */
const sided = /^(?:side|face|seite|lado|lato|cara|kant|strona)$/i
function sideOf(label: string, first: string): {number: number; length: number} | undefined {
  return sided.test(label) && /^[A-F]$/.test(first) ? {number: first.charCodeAt(0) - 64, length: 0} : undefined
}

/** The number a word and those after it spell: "Twenty One", "One Hundred and Four". */
function longestNumber(first: string, rest: string): {number: number; length: number} | undefined {
  const following = isSpelled.test(first) ? /^(?:[ \t]+\p{L}+){1,4}/u.exec(rest)?.[0] ?? '' : ''
  for (let text = following; text !== ''; text = text.replace(/\s+\p{L}+$/u, '')) {
    const number = numberOf(first + text.replace(/\s+/g, '-'))
    if (number !== undefined) return {number, length: text.length}
  }
  const number = numberOf(first)
  return number === undefined ? undefined : {number, length: 0}
}

const isSpelled = /^\p{L}{3,}/u

const last = /^(?:(\p{L}+)[ \t]+(?:the )?(last|final|ultimate|letzte[sr]?|derni[eè]re?|[uú]ltim[oa]|ostatni)|(?:the )?(last|final|ultimate|letzte[sr]?|derni[eè]re?|[uú]ltim[oa]|ostatni) (\p{L}+))(?!\p{L})/iu

const couldBeLast = /last|final|ultim|letzt|derni|últim|ostat/i

/** "Chapter the Last", "Final Chapter". */
function readLast(text: string): HeadingLine | undefined {
  if (text.length > 120 || !/^\p{Lu}/u.test(text)) return undefined
  const match = couldBeLast.test(text.slice(0, 30)) ? last.exec(text) : null
  const label = (match?.[1] ?? match?.[4])?.toLowerCase() ?? ''
  if (!match || !chapterWords.has(label)) return undefined
  const line = finish(text, {label, number: 999, end: match[0].length, spelled: 'Last'})
  return line?.separator === ' ' ? undefined : line
}

const numberFirst = /^(\d{1,3}|[IVXLC]+)(?:\.|-?(?:ère|er|e|a|ª|º|th|st|nd|rd|я|й|ой))?[ \t\u00a0]+(\p{L}+)(?![\p{L}\d])/u

/** "18. Kapitel", "3e partie", "12 глава": only before a usual word. */
function readNumberFirst(text: string): HeadingLine | undefined {
  if (!/^[\dIVXLC]/.test(text)) return undefined
  const match = numberFirst.exec(text)
  const label = match?.[2]!.toLowerCase() ?? ''
  const number = numberOf(match?.[1] ?? '')
  if (!match || number === undefined || !chapterWords.has(label) && !partWords.has(label)) return undefined
  const line = finish(text, {label, number, end: match[0].length, spelled: match[1]!})
  return line?.separator === ' ' ? undefined : line
}

function readOrdinalFirst(text: string): HeadingLine | undefined {
  const match = ordinalFirst.exec(text)
  if (!match || !isOrdinal(match[1]!)) return undefined
  return finish(text, {label: match[2]!, number: numberOf(match[1]!)!, end: match[0].length, spelled: match[1]!})
}

/** "Primera parte", "Första kapitlet": languages that write what is counted small. */
function readOrdinalUsual(text: string): HeadingLine | undefined {
  const match = /^(\p{Lu}\p{L}+)[ \t\u00a0]+(\p{Ll}\p{L}+)/u.exec(text)
  if (!match || !isOrdinal(match[1]!) || !chapterWords.has(match[2]!) && !partWords.has(match[2]!)) return undefined
  return finish(text, {label: match[2]!, number: numberOf(match[1]!)!, end: match[0].length, spelled: match[1]!})
}

const smallRoman = /^([ivx]{1,5})(?=[.)](?:\s|$)|\s*$)/

function readBare(text: string): HeadingLine | undefined {
  if (text === '+1') return finish(text, {label: '', number: 1, end: 2, spelled: '1'})
  const low = smallRoman.exec(text)?.[1]
  const value = low === undefined ? undefined : numberOf(low.toUpperCase())
  if (value !== undefined) return finish(text, {label: '', number: value, end: low!.length, spelled: low!.toUpperCase()})
  const match = bare.exec(text)
  if (!match) return undefined
  const number = numberOf(match[1]!)
  if (number === undefined || !/^\p{Lu}|^\d/u.test(match[1]!) && match[0].length < text.trimEnd().length && !/^\s*[|:—·/]+\s+\p{Ll}/u.test(text.slice(match[0].length))) return undefined
  return finish(text, {label: '', number, end: match[0].length, spelled: match[1]!})
}

/** "Chapter 2 (edited)", "Chapter 12 [Part 1]". */
const besideBracket = /^[ \t]+(?=[([][^()[\]\n]{2,60}[)\]]\s*$)/

/** "Chapter 3 (draft) – Moth Season": the bracket belongs to the label. */
const bracketInside = /^[ \t]+\([^()\n]{2,24}\)(?=\s*[:–—]|\s+-+\s)/

/** "Chapter 3 of 12", "Part 2/4". */
const ofAll = /^[ \t]*(?:of|von|sur|de|di|z|из|\/)[ \t]*(?:\d{1,3}|\?+)(?=\s*(?:$|[:.–—\n]|-\s))/

/** "2.6K", "3:40": the sign stands inside the number. */
const goesOn = /^[.:,]\d/

function finish(text: string, read: {label: string; number: number; end: number; spelled: string}): HeadingLine | undefined {
  const behind = chapterWords.has(read.label.toLowerCase()) ? text.slice(read.end) : ''
  const inside = (bracketInside.exec(behind) ?? ofAll.exec(behind))?.[0].length ?? 0
  const found = {...read, end: read.end + inside}
  const rest = text.slice(found.end)
  if (found.label === '' && goesOn.test(rest)) return undefined
  const separator = gap.exec(rest)?.[0] ?? (chapterWords.has(found.label.toLowerCase()) ? besideBracket.exec(rest)?.[0] : undefined) ?? (/^\s*$/.test(rest) ? rest : undefined)
  const {spelled} = found
  const style = isOrdinal(spelled) ? 'ordinal' : /^\d/.test(spelled) ? 'arabic' : /^[IVXLCDM]+$/.test(spelled) ? 'roman' : 'word'
  const common = {label: found.label.toLowerCase().replace(/^the\s+(?=\p{L})/u, '').replace(/\.$/, '').replaceAll('\'', '’'), number: found.number, style} as const
  if (separator === undefined) {
    if (!/^\s+\p{Lu}/u.test(rest)) return undefined
    return {...common, labelEnd: found.end, titleStart: found.end + rest.search(/\S/), separator: ' '}
  }
  const start = found.end + separator.length
  return {...common, labelEnd: found.end, titleStart: start, separator: separator.includes('\n') ? '\n' : separator.trim()}
}
