/**
 * Marks of other programs, which are printed as they were typed: notes of pandoc, highlights and comments of
 * Obsidian, changes of CriticMarkup, tags of a forum, commands of LaTeX.
 *
 * Only what no sentence has: `[[Level up!]]` is the voice of a game, `a ^ b` a sum, `==` alone a rule.
 */

import {findEach, type Check} from '../check.ts'

interface Mark {
  readonly pattern: RegExp
  readonly name: string
  readonly hint: string
}

const marks: readonly Mark[] = [
  {pattern: /\^\[(?=[^\]\n]{0,2000}\])/g, name: 'a note within the line', hint: 'Write `[^1]` there, and below the paragraph `[^1]: ` with the note'},
  {pattern: /(?<=[\p{L}\p{N}])([~^])[\p{L}\p{N}+-]{1,12}\1(?![~^])/gu, name: 'a raised or lowered sign', hint: 'Write `<sup>2</sup>` or `<sub>2</sub>`'},
  {pattern: /(?<![=\p{L}\p{N}])==(?![=\s])[^=\n]{1,300}(?<!\s)==(?!=)/gu, name: 'a highlight', hint: 'Write `<mark>words</mark>`, or `*words*`'},
  {pattern: /!\[\[[^\]\n]{1,300}\]\]/g, name: 'a picture', hint: 'Write `![what it shows](file.png)`'},
  {pattern: /\{=(?:html5?|latex|tex|docx|openxml|epub[23]?|typst|markdown)\}/g, name: 'a mark of raw text', hint: 'Delete it, and what it stands behind if no reader is to see it'},
  {pattern: /\[(?:[^\]\n]{0,80} )?-?@[a-z][\w:-]{0,40}\d{2,4}[a-z]?(?:,[^\]\n]{0,120})?\]/gi, name: 'a citation', hint: 'Write the source in a note: `[^1]`'},
  {pattern: /(?<![^\n])\(@[\w-]{0,40}\)(?=\s)/g, name: 'the number of an example', hint: 'Write the number'},
  {pattern: /%%[^%\n]{1,2000}%%/g, name: 'a comment', hint: 'Write `<!-- ... -->`, which no book shows'},
  {pattern: /\{(?:\+\+|--|~~|>>|==)(?=[^\n]{0,2000}?(?:\+\+|--|~~|<<|==)\})/g, name: 'a change that is not settled', hint: 'Accept or reject it in the program that made it'},
  {pattern: /\[(i|b|u|s|center|spoiler|quote|url|img|size|color|font)(?:=[^\]\n]{0,100})?\](?=[^\n]{0,2000}?\[\/\1\])/gi, name: 'a tag', hint: 'Write `*words*` for italics, `**words**` for bold'},
  {pattern: /\\(?:(?:emph|textit|textbf|textsc|chapter|section|footnote)\*?(?=\{)|(?:noindent|clearpage|newpage)(?!\p{L}))/gu, name: 'a command', hint: 'Write `*words*` for italics, `# Title` for a chapter, `[^1]` for a note'}
]

export const foreignMark: Check = {
  id: 'foreign-mark',
  find: (lines) =>
    marks.flatMap(({pattern, name, hint}) =>
      findEach(lines, pattern, ({0: found, index}) => ({
        start: index, end: index + found.length, hint, reason: `Found “${found.length > 24 ? `${found.slice(0, 23)}…` : found}”, ${name} of another program; it is printed as it stands`
      }))
    )
}
