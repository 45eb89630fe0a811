/** Polish, after the rules of the PWN orthographic dictionary and Wolański's editing manual. */

import type {Locale} from './locale.ts'

export const pl: Locale = {
  tag: 'pl',
  authority: 'Wielki słownik ortograficzny PWN, zasady pisowni i interpunkcji [89]–[98]; Adam Wolański, Edycja tekstów (PWN 2008)',
  quotes: {
    double: {open: '„', close: '”'},
    single: {open: '‚', close: '’'},
    levels: [{open: '„', close: '”'}, {open: '«', close: '»'}, {open: '‚', close: '’'}],
    keepsTypedKind: false
  },
  dashes: {parenthetical: ' – ', spacedHyphen: ' – ', interruption: '–', dialogue: '– '},
  spaces: {
    before: {'%': '', '€': '\u00A0'},
    titles: ['p.', 'dr', 'dr.', 'prof.', 'inż.', 'mgr', 'św.', 'gen.', 'płk', 'kpt.', 'ks.', 'ul.', 'nr', 'str.', 's.', 't.', 'rozdz.', 'rys.', 'ok.', 'im.'],
    clinging: ['a', 'i', 'o', 'u', 'w', 'z']
  },
  ellipsis: {spacing: 'joined'},
  elisions: [],
  possibleElisions: [],
  neverDoubled: ['i', 'oraz', 'lub', 'ale', 'z', 'w', 'na', 'do', 'od', 'po', 'za', 'przez', 'że', 'jest', 'był', 'była', 'dla', 'przy'],
  hasElidedArticles: false,
  hyphenation: {patterns: 'pl', left: 2, right: 2, shortestWord: 5},
  words: {
    editedBy: 'Redakcja:', translatedBy: 'Przekład:', illustratedBy: 'Ilustracje:',
    contents: 'Spis treści', notes: 'Przypisy', authorsNote: 'Od autora', cover: 'Okładka', titlePage: 'Strona tytułowa', copyright: 'Strona redakcyjna',
    dedication: 'Dedykacja', epigraph: 'Motto', landmarks: 'Punkty orientacyjne', pageList: 'Strony', beginning: 'Początek', by: 'autor',
    sceneBreak: 'Zmiana sceny', backToText: 'Powrót do tekstu', note: 'Przypis', contentWarning: 'Ostrzeżenie o treści', disclaimer: 'Zastrzeżenie',
    summary: 'Streszczenie', replies: 'Odpowiedzi', part: 'Część', chapter: 'Rozdział', page: 'Strona', illustration: 'Ilustracja',
    accessibilitySummary: 'Książka ma logiczną kolejność czytania, spis treści, punkty orientacyjne i nagłówki.',
    isReadable: 'Może być w całości odczytana na głos.',
    arePicturesDescribed: 'Ilustracje są opisane.',
    arePicturesUndescribed: 'Nie wszystkie ilustracje są opisane.',
    arePagesMarked: 'Zaznaczono strony wydania drukowanego.'
  }
}
