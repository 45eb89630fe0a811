/** The files of a new project. The chapter shows the markup; deleting it leaves nothing to clean up. */

import type {NewFile} from '../files/index.ts'

export const settingsFile = 'book.yaml'
export const firstChapter = 'manuscript/01-first-chapter.md'

/** What the author has said of the book; empty where nothing. */
interface Said {
  readonly title: string
  readonly author: string
  readonly language: string
}

/** Every file `octavo init` writes. */
export function projectFiles(said: Said): NewFile[] {
  return [
    {name: settingsFile, content: bookYaml(said)},
    {name: firstChapter, content: chapter},
    {name: 'styles/book.css', content: sheet},
    {name: '.gitignore', content: 'dist/\n'}
  ]
}

/** A JSON string is a YAML string. What nobody has said is left to the build, which looks at the text and asks. */
function bookYaml({title, author, language}: Said): string {
  const line = (key: string, value: string, example: string): string => (value.trim() === '' ? `# ${key}: ${example}` : `${key}: ${JSON.stringify(value)}`)
  return `${line('title', title, 'The Title')}
${line('author', author, 'Your Name')}
${line('language', language, 'en-GB')}
# subtitle:
# publisher:
# date: 2026-01-31
# rights:
# cover: images/cover.jpg
# series: {name: The Series, number: 1}
# isbn: {epub: "...", print: "..."}
page:
  trim: 5.5 x 8.5 in
# Every setting: octavo help settings
`
}

const chapter = `# Chapter One: The Markup

> A line worth standing before the story.
>
> -- Someone Quotable

Prose is typed as it comes. A blank line ends a paragraph; straight quotes become "curly ones", two hyphens a dash -- like this -- and three dots an ellipsis...

*Emphasis* takes one star on each side, **strong emphasis** two.

* * *

Three stars on a line of their own change the scene. A note[^1] takes a mark in square brackets.

:::letter
Dear reader,

A letter stands between two rows of colons. So do verse, signs and dedications.

Yours,
the Author
:::

The chapter goes on in the next file of this folder: name it \`02-second-chapter.md\`, and it follows in order.

[^1]: Its text may stand anywhere in the file.
`

const sheet = `/* Your own styles, after the theme's. They hold for the e-book and for the printed page; octavo help recipes prints more to copy.

.chapter > h1 { text-transform: uppercase; }
*/
`
