/**
 * The language a manuscript is written in, told by its small words: what most often stands between two others differs in
 * every language. English where nothing speaks clearly for another.
 */

import type {ParsedFile} from './types.ts'

const words: Readonly<Record<string, string>> = {
  en: 'the of and to was that he his it with as had for she her not at but be him they you this have from were said on is my which so',
  de: 'der die und das nicht sie er ich ein zu den mit sich es dem war auf auch von eine hatte wie ist aber als wenn noch nur so im ihr ihn',
  fr: 'le la les des et il elle ne que pas un une dans du est était pour sur qui au avec ce se plus mais lui son sa je tout comme',
  es: 'el la los las y no que de una con por para se lo su como pero más había era un al del le si ella mi sin cuando estaba',
  it: 'il la che di non un una per con si era della del lo gli le aveva più come ma sono nel anche alla dei da mi ci poi così',
  nl: 'de het een en van niet dat zij hij ik was met op voor had die maar om ze naar aan zijn haar te er wat nog als bij dan',
  pl: 'się nie na że jest to do jak był ale po tak już od za który co przez tylko była jego było ich mnie może przed gdy czy',
  pt: 'o a os as que não de uma um com para do da em se por mais como ele ela mas seu sua no na foi era ao dos das',
  sv: 'och att det som en på är av för med den inte han hon var till jag ett hade sig om men så från de ut kan när nu',
  ru: 'и в не на что он с как но она это по его из же за все так от было бы то когда был уже только у к я ещё',
  da: 'og i at det er en til på som den der med de for ikke han var jeg af et hun havde sig men har blev hvad nogen fra så ud op nu kunne',
  nb: 'og i at det er en til på som den der med de for ikke han var jeg av et hun hadde seg men har ble hva noen fra så ut opp nå kunne',
  fi: 'ja on ei se hän oli että en mutta niin kun kuin nyt sen mitä ole hänen vain jo oli siitä minä sinä olen mikä jos sitä vielä ollut',
  hu: 'a az és hogy nem egy is volt de meg csak ez azt már mint még el ki van mert ha vagy aki kell minden mi most úgy sem ott',
  ro: 'și în de la cu pe nu că se o un am mai era ce să din sau care lui dar ca fost sunt fi asta după când îi pentru',
  uk: 'і в на не що я він з та як це до вона й але його за у від було ми був мене ще вже коли тільки так ти',
  cs: 'se na že je to byl ale jak jsem tak pro jeho jen když už si ho po za byla do od co bylo který ještě jako aby',
  tr: 'bir ve bu da de için çok ama gibi o ne daha kadar sonra var her ben ile diye olarak değil mi olan şey kendi'
}

const speaking = new Map<string, string[]>()
for (const [language, list] of Object.entries(words)) for (const word of list.split(' ')) speaking.set(word, [...(speaking.get(word) ?? []), language])

/** Words read from a manuscript, in stretches spread over it. */
const enough = 4000
const fewest = 40
const least = 0.16
const ahead = 1.4

/** Languages too like one another to stand far apart. */
const siblings: ReadonlySet<string> = new Set(['da nb', 'nb da'])

/** Languages told by their script alone. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g], ['ko', /[\uac00-\ud7af]/g], ['zh', /[\u4e00-\u9fff]/g], ['fa', /[\u067e\u0686\u0698\u06af\u06cc]/g], ['ar', /[\u0600-\u06ff]/g], ['he', /[\u0590-\u05ff]/g], ['el', /[\u0370-\u03ff]/g]
]
/** Of all letters: kana stand among characters, letters of Persian among the Arabic. */
const shareOfScript: Readonly<Record<string, number>> = {ja: 0.15, fa: 0.04}

function scriptOf(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters < fewest ? undefined : scripts.find(([language, pattern]) => (text.match(pattern)?.length ?? 0) > letters * (shareOfScript[language] ?? 0.5))?.[0]
}

/** The tag of the language of the files. */
export function guessLanguage(files: readonly ParsedFile[]): string {
  const script = scriptOf([...samplesOf(files)].join(' ').slice(0, 20_000))
  if (script !== undefined) return script
  const counts = new Map<string, number>()
  let total = 0
  for (const text of samplesOf(files)) {
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
      total += 1
      for (const language of speaking.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1)
    }
  }
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1])
  if (!best || total < fewest || best[1] < total * least || second && best[1] < second[1] * ahead && !siblings.has(`${best[0]} ${second[0]}`)) return 'en'
  return best[0]
}

const sample = 4000

function* samplesOf(files: readonly ParsedFile[]): Generator<string> {
  const most = enough * 6 / Math.max(1, Math.min(files.length, 12))
  for (const {source} of files.slice(0, 12)) {
    const text = String(source.value)
    for (let at = 0, read = 0; at < text.length && read < most; at += Math.max(sample, text.length / (most / sample)), read += sample) yield text.slice(at, at + sample)
  }
}
