/** Portuguese of Brazil. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const ptBr: Locale = {
  ...unadorned,
  tag: 'pt-BR',
  authority: 'Acordo Ortográfico da Língua Portuguesa (1990); Academia Brasileira de Letras, VOLP',
  quotes: {
    double: {open: '“', close: '”'},
    single: {open: '‘', close: '’'},
    levels: [{open: '“', close: '”'}, {open: '‘', close: '’'}],
    keepsTypedKind: true
  },
  dashes: {parenthetical: ' — ', spacedHyphen: ' — ', interruption: '—', dialogue: '— '},
  spaces: {before: {}, titles: ['Sr.', 'Sra.', 'Dr.', 'Dra.', 'D.', 'Prof.', 'nº', 'n.º', 'p.', 'pp.', 'cap.', 'vol.'], clinging: []},
  hyphenation: {patterns: 'pt', left: 2, right: 3, shortestWord: 5},
  words: {
    editedBy: 'Organização de', translatedBy: 'Tradução de', illustratedBy: 'Ilustrações de',
    contents: 'Sumário', notes: 'Notas', authorsNote: 'Nota do autor', cover: 'Capa', titlePage: 'Folha de rosto', copyright: 'Créditos',
    dedication: 'Dedicatória', epigraph: 'Epígrafe', landmarks: 'Pontos de referência', pageList: 'Páginas', beginning: 'Início', by: 'de',
    sceneBreak: 'Mudança de cena', backToText: 'Voltar ao texto', note: 'Nota', contentWarning: 'Aviso de conteúdo', disclaimer: 'Isenção de responsabilidade',
    summary: 'Resumo', replies: 'Respostas', part: 'Parte', chapter: 'Capítulo', page: 'Página', illustration: 'Ilustração',
    accessibilitySummary: 'Este livro tem uma ordem de leitura lógica, um sumário, pontos de referência e títulos.',
    isReadable: 'Pode ser lido em voz alta na íntegra.',
    arePicturesDescribed: 'As imagens estão descritas.',
    arePicturesUndescribed: 'Nem todas as imagens estão descritas.',
    arePagesMarked: 'As páginas da edição impressa estão marcadas.'
  }
}
