/** The style sheet: brackets and strings closed, no rule readers or EPUBCheck refuse, every file it names in the package. */

interface CheckedCss {
  readonly faults: readonly string[]
  readonly links: readonly string[]
}

const closing: Readonly<Record<string, string>> = {'{': '}', '(': ')', '[': ']'}
const piece = /\/\*[^]*?\*\/|"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'|\\[^]|[{}()[\];"']|\/\*/g

/** A class may not begin with a digit, and a line of `//` is no comment. */
const noSelector = /\/|(?:^|[\s,>+~])\.\d/

/** The value of an attribute stands in quotes, or is a name. */
const noAttribute = /\[\s*[\w|-]+\s*[~|^$*]?=\s*(?!""|-?[A-Za-z_\\\u0080-\uFFFF])[^\]]*\]/

/** Braces and semicolons inside them are text. */
const strings = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'/g

/** Faults of a sheet, and the files it names. */
export function checkCss(text: string): CheckedCss {
  const faults: string[] = []
  const open: string[] = []
  let from = 0
  for (const {0: token, index} of text.matchAll(piece)) {
    const before = text.slice(from, index).trim()
    from = index + token.length
    if (token === '{' && before === '' && open.length === 0 && !endsSelector(text, index)) faults.push('a rule has no selector')
    if (token === '{' && noSelector.test(before)) faults.push(`"${before.slice(0, 30)}" is no selector`)
    if (token in closing) open.push(closing[token]!)
    else if ('})]'.includes(token)) {
      if (open.pop() !== token) faults.push(`a ${token} closes nothing`)
    } else if (token === '"' || token === "'" || token === '/*') faults.push(`a ${token} is not closed`)
    else if (token === ';' && open.length === 0 && !/@(?:charset|import|namespace)\b[^{}]*$/.test(text.slice(0, index))) faults.push('a ; stands outside a rule')
  }
  if (open.length > 0) faults.push(`a ${open.at(-1)} is missing`)
  const plain = text.replace(/\/\*[^]*?\*\//g, ' ')
  if (open.length === 0 && text.slice(from).trim() !== '') faults.push('the sheet ends in the middle of a rule')
  const unquoted = plain.replace(strings, '""').replace(/\\[^]/g, '_')
  if (/(?:^|[;{\s])(?:direction|unicode-bidi)\s*:/i.test(unquoted)) faults.push('direction may not be set by a sheet')
  const [selector] = noAttribute.exec(unquoted) ?? []
  if (selector !== undefined) faults.push(`"${selector.slice(0, 30)}" is no selector`)
  if (/@charset\s+(?!"utf-8")/i.test(plain)) faults.push('the sheet is not in UTF-8')
  if (/@font-face\s*\{\s*\}/i.test(plain)) faults.push('a font face is empty')
  if (/@import\b/i.test(plain)) faults.push('the sheet imports another')
  for (const declaration of unquoted.matchAll(/\{([^{}]*)\}/g)) checkDeclarations(declaration[1]!, faults)
  const links = [...plain.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)/g)].map(([, double, single, bare]) => double ?? single ?? bare ?? '')
  return {faults, links}
}

const endsSelector = (text: string, index: number): boolean => /(?:[^\s{};]|\\[^])\s*$/.test(text.slice(Math.max(0, index - 200), index))

/** Every declaration is a name, a colon and a value. */
function checkDeclarations(block: string, faults: string[]): void {
  const bare = block.replace(/\([^()]*\)/g, '()')
  for (const each of bare.split(';')) {
    const declaration = each.trim()
    if (declaration !== '' && !/^[-\w]+\s*:\s*[^\s:{}][^{}:]*$/.test(declaration)) faults.push(`"${declaration.slice(0, 30)}" is no declaration`)
  }
}
