/** American English, after The Chicago Manual of Style, 17th edition. */

import {certainElisions, possibleElisions} from './english-elisions.ts'
import type {Locale} from './locale.ts'

export const enUs: Locale = {
  tag: 'en-US',
  authority: 'The Chicago Manual of Style, 17th ed., chapters 6, 7, 9 and 13',
  quotes: {
    double: {open: '“', close: '”'},
    single: {open: '‘', close: '’'},
    levels: [{open: '“', close: '”'}, {open: '‘', close: '’'}],
    keepsTypedKind: true
  },
  dashes: {parenthetical: '—', spacedHyphen: '—', interruption: '—'},
  spaces: {
    before: {},
    titles: ['Mr.', 'Mrs.', 'Ms.', 'Dr.', 'St.', 'Prof.', 'Rev.', 'Hon.', 'Capt.', 'Col.', 'Gen.', 'Lt.', 'Sgt.', 'Maj.', 'Fr.', 'Mme.', 'Mlle.', 'Messrs.', 'No.', 'Nos.', 'p.', 'pp.', 'vol.', 'ch.', 'fig.'],
    clinging: []
  },
  ellipsis: {spacing: 'joined'},
  elisions: certainElisions,
  possibleElisions,
  neverDoubled: ['the', 'a', 'an', 'and', 'of', 'to', 'with', 'for', 'from', 'as', 'or', 'but', 'if', 'his', 'their', 'our', 'its', 'your', 'my', 'was', 'were', 'are', 'be', 'been', 'into', 'than', 'then', 'which', 'this', 'these', 'those', 'would', 'could', 'should', 'will', 'they'],
  hasElidedArticles: false,
  hyphenation: {patterns: 'en-us', left: 2, right: 3, shortestWord: 5},
  words: {
    editedBy: 'Edited by', translatedBy: 'Translated by', illustratedBy: 'Illustrated by',
    contents: 'Contents', notes: 'Notes', authorsNote: 'Author’s Note', cover: 'Cover', titlePage: 'Title Page', copyright: 'Copyright',
    dedication: 'Dedication', epigraph: 'Epigraph', landmarks: 'Landmarks', pageList: 'Pages', beginning: 'Beginning', by: 'by',
    sceneBreak: 'Scene break', backToText: 'Back to the text', note: 'Note', contentWarning: 'Content Warning', disclaimer: 'Disclaimer',
    summary: 'Summary', replies: 'Replies', part: 'Part', chapter: 'Chapter', page: 'Page', illustration: 'Illustration',
    accessibilitySummary: 'This book has a logical reading order, a table of contents, landmarks and headings.',
    isReadable: 'It can be read aloud in full.',
    arePicturesDescribed: 'Its pictures are described.',
    arePicturesUndescribed: 'Not all of its pictures are described.',
    arePagesMarked: 'The pages of the printed edition are marked.'
  }
}
