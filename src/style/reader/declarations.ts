/**
 * One declaration for e-readers: what is the page's alone goes, older names stand beside new ones,
 * and what harms (colour at night, fixed sizes on the body, flex where it is unknown) is left out
 * with one message. One handler a property; the rest passes.
 */

import type {Report} from '../../report/index.ts'
import {keyOf, warnOnce} from '../prepare.ts'
import {shorthands} from '../properties/shorthands.ts'
import {propertyOf} from '../properties/table.ts'
import type {Declaration, Token} from '../syntax.ts'
import {dataUrl} from '../sheet-pictures.ts'
import type {SheetPicture} from '../types.ts'
import {wordOf} from '../values/parsers.ts'
import {isFaintByDay} from './colours.ts'
import {initialSize} from './scale.ts'
import {serialise} from './serialise.ts'

export interface Line {
  readonly name: string
  readonly value: string
  /** Only where `@supports` finds this. */
  readonly needs?: string
}

/** Where a declaration stands. */
interface Standing {
  /** The rule speaks of `html` or `body`. */
  readonly isRoot: boolean
  /** The rule speaks of all running text: `p`, `*`. */
  readonly isText: boolean
  /** Inside `@supports`, which an engine that does not know the thing passes over. */
  readonly isGuarded: boolean
  /** Pictures of the sheets, by address. */
  readonly pictures: ReadonlyMap<string, SheetPicture>
  /** The rule sets a text colour too. */
  readonly hasColour: boolean
  /** The rule sets a ground too. */
  readonly hasGround: boolean
  /** The sheets lay the whole text on a dark ground, which is left out. */
  readonly isOnDark: boolean
  /** The rule speaks of blocks or cells by their element. */
  readonly isBlock: boolean
  /** The rule puts words where an earlier one puts a drawing, on pictures alone. */
  readonly isOverDrawing: boolean
  /** The rule says how wide its boxes are at most. */
  readonly hasLimit: boolean
  /** The rule speaks of first letters alone. */
  readonly isFirstLetter: boolean
  /** The book runs from right to left. */
  readonly isRightToLeft: boolean
  readonly report: Report
}

/** Lines of CSS for a declaration whose value is plain. */
export function readerLines(declaration: Declaration, tokens: readonly Token[], standing: Standing): readonly Line[] {
  const {name} = declaration
  const text = serialise(tokens)
  if (standing.isRoot && name === 'font') return fontOfWhole({declaration, tokens, text, standing})
  if (standing.isRoot ? isReadersOwn(name) : standing.isText && isTextsOwn(name)) {
    return leftOut(declaration, 'Size, line height, colour and margins of the whole text are the reader\'s own', standing)
  }
  if (!standing.isGuarded && isModernLayout(name, tokens)) return leftOut(declaration, 'Old e-readers drop a book that uses it; put it inside @supports', standing)
  if (!standing.isGuarded && isColumnOrShape(name)) return leftOut(declaration, 'A reader lays out its pages itself, and a small one has no room for it; put it inside @supports', standing)
  if (name !== 'content' && namesFile(tokens)) return leftOut(declaration, 'Files a sheet names do not travel with the e-book; only a drawing in content does', standing)
  const physical = physicalOf(name, tokens)
  if (physical) return physical.flatMap(([own, value]) => readerLines({...declaration, name: own}, value, standing))
  const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined
  if (handler) return handler({declaration, tokens, text, standing})
  if (propertyOf(name)?.reader.startsWith('no')) return []
  return [{name, value: text}]
}

/** Sides named by the flow of the text, as engines before 2018 know them. */
function physicalOf(name: string, tokens: readonly Token[]): readonly (readonly [string, readonly Token[]])[] | undefined {
  const isLogical = /^(?:margin|padding|border)-(?:block|inline)|^border-(?:start|end)-(?:start|end)-radius$|^(?:min-|max-)?(?:inline|block)-size$/.test(name)
  if (!isLogical) return undefined
  const sides = /^border-(block|inline)(?:-(start|end))?$/.exec(name)
  if (!sides) return shorthands[name]?.expand(tokens)?.map(([own, value]) => [own, value ?? tokens])
  const [first, second] = sides[1] === 'block' ? ['top', 'bottom'] : ['left', 'right']
  return [...(sides[2] === 'end' ? [] : [first]), ...(sides[2] === 'start' ? [] : [second])].map((side) => [`border-${side}`, tokens])
}

