/** Lettering of drawings: drawn with the book's faces, whatever family the drawing names. */

import test from 'ava'
import {PNG} from 'pngjs'
import {createFontStore, fontsForDrawing} from '../../src/fonts/index.ts'
import {rasterise} from '../../src/pictures/index.ts'
import {createReport} from '../../src/report/index.ts'

const families = ['EB Garamond']
const store = createFontStore({faces: [], readFile: async () => new Uint8Array()}, createReport())

/** Pixels that are not empty. */
async function inkOf(lettering: string): Promise<number> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 20">${lettering}</svg>`
  const {data} = PNG.sync.read(Buffer.from(await rasterise(drawing, 200, fontsForDrawing(drawing, families, await store))))
  return data.filter((value, index) => index % 4 === 3 && value > 0).length
}

for (const [what, text] of [
  ['without a family', '<text y="15" font-size="14">Sound</text>'],
  ['of a family the book lacks', '<text y="15" font-size="14" font-family="Helvetica, sans-serif">Sound</text>'],
  ['bold by its style', '<text y="15" style="font-size:14px;font-weight:bold;font-family:Georgia">Sound</text>'],
  ['slanted', '<text y="15" font-size="14" font-style="italic">Sound</text>'],
  ['Greek', '<text y="15" font-size="14">Ἀθῆναι</text>']
] as const) {
  test(`lettering ${what} is drawn`, async (t) => {
    t.true((await inkOf(text)) > 100)
  })
}

test('a drawing without lettering asks for no face', async (t) => {
  t.is(fontsForDrawing('<svg><path d="M0 0"/></svg>', families, await store), undefined)
})
