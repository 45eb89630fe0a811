/** Books of several kinds written by chance, alike from run to run: text whose words are as long as the language's own. */

import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'

/** A generator of numbers below a bound. */
export type Chance = (below: number) => number

function chanceOf(seed: number): Chance {
  let state = seed
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

interface Tongue {
  readonly who: readonly string[]
  readonly did: readonly string[]
  readonly how: readonly string[]
  speak(text: string): string
}

const english: Tongue = {
  who: ['The keeper', 'Her younger brother', 'Nobody', 'The old pilot', 'She', 'A stranger with a lantern', 'The harbourmaster', 'Everyone on the quay'],
  did: ['counted the boats', 'put the letter away', 'said nothing', 'climbed the lighthouse stairs', 'remembered the winter', 'was waiting at the window', 'laughed', 'wound the clock'],
  how: ['as though nothing had happened', 'because the tide had turned', 'with extraordinary patience', 'and the wind went round', 'while the others slept', 'until it was morning', 'which surprised them both'],
  speak: (text) => `“${text},” she said.`
}

const german: Tongue = {
  who: ['Die Hausmeisterin', 'Der Schaffner', 'Niemand', 'Seine Schwester', 'Er', 'Der Verwaltungsangestellte', 'Die Oberstudienrätin', 'Das Mädchen vom dritten Stock'],
  did: ['zählte die Güterwagen', 'schwieg', 'öffnete das Fenster', 'suchte die Versicherungsunterlagen', 'dachte an die Überschwemmung', 'verstand die Gebrauchsanweisung nicht', 'lachte', 'wartete auf eine Nachricht'],
  how: ['als wäre nichts geschehen', 'aus Gründen der Vorsicht', 'weil die Bahn nicht kam', 'mit aller Selbstverständlichkeit', 'während es dunkel wurde', 'ohne sich umzudrehen', 'und es roch nach Bohnerwachs'],
  speak: (text) => `„${text}“, sagte sie.`
}

const french: Tongue = {
  who: ['Le gardien', 'Personne', 'L’instituteur', 'Elle', 'La petite fille', 'Une vieille dame', 'Le capitaine', 'Quelqu’un'],
  did: ['regardait la mer', 'sourit', 'comptait les bateaux', 'n’avait rien répondu', 'se souvenait de l’incendie', 'posa la lampe sur la table', 'attendait une lettre', 'hésita longuement'],
  how: ['comme si de rien n’était', 'avec une extraordinaire obstination', 'parce que la marée montait', 'tandis que l’orage s’éloignait', 'malgré l’interdiction', 'sans se retourner', 'jusqu’au lendemain'],
  speak: (text) => `— ${text} !`
}

function clause({who, did, how}: Tongue, chance: Chance): string {
  let text = `${who[chance(who.length)]} ${did[chance(did.length)]}`
  while (chance(8) < 5) text += `, ${how[chance(how.length)]}`
  return text
}

const prose = (tongue: Tongue, chance: Chance): string =>
  chance(10) < 4 ? tongue.speak(clause(tongue, chance)) : Array.from({length: 1 + chance(7)}, () => `${clause(tongue, chance)}.`).join(' ')

const paragraphs = (tongue: Tongue, chance: Chance, count: number): string[] => Array.from({length: count}, () => prose(tongue, chance))

/** `line` of a poem or a row of talk: short, and of its own length. */
const short = (chance: Chance): string => clause({...english, how: ['']}, chance).replace(/[, ]+$/, '')

type Chapter = (chance: Chance) => string[]

const novel = (tongue: Tongue): Chapter => (chance) => [...paragraphs(tongue, chance, 45), '* * *', ...paragraphs(tongue, chance, 30)]

const talk: Chapter = (chance) => Array.from({length: 330}, () => (chance(9) === 0 ? prose(english, chance) : `“${clause(english, chance)}.”`))

const verse: Chapter = (chance) => Array.from({length: 9}, () => [
  ...paragraphs(english, chance, 4),
  `:::verse\n${Array.from({length: 1 + chance(3)}, () => Array.from({length: 4}, () => short(chance)).join('\n')).join('\n\n')}\n:::`
]).flat()

const pictures: Chapter = (chance) => Array.from({length: 5}, () => [...paragraphs(english, chance, 5 + chance(5)), `![A chart](images/chart-${chance(3)}.svg "The chart, as the pilot drew it.")`]).flat()

const notes: Chapter = (chance) => {
  const text = Array.from({length: 40}, (_, index) => `${prose(english, chance)}${index % 2 === 0 ? `[^${index}]` : ''}`)
  return [...text, ...Array.from({length: 20}, (_, index) => `[^${2 * index}]: ${index % 6 === 5 ? paragraphs(english, chance, 6).join(' ') : prose(english, chance)}`)]
}

interface Kind {
  readonly chapter: Chapter
  readonly settings?: string
  /** The author's sheet. */
  readonly sheet?: string
}

const kinds = {
  'a German novel': {chapter: novel(german), settings: 'language: de\npage: {trim: 5.25 x 8 in}\ntheme: genre\n'},
  'a French novel': {chapter: novel(french), settings: 'language: fr\npage: {trim: a5}\n'},
  'verse among prose': {chapter: verse},
  'a book with pictures': {chapter: pictures},
  'a book with notes': {chapter: notes, settings: 'theme: modern\n'},
  'a novel in ragged lines': {chapter: novel(english), sheet: 'p { text-align: left; hyphens: none }'},
  talk: {chapter: talk}
} satisfies Record<string, Kind>

export type BookKind = keyof typeof kinds
export const bookKinds = Object.keys(kinds) as readonly BookKind[]

const chart = (width: number, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#ccc"/></svg>`

/** Writes a book of six chapters into a folder that is gone when `use` is done with it. */
export async function withBook<Result>(kind: BookKind, use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-written-'))
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), text)
  }
  const {chapter, settings = '', sheet = ''}: Kind = kinds[kind]
  const chance = chanceOf(7)
  write('book.yaml', `title: The Pilot’s Almanac\nauthor: Ann O’Brien\nlanguage: en\n${settings}`.replace(/language: en\n(?=language)/, ''))
  write('styles/book.css', sheet)
  for (const [index, [width, height]] of ([[300, 160], [200, 280], [280, 220]] as const).entries()) write(`manuscript/images/chart-${index}.svg`, chart(width, height))
  for (let number = 1; number <= 6; number++) write(`manuscript/0${number}.md`, [`# Chapter ${number}`, ...chapter(chance)].join('\n\n'))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}
