/** Serbian in Cyrillic. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const sr: Locale = {
  ...unadorned,
  tag: 'sr',
  authority: 'Правопис српскога језика (Матица српска 2010)',
  quotes: {
    double: {open: '„', close: '”'},
    single: {open: '’', close: '’'},
    levels: [{open: '„', close: '”'}, {open: '’', close: '’'}],
    keepsTypedKind: true
  },
  dashes: {parenthetical: ' – ', spacedHyphen: ' – ', interruption: ' –', dialogue: '– '},
  spaces: {before: {}, titles: ['г.', 'гђа', 'др', 'проф.', 'бр.', 'стр.'], clinging: []},
  hyphenation: {patterns: 'sr-cyrl', left: 2, right: 2, shortestWord: 5},
  words: {
    editedBy: 'Уредио:', translatedBy: 'Превео:', illustratedBy: 'Илустровао:',
    contents: 'Садржај', notes: 'Напомене', authorsNote: 'Напомена аутора', cover: 'Корице', titlePage: 'Насловна страна', copyright: 'Импресум',
    dedication: 'Посвета', epigraph: 'Мото', landmarks: 'Оријентири', pageList: 'Стране', beginning: 'Почетак', by: 'написао',
    sceneBreak: 'Промена сцене', backToText: 'Назад на текст', note: 'Напомена', contentWarning: 'Упозорење о садржају', disclaimer: 'Одрицање од одговорности',
    summary: 'Сажетак', replies: 'Одговори', part: 'Део', chapter: 'Поглавље', page: 'Страна', illustration: 'Илустрација',
    accessibilitySummary: 'Књига има логичан редослед читања, садржај, оријентире и наслове.',
    isReadable: 'Цела књига може да се прочита наглас.',
    arePicturesDescribed: 'Слике су описане.',
    arePicturesUndescribed: 'Нису све слике описане.',
    arePagesMarked: 'Стране штампаног издања су означене.'
  }
}
