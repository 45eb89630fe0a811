/** More novels: out of an archive, for an editor, with the beginning of the next one at the end, a file for each chapter. */

import test from 'ava'
import {docxOf, paragraph, run, style} from '../../helpers/docx.ts'
import {outlineOf, outlineOfFiles, prose, story} from './outline.ts'

test('what Project Gutenberg puts round a text is left out, its title and author are read', async (t) => {
  t.deepEqual(await outlineOf(`The Project Gutenberg eBook of The Cheesemonger's Daughter, by Amelia Trotter

This ebook is for the use of anyone anywhere in the United States and
most other parts of the world at no cost.

Title: The Cheesemonger's Daughter
       A Tale

Author: Amelia Trotter

Language: English

*** START OF THE PROJECT GUTENBERG EBOOK THE CHEESEMONGER'S
DAUGHTER ***

I

A WHEEL IS LOST

${story()}

II

THE MOULD

${story()}

THE END

*** END OF THE PROJECT GUTENBERG EBOOK THE CHEESEMONGER'S DAUGHTER ***

Updated editions will replace the previous one.

CHAPTER 1. THE LICENSE

To protect the mission of promoting the free distribution of electronic works.`, 'txt'), [
    'The Cheesemonger\'s Daughter A Tale / Amelia Trotter', 'chapter “I | A WHEEL IS LOST”', 'chapter “II | THE MOULD”: theEnd'
  ])
})

test('chapters of Markdown typed as a number and a title over a line of dashes', async (t) => {
  t.deepEqual(await outlineOf(`The Long Field\n==============\n\n1. Mud\n------\n\n${story()}\n\n2. More Mud\n-----------\n\n${story(8)}\n\n1. a list\n2. of things\n---\n\n${story(8)}`, 'md'),
    ['The Long Field', 'chapter “1 | Mud”', 'chapter “2 | More Mud”: list sceneBreak'])
})

test('the beginning of the next book is a leaf of the back matter', async (t) => {
  t.deepEqual(await outlineOf(`THE SALT WIFE

JUNE HOLLOWAY

Copyright © 2022 June Holloway

All rights reserved.

CHAPTER ONE

${story()}

CHAPTER TWO

${story()}

THE END

ABOUT THE AUTHOR

June Holloway lives in Whitby.

Turn the page for a sneak peek at the next book

THE SALT DAUGHTER

CHAPTER ONE

It rained.

ALSO BY JUNE HOLLOWAY

Nine Wells`, 'txt'), [
    'THE SALT WIFE / June Holloway', 'copyrightPage: Copyright © 2022 June Holloway ¶ All rights reserved.', 'chapter “CHAPTER ONE”', 'chapter “CHAPTER TWO”: theEnd',
    'aboutAuthor “ABOUT THE AUTHOR”: June Holloway lives in Whitby.', 'appendix “Turn the page for a sneak peek at the next book”: THE SALT DAUGHTER ¶ CHAPTER ONE ¶ It rained.', 'alsoBy “ALSO BY JUNE HOLLOWAY”: Nine Wells'
  ])
})

test('an address above the title and a count of words below the name; chapters titled with who tells them', async (t) => {
  const chapter = (number: string, name: string): string => `\n\nChapter ${number}\n\n${name}\n\n${story()}`
  t.deepEqual(await outlineOf(`Tobias Fell\n9 Kiln Row\ntobias@example.org\n\nThe Glass Coast\n\nby Tobias Fell\n\n104,000 words${chapter('One', 'Hanne')}${chapter('Two', 'Ilse')}${chapter('Three', 'Hanne')}`, 'txt'),
    ['The Glass Coast / Tobias Fell', 'chapter “Chapter One | Hanne”', 'chapter “Chapter Two | Ilse”', 'chapter “Chapter Three | Hanne”'])
})

test('a short story for an editor has no chapters', async (t) => {
  t.deepEqual(await outlineOf(`Eleanor Vance\n14 Dock Street\nevance@example.com\n\nabout 4,100 words\n\nTHE WEIGHT OF SMALL BOATS\n\nby E. V. Marchetti\n\n${story()}\n\n#\n\n${story()}\n\nEND`, 'txt'),
    ['THE WEIGHT OF SMALL BOATS / E. V. Marchetti', 'chapter: sceneBreak theEnd'])
})

