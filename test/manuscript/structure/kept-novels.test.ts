/** Novels as their authors keep them: pasted from a site, out of archives, a notebook's folder, a page of an office. */

import test from 'ava'
import {outlineOf, outlineOfFiles, prose, story} from './outline.ts'

/** Broken by hand to a measure. */
const wrapped = (text: string, measure = 70): string => text.split('\n\n').map((paragraph) => paragraph.replace(new RegExp(`(.{1,${measure}})(?: |$)`, 'g'), '$1\n').trimEnd()).join('\n\n')

test('a volume out of a site, notes among its chapters, what volume it is on the line below its title', async (t) => {
  t.deepEqual(await outlineOf(`THE GLASS ORCHARD
Volume One: Windfall

by T. R. Marrow

A/N: This is the complete first volume, lightly edited. Thank you for sticking with me for two years!

Prologue

${story(6)}

Chapter 1 - Pips

${story(10)}

***

${story(4)}

Author's note: Sorry for the short one!

Chapter 2 - Bruises

A/N: Twice as long to make up for it.

${story(12)}

Interlude - The Wasp

${story(6)}

Chapter 3 - Core

${story(9)}

Epilogue

${story(4)}

END OF VOLUME ONE

Afterword

Thank you for reading. Volume Two starts in March.`, 'txt'), [
    'THE GLASS ORCHARD / Volume One: Windfall / T. R. Marrow',
    'prologue “Prologue”: This is the complete first volume, lightly edited. Thank you for sticking with me for two years! ¶ The tide had gone out further than anyone could remember, and it had left behind it a plain of grey mud on which small birds walked about as if they had bought it. ¶ "You\'re late," said the ferryman, and he moved along the wall to make room for her. ¶ She had been told to bring the lamp and nothing else; she brought the lamp, and a coil of rope, because she had been told things before. ¶ There was a smell of tar, and of something under the tar that was older, and she found that she did not want to put a name to it. ¶ "There should be twelve," he said at last, when the carts had gone by with sacking on their wheels. ¶ The tide had gone out further than anyone could remember, and it had left behind it a plain of grey mud on which small birds walked about as if they had bought it.',
    'chapter “Chapter 1 | Pips”: sceneBreak authorsNote',
    'chapter “Chapter 2 | Bruises”: authorsNote',
    'interlude “Interlude | The Wasp”: The tide had gone out further than anyone could remember, and it had left behind it a plain of grey mud on which small birds walked about as if they had bought it. ¶ "You\'re late," said the ferryman, and he moved along the wall to make room for her. ¶ She had been told to bring the lamp and nothing else; she brought the lamp, and a coil of rope, because she had been told things before. ¶ There was a smell of tar, and of something under the tar that was older, and she found that she did not want to put a name to it. ¶ "There should be twelve," he said at last, when the carts had gone by with sacking on their wheels. ¶ The tide had gone out further than anyone could remember, and it had left behind it a plain of grey mud on which small birds walked about as if they had bought it.',
    'chapter “Chapter 3 | Core”',
    'epilogue “Epilogue”: The tide had gone out further than anyone could remember, and it had left behind it a plain of grey mud on which small birds walked about as if they had bought it. ¶ "You\'re late," said the ferryman, and he moved along the wall to make room for her. ¶ She had been told to bring the lamp and nothing else; she brought the lamp, and a coil of rope, because she had been told things before. ¶ There was a smell of tar, and of something under the tar that was older, and she found that she did not want to put a name to it. ¶ END OF VOLUME ONE',
    'afterword “Afterword”: Thank you for reading. Volume Two starts in March.'
  ])
})

