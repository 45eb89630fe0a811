/** Whole novels in one file, as authors type them: their front and back matter, parts and chapters, in every format. */

import test from 'ava'
import {docxOf, paragraph, run, style} from '../../helpers/docx.ts'
import {outlineOf, prose, story} from './outline.ts'

test('front and back matter typed without headings', async (t) => {
  t.deepEqual(await outlineOf(`THE LAMP AND THE ROPE

A Novel

by

Marian Thistlewood

GREYHOLM PRESS
Bristol

Copyright © 2023 by Marian Thistlewood

All rights reserved. No part of this book may be reproduced without permission of the publisher.

ISBN 978-1-4028-9462-6

First edition

For my mother,
who always brought the rope

"A lamp is a promise; a rope is a plan."
--Old saying of the marsh

CONTENTS

Chapter One: The Ferry ............. 3
Chapter Two: Eleven Lanterns ....... 17
Acknowledgements ................... 131

CHAPTER ONE

The Ferry

${story()}

CHAPTER TWO

Eleven Lanterns

${story()}

ACKNOWLEDGEMENTS

Thanks to the staff of the library, 1998 to 2003.

About Marian Thistlewood

Marian Thistlewood, born 1971, lives on a boat.

ALSO BY MARIAN THISTLEWOOD

The Weather Clerk
Nine Wells`, 'txt'), [
    'THE LAMP AND THE ROPE / A Novel / Marian Thistlewood / GREYHOLM PRESS, Bristol',
    'copyrightPage: Copyright © 2023 by Marian Thistlewood ¶ All rights reserved. No part of this book may be reproduced without permission of the publisher. ¶ ISBN 978-1-4028-9462-6 ¶ First edition',
    'dedication: For my mother, who always brought the rope',
    'bookEpigraph: "A lamp is a promise; a rope is a plan."Old saying of the marsh',
    'chapter “CHAPTER ONE | The Ferry”', 'chapter “CHAPTER TWO | Eleven Lanterns”',
    'acknowledgements “ACKNOWLEDGEMENTS”: Thanks to the staff of the library, 1998 to 2003.',
    'aboutAuthor “About Marian Thistlewood”: Marian Thistlewood, born 1971, lives on a boat.',
    'alsoBy “ALSO BY MARIAN THISTLEWOOD”: The Weather Clerk Nine Wells'
  ])
})

test('titles alone, in parts, and an author’s note that the contents announce', async (t) => {
  t.deepEqual(await outlineOf(`The Drowned Parish

Gwen Ashdown

Contents

PART ONE: WINTER
Ice on the Weir
A Quarrel of Geese

PART TWO: SPRING
Mud

Author's Note

to Ned, who knows why

PART ONE
Winter

Ice on the Weir

${story()}

A Quarrel of Geese

${story()}

PART TWO
Spring

Mud

${story()}

Author's Note

The drowning of the parish is real, though it happened in another county. I am grateful to the archive for letting me see its books.`, 'txt'), [
    'The Drowned Parish / Gwen Ashdown', 'dedication: to Ned, who knows why',
    'part “PART ONE | Winter”', '  chapter “Ice on the Weir”', '  chapter “A Quarrel of Geese”', 'part “PART TWO | Spring”', '  chapter “Mud”',
    'afterword “Author\'s Note”: The drowning of the parish is real, though it happened in another county. I am grateful to the archive for letting me see its books.'
  ])
})

