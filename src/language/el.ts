/** Greek, in monotonic spelling. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const el: Locale = {
  ...unadorned,
  tag: 'el',
  authority: 'Υπουργείο Παιδείας, Γραμματική Νέας Ελληνικής Γλώσσας: σημεία στίξης',
  quotes: {
    double: {open: '«', close: '»'},
    single: {open: '“', close: '”'},
    levels: [{open: '«', close: '»'}, {open: '“', close: '”'}],
    keepsTypedKind: false
  },
  dashes: {parenthetical: ' – ', spacedHyphen: ' – ', interruption: '–', dialogue: '– '},
  spaces: {before: {}, titles: ['κ.', 'δρ.', 'αρ.', 'σ.', 'σελ.', 'κεφ.'], clinging: []},
  hyphenation: {patterns: 'el-monoton', left: 2, right: 2, shortestWord: 5},
  words: {
    editedBy: 'Επιμέλεια:', translatedBy: 'Μετάφραση:', illustratedBy: 'Εικονογράφηση:',
    contents: 'Περιεχόμενα', notes: 'Σημειώσεις', authorsNote: 'Σημείωση του συγγραφέα', cover: 'Εξώφυλλο', titlePage: 'Σελίδα τίτλου', copyright: 'Πνευματικά δικαιώματα',
    dedication: 'Αφιέρωση', epigraph: 'Μότο', landmarks: 'Σημεία αναφοράς', pageList: 'Σελίδες', beginning: 'Αρχή', by: 'του',
    sceneBreak: 'Αλλαγή σκηνής', backToText: 'Επιστροφή στο κείμενο', note: 'Σημείωση', contentWarning: 'Προειδοποίηση περιεχομένου', disclaimer: 'Αποποίηση ευθύνης',
    summary: 'Περίληψη', replies: 'Απαντήσεις', part: 'Μέρος', chapter: 'Κεφάλαιο', page: 'Σελίδα', illustration: 'Εικόνα',
    accessibilitySummary: 'Το βιβλίο έχει λογική σειρά ανάγνωσης, πίνακα περιεχομένων, σημεία αναφοράς και επικεφαλίδες.',
    isReadable: 'Μπορεί να διαβαστεί ολόκληρο φωναχτά.',
    arePicturesDescribed: 'Οι εικόνες έχουν περιγραφή.',
    arePicturesUndescribed: 'Δεν έχουν όλες οι εικόνες περιγραφή.',
    arePagesMarked: 'Οι σελίδες της έντυπης έκδοσης είναι σημειωμένες.'
  }
}
