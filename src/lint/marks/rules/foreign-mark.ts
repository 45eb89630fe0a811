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
  /** Read in Markdown, or with a counterpart there that plain text has not. */
  readonly isOfMarkdown?: boolean
}

const marks: readonly Mark[] = [
  {pattern: /\^\[(?=[^\]\n]{0,2000}\])/g, name: 'a note within the line', hint: 'Write `[^1]` there, and below the paragraph `[^1]: ` with the note', isOfMarkdown: true},
  {pattern: /(?<=[\p{L}\p{N}])([~^])[\p{L}\p{N}+-]{1,12}\1(?![~^])/gu, name: 'a raised or lowered sign', hint: 'Write `<sup>2</sup>` or `<sub>2</sub>`', isOfMarkdown: true},
  {pattern: /(?<![=\p{L}\p{N}])==(?![=\s])[^=\n]{1,300}(?<!\s)==(?!=)/gu, name: 'a highlight', hint: 'Write `<mark>words</mark>`, or `*words*`', isOfMarkdown: true},
  {pattern: /!\[\[[^\]\n]{1,300}\]\]/g, name: 'a picture', hint: 'Write `![what it shows](file.png)`', isOfMarkdown: true},
  {pattern: /\{=(?:html5?|latex|tex|docx|openxml|epub[23]?|typst|markdown)\}/g, name: 'a mark of raw text', hint: 'Delete it, and what it stands behind if no reader is to see it', isOfMarkdown: true},
  {pattern: /\[(?:[^\]\n]{0,80} )?-?@[a-z][\w:-]{0,40}\d{2,4}[a-z]?(?:,[^\]\n]{0,120})?\]/gi, name: 'a citation', hint: 'Write the source in a note'},
  {pattern: /(?<![^\n])\(@[\w-]{0,40}\)(?=\s)/g, name: 'the number of an example', hint: 'Write the number'},
  {pattern: /(?<![^\n])(?:\/[\w./ -]{1,100}\.(?:md|markdown|te?xt|csv|png|jpe?g|gif)(?: +"[^"\n]{0,200}")?|\{\{[\w./ -]{1,100}\.\w{1,8}\}\}|<<[[({][^\])}\n]{1,100}[\])}])(?![^\n])/gi, name: 'a file to be put in there', hint: 'Put its text there, or name the files in their order in book.yaml: `manuscript: [one.md, two.md]`'},
  {pattern: /%%[^%\n]{1,2000}%%/g, name: 'a comment', hint: 'Write `<!-- ... -->`, which no book shows'},
  {pattern: /\{(?:\+\+|--|~~|>>|==)(?=[^\n]{0,2000}?(?:\+\+|--|~~|<<|==)\})/g, name: 'a change that is not settled', hint: 'Accept or reject it in the program that made it', isOfMarkdown: true},
  {pattern: /\[(i|b|u|s|center|spoiler|quote|url|img|size|color|font)(?:=[^\]\n]{0,100})?\](?=[^\n]{0,2000}?\[\/\1\])/gi, name: 'a tag', hint: 'Write `*words*` for italics, `**words**` for bold'},
  {pattern: /\\(?:(?:emph|textit|textbf|textsc|chapter|section|footnote)\*?(?=\{)|(?:begin|end)(?=\{)|(?:noindent|clearpage|newpage)(?!\p{L}))/gu, name: 'a command', hint: 'Write `*words*` for italics, `# Title` for a chapter'}
]

export const foreignMark: Check = {
  id: 'foreign-mark',
  find: (lines) =>
    marks.flatMap((mark) =>
      findEach(lines, mark.pattern, ({0: found, index}, {path}) => ({
        start: index, end: index + found.length, hint: hintIn(path, mark), reason: `Found “${found.length > 24 ? `${found.slice(0, 23)}…` : found}”, ${mark.name} of another program; it is printed as it stands`
      }))
    )
}

/** What would be right in a file of this kind. */
function hintIn(path: string, {hint, isOfMarkdown}: Mark): string {
  if (!/\.(?:md|markdown|mdown|mkd|mmd|te?xt)$/i.test(path)) return 'Make it one in the program the document was written in'
  return isOfMarkdown && /\.te?xt$/i.test(path) ? 'Let the name of the file end in `.md`: in Markdown it is read as one' : hint
}
