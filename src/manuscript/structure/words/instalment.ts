/** How an instalment is named, ended and followed: its own label with a number, THE END, announcements and farewells. */

/** "Reel 1", "Course Four": the manuscript's own label with a number, inside running text. */
export function namesInstalment(text: string, labels: ReadonlySet<string>): boolean {
  for (const [, word] of text.matchAll(/(?:^|[\s("“‘'])(\p{Lu}[\p{L}]+) (?:\d+|[IVXLC]+|\p{Lu}\p{L}+)\b/gu)) if (labels.has(word!.toLowerCase())) return true
  return false
}

const endings = /^[\s~*\-–—([_/|>=#.]*(?:to be continued(?:[ ,:–—-]+(?:in|on|next|after|when|soon|tomorrow|with)\b.{0,40})?|here end(?:s|eth) .{1,40}|(?:tbc|t\.b\.c\.?)(?:[ ,:–—-]+(?:in|on|next|soon)\b.{0,30})?|(?:the )?end(?: of (?!chapter notes?\b).{1,60})?|fin|finis|fine|ende|(?:to be )?cont(?:inued|['’]d|d)(?: (?:in|on|next) .{1,40})?|fortsetzung folgt|(?:la )?suite (?:au|dans le) prochain .{1,20}|[àa] suivre|suite au prochain .{1,20}|continuará(?: .{1,40})?|continúa|continua(?: (?:nel|no|na|em) .{1,40})?|(?:chapter|part|episode|kapitel|chapitre|capítulo|capitolo)[ -]ends?|ciąg dalszy nastąpi|c\.?d\.?n\.?|koniec(?: rozdziału| części)?(?: .{1,30})?|wordt vervolgd|продолжение (?:следует|в следующей .{1,20})|конец(?: (?:главы|части|книги|тома|серии)(?: .{1,20})?)?|(?:ende|fine|fin|koniec|einde|fim|konec) (?=.{0,30}(?:kapitel|teil|capitol|capítulo|chapitre|partie|part[ei]|rozdzia|hoofdstuk|deel|episod)).{1,40}|ende (?:von|des|der) .{1,40}|fin (?:de|du|del) .{1,40}|fine (?:del|della|dell[’']).{1,40}|the end(?:[.?!]+)?|end(?:e)? (?:chapter|part|episode) .{1,30}|end (?:of )?(?:transmission|recording|tape|log|message|file|entry|broadcast|transcript|document|interview|report|excerpt|session)|(?:transmission|recording|tape|log|message|file|entry|broadcast|transcript|document|interview|report|excerpt|session|chat|connection|call|line|signal|stream) (?:ends|ended|over|concluded|disconnected|terminated|lost|closed))(?:\s*\(.{1,40}\))?[\s.!?…~*\-–—)\]_/|<=#]*$/i

/** "Goodnight, goodnight, the end." */
const trailing = /^[^.!?"“]{2,50}[,;–—-] ?the end[.!~]*$/i

/** "[END 4/?]". */
const counted = /^[^\p{L}\p{N}"“]{0,8}end[\s\d/?.:#-]*[^\p{L}\p{N}"”]{0,8}$/iu

/** What ends inside a chapter: a stretch of the story its author marks at both ends. */
const inner = /^\P{L}*(?:end|ende|fin|fine|koniec)(?: of| de| du| del| der| des)?(?: the| la| le)? (?:flash ?backs?|dreams?|memory|memories|visions?|pov|point of view|songs?|text|lemons?|limes?|smut|quote|rückblende|rückblick|traum|souvenir|recuerdo|ricordo|wspomnienia?)\P{L}*$/iu

/** THE END, TBC!, END OF REEL 3, ~ fin (for now!) ~ */
export const isTheEnd = (text: string): boolean => text.length < 80 && !inner.test(text) && (endings.test(text) || counted.test(text) || trailing.test(text)) && !(/^\p{L}* ?end of\b/iu.test(text) && narrates.test(text))

const leads = /^[\s~*_([–—-]*(?:next (?!morning|day|door|to\b|came|it\b|he\b|she\b|they\b|i\b|we\b)[^.:!?"“]{0,60}|(?:in|on) the next [^.:!?"“]{0,60}|coming (?:up|soon|next)[^:!?"“]{0,40}|(?:a )?(?:preview|sneak peek|teaser)[^.:!?"“]{0,40}|up next|vorschau[^.:"]{0,30}|im nächsten [^.:"]{0,40}|dans le prochain [^.:"]{0,40}|en el próximo [^.:"]{0,40}|prossimamente)\s*(?:[:~–—]|--|\.\.\.|…)/i

/** "In the next chapter, Lottie finds the ink": a sentence of nobody's own. */
const foretold = /^[\s~*_([–—-]*(?:in|on) the next (?:chapter|episode|part|instal?lment)\b[^.:!?"“]{0,40}, |^[\s~*_([–—-]*(?:im nächsten kapitel|dans le prochain chapitre|en el próximo capítulo|nel prossimo capitolo|no próximo capítulo|w następnym rozdziale|в следующей главе|in het volgende hoofdstuk)(?=[ ,:…])/i
const ofUs = /\b(?:I|we|you|my|our|your|ich|wir|ihr|je|nous|vous|yo|io|noi|eu|vocês|ik|jullie)\b|(?:^| )(?:я|мы|вы|вас)(?= )/i

/** Somebody in the story does something: neither an announcement nor a farewell. */
const narrates = /\b(?:he|she|they|it|was|were|had|said|told|wrote|\p{L}{4,}ed)\b/iu

/** "Next update: Wednesday": when, not what. */
export const isScheduled = (text: string): boolean => scheduled.test(text) && /^[^:]{0,24}:/.test(text)
const scheduled = /^[\s~*_([–—-]*(?:next (?:update|post|release|session)|(?:public|wide|general|free) release)\b/i

/** ", it said, at the top of the sheet": somebody in the story reads it. */
const saidWithin = /, (?:it|he|she|they) (?:said|says|read|wrote|went on),/i

/** "Next week: the crown. It sounded like a pageant." */
const tells = /[.!?] (?:it|he|she|they) (?:was|were|had|said|went|got|came|knew|thought|felt|\p{L}{3,}ed)(?!\p{L})/iu

/** Announces what comes next: "Next Log:", "Next time, in Chapter 48: ...", "In REEL SEVEN: ..." */
export function isTeaserLead(text: string, labels: ReadonlySet<string>): boolean {
  if (/^["“‘']/.test(text) || saidWithin.test(text) || scheduled.test(text)) return false
  const lead = leads.exec(text)
  if (lead && !narrates.test(lead[0]) && !tells.test(text.slice(lead[0].length)) || foretold.test(text) && !ofUs.test(text)) return true
  const instalment = /^[\s~*_(]*(?:In|Coming in|Next in|Next)\s+(?:the\s+)?(\p{Lu}\p{L}+)\s+[\p{L}\p{N}-]+\s*(?:[:~–—]|--)/u.exec(text)
  return instalment !== null && (labels.has(instalment[1]!.toLowerCase()) || /^(?:chapter|episode|part|book)$/i.test(instalment[1]!))
}

const farewells = /^[\s~*_–—-]*(?:until (?:next|we|then|tomorrow|sunday|monday|tuesday|wednesday|thursday|friday|saturday|the next)|till (?:next|we|then|sunday)|see (?:you|ya|y'all)|stay (?!s?ed\b|here\b|with me)\w+|keep (?:your|the|reading|it|on|a|those|calm|safe)|happy reading|farewell|cheers|ciao|toodles|peace out|goodnight|good night|good bye|goodbye|ta-ta|take care|be well|be kind|fair winds|safe travels|sleep well|sweet dreams|read (?:and|&) review|r&r|much love|lots of love|love(?:,|\s*[-–—]| from\b)|hugs|xo|yours?,? |your \w+(?: and \w+)? (?:authoress|author|writer|servant|narrator|host|scribe)|bis (?:zum nächsten|bald|dann)|à (?:bientôt|la prochaine)|hasta (?:la próxima|pronto)|alla prossima)/i

const signed = /\n\s*(?:[~\-–—]+\s*)?[\p{L}\p{N}_. ]{2,30}\s*$/u

/** Bids the readers farewell in a line, which a name may follow on the next. */
export const isFarewell = (text: string): boolean => text.length <= 100 && !text.replace(signed, '').includes('\n') && farewells.test(text) && !/^["“]/.test(text) && !narrates.test(text.replace(/\bread\b/gi, ''))
