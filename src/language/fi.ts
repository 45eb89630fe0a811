/** Finnish, after the Institute for the Languages of Finland. */

import type {Locale} from './locale.ts'
import {unadorned} from './unadorned.ts'

export const fi: Locale = {
  ...unadorned,
  tag: 'fi',
  authority: 'Kotimaisten kielten keskus, Kielitoimiston oikeinkirjoitusopas',
  quotes: {
    double: {open: '”', close: '”'},
    single: {open: '’', close: '’'},
    levels: [{open: '”', close: '”'}, {open: '’', close: '’'}],
    keepsTypedKind: true
  },
  dashes: {parenthetical: ' – ', spacedHyphen: ' – ', interruption: ' –', dialogue: '– '},
  spaces: {before: {}, titles: ['nro', 's.', 'luku'], clinging: []},
  hyphenation: {patterns: 'fi', left: 2, right: 2, shortestWord: 5},
  words: {
    editedBy: 'Toimittanut', translatedBy: 'Suomentanut', illustratedBy: 'Kuvittanut',
    contents: 'Sisällys', notes: 'Viitteet', authorsNote: 'Kirjoittajan huomautus', cover: 'Kansi', titlePage: 'Nimiösivu', copyright: 'Tekijänoikeus',
    dedication: 'Omistus', epigraph: 'Motto', landmarks: 'Maamerkit', pageList: 'Sivut', beginning: 'Alku', by: 'kirjoittanut',
    sceneBreak: 'Kohtauksen vaihto', backToText: 'Takaisin tekstiin', note: 'Viite', contentWarning: 'Sisältövaroitus', disclaimer: 'Vastuuvapauslauseke',
    summary: 'Tiivistelmä', replies: 'Vastaukset', part: 'Osa', chapter: 'Luku', page: 'Sivu', illustration: 'Kuva',
    accessibilitySummary: 'Kirjassa on looginen lukujärjestys, sisällysluettelo, maamerkit ja otsikot.',
    isReadable: 'Kirja voidaan lukea kokonaan ääneen.',
    arePicturesDescribed: 'Kuvat on kuvailtu.',
    arePicturesUndescribed: 'Kaikkia kuvia ei ole kuvailtu.',
    arePagesMarked: 'Painetun laitoksen sivut on merkitty.'
  }
}
