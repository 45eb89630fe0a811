/** docs/settings.md, made from the table of settings. */

import {schema} from './schema.ts'

const introduction = `# Settings

Everything \`book.yaml\` may contain; every line is optional. A dot means nesting: \`page.trim\` is \`trim:\` below \`page:\`. Values are read
as typed, so an ISBN keeps its leading zero. The front matter of a Markdown file may contain the keys that describe the book, in pandoc's spelling too
(\`lang\`, \`author\`, \`date\`); what other programs write there is told and not used.
So may other heads of a file: the fields of MultiMarkdown and Scrivener (\`Title: The Wick\`), TOML between \`+++\`, Pandoc's lines with \`%\`. An editor that knows JSON Schema can check the file against [book.schema.json](book.schema.json).
`

/** The page as Markdown. */
export function describeSettings(): string {
  const rows = schema.map(({key, aliases, type, default: standard, help}) => {
    const names = [key, ...(aliases ?? [])].map((name) => `\`${name}\``).join(', ')
    return `| ${names} | ${type.name} | ${standard ?? ''} | ${help} |`
  })
  return [introduction, '| key | value | default | meaning |', '| --- | --- | --- | --- |', ...rows, ''].join('\n')
}
