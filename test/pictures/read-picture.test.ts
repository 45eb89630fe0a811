import {deflateSync} from 'node:zlib'
import test from 'ava'
import jpeg from 'jpeg-js'
import {PNG} from 'pngjs'
import {readPicture} from '../../src/pictures/index.ts'
import {createReport, type Place} from '../../src/report/index.ts'
import {chunk, makePng, type PngPlan} from './make-png.ts'

async function read(bytes: Uint8Array, path: string, user?: Place) {
  const report = createReport()
  const picture = await readPicture(bytes, path, report, user)
  return {picture, rules: report.messages.map(({source, ruleId}) => `${source}:${ruleId}`), places: report.messages.map(({file, line, column}) => `${file}:${line}:${column}`)}
}

const pngBecomes = test.macro({
  async exec(t, plan: PngPlan, expected: readonly [number, number, number], rules: string[] = []) {
    const found = await read(makePng(plan), 'a.png')
    t.deepEqual(found.rules, rules)
    const {width, height, data} = PNG.sync.read(Buffer.from(found.picture!.data))
    t.deepEqual([width, height, ...data.subarray(0, 4)], [plan.width, plan.height, ...expected, 255])
    const [bitDepth, colourType, , , interlace] = found.picture!.data.subarray(24, 29)
    t.true(bitDepth! <= 8 && colourType! <= 3 && interlace === 0, 'a kind both writers take')
  },
  title: (reason, plan: PngPlan) =>
    `PNG of colour type ${plan.colourType}, ${plan.bitDepth} bits${plan.isInterlaced ? ', interlaced' : ''}${reason === undefined ? '' : `: ${reason}`}`
})

const black = [0, 0, 0] as const
const white = [255, 255, 255] as const
const size = {width: 11, height: 9}
for (const isInterlaced of [false, true]) {
  for (const bitDepth of [1, 2, 4, 8, 16]) test(pngBecomes, {...size, colourType: 0, bitDepth, isInterlaced}, black)
  for (const bitDepth of [8, 16]) test(pngBecomes, {...size, colourType: 2, bitDepth, isInterlaced}, black)
  for (const bitDepth of [1, 2, 4, 8]) test(pngBecomes, {...size, colourType: 3, bitDepth, isInterlaced}, [200, 0, 0])
  for (const bitDepth of [8, 16]) test('clear is white', pngBecomes, {...size, colourType: 4, bitDepth, isInterlaced}, white)
  for (const bitDepth of [8, 16]) test('clear is white', pngBecomes, {...size, colourType: 6, bitDepth, isInterlaced}, white)
}
test('a clear palette colour is white', pngBecomes, {...size, colourType: 3, bitDepth: 8, extra: [chunk('PLTE', Buffer.from([1, 2, 3])), chunk('tRNS', Buffer.from([0]))]}, white)
test('an animation shows its first frame', pngBecomes, {...size, colourType: 0, bitDepth: 8, extra: [chunk('acTL', Buffer.alloc(8))]}, black, ['pictures:animated'])

test('a photo larger than stores take is scaled', async (t) => {
  const {picture, rules} = await read(makePng({width: 3000, height: 2500, colourType: 0, bitDepth: 8}), 'a.png')
  t.deepEqual(rules, ['pictures:scaled'])
  t.true(picture!.width * picture!.height <= 5_600_000 && picture!.width > 2500)
})

const isRefused = test.macro({
  async exec(t, bytes: Uint8Array, rule: string, path?: string) {
    const {picture, rules} = await read(bytes, path ?? 'a.png')
    t.is(picture, undefined)
    t.deepEqual(rules, [rule])
  },
  title: (reason = 'a file') => `refused: ${reason}`
})

