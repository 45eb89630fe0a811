/**
 * A whole phrase that says when: "past midnight", "the second night", "ten o'clock at night", "three weeks later".
 * Stricter than the words of `places.ts`: nothing but the time may stand in it. Data and one test. The patterns are for
 * small letters: to compile what is blind to case takes twice as long, and is most of what they cost.
 */

const numbers = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|hundred'
const ordinals = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last|\\d+(?:st|nd|rd|th)'
const amount = String.raw`(?:\d+|an?|(?:${numbers})(?:[- ](?:${numbers}))?|several|some|a few|a couple of|half an?|many)`
const unit = String.raw`(?:minutes?|hours?|days?|nights?|evenings?|mornings?|weeks?|fortnights?|months?|years?|winters?|summers?|springs?|autumns?|seasons?|decades?|centur(?:y|ies)|moments?|heartbeats?|beats?|turns?|cycles?|sols?)`
const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const month = '(?:january|february|march|april|may|june|july|august|september|october|november|december)'
const feast = String.raw`christmas(?: eve| day)?|boxing day|new year['’]?s (?:eve|day)|easter(?: (?:sunday|monday))?|hallowe['’]?en|all (?:hallows|souls|saints)['’]?(?: eve| day)?|michaelmas|midsummer(?: eve|['’]s eve)?|midwinter|candlemas|lammas|the solstice|samhain|thanksgiving`
const part = String.raw`(?:midnight|noon|midday|dawn|dusk|daybreak|first light|last light|sun-?rise|sun-?set|sundown|sun-?up|nightfall|twilight|moon-?rise|morning|evening|afternoon|night|mid-?morning|mid-?afternoon|the small hours|teatime|breakfast(?: ?time)?|lunch-?time|supper-?time|dinner-?time|bedtime|closing time|opening time|(?:visiting|rush|opening|business|office|school) hours?|curfew|lights[- ]out|high (?:tide|water)|low (?:tide|water)|slack water|matins|vespers|compline|spring|summer|autumn|winter|harvest(?: ?time)?|(?:rainy|dry|wet|monsoon) season|day|week|${feast}|${weekday}|${month})`
const modifier = String.raw`(?:the|that|this|same|next|following|previous|early|earlier|late|later|mid|deep|past|after|before|just|shortly|soon|long|well|about|around|near|nearly|toward|towards|almost|at|opening|closing|present|market|${ordinals}|${weekday}|${month}|${numbers})`
const clock = String.raw`(?:(?:a )?(?:quarter|half|${numbers}|twenty-five)(?: minutes)? (?:past|to|after|before) (?:${numbers}|midnight|noon|\d{1,2})|(?:${numbers}|\d{1,2})(?: (?:fifteen|thirty|forty-five))?(?: o['’]?clock)?)`

/** Each foreign phrase has one of these in it. */
const foreignWords = new Set(
  ('heure heures uhr mañana tarde noche madrugada mitternacht mittag mittags morgens abends nachts minuit midi aube medianoche mediodía mezzanotte mezzogiorno północ południe ' +
    'später danach zuvor tard tôt auparavant después antes tardi dopo prima później wcześniej depois geleden uur uren minuten dag dagen weken maand maanden jaar jaren temu спустя через назад ночью утром вечером днём полночь полдень рассвет закат ' +
    'même mismo stesso mesmo samego dezelfde следующий следующее следующую następnego siguiente nächsten selben lendemain seguente seguinte volgende').split(' ')
)

