/** Whose eyes a scene is seen through: a name alone at its head (`RAFE`, `Tam's POV`), where the manuscript has more of them. */

import {countWords} from '../../../book/index.ts'
import {because, type Recogniser} from '../context.ts'
import {isCapitals} from '../look.ts'
import {isHeading, isOpen, kindOf, mark, type Piece} from '../piece.ts'
import {numberOf} from '../words/numerals.ts'
import {isNoteLabel} from '../words/notes.ts'
import {isTheEnd} from '../words/instalment.ts'
import {placeWords} from '../words/places.ts'
import {isTimePhrase} from '../words/times.ts'

const name = /^[\s*_~[(•-]*\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*){0,2}[\s*_~\])•-]*$/u
/** Names that say when, too. */
const given = /^[\s*_~[(•-]*(?:april|may|june|august|summer|autumn|winter|dawn|eve|noel|easter)[\s*_~\])•-]*$/i
const couldTell = /pov|p\.o\.v|view|perspective|sicht|pdv|point de vue|punto d[ei] vista|ponto de vista|perspektyw|narra|лица|ağzından/i
const told = /^[\s*_~[(•-]*(?:\p{L}[\p{L}’'. -]{1,30}|\?{1,5}|\p{L})(?:['’]s)? (?:pov|p\.o\.v\.?|point of view|perspective|sicht|pdv)[\s*_~\])•:.-]*$/iu
const toldFirst = /^[\s*_~[(•-]*(?:(?:pov|pdv)[\s:–—-]+|(?:point de vue|punto de vista|punto di vista|ponto de vista)(?: de | d['’]| di | d[ao] |\s?: ?)|perspektywa )\p{L}[\p{L}’'. -]{1,30}$/iu

/** "Narra Inés", "Lia narrando", "От лица Мити": a verb and a name. */
const narrated = /^[\s*_~[(•-]*(?:(?:[Nn]arra|NARRA|[Nn]arrad[oa] por|[Оо]т лица|[Aa]us(?: der)? Sicht(?: von)?) (?=\p{Lu})[\p{L}’' -]{2,30}|\p{Lu}[\p{L}’' -]{1,30} (?:narrando|narra|ağzından))[\s*_~\])•:.-]*$/u

/** "Tam's POV", "POV: Tam": says in so many words who tells the scene. */
export const saysViewpoint = (text: string): boolean => text.length <= 50 && couldTell.test(text) && (told.test(text) || toldFirst.test(text) || narrated.test(text))

/** Marks them as headings inside their chapter. */
export const viewpoints: Recogniser = ({short, pieces}) => {
  const sure = short.filter((piece) => isOpen(piece) && saysViewpoint(piece.text))
  for (const piece of sure) mark(piece, 'section', because('viewpoint', 'says from whose point of view the scene is told', 0.9))
  const names = short.filter((piece) => piece.text.length <= 36 && isName(piece, pieces))
  const texts = new Set(names.map(({text}) => text.trim()))
  if (texts.size < 2) return
  const heading = names.filter((piece) => isAtHead(piece, pieces[piece.index - 1]))
  const isHabit = heading.length === names.length && names.length >= 2 || texts.size < names.length && heading.length > 0
  if (isHabit || isShared(names, pieces)) for (const piece of names) mark(piece, 'section', because('viewpoint', `a name at the head of a scene, one of ${names.length}`, 0.75))
}

/** Names in capitals parted by whole scenes, the first of them at the head of a chapter. */
function isShared(names: readonly Piece[], pieces: readonly Piece[]): boolean {
  const [first] = names as [Piece]
  const above = pieces.slice(Math.max(0, first.index - furthestBelow), first.index)
  const isFirst = above.length < furthestBelow || above.some(isHeading)
  return isFirst && above.every(({text}) => text.length <= 160) && names.every(({text, index}, at) => isCapitals(text) && (names[at + 1]?.index ?? pieces.length) - index > leastOfScene)
}

/** Blocks between a heading and the first name, and of the shortest scene. */
const furthestBelow = 5
const leastOfScene = 3

function isName(piece: Piece, pieces: readonly Piece[]): boolean {
  const text = piece.text.trim()
  if (piece.lines.length > 1 || !isOpen(piece) || '.,;:!?"”’'.includes(text.at(-1)!) || !name.test(text) || numberOf(text) !== undefined || isNoteLabel(text) || isTheEnd(text) || isTimePhrase(text) && !given.test(text)) return false
  const {weekday, date, relative} = placeWords(text)
  const [previous, next] = [pieces[piece.index - 1], pieces[piece.index + 1]]
  if (weekday || date || relative && !given.test(text) || !next || !isOpen(next) || countWords(next.text) < 4 || next.fileIndex !== piece.fileIndex) return false
  return previous === undefined || isHeading(previous) || !isOpen(previous) || /[.!?…"”’»*_]$/.test(previous.text.trim())
}

const bareName = (text: string): string => text.replace(/^[\s*_~[(•-]+|[\s*_~\])•-]+$/g, '')
const dressOf = (text: string): string => `${/^[^\p{L}]*/u.exec(text)![0]}${isCapitals(text)}`

/** A name right below a chapter's heading, and another dressed alike further down in the chapter, which names one of the two and has neither for a common word. */
export function headsScenes(piece: Piece, pieces: readonly Piece[]): boolean {
  if (piece.text.length > longestName || countWords(bareName(piece.text)) > 2 || !isName(piece, pieces)) return false
  const below = sectionBelow(piece, pieces)
  const others = below.filter((other) => other.index >= piece.index + leastOfScene && other.text.length <= longestName && dressOf(other.text) === dressOf(piece.text) && isName(other, pieces))
  const names = [...new Set([piece, ...others].map(({text}) => bareName(text)))]
  if (names.length < 2 || names.length > mostNames) return false
  return names.some((each) => isWord(titled(each), below)) && !names.some((each) => isWord(each.toLowerCase(), below))
}

const longestName = 36
const mostNames = 8
const longestSection = 400

function sectionBelow(piece: Piece, pieces: readonly Piece[]): readonly Piece[] {
  const below = pieces.slice(piece.index + 1, piece.index + longestSection)
  const end = below.findIndex((other) => isHeading(other) || other.fileIndex !== piece.fileIndex)
  return end < 0 ? below : below.slice(0, end)
}

const titled = (text: string): string => isCapitals(text) ? text.replace(/(\p{L})([\p{L}’']*)/gu, (_, first: string, rest: string) => first + rest.toLowerCase()) : text
/** Stands among other words of the section, set so. */
function isWord(text: string, section: readonly Piece[]): boolean {
  const within = new RegExp(`(?<![\\p{L}])${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`, 'u')
  return section.some((other) => other.text.length > longestName && within.test(other.text))
}

const isAtHead = (piece: Piece, previous: Piece | undefined): boolean =>
  previous === undefined || isHeading(previous) || piece.extraGap > 0 || kindOf(previous) === 'scene-break' || kindOf(previous) === 'note' || kindOf(previous) === 'epigraph' || kindOf(previous) === 'attribution'
