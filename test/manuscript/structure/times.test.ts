/** Phrases that say when and nothing else, and lines that only look like them. */

import test from 'ava'
import {isTimePhrase} from '../../../src/manuscript/structure/words/times.ts'

const phrases = [
  'Past midnight', 'the second night', "TEN O'CLOCK AT NIGHT", 'Three weeks later', 'The night before the wedding', 'a little later that evening', 'Day 12', 'DAY IV', 'Spring 1848', 'Half past six in the morning', 'Thanksgiving Day 1999',
  'Vers dix heures du soir', 'GEGEN FÜNF UHR MORGENS', 'las cinco y media de la tarde', 'Kurz nach Mitternacht', "Avant l'aube", 'hacia mediodía', 'dopo mezzanotte', 'po północ',
  'Drei Tage später', 'Trois jours plus tard', 'Dos horas más tarde', 'Due giorni dopo', 'Trzy dni później', 'Três dias depois', 'drie dagen geleden', 'три дня спустя', 'Спустя три недели', 'Поздно ночью',
  'На следующий день', 'Następnego ranka', 'La mañana siguiente', 'al día siguiente', 'Am nächsten Morgen', 'Le lendemain matin', 'Il giorno seguente', 'No dia seguinte', 'De volgende ochtend'
]
const others = ['Ten', 'May', 'Marrow Kiln', 'The salt of the morning', 'He came back three weeks later.', 'Uhr', 'The Siguiente Letters', 'Antes', 'After all these years of waiting for anything at all to happen here']

for (const phrase of phrases) test(`a time: ${phrase}`, (t) => t.true(isTimePhrase(phrase)))
for (const line of others) test(`no time: ${line}`, (t) => t.false(isTimePhrase(line)))
