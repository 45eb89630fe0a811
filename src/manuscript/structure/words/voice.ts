/**
 * Who speaks, the story or its author: evidence weighed in one place. A story tells of others, mostly in the past, and
 * quotes what they say; an author speaks of the text, of those who read it, of himself and of the week. No word decides:
 * kinds of words are counted, set against the words a story is told with, and against how this story is told.
 */

import {sensesOf, type Sense} from './outside.ts'

/** How a story is told: shares of its paragraphs that say I, say you, exclaim, and are typed like chat. */
export interface Voice {
  readonly me: number
  readonly you: number
  readonly shouts: number
  readonly types: number
  readonly small: number
}

/**
 * Patterns with one list of words behind another look ahead between the two, `(?=\S)`: it asks nothing new, but V8, which
 * follows every way through a pattern when it compiles it, does not multiply the lists. It takes a third of the time.
 */

/** Words of the alphabets `outside.ts` knows; no `u`, which costs more than all else here. */
const word = /[0-9A-Za-z\u00aa-\u024f\u0370-\u04ff\u1e00-\u1eff][0-9A-Za-z\u00aa-\u024f\u0370-\u04ff\u1e00-\u1eff'-]*/g
const speech = /"[^"\n]*"|“[^”\n]*”|«[^»\n]*»|»[^«\n]*«|„[^“”\n]*[“”]/g
const opening = /^\s*(?:["“«»„‘']|[—–―]\s?[\p{L}¿¡…][^]{24})/u
const address = /https?:|www\.|\p{L}\.(?:com|org|net|gg|me|co|io)\b|\S@\S|(?:^|\s)(?:[@#]|[ru]\/)\p{L}/u
const typing = /[\u2600-\u27bf\ud83c-\ud83e]|[:;]-?[)(DP](?![0-9A-Za-z])|<3|!!|\?\?|\bx{2,}\b|\bxo\b|\^\^|\w{2}~/
const whole = /^\s*(?:\([^]*\)|\[[^]*\])[.!]?\s*$/
/** "UPDATE 2: it's facing the wall": a story told in entries. */
const counted = /^[^\p{L}\p{N}]{0,6}\p{L}+ #?\d{1,3}\s*:/u
/** "hiii", "sooo": as nobody writes in a story but its characters. */
const stretched = /([a-z])\1\1/
/** A block of prose that begins so is spoken to somebody. */
const greeting = /^[^\p{L}\p{N}"“«»„]*(?:hi+|hey+|hello+|hiya|heya|howdy|greetings|welcome|hola+|hallo|salut|coucou|bonjour|ciao+|olá|oi|cześć|hej|hoi|привет\p{L}*|merhaba|selam)(?![\p{L}'-])(?![^\n]{0,40},\s*$)/iu
/** "Welcome back to the show": whoever presents it stands in the story. */
const hosting = /\b(?:welcome|hello|hi|bienvenue|willkommen|bienvenidos|benvenuti)\b[^.!?]{0,30} (?:to|aboard|on|at|à|zu[rm]?|a|al|alla?) (?:the|our|my|another|tonight['’]s|this|l[ae]|l['’]|unserer|nuestro|nostro)[^.!?]{0,30}\b(?:show|programme|program|broadcast|hour|station|tour|ship|flight|casino|hotel|manor|academy|school|club|market|circus|museum|ring|arena|games?|auction|émission|sendung|programa|spettacolo)\b/i
const chatting = /^[^\p{L}\p{N}"“«»„]*(?:ok(?:ay)?,? so|so{2,}|(?:a+nd|so|well),? (?:that['’]?s|that was)|anyways?|welp|phew|whew|yay|omg)\b/iu
/** "That's it for this week", "So, das war's für heute": an author puts down the pen. */
const concluding = /^[^\p{L}\p{N}"“«»„([]*(?:(?:a+nd|so|well|ok(?:ay)?|anyway)?,? ?(?=t)that(?:['’]s| is| was) (?:it|all|a wrap|the end of (?:week|part|arc|book|volume|act|season|chapter|day|this|the (?:first|second|third|arc|chapter|book)))(?: (?:for|of|on|from) (?=\S)(?:now|today|tonight|this|the|me|my|us|\d|week|part|arc|book|volume|act|season|chapter|one|two|three|four|five))?|(?:(?:so|und),? ?)?das war['’]?s(?: für heute| erst ?mal| auch schon)?|(?:et )?voil[àa],? c['’]est (?:tout|fini) pour|c['’]est tout pour (?:aujourd|cette|ce)|(?:y )?(?:eso|esto) (?:es|fue) todo por|(?:e )?(?:per oggi )?è tutto per|(?:é|e) (?:isso|só isso) por (?:hoje|agora)|(?:no )?(?:i )?to tyle na|dat was het (?:voor|weer))(?!\p{L})/iu
/** "What do you think of her?", "Was meint ihr": asked of nobody in the story. */
const asking = /(?:^|[.!?…] )(?:so,? )?(?:who|what|how|where|which|why|any|do)\b[^.!?"“”]{0,24}\b(?:do|did) (?:you|we|y['’]all) (?:all |guys )?(?:think|guess|reckon|like|feel)\b[^.!"“”]*\?|\b(?:was|wie|wer)\b[^.!?]{0,20}\b(?:meint|glaubt|denkt|fandet) ihr\b|\bqu['’]en (?:pensez|dites)[- ]vous\b|\bà votre avis\b|¿qu(?:é|ién) (?:creen|opinan|les pareció|pensáis|creéis)/i
/** "Fatemi sapere", "J'espère que ça vous a plu": what authors ask of many, where a story says `you` to one. */
const bidding = /\b(?:fatemi sapere|lasciatemi|cosa ne pensate|dites[- ]moi|ça vous (?:a plu|plaît)|vous (?:a|ait|aura) plu|n'oubliez pas de (?:voter|liker|commenter)|schreibt mir|lasst (?:mir|gern)|sagt mir (?:gern|doch|eure)|euch (?:hat )?gefallen|vi (?:sia|è) piaciut[oa]|que (?:os|les) (?:haya|ha) gustado|no olvid(?:éis|en) (?:votar|comentar)|não (?:se )?esqueçam (?:de )?(?:votar|comentar|deixar)|me (?:digam|contem)|dajcie znać|laat (?:me|maar) weten)(?![a-zà-ÿ])/i
const bid = /fatemi|lasciatemi|pensate|dites|plu|plaît|oubliez|schreibt|lasst|sagt|gefallen|piaciut|gustado|olvid|esqueçam|digam|contem|dajcie|weten/i
const isBidding = (text: string): boolean => bid.test(text) && bidding.test(text)
/** "Sorry this one's short": of nothing that happens in a story. */
const excusing = /\bsorry (?:that )?(?:this|the)(?: one| chapter| part| update)(?:['’]s| is| was) (?:a (?:bit|little) |so |kinda |pretty |really |super )?(?:short|late|long|rushed|boring|filler)\b/i
/** The next of the instalments. */
const following = /\b(?:next|new|nächste[nrs]?|prochaine?|próxim[oa]|prossim[oa])\b ?(?=\S)(?:chapter|part|episode|update|instal?lment|post|fic|kapitel|teil|mal|chapitre|épisode|fois|capítulo|parte|capitolo|volta)\b|\bcoming soon\b|(?:следующ|нов)(?:ая|ую|ей|ой) (?:глав|част|сери)|следующий (?:эпизод|раз)|продолжение (?:в|на|через|завтра)/i
/** "This one fought me the whole way.": the instalment. */
const ofThisOne = /^[\s*_([]*(?:this|that) (?:one|chapter|part|scene|update)\b/i
/** "Her fiction has appeared in several magazines": what stands below a story of who wrote it. */
const biography = /\b(?:fiction|(?:short )?stories|poetry|poems|essays|writing) (?:has|have) (?:appeared|been published)\b|\bis the author of\b|\b(?:lives|writes) in [A-Z][^.!?]{2,60} with (?:his|her|their|a|an|two|three|four|too many)\b/
/** "More on Saturday!": a sentence without a verb, and the last. */
const promising = /(?:^|[.!?…)] )more (?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|next (?:week|time|month)|to come|later(?: this week)?|soon|tomorrow)\b[^.!?\p{L}]{0,3}[.!]?$/iu
/** Who says it, after or before the words said without marks. */
const inquit = /\b(?:said|says|wrote|told|asked|answered|yelled|shouted|whispered|replied)\b,? (?:[A-Z]|the |his |her |my |an? |old )|\b(?:he|she|it|they|everyone|everybody|the [a-z]+|[A-Z][a-z]+) (?:always |never |often |usually |only |once )?(?:said|says|wrote|writes|told|asked|asks|answered|yelled|shouted|replied)\b/
/** What is said for the sake of being read, in so many words. */
const thanking = /\bif you(?:['’]ve| have)? (?:like|love|enjoy)(?:d|ed)? (?=\S)(?:(?:this|the|today's) (?=\S)(?:chapter|story|part|episode|instal?lment|post|one)\b|(?:this|it)(?=[,!:;]))|\b(?:hit reply|tell me|let me know)\b|\b(?:thanks|thank you)(?: so much| all| everyone| again)? for (?=\S)(?:reading|stopping by|being here|the support|your (?:support|patience))|\bthis (?:one|chapter)(?:'s| is) for (?:everyone|anyone|all|those|my|the)\b/i
/** "Thanks for all the upvotes on the last one", "Gracias por leer": for what readers do. */
const thankingReaders = /\b(?:thanks|thank you|shout-?outs?|shout outs?)(?: so much| again)? (?=[ft])(?:for (?:all )?(?:the|your|these|those) (?:\w+ ){0,2}(?=\S)(?:comments|reviews|replies|upvotes|votes|kudos|likes|hits|reads|feedback|messages|theories|follows|favou?rites|tips)\b|to (?:all |everyone |every one )?(?:of )?(?:you |who |my |our |the |this month's |this week's |new )(?:[\w-]+ ){0,2}(?=\S)(?:patrons?|subscribers|supporters|readers|reviewers|followers|commenters|donors|beta)\b)|(?:^|[^\p{L}])(?:danke (?:fürs lesen|für (?:die|eure|all) (?:\p{L}+ )?(?:kommis|kommentare|reviews|sternchen))|merci (?:de (?:me |m')?(?:lire|suivre|avoir lu)|d'avoir lu|pour (?:vos|tous vos) (?:reviews|commentaires|votes))|gra[cz]i(?:as|e) (?:por (?:leer|seguir|sus|vuestros|los) ?(?:comentarios|votos|reviews)?|per (?:aver letto|le (?:recensioni|stelline)|i commenti))|obrigad[ao]s? (?:por (?:ler|lerem|acompanhar)|pel[oa]s (?:comentários|votos|estrelas))|dzięk(?:i|uję) za (?:przeczytanie|komentarze|gwiazdki|wszystkie)|bedankt voor (?:het lezen|jullie|de reacties)|спасибо,? (?:что (?:читаете|прочитали|остаётесь)|за (?:отзывы|комментарии|лайки|прочтение)))(?!\p{L})/iu
/** How each of those begins. */
const thanks = /thank|shout[- ]?out|dank|merci|gra[cz]i|obrigad|dzięk|спасибо/i
/** "If you like the book", asked of readers in their own language. */
const liked = /\b(?:wenn (?:euch|dir) (?:das kapitel|die geschichte|es) gef(?:ä|a)ll|si (?:ce chapitre|cette histoire|ça) vous (?:plaît|a plu)|si (?:te|os|les) (?:gust[aó]|ha gustado) (?:el capítulo|la historia|este)|se (?:vi|ti) (?:piace|è piaciut[oa]) (?:il capitolo|la storia|questo)|se (?:gostaram|gostou|estão gostando) d|jeśli (?:wam|ci) się (?:podoba|spodobał))|если вам (?:нравится|понравил(?:ся|ась|ось)) (?:книга|глава|история|рассказ)/i
/** "Thanks for reading" at the head of a block that nobody in the story says. */
const thanksForReading = /^[^a-z"“«»„]*(?:many )?(?:thanks|thank you)(?: (?:so|very) much| all| everyone| again)? for reading\b(?!,? (?:said|it|he|she|they) )/i
/** "part 3", "ch 12": an instalment by its number. */
const numbered = /\b(?:parts?|ch|chapters?|chap|ep|episodes?|arc|vol|book) ?#?\d+\b/i
/** "finished with 31 votes", "61% of you": what came back, counted. */
const tallied = /\b\d[\d,.]*k? (?:posts|votes|voters|views|reads|reviews|comments|kudos|follow(?:er)?s|subscribers|patrons|power ?stones|favou?rites|ratings|stars|coins)\b|\b\d+ ?% of (?:you|voters|readers)\b/i
/** "I am the author", "English is not my first language": who writes, in so many words. */
const ownWriting = /\bI(?:['’]m| am) (?:the |an? |only )?(?:author|writer)\b|\b(?:first|second|third|native|mother) (?:language|tongue)\b/i
/** "Feedback is love", "Буду рада отзывам": what an author lives on. */
const wishing = /буду рад[аы]? (?:отзыв|коммент|лайк|вашим)|(?:freue? mich (?:über|auf) (?:jede[sn]?|eure?|dein)|über (?:reviews|kommentare|feedback) (?:freue|würde)|j'attends vos (?:avis|commentaires|reviews)|espero (?:sus|vuestros) comentarios|aspetto i vostri|fico (?:à espera|esperando))|\b(?:feedback|concrit|comments?|reviews?|kudos|votes?)(?: (?:and|&|or) (?:feedback|concrit|comments?|reviews?|kudos|votes?))? (?:is|are|=) (?:love|life|fuel|food|welcome|appreciated|adored|cherished|(?:always|very|greatly|much|most) (?:welcome|appreciated|loved))\b/i
/** "Please R&R!", "rate and subscribe": two things readers are asked to do. */
const reviewing = /\b(?:r ?(?:&|n) ?r|(?:read|rate|like|comment|vote|review|follow|favou?rite|share)(?:,? (?:and|&|n|or) |\/)(?:rate|like|comment|vote|review|follow|favou?rite|share|subscribe))\b(?! (?:to|on|in|of|with|her|his|their|its)\b)/i
/** "Several of you have written", "all of you who": readers, one of whom nobody is. */
const manyOfYou = /\b(?:some|many|several|most|lots|a (?:few|lot|couple)|all|those|both) of you (?:have|had|asked|who|wrote|guessed|are|were|will|know|knew|may|might|wanted|noticed|pointed|seem|said|requested|voted)\b/i
/** "dear reader": a narrator has but one. */
const narrating = /\b(?:dear|gentle|kind|patient|good|my) reader\b/i
/** Between two slashes, tildes or rules of its own. */
const dressed = /^\s*(\/{2,}|~+|=+|<+|-{2,})\s*\S[^]*(?:\1|>+)\s*$/
/** A chapter of the union is none of the story. */
const otherwise = /\b(?:chapter|episode|instalment)s?(?: (?:\d+|[a-z]+))? of (?:the|my|his|her|our|their|your|every|any)\b/gi
/** Begins with what somebody did. */
const ofOthers = /^[^\p{L}]{0,3}(?:he|she|they) \p{L}/iu
/** "Update: he's still here." */
const updated = /^[^a-z]{0,3}update\s*:\s*(?:he|she|they)\b/i
const past = /^[a-z]{3,}ed$/

const isStretched = (text: string): boolean => stretched.test(text.toLowerCase())
const plain = (text: string): string => text.replaceAll('’', '\'')
const me = /\b(?:I|my|[Ii]ch|[Jj]e|j'|yo|io|eu|ja|ik)\b|(?:^| )[Яя](?= )/
const you = /\b(?:you|your|ihr|euch|vous|vos|vuestr[aeio]s?|voi|wam|jullie)\b|\bvocê|(?:^| )(?:вы|вам)(?= )/i

/** Typed without capitals. */
const isSmall = (text: string): boolean => /^[^\p{L}"“«„]{0,3}\p{Ll}/u.test(text) && !/[.!?] +\p{Lu}/u.test(text) && text.length > 24

/** Measures how a story is told by some of its paragraphs. */
export function measureVoice(told: readonly string[]): Voice {
  const texts = told.map((text) => text.slice(0, enoughRead))
  const bare = texts.map((text) => plain(text).replace(speech, ' '))
  const share = (among: readonly string[], test: (text: string) => boolean): number => among.length === 0 ? 0 : among.filter(test).length / among.length
  return {
    me: share(bare, (text) => me.test(text)), you: share(bare, (text) => you.test(text)), shouts: share(bare, (text) => text.includes('!')),
    types: share(texts, (text) => typing.test(text)), small: share(texts, isSmall)
  }
}

/** What the words of a block are about, counted once for a block. */
interface Counts {
  readonly words: number
  readonly told: number
  readonly by: Readonly<Record<Sense, number>>
}

/** Kinds of words that speak of the text, its readers and its making. */
const kinds: readonly Sense[] = ['serial', 'platform', 'readers', 'all', 'response', 'craft', 'courtesy']
/** Without a word of these nobody is sure to speak of the text; of the weaker ones it takes two kinds. */
const anchors: readonly Sense[] = ['serial', 'platform', 'readers', 'response', 'craft', 'slang']
const weakAnchors: readonly Sense[] = ['tale', 'all', 'life']
export const unanchored = 0.75
const blank = (): Record<Sense, number> => ({serial: 0, platform: 0, readers: 0, all: 0, response: 0, craft: 0, tale: 0, courtesy: 0, time: 0, life: 0, slang: 0, me: 0, you: 0, told: 0})

function count(text: string): Counts {
  const by = blank()
  const seen = new Set<string>()
  let [words, told] = [0, 0]
  for (const [each] of text.replace(/([a-z])\1{2,}/g, '$1').matchAll(word)) {
    const folded = each.toLowerCase()
    const senses = sensesOf(folded)
    words += 1
    if (senses.length === 0 ? past.test(folded) : senses[0] === 'told') told += 1
    if (seen.has(folded)) continue
    seen.add(folded)
    for (const sense of senses) by[sense] += 1
  }
  return {words, told, by}
}

/** Weights of each sense a word of a block has, up to three words; fitted to blocks of known answer, then rounded. */
const weights: readonly (readonly [Sense, number])[] = [['serial', 1], ['platform', 0.5], ['readers', 0.25], ['courtesy', 0.25], ['time', 0.5], ['slang', 0.75]]
const ofKind = 1.25

/** Characters that tell who speaks. */
const enoughRead = 500

/** Words a reader's attention lasts: what is longer than a remark has to say more to be one. */
const longest = 60

/** How much speaks for the author: above 0 more than against. `voice` is asked only where it could decide. */
export function weighSpeech(typed: string, voice: () => Voice): number {
  const text = plain(typed.length > enoughRead ? typed.slice(0, enoughRead) : typed)
  const bare = text.replace(speech, ' ').replace(counted, ' ').replace(otherwise, ' ')
  const {words, told, by} = count(bare)
  if (words === 0) return weighEastern(text)
  const isWhole = words > 3 && whole.test(text) && !isGreetedByStory(text, by) && (/^\s*\(/.test(text) || by.me + by.courtesy + by.craft + by.slang > 0)
  let sum = isWhole ? 2 : 0
  for (const [sense, weight] of weights) sum += weight * Math.min(3, by[sense])
  for (const kind of kinds) if (by[kind] > 0 || kind === 'craft' && by.tale > 0) sum += ofKind
  if (address.test(text)) sum += 1
  if (isLabelled(bare)) sum += 2
  if (inquit.test(bare)) sum -= 3
  if (ofOthers.test(text)) sum -= 1.5
  if (updated.test(text)) sum -= 3
  if (isStretched(bare)) sum += 1
  if (greeting.test(text) && !isGreetedByStory(text, by)) sum += hosting.test(text) ? -2.5 : 2
  if (chatting.test(text)) sum += 1.5
  if (thanking.test(bare) || thanksReaders(by, bare)) sum += 2
  if (by.courtesy > 0 && excusing.test(bare)) sum += 3.5
  if (concluding.test(text)) sum += 1.5
  if (asking.test(bare)) sum += 1.5
  if (isBidding(bare)) sum += 2
  if (numbered.test(bare)) sum += 1.25
  if (dressed.test(text)) sum += 1.5
  if (following.test(bare)) sum += 1
  if (promising.test(bare)) sum += 2
  if (biography.test(bare)) sum += 4
  if (ofThisOne.test(text) && thanking.test(bare)) sum += 1
  if (tallied.test(bare)) sum += 3
  if (ownWriting.test(bare)) sum += 1.5
  if (by.response > 0 && wishing.test(bare)) sum += 3.5
  if (reviewing.test(bare)) sum += 3
  if (manyOfYou.test(bare)) sum += 1
  if (narrating.test(bare) && by.serial + by.platform + by.response === 0 && !thanks.test(text)) sum -= 3
  sum -= Math.min(5, 12 * told / (words + 2)) + 4 * Math.min(1, words / longest) + (opening.test(text) ? spokenAloud : 0)
  if (sum < -mostOfVoice) return sum
  sum += shifts({by, bare, text, told: told / words}, voice())
  return isWhole && !isAside(by) || isAnchored(by, text) ? sum : Math.min(sum, unanchored)
}

/** What readers are asked and thanked for where words are not parted by blanks, and how those speak who do. */
const eastern = /求(?:收藏|推荐|月票|订阅|打赏|评论|票)|感[谢謝].{0,12}(?:支持|打赏|打賞|订阅|阅读|閱讀|月票)|[谢謝]{2}(?:大家|各位|读者|讀者).{0,12}|(?:加|还有.?|還有.?|今[天日].{0,4})更|更新|下一?章|[读讀]者|[书書]友|[连連][载載]|新[书書]|読んで(?:くださ|いただ)|(?:ご)?感想|評価|ブックマーク|次[回話]|投稿|읽어 ?주셔서|독자|댓글|추천(?:과|은|을|해|이)|선작|선호작|연재|다음 ?(?:화|편)|업로드|휴재/g

function weighEastern(text: string): number {
  if (opening.test(text) || /^\s*[「『]/.test(text)) return -spokenAloud
  return Math.min(most, 1.75 * (text.match(eastern)?.length ?? 0))
}
const most = 5

/** "(I should say here that I was not in the room.)": whoever tells the story says so, with no word to its readers. */
const isAside = (by: Readonly<Record<Sense, number>>): boolean => by.told > 0 && [...kinds, ...anchors, ...weakAnchors, 'you' as const].every((sense) => by[sense] === 0)

/** A few words before a colon, one of them of the text or its readers: "Résumé de l'épisode précédent :". */
export function isLabelled(text: string): boolean {
  const label = /^[^\p{L}\p{N}:[【]{0,8}(\p{L}[^:.!?\d\n]{1,47}):(?=\s|$)/u.exec(text)?.[1]
  return label !== undefined && [...label.matchAll(word)].some(([each]) => sensesOf(each.toLowerCase()).some((sense) => sense !== 'slang' && anchors.includes(sense)))
}

/** "[Welcome, resident.]", "Hello. My name is Agnes and I am a house.": a machine or a narrator greets, with no word of the text or those who read it. */
const isGreetedByStory = (text: string, by: Readonly<Record<Sense, number>>): boolean =>
  (/^\s*[[【]/.test(text) || introducing.test(text)) && greeting.test(text) && anchors.every((sense) => by[sense] === 0)
const introducing = /^[^.!?,\n]{0,30}[.!?,] (?:my name(?:'s| is)|call me|i(?:'m| am)|they call me|allow me|let me introduce|mein name|ich (?:bin|heiße)|je (?:suis|m'appelle)|me llamo|soy|mi chiamo|sono|meu nome|eu sou) /i

/** Every word of thanks but one is of courtesy: the pattern is long, and few blocks have any. */
const thanksReaders = (by: Readonly<Record<Sense, number>>, text: string): boolean => (by.courtesy > 0 || text.includes('hout')) && (thanks.test(text) && thankingReaders.test(text) || liked.test(text))

const isAnchored = (by: Readonly<Record<Sense, number>>, text: string): boolean =>
  anchors.some((sense) => by[sense] > 0) || weakAnchors.filter((sense) => by[sense] > 0).length >= 2 || by.courtesy > 0 && by.life > 0 || address.test(text) || typing.test(text) || isStretched(text) || greeting.test(text) && !isGreetedByStory(text, by) || numbered.test(text) || tallied.test(text) || ownWriting.test(text) || concluding.test(text) || isBidding(text) || reviewing.test(text) || biography.test(text) || manyOfYou.test(text) || (following.test(text) || promising.test(text)) && by.tale > 0 || by.courtesy > 0 && (excusing.test(text) || thanksForReading.test(text)) || thanksReaders(by, text)

const mostOfVoice = 3.5
const spokenAloud = 4.5

/** What the block says as the story does not: I where it is told of others, you, shouts and the marks of typists. */
function shifts({by, bare, text, told}: {by: Readonly<Record<Sense, number>>; bare: string; text: string; told: number}, story: Voice): number {
  const unlike = (share: number, steep: number): number => 1 - Math.min(1, share * steep)
  return (by.me > 0 ? 1.5 * unlike(story.me, 1.5) * (1 - Math.min(0.5, 3 * told)) : 0) + (by.you > 0 ? 0.75 * unlike(story.you, 2.5) : 0)
    + (bare.includes('!') ? 1 * unlike(story.shouts, 3) : 0) + (typing.test(text) ? 1.25 * unlike(story.types, 3) : 0) + (isSmall(text) ? 1.5 * unlike(story.small, 3) : 0)
}

/** How a story is told that nobody has measured. */
const anyVoice: Voice = {me: 0.2, you: 0.2, shouts: 0.1, types: 0, small: 1}

/** Tells of what was, more than it says anything to readers. */
export const isTold = (text: string): boolean => weighSpeech(text, () => anyVoice) < -1

/** Speaks for the author, whatever the story. */
export const isSaidToReaders = (text: string): boolean => weighSpeech(text, () => anyVoice) > 3