/** "kurz nach mitternacht", "trois jours plus tard", "la mañana siguiente". */
const foreign = /^(?:vers )?(?:\p{L}+|\d{1,2}) heures?(?: (?:et (?:demie|quart)|moins le quart|\p{L}+))? (?:du (?:matin|soir)|de l[’']après-midi)$|^(?:vers )?\d{1,2} heures?(?: \d\d)?$|^(?:le )?même (?:jour|matin|soir)$|^(?:el )?mismo día$|^(?:lo )?stesso giorno$|^(?:no )?mesmo dia$|^tego samego (?:dnia|wieczoru)$|^dezelfde (?:dag|avond)$|^(?:gegen )?(?:\p{L}+|\d{1,2}) uhr(?: (?:\p{L}+|\d{1,2}))? (?:morgens|früh|abends|nachts|nachmittags)$|^(?:las? )?(?:una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|\d{1,2})(?: y (?:media|cuarto))? de la (?:mañana|tarde|noche|madrugada)$|^(?:(?:kurz|bald|etwas) )?(?:(?:vor|nach|gegen|um|vers|avant|après|hacia|antes de(?: la| el)?|después de(?: la| el)?|verso|prima di|dopo|przed|po) )?(?:mitternacht|mittag|mittags|morgens|abends|nachts|minuit|midi|l[’']aube|medianoche|mediodía|la medianoche|el mediodía|mezzanotte|mezzogiorno|północ|południe)$|^(?:\p{L}+|\d+) (?:\p{L}+ )?(?:später|danach|zuvor|plus tard|plus tôt|auparavant|más tarde|después|antes|più tardi|dopo|prima|później|wcześniej|depois|mais tarde|geleden|temu|спустя|назад)$|^(?:(?:etwas|viel|un peu|bien|mucho|poco|un poco|molto|poco|um pouco|muito) )?(?:später|danach|plus tard|più tardi|dopo|más tarde|después|mais tarde|depois|później|potem|later|daarna|позже|потом)$|^(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\d+|enkele|een paar) (?:uur|uren|minuten|dag(?:en)?|week|weken|maand(?:en)?|jaar|jaren) later$|^(?:спустя|через) (?:\p{L}+|\d+)(?: \p{L}+)?$|^(?:поздно |рано )?(?:ночью|утром|вечером|днём|полночь|полдень|рассвет|закат)$|^(?:на следующ(?:ий|ее|ую) \p{L}+|następnego (?:dnia|ranka|wieczoru)|la (?:mañana|noche|tarde) siguiente|al día siguiente|am (?:nächsten|selben) (?:morgen|tag|abend)|le lendemain(?: matin| soir)?|il (?:giorno|mattino) (?:dopo|seguente)|no dia seguinte|de volgende (?:dag|ochtend))$/u

const occasion = '(?:day|night|morning|evening|afternoon|week|year|summer|winter|hour|eve|feast|festival)'
const round = '(?:day|night|week|month|year|winter|cycle|sol|hour|watch)'

/** Every phrase but the foreign ones has one of these in it: most lines are told by it at once. */
const hint = new RegExp(String.raw`\d|(?:^|[\s-])(?:${part}|${unit}|${occasion}|${round}|${numbers}|later|earlier|after|before|same|anno)`)

/** Of a calendar nobody else has: "Third day of Thaw". */
const ordinals2 = `(?:${ordinals}|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-\\p{L}+|thirtieth|thirty-\\p{L}+|fort(?:ieth|y-\\p{L}+)|fift(?:ieth|y-\\p{L}+)|sixtieth|seventieth|eightieth|ninetieth|hundredth)`
const round2 = '(?:day|night|week|month|moon|bell|watch|hour|year|sun)'

