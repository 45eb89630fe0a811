/** How novels are divided: sides of a record, days over numbers, dates, acts, parts as deep as the title; what files without accents are. */

import test from 'ava'
import {outlineOf, outlineOfFiles, prose, story} from './outline.ts'

const chapters = (titles: readonly string[], of: (title: string, at: number) => string, length = 18): string => titles.map((title, at) => `${of(title, at)}\n\n${story(length)}`).join('\n\n')
const told = (count: number): string => prose(count).join(' ¶ ')

test('two sides of a record, tracks going on from one to the other', async (t) => {
  t.deepEqual(await outlineOf(`MIXTAPE

by Dee Harrow

SIDE A

${chapters(['Hiss', 'Intro'], (title, at) => `Track ${at + 1}\n${title}`)}

SIDE B

${chapters(['Bridge', 'Outro'], (title, at) => `Track ${at + 3}\n${title}`)}

Liner Notes

Recorded in one kitchen over three winters.`, 'txt'), [
    'MIXTAPE / Dee Harrow',
    'part “SIDE A”', '  chapter “Track 1 | Hiss”', '  chapter “Track 2 | Intro”',
    'part “SIDE B”', '  chapter “Track 3 | Bridge”', '  chapter “Track 4 | Outro”',
    'acknowledgements “Liner Notes”: Recorded in one kitchen over three winters.'
  ])
})

test('days hold numbers that go on from day to day, and so does the typed list of contents', async (t) => {
  const day = (name: string, ...numbers: readonly number[]): string => `${name}\n\n${numbers.map((number) => `${number}\n\n${story(18)}`).join('\n\n')}`
  t.deepEqual(await outlineOf(`THE LONG WEEK

by Petra Sund

Contents

Friday
1
2
Saturday
3
4
Sunday
5

${day('FRIDAY', 1, 2)}

${day('SATURDAY', 3, 4)}

${day('SUNDAY', 5)}`, 'txt'), [
    'THE LONG WEEK / Petra Sund',
    'part “FRIDAY”', '  chapter “1”', '  chapter “2”',
    'part “SATURDAY”', '  chapter “3”', '  chapter “4”',
    'part “SUNDAY”', '  chapter “5”'
  ])
})

test('chapters called by dates, too far apart for a diary', async (t) => {
  const dates = ['3 January 1911', '17 January 1911', '2 February 1911', '20 February 1911']
  t.deepEqual(await outlineOf(`LETTERS FROM SKERRY\n\nby Jon Marrow\n\n${chapters(dates, (date) => date, 34)}`, 'txt'), ['LETTERS FROM SKERRY / Jon Marrow', ...dates.map((date) => `chapter “${date}”`)])
})

test('roman numbers that start anew in each part, over titles of small letters', async (t) => {
  const part = (titles: readonly string[]): string => chapters(titles, (title, at) => `${['I', 'II', 'III'][at]}. ${title}`)
  t.deepEqual(await outlineOf(`EL FARO DE SAL

Inés Calderón

PRIMERA PARTE
LA BAJAMAR

${part(['El farero', 'La barca', 'La cuerda'])}

SEGUNDA PARTE
LA PLEAMAR

${part(['Los carros', 'La brea', 'La campana'])}`, 'txt'), [
    'EL FARO DE SAL / Inés Calderón',
    'part “PRIMERA PARTE | LA BAJAMAR”', '  chapter “I | El farero”', '  chapter “II | La barca”', '  chapter “III | La cuerda”',
    'part “SEGUNDA PARTE | LA PLEAMAR”', '  chapter “I | Los carros”', '  chapter “II | La brea”', '  chapter “III | La campana”'
  ])
})

test('in Markdown, parts and back matter as deep as the title, the author a heading below it', async (t) => {
  const part = (titles: readonly string[]): string => chapters(titles, (title, at) => `## ${at + 1} – ${title}`)
  t.deepEqual(await outlineOf(`# The Salt Throne

### Rhun Aldiss

# Book One: Ebb

${part(['The Lamp', 'Rope'])}

# Book Two: Flood

${part(['Sacking', 'Twelve Carts'])}

# Appendix A

Weights and measures.

# Glossary

**ebb** the going out of water`, 'md'), [
    'The Salt Throne / Rhun Aldiss',
    'part “Book One | Ebb”', '  chapter “1 | The Lamp”', '  chapter “2 | Rope”',
    'part “Book Two | Flood”', '  chapter “1 | Sacking”', '  chapter “2 | Twelve Carts”',
    'appendix “Appendix A”: Weights and measures.',
    'glossary “Glossary”: ebb the going out of water'
  ])
})

