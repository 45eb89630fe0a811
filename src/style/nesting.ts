/**
 * Nested rules spelt with `&` (CSS Nesting 1): css-tree reads `p { & em {} }` but takes
 * `p { em {} }` for a broken declaration. One pass over the text; only what stands inside a style
 * rule and reaches a `{` before a `;` gets its `&`.
 */

type Context = 'rules' | 'style' | 'other'

/** At-rules whose block holds what stands around them. */
const transparent: ReadonlySet<string> = new Set(['media', 'supports', 'layer'])

/** The text with every nested rule begun by `&`. */
export function spellNesting(text: string): string {
  const parts: string[] = []
  const stack: Context[] = ['rules']
  let done = 0
  let index = 0
  while (index < text.length) {
    index = skipSpace(text, index)
    if (text[index] === '}') {
      if (stack.length > 1) stack.pop()
      index++
      continue
    }
    const end = endOfItem(text, index)
    if (text[end] !== '{') {
      index = text[end] === '}' ? end : end + 1
      continue
    }
    const context = stack.at(-1) as Context
    if (context === 'style' && !/^(?:[&@]|--)/.test(text.slice(index, index + 2))) {
      parts.push(text.slice(done, index), '& ')
      done = index
    }
    stack.push(contextOf(text.slice(index, index + 20), context))
    index = end + 1
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(done)
}

function contextOf(head: string, context: Context): Context {
  const name = /^@([a-z-]+)/i.exec(head)?.[1]?.toLowerCase()
  if (name === undefined) return context === 'other' || head.startsWith('--') ? 'other' : 'style'
  return transparent.has(name) ? context : 'other'
}

function skipSpace(text: string, start: number): number {
  let index = start
  while (index < text.length) {
    if (text.startsWith('/*', index)) index = endOfComment(text, index)
    else if (/\s/.test(text[index] as string)) index++
    else break
  }
  return index
}

function endOfComment(text: string, start: number): number {
  const end = text.indexOf('*/', start + 2)
  return end < 0 ? text.length : end + 2
}

/** Index of the `;`, `{` or `}` that ends an item, outside strings, comments and brackets. */
function endOfItem(text: string, start: number): number {
  let depth = 0
  for (let index = start; index < text.length; index++) {
    const character = text[index] as string
    if (character === '\\') index++
    else if (character === '"' || character === "'") index = endOfString(text, index)
    else if (text.startsWith('/*', index)) index = endOfComment(text, index) - 1
    else if (character === '(' || character === '[') depth++
    else if (character === ')' || character === ']') depth = Math.max(0, depth - 1)
    else if (character === '}' || (depth === 0 && (character === ';' || character === '{'))) return index
  }
  return text.length
}

function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index++) {
    if (text[index] === '\\') index++
    else if (text[index] === text[start] || text[index] === '\n') return index
  }
  return text.length
}
