/** A seeded mutation fuzzer: sound projects with bytes flipped, cut, doubled, swapped and tokens of other formats put in. */

import {gif, jpeg, png} from '../hostile/bytes.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

const settings = 'title: The Test\nauthor: {name: Ada Moor, role: aut}\nlanguage: en\ndate: 2026\npage: {trim: a5, margins: {inner: 20mm}}\ncover: manuscript/map.png\n'
const chapter = `# Log I: The Ferry

A/N: Hello again!

> A line worth standing.
>
> -- Someone

"You're late," said the *deckhand*. See [the map](2.md) and a note[^1].

* * *

![A map](map.png)

:::letter
Dear reader,

Yours
:::

| a | b |
| - | - |
| 1 | 2 |

[^1]: A note.
`
const sheet = '.chapter > h1 { text-transform: uppercase; margin: 2em 0 1em } @page { size: 140mm 216mm } p + p { text-indent: 1.5em }\n'

/** Projects to start from. */
export const seeds: readonly Files[] = [
  {'book.yaml': settings, 'manuscript/1.md': chapter, 'manuscript/2.md': '# Log II\n\nThe end.\n', 'manuscript/map.png': png(), 'styles/book.css': sheet},
  {'book.yaml': settings.replace('map.png', 'map.jpg'), 'manuscript/1.txt': chapter.replaceAll(/[#>]/g, ''), 'manuscript/map.jpg': jpeg, 'styles/book.css': sheet},
  {'manuscript/1.md': `---\ntitle: Tide\n---\n\n${chapter}`, 'manuscript/map.png': gif},
  {'manuscript/1.html': '<html><body><h1>One</h1><p>Before <em>the</em> ferry.</p><hr/><p>After.</p></body></html>'}
]

const tokens = ['<!--', '-->', '<![CDATA[', '&#0;', '&#xFFFE;', '\u0000', '\ufeff', '\u202e', '../', '*a &a', '!!x ', '{{', '}}', '@import url(x)', '[^1]:', ':::', '```', '~~~', '> > > ', '\r', '<script>', '|', '"', "'", '\ud83d', '999999999', '-1', 'NaN', 'url(http://x)']

/** The project with one to six injuries, the same for the same `state`. */
export function mutate(files: Files, state: number): Files {
  let seed = state >>> 0 || 1
  const next = (below: number) => {
    seed ^= seed << 13
    seed ^= seed >>> 17
    seed ^= seed << 5
    return (seed >>> 0) % Math.max(1, below)
  }
  const mutated: Record<string, string | Uint8Array> = {...files}
  for (let count = 1 + next(6); count > 0; count--) {
    const names = Object.keys(mutated)
    const name = names[next(names.length)]!
    mutated[name] = injure(Buffer.from(mutated[name]!), next)
  }
  return mutated
}

function injure(bytes: Buffer, next: (below: number) => number): Buffer {
  const at = next(bytes.length)
  const end = Math.min(bytes.length, at + next(40))
  const injuries = [
    () => Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]),
    () => Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]),
    () => bytes.map((byte, index) => (index === at ? byte ^ (1 << next(8)) : byte)) as Buffer,
    () => bytes.map((byte, index) => (index === at ? next(256) : byte)) as Buffer,
    () => bytes.subarray(0, at),
    () => Buffer.concat([bytes.subarray(0, at), Buffer.from(tokens[next(tokens.length)]!), bytes.subarray(at)]),
    () => Buffer.concat([bytes.subarray(0, at), ...Array.from({length: 1 + next(200)}, () => bytes.subarray(at, end)), bytes.subarray(end)])
  ]
  return Buffer.from(injuries[next(injuries.length)]!())
}
