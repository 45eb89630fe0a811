/** The forms of a letter's parts: how it opens, closes, is dated and goes on after its close. Words of five languages. */

import {countWords} from '../../../book/index.ts'
import {isNamedPlace, placeWords} from '../words/places.ts'

const possessives: ReadonlySet<string> = new Set('my our ma mon mes mein meine mi mis mia mio minha meu moja mój mijn мой моя'.split(' '))
const dear: ReadonlySet<string> = new Set(
  ('dear dearest dearly darling beloved esteemed honoured honored liebe lieber liebes geehrte geehrter geehrtes verehrte verehrter verehrtes hochverehrte hochverehrter hochverehrtes werte werter teure teurer teuerste teuerster cher chèr chère querida querido estimada estimado prezada prezado cara caro cari beste lieve geachte ' +
    'kära kjære kære kochany kochana kochane droga drogi drogie szanowny szanowna szanowne дорогой дорогая дорогие милый милая уважаемый уважаемая уважаемые').split(' ')
)
/** Nobody is addressed so but in a letter. */
const surely: ReadonlySet<string> = new Set('dear dearest liebe lieber liebes verehrte verehrter verehrtes hochverehrte hochverehrter hochverehrtes lieve cher chère querida querido kochany kochana kochane szanowny szanowna szanowne дорогой дорогая дорогие'.split(' '))
/** Behind a name and a comma: "Hettie, honey,". */
const endeared: ReadonlySet<string> = new Set('honey love dear darling dearest sweetheart sweetie sugar beloved dearie pet treasure chérie schatz liebling querida cariño amor tesoro cara'.split(' '))
const titles: ReadonlySet<string> = new Set('mr mrs miss ms dr sir madam gentlemen sirs monsieur madame mesdames messieurs señor señora signor signora'.split(' '))
/** "To whoever finds this," */
const finders: ReadonlySet<string> = new Set('whoever whomever whosoever anyone anybody'.split(' '))
const sentTo: ReadonlySet<string> = new Set('mr mrs miss ms dr the his her my'.split(' '))

