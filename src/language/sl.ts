/** Slovenian, after Slovenski pravopis. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const sl: Locale = {
  ...unadorned,
  tag: 'sl',
  authority: 'Slovenski pravopis (SAZU, ZRC SAZU 2001), §§ 354–462',
  quotes: {
    double: {open: '»', close: '«'},
    single: {open: '›', close: '‹'},
    levels: [{open: '»', close: '«'}, {open: '›', close: '‹'}],
    keepsTypedKind: true
  },
  dashes: {parenthetical: ' – ', spacedHyphen: ' – ', interruption: ' –', dialogue: '– '},
  spaces: {before: {}, titles: ['g.', 'ga.', 'dr.', 'prof.', 'št.', 'str.', 'pogl.'], clinging: []},
  hyphenation: {patterns: 'sl', left: 2, right: 2, shortestWord: 5},
  words: {
    editedBy: 'Uredil:', translatedBy: 'Prevedel:', illustratedBy: 'Ilustriral:',
    contents: 'Kazalo', notes: 'Opombe', authorsNote: 'Avtorjeva opomba', cover: 'Naslovnica', titlePage: 'Naslovna stran', copyright: 'Kolofon',
    dedication: 'Posvetilo', epigraph: 'Moto', landmarks: 'Orientacijske točke', pageList: 'Strani', beginning: 'Začetek', by: 'napisal',
    sceneBreak: 'Menjava prizora', backToText: 'Nazaj k besedilu', note: 'Opomba', contentWarning: 'Opozorilo o vsebini', disclaimer: 'Izjava o omejitvi odgovornosti',
    summary: 'Povzetek', replies: 'Odgovori', part: 'Del', chapter: 'Poglavje', page: 'Stran', illustration: 'Ilustracija',
    accessibilitySummary: 'Knjiga ima logičen vrstni red branja, kazalo, orientacijske točke in naslove.',
    isReadable: 'Celotno knjigo je mogoče prebrati na glas.',
    arePicturesDescribed: 'Slike so opisane.',
    arePicturesUndescribed: 'Vse slike niso opisane.',
    arePagesMarked: 'Strani tiskane izdaje so označene.'
  }
}
