/** German, after the rules of the Rat für deutsche Rechtschreibung and Duden. */

import type {Locale} from './locale.ts'

export const de: Locale = {
  tag: 'de',
  authority: 'Amtliches Regelwerk der deutschen Rechtschreibung (2024), §§ 82–100; Duden, Hinweise für die Textverarbeitung; DIN 5008',
  quotes: {
    double: {open: '„', close: '“'},
    single: {open: '‚', close: '‘'},
    levels: [{open: '„', close: '“'}, {open: '‚', close: '‘'}],
    keepsTypedKind: true
  },
  dashes: {parenthetical: ' – ', spacedHyphen: ' – ', interruption: ' –'},
  spaces: {
    before: {},
    titles: ['Dr.', 'Prof.', 'Hr.', 'Fr.', 'Frl.', 'St.', 'Nr.', 'S.', 'Bd.', 'Kap.', 'Abb.', 'ca.', 'Art.', 'Abs.'],
    clinging: []
  },
  ellipsis: {spacing: 'spaced'},
  elisions: ['s', 'n', 'ne', 'nen', 'ner', 'nem', 'nes', 'ran', 'rauf', 'raus', 'rein', 'rum', 'runter', 'rüber', 'nauf', 'naus', 'nein', 'nunter', 'nüber', 'mal', 'bissl', 'bisschen', 'nix', 'drum', 'dran', 'is', 'ich', 'ihr', 'Tschuldigung', 'tschuldigung', 'türlich', 'nacht', 'tach', 'abend'],
  possibleElisions: [],
  neverDoubled: ['und', 'oder', 'aber', 'von', 'mit', 'für', 'auf', 'bei', 'zu', 'im', 'am', 'vom', 'zum', 'zur', 'ein', 'eine', 'einen', 'einem', 'einer', 'ist', 'war', 'sind', 'waren', 'nicht', 'als', 'wie', 'wenn', 'dass'],
  hasElidedArticles: false,
  hyphenation: {patterns: 'de-1996', left: 2, right: 2, shortestWord: 5},
  words: {
    editedBy: 'Herausgegeben von', translatedBy: 'Übersetzt von', illustratedBy: 'Illustriert von',
    contents: 'Inhalt', notes: 'Anmerkungen', authorsNote: 'Anmerkung zum Text', cover: 'Umschlag', titlePage: 'Titelseite', copyright: 'Impressum',
    dedication: 'Widmung', epigraph: 'Motto', landmarks: 'Orientierungspunkte', pageList: 'Seiten', beginning: 'Anfang', by: 'von',
    sceneBreak: 'Szenenwechsel', backToText: 'Zurück zum Text', note: 'Anmerkung', contentWarning: 'Inhaltswarnung', disclaimer: 'Haftungsausschluss',
    summary: 'Zusammenfassung', replies: 'Antworten', part: 'Teil', chapter: 'Kapitel', page: 'Seite', illustration: 'Abbildung',
    accessibilitySummary: 'Dieses Buch hat eine logische Lesereihenfolge, ein Inhaltsverzeichnis, Orientierungspunkte und Überschriften.',
    isReadable: 'Es kann vollständig vorgelesen werden.',
    arePicturesDescribed: 'Seine Bilder sind beschrieben.',
    arePicturesUndescribed: 'Nicht alle seiner Bilder sind beschrieben.',
    arePagesMarked: 'Die Seiten der gedruckten Ausgabe sind markiert.'
  }
}