test('an old book: a page of credits stays as typed, a list of pictures is no list of contents', async (t) => {
  t.deepEqual(await outlineOf(`THE LAST LANTERN

A ROMANCE OF THE MARSHES

BY
J. W. PELHAM

AUTHOR OF "THE GREY MARE," ETC.

LONDON
HARKER & SONS
1887

TO
MY FRIEND
THE REV. SAMUEL TOYE

PREFACE.

The following pages were written for a sick child, who recovered.

CONTENTS.

  I.    The Arrival                 1
  II.   In Which a Cart Is Lost    19

LIST OF ILLUSTRATIONS.

The lantern swung again            24
The dog looked up                  61

CHAPTER I.

THE ARRIVAL.

${story()}

CHAPTER II.

IN WHICH A CART IS LOST.

${story()}`, 'txt'), [
    'THE LAST LANTERN / A ROMANCE OF THE MARSHES / J. W. PELHAM',
    'titlePage “THE LAST LANTERN”: A ROMANCE OF THE MARSHES ¶ BY J. W. PELHAM ¶ AUTHOR OF "THE GREY MARE," ETC. ¶ LONDON HARKER & SONS 1887',
    'dedication: TO MY FRIEND THE REV. SAMUEL TOYE',
    'preface “PREFACE.”: The following pages were written for a sick child, who recovered.',
    'foreword “LIST OF ILLUSTRATIONS.”: The lantern swung again            24 The dog looked up                  61',
    'chapter “CHAPTER I | THE ARRIVAL.”', 'chapter “CHAPTER II | IN WHICH A CART IS LOST.”'
  ])
})

test('a French book: the author above the title, the contents at the end', async (t) => {
  t.deepEqual(await outlineOf(`Yann Le Guirec

La douzième charrette

roman

Éditions du Phare

DU MÊME AUTEUR

La Veuve du sel, 2011

À ma mère

« La mer n'a pas de mémoire, elle n'a que des habitudes. »
Anne Kermadec, Carnets

PREMIÈRE PARTIE
L'hiver

1

${story()}

2

${story()}

DEUXIÈME PARTIE
Le printemps

3

${story()}

TABLE DES MATIÈRES

Première partie : L'hiver	11
1	13
2	29
Deuxième partie : Le printemps	61
3	63`, 'txt'), [
    'La douzième charrette / roman / Yann Le Guirec / Éditions du Phare', 'alsoBy “DU MÊME AUTEUR”: La Veuve du sel, 2011', 'dedication: À ma mère',
    'bookEpigraph: « La mer n\'a pas de mémoire, elle n\'a que des habitudes. »Anne Kermadec, Carnets',
    'part “PREMIÈRE PARTIE | L\'hiver”', '  chapter “1”', '  chapter “2”', 'part “DEUXIÈME PARTIE | Le printemps”', '  chapter “3”'
  ])
})

test('Markdown: the title at the first level, chapters at the second, front matter between them', async (t) => {
  t.deepEqual(await outlineOf(`# The Lamp and the Rope

*A novel*

**Marian Thistlewood**

---

Copyright © 2023 Marian Thistlewood. All rights reserved.

---

*For my mother*

---

> A lamp is a promise; a rope is a plan.
>
> — Old saying of the marsh

## Contents

- [Chapter 1: The Ferry](#chapter-1-the-ferry)
- [Chapter 2: Mud](#chapter-2-mud)

## Chapter 1: The Ferry

${story()}

## Chapter 2: Mud

${story()}

## Acknowledgements

Thanks to Prue.`, 'md'), [
    'The Lamp and the Rope / A novel / Marian Thistlewood', 'copyrightPage: Copyright © 2023 Marian Thistlewood. All rights reserved.', 'dedication: For my mother',
    'bookEpigraph: A lamp is a promise; a rope is a plan.Old saying of the marsh', 'chapter “Chapter 1 | The Ferry”', 'chapter “Chapter 2 | Mud”', 'acknowledgements “Acknowledgements”: Thanks to Prue.'
  ])
})

test('a page: the title, what the book is and who wrote it as headings, the contents as a table', async (t) => {
  const chapter = (heading: string): string => `<h2>${heading}</h2>${prose(16).map((each) => `<p>${each}</p>`).join('')}`
  t.deepEqual(await outlineOf(`<html lang="en"><body><h1>THE LAST LANTERN</h1><h3>A ROMANCE OF THE MARSHES</h3><h2>By J. W. Pelham</h2><hr><h2>CONTENTS</h2>
<table><tr><td>I.</td><td>The Arrival</td><td>17</td></tr><tr><td>II.</td><td>Frost</td><td>34</td></tr></table>
${chapter('CHAPTER I.<br>THE ARRIVAL.')}${chapter('CHAPTER II.<br>FROST.')}</body></html>`, 'html'), ['THE LAST LANTERN / A ROMANCE OF THE MARSHES / J. W. Pelham', 'chapter “CHAPTER I | THE ARRIVAL.”', 'chapter “CHAPTER II | FROST.”'])
})