/** What looks ahead between two lists of words lets V8 compile the pattern in a tenth of the time, as in `voice.ts`. */
const phrases: readonly RegExp[] = [
  new RegExp(String.raw`^(?:${modifier}[ -])*${part}(?:,? \d{4}| of \d{4}| (?:on|of) (?:a |the )?(?=\S)(?:${weekday}|${part}|${ordinals}))?$`),
  new RegExp(String.raw`^(?:about |almost |nearly |exactly |just )?${amount} (?=\S)${unit} (?=\S)(?:later|earlier|before|after|ago|on|previously|hence|left|remaining|to go|(?:out of|out from|off|short of|to|until|till|before|after|past) [^.,;]{2,30})$`),
  /^(?:(?:a little|a little while|a while|much|some time|not long|shortly|soon|moments?|long) )?(?:later|earlier|afterwards?|before|after|thereafter)(?: (?:that|the same) (?:day|night|evening|morning|afternoon|week|month|year|summer|winter))?$/,
  new RegExp(String.raw`^the (?:${modifier} )*${occasion}s? (?:before|after|of) \S.{1,28}$`),
  new RegExp(String.raw`^(?:about |around |nearly |almost |just (?:after|before) |a little (?:after|before) |shortly (?:after|before) |after |before |past )?${clock}(?: (?:in the (?:morning|afternoon|evening)|at night|a\.?m\.?|p\.?m\.?|sharp))?$`),
  new RegExp(String.raw`^${round} (?:\d+|[ivxlc]+|(?:${numbers})(?:-(?:${numbers}))?)$`),
  /^(?:\p{L}+\.? ){0,3}(?:1[5-9]|20|21)\d\d$/u,
  /^(?:(?:at|about|around) )?(?:the|that) (?:very )?same (?:hour|moment|minute|time|instant)$/,
  new RegExp(String.raw`^(?:the )?${ordinals2} ${round2} (?:of|in|after) (?:the )?\S.{1,30}$`),
  /^(?:(?:in )?(?:the )?year|anno) (?:\d{1,5}|[ivxlcm]+|of (?:the |our )?\S.{2,30})(?:,? (?:of|after|since) (?:the )?\S.{2,40}|,? [a-z]\.? ?[a-z]\.?(?: ?[a-z]\.?)?)?$/
]

/** "T-minus 3 hours, 12 minutes", "T+4". */
export const isCountdown = (text: string): boolean => text.length <= 60 && /^[\s*_[(]*T(?:[- ](?:minus|plus)|\s?[-\u2212–+])\s?(?:\d|[a-z]+[- ]\p{L})[^.!?"”]*[\s*_\])]*$/iu.test(text)

/** Where a line of the story ends; no phrase does, but "nine a.m." and what follows "the night before". */
const isEnded = (phrase: string): boolean => '.!?,;:…"”»'.includes(phrase.at(-1) ?? ' ') && !/m\.$/i.test(phrase.slice(-2)) && !/^the /i.test(phrase)

/** The phrase says when and nothing else. A number alone does not: "Ten" is anything. */
export const isTimePhrase = (text: string): boolean => {
  const typed = text.trim()
  if (typed.length > 60 || isEnded(typed)) return false
  const phrase = typed.toLowerCase()
  if (bareNumber.test(phrase)) return false
  return (hint.test(phrase) && phrases.some((pattern) => pattern.test(phrase))) || (phrase.split(notLetters).some((word) => foreignWords.has(word)) && foreign.test(phrase))
}

const sides: ReadonlySet<string> = new Set('then now before after today past present earlier later damals heute jetzt früher vorher nachher avant après autrefois aujourd’hui maintenant antes después ahora hoy entonces prima dopo oggi allora adesso agora hoje depois toen nu vroeger kiedyś teraz dawniej wtedy сейчас тогда раньше теперь'.split(' '))

/** THEN, NOW: which side of a story in two times a scene tells, and nothing else; no stop, which a sentence has. */
export const isSideOfTime = (text: string): boolean => text.length <= 16 && /^\P{Ll}/u.test(text.trim()) && sides.has(text.replaceAll('\'', '’').replace(/^[\s*_[(]+|[\s*_\])]+$/g, '').toLowerCase())

const notLetters = /[^\p{L}]+/u

const bareNumber = new RegExp(String.raw`^(?:about |around |nearly |almost |after |before |past )?(?:${numbers}|\d{1,2}|the|may|march)$`)

/** What entries are counted by, in languages whose diaries are typed so. */
const rounds = 'day|night|week|month|sol|cycle|hour|watch|tag|woche|jour|semaine|día|dia|semana|giorno|dzień|день|dag'.split('|')
export const countsDays = (label: string): boolean => rounds.includes(label)

/** "Day 212", "Tag 9", and nothing else. */
export const isCountedDay = (text: string): boolean => {
  const [, label = ''] = /^[\s*_[(]*(\p{L}{2,7}) #?\d{1,4}[\s*_\])]*[.:]?\s*$/u.exec(text) ?? []
  return countsDays(label.toLowerCase())
}
