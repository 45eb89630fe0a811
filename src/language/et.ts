/** Estonian, after the Institute of the Estonian Language. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const et: Locale = {
  ...unadorned,
  tag: 'et',
  authority: 'Eesti Keele Instituut, Eesti õigekeelsuskäsiraamat: kirjavahemärgid',
  quotes: {
    double: {open: '„', close: '“'},
    single: {open: '‚', close: '‘'},
    levels: [{open: '„', close: '“'}, {open: '«', close: '»'}],
    keepsTypedKind: true
  },
  dashes: {parenthetical: ' – ', spacedHyphen: ' – ', interruption: ' –', dialogue: '– '},
  spaces: {before: {}, titles: ['dr', 'prof', 'nr', 'lk', 'ptk'], clinging: []},
  hyphenation: {patterns: 'et', left: 2, right: 3, shortestWord: 5},
  words: {
    editedBy: 'Koostanud', translatedBy: 'Tõlkinud', illustratedBy: 'Illustreerinud',
    contents: 'Sisukord', notes: 'Märkused', authorsNote: 'Autori märkus', cover: 'Kaas', titlePage: 'Tiitelleht', copyright: 'Autoriõigus',
    dedication: 'Pühendus', epigraph: 'Moto', landmarks: 'Orientiirid', pageList: 'Leheküljed', beginning: 'Algus', by: 'kirjutanud',
    sceneBreak: 'Stseenivahetus', backToText: 'Tagasi teksti juurde', note: 'Märkus', contentWarning: 'Sisuhoiatus', disclaimer: 'Vastutusest loobumine',
    summary: 'Kokkuvõte', replies: 'Vastused', part: 'Osa', chapter: 'Peatükk', page: 'Lehekülg', illustration: 'Illustratsioon',
    accessibilitySummary: 'Raamatul on loogiline lugemisjärjekord, sisukord, orientiirid ja pealkirjad.',
    isReadable: 'Selle saab tervikuna ette lugeda.',
    arePicturesDescribed: 'Pildid on kirjeldatud.',
    arePicturesUndescribed: 'Kõik pildid ei ole kirjeldatud.',
    arePagesMarked: 'Trükiväljaande leheküljed on märgitud.'
  }
}