test('acts and scenes between an overture and a postlude', async (t) => {
  const scenes = chapters(['One', 'Two'], (name) => `Scene ${name}`)
  t.deepEqual(await outlineOf(`THE UNDERSTUDIES\n\nby Dominic Fell\n\nOverture\n\n${story(8)}\n\nAct One\n\n${scenes}\n\nIntermission\n\n${story(6)}\n\nAct Two\n\n${scenes}\n\nPostlude\n\n${story(6)}`, 'txt'), [
    'THE UNDERSTUDIES / Dominic Fell',
    `prologue “Overture”: ${told(8)}`,
    'part “Act One”', '  chapter “Scene One”', '  chapter “Scene Two”', `  interlude “Intermission”: ${told(6)}`,
    'part “Act Two”', '  chapter “Scene One”', '  chapter “Scene Two”',
    `epilogue “Postlude”: ${told(6)}`
  ])
})

test('interludes by their numbers, between the chapters of a serial', async (t) => {
  t.deepEqual(await outlineOf(`${chapters(['Ledger', 'Debt'], (title, at) => `Chapter ${at + 1}: ${title}`)}\n\nInterlude 1: The Rat\n\n${story(6)}\n\nChapter 3: Ink\n\n${story(18)}`, 'txt'), [
    'novel', 'chapter “Chapter 1 | Ledger”', 'chapter “Chapter 2 | Debt”', `interlude “Interlude 1 | The Rat”: ${told(6)}`, 'chapter “Chapter 3 | Ink”'
  ])
})

test('files whose names are typed without accents', async (t) => {
  t.deepEqual(await outlineOfFiles({
    '00-titre.txt': 'La Marée basse\n\nroman\n\npar Solène Kervadec\n', '01-dedicace.txt': 'À ma grand-mère, qui n’avait pas peur de l’eau.\n',
    '02-chapitre-1.txt': `Chapitre premier\n\nLe phare\n\n${story(20)}\n`, '03-chapitre-2.txt': `Chapitre deuxième\n\nLa barque\n\n${story(20)}\n`
  }), ['La Marée basse / roman / Solène Kervadec', 'dedication: À ma grand-mère, qui n’avait pas peur de l’eau.', 'chapter “Chapitre premier | Le phare”', 'chapter “Chapitre deuxième | La barque”'])
})

/** First and second of chapters and parts, as novels of each language spell them. */
const divisions = {
  English: ['First Chapter', 'Second Chapter', 'The First Part', 'The Second Part'],
  German: ['1. Kapitel', '2. Kapitel', 'Erster Teil', 'Zweiter Teil'],
  French: ['Chapitre premier', 'Chapitre II', 'Première partie', 'Deuxième partie'],
  Spanish: ['CAPÍTULO I', 'CAPÍTULO II', 'Primera parte', 'Segunda parte'],
  Catalan: ['Capítol 1', 'Capítol 2', 'Primera part', 'Segona part'],
  Portuguese: ['Capítulo 1', 'Capítulo 2', 'Primeira parte', 'Segunda parte'],
  Italian: ['Capitolo 1', 'Capitolo 2', 'Parte prima', 'Parte seconda'],
  Dutch: ['Hoofdstuk één', 'Hoofdstuk twee', 'Deel één', 'Deel twee'],
  Swedish: ['Första kapitlet', 'Andra kapitlet', 'Första delen', 'Andra delen'],
  Danish: ['Første kapitel', 'Andet kapitel', 'Første del', 'Anden del'],
  Norwegian: ['Kapittel 1', 'Kapittel 2', 'Del 1', 'Del 2'],
  Finnish: ['Ensimmäinen luku', 'Toinen luku', 'Ensimmäinen osa', 'Toinen osa'],
  Polish: ['Rozdział 1', 'Rozdział 2', 'Część pierwsza', 'Część druga'],
  Czech: ['První kapitola', 'Druhá kapitola', 'První část', 'Druhá část'],
  Hungarian: ['Első fejezet', 'Második fejezet', 'Első rész', 'Második rész'],
  Turkish: ['Birinci Bölüm', 'İkinci Bölüm', 'Birinci Kısım', 'İkinci Kısım'],
  Greek: ['Κεφάλαιο πρώτο', 'Κεφάλαιο δεύτερο', 'Μέρος πρώτο', 'Μέρος δεύτερο'],
  Russian: ['Глава 1', 'Глава 2', 'Часть первая', 'Часть вторая'],
  Ukrainian: ['Розділ перший', 'Розділ другий', 'Частина перша', 'Частина друга']
}

