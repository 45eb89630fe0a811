/** Persian, after the Academy’s orthography. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const fa: Locale = {
  ...unadorned,
  tag: 'fa',
  authority: 'فرهنگستان زبان و ادب فارسی، دستور خط فارسی',
  quotes: {
    double: {open: '«', close: '»'},
    single: {open: '‹', close: '›'},
    levels: [{open: '«', close: '»'}, {open: '‹', close: '›'}],
    keepsTypedKind: false
  },
  dashes: {parenthetical: ' – ', spacedHyphen: ' – ', interruption: ' –', dialogue: '– '},
  words: {
    editedBy: 'ویراستار:', translatedBy: 'مترجم:', illustratedBy: 'تصویرگر:',
    contents: 'فهرست', notes: 'یادداشت‌ها', authorsNote: 'یادداشت نویسنده', cover: 'جلد', titlePage: 'صفحهٔ عنوان', copyright: 'حق نشر',
    dedication: 'تقدیم', epigraph: 'سرآغاز', landmarks: 'نشانه‌ها', pageList: 'صفحه‌ها', beginning: 'آغاز', by: 'نوشتهٔ',
    sceneBreak: 'تغییر صحنه', backToText: 'بازگشت به متن', note: 'یادداشت', contentWarning: 'هشدار محتوا', disclaimer: 'سلب مسئولیت',
    summary: 'خلاصه', replies: 'پاسخ‌ها', part: 'بخش', chapter: 'فصل', page: 'صفحه', illustration: 'تصویر',
    accessibilitySummary: 'این کتاب ترتیب خواندن منطقی، فهرست، نشانه‌ها و عنوان‌ها دارد.',
    isReadable: 'همهٔ آن را می‌توان بلند خواند.',
    arePicturesDescribed: 'تصویرها توصیف شده‌اند.',
    arePicturesUndescribed: 'همهٔ تصویرها توصیف نشده‌اند.',
    arePagesMarked: 'صفحه‌های نسخهٔ چاپی مشخص شده‌اند.'
  }
}
