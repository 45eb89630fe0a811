/** Korean, after the rules of 2014. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const ko: Locale = {
  ...unadorned,
  tag: 'ko',
  authority: '한글 맞춤법 부록: 문장 부호 (문화체육관광부 고시 2014)',
  quotes: {
    double: {open: '“', close: '”'},
    single: {open: '‘', close: '’'},
    levels: [{open: '“', close: '”'}, {open: '‘', close: '’'}],
    keepsTypedKind: true
  },
  dashes: {parenthetical: '—', spacedHyphen: '—', interruption: '—'},
  words: {
    editedBy: '엮음:', translatedBy: '옮김:', illustratedBy: '그림:',
    contents: '차례', notes: '주', authorsNote: '작가의 말', cover: '표지', titlePage: '속표지', copyright: '판권',
    dedication: '헌사', epigraph: '제사', landmarks: '랜드마크', pageList: '쪽', beginning: '본문', by: '지음',
    sceneBreak: '장면 전환', backToText: '본문으로 돌아가기', note: '주', contentWarning: '내용 경고', disclaimer: '면책 조항',
    summary: '줄거리', replies: '답글', part: '부', chapter: '장', page: '쪽', illustration: '그림',
    accessibilitySummary: '이 책에는 논리적인 읽기 순서, 차례, 랜드마크, 제목이 있습니다.',
    isReadable: '전체를 소리 내어 읽을 수 있습니다.',
    arePicturesDescribed: '그림에 설명이 있습니다.',
    arePicturesUndescribed: '설명이 없는 그림이 있습니다.',
    arePagesMarked: '인쇄판의 쪽이 표시되어 있습니다.'
  }
}
