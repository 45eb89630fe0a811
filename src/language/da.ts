/** Danish, after the Dansk Sprognævn’s dictionary of spelling. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const da: Locale = {
  ...unadorned,
  tag: 'da',
  authority: 'Dansk Sprognævn, Retskrivningsordbogen, §§ 58–60',
  quotes: {
    double: {open: '»', close: '«'},
    single: {open: '›', close: '‹'},
    levels: [{open: '»', close: '«'}, {open: '›', close: '‹'}],
    keepsTypedKind: true
  },
  dashes: {parenthetical: ' – ', spacedHyphen: ' – ', interruption: ' –', dialogue: '– '},
  spaces: {before: {}, titles: ['dr.', 'hr.', 'fr.', 'nr.', 's.', 'kap.'], clinging: []},
  hyphenation: {patterns: 'da', left: 2, right: 2, shortestWord: 5},
  words: {
    editedBy: 'Redigeret af', translatedBy: 'Oversat af', illustratedBy: 'Illustreret af',
    contents: 'Indhold', notes: 'Noter', authorsNote: 'Forfatterens bemærkning', cover: 'Omslag', titlePage: 'Titelblad', copyright: 'Ophavsret',
    dedication: 'Dedikation', epigraph: 'Motto', landmarks: 'Pejlemærker', pageList: 'Sider', beginning: 'Begyndelse', by: 'af',
    sceneBreak: 'Sceneskift', backToText: 'Tilbage til teksten', note: 'Note', contentWarning: 'Indholdsadvarsel', disclaimer: 'Ansvarsfraskrivelse',
    summary: 'Resumé', replies: 'Svar', part: 'Del', chapter: 'Kapitel', page: 'Side', illustration: 'Illustration',
    accessibilitySummary: 'Bogen har en logisk læserækkefølge, en indholdsfortegnelse, pejlemærker og overskrifter.',
    isReadable: 'Hele bogen kan læses højt.',
    arePicturesDescribed: 'Billederne er beskrevet.',
    arePicturesUndescribed: 'Ikke alle billeder er beskrevet.',
    arePagesMarked: 'Siderne i den trykte udgave er markeret.'
  }
}
