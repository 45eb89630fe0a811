/** More novels in one file: out of an archive, for an editor, with the beginning of the next one at the end. */

import test from 'ava'
import {outlineOf, story} from './outline.ts'

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
