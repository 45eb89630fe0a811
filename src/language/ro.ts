/** Romanian, after the Academy’s dictionary. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const ro: Locale = {
  ...unadorned,
  tag: 'ro',
  authority: 'Academia Română, DOOM 3 (2021); Îndreptar ortografic, ortoepic și de punctuație',
  quotes: {
    double: {open: '„', close: '”'},
    single: {open: '‘', close: '’'},
    levels: [{open: '„', close: '”'}, {open: '«', close: '»'}],
    keepsTypedKind: false
  },
  dashes: {parenthetical: ' – ', spacedHyphen: ' – ', interruption: '–', dialogue: '– '},
  spaces: {before: {}, titles: ['dl', 'dna', 'dr.', 'prof.', 'nr.', 'p.', 'cap.', 'vol.'], clinging: []},
  hyphenation: {patterns: 'ro', left: 2, right: 2, shortestWord: 5},
  words: {
    editedBy: 'Ediție îngrijită de', translatedBy: 'Traducere de', illustratedBy: 'Ilustrații de',
    contents: 'Cuprins', notes: 'Note', authorsNote: 'Nota autorului', cover: 'Copertă', titlePage: 'Pagina de titlu', copyright: 'Drepturi de autor',
    dedication: 'Dedicație', epigraph: 'Motto', landmarks: 'Repere', pageList: 'Pagini', beginning: 'Început', by: 'de',
    sceneBreak: 'Schimbare de scenă', backToText: 'Înapoi la text', note: 'Notă', contentWarning: 'Avertisment privind conținutul', disclaimer: 'Declinarea responsabilității',
    summary: 'Rezumat', replies: 'Răspunsuri', part: 'Partea', chapter: 'Capitolul', page: 'Pagina', illustration: 'Ilustrație',
    accessibilitySummary: 'Cartea are o ordine logică de citire, un cuprins, repere și titluri.',
    isReadable: 'Poate fi citită integral cu voce tare.',
    arePicturesDescribed: 'Imaginile sunt descrise.',
    arePicturesUndescribed: 'Nu toate imaginile sunt descrise.',
    arePagesMarked: 'Paginile ediției tipărite sunt marcate.'
  }
}
