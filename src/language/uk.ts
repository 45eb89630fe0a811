/** Ukrainian, after the orthography of 2019. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const uk: Locale = {
  ...unadorned,
  tag: 'uk',
  authority: 'Український правопис (НАН України 2019), §§ 161–168',
  quotes: {
    double: {open: '«', close: '»'},
    single: {open: '„', close: '“'},
    levels: [{open: '«', close: '»'}, {open: '„', close: '“'}],
    keepsTypedKind: false
  },
  dashes: {parenthetical: ' — ', spacedHyphen: ' — ', interruption: '—', dialogue: '— '},
  spaces: {before: {}, titles: ['п.', 'д-р', 'проф.', '№', 'с.', 'ст.', 'ім.', 'вул.'], clinging: ['в', 'з', 'у', 'і', 'а', 'й', 'о', 'я']},
  hyphenation: {patterns: 'uk', left: 2, right: 2, shortestWord: 5},
  words: {
    editedBy: 'Упорядник:', translatedBy: 'Переклад:', illustratedBy: 'Ілюстрації:',
    contents: 'Зміст', notes: 'Примітки', authorsNote: 'Примітка автора', cover: 'Обкладинка', titlePage: 'Титульна сторінка', copyright: 'Вихідні дані',
    dedication: 'Присвята', epigraph: 'Епіграф', landmarks: 'Орієнтири', pageList: 'Сторінки', beginning: 'Початок', by: 'автор',
    sceneBreak: 'Зміна сцени', backToText: 'Повернутися до тексту', note: 'Примітка', contentWarning: 'Попередження про зміст', disclaimer: 'Відмова від відповідальності',
    summary: 'Стислий зміст', replies: 'Відповіді', part: 'Частина', chapter: 'Розділ', page: 'Сторінка', illustration: 'Ілюстрація',
    accessibilitySummary: 'Книга має логічний порядок читання, зміст, орієнтири та заголовки.',
    isReadable: 'Її можна повністю прочитати вголос.',
    arePicturesDescribed: 'Зображення описано.',
    arePicturesUndescribed: 'Описано не всі зображення.',
    arePagesMarked: 'Позначено сторінки друкованого видання.'
  }
}
