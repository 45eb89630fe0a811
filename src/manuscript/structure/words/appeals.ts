/**
 * Words that only the author of a serial says: of updates, reviews, wait and readers, in the author's own voice.
 * The cues of `cues.ts` make a block chatty; an unlabelled note needs one of these as well, for a story may be chatty
 * and may speak to "you", and a paragraph taken for a note is a line lost to the reader.
 */

import {countCues, namesInstalment} from './cues.ts'

const appeals: readonly RegExp[] = [
  /^[^\p{L}"“‘']{0,8}(?:hey|heya|hello|hi|yo|ahoy|welcome|hiya|greetings|happy (?:new year|holidays|\p{Lu}\p{L}+)|hallo|salut|hola+|ciao+|eccomi|coucou)\b[^.!?]{0,30}\b(?:again|all|back|everyone|everybody|folks|guys|lovel\w+|my|dear|readers?|lovers|loves|babes|besties|darlings|you|peeps|y'?all|friends|ihr|zusammen|à tous|a todos)\b/iu,
  /^[^\p{L}"“‘']{0,8}(?:hi{2,}|hey{2,}|hello{2,}|hai{2,}|hola{2,}|ciao{2,}|so{3,}|ok(?:ay)?,? so)\b/iu,
  /\b(?:patreon|ko-?fi|wattpad|ao3|ffn|royal ?road|kudos|rr?&r|r&r|discord server|my (?:tumblr|twitter|discord|blog|betas?)|unbeta'?d|betaed|beta'd|beta reader|hiatus|cliff-?hangers?|wordcount|word count|songfic|oneshot|fanfic\w*)\b/i,
  /\b(?:leav(?:e|ing)|drop(?:ping)?|write|post|read (?:and|&)|please|love|loved|appreciate|answer(?:ed|ing)?|in the|your|for (?:all )?(?:the|your)|and) (?:me )?(?:a |an |all |the |your )*(?:\w+ )?(?:reviews?|comments?|ratings?|votes?|feedback|follows|favou?rites)\b(?! (?:board|of|below the|column|copy))/i,
  /\b(?:reviews?|comments?),? (?:please|are (?:always )?(?:love|welcome|appreciated)|make|keep)\b|\b(?:review|comment|vote|rate|subscribe|follow|favou?rite),? (?:and|or|&|\+) (?:review|comment|vote|rate|subscribe|follow|favou?rite)\b|\bplease (?:review|comment|vote|rate)\b/i,
  /\b(?:thanks|thank you|thank-you)\b[^.!?]{0,50}\b(?:review\w*|comment\w*|follow\w*|favou?rit\w*|kudos|votes?|support\w*|patien\w+|patrons?|subscribers?|readers?|readership|waiting|reading (?:this|my|along|the (?:last|previous|first)))\b/i,
  /\b(?:next|new) (?:chapter|update|instal?lment|episode|part|post|one)(?:'s|’s)? (?:will|should|is|might|may|won'?t|goes|comes|may|up|out|on|in a|soon|tomorrow|next|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\b(?:chapter|update|episode|part)s? (?:will|should) (?:be|come|go) (?:up|out|late|longer|shorter|posted|on)\b/i,
  /\b(?:sorry|apolog\w+)\b[^.!?]{0,20}\b(?:for|about|it'?s|this|that)\b[^.!?]{0,30}\b(?:wait|delay|update|chapter|cliff\w*|gap|instal?lment|short one|long one|posting)\b|\b(?:update|chapter|instal?lment)\b[^.!?]{0,12}\b(?:took|is|was|came)\b[^.!?]{0,12}\b(?:long|late|short)\b/i,
  /\bthis (?:one|chapter)(?:'s| is) for (?:everyone|anyone|everybody|all|those|my|the)\b|\bthanks for (?:stopping by|being here|coming|dropping in)\b|\bif you(?:'d like| fancy| want| like) more\b|\b(?:is|are) out now\b|\b(?:gracias a|merci à|danke an|grazie a|obrigad[oa] a)\b/i,
  /(?:^|[.!?…]\s+|\bso,? )hope (?:that )?(?:you|y'all|everyone)(?: all| guys| folks)? (?:all )?(?:enjoy(?:ed)?|like(?:d)?)\b|\bhope (?:that )?(?:you|y'all|everyone)\b[^.!?]{0,12}\b(?:enjoy(?:ed)?|like(?:d)?)\b[^.!?]{0,12}\b(?:this|the|my) (?:chapter|update|one|fic|story|instal?lment|part|episode)\b|\blet me know (?:what|if|in|your|how|who|which|below)\b[^.!?]{0,40}\b(?:think|thoughts?|comments?|reviews?|guess\w*|below)\b|\bwhat (?:did|do) (?:you|y'all|we)(?: all| guys)? think\b/i,
  /\btip jar\b|\bif you (?:liked?|enjoyed?|(?:'re|are) enjoying|loved?) (?:this|the|my) (?:chapter|story|instal?lment|episode|part|update|fic|one)\b|\b(?:play|listen to) the song\b|\bsong (?:in|is in) the media\b|\bcomment (?:down )?below\b|\bdon'?t forget to (?:vote|comment|review|rate|like|subscribe|follow)\b/i,
  /\b(?:this|the last|last week'?s|the previous|the next|next|my (?:last|next|first)) (?:chapter|update|fic|instal?lment)\b(?! of (?:my|his|her|our|their|life)\b)[^.!?]{0,60}\b(?:you|i|i'm|i'll|me|my|we|readers)\b|\b(?:i|i'm|i'll|i've|you|my)\b[^.!?]{0,40}\b(?:this|next|new) (?:chapter|update|fic|instal?lment)\b(?! of (?:my|his|her|our|their|life)\b)/i,
  /\ball (?:remaining |other |the )?(?:mistakes|errors|typos) are (?:mine|my|the|\w+-\w+)\b|\bi (?:don'?t|do not) own (?:any|the|these|this|anything)\b|\bi own nothing\b|\bread ahead\b|\bhappy reading\b|\bplease (?:forgive|excuse|ignore|bear with|point out|pardon) (?:the|any|my|all) (?:\w+ )?(?:typos?|mistakes|errors|grammar|spelling)\b|\b(?:tips|support) (?:the story|me on|this story)\b|\bbear with me\b|\bstay tuned\b|\btrigger warnings?\b|\bthis chapter (?:has|contains|features|includes|deals with|gets|was|is (?:a|an|the|my|late|short|long|for|un))\b/i,
  /\b(?:comments?|feedback|flames|reviews?|concrit) (?:(?:to|at) (?:me\b|\S+@)|(?:is|are) (?:always )?(?:welcome|appreciated)|will be used)|\b(?:subscribe|sign up) (?:below|here|now|for free|to (?:get|receive))\b|\breblogs\b|\bvoting (?:closes|ends|is (?:now )?(?:open|closed))\b|\b(?:start|begin) with the (?:first|previous) (?:chapter|instal?lment|episode|part|post)\b|\bbonus chapters?\b[^.!?]{0,20}\b(?:at|when|for|if)\b|\bthis post is public\b|\b(?:not edited|unedited)\b[^.!?]{0,12}\b(?:pls|please|sorry|be nice|so)\b/i,
  /\b(?:i(?:'m| am)? (?:now )?(?:post|updat|upload)(?:ing|ed|e)?|i(?:'ll| will|'ve| have)(?: been| be)? (?:post|updat|upload)(?:ing|ed|e)?)\b[^.!?]{0,40}\b(?:every|again|next|soon|regularly|weekly|chapters?|more|when|as|story|here|two|on)\b/i,
  /\b(?:tap|hit|smash|click|press) (?:the |that |a )?(?:\w+ )?(?:heart|like|star|stars|bell|follow|thumbs|button)\b|\bif you(?:'ve|'re| have| are)? (?:like[ds]?|enjoy(?:ed|ing)?|loved?|made it) (?:this|it|that|so|here|me)\b[^.!?]{0,12},|\b(?:paid|free) (?:subscribers?|members?|readers?)\b|\bearly access\b/i,
  /\b(?:hit|reach(?:ed)?|pass(?:ed)?|over|at|for|of) \d[\d.,]*k?\+? (?:followers|views|reads|favou?rites|favs|subs|subscribers|stars|votes|reviews|patrons|kudos|hits|bookmarks|ratings)\b|\bwrite-?ins?\b[^.!?]{0,12}\b(?:allowed|welcome|ok|okay)\b|\b(?:double|bonus|extra) (?:chapter|update|post)\b/i,
  /\b(?:nächste[sn]? Kapitel|prochain chapitre|próximo capítulo|prossimo capitolo|eure (?:Reviews|Kommentare)|vos (?:reviews|commentaires)|vuestros comentarios|sus comentarios|votos y comentarios|gracias por (?:leer|los comentarios)|merci (?:pour|à) (?:vos|tous|toutes)|danke (?:für|an) (?:die|eure|alle))\b/i
]

/** The same with many words, each with a cheap one it cannot do without. */
const gated: readonly (readonly [RegExp, RegExp])[] = [
  [/@/, /[\w-]@[\w-]+\.\w{2,}\b/],
  [/revi|comment|komm|coment|recens|opini|комм|отзыв|лайк|reactie|tell me|share/i, /(?:reviews?|commentaires?|kommentare?n?|comentarios?|comentários?|commenti|recensi\p{L}+|komentarz\p{L}*|opini[eę]|комментар\p{L}*|отзыв\p{L}*|лайк\p{L}*|reacties?)(?!\p{L})[^.!?]{0,60}(?<!\p{L})(?:eure?n?|euch|vos|vous|me|moi|mir|vuestr\p{L}+|sus|por favor|vossos?|mi|wasze|chętnie|ваши|пожалуйста|jullie|graag|plaisir|bitte|gern)(?!\p{L})|\b(?:comment|tell me|share) (?:down )?(?:your|below|with your)\b/iu],
  [/\.[a-z]{2}|http|tumblr|twitter|instagram|tiktok|bluesky|discord|dreamwidth|mastodon|goodreads|substack|youtube|come /i, /\b(?:discord\.gg|https?:\/\/|www\.)|\b\w+\.(?:com|net|org|gg|me)\/\w|\b(?:on|at|over) (?:my )?(?:tumblr|twitter|instagram|tiktok|bluesky|discord|dreamwidth|mastodon|goodreads|substack|youtube)\b|\bcome (?:yell|scream|say hi|talk|find me|chat|hang out)\b/i]
]

/** How many kinds of appeal to the readers a block makes. */
export function countAppeals(text: string): number {
  let count = 0
  const typed = text.replaceAll('’', '\'')
  for (const appeal of appeals) if (appeal.test(typed)) count += 1
  for (const [word, appeal] of gated) if (word.test(typed) && appeal.test(typed)) count += 1
  return count
}

/** When the next instalment comes: "Session 5 next week, dice willing." */
const soon = /^[^.!?,]{3,40} (?:next (?:week|month|time)|soon|tomorrow|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:is|goes|will be|comes) (?:up|out|live)|drops|coming)\b/i

/** Evidence enough for a note without a label: an appeal to the readers, and a further sign of their being spoken to. */
export const speaksToReaders = (text: string, labels: ReadonlySet<string>): boolean => {
  if (text.length > 3000) return false
  if (text.length < 120 && soon.test(text) && namesInstalment(text, labels)) return true
  const appealing = countAppeals(text)
  return appealing >= 2 || appealing === 1 && countCues(text, labels) >= 2
}