const center = '<w:jc w:val="center"/>'
const newPage = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
const told = prose(12).map((each) => paragraph(each)).join('')

test('a book’s number in its series stands on the title page and is no part', async (t) => {
  const lines = ['THE ORCHARD KEEPERS', 'A Brackenfield Mystery', 'Book One', 'DELIA FROST'].map((line) => paragraph(line, center)).join('')
  const chapters = ['CHAPTER ONE', 'CHAPTER TWO'].map((name) => newPage + paragraph(run(name, '<w:b/>'), center) + told).join('')
  t.deepEqual(await outlineOf(docxOf({body: lines + newPage + paragraph('Text copyright © 2024 Delia Frost') + paragraph('All rights reserved.') + chapters}), 'docx'), [
    'THE ORCHARD KEEPERS / A Brackenfield Mystery / Delia Frost', 'titlePage “THE ORCHARD KEEPERS”: A Brackenfield Mystery ¶ Book One ¶ DELIA FROST',
    'copyrightPage: Text copyright © 2024 Delia Frost ¶ All rights reserved.', 'chapter “CHAPTER ONE”', 'chapter “CHAPTER TWO”'
  ])
})

test('the author in the style of a subtitle, behind "by"', async (t) => {
  const body = paragraph('Tidewrack', '<w:pStyle w:val="T"/>') + paragraph('by Odile Marsh', '<w:pStyle w:val="S"/>') + ['1', '2'].map((name) => paragraph(name, '<w:pStyle w:val="H1"/>') + told).join('')
  t.deepEqual(await outlineOf(docxOf({body, styles: style('T', 'Title') + style('S', 'Subtitle') + style('H1', 'heading 1')}), 'docx'), ['Tidewrack / Odile Marsh', 'chapter “1”', 'chapter “2”'])
})

test('files: the first holds the title page', async (t) => {
  t.deepEqual(await outlineOfFiles({'00 - Front.md': '# Sea Room\n\n*by Ann Peel*\n\nFor the crew.', '01 - The Boat.md': `# The Boat\n\n${story(5)}`, '02 - The Oar.md': `# The Oar\n\n${story(5)}`}),
    ['Sea Room / Ann Peel', 'dedication: For the crew.', 'chapter “The Boat”', 'chapter “The Oar”'])
})

test('files: each opens with a title', async (t) => {
  t.deepEqual(await outlineOfFiles({'2023-01-04.txt': `The Kettle\n\n${story(5)}`, '2023-01-11.txt': `The Lamp\n\n${story(5)}`}), ['novel', 'chapter “The Kettle”', 'chapter “The Lamp”'])
})

test('files: without a heading, a name that is one', async (t) => {
  t.deepEqual(await outlineOfFiles({'Chapter 01 - The Boat.txt': story(5), 'Chapter II.txt': story(5), '03 The Oar.txt': story(5), '04_draft.txt': story(5)}),
    ['novel', 'chapter “Chapter 1 | The Boat”', 'chapter “Chapter II”', 'chapter “The Oar”', 'chapter'])
})

test('a dedication in two blocks is one leaf, and days below chapters are their titles', async (t) => {
  t.deepEqual(await outlineOf(`The Long Wade

by Ishbel Marr

To
Anna Kerr,
An honest woman,
And with the kindest wishes,

Dedicated
By her affectionate friend,
The Author

Chapter I

The First Day

${story()}

Chapter II

The Second Day

${story(8)}`, 'txt'), ['The Long Wade / Ishbel Marr', 'dedication: To Anna Kerr, An honest woman, And with the kindest wishes, ¶ Dedicated By her affectionate friend, The Author', 'chapter “Chapter I | The First Day”', 'chapter “Chapter II | The Second Day”'])
  t.deepEqual(await outlineOf(`Day One\n\nChapter 1\n\n${story()}\n\nChapter 2\n\n${story()}\n\nDay Two\n\nChapter 3\n\n${story(8)}`, 'txt'),
    ['novel', 'part “Day One”', '  chapter “Chapter 1”', '  chapter “Chapter 2”', 'part “Day Two”', '  chapter “Chapter 3”'])
})
