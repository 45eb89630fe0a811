/** Serbian in the Latin alphabet. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const srLatn: Locale = {
  ...unadorned,
  tag: 'sr-Latn',
  authority: 'Pravopis srpskoga jezika (Matica srpska 2010)',
  quotes: {
    double: {open: '„', close: '”'},
    single: {open: '’', close: '’'},
    levels: [{open: '„', close: '”'}, {open: '’', close: '’'}],
    keepsTypedKind: true
  },
  dashes: {parenthetical: ' – ', spacedHyphen: ' – ', interruption: ' –', dialogue: '– '},
  spaces: {before: {}, titles: ['g.', 'gđa', 'dr', 'prof.', 'br.', 'str.'], clinging: []},
  hyphenation: {patterns: 'sh-latn', left: 2, right: 2, shortestWord: 5},
  words: {
    editedBy: 'Uredio:', translatedBy: 'Preveo:', illustratedBy: 'Ilustrovao:',
    contents: 'Sadržaj', notes: 'Napomene', authorsNote: 'Napomena autora', cover: 'Korice', titlePage: 'Naslovna strana', copyright: 'Impresum',
    dedication: 'Posveta', epigraph: 'Moto', landmarks: 'Orijentiri', pageList: 'Strane', beginning: 'Početak', by: 'napisao',
    sceneBreak: 'Promena scene', backToText: 'Nazad na tekst', note: 'Napomena', contentWarning: 'Upozorenje o sadržaju', disclaimer: 'Odricanje od odgovornosti',
    summary: 'Sažetak', replies: 'Odgovori', part: 'Deo', chapter: 'Poglavlje', page: 'Strana', illustration: 'Ilustracija',
    accessibilitySummary: 'Knjiga ima logičan redosled čitanja, sadržaj, orijentire i naslove.',
    isReadable: 'Cela knjiga može da se pročita naglas.',
    arePicturesDescribed: 'Slike su opisane.',
    arePicturesUndescribed: 'Nisu sve slike opisane.',
    arePagesMarked: 'Strane štampanog izdanja su označene.'
  }
}
