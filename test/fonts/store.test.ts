/** Font files found, checked, shaped and cut; what is wrong with one is said by name. */

import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import test from 'ava'
import {subsetFont, createFontStore, type FontStore} from '../../src/fonts/index.ts'
import {BookFault, createReport} from '../../src/report/index.ts'
import {placeOfFamily, type StyleSheet} from '../../src/style/index.ts'

const file = (face: string): string => `@expo-google-fonts/eb-garamond/${face}/EBGaramond_${face}.ttf`
const regular = readFileSync(createRequire(import.meta.url).resolve(file('400Regular')))
const query = {families: ['EB Garamond'], style: 'normal', weight: 400} as const

const packaged = (face: string, style: 'normal' | 'italic', weight: number) => ({family: 'EB Garamond', style, weight, source: `font:${file(face)}`})

const sheetOf = (path: string, text: string): StyleSheet => ({path, text, origin: path.startsWith('octavo:') ? 'theme' : 'author'})

function open(data: Uint8Array): Promise<FontStore> {
  return createFontStore({faces: [{family: 'Own', style: 'normal', weight: 400, source: 'fonts/own.ttf'}], readFile: async () => data}, createReport())
}

async function shipped(): Promise<FontStore> {
  const faces = [packaged('400Regular', 'normal', 400), packaged('400Regular_Italic', 'italic', 400), packaged('700Bold', 'normal', 700)]
  return createFontStore({faces, readFile: async () => new Uint8Array()}, createReport())
}

/** A copy of the font with one table changed in place. */
function changed(tag: string, change: (view: DataView, offset: number) => void): Uint8Array {
  const copy = Uint8Array.from(regular)
  const view = new DataView(copy.buffer)
  for (let at = 12; ; at += 16) {
    if (String.fromCharCode(...copy.subarray(at, at + 4)) !== tag) continue
    change(view, view.getUint32(at + 8))
    return copy
  }
}

const withType = (type: number): Uint8Array => changed('OS/2', (view, offset) => view.setUint16(offset + 8, type))
const signed = (signature: string): Uint8Array => Uint8Array.from([...Buffer.from(signature, 'latin1'), ...new Uint8Array(40)])

const refused = test.macro({
  async exec(t, data: () => Uint8Array, rule: string) {
    const fault = await t.throwsAsync(open(data()), {instanceOf: BookFault})
    const [message] = (fault as BookFault).messages
    t.is(`${message!.source}:${message!.ruleId}`, rule)
    t.is(message!.file, 'fonts/own.ttf')
  },
  title: (reason) => `refused: ${reason}`
})

test('cut in half', refused, () => regular.subarray(0, regular.length / 2), 'fonts:broken')
test('cut in its directory', refused, () => regular.subarray(0, 40), 'fonts:broken')
test('empty', refused, () => new Uint8Array(), 'fonts:broken')
test('no font at all', refused, () => new TextEncoder().encode('This is a letter, not a font.'), 'fonts:broken')
test('WOFF2', refused, () => signed('wOF2'), 'fonts:format')
test('a collection', refused, () => signed('ttcf'), 'fonts:format')
test('broken head', refused, () => changed('head', (view, offset) => view.setUint16(offset + 18, 0)), 'fonts:broken')
test('outlines out of bounds', refused, () => changed('loca', (view, offset) => view.setUint32(offset + 8, 0xfffffff0)), 'fonts:broken')
test('fsType 2, restricted', refused, () => withType(2), 'fonts:forbidden')
test('fsType 0x0200, bitmaps only', refused, () => withType(0x0200), 'fonts:forbidden')

