/** Norwegian (Bokmål), after Språkrådet. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const nb: Locale = {
  ...unadorned,
  tag: 'nb',
  authority: 'Språkrådet, Tegnsetting: anførselstegn, tankestrek',
  quotes: {
    double: {open: '«', close: '»'},
    single: {open: '‘', close: '’'},
    levels: [{open: '«', close: '»'}, {open: '‘', close: '’'}],
    keepsTypedKind: true
  },
  dashes: {parenthetical: ' – ', spacedHyphen: ' – ', interruption: ' –', dialogue: '– '},
  spaces: {before: {}, titles: ['dr.', 'nr.', 's.', 'kap.'], clinging: []},
  hyphenation: {patterns: 'nb', left: 2, right: 2, shortestWord: 5},
  words: {
    editedBy: 'Redigert av', translatedBy: 'Oversatt av', illustratedBy: 'Illustrert av',
    contents: 'Innhold', notes: 'Noter', authorsNote: 'Forfatterens merknad', cover: 'Omslag', titlePage: 'Tittelside', copyright: 'Opphavsrett',
    dedication: 'Dedikasjon', epigraph: 'Motto', landmarks: 'Landemerker', pageList: 'Sider', beginning: 'Begynnelse', by: 'av',
    sceneBreak: 'Sceneskift', backToText: 'Tilbake til teksten', note: 'Note', contentWarning: 'Innholdsadvarsel', disclaimer: 'Ansvarsfraskrivelse',
    summary: 'Sammendrag', replies: 'Svar', part: 'Del', chapter: 'Kapittel', page: 'Side', illustration: 'Illustrasjon',
    accessibilitySummary: 'Boken har en logisk leserekkefølge, en innholdsfortegnelse, landemerker og overskrifter.',
    isReadable: 'Hele boken kan leses høyt.',
    arePicturesDescribed: 'Bildene er beskrevet.',
    arePicturesUndescribed: 'Ikke alle bildene er beskrevet.',
    arePagesMarked: 'Sidene i den trykte utgaven er markert.'
  }
}
