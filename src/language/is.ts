/** Icelandic, after the rules of spelling of 2016. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const is: Locale = {
  ...unadorned,
  tag: 'is',
  authority: 'Ritreglur (auglýsing nr. 695/2016), IV. kafli; Íslensk málnefnd',
  quotes: {
    double: {open: '„', close: '“'},
    single: {open: '‚', close: '‘'},
    levels: [{open: '„', close: '“'}, {open: '‚', close: '‘'}],
    keepsTypedKind: true
  },
  dashes: {parenthetical: ' – ', spacedHyphen: ' – ', interruption: ' –'},
  hyphenation: {patterns: 'is', left: 2, right: 2, shortestWord: 5},
  words: {
    editedBy: 'Ritstjóri:', translatedBy: 'Þýðandi:', illustratedBy: 'Myndskreyting:',
    contents: 'Efnisyfirlit', notes: 'Athugasemdir', authorsNote: 'Athugasemd höfundar', cover: 'Kápa', titlePage: 'Titilsíða', copyright: 'Höfundarréttur',
    dedication: 'Tileinkun', epigraph: 'Einkunnarorð', landmarks: 'Kennileiti', pageList: 'Blaðsíður', beginning: 'Upphaf', by: 'eftir',
    sceneBreak: 'Senuskipti', backToText: 'Aftur í texta', note: 'Athugasemd', contentWarning: 'Efnisviðvörun', disclaimer: 'Fyrirvari',
    summary: 'Samantekt', replies: 'Svör', part: 'Hluti', chapter: 'Kafli', page: 'Blaðsíða', illustration: 'Mynd',
    accessibilitySummary: 'Bókin hefur rökrétta lestrarröð, efnisyfirlit, kennileiti og fyrirsagnir.',
    isReadable: 'Hægt er að lesa alla bókina upphátt.',
    arePicturesDescribed: 'Myndum er lýst.',
    arePicturesUndescribed: 'Ekki er öllum myndum lýst.',
    arePagesMarked: 'Blaðsíður prentuðu útgáfunnar eru merktar.'
  }
}
