/** An+B of `:nth-child()` and its kin (CSS Syntax 3, section 6). */

const cache = new Map<string, (position: number) => boolean>()

/** Does a position (from 1) answer to the formula? Unreadable formulas answer no. */
export function nthFormula(formula: string): (position: number) => boolean {
  const known = cache.get(formula)
  if (known) return known
  const test = compile(formula.trim().toLowerCase().replace(/\s+/g, ''))
  if (cache.size < 1000) cache.set(formula, test)
  return test
}

function compile(formula: string): (position: number) => boolean {
  if (formula === 'odd') return (position) => position % 2 === 1
  if (formula === 'even') return (position) => position % 2 === 0
  const match = /^(?:([+-]?\d*)n)?([+-]?\d+)?$/.exec(formula)
  if (!match || formula === '') return () => false
  const [, stepText, offsetText = '0'] = match
  const offset = Number(offsetText)
  if (stepText === undefined) return (position) => position === offset
  const step = stepText === '' || stepText === '+' ? 1 : stepText === '-' ? -1 : Number(stepText)
  if (step === 0) return (position) => position === offset
  return (position) => (position - offset) % step === 0 && (position - offset) / step >= 0
}
