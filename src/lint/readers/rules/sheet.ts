/** Traps of the style sheet. The sheet writer leaves most of them out by itself; these prove it, and name what an author wrote past it. */

import type {Place} from '../../../report/index.ts'
import type {ReaderBook, Trap, TrapFinding} from '../trap.ts'

/** The e-book's own sheet: the place of what no sheet of the author's says as it stands there. */
const path = 'css/book.css'

const blank = (text: string): string => text.replace(/[^\n]/g, ' ')

/** The sheet with blanks for comments, strings and what stands inside `@supports`, which old engines pass over; every character keeps its place. */
function plain(css: string): string {
  const bare = css.replace(/\/\*[^]*?\*\//g, blank).replace(/"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'/g, (string) => `"${blank(string.slice(1, -1))}"`)
  let result = ''
  for (let at = 0; at < bare.length;) {
    const start = bare.indexOf('@supports', at)
    if (start === -1) return result + bare.slice(at)
    const end = endOfBlock(bare, start)
    result += bare.slice(at, start) + blank(bare.slice(start, end))
    at = end
  }
  return result
}

function endOfBlock(css: string, from: number): number {
  let depth = 0
  for (let at = css.indexOf('{', from); at !== -1 && at < css.length; at++) {
    if (css[at] === '{') depth++
    else if (css[at] === '}' && --depth === 0) return at + 1
  }
  return css.length
}

function each({css, sheets = []}: ReaderBook, pattern: RegExp, reason: string): TrapFinding[] {
  const found = pattern.exec(plain(css))
  return found ? [{place: placeIn(sheets, pattern) ?? {path}, reason, found: found[0].trim().slice(0, 60)}] : []
}

/** Where the book's own sheets say it. */
function placeIn(sheets: NonNullable<ReaderBook['sheets']>, pattern: RegExp): Place | undefined {
  for (const {path, text, origin} of sheets) {
    const found = origin === 'author' ? pattern.exec(plain(text)) : null
    if (!found) continue
    const before = text.slice(0, found.index + found[0].search(/\S/)).split('\n')
    return {path, at: {line: before.length, column: before.at(-1)!.length + 1}}
  }
  return undefined
}

export const sheetTraps: readonly Trap[] = [
  {
    id: 'calculated-values',
    reader: 'Kobo and older Adobe readers',
    source: 'Adobe RMSDK has no recovery from CSS it cannot read: kobofix and epubfix reports; Standard Ebooks tools, compatibility.css',
    read: '2026-11',
    hint: 'Write the value itself, or put the rule inside @supports',
    find: (book) => each(book, /\b(?:min|max|clamp|calc|var|env)\([^)]*\)/, 'Found a calculated value; old readers drop the sheet or the whole book over it')
  },
  {
    id: 'modern-layout',
    reader: 'Kobo and older Adobe readers',
    source: 'Adobe RMSDK: flex, grid and aspect-ratio reject the sheet; kobofix reports',
    read: '2026-11',
    hint: 'Put the rule inside @supports',
    find: (book) => each(book, /(?:display\s*:\s*(?:inline-)?(?:flex|grid)|aspect-ratio\s*:)/, 'Found layout old readers do not know')
  },
  {
    id: 'width-queries',
    reader: 'Kobo',
    source: 'Kobo Clara HD loses the sheet over width queries: Stack Overflow answer 77441756; Standard Ebooks tools, compatibility.css',
    read: '2026-11',
    hint: 'Put the media query inside @supports',
    find: (book) => each(book, /@media[^{]*\([^)]*(?:width|height)/, 'Found a media query about width; some Kobo readers lose the sheet over it')
  },
  {
    id: 'fixed-text-size',
    reader: 'every reader',
    source: 'koreader#12570; Kindle Publishing Guidelines 2019.2, 9.3.2',
    read: '2026-11',
    hint: 'Leave the size of the text to the reader',
    find: (book) => each(book, /(?:^|[},])\s*(?:html|body)\s*\{[^}]*font-size\s*:\s*[\d.]+(?:pt|px|mm|cm|in)/, 'Found a fixed text size on the whole book; readers cannot enlarge it')
  },
  {
    id: 'deep-indents',
    reader: 'Kindle',
    source: 'Kindle Publishing Guidelines 2019.2, 9.3.2: paragraph indents of at most 4 em',
    read: '2026-11',
    hint: 'Indent by at most 4em, or use a margin',
    find: (book) => each(book, /text-indent\s*:\s*(?:[5-9]|\d{2,})(?:\.\d+)?em/, 'Found an indent of more than 4 em')
  },
  {
    id: 'grounds-at-night',
    reader: 'Kobo and older Adobe readers',
    source: 'kobolabs/epub-spec README; Standard Ebooks tools, compatibility.css',
    read: '2026-11',
    hint: 'Leave grounds to the reader, or set the text colour in the same rule',
    find: (book) => each(book, /(?:^|\})[^{}]*\{(?![^}]*(?:^|[;{\s])color\s*:)[^}]*background(?:-color)?\s*:\s*(?!none|transparent|inherit)[^;}]+/, 'Found a ground without a text colour; by night the text may vanish on it')
  },
  {
    id: 'placed-boxes',
    reader: 'Kindle',
    source: 'A page that is one absolutely placed picture is skipped: Standard Ebooks tools, se_epub_build.py, line 1850',
    read: '2026-11',
    hint: 'Let the box stand in the flow of the text',
    find: (book) => each(book, /position\s*:\s*(?:absolute|fixed|sticky)/, 'Found a box placed outside the flow; e-readers lose or overprint it')
  },
  {
    id: 'structural-selectors',
    reader: 'Kindle',
    source: 'Calibre 6.13 rejects selectors on epub:type (measured); Kindle Previewer shares its parser habits',
    read: '2026-11',
    hint: 'Style by class',
    find: (book) => each(book, /\[epub\|type/, 'Found a selector on epub:type, which converters drop')
  },
  {
    id: 'web-fonts',
    reader: 'Kobo',
    source: 'kobolabs/epub-spec, "Supported fonts": TTF, OTF, WOFF; woff2 fails',
    read: '2026-11',
    hint: 'Embed TTF or OTF',
    find: ({css}) => (/url\([^)]*\.woff2/i.test(css) ? [{place: {path}, reason: 'Found a WOFF2 font, which Kobo does not show'}] : [])
  }
]
