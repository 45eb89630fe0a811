/** Russian, after the Academy’s rules. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const ru: Locale = {
  ...unadorned,
  tag: 'ru',
  authority: 'Правила русской орфографии и пунктуации. Полный академический справочник (Лопатин 2006)',
  quotes: {
    double: {open: '«', close: '»'},
    single: {open: '„', close: '“'},
    levels: [{open: '«', close: '»'}, {open: '„', close: '“'}],
    keepsTypedKind: false
  },
  dashes: {parenthetical: ' — ', spacedHyphen: ' — ', interruption: '—', dialogue: '— '},
  spaces: {before: {}, titles: ['г.', 'г-н', 'г-жа', 'д-р', 'проф.', '№', 'с.', 'стр.', 'гл.', 'им.', 'ул.'], clinging: ['в', 'к', 'с', 'о', 'у', 'я', 'и', 'а']},
  hyphenation: {patterns: 'ru', left: 2, right: 2, shortestWord: 5},
  words: {
    editedBy: 'Составитель:', translatedBy: 'Перевод:', illustratedBy: 'Иллюстрации:',
    contents: 'Содержание', notes: 'Примечания', authorsNote: 'Примечание автора', cover: 'Обложка', titlePage: 'Титульный лист', copyright: 'Выходные данные',
    dedication: 'Посвящение', epigraph: 'Эпиграф', landmarks: 'Ориентиры', pageList: 'Страницы', beginning: 'Начало', by: 'автор',
    sceneBreak: 'Смена сцены', backToText: 'Вернуться к тексту', note: 'Примечание', contentWarning: 'Предупреждение о содержании', disclaimer: 'Отказ от ответственности',
    summary: 'Краткое содержание', replies: 'Ответы', part: 'Часть', chapter: 'Глава', page: 'Страница', illustration: 'Иллюстрация',
    accessibilitySummary: 'В книге логичный порядок чтения, содержание, ориентиры и заголовки.',
    isReadable: 'Её можно целиком прочитать вслух.',
    arePicturesDescribed: 'Изображения описаны.',
    arePicturesUndescribed: 'Описаны не все изображения.',
    arePagesMarked: 'Отмечены страницы печатного издания.'
  }
}
