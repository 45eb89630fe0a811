/**
 * The heading that a file's or a folder's name gives: `Chapter 3 - The Oar.txt` whose text begins at once, `1 The Reef/` round
 * the chapters of a part. A name that is no title as it stands (`03-draft.txt`) gives none to a file.
 */

import type {Heading} from '../../../book/index.ts'
import type {ParsedFile} from '../../types.ts'
import {because} from '../context.ts'
import {isKnown} from '../find/candidates.ts'
import {headingNamed, readHeadingLine, titleOfName} from '../words/heading-line.ts'

/** "Part One The Wick" has a label and a title, "The Wick" a title alone; a name all in small letters is no title as it is. */
export function headingOfName(written: string): Heading['children'] {
  const name = /\p{Lu}/u.test(written) ? written : written.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase())
  const line = readHeadingLine(name)
  const end = line && isKnown(line.label) ? line.labelEnd : 0
  const label = name.slice(0, end)
  const title = end === 0 ? name : name.slice(line!.titleStart)
  return [
    ...(label === '' ? [] : [{type: 'label' as const, children: [{type: 'text' as const, value: label}]}]),
    ...(title === '' ? [] : [{type: 'title' as const, children: [{type: 'text' as const, value: title}]}])
  ]
}

/** A number and words. */
const titled = /^\d{1,3}[\s._-]+(?:\p{Lu}[\p{L}\p{N}’',!? -]*|\p{Ll}{2}[\p{L}’' _-]*)$/u
const working = /\b(?:draft|final|copy|version|edit(?:ed|s)?|new|old|backup|untitled|document|text|body|story|main|file|page|scenes?|notes?|chap(?:ter)?|part|words?|v\d+|rev\d*)\b/i

/** The heading of a file of several that has none in its text. */
export function headingOfFile({source: {path}}: ParsedFile): Heading | undefined {
  const own = path.split('/').at(-1)!.replace(/\.[A-Za-z]{2,4}$/, '').replaceAll('_', ' ')
  if (headingNamed(path) === undefined && (!titled.test(own) || working.test(own))) return undefined
  return {type: 'heading', depth: 1, children: headingOfName(titleOfName(path)), data: {inference: because('heading-from-name', 'is what its file is called', 0.8)}}
}
