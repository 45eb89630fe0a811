/** Japanese. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const ja: Locale = {
  ...unadorned,
  tag: 'ja',
  authority: 'JIS X 4051:2004 日本語文書の組版方法; 文化庁, くぎり符号の使ひ方',
  quotes: {
    double: {open: '「', close: '」'},
    single: {open: '『', close: '』'},
    levels: [{open: '「', close: '」'}, {open: '『', close: '』'}],
    keepsTypedKind: true
  },
  dashes: {parenthetical: '――', spacedHyphen: '――', interruption: '――'},
  words: {
    editedBy: '編集：', translatedBy: '翻訳：', illustratedBy: '挿絵：',
    contents: '目次', notes: '注', authorsNote: '作者より', cover: '表紙', titlePage: '扉', copyright: '著作権',
    dedication: '献辞', epigraph: '題辞', landmarks: 'ランドマーク', pageList: 'ページ', beginning: '本文', by: '著',
    sceneBreak: '場面転換', backToText: '本文に戻る', note: '注', contentWarning: '内容に関する注意', disclaimer: '免責事項',
    summary: 'あらすじ', replies: '返信', part: '部', chapter: '章', page: 'ページ', illustration: '図',
    accessibilitySummary: 'この本には論理的な読み上げ順序、目次、ランドマーク、見出しがあります。',
    isReadable: 'すべて音声で読み上げることができます。',
    arePicturesDescribed: '画像には説明があります。',
    arePicturesUndescribed: '説明のない画像があります。',
    arePagesMarked: '印刷版のページ位置が示されています。'
  }
}
