/**
 * Golden files. `reader/<case>.css` in, `<case>.reader.css` out: the sheet an e-reader gets, its
 * messages last as a comment. `messages/<case>.css` in, `<case>.txt` out: what the author is told
 * by print and e-book together. `UPDATE=1` writes them anew; the difference is reviewed like code.
 */

import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import test from 'ava'
import {createReport} from '../../src/report/index.ts'
import {createCascade, writeReaderSheet} from '../../src/style/index.ts'
import {author, messagesOf} from './helpers.ts'

const fixtures = new URL('../fixtures/style/', import.meta.url)
const casesOf = (folder: string, suffix: string): string[] =>
  readdirSync(new URL(folder, fixtures)).filter((name) => name.endsWith('.css') && !name.endsWith(suffix)).map((name) => name.slice(0, -4)).sort()
const read = (file: string): string => readFileSync(new URL(file, fixtures), 'utf8')

const equalsFile = test.macro({
  exec(t, file: string, make: () => string) {
    const actual = make()
    const url = new URL(file, fixtures)
    if (process.env['UPDATE'] || !existsSync(url)) writeFileSync(url, actual)
    t.is(actual, readFileSync(url, 'utf8'))
  },
  title: (_, file) => `${file}`
})

for (const name of casesOf('reader/', '.reader.css')) {
  test(equalsFile, `reader/${name}.reader.css`, () => {
    const report = createReport()
    const {css, fontFaces} = writeReaderSheet([author(read(`reader/${name}.css`), `${name}.css`)], report)
    const faces = fontFaces.map((face) => `face ${face.family} ${face.style} ${face.weight} ${face.source}\n`).join('')
    const told = faces + messagesOf(report)
    return told === '' ? css : `${css}\n/*\n${told}*/\n`
  })
}

for (const name of casesOf('messages/', '.txt')) {
  test(equalsFile, `messages/${name}.txt`, () => {
    const report = createReport()
    const sheets = [author(read(`messages/${name}.css`), `${name}.css`)]
    createCascade(sheets, 'print', {}, report).stylesOf({type: 'root', children: []}, 'en')
    writeReaderSheet(sheets, report)
    return messagesOf(report)
  })
}
