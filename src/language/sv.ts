/** Swedish, after the Språkrådet’s writing rules. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const sv: Locale = {
  ...unadorned,
  tag: 'sv',
  authority: 'Språkrådet, Svenska skrivregler (2017), kapitel 10',
  quotes: {
    double: {open: '”', close: '”'},
    single: {open: '’', close: '’'},
    levels: [{open: '”', close: '”'}, {open: '’', close: '’'}],
    keepsTypedKind: true
  },
  dashes: {parenthetical: ' – ', spacedHyphen: ' – ', interruption: ' –', dialogue: '– '},
  spaces: {before: {}, titles: ['dr', 'prof.', 'nr', 's.', 'kap.', 'bl.a.', 't.ex.'], clinging: []},
  hyphenation: {patterns: 'sv', left: 2, right: 2, shortestWord: 5},
  words: {
    editedBy: 'Redaktör:', translatedBy: 'Översättning:', illustratedBy: 'Illustrationer:',
    contents: 'Innehåll', notes: 'Noter', authorsNote: 'Författarens kommentar', cover: 'Omslag', titlePage: 'Titelsida', copyright: 'Upphovsrätt',
    dedication: 'Dedikation', epigraph: 'Motto', landmarks: 'Hållpunkter', pageList: 'Sidor', beginning: 'Början', by: 'av',
    sceneBreak: 'Scenbyte', backToText: 'Tillbaka till texten', note: 'Not', contentWarning: 'Innehållsvarning', disclaimer: 'Ansvarsfriskrivning',
    summary: 'Sammanfattning', replies: 'Svar', part: 'Del', chapter: 'Kapitel', page: 'Sida', illustration: 'Illustration',
    accessibilitySummary: 'Boken har en logisk läsordning, en innehållsförteckning, hållpunkter och rubriker.',
    isReadable: 'Hela boken kan läsas upp.',
    arePicturesDescribed: 'Bilderna är beskrivna.',
    arePicturesUndescribed: 'Alla bilder är inte beskrivna.',
    arePagesMarked: 'Den tryckta utgåvans sidor är markerade.'
  }
}
