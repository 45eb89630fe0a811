/**
 * Applies the table of rules to runs in reading order.
 *
 * Each rule sees the text as the rules before it left it. What passes from run to run is only what
 * speech leaves open, and which kind of mark the text opens its dialogue with.
 */

import type {TypographySettings} from '../config/index.ts'
import {localeOf, type Locale} from '../language/index.ts'
import {editPieces, textOfRun, type Run} from './run.ts'
import {applyEdits, type Context, type Rule} from './rule.ts'
import {createEvidence} from './quotes/evidence.ts'
import {openAtEnd, openingMarks, primaryOf} from './speech.ts'
import {rules} from './rules/table.ts'

/** Edits the pieces of every run in place; `true` at an index where something changed. */
export function applyRules(runs: readonly Run[], settings: TypographySettings): boolean[] {
  const texts = runs.map(textOfRun)
  const primary = primaryOf(texts)
  const evidence = createEvidence(texts)
  const locales = new Map<string, Locale>()
  const settingOf = (rule: string): string | boolean | undefined => settings[rule]
  let before = ''
  return runs.map((run, index) => {
    const text = texts[index] as string
    const next = runs[index + 1]
    if (index > 0 && (runs[index - 1] as Run).stream !== run.stream) before = ''
    const after = next?.stream === run.stream ? openingMarks(texts[index + 1] as string) : ''
    let locale = locales.get(run.language)
    if (!locale) locales.set(run.language, locale = localeOf(run.language))
    const result = applyTo(run, text, {locale, speech: {before, after, primary}, evidence, settingOf}, settings)
    before = openAtEnd(result)
    return result !== text
  })
}

function applyTo(run: Run, text: string, context: Context, settings: TypographySettings): string {
  let current = text
  const only = run.pieces.length === 1 ? run.pieces[0] : undefined
  for (const rule of rules) {
    if (!isOn(rule, settings) || !rule.trigger.test(current)) continue
    const setting = settings[rule.id]
    const edits = rule.find(current, typeof setting === 'string' ? {...context, variant: setting} : context)
    if (edits.length === 0) continue
    if (only === undefined) editPieces(run, edits)
    current = applyEdits(current, edits)
  }
  if (only && only.fixed === undefined) only.text = current
  return current
}

function isOn(rule: Rule, settings: TypographySettings): boolean {
  const setting = settings[rule.id]
  if (setting === undefined) return rule.isOptional !== true
  return setting !== false
}
