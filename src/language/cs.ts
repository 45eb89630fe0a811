/** Czech, after the Academy’s handbook. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const cs: Locale = {
  ...unadorned,
  tag: 'cs',
  authority: 'Internetová jazyková příručka (Ústav pro jazyk český AV ČR): uvozovky, pomlčka',
  quotes: {
    double: {open: '„', close: '“'},
    single: {open: '‚', close: '‘'},
    levels: [{open: '„', close: '“'}, {open: '‚', close: '‘'}],
    keepsTypedKind: true
  },
  dashes: {parenthetical: ' – ', spacedHyphen: ' – ', interruption: ' –', dialogue: '– '},
  spaces: {before: {}, titles: ['p.', 'pan', 'dr.', 'Dr.', 'prof.', 'č.', 's.', 'str.', 'kap.', 'sv.'], clinging: ['k', 's', 'z', 'v', 'o', 'u', 'a', 'i']},
  hyphenation: {patterns: 'cs', left: 2, right: 3, shortestWord: 5},
  words: {
    editedBy: 'K vydání připravil:', translatedBy: 'Přeložil:', illustratedBy: 'Ilustroval:',
    contents: 'Obsah', notes: 'Poznámky', authorsNote: 'Poznámka autora', cover: 'Obálka', titlePage: 'Titulní strana', copyright: 'Tiráž',
    dedication: 'Věnování', epigraph: 'Motto', landmarks: 'Orientační body', pageList: 'Strany', beginning: 'Začátek', by: 'napsal',
    sceneBreak: 'Změna scény', backToText: 'Zpět k textu', note: 'Poznámka', contentWarning: 'Upozornění na obsah', disclaimer: 'Vyloučení odpovědnosti',
    summary: 'Shrnutí', replies: 'Odpovědi', part: 'Část', chapter: 'Kapitola', page: 'Strana', illustration: 'Ilustrace',
    accessibilitySummary: 'Kniha má logické pořadí čtení, obsah, orientační body a nadpisy.',
    isReadable: 'Lze ji celou přečíst nahlas.',
    arePicturesDescribed: 'Obrázky jsou popsány.',
    arePicturesUndescribed: 'Ne všechny obrázky jsou popsány.',
    arePagesMarked: 'Strany tištěného vydání jsou vyznačeny.'
  }
}
