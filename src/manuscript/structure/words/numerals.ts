/** Numbers as chapter headings spell them: arabic, roman, words in ten languages, ordinals in more. */

/** Each row counts from nought. */
const rowsOf = (...rows: readonly string[]): readonly (readonly string[])[] => rows.map((row) => row.split(' '))

const cardinals = rowsOf(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
  'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti',
  'nul één',
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig',
  'zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove vinte',
  'zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście piętnaście',
  'ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать',
  'noll ett två tre fyra fem sex sju åtta nio tio elva tolv'
)

const ordinals = rowsOf(
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  'nullte erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte elfte zwölfte',
  'nulltes erstes zweites drittes viertes fünftes sechstes siebtes achtes neuntes zehntes elftes zwölftes',
  'nullter erster zweiter dritter vierter fünfter sechster siebter achter neunter zehnter elfter zwölfter',
  'zéroième premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième',
  'zéroième première seconde troisième',
  'cero primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo decimotercero decimocuarto decimoquinto',
  'cero primera segunda tercera cuarta quinta sexta séptima octava novena décima',
  'zero primo secondo terzo quarto quinto sesto settimo ottavo nono decimo undicesimo dodicesimo tredicesimo quattordicesimo quindicesimo',
  'zero prima seconda terza quarta quinta sesta settima ottava nona decima',
  'nulde eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde',
  'zero primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono décimo',
  'zero primeira segunda terceira quarta quinta sexta sétima oitava nona décima',
  'zero pierwszy drugi trzeci czwarty piąty szósty siódmy ósmy dziewiąty dziesiąty jedenasty dwunasty trzynasty czternasty piętnasty',
  'zero pierwsza druga trzecia czwarta piąta szósta siódma ósma dziewiąta dziesiąta jedenasta dwunasta',
  'нулевая первая вторая третья четвёртая пятая шестая седьмая восьмая девятая десятая одиннадцатая двенадцатая тринадцатая',
  'нулевая первая вторая третья четвертая пятая шестая седьмая восьмая девятая десятая',
  'noll första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde',
  'нулевой первый второй третий четвёртый пятый шестой седьмой восьмой девятый десятый',
  'нульовий перший другий третій четвертий п’ятий шостий сьомий восьмий дев’ятий десятий',
  'нульова перша друга третя четверта п’ята шоста сьома восьма дев’ята десята',
  'nulté první druhé třetí čtvrté páté šesté sedmé osmé deváté desáté',
  'nultá prvá druhá tretia čtvrtá pátá šestá sedmá osmá devátá desátá',
  'nulte første anden tredje fjerde femte sjette syvende ottende niende tiende',
  'nulte første andet',
  'nulte første andre tredje fjerde femte sjette sjuende åttende niende tiende',
  'zero primer segon tercer quart cinquè sisè setè vuitè novè desè',
  'zero primera segona tercera quarta cinquena sisena setena vuitena novena desena',
  'zero întâi doua treia patra cincea șasea șaptea opta noua zecea',
  'zero întâia doilea treilea patrulea cincilea șaselea șaptelea optulea nouălea zecelea',
  'zero întâiul',
  'nollas ensimmäinen toinen kolmas neljäs viides kuudes seitsemäs kahdeksas yhdeksäs kymmenes',
  'nulladik első második harmadik negyedik ötödik hatodik hetedik nyolcadik kilencedik tizedik',
  'sıfırıncı birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu',
  'μηδενικο πρωτο δευτερο τριτο τεταρτο πεμπτο εκτο εβδομο ογδοο ενατο δεκατο',
  'μηδενικό πρώτο δεύτερο τρίτο τέταρτο πέμπτο έκτο έβδομο όγδοο ένατο δέκατο'
)

const tens: Readonly<Record<string, number>> = {
  twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
  twentieth: 20, thirtieth: 30, fortieth: 40, fiftieth: 50, sixtieth: 60, seventieth: 70, eightieth: 80, ninetieth: 90
}

const words = new Map<string, number>(Object.entries(tens))
for (const row of [...cardinals, ...ordinals]) for (const [value, word] of row.entries()) if (!words.has(word)) words.set(word, value)

const ordinalWords: ReadonlySet<string> = new Set(ordinals.flat())

/** "first", "dritte": an ordinal spelled out. */
export const isOrdinal = (text: string): boolean => ordinalWords.has(small(text).split('-').at(-1) ?? '') || /^\d+(?:st|nd|rd|th)$/i.test(text)

/** `İkinci` as `ikinci`. */
const small = (text: string): string => text.toLowerCase().replaceAll('i\u0307', 'i')

