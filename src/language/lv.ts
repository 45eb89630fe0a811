/** Latvian. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const lv: Locale = {
  ...unadorned,
  tag: 'lv',
  authority: 'Latviešu valodas pareizrakstības un pareizrunas vārdnīca; Blinkena, Latviešu interpunkcija (2009)',
  quotes: {
    double: {open: '„', close: '”'},
    single: {open: '‚', close: '’'},
    levels: [{open: '„', close: '”'}, {open: '‚', close: '’'}],
    keepsTypedKind: true
  },
  dashes: {parenthetical: ' – ', spacedHyphen: ' – ', interruption: ' –', dialogue: '– '},
  spaces: {before: {}, titles: ['dr.', 'prof.', 'Nr.', 'lpp.'], clinging: []},
  hyphenation: {patterns: 'lv', left: 2, right: 2, shortestWord: 5},
  words: {
    editedBy: 'Sastādījis', translatedBy: 'Tulkojis', illustratedBy: 'Ilustrējis',
    contents: 'Saturs', notes: 'Piezīmes', authorsNote: 'Autora piezīme', cover: 'Vāks', titlePage: 'Titullapa', copyright: 'Izdevuma dati',
    dedication: 'Veltījums', epigraph: 'Moto', landmarks: 'Orientieri', pageList: 'Lappuses', beginning: 'Sākums', by: 'autors',
    sceneBreak: 'Ainas maiņa', backToText: 'Atpakaļ uz tekstu', note: 'Piezīme', contentWarning: 'Brīdinājums par saturu', disclaimer: 'Atruna',
    summary: 'Kopsavilkums', replies: 'Atbildes', part: 'Daļa', chapter: 'Nodaļa', page: 'Lappuse', illustration: 'Attēls',
    accessibilitySummary: 'Grāmatai ir loģiska lasīšanas secība, satura rādītājs, orientieri un virsraksti.',
    isReadable: 'To visu var izlasīt skaļi.',
    arePicturesDescribed: 'Attēli ir aprakstīti.',
    arePicturesUndescribed: 'Ne visi attēli ir aprakstīti.',
    arePagesMarked: 'Drukātā izdevuma lappuses ir atzīmētas.'
  }
}
