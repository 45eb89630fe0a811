/**
 * Every folder of `fixtures/books` is a case named by what it shows: a book, and in `expected/` the
 * tree, documents, pages or messages it must give. `UPDATE=1` rewrites what is there.
 */

import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import test from 'ava'
import {describeTree} from '../src/manuscript/index.ts'
import {describePages} from '../src/print/index.ts'
import {formatMessages} from '../src/report/index.ts'
import {build, entriesOf, type Built} from './helpers/build.ts'

const cases = fileURLToPath(new URL('fixtures/books/', import.meta.url))

/** One element a line, so that a difference shows where it is. */
const laidOut = (xhtml: string): string => xhtml.replace(/^.*?<body[^>]*>|<\/body>.*$/gs, '').replaceAll(/(<\/(?:p|h\d|div|section|aside|figure|table|tr|ul|ol|li|blockquote)>|<hr[^>]*>)(?=.)/g, '$1\n') + '\n'

/** What `messages.txt` holds: everything but what is merely assumed of a book without metadata. */
const said = ({messages}: Built): string =>
  formatMessages(messages.filter((message) => message.source !== 'book'), {isStrict: false, shouldListInfo: true}).replaceAll(/\n{2,}/g, '\n').trimStart()

function actual(name: string, built: Built): string {
  const {result, files} = built
  if (name === 'messages.txt') return said(built)
  if (!result) return said(built)
  if (name === 'tree.txt') return `${describeTree(result.book).trimEnd()}\n`
  if (name === 'pages.txt') return `${describePages(result.printBook!).trimEnd()}\n`
  const entries = entriesOf(files.get('epub')!)
  const path = name === 'nav.xhtml' ? 'toc.xhtml' : `text/${name}`
  const found = entries.get(path)
  return found === undefined ? `no ${path}; there are ${[...entries.keys()].join(' ')}\n` : laidOut(found)
}

for (const name of readdirSync(cases).sort()) {
  test(name.replaceAll('-', ' '), async (t) => {
    const folder = join(cases, name)
    const built = await build(folder, {formats: existsSync(join(folder, 'expected/pages.txt')) ? ['epub', 'pdf'] : ['epub']})
    const expected = new Set([...readdirSync(join(folder, 'expected')), 'messages.txt'])
    for (const file of expected) {
      const path = join(folder, 'expected', file)
      const text = actual(file, built)
      const before = existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : ''
      if (process.env['UPDATE'] && text !== before) writeFileSync(path, text)
      t.is(text, process.env['UPDATE'] ? text : before, file)
    }
  })
}
