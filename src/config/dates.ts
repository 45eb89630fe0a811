/**
 * Dates as people write them, read to what ISO 8601 writes: `May 2026`, `3rd May 2026`, `14.5.2026`, `2026年5月3日`.
 *
 * Months have the names Unicode's CLDR gives them in the languages below. What may be read in two ways (`3/5/2026`) is
 * no date.
 */

const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'fi', 'is', 'pl', 'cs', 'sk', 'hu', 'ro', 'hr', 'sl', 'ru', 'uk', 'bg', 'el', 'tr', 'id', 'vi']

/** Shortest cut of a month's name that is read: `Sept`, `mai`. */
const fewestLetters = 3

let found: ReadonlyMap<string, number> | undefined

/** Names of months by their number; a name that two languages give to two months (`listopad`) has none. */
function months(): ReadonlyMap<string, number> {
  if (found) return found
  const names = new Map<string, number>([['sept', 9]])
  for (const language of languages) {
    for (let month = 1; month <= 12; month++) {
      for (const name of namesOf(language, month)) names.set(name, (names.get(name) ?? month) === month ? month : Number.NaN)
    }
  }
  found = names
  return names
}

/** As it stands alone, behind a day, and cut short. */
function namesOf(language: string, month: number): string[] {
  const day = new Date(Date.UTC(2001, month - 1, 1))
  const typed = (options: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat(language, {timeZone: 'UTC', month: 'long', ...options}).formatToParts(day).find(({type}) => type === 'month')!.value
  return [typed({}), typed({day: 'numeric'}), typed({month: 'short'})].map(fold).filter((name) => /^\p{L}+$/u.test(name) && name.length >= fewestLetters)
}

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
  return fromWords(value)
}

/** Points stand between day, month and year in this order; with another mark, only a number over twelve tells the day. */
function fromPair(first: number, second: number, {mark, year}: {mark: string; year: string}): string | undefined {
  if (mark === '.' || first > 12) return written(year, second, String(first))
  return second > 12 || first === second ? written(year, first, String(second)) : undefined
}

const longest = 60

/** A name of a month, a year of four figures, and a day or none, in any order, with the words that may stand between. */
function fromWords(value: string): string | undefined {
  if (value.length > longest) return undefined
  const words = value.split(/[\s,]+/).filter((word) => word !== '')
  const year = words.filter((word) => /^\d{4}$/.test(word))
  const month = words.map((word) => months().get(fold(word))).filter((number) => number !== undefined)
  const days = words.map((word) => /^(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?$/i.exec(word)?.[1]).filter((day) => day !== undefined)
  const others = words.length - year.length - month.length - days.length
  const between = words.filter((word) => /^(?:of|the|de|del|den|di|d’|\p{L}+day|\p{L}+tag|\p{L}+di|г\.?)$/iu.test(word)).length
  return year.length === 1 && month.length === 1 && days.length <= 1 && others === between ? written(year[0]!, month[0]!, days[0]) : undefined
}

function written(year: string, month: number, day: string | undefined): string | undefined {
  const parts = [year, String(month).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])]
  return isDay([...parts, '01'].slice(0, 3).join('-')) ? parts.join('-') : undefined
}

/** Whether the calendar has the day `2026-02-30`. */
export function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(day)
}
