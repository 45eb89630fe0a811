/** The table of formats: a line a format, found by the suffix of the file. */

import {docx} from './docx.ts'
import type {Format} from './format.ts'
import {html} from './html.ts'
import {markdown} from './markdown.ts'
import {text} from './text.ts'

export const formats: readonly Format[] = [markdown, text, html, docx]

/** What is refused, and what to do instead. */
const refused: Readonly<Record<string, string>> = {
  '.rtf': 'an RTF document',
  '.odt': 'an OpenDocument text',
  '.doc': 'an old Word document',
  '.pages': 'a Pages document',
  '.wpd': 'a WordPerfect document'
}

const suffixOf = (path: string): string => /\.[^./]*$/.exec(path)?.[0].toLowerCase() ?? ''

/** The format of a path, or `undefined` when no format has its suffix. */
export function formatOf(path: string): Format | undefined {
  const suffix = suffixOf(path)
  return formats.find((format) => format.suffixes.includes(suffix))
}

/** What a path is that an author may take for a manuscript and Octavo cannot read: "an RTF document". */
export function refusedKindOf(path: string): string | undefined {
  return refused[suffixOf(path)]
}
