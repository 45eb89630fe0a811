/**
 * A story page saved from the web, or a document exported as HTML.
 *
 * The story is found by what pages call it and by where the prose is; what is round it (menus, comments, buttons) is left
 * out and listed. Emphasis, breaks, alignment and the author's notes survive, whether told by elements or by style.
 */

import {decode} from './decode.ts'
import type {Format, Input} from './format.ts'
import {limits} from './limits.ts'
import {linesOf} from './lines.ts'
import {warnOfReferences} from './markdown/warn-of-references.ts'

export const html: Format = {
  name: 'html',
  title: 'a saved web page',
  suffixes: ['.html', '.htm', '.xhtml'],
  limit: limits.file,

  async parse(input, report) {
    const source = decode(withDeclaredEncoding(input), report)
    const {parseHtml} = await import('./markup/tree.ts')
    const page = parseHtml(withoutConditions(String(source.value)), input.path, false, ({found, at}) => {
      report.warn('read:html-form', {path: input.path, at}, `Found ${found}; words may be missing from here on`, {hint: 'Save the page again, or mend it at this place'})
    })
    const text = withoutWindowsReferences(String(source.value))
    warnOfReferences(text, linesOf(text), input.path, report)
    const [{readPageSettings}, {readStory}] = await Promise.all([import('./html/metadata.ts'), import('./html/read-story.ts')])
    const settings = readPageSettings(page)
    return {source, format: 'html', settings, ...readStory(page, source, {report, pages: input.pages})}
  }
}

/** In a page `&#147;` names the mark Windows-1252 has there (HTML, 13.2.5.80), not a control character. */
const withoutWindowsReferences = (value: string): string => value.replace(/&#(?:0*1[2-5]\d|x0*[89][0-9a-f]);/gi, (typed) => ' '.repeat(typed.length))

/** The declaration of XML, and what Word says to old browsers (`<![if !supportLists]>`, `<?xml:namespace …/>`): pages show what is between. */
const withoutConditions = (value: string): string => value.replace(/<!\[(?:if\s[^<>\]]*|endif)\]>|<\?xml[\s:][^<>]*>/gi, (typed) => ' '.repeat(typed.length))

/** `<meta charset>` counts only where the bytes are no UTF-8, as they then must be something else. */
function withDeclaredEncoding(input: Input): Input {
  if (input.encoding || (input.bytes[0]! >= 0xfe && input.bytes[1]! >= 0xfe)) return input
  const head = new TextDecoder('windows-1252').decode(input.bytes.subarray(0, 4096))
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]
  if (!label || /^utf-?(?:8|16)/i.test(label)) return input
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(input.bytes)
    return input
  } catch {
    return {...input, encoding: label}
  }
}
