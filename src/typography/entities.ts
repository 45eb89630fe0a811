/** HTML entities in plain text: numeric ones and the names that stand for marks, spaces and Latin letters. */

const names: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0', ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', hairsp: '\u200A',
  ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', laquo: '«', raquo: '»',
  lsaquo: '‹', rsaquo: '›', prime: '′', Prime: '″', deg: '°', times: '×', copy: '©', reg: '®', trade: '™', sect: '§', para: '¶',
  middot: '·', bull: '•', dagger: '†', Dagger: '‡', iexcl: '¡', iquest: '¿', pound: '£', euro: '€', cent: '¢', yen: '¥', shy: '\u00AD',
  frac12: '½', frac14: '¼', frac34: '¾', szlig: 'ß', aelig: 'æ', AElig: 'Æ', oelig: 'œ', OElig: 'Œ', eth: 'ð', ETH: 'Ð', thorn: 'þ', THORN: 'Þ',
  oslash: 'ø', Oslash: 'Ø', aring: 'å', Aring: 'Å'
}
const accents: Readonly<Record<string, string>> = {acute: '\u0301', grave: '\u0300', circ: '\u0302', uml: '\u0308', tilde: '\u0303', cedil: '\u0327', caron: '\u030C'}

const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([A-Za-z][A-Za-z\d]{1,8}));/gi
const accented = /^([A-Za-z])(acute|grave|circ|uml|tilde|cedil|caron)$/

/** The text with entities decoded, once; an unknown name stays as typed. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(entity, (found, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named(name) ?? found
    const code = decimal === undefined ? parseInt(hex as string, 16) : Number(decimal)
    const isCharacter = code >= 32 && code <= 0x10_FFFF && !(code >= 0xD8_00 && code <= 0xDF_FF) && !(code >= 0x7F && code < 0xA0)
    return isCharacter ? String.fromCodePoint(code) : found
  })
}

function named(name: string): string | undefined {
  const letter = accented.exec(name)
  return letter ? (letter[1] as string + accents[letter[2] as string]).normalize('NFC') : names[name]
}
