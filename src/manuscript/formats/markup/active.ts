/** What raw HTML does beside holding words: handlers, frames, pictures from elsewhere. None of it reaches a book; each tag is named. */

import type {Position} from 'unist'
import type {MarkupContext} from './meaning.ts'

const activeName = /\s(on[a-z]+|background|srcdoc|formaction|ping)\s*=/i
const activeStyle = /\sstyle\s*=[^]*?(url\s*\(|expression\s*\(|position\s*:|behavior\s*:)/i
/** Swallowed by the parser of fragments without a trace. */
const wholePage = /^(?:body|html|frameset)\b/i
/** Characters of one tag that are looked at. */
const longest = 4000

/** Warns of the first active tag in `raw`; the words inside stay. */
export function warnActive(raw: string, position: Position | undefined, {path, report}: MarkupContext): void {
  for (const part of raw.split('<').slice(1)) {
    const tag = part.slice(0, Math.min(part.indexOf('>') + 1 || longest, longest))
    if (!/^[a-z]/i.test(tag)) continue
    const found = activeName.exec(tag)?.[1] ?? activeStyle.exec(tag)?.[1]
    if (found === undefined && !wholePage.test(tag)) continue
    const shown = `<${/^[a-z][\w-]*/i.exec(tag)![0]}>`
    report.warn('read:html-removed', {path, at: position}, `Found ${found === undefined ? shown : `\`${found}\` in ${shown}`}, which no book can hold; it was removed`, {
      hint: 'Delete it; the words inside stay'
    })
    return
  }
}
