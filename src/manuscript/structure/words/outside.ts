/**
 * Words that tell who speaks, the story or its author, by what they are about. One word proves nothing; `voice.ts` weighs
 * them together with the form of the block. Data: a row for each sense, several languages; `*` ends a stem.
 */

/** What a word may speak of. */
export type Sense =
  /** The text as a text in instalments: chapter, update, fic. No character lives in one. */
  | 'serial'
  /** Where it is read, and what is done with it there. */
  | 'platform'
  /** Those who read it. */
  | 'readers'
  /** Whoever is spoken to as many. */
  | 'all'
  /** What they send back. */
  | 'response'
  /** Making it: drafts, typos, posts. */
  | 'craft'
  /** What it is made of: scenes, characters, words. */
  | 'tale'
  /** Thanks, excuses, hopes and greetings. */
  | 'courtesy'
  /** When more of it comes. */
  | 'time'
  /** The life that keeps its author from writing. */
  | 'life'
  /** What only typists say. */
  | 'slang'
  /** The author. */
  | 'me'
  /** Whoever reads. */
  | 'you'
  /** What a story is told with: he, was, said. */
  | 'told'

const rows: readonly (readonly [Sense, string])[] = [
  ['serial', 'chapter chapters chap chaps instalment* installment* episode episodes update updates cliffhanger* cliffie* fic fics fanfic* ff oneshot* one-shot* drabble* webnovel* serial serials prequel* sequel* hiatus interlude* chapitre* épisode* kapitel* kapitl* capítulo* capitulo* capitol* hoofdstuk* rozdzia* глав* bölüm* kabanata bab kapitlet kapittel* avsnitt* luku luvun'],
  ['platform', 'patreon* ko-fi kofi wattpad ao3 ffn ffnet fanfiction* royalroad scribblehub tumblr twitter discord reddit subreddit insta instagram tiktok facebook youtube spotify bluesky mastodon dreamwidth livejournal substack newsletter goodreads amazon kindle ebook* audiobook* paperback* topwebfiction webfiction website blog* inbox unsubscribe* crosspost* cross-post* repost* playlist* hashtag* commission* tier tiers giveaway* preorder* pre-order* mailing boards podcast* podfic* pinterest fandom* merch login pdf epub username* timezone*'],
  ['readers', 'reader readers readership subscriber* followers reviewers commenters commentators lurkers leser leserinnen lecteur* lectrice* lector* lettor* lettric* leitor* czytelni* lezer* lezers читател* peeps lovelies y\'all yall besties readers\''],
  ['all', 'folks guys everyone everybody friends tutti tutte todos todas wszystkim allemaal zusammen gente pessoal'],
  ['response', 'email emails reply replies replying comment comments commented commenting review reviews reviewed reviewing kudos vote votes voted voting rating ratings follows favorites favourites favs feedback concrit crit upvote* subscribe subscribed bookmark* poll polls theories guesses support donation* donate* tip tips critique* kommentar* meinung* rückmeldung* sternchen bewertung* abonn* commentaires avis étoile* comentari* comentári* teorí* théorie* theorien commenti recensi* estrell* stellin* komentarz* opini* gwiazdk* reacties voten voteis votéis votad vota votem comenten comentad comentáis comenta comentem leggete commentate votate bewertet kommentiert votez commentez отзыв* коммент* лайк* подпи* подписывайтесь оцен* yorum* oy review\'s'],
  ['craft', 'formatting tagging rewrite* rewrote rewritten edit edits edited editing unedited draft drafts drafted beta betas beta\'d betaed beta-read* unbeta* proofread* typo typos grammar wordcount post posts posted posting publish* upload* updated updating pov spoiler spoilers trope tropes tag tags tagged backstory prompt* headcanon* oc ocs wip outline* summary warnings cw tw worldbuilding cameo announcement* hochgeladen fautes'],
  ['tale', 'wrote writing written words plot plots plotted scene scenes arc arcs character characters ending canon muse inspired inspiration research* title caps warning dialogue story stories part parts series book idea schreib* geschrieben schreiben geschichte fehler écrire écrit histoire suite écriture escrib* escrito historia escrev* história scritt* scriver* storia historię pisan* pisać napisa* opowiadani* verhaal schrijven geschreven histori* истори* написа* berättelse* yaz*'],
  ['courtesy', 'thanks thank thx thankyou ty sorry apologies apologize apologise apologizing hope hoping enjoy enjoyed enjoying welcome hello hi hey heya hiya happy appreciate appreciated grateful gratitude please congrats congratulations cheers excited promise danke dank vielen hallo hoffe hoffentlich viel spaß entschuldig* tut sorry bitte freue freu liebe* grüße merci bonjour salut coucou désolé* espère plaisir bisous gracias hola espero disculp* perdón siento besos besito* amores obrigad* olá oi desculp* espero beijos grazie ciao spero piacere fatemi bacio abbraccio buonasera buongiorno scus* baci dziękuj* dzięki cześć hej przepraszam mam nadzieję bedankt hallo hopelijk hoop спасибо привет прости* надеюсь пожалуйста друзья приятного tack hej förlåt hoppas teşekkür* merhaba umarım salamat terima kasih maaf semoga'],
  ['time', 'monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays sunday sundays weekend weekends weekly monthly daily tomorrow week weeks month schedule* soon next tonight late later today fortnight* montag* dienstag* mittwoch* donnerstag* freitag* samstag* sonntag* woche nächste* bald morgen lundi mardi mercredi jeudi vendredi samedi dimanche semaine* prochain* bientôt demain lunes martes miércoles jueves viernes sábado* domingo* semana* próxim* pronto mañana terça quarta quinta sexta lunedì martedì mercoledì giovedì venerdì sabato domenica settimana prossim* presto domani poniedział* wtorek środ* czwartek piątek sobot* niedziel* tydzień tygodni* wkrótce jutro volgende binnenkort zondag maandag вторник пятниц* воскресень* недел* скоро завтра следующ*'],
  ['life', 'exam exams midterms finals uni university college school homework essay essays thesis dissertation semester work job shift shifts boss laptop computer keyboard wifi internet flu covid sick ill migraine* moving moved house holiday holidays vacation wedding baby kids daughter son mum mom sister brother cat dog busy tired sleep life studium uni prüfung* klausur* arbeit examen exámenes examens cours boulot universidad trabajo esami lavoro studi* praca studia sesja tentamens'],
  ['slang', 'lol lmao lmfao rofl omg omfg tbh idk imo imho btw haha hahaha hehe fyi psa ikr ngl smh pls plz u ur thru gonna wanna gotta kinda anyway anyways ok okay yay whoo woohoo xd jaja jajaja mdr kkk rsrs jk'],
  ['me', 'i i\'m i\'ve i\'ll i\'d im ive ill my me mine myself ich mir mich mein* je j\'ai j\'espère j\'ai moi mon ma mes yo mi mis me io mio mia ho eu meu minha mam mi ja mój moja ik mijn mij я мне мой меня jag mig min'],
  ['you', 'you your yours you\'re you\'ve you\'ll you\'d yourselves u ur ya euch ihr eure eurer euren euer vous votre vos os vosotr* vuestr* ustedes vi voi vostr* vocês wam wy wasz* jullie вы вам вас ваш* er ni'],
  ['told', 'he she him his her hers they them their was were had said did could would came went looked turned took saw knew thought felt asked stood sat rang ran married paid told kept left lost held began gave spoke heard found brought fell rose drew shut lay led wore drank ate slept broke struck threw grew blew flew sent met built lit swung hung shook caught fought sang sank swam fled crept knelt bent there er sie ihm ihn seine seinem seiner war waren hatte hatten sagte fragte il elle était étaient avait avaient dit él ella era eran estaba había dijo lui lei era erano aveva disse ele ela estava tinha disse ona był była było powiedział* hij zij was waren had zei он она они был была было сказал* han hon var hade sade']
]

const exact = new Map<string, Sense[]>()
/** Stems by their first two letters. */
const stems = new Map<string, (readonly [string, Sense])[]>()
for (const [sense, words] of rows) {
  for (const word of words.split(' ')) {
    const stem = word.slice(0, -1)
    const head = stem.slice(0, 2)
    if (word.endsWith('*')) stems.set(head, [...(stems.get(head) ?? []), [stem, sense]])
    else exact.set(word, [...new Set([...(exact.get(word) ?? []), sense])])
  }
}

/** What a folded word may speak of. */
export const sensesOf = (word: string): readonly Sense[] => exact.get(word) ?? sensesOfStem(word)

function sensesOfStem(word: string): readonly Sense[] {
  const found = stems.get(word.slice(0, 2))?.find(([stem]) => word.startsWith(stem))
  if (found) return [found[1]]
  const elided = word.indexOf('\'')
  return elided > 0 && elided < 5 && elided < word.length - 1 ? sensesOf(word.slice(elided + 1)) : none
}

const none: readonly Sense[] = []