test('an old book broken by hand, with its printer below the end', async (t) => {
  t.deepEqual(await outlineOf(`THE LAMPLIGHTER'S NIECE

BY

CONSTANCE AMORY PELL

AUTHOR OF "THE WET BELL," "A DISH OF STONES," ETC.

LONDON
HARBOTTLE & SON
1887

_All rights reserved._

CONTENTS.

CHAP.                                   PAGE
I. THE LAMP IS LIT                         1
II. A STRANGER AT THE GATE                19
III. WHAT THE NIECE SAW                   40

TO
MY SISTER

CHAPTER I.

THE LAMP IS LIT.

${wrapped(story(10))}

CHAPTER II.

A STRANGER AT THE GATE.

${wrapped(story(10))}

       *       *       *       *       *

${wrapped(story(5))}

CHAPTER III.

WHAT THE NIECE SAW.

${wrapped(story(8))}

THE END.

PRINTED BY HARBOTTLE & SON, LONDON.`, 'txt'), [
    'THE LAMPLIGHTER\'S NIECE / CONSTANCE AMORY PELL',
    'titlePage “THE LAMPLIGHTER\'S NIECE”: BY ¶ CONSTANCE AMORY PELL ¶ AUTHOR OF "THE WET BELL," "A DISH OF STONES," ETC. ¶ LONDON HARBOTTLE & SON 1887',
    'copyrightPage: All rights reserved.',
    'dedication: TO MY SISTER',
    'chapter “CHAPTER I | THE LAMP IS LIT.”',
    'chapter “CHAPTER II | A STRANGER AT THE GATE.”: sceneBreak',
    'chapter “CHAPTER III | WHAT THE NIECE SAW.”: theEnd'
  ])
})

test('a notebook’s folder: one chapter’s heading is typed with two signs', async (t) => {
  t.deepEqual(await outlineOfFiles({
  '00 Title.md': `---\ntitle: Nine Bells\nauthor: Ida Marsh\ntags: [novel]\n---\n\n# Nine Bells\n\nby Ida Marsh\n`,
  '01 Dedication.md': `*For the harbourmaster*\n`,
  '02 The First Bell.md': `# The First Bell\n\n${story(8)}\n\n---\n\n${story(4)}\n`,
  '03 The Second Bell.md': `## The Second Bell\n\n> A bell is a hole with a voice.\n> — Ringers' saying\n\n${story(8)}\n`,
  '04 The Third Bell.md': `# The Third Bell\n%% fix the tide table %%\n\n${story(8)}\n\n#draft #wip\n`,
  '99 Acknowledgements.md': `# Acknowledgements\n\nThanks to everyone.\n`
}), [
    'Nine Bells / Ida Marsh',
    'dedication: For the harbourmaster',
    'chapter “The First Bell”: sceneBreak',
    'chapter “The Second Bell”: epigraph',
    'chapter “The Third Bell”',
    'acknowledgements “Acknowledgements”: Thanks to everyone.'
  ])
})

test('a page of an office whose contents are lines without a heading', async (t) => {
  t.deepEqual(await outlineOf(`<html><body><p class="title"><span>Salt and Vinegar</span></p><p class="subtitle"><span>A novel</span></p><p><a href="#h.1">Mina</a></p><p><a href="#h.2">Jonas</a></p><p><a href="#h.3">Mina</a></p><hr style="page-break-before:always"><h1 id="h.1">Mina</h1>${prose(6).map((p) => `<p><span>${p}</span></p>`).join('')}<hr style="page-break-before:always"><h1 id="h.2">Jonas</h1>${prose(6).map((p) => `<p><span>${p}</span></p>`).join('')}<p style="text-align:center">*</p>${prose(3).map((p) => `<p>${p}</p>`).join('')}<hr style="page-break-before:always"><h1 id="h.3">Mina</h1>${prose(5).map((p) => `<p><span>${p}</span></p>`).join('')}</body></html>`, 'html'), [
    'Salt and Vinegar / A novel',
    'chapter “Mina”',
    'chapter “Jonas”: sceneBreak',
    'chapter “Mina”'
  ])
})

