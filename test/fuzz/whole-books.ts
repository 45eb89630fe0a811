/** Both books of whole projects: parts, front and back matter, files of every format side by side, and what an edition moves or leaves out. */

import fc from 'fast-check'
import {block, chapter} from './books.ts'
import {keepsLetters} from './keep-letters.ts'
import {page} from './pages.ts'
import {pieces, some, words} from './pieces.ts'
import {settings, sheet} from './sheets.ts'
import {chapter as raw} from './texts.ts'

const bare = some(block, 4, '\n\n')
const leaf = fc.oneof(bare, pieces(words(6), '\n'), pieces('For ', words(2), '\n'), pieces('“', words(6), '”\n\n— ', words(2), '\n'), pieces('# ', words(3), '\n\n', bare))
const names = ['title-page', 'half-title', 'copyright', 'dedication', 'epigraph', 'motto', 'foreword', 'preface', 'introduction', 'prologue', 'interlude', 'epilogue', 'afterword', 'acknowledgements', 'appendix', 'glossary', 'notes', 'bibliography', 'about-the-author', 'also-by', 'contents', 'index', 'imprint', 'colophon', 'authors-note', 'teaser', 'README', 'zz last']
const matter = fc.tuple(fc.constantFrom(...names), fc.constantFrom('md', 'md', 'txt'), leaf).map(([name, suffix, text]): File => [`${name}.${suffix}`, text])

type File = readonly [string, string]
const headed = fc.constantFrom('', '', '---\ntitle: Own\n---\n\n', '---\ntitle: "A: B"\nlang: de\n---\n', 'Part Two\n\n', '# Part One\n\n', '# BOOK THE SECOND\n\n## Of Salt\n\n', 'by Bo Reed\n\n')
const story = fc.oneof({weight: 4, arbitrary: pieces(headed, chapter).map((text) => ['md', text] as const)}, {weight: 3, arbitrary: raw.map((text) => ['txt', text] as const)}, page.map((text) => ['html', text] as const), bare.map((text) => ['md', text] as const))
const folders = fc.constantFrom('', '', '', 'Part One/', '1 The Sea/', '2 The Land/', 'part-two/deeper/')
const stories = fc.array(fc.tuple(folders, fc.constantFrom('', '', 'chapter-', 'log-', 'x '), story), {minLength: 1, maxLength: 4}).map((all) => all.map(([folder, name, [suffix, text]], index): File => [`${folder}${name}${index + 1}.${suffix}`, text]))
const opening = fc.option(pieces('# ', words(3), '\n\n', words(4), '\n'), {nil: undefined}).map((text): File[] => text === undefined ? [] : [['1 The Sea/0 part.md', text]])
const files = fc.tuple(stories, fc.uniqueArray(matter, {maxLength: 4, selector: ([name]) => name}), opening).map((all) => Object.fromEntries(all.flat()))

const kept = (...values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values)
const edition = fc.tuple(kept('keep', 'end', 'omit'), kept('keep', 'omit'), kept('keep', 'omit'), kept('foot', 'end')).map(([authors, teasers, signOffs, footnotes]) => `{authors-notes: ${authors}, teasers: ${teasers}, sign-offs: ${signOffs}, footnotes: ${footnotes}}`)
const editions = fc.tuple(settings, edition, edition).map(([yaml, epub, pdf]) => `${yaml.replaceAll(/^editions: .*\n/gm, '')}editions: {epub: ${epub}, pdf: ${pdf}}\n`)

export const wholeBookProperties = [
  {name: 'any whole book in any edition keeps its letters', property: fc.asyncProperty(fc.record({yaml: editions, css: sheet, files}), keepsLetters)}
]
