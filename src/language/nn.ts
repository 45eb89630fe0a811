/** Norwegian (Nynorsk), after Språkrådet. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const nn: Locale = {
  ...unadorned,
  tag: 'nn',
  authority: 'Språkrådet, Teiknsetjing: hermeteikn, tankestrek',
  quotes: {
    double: {open: '«', close: '»'},
    single: {open: '‘', close: '’'},
    levels: [{open: '«', close: '»'}, {open: '‘', close: '’'}],
    keepsTypedKind: true
  },
  dashes: {parenthetical: ' – ', spacedHyphen: ' – ', interruption: ' –', dialogue: '– '},
  spaces: {before: {}, titles: ['dr.', 'nr.', 's.', 'kap.'], clinging: []},
  hyphenation: {patterns: 'nn', left: 2, right: 2, shortestWord: 5},
  words: {
    editedBy: 'Redigert av', translatedBy: 'Omsett av', illustratedBy: 'Illustrert av',
    contents: 'Innhald', notes: 'Notar', authorsNote: 'Merknad frå forfattaren', cover: 'Omslag', titlePage: 'Tittelside', copyright: 'Opphavsrett',
    dedication: 'Dedikasjon', epigraph: 'Motto', landmarks: 'Landemerke', pageList: 'Sider', beginning: 'Byrjing', by: 'av',
    sceneBreak: 'Sceneskifte', backToText: 'Tilbake til teksten', note: 'Note', contentWarning: 'Innhaldsåtvaring', disclaimer: 'Ansvarsfråskriving',
    summary: 'Samandrag', replies: 'Svar', part: 'Del', chapter: 'Kapittel', page: 'Side', illustration: 'Illustrasjon',
    accessibilitySummary: 'Boka har ei logisk leserekkjefølgje, ei innhaldsliste, landemerke og overskrifter.',
    isReadable: 'Heile boka kan lesast høgt.',
    arePicturesDescribed: 'Bileta er skildra.',
    arePicturesUndescribed: 'Ikkje alle bileta er skildra.',
    arePagesMarked: 'Sidene i den trykte utgåva er merkte.'
  }
}
