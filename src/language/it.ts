/** Italian, after Serianni's grammar and the usage of Italian publishers. */

import type {Locale} from './locale.ts'

export const it: Locale = {
  tag: 'it',
  authority: 'Luca Serianni, Grammatica italiana (UTET), I. 201–240; Accademia della Crusca, consulenza linguistica, virgolette',
  quotes: {
    double: {open: '«', close: '»'},
    single: {open: '‘', close: '’'},
    levels: [{open: '«', close: '»'}, {open: '“', close: '”'}, {open: '‘', close: '’'}],
    keepsTypedKind: false
  },
  dashes: {parenthetical: ' – ', spacedHyphen: ' – ', interruption: '–', dialogue: '– '},
  spaces: {
    before: {'€': '\u00A0'},
    titles: ['Sig.', 'Sig.ra', 'Sigg.', 'Dott.', 'Dott.ssa', 'Prof.', 'Prof.ssa', 'Avv.', 'Ing.', 'S.', 'n.', 'p.', 'pp.', 'vol.', 'cap.', 'fig.', 'art.'],
    clinging: []
  },
  ellipsis: {spacing: 'joined'},
  elisions: ['sto', 'sta', 'sti', 'ste', 'ndrangheta', 'l', 'gnurant', 'nzomma', 'notte', 'giorno', 'sera', 'spetta', 'sera', 'mbè', 'mo', 'nu', 'na', 'o', 'a', 'e', 'i', 'u', 'n', 'ndo', 'ste'],
  possibleElisions: [],
  neverDoubled: ['il', 'lo', 'la', 'i', 'gli', 'le', 'un', 'una', 'di', 'del', 'della', 'e', 'o', 'a', 'al', 'in', 'con', 'per', 'su', 'che', 'è', 'era', 'ma', 'suo', 'sua'],
  hasElidedArticles: true,
  hyphenation: {patterns: 'it', left: 2, right: 2, shortestWord: 5},
  words: {
    editedBy: 'A cura di', translatedBy: 'Traduzione di', illustratedBy: 'Illustrazioni di',
    contents: 'Indice', notes: 'Note', authorsNote: 'Nota dell’autore', cover: 'Copertina', titlePage: 'Frontespizio', copyright: 'Colophon',
    dedication: 'Dedica', epigraph: 'Epigrafe', landmarks: 'Punti di riferimento', pageList: 'Pagine', beginning: 'Inizio', by: 'di',
    sceneBreak: 'Cambio di scena', backToText: 'Torna al testo', note: 'Nota', contentWarning: 'Avvertenza sui contenuti', disclaimer: 'Avvertenza',
    summary: 'Riassunto', replies: 'Risposte', part: 'Parte', chapter: 'Capitolo', page: 'Pagina', illustration: 'Illustrazione',
    accessibilitySummary: 'Questo libro ha un ordine di lettura logico, un indice, punti di riferimento e titoli.',
    isReadable: 'Può essere letto interamente ad alta voce.',
    arePicturesDescribed: 'Le immagini sono descritte.',
    arePicturesUndescribed: 'Non tutte le immagini sono descritte.',
    arePagesMarked: 'Le pagine dell’edizione a stampa sono segnate.'
  }
}
