/** Hebrew, after the Academy of the Hebrew Language. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const he: Locale = {
  ...unadorned,
  tag: 'he',
  authority: 'האקדמיה ללשון העברית, כללי הפיסוק',
  quotes: {
    double: {open: '”', close: '”'},
    single: {open: '’', close: '’'},
    levels: [{open: '”', close: '”'}, {open: '’', close: '’'}],
    keepsTypedKind: true
  },
  dashes: {parenthetical: ' – ', spacedHyphen: ' – ', interruption: ' –'},
  words: {
    editedBy: 'עריכה:', translatedBy: 'תרגום:', illustratedBy: 'איורים:',
    contents: 'תוכן העניינים', notes: 'הערות', authorsNote: 'הערת המחבר', cover: 'כריכה', titlePage: 'עמוד השער', copyright: 'זכויות יוצרים',
    dedication: 'הקדשה', epigraph: 'מוטו', landmarks: 'נקודות ציון', pageList: 'עמודים', beginning: 'התחלה', by: 'מאת',
    sceneBreak: 'חילוף סצנה', backToText: 'חזרה לטקסט', note: 'הערה', contentWarning: 'אזהרת תוכן', disclaimer: 'כתב ויתור',
    summary: 'תקציר', replies: 'תגובות', part: 'חלק', chapter: 'פרק', page: 'עמוד', illustration: 'איור',
    accessibilitySummary: 'לספר סדר קריאה הגיוני, תוכן עניינים, נקודות ציון וכותרות.',
    isReadable: 'אפשר להקריא את כולו.',
    arePicturesDescribed: 'התמונות מתוארות.',
    arePicturesUndescribed: 'לא כל התמונות מתוארות.',
    arePagesMarked: 'עמודי המהדורה המודפסת מסומנים.'
  }
}
