/** Links between the pages of a manuscript: to a page, to a place in one, and away. */

import test from 'ava'
import {readManuscript} from '../../../src/manuscript/index.ts'
import {createReport} from '../../../src/report/index.ts'
import {memoryFolder} from '../../helpers/memory-folder.ts'
import {outline} from '../../helpers/outline.ts'

const page = (body: string): string => `<?xml version="1.0" encoding="utf-8"?><html><head><title>x</title></head><body>${body}</body></html>`
const prose = 'The lamp was out and the oil was gone, and he swore at it for a while.'

const leads = test.macro<[string, string]>({
  async exec(t, link, expected) {
    const report = createReport()
    const files = {'manuscript/one.html': page(`<h1>One</h1><p>${prose} ${link}</p>`), 'manuscript/the notes.xhtml': page(`<h1>Two</h1><p>${prose}</p><ul><li id="n1">Lamp oil was dear.</li></ul><p id="n2">So was bread.</p>`)}
    const [one, two] = await readManuscript(memoryFolder(files), {settings: {}}, report)
    t.deepEqual([...outline(one!.tree), ...outline(two!.tree)].filter((line) => /swore at it.*\S\.$|"id"/.test(line) && !/for a while\.$/.test(line)), expected.split(' | '))
    t.deepEqual(report.messages, [])
  },
  title: (name = '') => name
})

test('to a place in another page', leads, 'See <a href="the%20notes.xhtml#n1">there</a>.', `paragraph ${prose} See [there](the%20notes.xhtml#the-notes-n1). |     paragraph ({"id":"the-notes-n1"}) Lamp oil was dear.`)
test('to another page', leads, 'See <a href="./the%20notes.xhtml">there</a>.', `paragraph ${prose} See [there](./the%20notes.xhtml).`)
test('a short link to another page calls no note of this one', leads, '<a href="the%20notes.xhtml#n2">2</a>.', `paragraph ${prose} [2](the%20notes.xhtml#the-notes-n2). | paragraph ({"id":"the-notes-n2"}) So was bread.`)
test('to no page of the manuscript', leads, 'See <a href="gone.html#n1">there</a>.', `paragraph ${prose} See there.`)