for (const [language, [one, two, first, second]] of Object.entries(divisions)) {
  test(`parts and chapters: ${language}`, async (t) => {
    const chapters = `${one}\n\n${story()}\n\n${two}\n\n${story(8)}`
    const shown = [`  chapter “${one}”`, `  chapter “${two}”`]
    t.deepEqual(await outlineOf(`${first}\n\n${chapters}\n\n${second}\n\n${chapters}`, 'txt'), ['novel', `part “${first}”`, ...shown, `part “${second}”`, ...shown])
  })
}

test('title, author and what the book is on lines of one block above the first part', async (t) => {
  const body = `BOOK ONE: THE RIVER\n\n${chapters(['The Ferry', 'The Lamp'], (title, at) => `${at + 1}\n\n${title}`)}\n\nBOOK TWO: THE SEA\n\n3\n\nThe Point\n\n${story(18)}`
  const told = ['part “BOOK ONE | THE RIVER”', '  chapter “1 | The Ferry”', '  chapter “2 | The Lamp”', 'part “BOOK TWO | THE SEA”', '  chapter “3 | The Point”']
  t.deepEqual(await outlineOf(`THE SALT ROAD\nHester Quayle\n\n${body}`, 'txt'), ['THE SALT ROAD / Hester Quayle', ...told])
  t.deepEqual((await outlineOf(`The Salt Road\nA Novel of the Marshes\nHester Quayle\n\n${body}`, 'txt'))[0], 'The Salt Road / A Novel of the Marshes / Hester Quayle')
  t.deepEqual((await outlineOf(`THE LONG ROAD\nTO SALT\n\nHester Quayle\n\n${body}`, 'txt'))[0], 'THE LONG ROAD TO SALT / Hester Quayle')
})

test('who tells a chapter stands on the line below its title', async (t) => {
  const names = ['Maud', 'Anna', 'Maud']
  t.deepEqual(await outlineOf(chapters(['One: Ashes', 'Two: Salt', 'Three: Rope'], (title, at) => `Chapter ${title}\n${names[at]}`), 'txt'), [
    'novel', 'chapter “Chapter One | Ashes | Maud”', 'chapter “Chapter Two | Salt | Anna”', 'chapter “Chapter Three | Rope | Maud”'
  ])
  t.deepEqual(await outlineOf(chapters(['One: What the Ferryman Said of the Rain and', 'Two: What Nobody Would Say of the Lamp, or'], (title) => `Chapter ${title}\nthe Sea`), 'txt'), [
    'novel', 'chapter “Chapter One | What the Ferryman Said of the Rain and the Sea”', 'chapter “Chapter Two | What Nobody Would Say of the Lamp, or the Sea”'
  ])
})

test('the last letter of a novel in letters is signed by who writes it', async (t) => {
  const letter = (head: string, dear: string, end: string): string => `${head}\n\n${dear},\n\n${prose(4).join('\n\n')}\n\n${end}`
  const letters = `Letter the First\n\n${letter('The Quay, 3 May', 'Dear Anna', 'Yours ever,\nMaud')}\n\nLetter the Second\n\n`
  const outline = ['novel', 'chapter “Letter the First”: letter', 'chapter “Letter the Second”: letter']
  for (const end of ['Your loving\nAnna', 'Your affectionate sister,\nAnna', 'Ever yours,\n\nAnna']) t.deepEqual(await outlineOf(letters + letter('The Mill, 9 May', 'My dear Maud', end), 'txt'), outline, end)
})