function namesFile(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.type === 'url' || (token.type === 'function' && (/^(?:url|src|image|image-set|-webkit-image-set)$/.test(token.name) || namesFile(token.children))))
}

interface Handled {
  readonly declaration: Declaration
  readonly tokens: readonly Token[]
  readonly text: string
  readonly standing: Standing
}

function leftOut({name, place}: Declaration, reason: string, {report}: Standing): readonly Line[] {
  warnOnce(report, keyOf('reader', place), () => {
    report.warn('style:reader', place, `Found \`${name}\`, which is left out of the e-book`, {hint: reason})
  })
  return []
}

/** The face stays, the size goes. */
function fontOfWhole({declaration, tokens, standing}: Handled): readonly Line[] {
  const family = shorthands['font']?.expand(tokens)?.find(([name]) => name === 'font-family')?.[1]
  leftOut(declaration, 'The face is kept; size and line height of the whole text are the reader\'s own', standing)
  return family ? [{name: 'font-family', value: serialise(family)}] : []
}

const isReadersOwn = (name: string): boolean =>
  /^(?:font-size|line-height|color|background(?:-.*)?|margin(?:-.*)?|padding(?:-.*)?|width|max-width|height)$/.test(name)

const isTextsOwn = (name: string): boolean => name === 'font-size' || name === 'line-height' || name === 'color'

const isModernLayout = (name: string, tokens: readonly Token[]): boolean =>
  /^(?:flex|grid|gap|row-gap|column-gap|justify-(?:content|items|self)|align-(?:content|items|self)|place-|order$|aspect-ratio|container)/.test(name) ||
  (name === 'display' && /(?:flex|grid|contents)$/.test(wordOf(tokens) ?? ''))

/** Columns inside the columns a reader makes its pages of, and words that run over a picture which is not cut to their shape. */
const isColumnOrShape = (name: string): boolean => /^(?:columns|column-(?:count|width|span|fill|rule(?:-.*)?)|shape-(?:outside|margin|image-threshold))$/.test(name)

const same = (name: string) => ({text}: Handled): readonly Line[] => [{name, value: text}]
const prefixed = (...names: readonly string[]) => ({text}: Handled): readonly Line[] => names.map((name) => ({name, value: text}))

/** A side of the spread is a page; the older name comes first, so that the newer one wins where both are known. */
const broken = (side: 'before' | 'after') => ({tokens}: Handled): readonly Line[] => {
  const word = wordOf(tokens) ?? ''
  const forces = !['auto', 'avoid', 'avoid-page', 'avoid-column', 'column', 'inherit', 'initial', 'unset'].includes(word)
  const value = forces ? 'page' : word.replace(/-(?:page|column)$/, '').replace(/^column$/, 'auto')
  return [{name: `page-break-${side}`, value: forces ? 'always' : value}, {name: `break-${side}`, value}]
}

const inside = ({tokens}: Handled): readonly Line[] => {
  const value = (wordOf(tokens) ?? 'auto').replace(/-(?:page|column)$/, '')
  return [{name: 'page-break-inside', value}, {name: 'break-inside', value}]
}

/** A ground stands only with a colour on it: at night the reader turns the text white. */
const ground = ({declaration, text, standing}: Handled): readonly Line[] => {
  if (text === 'none' || text === 'transparent') return [{name: declaration.name, value: text}]
  if (standing.isText) return leftOut(declaration, 'The ground of the whole text is the reader\'s own, as its colour is', standing)
  if (standing.hasColour) return [{name: declaration.name, value: text}]
  return leftOut(declaration, 'By night the reader\'s own text colour would lie on it; set color in the same rule', standing)
}

