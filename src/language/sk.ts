/** Slovak, after the Academy’s rules. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const sk: Locale = {
  ...unadorned,
  tag: 'sk',
  authority: 'Pravidlá slovenského pravopisu (JÚĽŠ SAV 2013)',
  quotes: {
    double: {open: '„', close: '“'},
    single: {open: '‚', close: '‘'},
    levels: [{open: '„', close: '“'}, {open: '‚', close: '‘'}],
    keepsTypedKind: true
  },
  dashes: {parenthetical: ' – ', spacedHyphen: ' – ', interruption: ' –', dialogue: '– '},
  spaces: {before: {}, titles: ['p.', 'pán', 'dr.', 'Dr.', 'prof.', 'č.', 's.', 'str.', 'kap.', 'sv.'], clinging: ['k', 's', 'z', 'v', 'o', 'u', 'a', 'i']},
  hyphenation: {patterns: 'sk', left: 2, right: 3, shortestWord: 5},
  words: {
    editedBy: 'Zostavil:', translatedBy: 'Preložil:', illustratedBy: 'Ilustroval:',
    contents: 'Obsah', notes: 'Poznámky', authorsNote: 'Poznámka autora', cover: 'Obálka', titlePage: 'Titulná strana', copyright: 'Tiráž',
    dedication: 'Venovanie', epigraph: 'Motto', landmarks: 'Orientačné body', pageList: 'Strany', beginning: 'Začiatok', by: 'napísal',
    sceneBreak: 'Zmena scény', backToText: 'Späť na text', note: 'Poznámka', contentWarning: 'Upozornenie na obsah', disclaimer: 'Vylúčenie zodpovednosti',
    summary: 'Zhrnutie', replies: 'Odpovede', part: 'Časť', chapter: 'Kapitola', page: 'Strana', illustration: 'Ilustrácia',
    accessibilitySummary: 'Kniha má logické poradie čítania, obsah, orientačné body a nadpisy.',
    isReadable: 'Dá sa celá prečítať nahlas.',
    arePicturesDescribed: 'Obrázky sú opísané.',
    arePicturesUndescribed: 'Nie všetky obrázky sú opísané.',
    arePagesMarked: 'Strany tlačeného vydania sú vyznačené.'
  }
}
