/** How the leaves before a book's first chapter speak: imprint, dedication, the lines of a title page. Data and small tests; several languages. */

import {countWords} from '../../../book/index.ts'
import {works} from './bylines.ts'
import {placeWords} from './places.ts'

const imprint = new RegExp(
  [
    String.raw`©|℗|\(c\) ?\d{4}|^copyright\b|\ball rights reserved\b|\bISBN\b|\bISSN\b|\bLCCN\b|\bno part of this (?:book|publication|work)\b|\bmay (?:not )?be reproduced\b`,
    String.raw`\b(?:is|are) (?:a|entirely a|purely a) works? of fiction\b|\bworks? of fiction\.|\bpersons?,? living or dead\b|\bproducts? of the author['’]s imagination\b|\bused fictitiously\b`,
    String.raw`^(?:first|second|third|this|1st|2nd|3rd|\d+th|e-?book|paperback|hardcover|kindle|digital|revised)(?: \p{L}+)? (?:edition|printing|published|printed|impression)\b|^(?:published|printed|typeset|distributed|manufactured) (?:by|in)\b|^printed (?:and bound|on)\b`,
    String.raw`^(?:book |cover |jacket |interior )*(?:cover|design|artwork|illustrations?|art|layout|typesetting|formatting|editing|copy-?editing|proofreading|map|photograph|photo)s?(?: (?:design|art|image|illustration|photo|photograph|and \p{L}+))*(?: ©)? by\b|^(?:edited|cover|map|illustrated|translated) by\b|^cover (?:design|art|image|photo|illustration)\b\s*[:©]`,
    String.raw`\blibrary of congress\b|\bcataloging[- ]in[- ]publication\b|\bBritish Library\b|\bCreative Commons\b|\bpublic domain\b|\bmoral rights?\b|\bpermissions?@|^for (?:information|permission|bulk)\b.{0,60}\b(?:contact|address|write|about)\b`,
    String.raw`\bAlle Rechte\b|^\d+\. Auflage\b|\b(?:Umschlag|Einband)\p{L}*\s*:|^(?:Lektorat|Korrektorat|Satz|Druck|Herausgeber|Covergestaltung|Umschlaggestaltung|Verlag|Herstellung)\b.{0,60}$|\bfrei erfunden\b|^Originalausgabe\b|^Deutsche Erstausgabe\b|^Impressum\b`,
    String.raw`\bTous droits\b|\bdépôt légal\b|^Achevé d['’]imprimer\b|^(?:Première )?[ÉE]dition originale\b|^Couverture\s*:|^Illustration de couverture\b|\bToute ressemblance\b`,
    String.raw`\bTodos los derechos\b|\bReservados todos\b|^(?:Primera|Segunda) edición\b|^Depósito legal\b|^Diseño de (?:la )?(?:cubierta|portada)\b|\bTodos os direitos\b|^1ª edição\b|\bTutti i diritti\b|^Prima edizione\b|^Wszelkie prawa\b|^Wydanie \p{L}+\b|\bAlle rechten voorbehouden\b|^Eerste druk\b|^Все права(?!\p{L})|^(?:УДК|ББК)(?!\p{L})|^Усі права(?!\p{L})`
  ].join('|'),
  'iu'
)

/** A line of the copyright page. */
export const isImprint = (text: string): boolean => text.length <= 2500 && imprint.test(text.trim())

/** Whose the rights are. */
const holder = /(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:\d{4}(?:\s*[-–,]\s*\d{4})*,?)?\s*(?:by|von|par|por|di)?\s*(\p{Lu}[\p{L}.’'-]*(?:\s\p{L}[\p{L}.’'-]*){0,4})/iu
export const rightsHolder = (text: string): string | undefined => /©|\(c\)|copyright/i.test(text) ? holder.exec(text)?.[1]?.replace(/\.$/, '') : undefined

