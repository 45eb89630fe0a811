/** The table of formats: a line a format, found by the suffix of the file. */

import {docx} from './docx.ts'
import type {Format} from './format.ts'
import {html} from './html.ts'
import {markdown} from './markdown.ts'
import {text} from './text.ts'

export const formats: readonly Format[] = [markdown, text, html, docx]

/** Manuscripts of programs that can save them otherwise. */
const refused: Readonly<Record<string, string>> = {
  '.rtf': 'an RTF document',
  '.odt': 'an OpenDocument text',
  '.doc': 'an old Word document',
  '.pages': 'a Pages document',
  '.wpd': 'a WordPerfect document'
}

/** What no manuscript is, and what to do instead. */
const others: Readonly<Record<string, readonly [kind: string, hint: string]>> = {
  '.epub': ['an e-book', 'Name the manuscript it was made from; the chapters inside an EPUB are web pages (.xhtml)'],
  '.pdf': ['printed pages', 'Name the manuscript they were made from'],
  '.tex': ['a LaTeX document', 'Convert it to Markdown or DOCX first'],
  '.fountain': ['a screenplay', 'Rename it to .txt if its lines are to be read as they stand, or save it from its program as DOCX'],
  '.fdx': ['a screenplay', 'Save it from its program as DOCX'],
  '.org': ['an Org document', 'Export it as a web page, or convert it to Markdown'],
  '.rst': ['a text in reStructuredText', 'Convert it to Markdown'],
  '.adoc': ['a text in AsciiDoc', 'Convert it to a web page'],
  '.scrivx': ['a Scrivener project', 'Compile it in Scrivener to DOCX, and name that file'],
  '.vellum': ['a Vellum book', 'Export it from Vellum to Word (.docx), and name that file'],
  '.gdoc': ['a link to a Google document', 'Download it from Google as DOCX, and name that file'],
  '.yaml': ['settings', 'Name the folder they lie in'],
  '.yml': ['settings', 'Name the folder they lie in'],
  '.css': ['a style sheet', 'Name the folder of the book; its sheets lie in `styles/`']
}

const suffixOf = (path: string): string => /\.[^./]*$/.exec(path)?.[0].toLowerCase() ?? ''

/** The format of a path, or `undefined` when no format has its suffix. */
export function formatOf(path: string): Format | undefined {
  const suffix = suffixOf(path)
  return formats.find((format) => format.suffixes.includes(suffix))
}

/** Whether an author may take a path for a manuscript that Octavo cannot read. */
export const isRefused = (path: string): boolean => Object.hasOwn(refused, suffixOf(path))

/** What a file is that no format reads; what to do about it, unless the program it was written with can save it. */
export function refusalOf(path: string): {readonly kind: string; readonly hint?: string} {
  const suffix = suffixOf(path)
  if (Object.hasOwn(refused, suffix)) return {kind: refused[suffix]!}
  if (!Object.hasOwn(others, suffix)) return {kind: 'a file of unknown kind', hint: 'Rename it to the suffix of what it is'}
  const [kind, hint] = others[suffix]!
  return {kind, hint}
}
