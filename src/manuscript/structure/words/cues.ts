/**
 * Words by which an author speaks to the readers and not of the story. Each pattern counts once; two or more make a
 * block chatty. Data; a story may use any one of them.
 */

const cues: readonly RegExp[] = [
  /\b(?:thank(?:s| you)(?: so much| all| everyone)? (?:to|for|everyone|everybody|all|you)|thank(?:s| you),? \p{Lu}\p{L}+,? for|big thanks|huge thanks|shout-?outs?)\b/iu,
  /\b(?:review(?:s|ed|er|ers|ing)?|comment(?:s|ed|ers)|vot(?:e|es|ing)\b|patrons?|supporters|subscribers?|subscribe|reblogs?|kudos|feedback|favou?rit(?:es|ed)|follow(?:s|ers)|ratings?|polls?|poll's|housekeeping|ebook|season (?:one|two|three|\d)|wordcount|word count|readers?|patreon|ko-fi|discord|tumblr|twitter|wattpad|ao3|ffn|royal ?road|rr&?r|r&r)\b/i,
  /\b(?:next|last|this|previous|new|first|early|short) (?:chapter|update|part|instal?lment|episode|post)\b|\bthe last one\b|\bnext one(?:'s| is)\b/i,
  /\b(?:update[sd]?|updating|post(?:ed|ing)|repost|upload(?:ed|ing)?|hiatus|schedule|cliff-?hanger|to read ahead|stay tuned)\b/i,
  /\b(?:(?:cover|art|artwork|fan ?art|banner|edited|translated|beta-?read) by\b|beta|beta'd|unbeta'?d|betaed|proofread|typos?|mistakes (?:are|is)|all mistakes|errors? (?:are|in)|rewr(?:ote|itten)|rewrite|wr(?:ite|iting|ote) (?:this|that|it|the next))\b/i,
  /\b(?:disclaimer|i (?:don'?t|do not) own|i own nothing|don'?t sue|all rights|copyright|belongs? to)\b/i,
  /\b(?:warnings?|trigger|cw|tw|content note|graphic|off-?screen|off the page)\b/i,
  /\b(?:sorry (?:for|this|about|it'?s|i'?m)|so sorry|apolog(?:y|ies|ise|ize))\b.{0,40}\b(?:late|wait|delay|short|long|gap|chapter|one|this|update|post|formatting|typos)\b/i,
  /\b(?:enjoy!|hope you|let me know|bear with me|you(?:'ve| have) (?:all )?been (?:asking|waiting)|some(?:one|body) asked|people asked|a reader|for (?:anyone|those) (?:asking|wondering|who)|no spoilers?|spoilers?|see you (?:in|on|next|all|sunday|monday|tuesday|wednesday|thursday|friday|saturday)|happy reading)\b/i,
  /\b(?:guys|folks|y'?all|you all|lovelies|everyone|everybody|dear readers?|my dears|peeps|welcome back|welcome, welcome)\b.{0,3}[!?,.]/i,
  /\b(?:lol|haha+|omg|jk|tbh|idk|wip|fic|fandom|oc|ocs|oneshot|songfic|au)\b/i,
  /(?:[:;]-?[)(DP]|<3|\bxx+\b|\bxo(?:xo)*\b|!!+|\?\?+|\b(?:pls|plz|thx|u r|ur|hi{2,}|so{3,}|if u|thank u)\b|[\u{1F49A}-\u{1F49F}\u2764])/iu,
  /\b(?:my (?:beta|laptop|midterms?|exams?|finals|editor|sister|brother|cousin|mum|mom|aunt|gran|grandad|job|boss)|midterms|the flu|on my phone|on the bus|with one thumb)\b/i,
  /\b(?:(?:the|this|that) (?:song|scene|speech|story|chapter|fic|idea|title|pun|map|coupon)(?:'s)? (?:is|was|are|real|in|above|at the top|lyrics)|based on (?:a )?(?:true|real)|i(?:'ve| have) been (?:wanting|waiting|planning|meaning) (?:to|that|since)|(?:is|'s|are) real\b|i(?:'m| am) (?:not )?(?:saying nothing|telling you))\b/i,
  /\b(?:gracias|merci|danke|grazie|obrigad[oa]|dziękuj\w+|bedankt|bete(?:o|ada|ar)|betaread\w*|estrellit\w+|stellin\w+|Sternchen|Favoriten|gwiazdk\w+|esam[ei]|capítulo|capitolo|Kapitel|chapitre|recensi\w+|comment[io]\w*)\b|спасибо|глав[аеу]/i,
  /\b(?:chapter|part|episode) (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i,
  /\b(?:Anmerkung|Danke|Reviews?|Kapitel|nächste[sn]?|Merci|prochain|gracias|próximo|capítulo|grazie|prossimo)\b.{0,40}\b(?:Kapitel|Leser|Reviews?|chapitre|lecteurs?|capítulo|lectores|capitolo|lettori)\b/i
]

/** How many kinds of cue a block has. `labels` are the manuscript's own heading words ("reel"), which notes name with a number. */
export function countCues(text: string, labels: ReadonlySet<string>): number {
  let count = 0
  for (const cue of cues) if (cue.test(text)) count += 1
  return count + (namesInstalment(text, labels) ? 1 : 0)
}

/** "Reel 1", "Course Four": the manuscript's own label with a number, inside running text. */
export function namesInstalment(text: string, labels: ReadonlySet<string>): boolean {
  for (const [, word] of text.matchAll(/(?:^|[\s("“‘'])(\p{Lu}[\p{L}]+) (?:\d+|[IVXLC]+|\p{Lu}\p{L}+)\b/gu)) if (labels.has(word!.toLowerCase())) return true
  return false
}

const endings = /^[\s~*\-–—([_/|>=#.]*(?:to be continued(?:[ ,:–—-]+(?:in|on|next|after|when|soon|tomorrow|with)\b.{0,40})?|here end(?:s|eth) .{1,40}|tbc|t\.b\.c\.?|(?:the )?end(?: of (?!chapter notes?\b).{1,60})?|fin|finis|fine|ende|(?:to be )?cont(?:inued|['’]d|d)|fortsetzung folgt|(?:la )?suite (?:au|dans le) prochain .{1,20}|[àa] suivre|suite au prochain .{1,20}|continuará(?: .{1,40})?|continúa|continua(?: nel .{1,40})?|ciąg dalszy nastąpi|c\.?d\.?n\.?|koniec(?: rozdziału| części)?(?: .{1,30})?|wordt vervolgd|продолжение (?:следует|в следующей .{1,20})|конец|(?:ende|fine|fin|koniec|einde|fim|konec) (?=.{0,30}(?:kapitel|teil|capitol|capítulo|chapitre|partie|part[ei]|rozdzia|hoofdstuk|deel|episod)).{1,40}|ende (?:von|des|der) .{1,40}|fin (?:de|du|del) .{1,40}|fine (?:del|della|dell[’']).{1,40}|the end(?:[.?!]+)?|end(?:e)? (?:chapter|part|episode) .{1,30}|end (?:of )?(?:transmission|recording|tape|log|message|file|entry|broadcast|transcript|document|interview|report|excerpt|session)|(?:transmission|recording|tape|log|message|file|entry|broadcast|transcript|document|interview|report|excerpt|session|chat|connection|call|line|signal|stream) (?:ends|ended|over|concluded|disconnected|terminated|lost|closed))(?:\s*\(.{1,40}\))?[\s.!?…~*\-–—)\]_/|<=#]*$/i

/** "Goodnight, goodnight, the end." */
const trailing = /^[^.!?"“]{2,50}[,;–—-] ?the end[.!~]*$/i

/** THE END, TBC!, END OF REEL 3, ~ fin (for now!) ~ */
export const isTheEnd = (text: string): boolean => text.length < 80 && (endings.test(text) || trailing.test(text)) && !(/^\p{L}* ?end of\b/iu.test(text) && narrates.test(text))

const leads = /^[\s~*_([–—-]*(?:next (?!morning|day|door|to\b|came|it\b|he\b|she\b|they\b|i\b|we\b)[^.:!?"“]{0,60}|(?:in|on) the next [^.:!?"“]{0,60}|coming (?:up|soon|next)[^:!?"“]{0,40}|(?:a )?(?:preview|sneak peek|teaser)[^.:!?"“]{0,40}|up next|vorschau[^.:"]{0,30}|im nächsten [^.:"]{0,40}|dans le prochain [^.:"]{0,40}|en el próximo [^.:"]{0,40}|prossimamente)\s*(?:[:~–—]|--|\.\.\.|…)/i

/** Somebody in the story does something: neither an announcement nor a farewell. */
const narrates = /\b(?:he|she|they|it|was|were|had|said|told|wrote|\p{L}{4,}ed)\b/iu

/** Announces what comes next: "Next Log:", "Next time, in Chapter 48: ...", "In REEL SEVEN: ..." */
export function isTeaserLead(text: string, labels: ReadonlySet<string>): boolean {
  if (/^["“‘']/.test(text)) return false
  const lead = leads.exec(text)
  if (lead && !narrates.test(lead[0])) return true
  const instalment = /^[\s~*_(]*(?:In|Coming in|Next in|Next)\s+(?:the\s+)?(\p{Lu}\p{L}+)\s+[\p{L}\p{N}-]+\s*(?:[:~–—]|--)/u.exec(text)
  return instalment !== null && (labels.has(instalment[1]!.toLowerCase()) || /^(?:chapter|episode|part|book)$/i.test(instalment[1]!))
}

const farewells = /^[\s~*_–—-]*(?:until (?:next|we|then|tomorrow|sunday|monday|tuesday|wednesday|thursday|friday|saturday|the next)|till (?:next|we|then|sunday)|see (?:you|ya|y'all)|stay (?!s?ed\b|here\b|with me)\w+|keep (?:your|the|reading|it|on|a|those|calm|safe)|happy reading|farewell|cheers|ciao|toodles|peace out|goodnight|good night|good bye|goodbye|ta-ta|take care|be well|be kind|fair winds|safe travels|sleep well|sweet dreams|read (?:and|&) review|r&r|much love|lots of love|love(?:,|\s*[-–—])|hugs|xo|yours?,? |your \w+(?: and \w+)? (?:authoress|author|writer|servant|narrator|host|scribe)|bis (?:zum nächsten|bald|dann)|à (?:bientôt|la prochaine)|hasta (?:la próxima|pronto)|alla prossima)/i

const signed = /\n\s*(?:[~\-–—]+\s*)?[\p{L}\p{N}_. ]{2,30}\s*$/u

/** Bids the readers farewell in a line, which a name may follow on the next. */
export const isFarewell = (text: string): boolean => text.length <= 100 && !text.replace(signed, '').includes('\n') && farewells.test(text) && !/^["“]/.test(text) && !narrates.test(text.replace(/\bread\b/gi, ''))