const dedicated = /^["“«*_(]*(?:dedicated to|in (?:loving |fond )?memory of|in memoriam|to|for|für|pour|à|aux?|en mémoire de|para|a(?=\s+(?:mis?|la|los|las|todos|todas|mia|mio|minha|meu|quien|quienes)\b)|alla?|ai|agli|per|dla|voor|till|för|til|gewidmet|meine[rmn]|mojej|mojemu|посвящается|моей|моему|моим|маме|в память)(?=[\s:,]|$)/iu
const longestDedication = 45

/** Words to somebody, on a leaf of their own. */
export const isDedicated = (text: string, lines: readonly string[]): boolean =>
  dedicated.test(text) && countWords(text) <= longestDedication && (lines.length > 1 || countWords(text) <= 25) && !/[?:]$/.test(text.trim()) && !/["“”»]/.test(text.slice(1)) && lines.every((line) => line.length <= 140)

const genre = new RegExp(String.raw`^(?:an? |the |ein |eine |un |une |una |um |uma )?(?:[\p{L}-]+ ){0,2}(?:${works})(?: (?:in|of|about|for|aus|de|du|des|di|del|della|in) .{1,50})?\.?$`, 'iu')
/** What the book is, or which of a series: "A Romance of the Marshes", "Book Two of the Tides". */
export const isGenre = (text: string): boolean => text.length <= 80 && (genre.test(text.trim()) || /^(?:book|volume|part) [\p{L}\d]+ (?:of|in) .{3,60}$/iu.test(text.trim()))

/** Who else worked at it: "Translated from the Norwegian by Orrin Vale". */
export const isCredit = (text: string): boolean => text.length <= 100 && /^(?:(?:translated|illustrated|edited|introduced|selected)(?: (?:from|and) .{2,40})? by|with (?:an? )?(?:introduction|foreword|afterword|preface|illustrations|drawings|maps) by|aus dem \p{L}+(?: übersetzt)? von|traduit d|traducción de|traducido d|traduzione d|tradução de|vertaald |przełoży|przekład|перев[её]л|перевод|översatt|översättning)/iu.test(text.trim())

const house = /(?<!\p{L})(?:press|publishing|publishers?|publications?|books|verlag|verlags\p{L}*|éditions|editions|editorial|ediciones|editora|edizioni|editore|wydawnictwo|uitgeverij|издательство|& (?:sons?|co|company|söhne|fils)|ltd|llc|inc|gmbh)(?!\p{L})/iu
/** A publisher's name, or the place and year below it. */
export const isHouse = (text: string): boolean => text.length <= 80 && countWords(text) <= 8 && !/[.!?]["”]?$/.test(text.trim().replace(/\b(?:co|inc|ltd|etc)\.$/i, '')) && (house.test(text) || /^(?:\p{Lu}[\p{L}.-]+(?:[ ,:·&]+|$)){0,4}(?:1[5-9]|20)\d\d$/u.test(text.trim()) && !placeWords(text).date)

/** How to reach who sends a manuscript, and how long it is: what stands in the corner of its first page. */
export const isContact = (text: string): boolean =>
  text.length <= 300 && text.split('\n').every((line) => line.replace(/\s{2,}/g, ' ').length <= 60 && !/[^.!?]{24}[.!?]$/.test(line)) && (/\b[\w.+-]+@[\w-]+\.[\w.]+\b/.test(text) || /\b(?:approx(?:imately|\.)?|about|ca\.?|circa|word ?count:?|~)?\s*\d{1,3}[,.]?\d{3} (?:words|wörter|mots|palabras)\b/i.test(text) || /^(?:tel|phone|telephone|mobile|agent|represented by)\b\s*[:.]/im.test(text))

const leaves = /^(?:maps?|a map of .{2,40}|karte|carte|mapa|praise for .{2,60}|advance praise.{0,40}|list of (?:illustrations|maps|figures|plates)|illustrations|liste des illustrations|abbildungsverzeichnis|content (?:warnings?|notes?)|trigger warnings?|a note on .{2,50}|timeline|family tree|genealogy|stammbaum|pronunciation(?: guide)?|guide to pronunciation)[.:]?$/i
/** Names of leaves that only front matter has. */
export const isFrontName = (text: string): boolean => text.length <= 60 && leaves.test(text.trim())

const backs = /^(?:discussion questions|questions for (?:discussion|readers|book clubs)|(?:reading|readers?['’]?s?|book club) (?:group )?(?:guide|questions|notes)|about \p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,4}|a (?:preview|sneak peek) of .{2,60}|credits|sources|further reading|notes on .{2,60}|a note on .{2,50}|(?:read on|keep reading) for .{2,80}|timeline|family tree|bonus (?:chapter|material|scene)s?)[.:]?$/iu
/** Names of leaves behind the last chapter. */
export const isBackName = (text: string): boolean => text.length <= 80 && backs.test(text.trim()) && (!/^about/i.test(text.trim()) || /^about /i.test(text.trim()) && !/^about (?:The|A|An|His|Her|My|Time|Now)\b/.test(text.trim()))

const sample = new RegExp(
  [
    String.raw`\b(?:sneak[- ]?(?:peek|preview)|preview|excerpt|extract|sample(?: chapters?)?|first chapters?|opening chapters?|bonus chapters?)\b[^.!?]{0,20}\b(?:of|from|at|for|to|in)\b`,
    String.raw`^(?:turn the page|read on|keep reading|continue reading|coming (?:soon|next)|available (?:soon|now)|the (?:next|second|third) book)\b`,
    String.raw`^(?:leseprobe|lesen sie weiter|blick ins buch|extrait|découvrez|en avant-première|avance|adelanto|fragmento|un estratto|anteprima|trecho|fragment|een voorproefje)(?![\p{L}])`
  ].join('|'), 'iu'
)
/** Announces a sample of another book. */
export const isSampleLead = (text: string): boolean => sample.test(text.trim())
