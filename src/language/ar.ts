/** Arabic. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const ar: Locale = {
  ...unadorned,
  tag: 'ar',
  authority: 'قواعد الإملاء وعلامات الترقيم (مجمع اللغة العربية بالقاهرة)',
  quotes: {
    double: {open: '«', close: '»'},
    single: {open: '“', close: '”'},
    levels: [{open: '«', close: '»'}, {open: '“', close: '”'}],
    keepsTypedKind: false
  },
  dashes: {parenthetical: ' – ', spacedHyphen: ' – ', interruption: ' –', dialogue: '– '},
  words: {
    editedBy: 'تحرير:', translatedBy: 'ترجمة:', illustratedBy: 'رسوم:',
    contents: 'المحتويات', notes: 'الحواشي', authorsNote: 'ملاحظة المؤلف', cover: 'الغلاف', titlePage: 'صفحة العنوان', copyright: 'حقوق النشر',
    dedication: 'إهداء', epigraph: 'تصدير', landmarks: 'المعالم', pageList: 'الصفحات', beginning: 'البداية', by: 'تأليف',
    sceneBreak: 'تغيير المشهد', backToText: 'العودة إلى النص', note: 'حاشية', contentWarning: 'تحذير من المحتوى', disclaimer: 'إخلاء مسؤولية',
    summary: 'ملخص', replies: 'الردود', part: 'الجزء', chapter: 'الفصل', page: 'الصفحة', illustration: 'رسم',
    accessibilitySummary: 'لهذا الكتاب ترتيب قراءة منطقي وقائمة محتويات ومعالم وعناوين.',
    isReadable: 'يمكن قراءته كله بصوت عالٍ.',
    arePicturesDescribed: 'الصور موصوفة.',
    arePicturesUndescribed: 'ليست كل الصور موصوفة.',
    arePagesMarked: 'صفحات الطبعة الورقية معلَّمة.'
  }
}
