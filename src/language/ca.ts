/** Catalan, after the Institut d’Estudis Catalans. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const ca: Locale = {
  ...unadorned,
  tag: 'ca',
  authority: 'Institut d’Estudis Catalans, Ortografia catalana (2017)',
  quotes: {
    double: {open: '«', close: '»'},
    single: {open: '“', close: '”'},
    levels: [{open: '«', close: '»'}, {open: '“', close: '”'}, {open: '‘', close: '’'}],
    keepsTypedKind: false
  },
  dashes: {parenthetical: '—', spacedHyphen: '—', interruption: '—', dialogue: '—', isTight: true},
  spaces: {before: {}, titles: ['Sr.', 'Sra.', 'Dr.', 'Dra.', 'núm.', 'p.', 'cap.', 'vol.'], clinging: []},
  hasElidedArticles: true,
  hyphenation: {patterns: 'ca', left: 2, right: 2, shortestWord: 5},
  words: {
    editedBy: 'Edició de', translatedBy: 'Traducció de', illustratedBy: 'Il·lustracions de',
    contents: 'Índex', notes: 'Notes', authorsNote: 'Nota de l’autor', cover: 'Coberta', titlePage: 'Portada', copyright: 'Crèdits',
    dedication: 'Dedicatòria', epigraph: 'Epígraf', landmarks: 'Punts de referència', pageList: 'Pàgines', beginning: 'Inici', by: 'de',
    sceneBreak: 'Canvi d’escena', backToText: 'Torna al text', note: 'Nota', contentWarning: 'Avís de contingut', disclaimer: 'Exempció de responsabilitat',
    summary: 'Resum', replies: 'Respostes', part: 'Part', chapter: 'Capítol', page: 'Pàgina', illustration: 'Il·lustració',
    accessibilitySummary: 'Aquest llibre té un ordre de lectura lògic, un índex, punts de referència i títols.',
    isReadable: 'Es pot llegir tot en veu alta.',
    arePicturesDescribed: 'Les imatges estan descrites.',
    arePicturesUndescribed: 'No totes les imatges estan descrites.',
    arePagesMarked: 'Les pàgines de l’edició impresa estan marcades.'
  }
}