const center = '<w:jc w:val="center"/>'
const newPage = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
const title = (words: string): string => paragraph('') + paragraph(run(words, '<w:b/>'), center) + paragraph('')
const told = (count = 12): string => prose(count).map((each) => paragraph(`\t${each}`)).join('')

test('a document without styles: titles in bold at the head of a page', async (t) => {
  const names = ['A Light in the Mill', 'The Toll', 'Larches']
  const body = title('THE SALT ROAD') + paragraph('by', center) + paragraph('Ines Vale', center) + newPage + paragraph('© 2021 Ines Vale', center) + paragraph('All rights reserved.', center) + newPage +
    paragraph(run('For everyone who stayed', '<w:i/>'), center) + newPage + names.map((name) => newPage + title(name) + told()).join('') + newPage + title('About the Author') + paragraph('Ines Vale writes at night.')
  t.deepEqual(await outlineOf(docxOf({body}), 'docx'), [
    'THE SALT ROAD / Ines Vale', 'copyrightPage: © 2021 Ines Vale ¶ All rights reserved.', 'dedication: For everyone who stayed',
    ...names.map((name) => `chapter “${name}”`), 'aboutAuthor “About the Author”: Ines Vale writes at night.'
  ])
})

test('a document of a browser’s program: its contents in a field, the author in the style of a subtitle', async (t) => {
  const heading = (words: string): string => newPage + paragraph(words, '<w:pStyle w:val="H1"/>')
  const field = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('Smoke\t1')}${paragraph('Swarm\t9')}</w:sdtContent></w:sdt>`
  const body = paragraph('A Bad Year for Bees', '<w:pStyle w:val="T"/>') + paragraph('Peter Quill', '<w:pStyle w:val="S"/>') + newPage + field + heading('Smoke') + told() + heading('Swarm') + told(5) + paragraph('') + told(5)
  t.deepEqual(await outlineOf(docxOf({body, styles: style('T', 'Title') + style('S', 'Subtitle') + style('H1', 'heading 1')}), 'docx'), ['A Bad Year for Bees / Peter Quill', 'chapter “Smoke”', 'chapter “Swarm”: sceneBreak'])
})

test('a manuscript as editors ask for it: the address in its corner is left out', async (t) => {
  const chapter = (label: string, name: string): string => paragraph('').repeat(4) + paragraph(label, center) + paragraph(name, center) + told() + newPage
  const body = paragraph('Isolde Brand') + paragraph('14 Quay Street, Orm') + paragraph('isolde@example.com') + paragraph('approx. 82,000 words') + paragraph('').repeat(4) + paragraph('THE WEATHER CLERK', center) + paragraph('by Isolde Brand', center) + newPage +
    chapter('Chapter One', 'The Ferry') + chapter('Chapter Two', 'Mud')
  t.deepEqual(await outlineOf(docxOf({body}), 'docx'), ['THE WEATHER CLERK / Isolde Brand', 'chapter “Chapter One | The Ferry”', 'chapter “Chapter Two | Mud”'])
})

test('praise and other titles first: the title stands above the name the imprint gives', async (t) => {
  t.deepEqual(await outlineOf(`Praise for Marian Thistlewood

"A lamp in the dark."
—The Bristol Echo

"I could not put it down."
—Ned Harrow, author of The Mud

Also by Marian Thistlewood

The Weather Clerk
Nine Wells

The Lamp and the Rope

THE LAMP AND THE ROPE

MARIAN THISTLEWOOD

Greyholm

First published in Great Britain by Greyholm in 2023

Copyright © Marian Thistlewood 2023

A catalogue record for this book is available from the British Library.

To my sister Ada

The sea is the land's edge also.
—Anon.

1
The Ferry

${story()}

2
The Mill

${story()}

Acknowledgements

Thanks.`, 'txt'), [
    'The Lamp and the Rope / Marian Thistlewood / Greyholm',
    'foreword “Praise for Marian Thistlewood”: "A lamp in the dark." —The Bristol Echo ¶ "I could not put it down." —Ned Harrow, author of The Mud',
    'alsoBy “Also by Marian Thistlewood”: The Weather Clerk Nine Wells',
    'copyrightPage: First published in Great Britain by Greyholm in 2023 ¶ Copyright © Marian Thistlewood 2023 ¶ A catalogue record for this book is available from the British Library.',
    'dedication: To my sister Ada', 'bookEpigraph: The sea is the land\'s edge also.Anon.', 'chapter “1 | The Ferry”', 'chapter “2 | The Mill”', 'acknowledgements “Acknowledgements”: Thanks.'
  ])
})

test('ordinals in small letters number chapters; parts are alone on their leaves', async (t) => {
  t.deepEqual(await outlineOf(`EL DUODÉCIMO CARRO

Lucía Ferrer

A mi abuela, que contaba bien

PRIMERA PARTE

Capítulo primero

${story()}

Capítulo segundo

${story()}

SEGUNDA PARTE

Capítulo tercero

${story()}

Sobre la autora

Lucía Ferrer nació en 1980.

ÍNDICE

Capítulo primero .... 9
Capítulo segundo .... 31
Capítulo tercero .... 50`, 'txt'), [
    'EL DUODÉCIMO CARRO / Lucía Ferrer', 'dedication: A mi abuela, que contaba bien', 'part “PRIMERA PARTE”', '  chapter “Capítulo primero”', '  chapter “Capítulo segundo”', 'part “SEGUNDA PARTE”', '  chapter “Capítulo tercero”',
    'aboutAuthor “Sobre la autora”: Lucía Ferrer nació en 1980.'
  ])
})

test('a document in styles of the author’s own', async (t) => {
  const styles = style('T', 'Title') + style('S', 'Subtitle') + style('Ch', 'Chapter Title', `<w:pPr>${center}<w:pageBreakBefore/></w:pPr>`) + style('B', 'Body Text First Indent')
  const chapter = (name: string): string => paragraph(name, '<w:pStyle w:val="Ch"/>') + prose(6).map((each) => paragraph(each, '<w:pStyle w:val="B"/>')).join('')
  const body = paragraph('The Weather Clerk', '<w:pStyle w:val="T"/>') + paragraph('Isolde Brand', '<w:pStyle w:val="S"/>') + newPage + paragraph('Copyright © 2024 Isolde Brand') + newPage + paragraph('For the rain') + chapter('The Barometer') + chapter('A Dry March')
  t.deepEqual(await outlineOf(docxOf({body, styles}), 'docx'), ['The Weather Clerk / Isolde Brand', 'copyrightPage: Copyright © 2024 Isolde Brand', 'dedication: For the rain', 'chapter “The Barometer”', 'chapter “A Dry March”'])
})

test('the author’s name above a title in capitals', async (t) => {
  t.deepEqual(await outlineOf(`Анна Соколова

ДВЕНАДЦАТАЯ ТЕЛЕГА

Роман

УДК 821.161.1
ББК 84(2Рос=Рус)6

© Анна Соколова, 2021

Все права защищены.

Моей бабушке

Глава 1. Мост

${story()}

Глава 2. Соль

${story()}`, 'txt'), [
    'ДВЕНАДЦАТАЯ ТЕЛЕГА / Роман / Анна Соколова', 'copyrightPage: УДК 821.161.1 ББК 84(2Рос=Рус)6 ¶ © Анна Соколова, 2021 ¶ Все права защищены.', 'dedication: Моей бабушке', 'chapter “Глава 1 | Мост”', 'chapter “Глава 2 | Соль”'
  ])
})

test('notes of a serial in several chapters are no front matter', async (t) => {
  t.deepEqual(await outlineOf(`THE LONG WAY DOWN

by Peter Quill

Disclaimer: This is a work of fiction. All rights reserved to the bees.

A/N: You can write to me at quill@example.com, I answer everything! Thanks for reading.

Chapter 1: Smoke

${story()}

Chapter 2: Swarm

${story()}`, 'txt'), ['THE LONG WAY DOWN / Peter Quill', 'chapter “Chapter 1 | Smoke”: authorsNote authorsNote', 'chapter “Chapter 2 | Swarm”'])
})
