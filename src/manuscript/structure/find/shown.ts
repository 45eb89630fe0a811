/** Things shown in the story that only their number tells: the speeches of a script, posts of a forum, messages in bold. */

import {because} from '../context.ts'
import {isCapitals, isTitleLike, opensQuote} from '../look.ts'
import {isAllBold, isOpen, kindOf, mark, type Group, type Piece} from '../piece.ts'

const speaker = /^\p{Lu}[\p{Lu}\p{N} .'’&#-]{1,30}(?: ?\([^()]{1,120}\))?:?$/u
/** NAME (to the audience, softly): as nothing but a play has it. */
const directed = /^\p{Lu}[\p{Lu}\p{N} .'’&#-]{1,30} ?\(\p{Ll}[^()]*\):?$/u
const posted = /^(?:posted|replied|commented|edited|sent)\b.{0,20}(?:\d|:$)/i

/** "devon 9:02 AM" over what he writes. */
const stamped = /^[\p{L}\p{N}_@][^.!?:]{0,36}\s(?:[—–-] |(?:today|yesterday) at )?\d{1,2}:\d\d(?:\s?[AP]M)?$/iu

/** The head of a post, and what is posted below it. */
export const isPost = ({lines: [first = '', second, third]}: Piece): boolean => second !== undefined && (third !== undefined && posted.test(second) || stamped.test(first))

/** Blocks that open with a name in capitals on a line of its own, where some name returns; and posts of a forum. */
export function markScript(pieces: readonly Piece[]): void {
  const speeches = new Map<string, Piece[]>()
  const posts: Piece[] = []
  for (const piece of pieces) {
    if (piece.lines.length < 2 || piece.text.length > 1200 || !isOpen(piece)) continue
    const [first] = piece.lines as [string]
    if (speaker.test(first) && !isCapitals(piece.text) && !first.endsWith('.')) {
      const name = first.replace(/ ?\(.*/, '').replace(/:$/, '')
      speeches.set(name, [...(speeches.get(name) ?? []), piece])
    } else if (isPost(piece)) posts.push(piece)
  }
  markHeaded(posts, 'has the head of a post')
  const all = [...speeches.values()]
  if (!all.some(({length}) => length >= 2) && all.flat().filter(({lines: [first]}) => directed.test(first!)).length < 2) return
  markHeaded(all.flat().sort((a, b) => a.index - b.index), 'a speech below the name of who says it')
  for (const piece of pieces) if (piece.text.length <= 40 && piece.lines.length === 1 && isOpen(piece) && cut.test(piece.text)) mark(piece, 'sign', because('sign', 'what a script says of the picture', 0.8))
}

/** Messages that follow one another are one conversation. */
function markHeaded(said: readonly Piece[], reason: string): void {
  let group: Group | undefined
  let last = -1
  for (const piece of said) {
    if (!group || piece.index !== last + 1) group = {type: 'conversation', isHeaded: true}
    mark(piece, 'text-message', because('conversation', reason, 0.8), group)
    last = piece.index
  }
}

const cut = /^(?:FADE|CUT|SMASH|DISSOLVE|BLACK|TITLE|SUPER|MONTAGE|CLOSE|WIDE|ANGLE|BACK TO|INTERCUT|LIGHTS|CURTAIN|BLACKOUT|EXEUNT)\b[^\p{Ll}]*$/u

/** Blocks wholly in bold, two or more in a manuscript: what a game, a machine or a sign says. */
export function markBold(pieces: readonly Piece[]): void {
  const bold = pieces.filter((piece) => piece.text.length <= 400 && isOpen(piece) && isAllBold(piece) && !opensQuote(piece.text))
  const shown = bold.filter(({text, lines}) => /[.!?\])】]$/.test(text.trim()) || lines.length > 1 || !isTitleLike(text))
  const isHabit = shown.length >= 2 || pieces.some((piece) => kindOf(piece) === 'system-message')
  for (const piece of shown) {
    if (isHabit) mark(piece, 'system-message', because('system-message', 'wholly in bold, as others are', 0.72))
    else if (gains.test(piece.text)) mark(piece, 'system-message', because('system-message', 'wholly in bold, and says what the hero has gained', 0.72))
  }
}

/** What the hero has gained, as a game says it. */
export const gains = /^(?:you(?:['’]ve| have) (?:learn|gain|unlock|receiv|reach|level|complet|defeat|acquir|earn|been|enter)|(?:new )?(?:quest|skill|title|achievement|class|spell|item|perk)s? (?:complet|accept|fail|updat|gain|earn|learn|unlock|up\b|acquir|receiv)|level(?:led)? up|congratulations|ding\b|(?:your )?[\p{L}’'() ]{2,30} (?:(?:has |have |is now )?(?:reached|advanced to|risen to|increased to)|is now) (?:level|lvl?|rank|tier)\.? ?\d)/iu

/** Names a level by its number, as nobody tells it. */
const counts = /(?:level|lvl?|rank|tier)\.? ?\d+[.!]?$|^ding!?$/i

/** "You have learned a new spell!" right above or below what the game shows. */
export function markGains(pieces: readonly Piece[]): void {
  const isShown = (piece: Piece | undefined): boolean => kindOf(piece) === 'system-message' || kindOf(piece) === 'list' && piece!.node.type === 'paragraph' && piece!.text.includes(':')
  const playing = new Set(pieces.filter(isShown).map(({fileIndex}) => fileIndex))
  for (const piece of pieces) {
    if (piece.text.length > 70 || /[.!] \p{Lu}/u.test(piece.text) || piece.lines.length > 1 || !gains.test(piece.text) || !isOpen(piece)) continue
    if (isShown(pieces[piece.index - 1]) || isShown(pieces[piece.index + 1]) || playing.has(piece.fileIndex) && counts.test(piece.text)) mark(piece, 'system-message', because('system-message', 'what the hero has gained, beside what the game shows', 0.72))
  }
}
