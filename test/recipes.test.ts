/** Every sheet of docs/recipes.md is set without a message, and changes what it says: the page, or both books. */

import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import test from 'ava'
import {build, type Built} from './helpers/build.ts'

const page = readFileSync(new URL('../docs/recipes.md', import.meta.url), 'utf8')
const faceAt = (name: string): string => createRequire(import.meta.url).resolve(`@expo-google-fonts/alegreya/${name}/Alegreya_${name}.ttf`)
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><circle cx="20" cy="5" r="4"/></svg>'

const paragraph = 'The road to the salt pans was longer than the map allowed, and nobody in the village would say who had drawn it or why they had left out the toll.\n\n'
const chapter = (number: number, length: number): string => `# Chapter ${number}: The Road

> The road is long.
>
> -- Old song

${paragraph.repeat(8)}It had rained.[^1]

* * *

${paragraph.repeat(length)}![A map of the sound](images/map.svg){.map}

:::letter
Dear Anna,

The tide is late, and so am I. Do not wait for me with the supper.

Yours,
Juno
:::

${paragraph}[^1]: By the north gate.
`

/** Contents are made for a book of some length. */
const lengthFor = (recipe: string): number => (recipe.includes('table of contents') ? 60 : 8)

function makeProject(length: number): string {
  const root = mkdtempSync(join(tmpdir(), 'octavo-recipes-'))
  for (const folder of ['manuscript', 'images', 'fonts', 'styles']) mkdirSync(join(root, folder))
  writeFileSync(join(root, 'book.yaml'), 'title: The Salt Road\nauthor: Ines Calder\nlanguage: en-GB\ndate: 2026-03-02\n')
  for (const number of [1, 2, 3]) writeFileSync(join(root, 'manuscript', `${number}.md`), chapter(number, number * length))
  for (const name of ['map', 'ornament']) writeFileSync(join(root, 'images', `${name}.svg`), drawing)
  cpSync(faceAt('400Regular'), join(root, 'fonts/Mine-Regular.ttf'))
  cpSync(faceAt('400Regular_Italic'), join(root, 'fonts/Mine-Italic.ttf'))
  return root
}

const recipes = [...page.matchAll(/^### (.+)\n([^]*?)(?=^##|(?![^]))/gm)].flatMap(([, name, text]) => [...text!.matchAll(/^```css\n([^]*?)^```/gm)].map(([, css], index) => ({name: index === 0 ? name! : `${name} (${index + 1})`, css: css!})))
const isForPrint = (css: string): boolean => /^@page|^@media print|^::footnote|--book-head/.test(css.replace(/^:root \{\s*/, ''))

test('there are recipes', (t) => t.true(recipes.length > 15))

/** The book without a sheet, by its length. */
const plainOf = new Map<number, Promise<Built>>()

async function buildWith(length: number, css?: string): Promise<Built> {
  const formats = css !== undefined && isForPrint(css) ? ['pdf' as const] : ['epub' as const, 'pdf' as const]
  const root = makeProject(length)
  try {
    if (css !== undefined) writeFileSync(join(root, 'styles/book.css'), css)
    return await build(root, {formats, shouldVerify: true})
  } finally {
    rmSync(root, {recursive: true})
  }
}

const isSame = ({files}: Built, other: Built, kind: 'epub' | 'pdf'): boolean => Buffer.from(files.get(kind)!).equals(other.files.get(kind)!)

for (const {name, css} of recipes) {
  test(name, async (t) => {
    const length = lengthFor(name)
    const pending = plainOf.get(length) ?? buildWith(length)
    plainOf.set(length, pending)
    const [plain, dressed] = [await pending, await buildWith(length, css)]
    t.deepEqual(dressed.messages.map(String), plain.messages.map(String))
    t.false(isSame(dressed, plain, 'pdf'))
    if (!isForPrint(css)) t.false(isSame(dressed, plain, 'epub'))
  })
}