test('a sheet that names a font is told where it does, of a missing file and of a broken one', async (t) => {
  const report = createReport()
  const place = {path: 'styles/own.css', at: {line: 3, column: 3}}
  const face = {family: 'Own', style: 'normal', weight: 400, source: 'fonts/own.ttf', place} as const
  const told = async (data: Uint8Array | undefined) => {
    const fault = await createFontStore({faces: [face], readFile: async () => data}, report).catch((error: unknown) => error)
    const messages = fault instanceof BookFault ? fault.messages : report.messages
    return messages.map(({file, line, column, ruleId, reason}) => `${file}:${line}:${column} ${ruleId}: ${reason}`)
  }
  t.deepEqual(await told(undefined), ['styles/own.css:3:3 missing: Found no font file `fonts/own.ttf`, expected a TTF or OTF file of the book'])
  t.deepEqual(await told(regular.subarray(0, 40)), ['styles/own.css:3:3 broken: Found a font cut off in its table directory, in `fonts/own.ttf`, expected a sound TTF or OTF font'])
})

test('a face whose file is missing gives way to the next family, and an italic to none that is upright in its name', async (t) => {
  const report = createReport()
  const faces = [
    packaged('400Regular', 'normal', 400),
    {family: 'Own', style: 'normal', weight: 400, source: 'own.ttf'},
    {family: 'Own', style: 'italic', weight: 400, source: 'own-italic.ttf'},
    {family: 'Gone', style: 'normal', weight: 400, source: 'gone.ttf'}
  ] as const
  const store = await createFontStore({faces, readFile: async (path) => (path === 'own.ttf' ? regular : undefined)}, report)
  t.is(store.find({...query, families: ['Gone', 'EB Garamond', 'serif']})?.family, 'EB Garamond')
  t.truthy(store.find({...query, families: ['Gone']}))
  t.is(store.find({...query, families: ['Own'], style: 'italic'})?.family, 'Own')
  t.deepEqual(store.faces.map(({source}) => source), [faces[0].source, 'own.ttf'])
  t.deepEqual(report.messages.map(({ruleId, fatal}) => `${ruleId} ${fatal}`), ['missing false', 'missing false'])
})

test('a family nobody has is told where it is named, with the declared one it is a part of', async (t) => {
  const sheets = [sheetOf('octavo:theme.css', 'p { font-family: "EB Garamond" }'), sheetOf('styles/own.css', 'p { font-family: Times;\n  font: 12pt/1.4 Garamond, serif }')]
  const report = createReport()
  const store = await createFontStore({faces: [packaged('400Regular', 'normal', 400)], readFile: async () => undefined, placeOf: (family) => placeOfFamily(sheets, family)}, report)
  for (const family of ['Garamond', 'Times']) store.find({...query, families: [family, 'serif']})
  t.deepEqual(report.messages.map(({file, line, column, note}) => `${file}:${line}:${column} ${/^Did you mean `(.*?)`/.exec(note!)?.[1]}`), ['styles/own.css:2:18 "EB Garamond"', 'styles/own.css:1:18 undefined'])
})

test('fsType 0x0100 is to be embedded whole', async (t) => {
  const store = await open(withType(0x0100))
  const face = store.find({...query, families: ['Own']})!
  t.true(face.isEmbeddedWhole)
})

test('a package that is not there', async (t) => {
  const store = await createFontStore({faces: [{family: 'A', style: 'normal', weight: 400, source: 'font:no-such-package/a.ttf'}], readFile: async () => new Uint8Array()}, createReport())
  t.throws(() => store.find({...query, families: ['A']}), {instanceOf: BookFault, message: /no such font file/})
})

const finds = test.macro({
  async exec(t, style: 'normal' | 'italic', weight: number, expected: string) {
    t.is((await shipped()).find({...query, style, weight})?.id, expected)
  },
  title: (_, style, weight, expected) => `${style} ${weight} is ${expected}`
})

test(finds, 'normal', 400, 'EBGaramond-400')
test(finds, 'italic', 400, 'EBGaramond-400-italic')
test(finds, 'normal', 600, 'EBGaramond-700')
test(finds, 'normal', 300, 'EBGaramond-400')
test(finds, 'italic', 700, 'EBGaramond-400-italic')

