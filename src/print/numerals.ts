/** Numbers as counters write them (CSS Counter Styles 3, the predefined styles a book needs). */

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']
]
const bullets: Readonly<Record<string, string>> = {disc: '•', circle: '◦', square: '▪'}

/** A counter's value in the given style; a value the style cannot write is decimal. */
export function formatCounter(value: number, style: string): string {
  const bullet = bullets[style]
  if (bullet !== undefined) return bullet
  if (style === 'none') return ''
  if (style === 'decimal-leading-zero') return String(value).padStart(2, '0')
  if (style === 'lower-roman' || style === 'upper-roman') return cased(roman(value), style)
  if (/^(?:lower|upper)-(?:alpha|latin)$/.test(style)) return cased(alphabetic(value), style)
  return String(value)
}

function roman(value: number): string {
  if (value <= 0 || value >= 4000) return String(value)
  let rest = value
  let text = ''
  for (const [worth, letters] of romans) {
    while (rest >= worth) {
      text += letters
      rest -= worth
    }
  }
  return text
}

function alphabetic(value: number): string {
  if (value <= 0) return String(value)
  let text = ''
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) text = String.fromCharCode(97 + ((rest - 1) % 26)) + text
  return text
}

const cased = (text: string, style: string): string => (style.startsWith('upper') ? text.toUpperCase() : text)
