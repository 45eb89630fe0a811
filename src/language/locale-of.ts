/**
 * The locale of a BCP 47 tag, by RFC 4647 look-up: `de-CH-1996`, then `de-CH`, then `de`, then the
 * language's other locale (`en-AU` reads as en-GB), and American English for a language nobody has described.
 */

import type {Locale, Words} from './locale.ts'
import {ar} from './ar.ts'
import {bg} from './bg.ts'
import {ca} from './ca.ts'
import {cs} from './cs.ts'
import {da} from './da.ts'
import {de} from './de.ts'
import {el} from './el.ts'
import {enGb} from './en-gb.ts'
import {enUs} from './en-us.ts'
import {es} from './es.ts'
import {et} from './et.ts'
import {fa} from './fa.ts'
import {fi} from './fi.ts'
import {fr} from './fr.ts'
import {he} from './he.ts'
import {hr} from './hr.ts'
import {hu} from './hu.ts'
import {id} from './id.ts'
import {is} from './is.ts'
import {it} from './it.ts'
import {ja} from './ja.ts'
import {ko} from './ko.ts'
import {lt} from './lt.ts'
import {lv} from './lv.ts'
import {nb} from './nb.ts'
import {nl} from './nl.ts'
import {nn} from './nn.ts'
import {pl} from './pl.ts'
import {pt} from './pt.ts'
import {ptBr} from './pt-br.ts'
import {ro} from './ro.ts'
import {ru} from './ru.ts'
import {sk} from './sk.ts'
import {sl} from './sl.ts'
import {sr} from './sr.ts'
import {srLatn} from './sr-latn.ts'
import {sv} from './sv.ts'
import {tr} from './tr.ts'
import {uk} from './uk.ts'
import {vi} from './vi.ts'
import {zh} from './zh.ts'
import {zhHant} from './zh-hant.ts'

/** Every locale Octavo ships. */
export const locales: readonly Locale[] = [
  enUs, enGb, de, fr, es, it, nl, pl,
  sv, da, nb, nn, fi, is, pt, ptBr, ca, ro, hu, cs,
  sk, sl, hr, sr, srLatn, bg, ru, uk, el, tr, lt, lv,
  et, id, vi, ja, zh, zhHant, ko, he, ar, fa
]

const byTag = new Map(locales.map((locale) => [locale.tag.toLowerCase(), locale]))
/** Regions whose English is spelled and set after the British rules, plain `en`, and tags that say the same in another way. */
const aliases: Readonly<Record<string, Locale>> = {
  en: enUs, 'en-au': enGb, 'en-ie': enGb, 'en-in': enGb, 'en-nz': enGb, 'en-za': enGb,
  no: nb, in: id, iw: he, mo: ro, bs: hr, sh: srLatn, cnr: srLatn, 'zh-tw': zhHant, 'zh-hk': zhHant, 'zh-mo': zhHant, yue: zhHant, prs: fa
}

/** The locale that serves `tag` (BCP 47, any case, `_` allowed); never undefined. */
export function localeOf(tag: string): Locale {
  return knownLocaleOf(tag) ?? enUs
}

interface Told {
  readonly language: string
  readonly interfaceLanguage?: string
}

/** Of what Octavo adds to a book, in the language its author wants it in. */
export const addedLocaleOf = ({language, interfaceLanguage = language}: Told): Locale => localeOf(interfaceLanguage)

/** The words of it. */
export const wordsOf = (told: Told): Words => addedLocaleOf(told).words

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
