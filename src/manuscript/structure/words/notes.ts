/** How authors of serials label what they say to their readers. Data and one test; several languages. */

import type {AuthorsNote} from '../../../book/index.ts'
import {isCapitals} from '../look.ts'
import {isSaidToReaders} from './voice.ts'

/** What a label may be dressed with: brackets, emphasis, a rule, a heart. */
const dress = String.raw`[^\p{L}\p{N}"“”‘’'«»„]{0,12}`
const open = `^${dress}`
const number = String.raw`(?:\s*(?:#?\d{1,2}|two|three))?`

const labels: readonly (readonly [AuthorsNote['kind'], RegExp])[] = [
  ['note', new RegExp(String.raw`${open}(?:A\/N|a\/n|AN(?=\s*\d?\s*[:\-–—.!(])|A\.N\.?(?=\s*[:\-–—])|N\/A(?=:)|Author(?:[’']?s|s[’'])?[ \-]?Notes?|(?:Author|Creator|Writer|Translator|Editor)(?:[’']?s|s[’']) (?:Thoughts?|Corner|Words?|Comments?|Remarks?|Rambl(?:es?|ings?)|Postscript|P\.?S\.?|Babble|Rants?|Announcements?|Updates?)(?=\s*:?[*_]*\s*$|\s*[:.]|\s+[-–—])|(?:A |An )?(?:(?:quick|short|small|little|final) )?notes? from (?:(?:the|your) author|@?[\p{Lu}\d_][\p{L}\p{N}_.-]{2,30})(?=\s*:?[*_]*\s*$|\s*:?[*_]*\n)|Notes? from the author|(?:Historical|Research|Language|Translation|Pronunciation|Publication|Production|Formatting) notes?(?=\s*:)|(?<=[([][*_]*)Notes? to self(?=\s*[:–—-])|End notes?(?=\s*:)|Opening notes?|Closing notes?|Notes? to (?:the |my )?readers?(?=\s*[:.\-–—]|\s*$)|(?:Chapter )?(?:End |Opening |Beginning )?Notes?(?=\s*:?[*_]*\s*$)|See the end of the (?:chapter|work)|End of chapter notes?|Anmerkung(?:en)?(?: der Autorin| des Autors)?|Notes? de l[’']aut(?:eure?|rice)|NdA(?=\s*:)|Not[ae]s? (?:del autor|de la autora|de autora?|d[oa] autora?|dell[’']autore|dell[’']autrice|autrice|autore)|Ang[a-z]{1,4}(?:lo|lino) (?:dell[’'])?aut(?:ore|rice)|(?:Spazio|Note) (?:dell[’'])?aut(?:ore|rice)|Mot de l[’']aut(?:eure?|rice)|(?:Le )?coin de l[’']aut(?:eure?|rice)|Autoren(?:notiz(?:en)?|anmerkung(?:en)?)|(?:Espacio|Rincón) (?:del autor|de la autora)|(?:Palavras|Cantinho|Espaço) d[oa] autora?|Kącik autor(?:a|ki)|Notka (?:od )?autor(?:a|ki)|Od autor(?:a|ki)|Notitie van de auteur|Heads[- ]?up(?=\s*:|[,!]?\s+(?:guys|folks|everyone|all\b|y[’']all|this chapter))|Edit(?:ed)?(?: to add)?(?=\s*:)|ETA(?=:)|Recap(?=\s*:)|TL[;\/]?DR\b|Footnotes?(?=\s*:?[*_]*\s*$)|Translator(?=\s*:)|(?:TL?\/?N|E\/N|TL notes?|(?:Translator|Editor)(?:[’']?s|s[’'])?[ \-]notes?)(?=\s*:?[*_]*\s*$|\s*[:\-–—])|(?:Author|Translator|Writer) here\b|Translated by\b(?=[^.!?]{2,60}$)|Noot van de (?:auteur|schrijver|schrijfster)|Notas? (?:iniciais|finais)|(?:The story (?:so far|until now)|(?:What|Our story) (?:has gone|went|came) before|What(?:['’]s| has) happened so far|(?:Our )?(?:story|tale) to date|Synopsis of (?:preceding|previous) (?:chapters|instal?lments)|In (?:our|the) (?:last|previous) (?:chapter|episode|instal?lment)|Was bisher geschah|Bisher(?= (?:bei|in)\b|:)|Résumé des (?:épisodes|chapitres) précédents|Dans (?:le chapitre|l[’']épisode) précédent|(?:En el|Nel|No) (?:capítulo anterior|capitolo precedente)|Riassunto delle puntate precedenti|W poprzednim (?:rozdziale|odcinku)|Wat voorafging)(?=\s*[:.…]|[^.!?\n]{0,40}:)|Poll(?=\s*:)|Prompt(?: (?:from|by|for|was)\b[^:\n]{1,30})?(?=\s*:)|(?:Written )?for (?:the|this|today[’']s) (?:prompt|request)(?=\s*:)|Anon(?:ymous)? (?:asked|said|sent)(?=\s*:)|Winning (?:vote|option|choice)s?(?=\s*:)|(?:TK|TODO|FIXME)(?=\s*[:–—]|\s-\s)|Vote tally)${number}(?![\p{L}\p{N}])`, 'iu')],
  ['note', new RegExp(String.raw`${open}(?:作者(?:有话(?:要)?[说說]|有話(?:要)?說|的[话話]|按|[注註]|より|コメント|からのお知らせ)|[译譯](?:者)?[注註]|訳注|작가의 ?말|작가 ?(?:후기|코멘트|공지|노트)|역자 ?주|역주|(?:あとがき|前書き|後書き|后记|後記|작품 ?후기|P\.?S\.?)(?=\s*[:：]))`, 'iu')],
  ['note', new RegExp(String.raw`${open}(?:Yazar(?:ın)? notu|Lời tác giả|Catatan (?:penulis|author)|Poznámka autor(?:a|ky)|(?:Författarens|Forfatterens) (?:anmärkning|not(?:er|e)?|merknad)|Kirjoittajan huomautus|Szerzői megjegyzés|A szerző megjegyzése|Від автор(?:а|ки)|Nota autor(?:ului|ei)|Σημείωμα (?:του|της) συγγραφέα?ως?|ملاحظة (?:الكاتبة?|المؤلفة?)|הערת (?:המחברת?|הסופרת?))(?!\p{L})`, 'iu')],
  ['summary', new RegExp(String.raw`${open}(?:(?:approx(?:imately|\.)?|about|around|circa)?\s*~?\d[\d.,]*k? words(?=\P{L}*$| (?:today|so far|written|total|done|and counting|this (?:week|session))(?!\p{L})[^"“\n]{0,80}$)|(?:Day \d{1,3}|Week \d{1,2}|Word ?count|Words|Progress|Total|NaNo\p{L}{0,5}|WC|Count)[\s:.,–—-]{1,4}~?\d[\d.,]*k?\s?(?:\/|of|out of)\s?~?\d[\d.,]*k?(?: words)?(?=\P{L}*$)|\d+ (?:thoughts?|comments?|replies|responses) (?:on|to) .{2,80}$|Примечани[ея](?=\s*:))`, 'iu')],
  ['note', new RegExp(String.raw`${open}(?:(?:Vorwort|Nachwort|Foreword|Afterword)(?: der Autorin| des Autors)?\s*:(?=[^\n]*[.!?])|Spoilers?\s*:(?=[^.!?\n]{2,50}(?:$|\n))|(?<!\[[*_\s]*)Roll(?:s|ed)?:?\s+\d*d\d+|(?:#[\p{L}\p{N}][^#\n]*){3,}$|От автора|Примечани[ея] автора)`, 'iu')],
  ['warning', new RegExp(String.raw`${open}(?:Content (?:warnings?|notes?|advisory)|Trigger warnings?|CW|TW|CWs|TWs|Warnings?(?=\s*(?:for|:|-|–|—))|A (?:small |quick |little )?warning\b|Content[- ]?Hinweis|Triggerwarnung|Inhaltswarnung|Avertissements?|(?:Avvert(?:imenti|enz[ae])|Advertencias?|Avisos?|Ostrzeżeni[ea]|Предупреждени[ея]|Waarschuwing(?:en)?|Warnung(?:en)?)(?=\s*:))(?![\p{L}\p{N}])`, 'iu')],
  ['disclaimer', new RegExp(String.raw`${open}(?:Disclaimers?|Haftungsausschluss)(?![\p{L}\p{N}])`, 'iu')],
  ['summary', new RegExp(String.raw`${open}(?:Summary|Chapter summary|Rating|Rated|Pairings?|Ships?|Genres?|Fandoms?|Tags|Filed under|Categor(?:y|ies)|Tagged(?: with)?|Previously(?: on\b[^:\n]{0,60})?|Last time(?: on\b[^:\n]{0,60})?(?=\s*:)|Word ?count|Beta|(?:Total )?Words(?: (?:today|so far|written|total|count))?(?=[\s*_]*:[\s*_]*[~\d])|Status(?=[^.!?\n]{0,40}$)|Betaed by|Betad by|Characters|Spoilers|Zusammenfassung|Résumé)\s*[*_]*(?::|$)`, 'iu')],
  ['replies', new RegExp(String.raw`${open}(?:(?:Quick )?Review (?:replies|responses|answers)|Replies to (?:reviews|comments|readers)|Responses? to (?:reviews|comments)|Reader (?:mail|replies)|Mailbag|(?:(?:Huge|Big|Massive|Special) )?Shout[- ]?outs?)(?![\p{L}\p{N}])`, 'iu')]
]

