/** Spanish, after the Ortografía de la lengua española of the Real Academia Española. */

import type {Locale} from './locale.ts'

export const es: Locale = {
  tag: 'es',
  authority: 'Real Academia Española, Ortografía de la lengua española (2010), capítulo III',
  quotes: {
    double: {open: '«', close: '»'},
    single: {open: '‘', close: '’'},
    levels: [{open: '«', close: '»'}, {open: '“', close: '”'}, {open: '‘', close: '’'}],
    keepsTypedKind: false
  },
  dashes: {parenthetical: '—', spacedHyphen: '—', interruption: '—', dialogue: '—', isTight: true},
  spaces: {
    before: {'%': '\u00A0', '€': '\u00A0'},
    titles: ['Sr.', 'Sra.', 'Srta.', 'Sres.', 'D.', 'Dña.', 'Dr.', 'Dra.', 'Prof.', 'Ud.', 'Uds.', 'S.', 'Sto.', 'Sta.', 'n.º', 'núm.', 'pág.', 'págs.', 'p.', 'pp.', 'vol.', 'cap.', 'fig.', 'art.'],
    clinging: []
  },
  ellipsis: {spacing: 'joined'},
  elisions: ['pa', 'ta', 'toy', 'tá', 'tás', 'tamos', 'tán', 'onde', 'amos', 'ñor', 'ñora'],
  possibleElisions: [],
  neverDoubled: ['el', 'la', 'los', 'las', 'un', 'una', 'unos', 'unas', 'de', 'del', 'al', 'a', 'y', 'o', 'en', 'con', 'por', 'para', 'que', 'es', 'era', 'su', 'sus', 'pero'],
  hasElidedArticles: false,
  hyphenation: {patterns: 'es', left: 2, right: 2, shortestWord: 5},
  words: {
    editedBy: 'Edición de', translatedBy: 'Traducción de', illustratedBy: 'Ilustraciones de',
    contents: 'Índice', notes: 'Notas', authorsNote: 'Nota del autor', cover: 'Cubierta', titlePage: 'Portada', copyright: 'Créditos',
    dedication: 'Dedicatoria', epigraph: 'Epígrafe', landmarks: 'Puntos de referencia', pageList: 'Páginas', beginning: 'Comienzo', by: 'por',
    sceneBreak: 'Cambio de escena', backToText: 'Volver al texto', note: 'Nota', contentWarning: 'Advertencia de contenido', disclaimer: 'Aviso',
    summary: 'Resumen', replies: 'Respuestas', part: 'Parte', chapter: 'Capítulo', page: 'Página', illustration: 'Ilustración',
    accessibilitySummary: 'Este libro tiene un orden de lectura lógico, un índice, puntos de referencia y encabezados.',
    isReadable: 'Puede leerse en voz alta por completo.',
    arePicturesDescribed: 'Sus imágenes están descritas.',
    arePicturesUndescribed: 'No todas sus imágenes están descritas.',
    arePagesMarked: 'Las páginas de la edición impresa están marcadas.'
  }
}
