/** Captions of tables stand above or below them as the sheet says, wherever they were typed: no letter is out of its order for it. */

import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import test from 'ava'
import {compileBook} from '../../src/compile.ts'
import {declareLedger} from '../../src/ledger.ts'
import {publish} from '../../src/publication/index.ts'
import {readBook} from '../../src/read-book.ts'
import {createReport, levelOf} from '../../src/report/index.ts'

const text = '# One\n\nText before.\n\nTable: Lamps and their *keepers*\n\n| Year | Lamps |\n|---|---|\n| 1604 | 12 |\n\nText between.\n\n| Day | Tide |\n|---|---|\n| Monday | low |\n\n: Tides of the week\n\nText after.\n\n' +
  '  ------- --------\n  Boats   Crew\n  ------- --------\n  Skua    four men\n          of Lyde\n\n  Tern    two\n  ------- --------\n\n  Table: Boats and\n  their crews\n\nAnd so on.\n\n+------+------+\n| Sail | Oars |\n+======+======+\n| one  | two  |\n| more | and  |\n+------+------+\n\n: Of the sails\n'

for (const side of ['top', 'bottom']) {
  test(`caption-side: ${side}`, async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'octavo-captions-'))
    try {
      for (const name of ['manuscript', 'styles']) await mkdir(join(folder, name))
      await writeFile(join(folder, 'book.yaml'), 'title: One\nauthor: Ann\nlanguage: en\n')
      await writeFile(join(folder, 'styles/book.css'), `caption { caption-side: ${side} }`)
      await writeFile(join(folder, 'manuscript/one.md'), text)
      const {messages} = await compileBook({path: folder, out: join(folder, 'out'), formats: ['epub', 'pdf'], shouldWrite: true, shouldVerify: true})
      t.deepEqual(messages.filter((message) => levelOf(message) === 'error').map(String), [])
    } finally {
      await rm(folder, {recursive: true})
    }
  })
}

test('a caption moves where it was typed below its table, or a sheet sets it there; their order stays', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'octavo-captions-'))
  try {
    await writeFile(join(folder, 'one.md'), text)
    const {book, settings, folder: read} = await readBook({path: join(folder, 'one.md')}, createReport())
    const edition = settings.editions.pdf
    const publication = await publish(book, {edition, settings, folder: read, media: new Map(), report: createReport()})
    const [as, lowered] = [false, true].map((areLowered) => declareLedger(book, publication, edition, 'pdf', areLowered))
    const below = ['Tides of the week', 'Boats and their crews', 'Of the sails']
    t.deepEqual(as!.moved, below)
    t.deepEqual(lowered!.moved, ['Lamps and their keepers', ...below])
    t.deepEqual(lowered!.orders!.at(-1), lowered!.moved)
  } finally {
    await rm(folder, {recursive: true})
  }
})
