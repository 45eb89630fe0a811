/** The order files are read in where the author has not listed them. */

import test from 'ava'
import {compareNaturally} from '../../src/files/natural-order.ts'
import {inReadingOrder} from '../../src/manuscript/reading-order.ts'

const reads = test.macro({
  exec(t, names: string) {
    const expected = names.split(' | ')
    t.deepEqual(inReadingOrder(expected.toSorted(compareNaturally)), expected)
  },
  title: (_, names) => `${names}`
})

test(reads, 'Part One.md | Part Two.md | Part Three.md | Part Four.md')
test(reads, 'Part One The Ebb/1.md | Part One The Ebb/2.md | Part Two/1.md | Part Three/1.md')
test(reads, 'chapter-one.md | chapter-two.md | chapter-three.md | chapter-ten.md | chapter-twenty-one.md')
test(reads, 'Log VIII.md | Log IX.md | Log X.md | Log XIX.md | Log XX.md')
test(reads, 'part-i.md | part-v.md | part-ix.md | part-x.md')
test(reads, 'one.md | two.md | three.md')
test(reads, 'copyright.md | dedication.md | epigraph.md | foreword.md | prologue.md | chapter-1.md | chapter-2.md | epilogue.md | afterword.md | acknowledgements.md | about-the-author.md | also-by.md')
test(reads, 'dedication.md | 00-prologue.md | Part One/01.md | Part Two/02.md | 98-afterword.md')
test(reads, '00-also-by.md | chapter 1.md')
test(reads, '01-afterword.md | 02-chapter.md | 03-dedication.md')
test(reads, 'Part One/prologue.md | Part One/a.md | Part One/epilogue.md | Part Two/b.md')
test(reads, 'Part A.md | Part B.md | Part C.md | Part D.md | Part I.md | Part L.md')
test(reads, 'chapter 1.md | chapter 2.md | chapter 10.md')
test(reads, '1.md | 2.md | 10.md')
test(reads, 'Alder.md | Birch.md | Six of Hearts.md | Two of Clubs.md')
test(reads, 'interlude.md | third.md | winter.md')
test(reads, '00-dedication.md | 01-epigraph.md | 02-preface.md | Part 1 - Before/01.md | Part 2 - After/01.md | 90-afterword.md | 91-about the author.md')
test(reads, '10-chapter.md | 20-chapter.md | 90-afterword.md | 95-foreword.md | appendix.md')
