/** Raw serial chapters whose notes move past their headings: both books hold every letter, and the oracle says nothing. */

import {readFileSync} from 'node:fs'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import test from 'ava'
import {build, entriesOf} from '../helpers/build.ts'

const folder = new URL('../fixtures/serials/', import.meta.url)

/** The newsletter's name stands in its opening note and again in its closing one. */
for (const name of ['substack-newsletter.txt', 'undercroft.txt', 'parliament-of-moles.txt']) {
  test(name, async (t) => {
    const project = await mkdtemp(join(tmpdir(), 'octavo-serial-'))
    await writeFile(join(project, name), readFileSync(new URL(name, folder), 'utf8').replace(/«[a-z-]+\??»/g, ''))
    const {messages} = await build(project, {shouldVerify: true})
    await rm(project, {recursive: true, force: true})
    t.deepEqual(messages.filter(({source, fatal}) => source === 'verify' || fatal === true).map(String), [])
  })
}

test('a page whose name says the title of the book', async (t) => {
  const project = await mkdtemp(join(tmpdir(), 'octavo-serial-'))
  await writeFile(join(project, 'book.yaml'), 'title: Web of Salt\nauthor: Ada Pell\nlanguage: en\n')
  await writeFile(join(project, '1.html'), '<!DOCTYPE html><html><head><title>Chapter 1 – Web of Salt | A Site</title></head><body><h1>Chapter 1: The Quay</h1><p>She ran.</p><p>“Go,” he said.</p></body></html>')
  const {messages} = await build(project, {shouldVerify: true})
  await rm(project, {recursive: true, force: true})
  t.deepEqual(messages.filter(({source, fatal}) => source === 'verify' || fatal === true).map(String), [])
})

const formula = '<math><semantics><mrow><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></mrow><annotation encoding="tex">mc^2</annotation></semantics></math> and <math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac></math>'
const written = {'1.md': `# One\n\nSo ${formula} he said.\n`, '2.md': `# One\n\n<p>So ${formula} he said.</p>\n`, '1.html': `<!DOCTYPE html><html><body><h1>One</h1><p>So ${formula} he said.</p></body></html>`}
for (const [name, text] of Object.entries(written)) {
  test(`a formula is a line of its signs, and no letter of it is lost: ${name}, ${text.slice(0, 9).trim()}`, async (t) => {
    const project = await mkdtemp(join(tmpdir(), 'octavo-serial-'))
    await writeFile(join(project, 'book.yaml'), 'title: Sums\nauthor: Ada Pell\nlanguage: en\n')
    await writeFile(join(project, name), text)
    const {messages, files} = await build(project, {shouldVerify: true})
    await rm(project, {recursive: true, force: true})
    t.deepEqual(messages.filter(({source, fatal}) => source === 'verify' || fatal === true).map(String), [])
    t.regex(entriesOf(files.get('epub')!).get('text/one.xhtml')!, /So E=mc<sup>2<\/sup> and \(a\+b\)\/2 he said\./)
  })
}
