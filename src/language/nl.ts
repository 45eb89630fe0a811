/** Dutch, after the Leidraad of the Taalunie and Onze Taal. */

import type {Locale} from './locale.ts'

export const nl: Locale = {
  tag: 'nl',
  authority: 'Nederlandse Taalunie, Woordenlijst Nederlandse Taal, Leidraad; Onze Taal, Taaladvies, aanhalingstekens',
  quotes: {
    double: {open: '“', close: '”'},
    single: {open: '‘', close: '’'},
    levels: [{open: '‘', close: '’'}, {open: '“', close: '”'}],
    keepsTypedKind: true
  },
  dashes: {parenthetical: ' – ', spacedHyphen: ' – ', interruption: ' –'},
  spaces: {
    before: {'€': '\u00A0'},
    titles: ['dhr.', 'mevr.', 'mw.', 'dr.', 'drs.', 'ir.', 'mr.', 'prof.', 'ds.', 'St.', 'nr.', 'blz.', 'p.', 'pp.', 'dl.', 'hfst.', 'afb.', 'art.'],
    clinging: []
  },
  ellipsis: {spacing: 'joined'},
  elisions: ['s', 't', 'k', 'm', 'n', 'ns', 'ie', 'r', 'tis', 'twas', 'tzelfde', 'kheb', 'kben', 'ma', 'me', 'gij', 'hem'],
  possibleElisions: [],
  neverDoubled: ['de', 'het', 'een', 'en', 'of', 'van', 'met', 'voor', 'op', 'bij', 'te', 'in', 'is', 'was', 'maar', 'als', 'dat', 'hun', 'zijn', 'mijn'],
  hasElidedArticles: false,
  hyphenation: {patterns: 'nl', left: 2, right: 2, shortestWord: 5},
  words: {
    editedBy: 'Onder redactie van', translatedBy: 'Vertaald door', illustratedBy: 'Geïllustreerd door',
    contents: 'Inhoud', notes: 'Noten', authorsNote: 'Noot van de auteur', cover: 'Omslag', titlePage: 'Titelpagina', copyright: 'Colofon',
    dedication: 'Opdracht', epigraph: 'Motto', landmarks: 'Oriëntatiepunten', pageList: 'Pagina’s', beginning: 'Begin', by: 'door',
    sceneBreak: 'Scènewisseling', backToText: 'Terug naar de tekst', note: 'Noot', contentWarning: 'Inhoudswaarschuwing', disclaimer: 'Disclaimer',
    summary: 'Samenvatting', replies: 'Reacties', part: 'Deel', chapter: 'Hoofdstuk', page: 'Pagina', illustration: 'Illustratie',
    accessibilitySummary: 'Dit boek heeft een logische leesvolgorde, een inhoudsopgave, oriëntatiepunten en koppen.',
    isReadable: 'Het kan volledig worden voorgelezen.',
    arePicturesDescribed: 'De afbeeldingen zijn beschreven.',
    arePicturesUndescribed: 'Niet alle afbeeldingen zijn beschreven.',
    arePagesMarked: 'De pagina’s van de gedrukte uitgave zijn gemarkeerd.'
  }
}
