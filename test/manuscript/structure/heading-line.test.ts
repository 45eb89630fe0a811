/** The grammar of numbered headings: label, number, separator, title. */

import test from 'ava'
import {readHeadingLine} from '../../../src/manuscript/structure/words/heading-line.ts'

const reads = test.macro({
  exec(t, line: string, label: string, number: number, title: string) {
    const found = readHeadingLine(line)
    t.is(found?.label, label)
    t.is(found?.number, number)
    t.is(line.slice(found?.titleStart).trim(), title)
  },
  title: (_, line: string, label: string, number: number, title: string) => `${line.replaceAll('\n', ' / ')} is ${label || 'no label'} ${number}${title ? `, “${title}”` : ''}`
})
const isNone = test.macro({
  exec(t, line: string) { t.is(readHeadingLine(line), undefined) },
  title: (_, line: string) => `${line} is no numbered heading`
})

test(reads, 'Chapter XII', 'chapter', 12, '')
test(reads, 'Log I: The Long Way Down', 'log', 1, 'The Long Way Down')
test(reads, 'REEL SIX\nThe Widow Takes a Bow', 'reel', 6, 'The Widow Takes a Bow')
test(reads, 'Shift Two - Room Service', 'shift', 2, 'Room Service')
test(reads, 'Verse Three', 'verse', 3, '')
test(reads, 'Dance the Fourth', 'dance', 4, '')
test(reads, 'Third Watch', 'watch', 3, '')
test(reads, 'Ep. 12 — You Don’t Get to Ask', 'ep', 12, 'You Don’t Get to Ask')
test(reads, 'TAPE FOUR // what she said', 'tape', 4, 'what she said')
test(reads, 'Chapter Twenty One', 'chapter', 21, '')
test(reads, 'CHAPTER TWENTY-ONE.', 'chapter', 21, '')
test(reads, 'Chapter One Hundred and Four', 'chapter', 104, '')
test(reads, 'Arc 2, Chapter 3: Salt on the Sill', 'chapter', 3, 'Salt on the Sill')
test(reads, 'Side Story 1: Mrs. Amberly', 'side story', 1, 'Mrs. Amberly')
test(reads, 'Kapitel 7: Der Mann', 'kapitel', 7, 'Der Mann')
test(reads, 'Première Partie', 'partie', 1, '')
test(reads, '21.', '', 21, '')
test(reads, 'IV', '', 4, '')
test(reads, '12. The Horse Has Opinions', '', 12, 'The Horse Has Opinions')
test(isNone, 'Chapter had taken off his hat.')
test(isNone, 'Captain Part bowed.')
test(isNone, 'Part of me would very much like to go home.')
test(isNone, 'Next morning I couldn’t sleep.')
test(isNone, 'three years later')
