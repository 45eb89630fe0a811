/**
 * What to tell the author of a key that no setting has: which was meant, where it belongs, or what it is called here.
 *
 * Authors bring the keys of the programs they come from; those that say something a book of Octavo can say are in the
 * tables below, by their letters alone.
 */

import {allKeys, namesBelow, otherSpellings, settingOf} from './known-keys.ts'
import {nearestOf} from './suggest.ts'

export interface Advice {
  /** Absent when nothing like it is known. */
  readonly hint?: string
  /** The key that was meant, when only one can have been. */
  readonly nearest?: string
  /** Other programs read it and this one needs nothing in its place. */
  readonly isForeign?: boolean
}

/** Keys of other programs, and words an author may look for, by what they are called here. */
const calledHere: Readonly<Record<string, readonly string[]>> = {
  'title': ['name', 'booktitle'],
  'author': ['by', 'writer', 'writers', 'byline', 'pseudonym', 'penname'],
  'language': ['locale', 'langue', 'sprache', 'idioma'],
  'date': ['year', 'published', 'pubdate', 'publicationdate', 'releasedate'],
  'publisher': ['imprint', 'press'],
  'rights': ['license', 'licence', 'copyrightnotice'],
  'description': ['blurb', 'summary', 'abstract', 'synopsis'],
  'subjects': ['genre', 'genres', 'category', 'categories', 'bisac'],
  'identifier': ['id', 'uuid', 'bookid'],
  'series.number': ['number', 'volume', 'volumenumber', 'seriesnumber', 'seriesindex', 'groupposition'],
  'series': ['collection', 'belongstocollection', 'seriesname', 'seriestitle'],
  'cover': ['coverimage', 'coverfile', 'coverpicture', 'ebookcover'],
  'manuscript': ['chapters', 'files', 'inputfiles', 'input', 'entry', 'include', 'content', 'spine', 'readingorder'],
  'styles': ['css', 'stylesheet', 'stylesheets'],
  'page.trim': ['size', 'pagesize', 'papersize', 'trimsize', 'geometry', 'format', 'width', 'height'],
  'page.margins.inner': ['inside', 'left', 'gutter', 'spine', 'binding'],
  'page.margins.outer': ['outside', 'right'],
  'page.margins': ['margin'],
  'editions.epub': ['ebook', 'screen', 'kindle'],
  'editions.pdf': ['print', 'paperback', 'paper', 'page', 'book'],
  'isbn.epub': ['ebook', 'isbnebook', 'isbnepub', 'kindle'],
  'isbn.print': ['isbnprint', 'paperback', 'hardcover', 'softcover', 'isbnpdf', 'isbn13', 'isbn10'],
  'typography.quotes': ['quotes', 'smart', 'smartquotes', 'smartypants', 'quotationmarks'],
  'typography.ellipsis': ['ellipsis', 'ellipses'],
  'typography.dashes': ['dashes', 'dash']
}

/** What is said by other means than a key. */
const saidElsewhere: readonly (readonly [hint: string, names: readonly string[]])[] = [
  ['Both books have a table of contents made for them; leave the line out', ['toc', 'tocdepth', 'toctitle', 'tableofcontents', 'numbersections', 'lof', 'lot']],
  ['It is a matter of style: write it in a style sheet in `styles/`, see docs/css.md', ['font', 'fonts', 'mainfont', 'sansfont', 'monofont', 'fontfamily', 'fontsize', 'typeface', 'linestretch', 'lineheight', 'leading', 'linespread', 'spacing', 'justify', 'indent', 'dropcaps', 'dropcap', 'ornament', 'header', 'headers', 'footer', 'footers', 'runningheads', 'pagenumbers', 'recto', 'color', 'colors', 'hyphens']],
  ['The printed pages have the size they are trimmed to, without bleed or marks; leave the line out', ['bleed', 'marks', 'cropmarks', 'barcode', 'paper', 'papertype', 'binding']],
  ['Where the books go and which are made is said on the command line: `octavo build --out books --format epub,pdf`', ['output', 'outputs', 'outputdir', 'outputdirectory', 'out', 'outdir', 'dist', 'formats', 'targets', 'to']],
  ['It is text of the book: write it into the manuscript, a dedication into a file `dedication.md`', ['dedication', 'epigraph', 'motto', 'prologue', 'epilogue', 'preface', 'introduction', 'afterword', 'acknowledgements', 'acknowledgments', 'colophon', 'glossary', 'appendix', 'aboutauthor', 'abouttheauthor', 'authorbio', 'bio', 'alsoby', 'copyrightpage', 'authorsnote']],
  ['Write the person in a list: `author: [{name: Ann Leckie, role: contributor}]`', ['contributor', 'contributors', 'narrator', 'photographer', 'designer', 'coverartist', 'foreword']],
  ['The direction of the text follows from `language:`', ['direction', 'dir', 'rtl', 'writingmode']]
]

