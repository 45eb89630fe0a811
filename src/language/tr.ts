/** Turkish, after the Türk Dil Kurumu. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const tr: Locale = {
  ...unadorned,
  tag: 'tr',
  authority: 'Türk Dil Kurumu, Yazım Kılavuzu: noktalama işaretleri',
  quotes: {
    double: {open: '“', close: '”'},
    single: {open: '‘', close: '’'},
    levels: [{open: '“', close: '”'}, {open: '‘', close: '’'}],
    keepsTypedKind: true
  },
  dashes: {parenthetical: ' – ', spacedHyphen: ' – ', interruption: '–', dialogue: '— '},
  spaces: {before: {}, titles: ['Dr.', 'Prof.', 'No.', 's.'], clinging: []},
  hyphenation: {patterns: 'tr', left: 2, right: 2, shortestWord: 5},
  words: {
    editedBy: 'Yayıma hazırlayan:', translatedBy: 'Çeviren:', illustratedBy: 'Resimleyen:',
    contents: 'İçindekiler', notes: 'Notlar', authorsNote: 'Yazarın notu', cover: 'Kapak', titlePage: 'Başlık sayfası', copyright: 'Künye',
    dedication: 'İthaf', epigraph: 'Epigraf', landmarks: 'Yer işaretleri', pageList: 'Sayfalar', beginning: 'Başlangıç', by: 'yazan',
    sceneBreak: 'Sahne değişimi', backToText: 'Metne dön', note: 'Not', contentWarning: 'İçerik uyarısı', disclaimer: 'Sorumluluk reddi',
    summary: 'Özet', replies: 'Yanıtlar', part: 'Kısım', chapter: 'Bölüm', page: 'Sayfa', illustration: 'Resim',
    accessibilitySummary: 'Bu kitabın mantıklı bir okuma sırası, içindekiler tablosu, yer işaretleri ve başlıkları vardır.',
    isReadable: 'Tamamı sesli okunabilir.',
    arePicturesDescribed: 'Resimleri betimlenmiştir.',
    arePicturesUndescribed: 'Resimlerin tümü betimlenmemiştir.',
    arePagesMarked: 'Basılı baskının sayfaları işaretlenmiştir.'
  }
}
