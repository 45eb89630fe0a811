/** Strings of TypeScript source as a reader sees them: what a template fills in is shown as `…`. */

export interface Literal {
  readonly start: number
  /** Offset behind its closing mark. */
  readonly end: number
  readonly value: string
}

/** Every string and template of some code, those inside a template's own code left out. */
export function literalsIn(code: string): Literal[] {
  const found: Literal[] = []
  for (let at = 0; at < code.length; at++) {
    const literal = literalAt(code, at)
    if (!literal) continue
    found.push(literal)
    at = literal.end - 1
  }
  return found
}

const quote = "'"
const tick = '\u0060'

function literalAt(code: string, start: number): Literal | undefined {
  const mark = code[start]
  if (mark !== quote && mark !== tick) return undefined
  let value = ''
  for (let at = start + 1; at < code.length; at++) {
    const character = code[at]!
    if (character === mark) return {start, end: at + 1, value: value.replaceAll(/\s+/g, ' ').trim()}
    if (character === '\n' && mark === quote) return undefined
    if (character === '\\') value += escaped(code[++at] ?? '')
    else if (mark === tick && code.startsWith('${', at)) {
      value += '…'
      at = endOfCode(code, at + 2, '}')
    } else value += character
  }
  return undefined
}

const escaped = (character: string): string => (character === 'n' ? ' ' : character)

/** Offset of the bracket that closes some code. */
function endOfCode(code: string, from: number, closing: string): number {
  let depth = 0
  for (let at = from; at < code.length; at++) {
    const character = code[at]!
    if (depth === 0 && character === closing) return at
    if ('({['.includes(character)) depth++
    else if (')}]'.includes(character)) depth--
    else at = (literalAt(code, at)?.end ?? at + 1) - 1
  }
  return code.length
}

/** The arguments of a call from the one that begins at an offset. */
export function argumentsFrom(code: string, start: number): string[] {
  const found: string[] = []
  let from = start
  for (let at = start; at < code.length; at++) {
    const character = code[at]!
    if (character === ',' || character === ')' || character === '}' || character === ']') {
      found.push(code.slice(from, at))
      from = at + 1
      if (character !== ',') return found
    } else if (character === '(') at = endOfCode(code, at + 1, ')')
    else if (character === '{') at = endOfCode(code, at + 1, '}')
    else if (character === '[') at = endOfCode(code, at + 1, ']')
    else at = (literalAt(code, at)?.end ?? at + 1) - 1
  }
  return found
}
