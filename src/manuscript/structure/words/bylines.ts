/** Who wrote it, as title pages and the heads of stories say so: one table for all that ask. */

import {countWords} from '../../../book/index.ts'

/** What may be by somebody. */
export const works =
  'novel|novella|novelette|serial|romance|tales?|fairy ?tale|memoirs?|web ?serial|story|stories|short stor(?:y|ies)|poems?|plays?|essays?|mystery|comedy|fantasy|thriller|fable|saga|epic|trilogy|fan ?fic(?:tion)?|text|words|' +
  'roman|romanzo|romance|novela|récit|nouvelles?|conte|contes|poèmes|erzählung|erzählungen|novelle|märchen|gedichte|geschichten?|kriminalroman|krimi|powieść|opowiadani[ae]|роман|повесть|рассказы?|verhalen|verhaal|racconti|racconto|relatos?|cuentos?|contos?|fortælling|berättelse|novell'

/** Before the name; the last ones also begin titles ("De profundis"), and want a name in capitals. */
const words = 'by|von|par|por|door|av|af'
const others = 'di|de'

const work = `(?:(?:an?|the|ein|eine|un|une|una|uma?|en|et) )?(?:[\\p{L}-]+ ){0,2}(?:${works})(?: (?:and|und|et|y|e|&) [\\p{L}-]+)?`
const lead = `(?:(?:${work}|written|geschrieben|escrito|écrit|scritto|skriven|skrevet) )?`
const end = String.raw`[^!?:;"“”\n]{1,80}(?<!\p{Ll}{4}\.)`
const byline = new RegExp(String.raw`^${lead}(?:(${words}):?|${others})\s+(?=\S)(${end})$`, 'iu')
const bare = new RegExp(`^(?:${lead}(?:${words})|${others}):?$`, 'iu')
const mostWords = 9

/** The name in "by Marian Thistlewood", "Roman von Anke Lorenzen". */
export function bylineName(text: string): string | undefined {
  const name = read(text)?.name
  return name !== undefined && /^[\p{Lu}\p{Lo}@]/u.test(name) ? name : undefined
}

/** The same where a pen name in small letters counts too: right below a title, at the head of the text. */
export function penName(text: string): string | undefined {
  const found = read(text)
  return found?.isSure ? found.name : bylineName(text)
}

function read(text: string): {name: string; isSure: boolean} | undefined {
  const typed = text.trim()
  const match = typed.length <= 100 && countWords(typed) <= mostWords ? byline.exec(typed) : null
  return match ? {name: match[2]!.trim(), isSure: match[1] !== undefined} : undefined
}

/** "By", alone on its line above the name. */
export const isBareBy = (text: string): boolean => text.length <= 40 && bare.test(text.trim())
