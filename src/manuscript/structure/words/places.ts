/** What a line of place and time is made of. Data; several languages where words are few. */

const months = 'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|septr|octr|novr|decr|feby|jany|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|januari|februari|maart|augustus|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia'
const furtherMonths = 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря'
const days = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sabato|domenica|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|poniedziałek|wtorek|czwartek|piątek|sobota|niedziela'
/** Those that begin or end in a letter beyond ASCII, which `\\b` does not know. */
const furtherDays = 'lunedì|martedì|mercoledì|giovedì|venerdì|środa|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье'

const clock = /\b\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?|h|uhr|hours)?(?![\d])|\b\d{1,2}\s*(?:[ap]\.m\.|[AP]M\b|o['’]clock)|\b\d{1,2} ?h ?\d{2}\b|\b\d{4} (?:hours|hrs|local|zulu|gmt|utc|(?:ship['’]?s?|station|fleet|base|mission|local|standard) time)\b/i
const dateOf = (names: string, open: string, close: string, flags: string): RegExp =>
  new RegExp(String.raw`${open}(?:${names})\.?\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\b|\b\d{1,2}(?:st|nd|rd|th|er|º)?\.?\s+(?:(?:of|de|di)\s+)?(?:${names})${close}|${open}(?:${names}),?\s+(?:1[5-9]|20|21)(?:\d\d|--+|[—–⸺]+)`, flags)
const date = dateOf(months, String.raw`\b`, String.raw`\b`, 'i')
const furtherDate = dateOf(furtherMonths, String.raw`(?<!\p{L})`, String.raw`(?!\p{L})`, 'iu')
const year = /\b(?:1[5-9]|2[0-4])(?:\d\d\b|--+|[—–⸺]+)/
const weekday = new RegExp(String.raw`\b(?:${days})\b`, 'i')
const furtherDay = new RegExp(String.raw`(?<!\p{L})(?:${furtherDays})(?!\p{L})`, 'iu')
const beyondAscii = /[\u00e0-\u04ff]/
const counted = /^(?:day|night|week|year|month|hour|tag|jour|día|sol|stardate|cycle|mile|watch)\s+(?:\d+|[ivxlc]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i
const relative = /\b(?:later|earlier|before|after|ago|the same (?:day|night|evening|morning)|that (?:night|evening|morning|afternoon)|midnight|noon|dawn|dusk|morning|evening|afternoon|night|nightfall|sunrise|sunset|high tide|low tide|quarter (?:past|to)|half[- ]past|half (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|o['’]clock|past (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|present day|then|now)\b/i

interface PlaceWords {
  readonly clock: boolean
  readonly date: boolean
  readonly year: boolean
  readonly weekday: boolean
  readonly counted: boolean
  readonly relative: boolean
}

const isDate = (text: string): boolean => /\d/.test(text) && (date.test(text) || beyondAscii.test(text) && furtherDate.test(text))

const calendar = new RegExp(`^(?:${days}|${furtherDays}|${months}|${furtherMonths})$`)
const season = /^(?:spring|summer|autumn|fall|winter|frühling|sommer|herbst|printemps|été|automne|hiver|primavera|verano|otoño|invierno|estate|autunno|inverno)$/

/** The sort of a day, month, season or year alone on its line: what a novel may call its chapters by. */
export function calendarSort(text: string): 'year' | 'name' | undefined {
  const line = text.trim().toLowerCase()
  if (line.length > 16) return undefined
  return /^(?:1[0-9]|2[0-4])\d\d$/.test(line) ? 'year' : calendar.test(line) || season.test(line) ? 'name' : undefined
}

/** Which words of time a line has, each looked for when it is asked. */
export const placeWords = (text: string): PlaceWords => ({
  get clock() { return clock.test(text) }, get date() { return isDate(text) }, get year() { return year.test(text) },
  get weekday() { return weekday.test(text) || beyondAscii.test(text) && furtherDay.test(text) },
  get counted() { return counted.test(text.trim()) }, get relative() { return relative.test(text) }
})

/** Every stretch between commas and full stops begins with a capital or a number: "Harbourtown, Mars." */
export function isNamedPlace(text: string): boolean {
  const parts = text.replace(/[.\s]+$/, '').split(/[,.;–—]\s*/).map((part) => part.trim())
  if (parts.length < 2 || parts.length > 4 || !/\p{L}/u.test(text)) return false
  return parts.every((part) => /^(?:(?:the|outside|inside|near|aboard|off|below|above|on|in|at|somewhere)\s+)?[\p{Lu}\d]/u.test(part) && part.split(/\s+/).every((word) => /^[\p{Lu}\d("“'‘]/u.test(word) || joining.has(word)))
}

const joining: ReadonlySet<string> = new Set('of the and at in on to for de la du des der die das von van del di da el los las y et und near outside off under over a an'.split(' '))
