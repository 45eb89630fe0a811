/** Lithuanian, after the Language Commission. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const lt: Locale = {
  ...unadorned,
  tag: 'lt',
  authority: 'Valstybinė lietuvių kalbos komisija, Lietuvių kalbos skyryba',
  quotes: {
    double: {open: '„', close: '“'},
    single: {open: '‚', close: '‘'},
    levels: [{open: '„', close: '“'}, {open: '‚', close: '‘'}],
    keepsTypedKind: true
  },
  dashes: {parenthetical: ' – ', spacedHyphen: ' – ', interruption: ' –', dialogue: '– '},
  spaces: {before: {}, titles: ['p.', 'dr.', 'prof.', 'Nr.', 'sk.'], clinging: []},
  hyphenation: {patterns: 'lt', left: 2, right: 2, shortestWord: 5},
  words: {
    editedBy: 'Sudarė', translatedBy: 'Vertė', illustratedBy: 'Iliustravo',
    contents: 'Turinys', notes: 'Pastabos', authorsNote: 'Autoriaus pastaba', cover: 'Viršelis', titlePage: 'Antraštinis lapas', copyright: 'Leidybos duomenys',
    dedication: 'Dedikacija', epigraph: 'Epigrafas', landmarks: 'Orientyrai', pageList: 'Puslapiai', beginning: 'Pradžia', by: 'parašė',
    sceneBreak: 'Scenos pasikeitimas', backToText: 'Atgal į tekstą', note: 'Pastaba', contentWarning: 'Įspėjimas dėl turinio', disclaimer: 'Atsakomybės ribojimas',
    summary: 'Santrauka', replies: 'Atsakymai', part: 'Dalis', chapter: 'Skyrius', page: 'Puslapis', illustration: 'Iliustracija',
    accessibilitySummary: 'Knyga turi logišką skaitymo tvarką, turinį, orientyrus ir antraštes.',
    isReadable: 'Visą knygą galima perskaityti balsu.',
    arePicturesDescribed: 'Paveikslėliai aprašyti.',
    arePicturesUndescribed: 'Aprašyti ne visi paveikslėliai.',
    arePagesMarked: 'Pažymėti spausdinto leidimo puslapiai.'
  }
}
