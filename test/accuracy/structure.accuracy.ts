/**
 * Structure against manuscripts whose blocks are known, strict, as the corpus's own `score_all.py` counts them: F1 by
 * kind for each hand of the novels and for the serial chapters, and the kinds read into running text by mistake.
 * No configuration. Needs python3 for the corpus's scripts.
 */

import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {defaultSettings} from '../../src/config/index.ts'
import {text} from '../../src/manuscript/formats/text.ts'
import {listBlocks} from '../../src/manuscript/index.ts'
import {createReport} from '../../src/report/index.ts'

/** What simple regular expressions reach, from the corpus's README; no other tool recovers structure. */
const simple = `simple regular expressions, novels (no other tool recovers structure)
kind                       plain                .alt              .rough
chapter                0.92                 0.31                0.09
title                  0.92                 0                   0
epigraph               0.83                 0.83                0.36
attribution            1.0                  0.87                0.38
scene-break            1.0                  1.0                 0.96
note                   -                    0.95                0.95
verse                  0.86                 0.79                0.30
signature              0.25
dateline               0
simple regular expressions, serial chapters: chapter 0, scene-break 0.57, note 0.47, verse 0.58, sign-off 0, teaser 0`

/** The tables of novels and serials; one line when python3 is missing. */
export async function measure(corpus: string): Promise<string> {
  if (spawnSync('python3', ['--version']).status !== 0) return 'structure: skipped, python3 is not installed'
  const scratch = mkdtempSync(path.join(tmpdir(), 'octavo-structure-'))
  try {
    const tables = []
    for (const [title, folder] of [['novels', corpus], ['serial chapters', path.join(corpus, 'serials')]] as const) {
      tables.push(`structure, ${title} (F1, strict; in brackets how many there are)\n${await measureFolder(corpus, folder, path.join(scratch, title))}`)
    }
    return [...tables, simple].join('\n')
  } finally {
    rmSync(scratch, {recursive: true})
  }
}

async function measureFolder(corpus: string, folder: string, out: string): Promise<string> {
  mkdirSync(out, {recursive: true})
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt') && !name.endsWith('.gold.txt'))
  let milliseconds = 0
  for (const name of names) {
    const file = await text.parse({path: name, bytes: readFileSync(path.join(folder, name)), encoding: undefined}, createReport())
    const begin = performance.now()
    const rows = listBlocks([file], defaultSettings.structure)
    milliseconds += performance.now() - begin
    writeFileSync(path.join(out, name.replace(/\.txt$/, '.json')), JSON.stringify(rows))
  }
  const {status, stdout, stderr} = spawnSync('python3', ['-B', path.join(corpus, 'score_all.py'), out, folder], {encoding: 'utf8'})
  if (status !== 0) throw new Error(`\`score_all.py\` failed: ${stderr}`)
  return `${stdout}${names.length} manuscripts in ${Math.round(milliseconds)} ms`
}
