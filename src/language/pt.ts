/** Portuguese of Portugal. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const pt: Locale = {
  ...unadorned,
  tag: 'pt',
  authority: 'Acordo Ortográfico da Língua Portuguesa (1990); Código de Redação Interinstitucional (União Europeia)',
  quotes: {
    double: {open: '«', close: '»'},
    single: {open: '“', close: '”'},
    levels: [{open: '«', close: '»'}, {open: '“', close: '”'}, {open: '‘', close: '’'}],
    keepsTypedKind: false
  },
  dashes: {parenthetical: ' – ', spacedHyphen: ' – ', interruption: '–', dialogue: '— '},
  spaces: {before: {}, titles: ['Sr.', 'Sra.', 'Dr.', 'Dra.', 'D.', 'Prof.', 'n.º', 'p.', 'pp.', 'cap.', 'vol.'], clinging: []},
  hyphenation: {patterns: 'pt', left: 2, right: 3, shortestWord: 5},
  words: {
    editedBy: 'Edição de', translatedBy: 'Tradução de', illustratedBy: 'Ilustrações de',
    contents: 'Índice', notes: 'Notas', authorsNote: 'Nota do autor', cover: 'Capa', titlePage: 'Folha de rosto', copyright: 'Ficha técnica',
    dedication: 'Dedicatória', epigraph: 'Epígrafe', landmarks: 'Pontos de referência', pageList: 'Páginas', beginning: 'Início', by: 'de',
    sceneBreak: 'Mudança de cena', backToText: 'Voltar ao texto', note: 'Nota', contentWarning: 'Aviso de conteúdo', disclaimer: 'Isenção de responsabilidade',
    summary: 'Resumo', replies: 'Respostas', part: 'Parte', chapter: 'Capítulo', page: 'Página', illustration: 'Ilustração',
    accessibilitySummary: 'Este livro tem uma ordem de leitura lógica, um índice, pontos de referência e títulos.',
    isReadable: 'Pode ser lido em voz alta na íntegra.',
    arePicturesDescribed: 'As imagens estão descritas.',
    arePicturesUndescribed: 'Nem todas as imagens estão descritas.',
    arePagesMarked: 'As páginas da edição impressa estão marcadas.'
  }
}