/** The kind of note a block's label announces. */
export function noteLabelled(text: string): AuthorsNote['kind'] | undefined {
  if (isHeader(text) || isPosted(text)) return 'summary'
  if (!couldBegin.test(undressed(text))) return undefined
  const kind = labels.find(([, pattern]) => pattern.test(text))?.[0]
  return kind !== undefined && (isToldOf(text) || kind === 'warning' && isBoard(text)) ? undefined : kind
}

/** "Warning: wet floor, said the board": the story says whose words they are. */
const isToldOf = (text: string): boolean => /[^.!?\n]{2,80}[,.!]["”’]? (?:said|says|read|reads|announced) (?:the|a|an|his|her|my|their|its) \p{L}/u.test(text)

/** WARNING: DEEP WATER. Lettering in the story: it forbids, or is in capitals alone and does not say what a text has in it. */
const isBoard = (text: string): boolean => /^\P{L}*warning\s*[:–—-]\s*(?:beware|do not|don['’]t|keep|no\b|danger|trespass|wet|stay|mind|slippery|high|deep|thin ice|guard|authori[sz]ed)\b/iu.test(text) && !/chapter|story|contain|scene/i.test(text) || isCapitals(text) && /^\P{L}*(?:warnings?|achtung|warnung|avertissement|advertencia|avviso)\s*[:–—-]/iu.test(text) && !/\b(?:CHAPTERS?|CONTAINS?|CONTENT|STORY|SCENES?|THEMES?|MENTIONS?|GRAPHIC|VIOLENCE|GORE|BLOOD|ABUSE|DEATHS?|SEX\w*|SMUT|NSFW|MATURE|ADULTS?|LANGUAGE|SPOILERS?|TRIGGERS?|TRAUMA|ANGST|FEELS|FLUFF|ASSAULT|SUICID\w*|DRUGS?|READ\w*)\b|\d\d\+/.test(text)

const field = /^(?:title|author|by|e-?mail|rating|classification|categor(?:y|ies)|disclaimer|feedback|summary|archive|distribution|spoilers?|keywords?|pairings?|fandom|genre|date|status|word ?count|warnings?|notes?|series|part|chapter|language|published|updated)\s*:\s/i

/** The fields a story was posted under: `TITLE: Low Water`, `AUTHOR: Marrow`, one a line. */
export function isHeader(text: string): boolean {
  if (!/^\s*(?:title|author)\s*:/i.test(text)) return false
  const lines = text.trim().split(/\s*\n\s*/)
  return lines.length >= 2 && lines.filter((line) => field.test(line)).length >= Math.max(2, lines.length * 0.6)
}

/** The line a forum puts over or under a post. */
const isPosted = (text: string): boolean => text.length <= 200 && /(?:post|edit|updat|upload)ed (?:by|on)\b/i.test(text) && /^[^\p{L}\p{N}]{0,3}(?:originally |first |last )?(?:posted|edited|updated|uploaded) (?:by|on)\b[:\s]+\S.*\d/imu.test(text)

/** What a message was sent with: `Subject: [LOW LANE] Episode 22`. */
export const isMailField = (text: string): boolean => /^\s*(?:subject|re|fwd?|from|to|date|betreff|objet|asunto|oggetto|тема)\s*:/i.test(text)

/** The head of a message somebody in the story sends. */
export const isMailHead = (lines: readonly string[]): boolean => lines.length >= 2 && lines.filter((line) => /^(?:from|to|cc|subject|date|sent|re):\s/i.test(line)).length >= 2 && !lines.some((line) => /^newsgroups:/i.test(line))

/** First words of all labels, asked of every block before the long patterns. */
const couldBegin = /^(?:anon|tk\b|todo|fixme|creator|writer|a\/n|an\b|a\.n|n\/a|author|t\/?n\b|e\/n|editor|writer|notes?\b|end|opening|closing|chapter|beginning|see the|anmerk|nota\b|content|trigger|cw|tw|warning|a (?:small |quick |little )?warning|heads|edit|eta\b|recap|the story|what|our |story to|tale to|synopsis|in (?:our|the) |was bisher|bisher|résumé des|dans le|dans l|en el|nel |no cap|riassunto|w poprz|wat voor|poll|prompt|tl|foot|trans|noot|posted|last ed|written for|for (?:the|this|today)|winning|vot|vorw|nachw|forew|afterw|spoiler|roll|#|angolo|spazio|mot de|le coin|coin de|autoren|espacio|rincón|palavras|cantinho|espaço|kącik|notka|nota|notitie|not[ae]s|nda|od autor|от автора|прим|inhalts|aver|avver|advert|aviso|ostrze|предуп|waarsch|disclaim|haftung|summary|last time|rat(?:ing|ed)|pairing|ships?\b|genre|fandom|tags|previously|word|total words|beta|status|characters|spoilers|zusammen|résumé|quick|review|repl|respon|reader|mailbag|shout|huge sh|big sh|massive sh|special sh|filed|a note|an? (?:quick|short|small|little|final) note|historical|research|language|publication|production|pronunc|formatting|categor|tagged|day \d|week \d|progress|total|nano|wc\b|作者|译|譯|訳注|작가|역자|역주|あとがき|前書|後書|后记|後記|작품|p\.?s|yazar|lời|catatan|poznámka|förf|forf|kirj|szerz|a szerz|від|nota|σημ|ملاح|הערת|count|approx|about \d|around \d|circa|\d[\d.,]*k? words|\d+ (?:thought|comment|repl|respon))/i

/** The text from its first letter on, where what dresses it is short and no quotation mark. */
function undressed(text: string): string {
  if (isLetter(text.charCodeAt(0))) return text
  for (let at = 0; at < 12 && at < text.length; at++) {
    if (text[at] === '#' || isLetter(text.charCodeAt(at))) return text.slice(at, at + 24)
    if ('"“”‘’\'«»„'.includes(text[at]!)) return ''
  }
  return text.slice(12, 13)
}

/** A letter or digit, near enough: what else lies in those rows dresses no label. */
const isLetter = (code: number): boolean => code >= 0x3041 && code < 0xfb00 || (code < 0xaa ? code > 64 && code < 91 || code > 96 && code < 123 || code > 47 && code < 58 : code < 0x2000 && code !== 0xab && code !== 0xbb)

export const isNoteLabel = (text: string): boolean => noteLabelled(text) !== undefined

/** "Notes:" over prose, as an archive's page is copied: below the story of a chapter nobody but the author writes so. */
export const isNotesOver = (text: string): boolean => /^[\s*_]*(?:chapter )?notes?:[ \t]*\n\s*(?![-*•\d])\p{Lu}[^\n]{20}/iu.test(text)

/** Length of the label with its punctuation, brackets and emphasis marks at the head: `(A/N: ` is 6. */
export function labelLengthOf(text: string): number {
  if (!couldBegin.test(undressed(text))) return 0
  for (const [, pattern] of labels) {
    const match = pattern.exec(text)
    if (match) return match[0].length + (/^[\s*_]*(?:[:.!\-–—~=]+|$)[\s*_]*/.exec(text.slice(match[0].length))?.[0].length ?? 0)
  }
  return 0
}

/** A label on a line of its own: what it announces stands below. */
export const isLabelAlone = (text: string): boolean => text.length <= 60 && /:\P{L}*$/u.test(text) && isNoteLabel(text) && labelLengthOf(text) >= text.trimEnd().length

/** Words before a colon that say nothing in a story, and where only the author can be speaking label what is said to the readers. */
const loose = new RegExp(String.raw`^${dress}(?:(?!(?:the|his|her|its|their|my|our|your|this|that|mental|side|one)\b)(?:[\p{L}’'-]+ ){1,3}notes?|psa|fyi|(?:[\p{L}’'-]+ ){1,3}(?:this|for this|for the|in this|last) (?:session|chapter|week|month|episode|part|update)|(?:update |posting )?schedule|next (?:update|session)|fun facts?|pronunciations?|(?:a )?(?:quick|brief|short|little) (?:recap|note|reminder|update|word|heads-up)(?=[,:])[^:.]{0,40}|[qa]otd|(?:question|answer|quote|song|word)s? (?:of|for) (?:the|this) (?:day|week|chapter|part|episode)|(?:chapter |theme )(?:song|music|soundtrack|playlist)|subject|betreff|playlist|now playing|listening to|inspired by|credits|cover art(?:ist)?|artwork|proof-?read(?:er|ing)s?|beta(?: reader)?s?|tlc?|ed|pr|qc|raws|wc|reading time|chapter length|(?:special |many |huge )thanks(?: to)?|discord|patreon|ko-?fi|tag ?list|master ?list|(?:chapter |current |end |final )stats)\s*[*_]*(?::|\s[-–—=]\s)`, 'iu')

const ofInstalment = new RegExp(String.raw`^${dress}(?:[\p{L}’'-]+ ){1,3}(?:this|for this|in this|last) (?:session|chapter|episode|part|update)\s*[*_]*:`, 'iu')
/** "XP this session:", "Deaths this chapter:": below the story only its author counts so. */
export const countsInstalment = (text: string): boolean => text.length <= 400 && text.slice(0, 60).includes(':') && ofInstalment.test(text)

/** Words that label as much in a story: they want a word to the readers, a number or an address beside them. */
const looser = new RegExp(String.raw`^${dress}(?:notes?|p\.?s\.?|nb|n\.b\.?|important|reminder|announcements?|updates?|trivia|glossary|music|song|soundtrack|inspiration|cover|art|editors?|credit|words?|length|thanks|posted|published|support|links?|rolls?|rec(ommendation)?s?)\s*[*_]*(?::|\s[-–—=]\s)`, 'iu')
const borne = (text: string): boolean => /^[^:–—=-]*[:–—=-]+\s*(?:\d|@|http|\p{L}+ \d|\S+(?: \S+)?[^.!?,\s]$)/u.test(text) || isSaidToReaders(text)
/** "Beta read by Goose", "Cover art by @pigeon": whom a story owes what. */
const credited = new RegExp(String.raw`^${dress}(?:[Bb](?:eta|ETA)(?:[ -]?read|[’']?d|ed)? by [\p{L}@].{1,80}|(?:[Ee]dited|[Tt]ranslated|[Pp]roof-?read|[Cc]over(?: [Aa]rt)?|[Aa]rt(?:work)?|[Ii]llustrated|[Cc]ommissioned|[Pp]ublished|[Pp]osted) by (?:@\S{2,30}|(?:the \p{L}+ )?\p{Lu}[^.!?]{1,50}|\S{2,30})[.!)\]]?|(?:[Ss]pecial |[Mm]any |[Hh]uge |[Bb]ig )thanks to .{2,80}|(?:[Gg]eschrieben|[Vv]eröffentlicht|[Éé]crit|[Pp]ublié|[Ee]scrito|[Pp]ublicado|[Ss]critto|[Pp]ubblicato|[Nn]apisane|[Oo]publikowane|[Gg]eschreven) (?:von|am|par|le|por|el|da|il|przez|door) [^.!?]{2,60}\d[^.!?]{0,30}(?:\.\d+[^.!?]{0,30})*)$`, 'mu')

const couldCredit = /^[^\p{L}\p{N}]{0,12}(?:beta|edit|trans|proof|cover|art|illus|comm|post|publ|pubb|spec|many|huge|big|geschr|veröff|écrit|escr|scritto|napis|opubl)/iu

/** Behind every such label stands a colon or a dash between blanks: asked of every block before the long patterns. */
const marked = /:|\s[-–—=]\s/

/** A label that is one only before the heading, right below it, or after the story. */
export const isLooselyLabelled = (text: string): boolean =>
  text.length <= 1500 && (marked.test(text.slice(0, 100)) && (loose.test(text) || looser.test(text) && borne(text)) || couldCredit.test(text) && credited.test(text))