test('numbers whose ends are written behind a hyphen, and what is counted before them', async (t) => {
  for (const [parts, words] of [[['Partea I', 'Partea a II-a'], ['Capitolul întâi', 'Capitolul al doilea', 'Capitolul al III-lea']], [['Часть 1-я', 'Часть 2-я'], ['Глава 1-я', 'Глава 2-я', 'Глава 3-я']], [['PARTEA ÎNTÂI', 'PARTEA A DOUA'], ['CAPITOLUL I', 'CAPITOLUL AL II-LEA', 'CAPITOLUL AL III-LEA']]] as const) {
    const [first, second, third] = words.map((word) => `${word}\n\n${story(18)}`)
    t.deepEqual(await outlineOf(`${parts[0]}\n\n${first}\n\n${second}\n\n${parts[1]}\n\n${third}`, 'txt'), [
      'novel', `part “${parts[0]}”`, `  chapter “${words[0]}”`, `  chapter “${words[1]}”`, `part “${parts[1]}”`, `  chapter “${words[2]}”`
    ])
  }
})

test('in Markdown, one part or two with all that stands around them as deep, and the author as deep as the chapters', async (t) => {
  const chapter = (title: string): string => `## ${title}\n\n${story(18)}`
  t.deepEqual(await outlineOf(`# Part One\n\n${chapter('Chapter 1')}\n\n${chapter('Chapter 2')}\n\n# Epilogue\n\nThe ferry came.\n\n# About the Author\n\nShe lives by the sea.`, 'md'), [
    'novel', 'part “Part One”', '  chapter “Chapter 1”', '  chapter “Chapter 2”', 'epilogue “Epilogue”: The ferry came.', 'aboutAuthor “About the Author”: She lives by the sea.'
  ])
  t.deepEqual(await outlineOf(`# The Salt Road\n\n## Hester Quayle\n\n${chapter('The Ferry')}\n\n${chapter('The Lamp')}`, 'md'), [
    'The Salt Road / Hester Quayle', 'chapter “The Ferry”', 'chapter “The Lamp”'
  ])
})

test('title pages: two authors, a translator, an author over a title with an article, a block above a foreword', async (t) => {
  const body = chapters(['One', 'Two'], (title) => `Chapter ${title}`)
  const headOf = async (head: string): Promise<string> => (await outlineOf(`${head}\n\n${body}`, 'txt')).filter((line) => !line.startsWith('titlePage')).join(', ')
  const told = 'chapter “Chapter One”, chapter “Chapter Two”'
  t.is(await headOf('The Salt Road\n\nHester Quayle and Orrin Vale'), `The Salt Road / Hester Quayle & Orrin Vale, ${told}`)
  t.is(await headOf('The Salt Road\n\nHester Quayle\n\nTranslated from the Norwegian by Orrin Vale'), `The Salt Road / Hester Quayle, ${told}`)
  t.is(await headOf('Hester Quayle\n\nDie Salzstraße\n\nRoman'), `Die Salzstraße / Roman / Hester Quayle, ${told}`)
  t.is(await headOf('The Salt Road\nHester Quayle\n\nForeword\n\nThe ferry ran until 1911.'), `The Salt Road / Hester Quayle, foreword “Foreword”: The ferry ran until 1911., ${told}`)
})

test('a dedication below the imprint, with praise above it', async (t) => {
  t.deepEqual((await outlineOf(`Praise for The Salt Road\n\n"A tide of a book." — The Bergen Post\n\nTHE SALT ROAD\n\nHester Quayle\n\nCopyright © 2024 Hester Quayle\n\nAll rights reserved.\n\nFor Maud\n\n${chapters(['One', 'Two'], (title) => `Chapter ${title}`)}`, 'txt')).slice(2), [
    'copyrightPage: Copyright © 2024 Hester Quayle ¶ All rights reserved.', 'dedication: For Maud', 'chapter “Chapter One”', 'chapter “Chapter Two”'
  ])
})