const roman = /^(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/i
const worth: Readonly<Record<string, number>> = {I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000}

/** "II-a", "2-я", "3ª": the end of a word behind its number. */
const ordinalEnd = /^([IVXLC]+|\d{1,3})(?:-(?:a|lea|[аыои]?[яй]|e|ème|i?ère?)|[ªº])$/iu

/** The number a word stands for, or undefined. Roman numbers only in capitals, or small ones longer than a letter. */
export function numberOf(text: string): number | undefined {
  if (/^\d{1,4}(?:st|nd|rd|th|[a-z])?$/i.test(text)) return Number.parseInt(text, 10)
  if (/^0x[\da-f]{1,4}$/i.test(text)) return Number.parseInt(text, 16)
  const inner = /^([IVXLC]+|\d{1,3})\.([ivxlc]+)$/i.exec(text)
  if (inner) return numberOf(inner[1]!) === undefined ? undefined : numberOf(inner[1]!)! * 1000 + (numberOf(inner[2]!) ?? 999)
  const lettered = /^(\d{1,3})\.([a-z])$/i.exec(text)
  if (lettered) return Number(lettered[1]) * 1000 + lettered[2]!.toLowerCase().charCodeAt(0)
  const dotted = /^(\d{1,3})\.(\d{1,3})$/.exec(text)
  if (dotted) return Number(dotted[1]) * 1000 + Number(dotted[2])
  const [, counted] = ordinalEnd.exec(text) ?? []
  if (counted !== undefined) return numberOf(counted)
  if (roman.test(text) && (text === text.toUpperCase() || (text === text.toLowerCase() && text.length > 1 && text !== 'mix' && text !== 'di'))) return romanValue(text.toUpperCase())
  const word = small(text)
  const whole = words.get(word)
  if (whole !== undefined) return whole
  return compound(word)
}

function romanValue(text: string): number {
  let value = 0
  for (let index = 0; index < text.length; index++) {
    const one = worth[text[index]!]!
    value += (worth[text[index + 1] ?? ''] ?? 0) > one ? -one : one
  }
  return value
}

/** "twenty-one", "One Hundred and Four", "hundred-third". */
function compound(word: string): number | undefined {
  const parts = word.split(/[-\s]+/).filter((part) => part !== 'and')
  if (parts.length < 2 || parts.length > 4) return undefined
  let sum = 0
  for (const part of parts) {
    if (part === 'hundred' || part === 'hundredth') { sum = Math.max(sum, 1) * 100; continue }
    const value = words.get(part)
    if (value === undefined || value === 0) return undefined
    if (sum % 100 !== 0 && !(sum % 100 >= 20 && sum % 10 === 0 && value < 10)) return undefined
    sum += value
  }
  return sum
}

const hanDigits = '〇一二三四五六七八九'
const hanUnits: Readonly<Record<string, number>> = {十: 10, 百: 100, 千: 1000}

/** `十二`, `二〇`, `１２`. */
export function hanNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC').replaceAll('零', '〇').replaceAll('两', '二')
  if (/^\d+$/.test(plain)) return Number(plain)
  if (/^[〇一二三四五六七八九]+$/.test(plain)) return Number([...plain].map((digit) => hanDigits.indexOf(digit)).join(''))
  let [sum, digit] = [0, 0]
  for (const sign of plain) {
    const unit = hanUnits[sign]
    if (unit !== undefined) { sum += Math.max(digit, 1) * unit; digit = 0; continue }
    digit = hanDigits.indexOf(sign)
    if (digit < 0) return undefined
  }
  return sum + digit
}

const abjadRows = rowsOf(
  '- ראשון שני שלישי רביעי חמישי שישי שביעי שמיני תשיעי עשירי',
  '- ראשונה שנייה שלישית רביעית חמישית שישית שביעית שמינית תשיעית עשירית',
  '- אחת שתיים שלוש ארבע חמש שש שבע שמונה תשע עשר',
  '- الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر',
  '- الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة'
)
const hebrewOnes = 'אבגדהוזחט'
const hebrewTens = 'יכלמנסעפצ'

/** `ב`, `י״ב`, `ראשון`, `الثاني`, `٣`, `3`. */
export function abjadNumber(text: string): number | undefined {
  for (const row of abjadRows) if (row.indexOf(text) > 0) return row.indexOf(text)
  const digits = text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
  if (/^\d{1,3}$/.test(digits)) return Number(digits)
  const letters = text.replace(/["'׳״]/g, '')
  if (letters === 'טו' || letters === 'טז') return letters === 'טו' ? 15 : 16
  const match = /^([יכלמנסעפצ]?)([אבגדהוזחט]?)$/u.exec(letters)
  if (!match || letters === '') return undefined
  return (match[1] === '' ? 0 : hebrewTens.indexOf(match[1]!) * 10 + 10) + (match[2] === '' ? 0 : hebrewOnes.indexOf(match[2]!) + 1)
}
