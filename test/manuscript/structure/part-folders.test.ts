/** Sections of files in the folder of a part stand in the order they were written in. */

import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import test from 'ava'
import {isSection, sectionsOf, textOf} from '../../../src/book/index.ts'
import {readBook} from '../../../src/read-book.ts'
import {createReport} from '../../../src/report/index.ts'

test('an epilogue and a glossary above a further chapter of the part', async (t) => {
  const path = await mkdtemp(join(tmpdir(), 'octavo-parts-'))
  try {
    await mkdir(join(path, 'manuscript', '1 The Sea'), {recursive: true})
    await writeFile(join(path, 'manuscript', '1 The Sea', '1.md'), '# One\n\nThe ferry left.\n\n# Epilogue\n\nThe lamps were out.\n\n# Glossary\n\nRope, and wire.\n\n# Two\n\nThe ferry came home.\n')
    await writeFile(join(path, 'manuscript', '2.md'), '# Epilogue\n\nAll home.\n')
    const {book} = await readBook({path}, createReport())
    const heads = [...sectionsOf(book)].map(({type, children}) => `${type} ${children.filter((child) => !isSection(child)).map((child) => textOf(child)).join(' ')}`)
    t.deepEqual(heads, ['part The Sea', 'chapter One The ferry left.', 'epilogue Epilogue The lamps were out.', 'glossary Glossary Rope, and wire.', 'chapter Two The ferry came home.', 'epilogue Epilogue All home.'])
  } finally {
    await rm(path, {recursive: true, force: true})
  }
})
