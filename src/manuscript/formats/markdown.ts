/** Markdown by remark: CommonMark, tables. The only importer of remark. */

import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {Root} from 'mdast'
import {decode} from './decode.ts'
import type {Format} from './format.ts'
import {findFrontMatter} from './front-matter.ts'
import {limits} from './limits.ts'

export const markdown: Format = {
  name: 'md',
  title: 'Markdown',
  suffixes: ['.md', '.markdown', '.mdown'],
  limit: limits.file,

  async parse(input, report) {
    const source = decode(input, report)
    return {source, format: 'md', tree: parseMarkdown(String(source)), settings: {}}
  }
}

/** The tree of a Markdown text. */
export function parseMarkdown(value: string): Root {
  return unified().use(remarkParse).parse(findFrontMatter(value).body)
}
