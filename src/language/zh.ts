/** Chinese in simplified characters. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const zh: Locale = {
  ...unadorned,
  tag: 'zh',
  authority: 'GB/T 15834—2011 标点符号用法',
  quotes: {
    double: {open: '“', close: '”'},
    single: {open: '‘', close: '’'},
    levels: [{open: '“', close: '”'}, {open: '‘', close: '’'}],
    keepsTypedKind: true
  },
  dashes: {parenthetical: '——', spacedHyphen: '——', interruption: '——'},
  words: {
    editedBy: '编者：', translatedBy: '译者：', illustratedBy: '插图：',
    contents: '目录', notes: '注释', authorsNote: '作者的话', cover: '封面', titlePage: '书名页', copyright: '版权',
    dedication: '献词', epigraph: '题记', landmarks: '导航点', pageList: '页码', beginning: '正文', by: '著',
    sceneBreak: '场景转换', backToText: '返回正文', note: '注', contentWarning: '内容警告', disclaimer: '免责声明',
    summary: '内容提要', replies: '回复', part: '部', chapter: '章', page: '页', illustration: '插图',
    accessibilitySummary: '本书有合理的阅读顺序、目录、导航点和标题。',
    isReadable: '全书可以朗读。',
    arePicturesDescribed: '图片均有文字说明。',
    arePicturesUndescribed: '并非所有图片都有文字说明。',
    arePagesMarked: '标有印刷版的页码。'
  }
}