const addressEnd = /(?:--|[—,:.!])["”'’*_]*$/
const addressStart = /^["“'‘*_]*(?=\p{L})/u
/** Characters that may stand behind a title, behind `To`, and behind what is dear. */
const longestTitled = 26
const longestTo = 50
const longestDear = 60

/** How a line addresses somebody: surely, as "Dear Anna," does, or where something else bears it out, as "Sir." */
export function addressOf(text: string): 'sure' | 'possible' | undefined {
  if (text.length > longestDear + 30 || !addressEnd.test(text) || !addressStart.test(text)) return undefined
  const folded = text.toLowerCase().replace(addressEnd, '')
  const words = folded.match(/[^\s"“”'‘’*_.,:;!?—–-]+/g) ?? []
  const [first = '', second = ''] = words
  let at = possessives.has(first) && second !== 'herr' ? 1 : 0
  if (words[at] === 'own' || words[at] === 'very') at += 1
  const word = words[at] ?? ''
  const isFormal = word === 'sehr' && words[at + 1]?.startsWith('geehrte') === true
  const after = folded.length - folded.indexOf(word) - word.length
  if (isFormal || dear.has(word)) return after > longestDear ? undefined : (isFormal || surely.has(word)) && words.length > at + 1 && !/\.["”'’*_]*$/.test(text) ? 'sure' : 'possible'
  if (first === 'to' && finders.has(second)) return words.length <= 7 && /,["”’'*_]*$/.test(text) ? 'sure' : 'possible'
  if (first === 'to' && second === 'whom') return words.slice(2).join(' ') === 'it may concern' ? 'sure' : undefined
  if (first === 'to') return after - second.length <= longestTo && (sentTo.has(second) && words.length > 2 || second === 'all' && /^(?:concerned|whom)$/.test(words[2] ?? '')) ? 'possible' : undefined
  if (words.length >= 2 && words.length <= 3 && endeared.has(words.at(-1)!) && /^["“'‘*_]*\p{Lu}[^,]{0,20}, [^,]+,["”’'*_]*$/u.test(text)) return 'possible'
  return after <= longestTitled && (titles.has(first) || first === 'mein' && second === 'herr') ? 'possible' : undefined
}

export const closing = /^["“'‘*_]*(?:(?:i (?:am|remain),? (?=.{0,55}\b(?:yours?|thine|sir|madam|servant|friend|faithful\w*|sincere\w*|obedient|dear\w*|ever|always|etc|&c|affectionate\w*|respectful\w*|truly|love|loving|grateful\w*|brother|sister|son|daughter|husband|wife|mother|father|cousin|uncle|aunt|nephew|niece|humble)\b).{0,60}|i (?:am|remain)(?=,))|(?:(?:ever|very|most|always|and) )*(?:your|yours|yrs?\.?|thine)\b.{0,60}|(?:(?:most|very|ever) )?(?:sincerely|faithfully|affectionately|respectfully|truly|cordially|lovingly|gratefully|humbly)\b.{0,30}|(?:with |all |much |lots of )*(?:love|kisses|regards|best wishes|kind(?:est)? regards|warm(?:est)? regards|best|cheers|hugs|thanks)(?: and .{1,20}|,? (?:as ever|always)| from .{1,40}(?=,))?|(?:ta|ton|votre|tu|tuo|tua|su|deine?|euer|eure|ihre?) [^\s,.!?]{2,20}(?: [^\s,.!?]{2,20})?(?=,)|(?:ta|ton|votre|tu|su|tua|tuo|deine?|eure?) (?:grand-)?(?:mère|père|maman|papa|fils|fille|frère|s(?:œ|oe)ur|amie?|oncle|tante|mari|femme|madre|padre|abuel[oa]|herman[oa]|hij[oa]|amig[oa]|mutter|vater|mama|bruder|schwester|freund(?:in)?|sohn|tochter|opa|oma|onkel)|in haste.{0,30}|believe me.{0,50}|mit freundlichen grüßen|herzlichst?.{0,20}|dein[e]?|cordialement|bien à vous|un abrazo|(?:muchos )?besos|con cariño|atentamente|saludos|je t['’]embrasse|amitiés|bises|affectueusement|(?:liebe|viele|herzliche) grüße|hochachtungsvoll|con affetto|baci|cordiali saluti|veuillez (?:agréer|recevoir|croire).{0,80}|recevez.{0,60}|je vous prie d['’](?:agréer|accepter).{0,80}|(?:twój|twoja|wasz|wasza|teu|tua|seu|sua)(?: \p{L}+){0,2}|pozdrawiam.{0,20}|z poważaniem|całuję|(?:твой|твоя|ваш|ваша)(?: \p{L}+){0,2}|с (?:уважением|любовью)|целую|обнимаю|liefs|groeten|hoogachtend|(?:um )?(?:abraço|beijos)|com carinho)\s*[,.!—–-]*["”'’*_]*$/iu
export const postscript = /^["“'‘*_]*(?:P\.?[\s-]?(?:P\.?[\s-]?)*S\b\.?|נ\.\s?ב\.|נ["״]ב|追伸|附言|又及)/

const name = /^["“'‘*_~—–-]*\s*[\p{Lu}\p{Lo}][\p{L}\p{M}.’'\s,\n&-]*["”'’*_.]*$/u
const exclaimed = /^["“'‘]*(?:Yes|No|Oh|Well|So|And|But|The end|I|He|She|It|We|They|You|This|That|There|What)\b/

/** A short run of capitalised words that can sign. */
export const isNameText = (text: string): boolean => text.length <= 60 && countWords(text) <= 6 && name.test(text) && !/[?!]/.test(text) && !exclaimed.test(text) && !placeWords(text).weekday

const whose = /^(?:Your|Yours|Deine?|E[ue]re?|Ihre?|Ton|Ta|Votre|Tu|Su|T[ue]a|Tuo|Suo|Teu|Seu|Sua|Je|Jouw|Uw|Tw[óo]ja?|Wasz[ae]?|Тво[йя]|Ваша?) [^.,!?:;]{3,40},?$/u

/** "Dein gehorsamer Neffe" over a name. */
export const isWhose = ([first = '', name = '', ...rest]: readonly string[]): boolean => rest.length === 0 && whose.test(first) && countWords(first) <= 5 && countWords(name) >= 1 && countWords(name) <= 3 && isNameText(name)

/** Says that something is or was. */
const told = /(?:^|[ ,;])(?:I|he|she|we|they|it|was|were|is|am|are|had|has|have|did|will|would)(?=[ ,;.’'])/

/** A short line with a date, a day or named places. */
export const isDatedText = (text: string): boolean => text.length < 80 && (placeWords(text).date || placeWords(text).weekday && !told.test(text) || isNamedPlace(text))

type LetterPart = 'dateline' | 'salutation' | 'letter' | 'signature' | 'postscript'

/** Scripts without capitals: a line with a number over a greeting tells place and day. */
const isDatedHead = (text: string, below = ''): boolean => /^\p{Lo}[^.!?。！？؟]{0,60}$/u.test(text) && /\p{N}/u.test(text) && greets(below.trim())
const greets = (text: string): boolean => addressOf(text) !== undefined || /^[\p{Lu}\p{Lo}][^.!?。！？؟]{1,45}[,:،，、：]$/u.test(text)

/** A farewell over a name: two short lines, the first ending in a comma. */
const isSigned = (text: string): boolean => /^[^.!?。！？؟\n]{1,40}[,،，、]\s*\n[^.!?。！？؟\n]{1,40}$/u.test(text)

/** Three words or more and a stop: right below the salutation they are the letter, not its signature. */
const isSentence = /^\S+(?: \S+){2,}[.!?…]$/

/** What each paragraph of a letter is, when that it is a letter is known. */
export function partsOfLetter(texts: readonly string[]): LetterPart[] {
  const parts: LetterPart[] = texts.map(() => 'letter')
  let at = 0
  while (at < texts.length && at < 4 && texts[at]!.length < 120) {
    const text = texts[at]!.trim()
    if (greets(text)) { parts[at] = 'salutation'; break }
    const isDated = isDatedText(text) || isDatedHead(text, texts[at + 1])
    if (!isDated && countWords(text) > 8) break
    if (isDated) parts[at] = 'dateline'
    at += 1
  }
  let isClosed = false
  const end = texts.findLastIndex((text) => !postscript.test(text.trim()))
  for (let index = Math.max(1, at); index < texts.length; index++) {
    const text = texts[index]!.trim()
    const [head = ''] = text.split(/[\n,]/)
    if (postscript.test(text)) parts[index] = 'postscript'
    else if (index === at + 1 && isSentence.test(text)) continue
    else if (isClosed ? isNameText(text) : text.length < 100 && (closing.test(text) || closing.test(`${head},`) && countWords(text) <= 10) || index === texts.length - 1 && isNameText(text) || index === end && isSigned(text)) { parts[index] = 'signature'; isClosed = true }
  }
  return parts
}
