/** Names of the divisions of a book and what kind of section each opens: data only, one row a language where it is easy. */

import {isMatter, type SectionKind} from '../../../book/index.ts'

/** Folded name (small letters, no accents needed) to kind. Kinds a chapter may have are body matter. */
const names: readonly (readonly [SectionKind, string])[] = [
  ['prologue', 'overture|ouverture|ouvertüre|obertura|prelude|prélude|preludio|prelúdio|vorspiel|preludium|prologue|prolog|prologo|prólogo|proloog|prologi|пролог|prológus|πρόλογος|פרולוג|序章|プロローグ|楔子|프롤로그'],
  ['epilogue', 'postlude|nachspiel|postludio|envoi|epilogue|epilog|épilogue|epílogo|epilogo|coda|conclusion|finale|epiloog|epilogi|эпилог|епілог|epilógus|επίλογος|אפילוג|終章|エピローグ|尾声|尾聲|에필로그'],
  ['interlude', 'interlude|intermission|side story|sidestory|omake|intermezzo|entr’acte|zwischenspiel|intermède|interludio|mellanspel|mellomspill|интерлюдия|інтерлюдія|幕間|間章'],
  ['preface', 'preface|author’s preface|vorwort des autors|préface|prefacio|prefazione|to the reader|author’s foreword|előszó|prefață|önsöz|esipuhe|alkusanat|предисловие|передмова|przedmowa|předmluva|predslov|はじめに|まえがき|序文|前言|序|序言|自序|머리말|مقدمة|הקדמה|פתח דבר'],
  ['foreword', 'foreword|vorwort|geleitwort|avant-propos|prefácio|förord|forord|voorwoord'],
  ['introduction', 'introduction|introdução|inleiding|wprowadzenie|введение|introducere|einleitung|einführung|introducción|introduzione|author’s introduction'],
  ['afterword', 'afterword|nachwort|postface|postfacio|epílogo del autor|author’s afterword|postscript|a note on the text|historical note|author’s note|a note from the author|efterord|etterord|nawoord|posłowie|doslov|utószó|postfață|posfácio|jälkisanat|послесловие|післямова|sonsöz|אחרית דבר|あとがき|后记|後記|후기'],
  ['acknowledgements', 'liner notes|acknowledgements|acknowledgments|thanks|danksagung|danksagungen|dank|remerciements|agradecimientos|ringraziamenti|agradecimentos|dankwoord|podziękowania|poděkování|poďakovanie|köszönetnyilvánítás|mulțumiri|kiitokset|благодарности|подяки|tack|ευχαριστίες|teşekkür|תודות|謝辞|致谢|致謝|감사의 말|شكر وتقدير'],
  ['dedication', 'dedication|widmung|dédicace|dedicatoria|dedica'],
  ['bookEpigraph', 'epigraph|motto|épigraphe|epígrafe'],
  ['copyrightPage', 'copyright|copyright page|impressum|imprint|legal'],
  ['aboutAuthor', 'about the author|about the authors|über den autor|über die autorin|à propos de l’auteur|sobre el autor|sobre la autora|l’autore|l’autrice|about the contributors|contributors|notes on contributors|the authors|om författaren|om forfatteren|over de auteur|kirjailijasta|sobre o autor|sobre a autora|o autorze|o autorce|o autorovi|a szerzőről|despre autor|об авторе|про автора|yazar hakkında|על המחבר|על המחברת|著者について|作者简介|作者簡介|지은이'],
  ['alsoBy', 'also by|also by the author|other books|other books by|books by|bücher von|du même auteur'],
  ['appendix', 'appendix|anhang|annexe|appendice|apéndice|appendices'],
  ['glossary', 'glossary|glossar|glossaire|glosario|glossario|dramatis personae|dramatis personæ|characters|list of characters|cast of characters|persons of the play|personen des stücks|personnages|personajes|personaggi|ordlista|sanasto|słowniczek|glosariusz|глоссарий|словник термінів|用語集|术语表|術語表'],
  ['bibliography', 'bibliography|works cited|bibliographie|literaturverzeichnis|bibliografía|bibliografia|bibliografie|literatur|literatuur|literatura|källor|kilder|kirjallisuus|список литературы|список літератури|参考文献|參考文獻|참고 문헌|참고문헌'],
  ['index', 'index|sachregister|personenregister|stichwortverzeichnis|índice alfabético|índice analítico|indice analitico|indice dei nomi|skorowidz|索引|찾아보기|указатель|rejstřík|sakregister'],
  ['colophon', 'colophon|kolophon|a note on the type|about the type'],
  ['contents', 'contents|table of contents|inhalt|inhaltsverzeichnis|table des matières|índice|indice|innehåll|indhold|innhold|inhoud|sisällys|sumário|spis treści|obsah|tartalom|cuprins|содержание|оглавление|зміст|περιεχόμενα|i̇çindekiler|içindekiler|תוכן העניינים|المحتويات|目次|目录|目錄|차례']
]

const kinds = new Map<string, SectionKind>(names.flatMap(([kind, list]) => list.split('|').map((name) => [name, kind] as const)))

const abjadChapters = ['פרק', 'الفصل', 'فصل']
const abjadParts = ['חלק', 'ספר', 'כרך', 'الجزء', 'الباب', 'القسم', 'الكتاب', 'المجلد', 'بخش']
/** Labels of scripts without capitals that stand before their number. */
export const abjadWords: readonly string[] = [...abjadChapters, ...abjadParts]

