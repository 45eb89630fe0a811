/** Croatian, after the Institute’s orthography. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const hr: Locale = {
  ...unadorned,
  tag: 'hr',
  authority: 'Hrvatski pravopis (Institut za hrvatski jezik i jezikoslovlje 2013)',
  quotes: {
    double: {open: '„', close: '”'},
    single: {open: '‘', close: '’'},
    levels: [{open: '„', close: '”'}, {open: '‘', close: '’'}],
    keepsTypedKind: true
  },
  dashes: {parenthetical: ' – ', spacedHyphen: ' – ', interruption: ' –', dialogue: '– '},
  spaces: {before: {}, titles: ['g.', 'gđa', 'dr.', 'prof.', 'br.', 'str.', 'pogl.'], clinging: []},
  hyphenation: {patterns: 'hr', left: 2, right: 2, shortestWord: 5},
  words: {
    editedBy: 'Uredio:', translatedBy: 'Preveo:', illustratedBy: 'Ilustrirao:',
    contents: 'Sadržaj', notes: 'Bilješke', authorsNote: 'Napomena autora', cover: 'Naslovnica', titlePage: 'Naslovna stranica', copyright: 'Impresum',
    dedication: 'Posveta', epigraph: 'Moto', landmarks: 'Orijentiri', pageList: 'Stranice', beginning: 'Početak', by: 'napisao',
    sceneBreak: 'Promjena scene', backToText: 'Natrag na tekst', note: 'Bilješka', contentWarning: 'Upozorenje o sadržaju', disclaimer: 'Odricanje od odgovornosti',
    summary: 'Sažetak', replies: 'Odgovori', part: 'Dio', chapter: 'Poglavlje', page: 'Stranica', illustration: 'Ilustracija',
    accessibilitySummary: 'Knjiga ima logičan redoslijed čitanja, sadržaj, orijentire i naslove.',
    isReadable: 'Cijela se knjiga može pročitati naglas.',
    arePicturesDescribed: 'Slike su opisane.',
    arePicturesUndescribed: 'Nisu sve slike opisane.',
    arePagesMarked: 'Stranice tiskanog izdanja označene su.'
  }
}
