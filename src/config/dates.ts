/**
 * Dates as people write them, read to what ISO 8601 writes: `May 2026`, `3rd May 2026`, `14.5.2026`, `2026年5月3日`.
 *
 * Months have the names Unicode's CLDR gives them in the languages below; no two of these give one name to two months.
 * What may be read in two ways (`3/5/2026`) is no date.
 */

const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'fi', 'is', 'pl', 'cs', 'sk', 'hu', 'ro', 'sl', 'ru', 'uk', 'bg', 'el', 'tr', 'id', 'vi']

/** Shortest cut of a month's name that is read: `Sept`, `mai`. */
const fewestLetters = 3

const known = new Map<string, ReadonlyMap<string, number>>()

/** Names of months in a language by their number, made when they are first asked for. */
function monthsOf(language: string): ReadonlyMap<string, number> {
  const made = known.get(language) ?? new Map([...(language === 'en' ? [['sept', 9] as const] : []), ...namesIn(language)])
  known.set(language, made)
  return made
}

/** As they stand alone, behind a day, and cut short. */
const forms: readonly Intl.DateTimeFormatOptions[] = [{month: 'long'}, {month: 'long', day: 'numeric'}, {month: 'short'}]

const namesIn = (language: string): [string, number][] => forms.flatMap((form) => {
  const format = new Intl.DateTimeFormat(language, {timeZone: 'UTC', ...form})
  return Array.from({length: 12}, (_, at): [string, number] => [fold(format.formatToParts(Date.UTC(2001, at, 1)).find(({type}) => type === 'month')!.value), at + 1])
}).filter(([name]) => /^\p{L}+$/u.test(name) && name.length >= fewestLetters)

const fold = (word: string): string => word.toLowerCase().normalize('NFC').replace(/\.$/, '')

const yearFirst = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/
const yearLast = /^(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4})$/
const eastern = /^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日일])?$/

/** `2026`, `2026-05` or `2026-05-14` for a date in another form; `undefined` for what is none, or may be two. */
export function dayOf(typed: string): string | undefined {
  const value = typed.trim()
  const [, year, month, day] = yearFirst.exec(value) ?? eastern.exec(value) ?? []
  if (year !== undefined) return written(year, Number(month), day)
  const [, first, mark, second, last] = yearLast.exec(value) ?? []
  if (last !== undefined) return fromPair(Number(first), Number(second), {mark: mark!, year: last})
  return /\d{4}/.test(value) && value.length <= longest ? fromWords(value) : undefined
}

/** Points stand between day, month and year in this order; with another mark, only a number over twelve tells the day. */
function fromPair(first: number, second: number, {mark, year}: {mark: string; year: string}): string | undefined {
  if (mark === '.' || first > 12) return written(year, second, String(first))
  return second > 12 || first === second ? written(year, first, String(second)) : undefined
}

const longest = 60

/** A name of a month, a year of four figures, and a day or none, in any order, with the words that may stand between. */
function fromWords(value: string): string | undefined {
  const words = value.split(/[\s,]+/).filter((word) => word !== '')
  const year = words.filter((word) => /^\d{4}$/.test(word))
  const days = words.map((word) => /^(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?$/i.exec(word)?.[1]).filter((day) => day !== undefined)
  const others = words.filter((word) => !/^\d/.test(word) && !between.test(word))
  if (year.length !== 1 || days.length > 1 || others.length !== 1) return undefined
  const month = monthNamed(fold(others[0]!))
  return month === undefined ? undefined : written(year[0]!, month, days[0])
}

function monthNamed(name: string): number | undefined {
  for (const language of languages) {
    const month = monthsOf(language).get(name)
    if (month !== undefined) return month
  }
  return undefined
}

const between = /^(?:of|the|de|del|den|di|d’|\p{L}+day|\p{L}+tag|\p{L}+di|г\.?)$/iu

function written(year: string, month: number, day: string | undefined): string | undefined {
  const parts = [year, String(month).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])]
  return isDay([...parts, '01'].slice(0, 3).join('-')) ? parts.join('-') : undefined
}

/** Whether the calendar has the day `2026-02-30`. */
export function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(day)
}
