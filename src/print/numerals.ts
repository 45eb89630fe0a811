/** Numbers as counters write them (CSS Counter Styles 3, the predefined styles a book needs). */

type Weights = readonly (readonly [number, string])[]

const romans: Weights = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']
]
const bullets: Readonly<Record<string, string>> = {disc: '•', circle: '◦', square: '▪', 'disclosure-closed': '▸', 'disclosure-open': '▾'}
const latin = 'abcdefghijklmnopqrstuvwxyz'
const greek = 'αβγδεζηθικλμνξοπρστυφχψω'

/** Styles that show a number; those of marks that are always the same are `isBullet`. */
const writers: Readonly<Record<string, (value: number) => string | undefined>> = {
  decimal: String,
  'decimal-leading-zero': (value) => `${value < 0 ? '-' : ''}${String(Math.abs(value)).padStart(value < 0 ? 1 : 2, '0')}`,
  'lower-roman': (value) => additive(value, romans, 3999),
  'upper-roman': (value) => additive(value, romans, 3999)?.toUpperCase(),
  'lower-alpha': (value) => alphabetic(value, latin),
  'lower-latin': (value) => alphabetic(value, latin),
  'upper-alpha': (value) => alphabetic(value, latin)?.toUpperCase(),
  'upper-latin': (value) => alphabetic(value, latin)?.toUpperCase(),
  'lower-greek': (value) => alphabetic(value, greek)
}

/** Is it a mark that counts nothing? */
export const isBullet = (style: string): boolean => style in bullets

/** A counter's value in the given style; a value the style cannot write is decimal. */
export function formatCounter(value: number, style: string): string {
  if (style === 'none') return ''
  const own = symbolsOf(style)
  return bullets[style] ?? (own ? own(value) : writers[style]?.(value)) ?? String(value)
}

function additive(value: number, weights: Weights, most: number): string | undefined {
  if (value <= 0 || value > most) return undefined
  let rest = value
  let text = ''
  for (const [worth, letters] of weights) {
    while (rest >= worth) {
      text += letters
      rest -= worth
    }
  }
  return text
}

function alphabetic(value: number, letters: string | readonly string[]): string | undefined {
  if (value <= 0) return undefined
  let text = ''
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / letters.length)) text = letters[(rest - 1) % letters.length]! + text
  return text
}

/** Longest mark of a `symbolic` style: more of them nobody counts. */
const mostRepeated = 20

/** `symbols(symbolic "*" "†")`, as the style carries it: the system and its symbols, as JSON. */
function symbolsOf(style: string): ((value: number) => string | undefined) | undefined {
  if (!style.startsWith('[')) return undefined
  const [system, ...symbols] = JSON.parse(style) as [string, ...string[]]
  const at = (index: number): string => symbols[((index % symbols.length) + symbols.length) % symbols.length]!
  if (system === 'cyclic') return (value) => at(value - 1)
  if (system === 'fixed') return (value) => symbols[value - 1]
  if (system === 'alphabetic') return (value) => alphabetic(value, symbols)
  if (system === 'numeric') return (value) => (value < 0 ? undefined : [...value.toString(Math.min(36, symbols.length))].map((digit) => at(Number.parseInt(digit, 36))).join(''))
  return (value) => (value <= 0 ? undefined : at(value - 1).repeat(Math.min(mostRepeated, Math.ceil(value / symbols.length))))
}
