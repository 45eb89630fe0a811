/** docs/settings.md, made from the table of settings. */

import {schema} from './schema.ts'

const introduction = `# Settings

Every key of \`book.yaml\`. A dot means nesting: \`page.trim\` is \`trim:\` below \`page:\`. Values are read as typed, so an
ISBN keeps its zero. A Markdown file's front matter takes the keys that describe the book, and pandoc's \`lang\`, \`author\`, \`date\`.
This page is made from the program's own table.
`

/** The page as Markdown. */
export function describeSettings(): string {
  const rows = schema.map(({key, aliases, type, default: standard, help}) => {
    const names = [key, ...(aliases ?? [])].map((name) => `\`${name}\``).join(', ')
    return `| ${names} | ${type.name} | ${standard ?? ''} | ${help} |`
  })
  return [introduction, '| key | value | default | meaning |', '| --- | --- | --- | --- |', ...rows, ''].join('\n')
}