/** Words that are sure to label chapters; any other capitalised word has to earn it. */
export const chapterWords: ReadonlySet<string> = new Set([...abjadChapters, ...
  'chapter|chap|ch|episode|ep|installment|instalment|letter|lettre|carta|lettera|письмо|stave|canto|scene|kapitel|folge|chapitre|épisode|capítulo|episodio|capitolo|hoofdstuk|rozdział|kapitola|глава|розділ|kapittel|kapitlet|luku|bölüm|fejezet|capitol|capitolul|capítol|poglavje|poglavlje|κεφάλαιο|κεφαλαιο|章|回|話|话|節|节|幕|장|화'.split('|')
])
/** Words that label divisions holding chapters, where both are there. */
export const partWords: ReadonlySet<string> = new Set([...abjadParts, ...
  'part|book|volume|vol|side|act|season|arc|teil|buch|band|akt|partie|livre|tome|acte|parte|cartea|volumul|libro|tomo|atto|partea|deel|del|delen|osa|rész|kısım|część|księga|tom|část|díl|μέρος|μερος|βιβλίο|βιβλιο|часть|частина|книга|том|部|卷|巻|編|篇|부|권'.split('|')
])

/** Names that files have, and no heading: such a page has its title at its head. */
const pages: readonly (readonly [string, SectionKind])[] = [
  ...['title page', 'titlepage', 'titelseite', 'titelei', 'page de titre', 'portada', 'frontespizio'].map((name) => [name, 'titlePage'] as const),
  ...['half title', 'halftitle', 'half title page', 'bastard title', 'schmutztitel', 'faux titre'].map((name) => [name, 'halfTitlePage'] as const)
]

const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '')
/** Names of files are typed without accents: `01-dedicace.txt`. */
const kindsOfFiles: ReadonlyMap<string, SectionKind> = new Map([...kinds, ...pages].map(([name, kind]) => [withoutAccents(name), kind]))

/** Small letters, typographic apostrophe, no marks at the ends. */
const fold = (text: string): string =>
  text.toLowerCase().replaceAll('\'', '’').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/\s+/g, ' ')

const firstWords: ReadonlySet<string> = new Set(['also', 'other', 'books', ...[...kinds.keys()].map((name) => name.split(/[\s:]/)[0]!)])

/** Whether the text could name a section by its first word: asked before anything dearer. */
export const couldNameSection = (text: string): boolean => firstWords.has(/^[\p{L}’'-]+/u.exec(text)?.[0].toLowerCase().replaceAll('\'', '’') ?? '')

/** "Appendix A", "Interlude 2": several of them are told apart by letters and numbers. */
const severals: ReadonlySet<SectionKind> = new Set<SectionKind>(['appendix', 'interlude'])
const several = /^(?!side|omake)(\p{L}+) (?:[a-h]|\d{1,2}|[ivx]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten)$/u

function severalNamed(name: string): SectionKind | undefined {
  const kind = kinds.get(several.exec(name)?.[1] ?? '')
  return kind !== undefined && severals.has(kind) ? kind : undefined
}

/** "Preface to the Second Edition", "Introduction by Orrin Vale", "Vorwort des Herausgebers". */
const introduced = /^(preface|foreword|introduction|afterword|vorwort|nachwort|einleitung|préface|avant-propos|postface|prefazione|introduzione|postfazione) (?:(?:to|zu[rm]?|à|alla) .{0,24}\b(?:edition|ausgabe|auflage|édition|edizione)|(?:by|von|par|de|di) \p{L}{2,}.{1,40}|(?:des|der|de l’|dell’|du) ?\p{L}{4,16})$/u

/** The kind a heading's words name: "Prologue", "ABOUT THE AUTHOR", "Also by Ines Vale". */
export function sectionNamed(text: string): SectionKind | undefined {
  if (text.length > 120) return undefined
  const name = fold(text)
  return kinds.get(name) ?? severalNamed(name) ?? kinds.get(introduced.exec(name)?.[1] ?? '') ?? (/^(?:also|other books|books) by .{3,60}$/.test(name) ? 'alsoBy' : undefined)
}

/** The kind a file's name states: `00-dedication.md`, `99_about-the-author.txt`. A file called `index` is the first of its folder, by the custom of the web. */
export function sectionOfFile(path: string): SectionKind | undefined {
  const name = readableName(path)
  const kind = sectionNamed(name) ?? kindsOfFiles.get(withoutAccents(fold(name)))
  return kind === 'index' ? undefined : kind
}

/** Its name says that no story stands in it. */
export function isFileOfMatter(path: string): boolean {
  const kind = sectionOfFile(path)
  return kind !== undefined && !isMatter(kind, 'body')
}

/** A file or folder name made readable: `03-the_long-way.md` to "the long way". */
export function readableName(path: string): string {
  const name = path.split('/').at(-1)!.replace(/\.[A-Za-z]{2,4}$/, '')
  const bare = name.replace(/^\d+[\s._-]+/, '')
  const words = (/[\p{L}\p{N}]/u.test(bare) ? bare : name).replace(/[_\s]+/g, ' ')
  return (words.includes(' ') ? words : words.replace(/-+/g, ' ')).trim()
}
