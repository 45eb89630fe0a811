/** The letters and numbers among the signs of Symbol and Wingdings; their other signs are none (a table of its own, as the reader is). */

const tables: Readonly<Record<string, string>> = {
  symbol: '0-9 0123456789 A-Z ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ a-z αβχδεφγηιϕκλμνοπθρστυϖωξψζ',
  wingdings: '\u0080-\u008a ⓪①②③④⑤⑥⑦⑧⑨⑩ \u008b-\u0095 ⓿❶❷❸❹❺❻❼❽❾❿'
}

/** What the letters of a run are in its font. */
export function signsOf(font: string, text: string): string {
  const table = tables[font.trim().toLowerCase()]
  return table === undefined ? text : [...text].map((letter) => signOf(table.split(' '), (letter.codePointAt(0) ?? 0) & 0xff, letter)).join('')
}

function signOf(table: readonly string[], code: number, letter: string): string {
  for (let index = 0; index < table.length; index += 2) {
    const [first, last] = [table[index]!.codePointAt(0)!, table[index]!.codePointAt(2)!]
    if (code >= first && code <= last) return [...table[index + 1]!][code - first] ?? ''
  }
  return /\s/.test(letter) ? letter : ''
}
