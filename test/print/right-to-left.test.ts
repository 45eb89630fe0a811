/** Books that run from right to left: the file says them in the order they are read, and the page list points where it should. */

import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import test from 'ava'
import {readPdfText} from '../../src/verify/index.ts'
import {build, type Built} from '../helpers/build.ts'
import {provePages} from '../helpers/page-proof.ts'
import {readPages} from '../helpers/pdf-reader.ts'

/** A face with Hebrew and Arabic, where the machine has one; without it the same letters stand as boxes, in the same order. */
const face = '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf'
const hasFace = existsSync(face)

async function buildText(text: string, language: string, sheet = ''): Promise<Built> {
  const folder = await mkdtemp(join(tmpdir(), 'octavo-left-'))
  const files: Record<string, string | Uint8Array> = {
    'book.yaml': `title: "הים הגדול שבין הערים הרחוקות, כרך 2 של הסדרה"\nauthor: "משה לוי"\nlanguage: ${language}\n`,
    'manuscript/1.md': text,
    'styles/own.css': sheet,
    ...(hasFace && {'fonts/face.ttf': await readFile(face), 'styles/book.css': '@font-face { font-family: Face; src: url(../fonts/face.ttf) }\nbody { font-family: Face }\n'})
  }
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), {recursive: true})
      await writeFile(join(folder, name), content)
    }
    return await build(folder, {shouldVerify: true})
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

const story = `# הפרק הראשון על הים הגדול ועל כל הדברים שקרו בו באותו קיץ רחוק

היה היה פעם איש אחד בשם (דוד) שגר בעיר הגדולה ליד הים בשנת 1984, והוא אמר: "שלום לכם!" ואז הלך אל הנמל. הספינה Lady Grey הגיעה ב-12:30 עם 1,250 נוסעים, והאיש קרא *את הספר* של John Smith בשקט גמור[^1]. אז הוא חזר הביתה.

قال السلام عليكم في العالم العربي الكبير 123 كلمة و Latin words here و456.

English words, שלום עולם, and then more English 12 words to fill a line or two of it, so that it wraps.

בְּרֵאשִׁית בָּרָא אֱלֹהִים אֵת הַשָּׁמַיִם וְאֵת הָאָרֶץ׃

[^1]: הערה על הספר, עמוד 12 (John Smith, 1920).
`

const squeeze = (text: string): string => text.normalize('NFKD').replaceAll(/[^\p{L}\p{N}]/gu, '')
/** Paragraphs with what stands for the call of the note: its number, which the oracle leaves out. */
const typedWith = (call: string): string[] => story.slice(0, story.indexOf('\n[^1]: ')).split('\n\n').map((paragraph) => squeeze(paragraph.replaceAll('[^1]', call)))

for (const language of ['he', 'en']) {
  test(`every paragraph is read in its order, in a book in ${language}`, async (t) => {
    const {files, messages} = await buildText(story, language)
    t.deepEqual(messages.filter(({source}) => source === 'verify').map(String), [])
    const pdf = files.get('pdf')!
    const own = squeeze(readPdfText(pdf))
    const other = squeeze((await readPages(pdf)).join('\n'))
    for (const paragraph of typedWith('')) t.true(own.includes(paragraph), `the oracle: ${paragraph}`)
    for (const paragraph of typedWith('1')) t.true(other.includes(paragraph), `pdf.js: ${paragraph}`)
  })
}

test('a page list of a book that runs left points at the first word of every page', async (t) => {
  const words = 'ערב בוקר ספינה נמל מגדלור חבל פעמון נגר אחרי גשר ים חוף רוח אבן'.split(' ')
  const sentence = (seed: number) => `${Array.from({length: 9 + (seed % 5)}, (_, index) => words[(seed * 5 + index * 3) % words.length]).join(' ')} ${seed % 3 === 0 ? `בשנת ${1900 + seed}` : 'Lady Grey'}${seed % 4 === 0 ? `[^${seed}]` : ''}.`
  const seeds = Array.from({length: 160}, (_, index) => index + 1)
  const paragraphs = Array.from({length: 40}, (_, index) => seeds.slice(index * 4, index * 4 + 4).map(sentence).join(' '))
  const notes = seeds.filter((seed) => seed % 4 === 0).map((seed) => `[^${seed}]: הערה מספר ${seed} על ${words[seed % words.length]}.`)
  const {files, messages} = await buildText(`# פרק אחד\n\n${[...paragraphs, ...notes].join('\n\n')}\n`, 'he')
  t.deepEqual(messages.filter(({source}) => source === 'verify').map(String), [])
  const {compared, unmarked, wrong} = await provePages(files)
  t.deepEqual(wrong, [])
  t.true(compared > 8 && unmarked.length <= 1, `${compared} compared, ${unmarked.join(' | ')}`)
})

const pdftotext = '/usr/bin/pdftotext'
const popplerTest = hasFace && existsSync(pdftotext) ? test : test.skip

popplerTest('poppler reads whole lines in their order', async (t) => {
  const {files} = await buildText(story, 'he')
  const folder = await mkdtemp(join(tmpdir(), 'octavo-left-'))
  try {
    await writeFile(join(folder, 'book.pdf'), files.get('pdf')!)
    const text = squeeze(execFileSync(pdftotext, [join(folder, 'book.pdf'), '-'], {encoding: 'utf8'}))
    for (const line of ['הפרק הראשון על הים', 'היה היה פעם איש אחד בשם (דוד) שגר בעיר הגדולה ליד הים', 'הגיעה ב-12:30 עם 1,250 נוסעים, והאיש קרא את הספר', 'قال السلام عليكم في العالم العربي الكبير 123']) t.true(text.includes(squeeze(line)), line)
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
})

test('marks of a list hang on the right, and the first column of a table stands there', async (t) => {
  const {files} = await buildText('# פרק\n\n- אחד\n- שניים\n\n1. Third\n2. Fourth\n\n| Hour | Who |\n|---|---|\n| Ten | Ruth |\n| Six | Dana |\n', 'he')
  const folder = await mkdtemp(join(tmpdir(), 'octavo-left-'))
  try {
    const path = join(folder, 'book.pdf')
    await writeFile(path, files.get('pdf')!)
    if (!existsSync('/usr/bin/pdftotext')) return t.pass('skipped: no poppler')
    const boxes = execFileSync('pdftotext', ['-bbox', path, '-'], {encoding: 'utf8'})
    const leftOf = (word: string): number => Number(new RegExp(`xMin="([\\d.]+)"[^>]*>${word}<`).exec(boxes)?.[1])
    t.true(leftOf('Hour') > leftOf('Who') && leftOf('Ten') > leftOf('Ruth') && leftOf('Six') > leftOf('Dana'), boxes)
    t.true(leftOf('\\.?1\\.?') > leftOf('Third'), boxes)
    return undefined
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
})

test('a word that begins with a bracket and is parted by a hyphen', async (t) => {
  const {files, messages} = await buildText('Before it all.\n\n(harbourmasterly) {.own}\n', 'en', '.own { direction: rtl; width: 16mm }')
  t.deepEqual(messages.filter(({source}) => source === 'verify').map(String), [])
  t.regex(readPdfText(files.get('pdf')!).replaceAll('\u200b', ''), /\(har\u00ad/u)
})
