/** French of France, after the Lexique des règles typographiques en usage à l'Imprimerie nationale. */

import type {Locale} from './locale.ts'

export const fr: Locale = {
  tag: 'fr',
  authority: 'Lexique des règles typographiques en usage à l’Imprimerie nationale (2002)',
  quotes: {
    double: {open: '«', close: '»'},
    single: {open: '“', close: '”'},
    levels: [{open: '«', close: '»'}, {open: '“', close: '”'}, {open: '‘', close: '’'}],
    keepsTypedKind: false,
    padding: '\u202F'
  },
  dashes: {parenthetical: ' — ', spacedHyphen: ' — ', interruption: '—', dialogue: '—\u00A0'},
  spaces: {
    before: {';': '\u202F', '!': '\u202F', '?': '\u202F', ':': '\u00A0', '%': '\u202F', '€': '\u00A0', '»': '\u202F'},
    titles: ['M.', 'MM.', 'Mme', 'Mmes', 'Mlle', 'Mlles', 'Dr', 'Mgr', 'Pr', 'St', 'Ste', 'n°', 'nᵒ', 'p.', 'pp.', 'vol.', 'chap.', 'art.', 'fig.'],
    clinging: []
  },
  ellipsis: {spacing: 'joined'},
  elisions: [],
  possibleElisions: [],
  neverDoubled: ['le', 'la', 'les', 'un', 'une', 'des', 'du', 'de', 'et', 'ou', 'à', 'au', 'aux', 'dans', 'par', 'pour', 'sur', 'avec', 'est', 'que', 'qui', 'mais', 'ce', 'cette', 'ces', 'son', 'sa', 'ses'],
  hasElidedArticles: true,
  hyphenation: {patterns: 'fr', left: 2, right: 3, shortestWord: 5},
  words: {
    editedBy: 'Sous la direction de', translatedBy: 'Traduit par', illustratedBy: 'Illustré par',
    contents: 'Table des matières', notes: 'Notes', authorsNote: 'Note de l’auteur', cover: 'Couverture', titlePage: 'Page de titre', copyright: 'Mentions légales',
    dedication: 'Dédicace', epigraph: 'Épigraphe', landmarks: 'Repères', pageList: 'Pages', beginning: 'Début', by: 'par',
    sceneBreak: 'Changement de scène', backToText: 'Retour au texte', note: 'Note', contentWarning: 'Avertissement', disclaimer: 'Mise en garde',
    summary: 'Résumé', replies: 'Réponses', part: 'Partie', chapter: 'Chapitre', page: 'Page', illustration: 'Illustration',
    accessibilitySummary: 'Ce livre a un ordre de lecture logique, une table des matières, des repères et des titres.',
    isReadable: 'Il peut être lu entièrement à voix haute.',
    arePicturesDescribed: 'Ses images sont décrites.',
    arePicturesUndescribed: 'Ses images ne sont pas toutes décrites.',
    arePagesMarked: 'Les pages de l’édition imprimée sont signalées.'
  }
}
