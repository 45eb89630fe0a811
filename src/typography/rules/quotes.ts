/**
 * Straight quotation marks and apostrophes become those of the language.
 *
 * All marks of a paragraph are read together (quotes/resolve.ts); marks already set are evidence and
 * never changed. No mark is moved, and none changes its kind in a language that keeps the typed kind.
 */

import type {Locale, QuoteMarks} from '../../language/index.ts'
import {localeOf} from '../../language/index.ts'
import {isLetter} from '../quotes/characters.ts'
import {habitsOf, noHabits} from '../quotes/habits.ts'
import {findMarks, type Role} from '../quotes/marks.ts'
import {resolve, type Decision} from '../quotes/resolve.ts'
import type {Context, Edit, Rule} from '../rule.ts'

const apostrophe = '’'

export const quotes: Rule = {
  id: 'quotes',
  authority: 'The Chicago Manual of Style, 17th ed., 6.114–6.117, 13.30–13.37; for other languages the locale’s',
  variants: ['double-first', 'single-first'],
  trigger: /["']/,

  find(text, context) {
    const plain = plainApostrophes(text)
    const marks = findMarks(text, roles(context.locale)).filter(({index}) => !plain.has(index))
    const mayCutShort = marks.some(({kind, role}) => kind === 's' && role === 'free')
    const decisions = resolve(text, marks, context, mayCutShort ? habitsOf(text, context.locale) : noHabits)
    const edits: Edit[] = decisions
      .filter(({mark}) => mark.role === 'free')
      .map((decision) => ({start: decision.mark.index, end: decision.mark.index + 1, replacement: glyphOf(decision, context)}))
    for (const index of plain) edits.push({start: index, end: index + 1, replacement: apostrophe})
    return edits.sort((one, other) => one.start - other.start)
  }
}

/** Straight single marks between two letters: most of them, and none in doubt. */
function plainApostrophes(text: string): Set<number> {
  const found = new Set<number>()
  for (let at = text.indexOf("'"); at >= 0; at = text.indexOf("'", at + 1)) {
    if (isLetter(text[at - 1]) && isLetter(text[at + 1])) found.add(at)
  }
  return found
}

const rolesByLocale = new WeakMap<Locale, (glyph: string) => Role>()

function roles(locale: Locale): (glyph: string) => Role {
  let roleOf = rolesByLocale.get(locale)
  if (!roleOf) rolesByLocale.set(locale, roleOf = createRoles(locale))
  return roleOf
}

/** What a set glyph says by itself; one the language both opens and closes with says only its kind. */
function createRoles(locale: Locale): (glyph: string) => Role {
  const {double, single, levels} = locale.quotes
  const pairs = [double, single, ...levels]
  const opens = new Set(pairs.map(({open}) => open).concat('“', '„', '‘', '‚', '‛', '‟'))
  const closes = new Set(pairs.map(({close}) => close).concat('”'))
  const eithers = new Set(pairs.flatMap(({open, close}) => (open === close ? [open] : [])).concat(apostrophe))
  return (glyph) => {
    if (glyph === '"' || glyph === "'") return 'free'
    if (eithers.has(glyph)) return 'either'
    if (pairs.some(({open}) => open === glyph)) return 'open'
    if (closes.has(glyph)) return 'close'
    return opens.has(glyph) ? 'open' : glyph === '«' ? 'open' : glyph === '»' ? 'close' : 'close'
  }
}

function glyphOf({mark, reading, depth}: Decision, context: Context): string {
  if (reading === 'apostrophe') return apostrophe
  if (reading === 'prime') return mark.kind === 'd' ? '″' : '′'
  const pair = pairOf(mark.kind, depth, context)
  return reading === 'open' ? pair.open : pair.close
}

function pairOf(kind: 'd' | 's', depth: number, {locale, variant}: Context): QuoteMarks {
  const {double, single, levels, keepsTypedKind} = (variant !== undefined && /^[a-z]{2}(?:-|$)/.test(variant) ? localeOf(variant) : locale).quotes
  if (variant === 'double-first') return depth % 2 === 0 ? double : single
  if (variant === 'single-first') return depth % 2 === 0 ? single : double
  if (keepsTypedKind) return kind === 'd' ? double : single
  return levels[Math.min(depth, levels.length - 1)] as QuoteMarks
}
