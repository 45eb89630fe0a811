/** How a library sorts a title: without the article it begins with. */

/** Articles a title is not filed under; what is elided has no space behind it. */
const articles: Readonly<Record<string, RegExp>> = {
  en: /^(The|An?)\s+(.+)$/i,
  de: /^(Der|Die|Das|Ein|Eine)\s+(.+)$/i,
  fr: /^(L[’']|(?:Le|La|Les|Une?)(?=\s))\s*(.+)$/i,
  es: /^(El|La|Los|Las|Una?)\s+(.+)$/i,
  it: /^(L[’']|Un[’']|(?:Il|Lo|La|I|Gli|Le|Un[oa]?)(?=\s))\s*(.+)$/i,
  nl: /^(De|Het|Een)\s+(.+)$/i,
  pt: /^(Os?|As?|Uma?)\s+(.+)$/i,
  ca: /^(L[’']|(?:El|La|Els|Les|Una?)(?=\s))\s*(.+)$/i,
  sv: /^(En|Ett|Den|Det|De)\s+(.+)$/i,
  da: /^(En|Et|Den|Det|De)\s+(.+)$/i,
  hu: /^(Az?|Egy)\s+(.+)$/i
}

/** "The Long Way" is filed as "Long Way, The". */
export function fileAs(title: string, language: string): string {
  const [, article, rest] = articles[language.slice(0, 2).toLowerCase()]?.exec(title) ?? []
  return article !== undefined && rest !== undefined ? `${rest}, ${article}` : title
}