test('ligatures and kerning', async (t) => {
  const face = (await shipped()).find(query)!
  t.deepEqual(face.shape('fi', {}, 'en').clusters, [0])
  t.is(face.shape('fi', {liga: 0}, 'en').glyphs.length, 2)
  t.true(face.shape('AV', {}, 'en').width < face.shape('A', {}, 'en').width + face.shape('V', {}, 'en').width)
})

test('a word longer than any buffer', async (t) => {
  const shaped = (await shipped()).find(query)!.shape('x'.repeat(20_000), {}, 'en')
  t.is(shaped.glyphs.length, 20_000)
  t.is(shaped.clusters!.at(-1), 19_999)
})

test('right-to-left text comes out in visual order', async (t) => {
  const {clusters} = (await shipped()).find(query)!.shape('שלום', {}, 'he')
  t.deepEqual(clusters, [3, 2, 1, 0])
})

test('a cut font has what it was cut to, and its features', async (t) => {
  const store = await shipped()
  const cut = subsetFont(store.find(query)!.data, [...'Octavo fi'].map((letter) => letter.codePointAt(0)!))!
  t.true(cut.length < regular.length / 10)
  const face = (await open(cut)).find({...query, families: ['Own']})!
  t.true(face.has(0x4f))
  t.false(face.has(0x5a))
  t.is(face.shape('fi', {}, 'en').glyphs.length, 1)
})

test('an unknown family is said once', async (t) => {
  const report = createReport()
  const store = await createFontStore({faces: [packaged('400Regular', 'normal', 400)], readFile: async () => new Uint8Array()}, report)
  t.is(store.find({...query, families: ['Nonesuch', 'serif']})?.id, 'EBGaramond-400')
  store.find({...query, families: ['Nonesuch', 'serif'], weight: 700})
  store.find({...query, families: ['Nonesuch']})
  store.find({...query, families: ['serif']})
  t.is(report.messages.length, 1)
})

test('what the book’s faces lack is looked for in those of text, then in those of signs', async (t) => {
  const store = await shipped()
  const familyOf = (character: string, isPicture = false) => store.fallback(query, character.codePointAt(0)!, isPicture)?.family
  t.is(familyOf('ѳ'), 'EB Garamond')
  t.is(familyOf('♞'), 'Noto Sans Symbols 2')
  t.is(familyOf('░'), 'IBM Plex Mono')
  t.is(familyOf('☽'), 'Noto Sans Symbols')
  t.is(familyOf('🦊'), 'Noto Emoji')
  t.is(familyOf('𝔄'), 'Noto Sans Math')
  t.is(familyOf('♥'), 'Noto Sans Symbols 2')
  t.is(familyOf('♥', true), 'Noto Emoji')
  t.is(familyOf('漢'), undefined)
  t.is(familyOf('س'), undefined, 'no letters one by one')
})

test('`monospace` is a face of even widths, unless the book has one of that name', async (t) => {
  const store = await shipped()
  t.is(store.find({...query, families: ['monospace']})?.family, 'IBM Plex Mono')
  t.is(store.find({families: ['ui-monospace'], style: 'italic', weight: 700})?.id, 'IBMPlexMono-700-italic')
  t.is(store.find({...query, families: ['EB Garamond', 'monospace']})?.family, 'EB Garamond')
})

test('fonts nobody holds any more give their memory back', async (t) => {
  const setFlags = (await import('node:v8')).setFlagsFromString
  setFlags('--expose-gc')
  const collect = (await import('node:vm')).runInNewContext('gc') as () => void
  const round = async (): Promise<void> => {
    for (let count = 0; count < 50; count++) (await open(regular)).find({...query, families: ['Own']})!.shape('Tide', {}, 'en')
    collect()
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  for (let warm = 0; warm < 4; warm++) await round()
  const before = process.memoryUsage().external
  for (let more = 0; more < 16; more++) await round()
  t.true(process.memoryUsage().external - before < 200_000_000)
})
