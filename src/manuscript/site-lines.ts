/** Lines by which a site leads from chapter to chapter, pasted along with the story: `Previous Chapter | Index | Next Chapter`. */

const way = String.raw`(?:prev(?:ious)?|next|first|last(?:est)?|latest|home|index|toc|contents|table of contents|back(?: to top)?|main page|archive|chapter list)(?: (?:chapter|part|page|episode|instal?lment))?`
const arrow = String.raw`(?:<+|>+|«|»|←|→|◄|►|◀|▶|⏪|⏩|«|‹|›|⟨|⟩|<-+|-+>|&lt;+|&gt;+)`
const several = new RegExp(String.raw`^[\s\[(|]*${arrow}*\s*${way}\s*${arrow}*[\s\])|]*(?:(?:[|•·/~–—\-\[(\])]+\s*|\s{2,})${arrow}*\s*${way}\s*${arrow}*[\s\])|]*)+$`, 'iu')
const one = new RegExp(String.raw`^[\s\[(|]*(?:${arrow}+\s*${way}|${way}\s*${arrow}+)[\s\])|]*$`, 'iu')

/** "← Chapter 11 | Table of Contents | Chapter 13 →": the chapters on both sides by their numbers, with an arrow or a way besides. */
const instalment = String.raw`(?:(?:chapter|part|episode|ch\.?|ep\.?) ?\d+(?:\.\d+)?)`
const beside = new RegExp(String.raw`^[\s\[(|]*${arrow}*\s*(?:${way}|${instalment})\s*${arrow}*[\s\])|]*(?:[|•·/]+[\s\[(|]*${arrow}*\s*(?:${way}|${instalment})\s*${arrow}*[\s\])|]*)+$`, 'iu')
const hasWay = new RegExp(String.raw`[«»←→◄►◀▶⏪⏩‹›⟨⟩]|(?:^|[|•·/\s])${way}(?:$|[|•·/\s])`, 'iu')
const oneBeside = new RegExp(String.raw`^[\s\[(|]*(?:[←◄◀⏪]\s*${instalment}|${instalment}\s*[→►▶⏩])[\s\])|]*$`, 'iu')

/** Every instalment of a thread: `[Part 1] [Part 2]`. */
const instalments = /^(?:[\s|,·•-]*\[(?:part|chapter|ch\.?|book|episode) ?\d+\]){2,}[\s|,·•-]*$|^(?:part|chapter|ch\.?|episode) ?\d+(?:\s*[|·•]\s*(?:part|chapter|ch\.?|episode) ?\d+)+$/i

/** What an archive writes above the story between the notes. */
const label = /^(?:chapter|work) text$/i

/** The buttons of a newsletter, which a copy of the page takes along as lines of their own. */
const button = /^(?:subscribe(?: now)?|share(?: this post)?|leave a comment|upgrade to paid|get the app|pledge your support|type your email(?:…|\.\.\.))$/i

/** Two such words or more, or one with an arrow; a word alone may be the story's. */
export const isSiteLine = (line: string): boolean =>
  line.length <= 120 && (!ended.test(line) && isWay(line) || line.length < 24 && button.test(line))

/** As a sentence ends, and no link: tried before the long patterns. */
const ended = /[.!?…"”'’,;:]\s*$/

const isWay = (line: string): boolean =>
  /^\W*(?:part|ch|ep|book)/i.test(line) && instalments.test(line) || /next|prev|index|contents|toc|text/i.test(line) && (several.test(line) || one.test(line) || label.test(line)) || /[|•·/←→◄►◀▶⏪⏩]/.test(line) && (beside.test(line) && hasWay.test(line) || oneBeside.test(line))