/** Read by programs for notes, websites and LaTeX, and no part of a book. */
const foreign = new Set(['tags', 'aliases', 'alias', 'cssclass', 'cssclasses', 'publish', 'created', 'updated', 'modifieddate', 'draft', 'layout', 'slug', 'permalink', 'weight', 'status', 'wordcount', 'words', 'pov', 'location', 'characters', 'compile', 'longform', 'documentclass', 'classoption', 'classoptions', 'headerincludes', 'includebefore', 'includeafter', 'template', 'pdfengine', 'bibliography', 'csl', 'linkcolor', 'colorlinks', 'titlepage', 'version',
  'baseheaderlevel', 'latexmode', 'latexinput', 'latexheader', 'latexfooter', 'latexbegin', 'latexleader', 'latexconfig', 'latexauthor', 'latextitle', 'latexheaderlevel', 'htmlheader', 'htmlfooter', 'htmlheaderlevel', 'xhtmlheader', 'xhtmlheaderlevel', 'odfheader', 'odfheaderlevel', 'epubheaderlevel', 'mmdheader', 'mmdfooter', 'transcludebase', 'quoteslanguage', 'bibtex', 'bibliostyle', 'css', 'affiliation', 'email', 'phone', 'address', 'web', 'comment', 'revision'])

const fold = (name: string): string => name.toLowerCase().replaceAll(/[\s_-]/g, '')

/** Advice for the key `name`, found below the keys of `group` (`''`: at the top of the file). */
export function adviceOn(name: string, group: string): Advice {
  const around = [...namesBelow(group)!, ...(group === '' ? otherSpellings : [])]
  const nearest = nearestOf(name, around)
  const places = allKeys.filter((key) => lastOf(key) === name.toLowerCase())
  const inGroup = Object.keys(calledHere).find((key) => key.startsWith(`${group}.`) && calledHere[key]!.includes(fold(name)))
  if (inGroup !== undefined) return {hint: placing([inGroup])}
  const known = familiar(fold(name))
  if (known?.isForeign && places.length === 0) return known
  if (nearest !== undefined && (places.length === 0 || fold(nearest) === fold(name))) return {hint: `Did you mean \`${nearest}\`?`, nearest}
  if (places.length > 0) return {hint: placing(places)}
  return known ?? elsewhere(name) ?? (group === '' ? {} : {hint: `Below \`${group}:\` stand ${around.map((each) => `\`${each}\``).join(', ')}`})
}

/** Whether a key describes the book, or is one that other programs alone read. */
export const isOfHeads = (name: string): boolean => settingOf(keyOf(name))?.to.startsWith('book.') === true || foreign.has(fold(name))

/** The key of a name typed in capitals or with blanks. */
export const keyOf = (name: string): string => (/^by$/i.test(name) ? 'author' : name.toLowerCase().replaceAll(/\s+/g, '-'))

function familiar(name: string): Advice | undefined {
  const [key] = Object.entries(calledHere).find(([, names]) => names.includes(name)) ?? []
  if (key !== undefined) return {hint: placing([key])}
  const [hint] = saidElsewhere.find(([, names]) => names.includes(name)) ?? []
  if (hint !== undefined) return {hint}
  return foreign.has(name) ? {hint: 'No book needs it; leave the line out', isForeign: true} : undefined
}

/** A misspelt key that is known at another place. */
function elsewhere(name: string): Advice | undefined {
  const nearest = nearestOf(name, allKeys.map(lastOf))
  return nearest === undefined ? undefined : {hint: placing(allKeys.filter((key) => lastOf(key) === nearest))}
}

const lastOf = (key: string): string => key.slice(key.lastIndexOf('.') + 1)

/** How keys are written with what holds them: `page: {trim: ...}`. */
function placing(keys: readonly string[]): string {
  const written = keys.slice(0, 2).map((key) => `\`${key.split('.').reduceRight((inside, step) => (inside === '...' ? `${step}: ...` : `${step}: {${inside}}`), '...')}\``).join(' or ')
  return keys[0]!.includes('.') ? `Write ${written}` : `Write ${written} at the beginning of a line, below no other key`
}
