/**
 * Local control: what an author writes in `{looseness=-1}` on one paragraph, as declarations. The
 * publication carries each setting as `data-octavo-<key>`; docs/attributes.md lists them.
 */

import type {Place, Report} from '../report/index.ts'
import type {Indexed} from './element-index.ts'
import {attributeOf} from './element-index.ts'
import {nearest} from '../config/index.ts'
import {tokenize} from './parse.ts'
import type {Declaration} from './syntax.ts'

interface Setting {
  readonly key: string
  /** What it does, for the manual. */
  readonly help: string
  readonly example: string
  /** Name and value of the declarations it stands for, `undefined` for a value it does not take. */
  readonly declare: (value: string) => readonly (readonly [name: string, value: string])[] | undefined
}

/** A number is lines; anything else is a CSS length. */
const distance = (value: string): string => (/^[+-]?[\d.]+$/.test(value) ? `calc(${value} * 1lh)` : value)
/** A number is thousandths of an em, as compositors count; anything else is a CSS length. */
const tracking = (value: string): string => (/^[+-]?[\d.]+$/.test(value) ? `${Number(value) / 1000}em` : value)

export const settings: readonly Setting[] = [
  {key: 'looseness', help: 'Lines more or fewer than the best setting of this paragraph, where its words allow it.', example: 'looseness=-1', declare: (value) => [['--octavo-looseness', value]]},
  {key: 'tracking', help: 'Letter spacing of this paragraph: thousandths of an em, or a CSS length.', example: 'tracking=-5', declare: (value) => [['letter-spacing', tracking(value)]]},
  {
    key: 'break',
    help: '`page` begins a new page here, `recto` a right-hand one; `avoid` keeps this block on the page of the one before.',
    example: 'break=page',
    declare: (value) => [['break-before', value]]
  },
  {
    key: 'keep',
    help: '`together` never divides this block between pages; `next` keeps it on the page of what follows.',
    example: 'keep=together',
    declare: (value) => (value === 'together' ? [['break-inside', 'avoid']] : value === 'next' ? [['break-after', 'avoid'], ['--octavo-keep-with-next', 'keep']] : undefined)
  },
  {key: 'space-before', help: 'Extra space above: lines, or a CSS length.', example: 'space-before=1', declare: (value) => [['margin-top', distance(value)]]},
  {key: 'space-after', help: 'Extra space below: lines, or a CSS length.', example: 'space-after=2', declare: (value) => [['margin-bottom', distance(value)]]},
  {key: 'width', help: 'Width of a picture that stands alone: a share of the line (`50%`) or a CSS length; a number is pixels.', example: 'width=50%', declare: (value) => (/^(?=[\d.]*[1-9])[\d.]+(?:%|[a-z]+)?$/.test(value) ? [['width', /[\d.]$/.test(value) ? `${value}px` : value]] : undefined)},
  {key: 'indent', help: 'First-line indent of this paragraph: `0` sets it flush.', example: 'indent=0', declare: (value) => [['text-indent', value]]},
  {key: 'align', help: '`left`, `right`, `center` or `justify`.', example: 'align=center', declare: (value) => [['text-align', value]]},
  {key: 'hyphens', help: '`none` divides no word of this paragraph.', example: 'hyphens=none', declare: (value) => [['hyphens', value]]}
]

const prefix = 'dataOctavo'

/** The declarations of an element's settings, in the order of the table. */
export function settingDeclarations(element: Indexed, place: Place): Declaration[] {
  const declarations: Declaration[] = []
  for (const {key, declare} of settings) {
    const value = attributeOf(element, `data-octavo-${key}`)
    for (const [name, text] of (value !== undefined && declare(value)) || []) {
      declarations.push({name, text, tokens: tokenize(text), isImportant: false, place})
    }
  }
  return declarations
}

/** Says which settings of an element mean nothing. */
export function reportSettings({element}: Indexed, place: Place, report: Report): void {
  for (const [name, value] of Object.entries(element?.properties ?? {})) {
    const key = settingKey(name)
    if (key === undefined) continue
    const setting = settings.find((each) => each.key === key)
    if (setting?.declare(String(value))) continue
    const suggestion = setting ? undefined : nearest(key, settings.map((each) => each.key))
    const reason = setting ? `Found \`${key}=${String(value)}\`, a value the setting does not take` : `Found the setting \`${key}\`, which does not exist`
    report.warn('style:unknown-setting', place, suggestion ? `${reason}, expected \`${suggestion}\`` : reason, {
      found: key,
      ...(suggestion && {expected: [suggestion]}),
      hint: suggestion ? `Did you mean \`${suggestion}\`?` : `Settings are ${settings.map((each) => each.key).join(', ')}`
    })
  }
}

/** `data-octavo-space-before`, or hast's spelling of it, to `space-before`. */
function settingKey(name: string): string | undefined {
  if (name.startsWith('data-octavo-')) return name.slice('data-octavo-'.length)
  return name.startsWith(prefix) ? name.slice(prefix.length).replace(/[A-Z]/g, (letter, index: number) => `${index > 0 ? '-' : ''}${letter.toLowerCase()}`) : undefined
}
