/**
 * `npm run accuracy`: how well Octavo does on whole novels whose right answer is known.
 *
 * The data is no part of this project: `OCTAVO_CORPUS` names the folder it lies in. Each `<name>.accuracy.ts`
 * beside this file exports `measure(corpus)`, which gives its table as text.
 */

import {readdirSync} from 'node:fs'

const corpus = process.env['OCTAVO_CORPUS']

if (corpus === undefined || corpus === '') {
  console.log('accuracy: skipped, OCTAVO_CORPUS does not name a corpus')
} else {
  const names = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.accuracy.ts')).sort()
  for (const name of names) {
    const {measure} = (await import(new URL(name, import.meta.url).href)) as {measure: (corpus: string) => Promise<string>}
    console.log(await measure(corpus))
  }
}
