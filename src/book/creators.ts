/** Who stands for a book, and how a name is filed. */

import type {Creator} from './metadata.ts'

/** Who wrote it; the editors of a book nobody wrote alone. */
export function principals(creators: readonly Creator[]): readonly Creator[] {
  const authors = creators.filter(({role}) => role === 'aut')
  return authors.length > 0 ? authors : creators.filter(({role}) => role === 'edt')
}

/** Written with the family's name first, which is how they are filed: Chinese, Japanese, Korean names, and those of these languages. */
const familyFirst = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const familyFirstIn = /^(?:hu|vi|ja|zh|ko)(?:-|$)/i
/** What follows a family's name and is none. */
const after = /^(.+?),?\s+((?:Jr|Sr|Jnr|Snr|Esq|Ph\.?D|M\.?D)\.?|I{2,3}|I?V|VI{0,3})$/
/** The family's name: the last word, with the particles that are written with a capital, and French `du`. */
const familyLast = /^([^,]+?)\s+((?:(?:L[ae]|De|D[ue]s?|Del|Della|Di|Van|Vander|Von|Mac|St\.?|Saint|Santa|San|Ní|Nic|Ó|Ua|Al|El|Bin|Ben|Ap|du)\s+)*\S+)$/

/** "Mary Shelley" is filed as "Shelley, Mary"; a single name, one with a comma, or one of a language that begins with the family, as it stands. */
export function filedName(name: string, language: string): string {
  const trimmed = name.trim()
  if (familyFirst.test(trimmed) || familyFirstIn.test(language)) return trimmed
  const [, whole = trimmed, suffix] = after.exec(trimmed) ?? []
  const [, first, family] = familyLast.exec(whole) ?? []
  if (first === undefined || family === undefined) return trimmed
  return [family, first, ...(suffix === undefined ? [] : [suffix])].join(', ')
}