test('roman numbers before what they count, Greek capitals without accents, small numbers of scenes', async (t) => {
  t.deepEqual(await outlineOf(`I OSA\n\n${chapters(['1. luku', '2. luku'], (title) => title)}\n\nII OSA\n\n3. luku\n\n${story(18)}`, 'txt'), ['novel', 'part “I OSA”', '  chapter “1. luku”', '  chapter “2. luku”', 'part “II OSA”', '  chapter “3. luku”'])
  t.deepEqual(await outlineOf(chapters(['I. fejezet', 'II. fejezet', 'III. fejezet'], (title) => title), 'txt'), ['novel', 'chapter “I. fejezet”', 'chapter “II. fejezet”', 'chapter “III. fejezet”'])
  t.deepEqual(await outlineOf(`ΜΕΡΟΣ ΠΡΩΤΟ\n\n${chapters(['ΚΕΦΑΛΑΙΟ 1', 'ΚΕΦΑΛΑΙΟ 2'], (title) => title)}\n\nΜΕΡΟΣ ΔΕΥΤΕΡΟ\n\nΚΕΦΑΛΑΙΟ 3\n\n${story(18)}`, 'txt'), ['novel', 'part “ΜΕΡΟΣ ΠΡΩΤΟ”', '  chapter “ΚΕΦΑΛΑΙΟ 1”', '  chapter “ΚΕΦΑΛΑΙΟ 2”', 'part “ΜΕΡΟΣ ΔΕΥΤΕΡΟ”', '  chapter “ΚΕΦΑΛΑΙΟ 3”'])
  t.deepEqual(await outlineOf(chapters(['Chapter 1\n\ni', 'ii', 'Chapter 2\n\ni', 'ii'], (title) => title), 'txt'), ['novel', 'chapter “Chapter 1”: heading heading', 'chapter “Chapter 2”: heading heading'])
})

test('prefaces and introductions that say whose they are', async (t) => {
  t.deepEqual(await outlineOf(`The Salt Road\n\nby Hester Quayle\n\nPreface to the Second Edition\n\nThe ferry ran.\n\nIntroduction by Orrin Vale\n\nThe lamp was lit.\n\n${chapters(['One', 'Two'], (title) => `Chapter ${title}`)}`, 'txt'), [
    'The Salt Road / Hester Quayle', 'preface “Preface to the Second Edition”: The ferry ran.', 'introduction “Introduction by Orrin Vale”: The lamp was lit.', 'chapter “Chapter One”', 'chapter “Chapter Two”'
  ])
})

const uncased = {
  Hebrew: [['דרך המלח', 'אסתר קוויל'], ['חלק ראשון', 'פרק א', 'פרק ב', 'חלק שני', 'פרק ג'], 'אחרית דבר', 'המעבורת לא הגיעה עד הצהריים. האנשים עמדו על הרציף.'],
  Arabic: [['طريق الملح', 'إستير كويل'], ['الجزء الأول', 'الفصل الأول', 'الفصل الثاني', 'الجزء الثاني', 'الفصل الثالث'], '', 'لم تصل العبّارة حتى الظهر. وقف الناس على الرصيف.'],
  Japanese: [['塩の道', '山田花子'], ['第一部', '第一章', '第二章', '第二部', '第三章'], 'あとがき', '船は来なかった。人々は岸壁に立っていた。'],
  Korean: [['소금길', '김영희'], ['제1부', '제1장', '제2장', '제2부', '제3장'], '후기', '배는 오지 않았다. 사람들은 부두에 서 있었다.']
} as const
for (const [language, [[title, author], [first, one, two, second, three], after, told]] of Object.entries(uncased)) {
  test(`a title page, parts and chapters without capitals: ${language}`, async (t) => {
    const tale = (chapter: number): string => Array.from({length: 6}, (_, at) => `${told.repeat(chapter)}${told.repeat(at)}`).join('\n\n')
    const manuscript = `${title}\n\n${author}\n\n${first}\n\n${one}\n\n${tale(1)}\n\n${two}\n\n${tale(2)}\n\n${second}\n\n${three}\n\n${tale(3)}`
    t.deepEqual(await outlineOf(after === '' ? manuscript : `${manuscript}\n\n${after}\n\n${told}`, 'txt'), [
      `${title} / ${author}`, `part “${first}”`, `  chapter “${one}”`, `  chapter “${two}”`, `part “${second}”`, `  chapter “${three}”`, ...after === '' ? [] : [`afterword “${after}”: ${told}`]
    ])
  })
}
