/** Vietnamese. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const vi: Locale = {
  ...unadorned,
  tag: 'vi',
  authority: 'Quy định về chính tả tiếng Việt (Nghị định 30/2020/NĐ-CP); sách giáo khoa: dấu câu',
  quotes: {
    double: {open: '“', close: '”'},
    single: {open: '‘', close: '’'},
    levels: [{open: '“', close: '”'}, {open: '‘', close: '’'}],
    keepsTypedKind: true
  },
  dashes: {parenthetical: ' – ', spacedHyphen: ' – ', interruption: '–', dialogue: '– '},
  words: {
    editedBy: 'Biên tập:', translatedBy: 'Người dịch:', illustratedBy: 'Minh họa:',
    contents: 'Mục lục', notes: 'Chú thích', authorsNote: 'Lời tác giả', cover: 'Bìa', titlePage: 'Trang tên sách', copyright: 'Bản quyền',
    dedication: 'Lời đề tặng', epigraph: 'Đề từ', landmarks: 'Điểm mốc', pageList: 'Trang', beginning: 'Mở đầu', by: 'của',
    sceneBreak: 'Chuyển cảnh', backToText: 'Trở lại văn bản', note: 'Chú thích', contentWarning: 'Cảnh báo nội dung', disclaimer: 'Tuyên bố miễn trừ trách nhiệm',
    summary: 'Tóm tắt', replies: 'Trả lời', part: 'Phần', chapter: 'Chương', page: 'Trang', illustration: 'Hình minh họa',
    accessibilitySummary: 'Cuốn sách có thứ tự đọc hợp lý, mục lục, điểm mốc và các tiêu đề.',
    isReadable: 'Có thể đọc thành tiếng toàn bộ.',
    arePicturesDescribed: 'Các hình ảnh đều có mô tả.',
    arePicturesUndescribed: 'Không phải hình ảnh nào cũng có mô tả.',
    arePagesMarked: 'Các trang của bản in được đánh dấu.'
  }
}
