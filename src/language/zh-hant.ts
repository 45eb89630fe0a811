/** Chinese in traditional characters. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const zhHant: Locale = {
  ...unadorned,
  tag: 'zh-Hant',
  authority: '教育部《重訂標點符號手冊》修訂版 (2008)',
  quotes: {
    double: {open: '「', close: '」'},
    single: {open: '『', close: '』'},
    levels: [{open: '「', close: '」'}, {open: '『', close: '』'}],
    keepsTypedKind: true
  },
  dashes: {parenthetical: '——', spacedHyphen: '——', interruption: '——'},
  words: {
    editedBy: '編者：', translatedBy: '譯者：', illustratedBy: '插圖：',
    contents: '目錄', notes: '註釋', authorsNote: '作者的話', cover: '封面', titlePage: '書名頁', copyright: '版權',
    dedication: '獻詞', epigraph: '題記', landmarks: '導覽點', pageList: '頁碼', beginning: '正文', by: '著',
    sceneBreak: '場景轉換', backToText: '返回正文', note: '註', contentWarning: '內容警告', disclaimer: '免責聲明',
    summary: '內容提要', replies: '回覆', part: '部', chapter: '章', page: '頁', illustration: '插圖',
    accessibilitySummary: '本書有合理的閱讀順序、目錄、導覽點和標題。',
    isReadable: '全書可以朗讀。',
    arePicturesDescribed: '圖片均有文字說明。',
    arePicturesUndescribed: '並非所有圖片都有文字說明。',
    arePagesMarked: '標有印刷版的頁碼。'
  }
}