test('the author above the title, and the house that has the rights', async (t) => {
  t.deepEqual(await outlineOf(`Jeanne Voisin

LE PUITS AUX ÂNES

roman

Éditions du Rivage

© Éditions du Rivage, 2019
ISBN 978-2-000-00000-0
Tous droits réservés

À ma mère

« L'eau monte toujours. »
— Proverbe

PREMIÈRE PARTIE
L'été

1

${story(9)}

2

${story(9)}

DEUXIÈME PARTIE
L'hiver

3

${story(9)}

4

${story(9)}

FIN

Remerciements

Merci à tous.`, 'txt'), [
    'LE PUITS AUX ÂNES / roman / Jeanne Voisin / Éditions du Rivage',
    'copyrightPage: © Éditions du Rivage, 2019 ISBN 978-2-000-00000-0 Tous droits réservés',
    'dedication: À ma mère',
    'bookEpigraph: « L\'eau monte toujours. »Proverbe',
    'part “PREMIÈRE PARTIE | L\'été”',
    '  chapter “1”',
    '  chapter “2”',
    'part “DEUXIÈME PARTIE | L\'hiver”',
    '  chapter “3”',
    '  chapter “4”: theEnd',
    'acknowledgements “Remerciements”: Merci à tous.'
  ])
})

test('a work as an archive gives it out', async (t) => {
  t.deepEqual(await outlineOf(`The Weather in Other Rooms
Posted originally on the Archive of Our Own at http://archiveofourown.org/works/1234.

Rating: Teen And Up Audiences
Archive Warning: No Archive Warnings Apply
Category: F/F
Fandom: Original Work
Relationship: Hanne/Bree
Additional Tags: Bakers, Slow Burn
Language: English
Stats: Published: 2021-03-04 Completed: 2021-05-01 Words: 9,001 Chapters: 3/3

The Weather in Other Rooms
by kestrelhouse

Summary

Two bakers, one oven.

Notes

Thanks to the server!

Chapter 1: Flour

Chapter Notes

See the end of the chapter for notes

${story(8)}

Chapter End Notes

Comments feed the oven.

Chapter 2: Water

${story(8)}

Chapter 3: Salt

Chapter Summary

It rises.

${story(8)}

End Notes

That's all folks! Find me on tumblr.

Please drop by the Archive and comment to let the creator know if you enjoyed their work!`, 'txt'), [
    'The Weather in Other Rooms / kestrelhouse',
    'titlePage “The Weather in Other Rooms”: by kestrelhouse',
    'chapter “Chapter 1 | Flour”: authorsNote authorsNote authorsNote authorsNote authorsNote authorsNote authorsNote',
    'chapter “Chapter 2 | Water”',
    'chapter “Chapter 3 | Salt”: authorsNote authorsNote'
  ])
})

const chaptersOf = (heads: readonly string[], length = 40): string => heads.map((head) => `${head}\n\n${story(length)}`).join('\n\n')

test('chapters called by the days of a week', async (t) => {
  const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
  t.deepEqual(await outlineOf(`A WEEK AT SKERRY\n\nby Jon Marrow\n\n${chaptersOf(days)}`, 'txt'), ['A WEEK AT SKERRY / Jon Marrow', ...days.map((day) => `chapter “${day}”`)])
})

test('chapters called by years, title and author above them without a word', async (t) => {
  const years = ['1911', '1915', '1919', '1923']
  t.deepEqual(await outlineOf(`THE HOUSE ON QUAY STREET\n\nMargaret Oduya\n\n${chaptersOf(years)}`, 'txt'), ['THE HOUSE ON QUAY STREET / Margaret Oduya', ...years.map((year) => `chapter “${year}”`)])
})

test('days of short entries in a story are datelines, no chapters', async (t) => {
  t.deepEqual(await outlineOf(`Chapter 1\n\n${chaptersOf(['Monday', 'Tuesday', 'Wednesday'], 6)}`, 'txt'), ['Chapter 1', 'chapter “Chapter 1”: dateline dateline dateline'])
  t.deepEqual(await outlineOf(chaptersOf(['Monday', 'Tuesday', 'Wednesday'], 6), 'txt'), ['novel', 'chapter: dateline dateline dateline'])
})

test('numbers between dashes below a title in capitalised words and a name', async (t) => {
  t.deepEqual(await outlineOf(`Tar and Sacking\n\nOlive Penhallow\n\n${chaptersOf(['- 1 -', '- 2 -', '- 3 -'])}`, 'txt'), ['Tar and Sacking / Olive Penhallow', ...[1, 2, 3].map((number) => `chapter “${number}”`)])
})