const sound = makePng({...size, colourType: 2, bitDepth: 8})
test('an empty file', isRefused, new Uint8Array(), 'pictures:unknown-kind')
test('a text', isRefused, Buffer.from('not a picture at all, only words'), 'pictures:unknown-kind')
test('a kind not every reader shows is named', async (t) => {
  const name = async (bytes: Buffer) => {
    const report = createReport()
    await readPicture(bytes, 'a.png', report)
    return report.messages[0]!.reason
  }
  t.is(await name(Buffer.from('\0\0\0\x1cftypavif')), 'Found an AVIF picture, expected PNG, JPEG, GIF, WebP or SVG')
  t.is(await name(Buffer.from('words, words')), 'Found a file that is no PNG, JPEG, GIF, WebP or SVG')
})
test('a header alone', isRefused, sound.subarray(0, 33), 'pictures:damaged')
test('half a PNG', isRefused, sound.subarray(0, sound.length / 2), 'pictures:damaged')
test('a PNG without its end', isRefused, sound.subarray(0, -12), 'pictures:damaged')
test('a changed byte', isRefused, sound.map((byte, index) => (index === sound.length - 20 ? byte ^ 1 : byte)), 'pictures:damaged')
test('broken picture data in a sound chunk', isRefused, makePng({...size, colourType: 6, bitDepth: 8, data: Buffer.from('broken')}), 'pictures:damaged')
test('too little picture data', isRefused, makePng({...size, colourType: 6, bitDepth: 8, data: deflateSync(Buffer.alloc(40))}), 'pictures:damaged')
test('rows beyond the last of an interlaced PNG', isRefused, makePng({...size, colourType: 0, bitDepth: 8, isInterlaced: true, data: deflateSync(Buffer.alloc(900))}), 'pictures:damaged')
test('a filter that does not exist', isRefused, makePng({...size, colourType: 0, bitDepth: 8, data: deflateSync(Buffer.alloc(108, 9))}), 'pictures:damaged')
test('a header of no known kind', isRefused, makePng({...size, colourType: 0, bitDepth: 3}), 'pictures:damaged')
test('a palette picture without palette', isRefused, makePng({...size, colourType: 3, bitDepth: 8, extra: [chunk('PLTE', Buffer.alloc(0))]}), 'pictures:damaged')
test('900 megapixels in a few bytes', isRefused, makePng({width: 30_000, height: 30_000, colourType: 0, bitDepth: 1, data: deflateSync(Buffer.alloc(10))}), 'pictures:size')
test('a side of 30,000', isRefused, makePng({width: 30_000, height: 1, colourType: 0, bitDepth: 8}), 'pictures:size')
test('no width', isRefused, makePng({width: 0, height: 1, colourType: 0, bitDepth: 8}), 'pictures:size')

const photo = (width: number, height: number): Uint8Array => {
  const data = new Uint8Array(width * height * 4).fill(255)
  for (let x = 0; x < width * 4; x += 4) data.set([200, 0, 0], x)
  return jpeg.encode({width, height, data}, 95).data
}

/** The JPEG with an EXIF segment that says how it is turned. */
function turned(bytes: Uint8Array, orientation: number): Uint8Array {
  const exif = Buffer.from([0xff, 0xe1, 0, 34, ...Buffer.from('Exif\0\0MM\0*'), 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0])
  return Buffer.concat([bytes.subarray(0, 2), exif, bytes.subarray(2)])
}

test('a JPEG passes as it is', async (t) => {
  const bytes = photo(40, 20)
  const {picture, rules} = await read(bytes, 'a.jpg')
  t.deepEqual(rules, [])
  t.deepEqual([picture!.mediaType, picture!.width, picture!.height], ['image/jpeg', 40, 20])
  t.is(Buffer.compare(picture!.data, bytes), 0)
})

for (const [orientation, place] of [[3, 'bottom'], [6, 'right'], [8, 'left']] as const) {
  test(`a camera held at orientation ${orientation} is turned upright: the red edge is at the ${place}`, async (t) => {
    const {picture} = await read(turned(photo(48, 32), orientation), 'a.jpg')
    t.deepEqual([picture!.width, picture!.height], orientation === 3 ? [48, 32] : [32, 48])
    const {data, width, height} = jpeg.decode(picture!.data, {useTArray: true})
    const [x, y] = {bottom: [width / 2, height - 1], right: [width - 1, height / 2], left: [0, height / 2]}[place] as [number, number]
    t.true(data[(y * width + x) * 4 + 1]! < 120)
    t.false(Buffer.from(picture!.data).includes('Exif'))
  })
}

