/**
 * The locale of a BCP 47 tag, by RFC 4647 look-up: `de-CH-1996`, then `de-CH`, then `de`, then the
 * language's other locale (`en-AU` reads as en-GB), and American English for a language nobody has described.
 */

import type {Locale} from './locale.ts'
import {de} from './de.ts'
import {enGb} from './en-gb.ts'
import {enUs} from './en-us.ts'
import {es} from './es.ts'
import {fr} from './fr.ts'
import {it} from './it.ts'
import {nl} from './nl.ts'
import {pl} from './pl.ts'

/** Every locale Octavo ships. */
export const locales: readonly Locale[] = [enUs, enGb, de, fr, es, it, nl, pl]

const byTag = new Map(locales.map((locale) => [locale.tag.toLowerCase(), locale]))
/** Regions whose English is spelled and set after the British rules, and plain `en`. */
const aliases: Readonly<Record<string, Locale>> = {en: enUs, 'en-au': enGb, 'en-ie': enGb, 'en-in': enGb, 'en-nz': enGb, 'en-za': enGb}

/** The locale that serves `tag` (BCP 47, any case, `_` allowed); never undefined. */
export function localeOf(tag: string): Locale {
  return knownLocaleOf(tag) ?? enUs
}

/** The locale that serves `tag`, or `undefined` for a language nobody has described yet. */
export function knownLocaleOf(tag: string): Locale | undefined {
  const parts = tag.trim().toLowerCase().replaceAll('_', '-').split('-').slice(0, 8)
  for (let count = parts.length; count > 0; count--) {
    const candidate = parts.slice(0, count).join('-')
    const found = byTag.get(candidate) ?? aliases[candidate]
    if (found) return found
  }
  return undefined
}
