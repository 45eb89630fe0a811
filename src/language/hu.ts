/** Hungarian, after the Academy’s rules. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const hu: Locale = {
  ...unadorned,
  tag: 'hu',
  authority: 'A magyar helyesírás szabályai, 12. kiadás (MTA 2015), 254–265.',
  quotes: {
    double: {open: '„', close: '”'},
    single: {open: '’', close: '’'},
    levels: [{open: '„', close: '”'}, {open: '»', close: '«'}, {open: '’', close: '’'}],
    keepsTypedKind: false
  },
  dashes: {parenthetical: ' – ', spacedHyphen: ' – ', interruption: ' –', dialogue: '– '},
  spaces: {before: {}, titles: ['dr.', 'Dr.', 'Prof.'], clinging: []},
  hyphenation: {patterns: 'hu', left: 2, right: 2, shortestWord: 5},
  words: {
    editedBy: 'Szerkesztette:', translatedBy: 'Fordította:', illustratedBy: 'Illusztrálta:',
    contents: 'Tartalom', notes: 'Jegyzetek', authorsNote: 'A szerző megjegyzése', cover: 'Borító', titlePage: 'Címlap', copyright: 'Impresszum',
    dedication: 'Ajánlás', epigraph: 'Mottó', landmarks: 'Tájékozódási pontok', pageList: 'Oldalak', beginning: 'Kezdet', by: 'írta',
    sceneBreak: 'Jelenetváltás', backToText: 'Vissza a szöveghez', note: 'Jegyzet', contentWarning: 'Tartalmi figyelmeztetés', disclaimer: 'Felelősségkizárás',
    summary: 'Összefoglaló', replies: 'Válaszok', part: 'Rész', chapter: 'Fejezet', page: 'Oldal', illustration: 'Illusztráció',
    accessibilitySummary: 'A könyvnek logikus olvasási sorrendje, tartalomjegyzéke, tájékozódási pontjai és címsorai vannak.',
    isReadable: 'Teljes egészében felolvasható.',
    arePicturesDescribed: 'A képekhez leírás tartozik.',
    arePicturesUndescribed: 'Nem minden képhez tartozik leírás.',
    arePagesMarked: 'A nyomtatott kiadás oldalai jelölve vannak.'
  }
}