/** Drawn once, a place is a box in the colour of its text behind a mask: words in it take both away. */
const unmasked: readonly (readonly [string, string])[] = [['-webkit-mask', 'none'], ['mask', 'none'], ['background-color', 'transparent'], ['width', 'auto'], ['height', 'auto']]

const forDarkGround = 'It is for the dark ground of the whole text, which is the reader\'s own'
const tooWide = 'What is wider than the screen is cut'

/** Black and white are what the reader turns over at night, but for lettering on a ground of its own. */
const colour = ({declaration, tokens, text, standing}: Handled): readonly Line[] => {
  if (standing.hasGround) return [{name: 'color', value: text}]
  if (/^(?:black|#000(?:000)?|white|#fff(?:fff)?|canvastext)$/i.test(text)) return []
  if (standing.isOnDark && isFaintByDay(tokens)) return leftOut(declaration, forDarkGround, standing)
  return [{name: 'color', value: text}]
}

/** A glow round light letters smears the dark ones that stand in their place. */
const textShadow = ({declaration, text, standing}: Handled): readonly Line[] =>
  standing.isOnDark && !standing.hasGround && text !== 'none' ? leftOut(declaration, forDarkGround, standing) : [{name: 'text-shadow', value: text}]

/** Lines that are never divided leave a small screen; set text goes on below instead. */
const whiteSpace = ({declaration, text, standing}: Handled): readonly Line[] => {
  if (text === 'pre') return [{name: 'white-space', value: 'pre-wrap'}]
  return text === 'nowrap' && standing.isBlock ? leftOut(declaration, 'A telephone is narrower than such a line', standing) : [{name: 'white-space', value: text}]
}

/** Sinks a letter of so many lines as a float: no engine of a reader has initial letters. */
const initialLetter = ({declaration, tokens, standing}: Handled): readonly Line[] => {
  const [first] = tokens
  const {isRightToLeft} = standing
  if (first?.type !== 'number') return []
  if (!standing.isFirstLetter) return leftOut(declaration, 'It is for a first letter: `.opening::first-letter { initial-letter: 3 }`', standing)
  const lines = Math.max(1, Math.min(10, first.value))
  const size = initialSize(lines)
  const height = Math.min(0.85, (lines * 1.25) / size - 0.03)
  return [
    {name: 'float', value: isRightToLeft ? 'right' : 'left'},
    {name: 'font-size', value: `${Math.round(size * 100) / 100}em`},
    {name: 'line-height', value: `${Math.round(height * 100) / 100}`},
    {name: 'padding', value: isRightToLeft ? '0.03em 0 0 0.06em' : '0.03em 0.06em 0 0'},
    {name: 'margin', value: '0'}
  ]
}

/** Em of a box that a small screen with large letters may be narrower than. */
const narrow = 12

const isWide = ([token]: readonly Token[]): boolean => token?.type === 'dimension' && token.unit === 'em' && token.value > narrow

/** A box of a width of its own is never wider than the screen. */
const width = ({declaration, tokens, text, standing}: Handled): readonly Line[] =>
  tokens[0]?.type === 'percentage' && tokens[0].value > 100 ? leftOut(declaration, tooWide, standing) : [{name: 'width', value: text}, ...(isWide(tokens) && !standing.hasLimit ? [{name: 'max-width', value: '100%'}] : [])]

const maxWidth = ({declaration, text, standing}: Handled): readonly Line[] =>
  text === 'none' ? leftOut(declaration, tooWide, standing) : [{name: 'max-width', value: text}]

const minWidth = ({declaration, tokens, text, standing}: Handled): readonly Line[] =>
  isWide(tokens) ? leftOut(declaration, 'A telephone with large letters is narrower', standing) : [{name: 'min-width', value: text}]

/** A box placed outside the flow is printed over other text, or lost: an e-reader cuts its own pages. */
const position = ({declaration, text, standing}: Handled): readonly Line[] =>
  !standing.isGuarded && /^(?:absolute|fixed|sticky|-webkit-sticky)$/i.test(text) ? leftOut(declaration, 'E-readers lose or overprint what stands outside the flow of the text', standing) : [{name: 'position', value: text}]

/** Counters of pages, named strings and leaders are the page's. */
const content = ({declaration, tokens, text, standing}: Handled): readonly Line[] => {
  const isPaged = tokens.some((token) => token.type === 'function' && (/^(?:string|leader|target-counter|target-text|element)$/.test(token.name) || (token.name === 'counter' && /^pages?\b/.test(serialise(token.children)))))
  if (isPaged) return leftOut(declaration, 'An e-book has no pages to count; put it under @media print', standing)
  const [token] = tokens
  if (!tokens.some((each) => each.type === 'url')) return [{name: 'content', value: text}, ...(standing.isOverDrawing ? unmaskedLines(text, standing) : [])]
  const [, slash, words] = tokens
  const isAlone = tokens.length === 1 || (slash?.type === 'delimiter' && slash.value === '/' && words?.type === 'string')
  const drawing = isAlone && token?.type === 'url' ? standing.pictures.get(token.value) : undefined
  if (!drawing) return leftOut(declaration, 'Only a plain SVG drawing, alone, can follow the text of an e-reader', standing)
  return [...(words ? [{name: 'content', value: serialise([words])}] : []), ...masked(drawing)]
}

/** Words in the place of a drawing. */
const unmaskedLines = (text: string, {hasGround}: Standing): readonly Line[] =>
  [['content', text] as const, ...unmasked.filter(([name]) => !hasGround || name !== 'background-color')].map(([name, value]) => ({name, value, needs: masks}))

const masks = '(-webkit-mask-size: contain) or (mask-size: contain)'

/** The drawing as a mask over the colour of the text; engines without masks show its alternative text. */
function masked(drawing: SheetPicture): readonly Line[] {
  const mask = `${dataUrl(drawing)} center / contain no-repeat`
  const lines: readonly (readonly [string, string])[] = [
    ['content', '""'],
    ['display', 'inline-block'],
    ['height', '1em'],
    ['width', `${Math.round((drawing.width / drawing.height) * 100) / 100}em`],
    ['background-color', 'currentColor'],
    ['-webkit-mask', mask],
    ['mask', mask]
  ]
  return lines.map(([name, value]) => ({name, value, needs: masks}))
}

const handlers: Readonly<Record<string, (handled: Handled) => readonly Line[]>> = {
  'break-before': broken('before'),
  'break-after': broken('after'),
  'break-inside': inside,
  'page-break-before': broken('before'),
  'page-break-after': broken('after'),
  'page-break-inside': inside,
  hyphens: prefixed('-epub-hyphens', '-webkit-hyphens', 'hyphens'),
  '-webkit-hyphens': () => [],
  '-epub-hyphens': () => [],
  '-moz-hyphens': () => [],
  direction: () => [],
  'unicode-bidi': () => [],
  'font-variant-caps': ({text}) => [{name: text === 'small-caps' || text === 'normal' ? 'font-variant' : 'font-variant-caps', value: text}],
  'text-decoration-line': same('text-decoration'),
  background: ground,
  'background-color': ground,
  'background-image': ground,
  color: colour,
  'text-shadow': textShadow,
  'white-space': whiteSpace,
  width,
  'max-width': maxWidth,
  'min-width': minWidth,
  position,
  'writing-mode': prefixed('-epub-writing-mode', '-webkit-writing-mode', 'writing-mode'),
  'initial-letter': initialLetter,
  '-webkit-initial-letter': () => [],
  content,
  float: ({text}) => (text === 'footnote' ? [] : [{name: 'float', value: text}]),
  'overflow-wrap': prefixed('word-wrap', 'overflow-wrap'),
  'word-wrap': prefixed('word-wrap', 'overflow-wrap')
}
