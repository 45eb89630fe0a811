/** Bulgarian, after the Academy’s dictionary. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const bg: Locale = {
  ...unadorned,
  tag: 'bg',
  authority: 'Официален правописен речник на българския език (БАН 2012)',
  quotes: {
    double: {open: '„', close: '“'},
    single: {open: '’', close: '’'},
    levels: [{open: '„', close: '“'}, {open: '’', close: '’'}],
    keepsTypedKind: true
  },
  dashes: {parenthetical: ' – ', spacedHyphen: ' – ', interruption: ' –', dialogue: '– '},
  spaces: {before: {}, titles: ['г-н', 'г-жа', 'д-р', 'проф.', '№', 'с.', 'гл.'], clinging: []},
  hyphenation: {patterns: 'bg', left: 2, right: 2, shortestWord: 5},
  words: {
    editedBy: 'Съставител:', translatedBy: 'Превод:', illustratedBy: 'Илюстрации:',
    contents: 'Съдържание', notes: 'Бележки', authorsNote: 'Бележка на автора', cover: 'Корица', titlePage: 'Заглавна страница', copyright: 'Издателско каре',
    dedication: 'Посвещение', epigraph: 'Мото', landmarks: 'Ориентири', pageList: 'Страници', beginning: 'Начало', by: 'от',
    sceneBreak: 'Смяна на сцената', backToText: 'Обратно към текста', note: 'Бележка', contentWarning: 'Предупреждение за съдържанието', disclaimer: 'Отказ от отговорност',
    summary: 'Резюме', replies: 'Отговори', part: 'Част', chapter: 'Глава', page: 'Страница', illustration: 'Илюстрация',
    accessibilitySummary: 'Книгата има логичен ред на четене, съдържание, ориентири и заглавия.',
    isReadable: 'Може да бъде прочетена изцяло на глас.',
    arePicturesDescribed: 'Изображенията са описани.',
    arePicturesUndescribed: 'Не всички изображения са описани.',
    arePagesMarked: 'Страниците на печатното издание са отбелязани.'
  }
}
