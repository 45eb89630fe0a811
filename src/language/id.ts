/** Indonesian. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const id: Locale = {
  ...unadorned,
  tag: 'id',
  authority: 'Pedoman Umum Ejaan Bahasa Indonesia / EYD Edisi V (2022)',
  quotes: {
    double: {open: '“', close: '”'},
    single: {open: '‘', close: '’'},
    levels: [{open: '“', close: '”'}, {open: '‘', close: '’'}],
    keepsTypedKind: true
  },
  dashes: {parenthetical: '—', spacedHyphen: '—', interruption: '—'},
  spaces: {before: {}, titles: ['Dr.', 'Prof.', 'No.'], clinging: []},
  hyphenation: {patterns: 'id', left: 2, right: 2, shortestWord: 5},
  words: {
    editedBy: 'Disunting oleh', translatedBy: 'Diterjemahkan oleh', illustratedBy: 'Ilustrasi oleh',
    contents: 'Daftar Isi', notes: 'Catatan', authorsNote: 'Catatan Penulis', cover: 'Sampul', titlePage: 'Halaman Judul', copyright: 'Hak Cipta',
    dedication: 'Persembahan', epigraph: 'Epigraf', landmarks: 'Penanda', pageList: 'Halaman', beginning: 'Awal', by: 'oleh',
    sceneBreak: 'Pergantian adegan', backToText: 'Kembali ke teks', note: 'Catatan', contentWarning: 'Peringatan Isi', disclaimer: 'Penafian',
    summary: 'Ringkasan', replies: 'Balasan', part: 'Bagian', chapter: 'Bab', page: 'Halaman', illustration: 'Ilustrasi',
    accessibilitySummary: 'Buku ini memiliki urutan baca yang logis, daftar isi, penanda, dan judul.',
    isReadable: 'Seluruhnya dapat dibacakan.',
    arePicturesDescribed: 'Gambar-gambarnya dideskripsikan.',
    arePicturesUndescribed: 'Tidak semua gambarnya dideskripsikan.',
    arePagesMarked: 'Halaman edisi cetak ditandai.'
  }
}