test('notes of the camera do not travel', async (t) => {
  const {picture} = await read(turned(photo(16, 16), 1), 'a.jpg')
  t.false(Buffer.from(picture!.data).includes('Exif'))
})

test('a JPEG cut in its header', isRefused, photo(40, 20).subarray(0, 30), 'pictures:damaged', 'a.jpg')
test('a JPEG cut in its picture', isRefused, photo(40, 20).slice(0, -10), 'pictures:damaged', 'a.jpg')

test('a file is what its bytes are, whatever its name', async (t) => {
  const {picture, rules} = await read(sound, 'a.jpg')
  t.is(picture!.mediaType, 'image/png')
  t.deepEqual(rules, ['pictures:suffix'])
})

test('a GIF becomes a PNG', async (t) => {
  const {picture, rules} = await read(Buffer.from('R0lGODlhAQABAIAAAP8AAP///ywAAAAAAQABAAACAkQBADs=', 'base64'), 'a.gif')
  t.deepEqual([rules, picture!.mediaType, [...PNG.sync.read(Buffer.from(picture!.data)).data]], [[], 'image/png', [255, 0, 0, 255]])
})

const svg = (content: string, attributes = 'viewBox="0 0 20 10"') => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${content}</svg>`)

test('a drawing keeps its shapes', async (t) => {
  const {picture, rules} = await read(svg('<path d="M0 0h9v9z" fill="currentColor"/>'), 'a.svg')
  t.deepEqual([rules, picture!.width, picture!.height], [[], 20, 10])
  t.regex(Buffer.from(picture!.data).toString(), /<path d="M0 0h9v9z" fill="currentColor"\/>/)
})

const isCleaned = test.macro({
  async exec(t, content: string, gone: RegExp) {
    const {picture, rules} = await read(svg(content), 'a.svg')
    t.deepEqual(rules, ['pictures:svg-removed'])
    t.notRegex(Buffer.from(picture!.data).toString(), gone)
  },
  title: (reason = 'what runs') => `a drawing loses ${reason}`
})
test('a script', isCleaned, '<script>alert(1)</script><rect width="1" height="1"/>', /script|alert/)
test('a handler', isCleaned, '<rect onload="alert(1)" width="1" height="1"/>', /onload/)
test('a remote picture', isCleaned, '<image href="https://example.org/a.png" width="1" height="1"/>', /example/)
test('a file address', isCleaned, '<use xlink:href="file:///etc/passwd#a"/>', /passwd/)
test('foreign content', isCleaned, '<foreignObject><p>x</p></foreignObject>', /foreign/)
test('an imported sheet', isCleaned, '<style>@import "https://example.org/a.css";</style>', /import/)
test('a remote paint', isCleaned, '<rect fill="url(https://example.org/a.svg#b)" width="1" height="1"/>', /example/)
test('a sheet it asks for', async (t) => {
  const {picture, rules, places} = await read(Buffer.concat([Buffer.from('<?xml version="1.0"?>\n <?xml-stylesheet href="https://example.org/a.css"?>\n'), svg('<rect width="1" height="1"/>')]), 'a.svg')
  t.deepEqual([rules, places], [['pictures:svg-removed'], ['a.svg:2:2']])
  t.notRegex(Buffer.from(picture!.data).toString(), /example|xml-stylesheet/)
})
test('an address that runs, told where it stands', async (t) => {
  const {picture, rules, places} = await read(svg('<g>\n  <a xlink:href="javascript:alert(1)"><rect width="1" height="1"/></a></g>'), 'a.svg')
  t.deepEqual([rules, places], [['pictures:svg-removed'], ['a.svg:2:3']])
  t.regex(Buffer.from(picture!.data).toString(), /<rect/)
  t.notRegex(Buffer.from(picture!.data).toString(), /javascript/)
})
test('a fault of pixels is told where the picture is asked for, one of a drawing in its own line', async (t) => {
  const user = {path: '1.md', at: {line: 3, column: 1}}
  t.deepEqual((await read(Buffer.from('x'), 'a.png', user)).places, ['1.md:3:1'])
  t.deepEqual((await read(svg('\n<b'), 'a.svg', user)).places, ['a.svg:2:3'])
})
test('animation', isCleaned, '<animate attributeName="x" values="0;1"/>', /animate/)

const bomb = `<g id="a0"><path d="M0 0"/></g>${Array.from({length: 30}, (_, index) => `<g id="a${index + 1}">${`<use xlink:href="#a${index}"/>`.repeat(10)}</g>`).join('')}<use href="#a30"/>`
test('a drawing of 10^30 parts', isRefused, svg(bomb), 'pictures:size', 'a.svg')
test('a drawing that shows itself', isRefused, svg('<g id="a"><use href="#a"/></g>'), 'pictures:size', 'a.svg')
test('a long chain of uses', isRefused, svg(Array.from({length: 20_000}, (_, index) => `<g id="a${index}"><use href="#a${index + 1}"/></g>`).join('')), 'pictures:size', 'a.svg')
const typed = (subset: string, content: string) => Buffer.from(`<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [\n${subset}\n]>${svg(content).toString()}`)
test('an entity from outside', isRefused, typed('<!ENTITY a SYSTEM "file:///etc/passwd">', '<text>&a;</text>'), 'pictures:damaged', 'a.svg')
test('an entity nobody declared', isRefused, typed('<!ENTITY a "b">', '<text>&b;</text>'), 'pictures:damaged', 'a.svg')
test('an entity of entities', isRefused, typed('<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">', '<text>&b;</text>'), 'pictures:damaged', 'a.svg')
test('an entity of markup', isRefused, typed('<!ENTITY a "<script>alert(1)</script>">', '<g>&a;</g>'), 'pictures:damaged', 'a.svg')
test('an entity of markup in disguise', isRefused, typed('<!ENTITY a "&#60;script>alert(1)&#60;/script>">', '<g>&a;</g>'), 'pictures:damaged', 'a.svg')
test('an entity used until the file is a hundred times as long', isRefused, typed(`<!ENTITY a "${'a'.repeat(1900)}">`, `<desc>${'&a;'.repeat(600)}</desc>`), 'pictures:damaged', 'a.svg')
test('entities that name what a program means are what they say', async (t) => {
  const {picture, rules} = await read(Buffer.from(`<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: A drawing program -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
  <!ENTITY ns_extend "http://ns.example.org/Extensibility/1.0/">
  <!ENTITY ns_svg 'http://www.w3.org/2000/svg'>
  <!ENTITY ns_xlink "http://www.w3.org/1999/xlink">
  <!ENTITY st0 "fill:#AA3300;stroke:none">
  <!ENTITY outside SYSTEM "http://example.org/a.ent">
]>
<svg xmlns:x="&ns_extend;" xmlns="&ns_svg;" xmlns:xlink="&ns_xlink;" width="20" height="10" viewBox="0 0 20 10" x:version="9">
<x:pages><x:page>1</x:page></x:pages><switch><foreignObject requiredExtensions="&ns_extend;"/><g x:extraneous="self"><path style="&st0;" d="M0 0h9v9z"/></g></switch></svg>`), 'a.svg')
  t.deepEqual([rules, picture!.width, picture!.height], [[], 20, 10])
  const text = new TextDecoder().decode(picture!.data)
  t.regex(text, /<path style="fill:#AA3300;stroke:none" d="M0 0h9v9z"\/>/)
  t.notRegex(text, /ENTITY|DOCTYPE|example\.org|&ns|x:page/)
})
test('prefixes are what their namespaces say', async (t) => {
  const {picture, rules} = await read(Buffer.from('<ns0:svg xmlns:ns0="http://www.w3.org/2000/svg" xmlns:ns1="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"><ns0:path id="a" d="M0 0h9v9z"/><ns0:use ns1:href="#a"/></ns0:svg>'), 'a.svg')
  t.deepEqual(rules, [])
  t.regex(new TextDecoder().decode(picture!.data), /<path id="a" d="M0 0h9v9z"\/>\s*<use xlink:href="#a"\/>/)
})
test('what only looks like a shape is none', isCleaned, '<rect xmlns="http://www.w3.org/1999/xhtml" width="5"/>', /rect/)
test('a drawing in another encoding', async (t) => {
  const text = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Brücke</title><path d="M0 0h9v9z"/></svg>'
  const ways = [Buffer.from(`\uFEFF${text}`, 'utf16le'), Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${text}`, 'latin1'), Buffer.from(`\uFEFF${text}`)]
  for (const bytes of ways) {
    const {picture, rules} = await read(bytes, 'a.svg')
    t.deepEqual(rules, [])
    t.regex(new TextDecoder().decode(picture!.data), /<title>Brücke<\/title>/)
  }
})
test('a sheet that carries fonts keeps its colours', async (t) => {
  const {picture, rules} = await read(svg('<defs><style>@import url("https://example.org/css2?family=A:wght@400;700");@font-face{font-family:"A";src:url("#f")} .s{fill:#030}</style></defs><path class="s" d="M0 0h9v9z"/>'), 'a.svg')
  t.deepEqual(rules, ['pictures:svg-removed'])
  t.regex(new TextDecoder().decode(picture!.data), /<style>\s*\.s\{fill:#030\}<\/style>/)
})
const isSized = test.macro({
  async exec(t, attributes: string, content: string, expected: readonly [number, number, string], expectedRules: string[]) {
    const {picture, rules} = await read(svg(content, attributes), 'a.svg')
    const [, box] = /viewBox="([^"]*)"/.exec(new TextDecoder().decode(picture!.data)) ?? []
    t.deepEqual([picture!.width, picture!.height, box, rules], [...expected, expectedRules])
  },
  title: (reason = 'a drawing') => `the size of ${reason}`
})
const far = '<rect x="500" y="600" width="400" height="30"/>'
test('a drawing that says nothing is that of its shapes', isSized, '', far, [400, 30, '500 600 400 30'], ['pictures:svg-size'])
test('one of shares and no box', isSized, 'width="100%" height="100%"', '<path d="M10 20h50v50z" stroke="red" stroke-width="8"/>', [58, 58, '6 16 58 58'], ['pictures:svg-size'])
test('one that shows nothing and says nothing', isSized, '', '<g/>', [300, 150, '0 0 300 150'], ['pictures:svg-size'])
test('one of a width alone', isSized, 'width="200"', far, [200, 15, '500 600 400 30'], ['pictures:svg-size'])
test('one of a box alone', isSized, 'viewBox="0 0 40,20"', far, [40, 20, '0 0 40 20'], [])
test('one of shares and a box', isSized, 'width="50%" viewBox="-5 -5 40 20"', far, [40, 20, '-5 -5 40 20'], [])
test('one whose box makes no sense', isSized, 'width="40" height="20" viewBox="0 0 none"', far, [40, 20, '0 0 40 20'], [])
test('the document type of the standard, which drawing programs write, is passed over', async (t) => {
  const ofType = (type: string) => read(Buffer.from(`<?xml version="1.0"?>\n<!DOCTYPE ${type}>${svg('<path d="M0 0"/>').toString()}`), 'a.svg')
  const {picture, rules} = await ofType('svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"')
  t.deepEqual(rules, [])
  t.notRegex(new TextDecoder().decode(picture!.data), /DOCTYPE/)
  t.deepEqual((await ofType('svg')).rules, [])
})
test('a document type from elsewhere', isRefused, Buffer.from(`<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://example.org/svg11.dtd">${svg('<path d="M0 0"/>').toString()}`), 'pictures:damaged', 'a.svg')
test('a drawing 200 deep', isRefused, svg('<g>'.repeat(200) + '</g>'.repeat(200)), 'pictures:damaged', 'a.svg')
