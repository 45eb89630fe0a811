/**
 * What makes Octavo say each message, and the same when it is mended.
 *
 * The pages of docs/messages/ show these, and `message-examples.test.ts` holds the program to them: what is wrong yields
 * the message, what is right does not. Around each stands a book that is sound.
 */

export interface MessageExample {
  /** The file that is wrong, relative to the book. */
  readonly file: string
  readonly wrong: string
  /** Absent for what is only told, or is right as it is. */
  readonly right?: string
  /** Another file of the book, without which nothing is said of this one. */
  readonly beside?: {readonly file: string; readonly text: string}
}

const settings = (wrong: string, right?: string): MessageExample => ({file: 'book.yaml', wrong, ...(right !== undefined && {right})})
const chapter = (wrong: string, right?: string): MessageExample => ({file: 'manuscript/one.md', wrong: `# One\n\n${wrong}`, ...(right !== undefined && {right: `# One\n\n${right}`})})
const sheet = (wrong: string, right?: string): MessageExample => ({file: 'styles/book.css', wrong, ...(right !== undefined && {right})})

const drawing = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60">\n  <path d="M0 30 H90" stroke="black"/>\n${inside}</svg>\n`
const picture = (file: string, wrong: string, right?: string): MessageExample => ({file, wrong, ...(right !== undefined && {right}), beside: {file: 'manuscript/one.md', text: `# One\n\n![A chart](../${file})\n`}})
const font = (wrong: string): MessageExample => ({file: 'fonts/mine.ttf', wrong, beside: {file: 'styles/book.css', text: '@font-face { font-family: "Mine"; src: url("../fonts/mine.ttf"); }\np { font-family: "Mine"; }\n'}})

const raw = (wrong: string): MessageExample => ({file: 'manuscript/one.txt', wrong})

/** A paragraph that is plainly of a story. */
const prose = 'The ferry left without its lights, and nobody on the quay could say who had the tiller.\n\n'

/** Chapters of a sentence each. */
const countTo = (...numbers: readonly string[]): string => numbers.map((number) => `# Chapter ${number}\n\nThe ferry left.\n`).join('\n')

/** Examples by the id of their message. */
export const messageExamples: Readonly<Record<string, MessageExample>> = {
  'book:author-assumed': {file: 'manuscript/0.txt', wrong: `Low Water\n\nby Ishbel Marr\n\nChapter One\n\n${prose}`, beside: {file: 'book.yaml', text: 'title: Low Water\nlanguage: en-GB\n'}},
  'book:author-missing': settings('title: Low Water\n', 'title: Low Water\nauthor: Wren Halloran\n'),
  'book:author-of-chapter': {file: 'manuscript/one.md', wrong: '---\nauthor: Ishbel Marr\n---\n\n# One\n\nThe ferry left.', right: '# One\n\nby Ishbel Marr\n\nThe ferry left.'},
  'book:chapter-missing': {file: 'manuscript/one.md', wrong: countTo('One', 'Two', 'Three', 'Four', 'Five', 'Seven'), right: countTo('One', 'Two', 'Three', 'Four', 'Five', 'Six')},
  'book:chapter-twice': {file: 'manuscript/one.md', wrong: countTo('One', 'Two', 'Three', 'Four', 'Five', 'Five'), right: countTo('One', 'Two', 'Three', 'Four', 'Five', 'Six')},
  'book:empty': {file: 'manuscript/zero.md', wrong: '<!-- to be written -->\n', right: '# Zero\n\nThe quay was empty.\n'},
  'book:language-assumed': settings('title: Low Water\n', 'title: Low Water\nlanguage: en-GB\n'),
  'book:modified-fixed': settings('title: Low Water\n', 'title: Low Water\ndate: 2026-03-02\n'),
  'book:title-assumed': settings('author: Wren Halloran\n', 'title: Low Water\nauthor: Wren Halloran\n'),
  'config:chapter-setting': {file: 'manuscript/one.md', wrong: '---\ntheme: modern\n---\n\n# One\n\nThe ferry left.', right: '# One\n\nThe ferry left.'},
  'config:comment': settings('title: #1 in the Series\n', 'title: "#1 in the Series"\n'),
  'config:control-character': settings('title: "Low\\x07Water"\n', 'title: "Low Water"\n'),
  'config:curly-quotes': settings('title: “Low Water”\n', 'title: "Low Water"\n'),
  'config:isbn': settings('isbn: {epub: 978-0-306-40615-6}\n', 'isbn: {epub: 978-0-306-40615-7}\n'),
  'config:isbn-edition': settings('isbn: 978-0-306-40615-7\n', 'isbn: {epub: 978-0-306-40615-7}\n'),
  'config:listed-twice': settings('manuscript: [manuscript/zero.md, manuscript/zero.md]\n', 'manuscript: [manuscript/zero.md]\n'),
  'config:missing-file': settings('cover: cover.jpg\n', ''),
  'config:page': settings('page: {trim: a5, margins: {inner: 3in, outer: 3in}}\n', 'page: {trim: a5, margins: {inner: 1in, outer: 1in}}\n'),
  'config:second-settings': {file: 'book.yml', wrong: 'title: Low Water\n'},
  'config:series-number': settings('series: {name: The Reef, number: two}\n', 'series: {name: The Reef, number: 2}\n'),
  'config:several-people': settings('title: Low Water\nauthor: Wren Halloran and Ishbel Marr\n', 'title: Low Water\nauthor: [Wren Halloran, Ishbel Marr]\n'),
  'config:unknown-key': settings('trim: a5\n', 'page: {trim: a5}\n'),
  'config:value': settings('date: 2 March 2026\n', 'date: 2026-03-02\n'),
  'config:yaml': settings('title: Slack Water: A Serial\n', 'title: "Slack Water: A Serial"\n'),
  'epub:conformance': chapter('![](images/dot.png)', '![A dot](images/dot.png)'),
  'epub:contrast': sheet('h1 { color: #ccc; }\n', 'h1 { color: #444; }\n'),
  'files:outside': settings('cover: ../cover.png\n', 'cover: images/dot.png\n'),
  'fonts:broken': font('No font yet.\n'),
  'fonts:missing': sheet('@font-face { font-family: "Mine"; src: url("mine.ttf"); }\np { font-family: "Mine"; }\n', ''),
  'fonts:unknown-family': sheet('p { font-family: "Bembo"; }\n', 'p { font-family: "EB Garamond"; }\n'),
  'lint:doubled-space': chapter('The ferry  left.', 'The ferry left.'),
  'lint:doubled-word': chapter('She took the the lantern down.', 'She took the lantern down.'),
  'lint:foreign-mark': chapter('It was [i]late[/i].', 'It was *late*.'),
  'lint:mixed-quotes': chapter('“Go,” she said.\n\n“Stay,” he said.\n\n“Why?” she said.\n\n“Because.”\n\n"Late," said Juno.', '“Go,” she said.\n\n“Stay,” he said.\n\n“Why?” she said.\n\n“Because.”\n\n“Late,” said Juno.'),
  'lint:unbalanced-quotes': chapter('“No, she said, and went.\n\nHe stayed.', '“No,” she said, and went.\n\nHe stayed.'),
  'lint:wrong-way-apostrophe': chapter('‘Twas late. ‘Tis said he drowned.', '’Twas late. ’Tis said he drowned.'),
  'pictures:suffix': picture('images/chart.png', drawing('')),
  'pictures:svg-removed': picture('images/chart.svg', drawing('  <script>alert(1)</script>\n'), drawing('')),
  'pictures:svg-text': picture('images/chart.svg', drawing('  <text x="9" y="20">Quay</text>\n'), drawing('')),
  'pictures:unknown-kind': picture('images/chart.png', 'A chart, to be drawn.\n'),
  'print:hidden-words': sheet('.chapter p { display: none; }\n', ''),
  'print:missing-glyph': chapter('The sign read 禁止.'),
  'publication:direction': chapter('See [the \u202egpj.exe](https://example.org/).', 'See [the exe.jpg](https://example.org/).'),
  'publication:missing-alt': chapter('![](images/dot.png)', '![A dot](images/dot.png)'),
  'publication:missing-image': chapter('![A chart](images/chrat.png)', '![A dot](images/dot.png)'),
  'read:beside': {file: 'chapter-9.md', wrong: '# Nine\n\nThe ferry left.\n'},
  'read:comment': chapter('The ferry <!-- which? --> left.', 'The ferry left.'),
  'read:control-character': chapter('The ferry&#1; left.', 'The ferry left.'),
  'read:data-picture': chapter('![A chart](data:image/webp;base64,UklGRg==)', '![A dot](images/dot.png)'),
  'read:definition-list': chapter('Slack\n:   The hour at which the water waits.'),
  'read:empty-file': {file: 'manuscript/one.md', wrong: '\n', right: '# One\n\nThe ferry left.'},
  'read:empty-heading': chapter('## \n\nThe ferry left.', 'The ferry left.'),
  'read:encoding-name': settings('encoding: latin-15b\n', 'encoding: windows-1252\n'),
  'read:format': {file: 'manuscript/two.rtf', wrong: '{\\rtf1 The ferry left.}'},
  'read:front-matter': {file: 'manuscript/one.md', wrong: '+++\ntitle = "One"\n+++\n\nThe ferry left.', right: '---\ntitle: One\n---\n\nThe ferry left.'},
  'read:heading-closed-up': chapter('#Two\n\nThe ferry left.', '# Two\n\nThe ferry left.'),
  'read:heading-numbered': chapter(`${prose}2. The Quay\n-----------\n\n${prose}`),
  'read:heading-underlined': chapter('And that was all she would say about it.\n---\n\nThe ferry left.', 'And that was all she would say about it.\n\n---\n\nThe ferry left.'),
  'read:html-removed': chapter('The ferry left.<script>alert(1)</script>', 'The ferry left.'),
  'read:html-unpaired': chapter('The <b>ferry left.', 'The **ferry** left.'),
  'read:indented-paragraph': chapter('The ferry left.\n\n    She watched it go, and then she went home by the quay.', 'The ferry left.\n\nShe watched it go, and then she went home by the quay.'),
  'read:language-tag': chapter('The [Schadenfreude]{lang=german!} of it.', 'The [Schadenfreude]{lang=de} of it.'),
  'read:left-out': {file: 'manuscript/one.html', wrong: `<h1>One</h1>\n<p>${prose.trim()}</p>\n<nav><a href="two.html">Next</a></nav>\n`},
  'read:left-unread': {file: 'manuscript/two.tex', wrong: '\\section{Two}\n\nThe ferry left.\n'},
  'read:link-twice': chapter('As [told][a].\n\n[a]: zero.md\n[a]: https://example.com', 'As [told][a].\n\n[a]: zero.md'),
  'read:link-unused': chapter('The ferry left.\n\n[a]: https://example.com', 'The ferry left, as [told][a].\n\n[a]: https://example.com'),
  'read:no-story': {file: 'manuscript/one.html', wrong: '<nav><a href="zero.html">Back</a></nav>', right: '<p>The ferry left.</p>'},
  'read:note-name': chapter('The ferry left.[^my note]\n\n[^my note]: At six.', 'The ferry left.[^my-note]\n\n[^my-note]: At six.'),
  'read:note-twice': chapter('The ferry left.[^1]\n\n[^1]: At six.\n\n[^1]: At seven.', 'The ferry left.[^1]\n\n[^1]: At six.'),
  'read:note-undefined': chapter('The ferry left.[^2]', 'The ferry left.[^2]\n\n[^2]: At six.'),
  'read:empty-link': chapter('The map lies [](https://example.com/map) here.', 'The map lies [here](https://example.com/map).'),
  'read:note-unused': chapter('The ferry left.\n\n[^1]: At six.', 'The ferry left.[^1]\n\n[^1]: At six.'),
  'read:order': {file: 'manuscript/afterword.md', wrong: 'The log of the ferry is kept in the harbour office.\n'},
  'read:page-in-text': raw('<!DOCTYPE html>\n<html>\n<head><title>One</title></head>\n<body>\n<p>The ferry left.</p>\n</body>\n</html>\n'),
  'read:raw-text': chapter('```{=latex}\n\\vspace{2em}\n```\n\nThe ferry left.', 'The ferry left.'),
  'read:remote-picture': chapter('![A chart](https://example.com/chart.png)', '![A dot](images/dot.png)'),
  'read:table-caption': chapter('Table: Tides\n\n| Hour | Depth |\n| --- | --- |\n| 6 | 2 |'),
  'read:unclosed-division': chapter(':::letter\nDear Anne,\n\nCome home.', ':::letter\nDear Anne,\n\nCome home.\n:::'),
  'read:unclosed-fence': chapter('```\nThe ferry left.\n\nShe watched it go.', '```\nThe ferry left.\n```\n\nShe watched it go.'),
  'read:unclosed-html': chapter('The ferry left.\n\n<!-- It was late.\n\nShe went.', 'The ferry left.\n\nShe went.'),
  'read:unclosed-tildes': chapter('The ferry left.\n\n~~~\n\nShe went home.'),
  'read:unknown-division': chapter(':::lettre\nDear Anne,\n:::', ':::letter\nDear Anne,\n:::'),
  'read:unsafe-address': chapter('See [the map](javascript:open).', 'See [the map](https://example.com).'),
  'readers:deep-indents': sheet('p { text-indent: 6em; }\n', 'p { text-indent: 2em; }\n'),
  'readers:hyphens-in-notes': chapter('The ferry left.[^1]\n\n[^1]: At the har\u00adbour.', 'The ferry left.[^1]\n\n[^1]: At the harbour.'),
  'readers:return-arrows': chapter('Back ↩ to the quay.', 'Back to the quay.'),
  'readers:small-cover': settings('cover: images/dot.png\n', ''),
  'readers:structural-selectors': sheet('section[epub|type~="chapter"] { margin: 0; }\n', '.chapter { margin: 0; }\n'),
  'readers:wide-tables': chapter('| a | b | c | d | e | f | g | h | i | j |\n|---|---|---|---|---|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 0 |'),
  'readers:word-joiners': chapter('The fer\u200bry left.', 'The ferry left.'),
  'structure:attribution': chapter(`"Leave the kettle, leave the key." ~ Maren Vole\n\n${prose}`),
  'structure:author-line': {file: 'manuscript/0.txt', wrong: `Low Water\n\nby Ishbel Marr\n\n${prose}`},
  'structure:authors-note': chapter('A/N: Thank you for reading.\n\nThe ferry left.'),
  'structure:break-left-out': chapter(`${prose}oOo\n`),
  'structure:break-mark': chapter('The ferry left.\n\n*\n\nShe went home.'),
  'structure:byline': {file: 'manuscript/one.md', wrong: `# The Ferry\n\nby Ishbel Marr\n\n${prose}# The Quay\n\nby Ines Vale\n\n${prose}`},
  'structure:comment': chapter(`${prose}%% which ferry? %%\n\n${prose}`),
  'structure:contents': raw(`Contents\n\nChapter One\nChapter Two\n\nChapter One\n\n${prose}Chapter Two\n\n${prose}`),
  'structure:conversation': chapter('Her telephone lit up.\n\nInes: are you awake\n\nJuno: always\n\nInes: the ferry is gone\n\nShe sat up.'),
  'structure:dateline': chapter('* * *\n\nCorran Quay, 3 November 1911\n\nThe ferry left.'),
  'structure:dead-link': chapter('As [told](two.md) before.', 'As [told](zero.md) before.'),
  'structure:dedication': {file: 'manuscript/0.md', wrong: 'For Anna\n'},
  'structure:epigraph': chapter('> The sea is only the land’s long memory.\n>\n> -- Ishbel Marr\n\nThe ferry left.'),
  'structure:fence': chapter(`A/N: Thank you for reading.\n\n---\n\n${prose}`),
  'structure:gap': raw(`Chapter One\n\n${`${prose}${prose}\n\n`.repeat(4)}`),
  'structure:headed-note': chapter(`${prose}## Author's Note\n\nThank you for reading.\n`),
  'structure:heading': {file: 'manuscript/one.txt', wrong: 'Chapter One\n\nIt left at six.\n'},
  'structure:heading-from-name': {file: 'manuscript/02 The Ferry.md', wrong: 'It left at six.', right: '# The Ferry\n\nIt left at six.'},
  'structure:imprint': {file: 'manuscript/0.txt', wrong: 'Copyright © 2026 Wren Halloran\n\nAll rights reserved.\n\nFirst published in 2026 by Tern & Tally.\n'},
  'structure:letter': chapter(`${prose}Gone to Mother’s. Don’t follow. — Ruth\n\n${prose}`),
  'structure:list': chapter('She looked at the board.\n\nStrength: 12\nSpeed: 9\nLuck: 3\n\nShe sighed.'),
  'structure:matter': raw(`Chapter One\n\n${prose}Chapter Two\n\n${prose}Acknowledgements\n\nMy thanks to the harbourmaster.\n`),
  'structure:note-moved': {file: 'manuscript/one.md', wrong: 'A/N: Thank you for reading.\n\n# One\n\nThe ferry left.', right: '# One\n\nA/N: Thank you for reading.\n\nThe ferry left.'},
  'structure:refrain': chapter('They sang it together.\n\n> Pull for the light, my own, my own,\n> Pull for the light on the shore.\n> Pull for the quay and the lantern stone,\n> And never pull any more.\n\nShe hummed it.\n\n*Pull for the light on the shore.*\n\nHe wept.'),
  'structure:salutation': chapter('He read it aloud.\n\nDear Captain,\n\nI was too late.\n\nYours,\nAnne'),
  'structure:scene-of-dateline': chapter(`${prose}${prose}Corran Quay, 3 November 1911\n\n${prose}`),
  'structure:sign': chapter('The door had a board on it.\n\nNO ADMITTANCE\n\nHe went in.'),
  'structure:sign-off': chapter('The ferry left, and nobody on the quay could say who had the tiller.\n\nSee you all next week!\n\nA/N: Thank you for reading.'),
  'structure:site-line': chapter(`← Chapter 11 | Contents | Chapter 13 →\n\n${prose}`),
  'structure:system-message': chapter('He looked up.\n\n[You have gained a level.]\n\nHe went in.'),
  'structure:teaser': chapter('The ferry left.\n\nNext Chapter: The Way Out.'),
  'structure:telegram': chapter('It came at noon.\n\nFERRY LOST STOP COME AT ONCE STOP ANNE\n\nHe went.'),
  'structure:the-end': chapter('The ferry left.\n\nThe End'),
  'structure:title': raw(`Chapter One\n\nThe Long Way Down\n\n${prose}${prose}Chapter Two\n\nThe Quay\n\n${prose}${prose}`),
  'structure:verse': chapter('They sang it together.\n\n> Pull for the light, my own, my own,\n> Pull for the light on the shore.\n> Pull for the quay and the lantern stone,\n> And never pull any more.'),
  'structure:viewpoint': chapter(`**Juno**\n\n${prose}* * *\n\n**Ines**\n\n${prose}`),
  'style:broken': sheet('p { color: red;\n.note } b {\n', 'p { color: red; }\n'),
  'style:clamped': sheet('p { margin-left: 90000pt; }\n', 'p { margin-left: 1em; }\n'),
  'style:font-face': sheet('@font-face { font-family: "Mine"; }\n'),
  'style:import-cycle': sheet('@import "book.css";\n', ''),
  'style:invalid-value': sheet('p { text-align: middle; }\n', 'p { text-align: center; }\n'),
  'style:missing-sheet': sheet('@import "mine.css";\n', ''),
  'style:missing-theme': settings('theme: gothic\n', 'theme: modern\n'),
  'style:not-honoured': sheet('p { position: absolute; }\n', ''),
  'style:page-margin': sheet('@page { margin: 5pt; }\n', '@page { margin: 15mm; }\n'),
  'style:run-on': sheet('.chapter { break-before: auto; }\n', '.chapter { break-before: right; }\n'),
  'style:page-size': sheet('@page { size: 100pt 100pt; margin: 60pt; }\n', '@page { size: 5.5in 8.5in; margin: 60pt; }\n'),
  'style:picture': sheet('hr { background-image: url("none.svg"); }\n', ''),
  'style:reader': sheet('p { position: fixed; }\n', '@media print { p { position: fixed; } }\n'),
  'style:remote': sheet('@font-face { font-family: "Mine"; src: url(https://example.com/mine.ttf); }\n'),
  'style:unknown-class': sheet('.chaptr > h1 { margin: 0; }\n', '.chapter > h1 { margin: 0; }\n'),
  'style:page-of-block': sheet('h1 { page: opening; }\n', '.chapter { page: opening; }\n'),
  'style:unknown-string': sheet('@page { @top-center { content: string(chapter-titel); } }\n', '@page { @top-center { content: string(chapter-title); } }\n'),
  'style:unknown-knob': sheet(':root { --book-ornamnet: "x"; }\n', ':root { --book-ornament: "x"; }\n'),
  'style:unknown-property': sheet('p { colour: red; }\n', 'p { color: red; }\n'),
  'style:unknown-rule': sheet('@keyframes spin { to { color: red } }\n', ''),
  'style:unknown-selector': sheet('p:wibble { color: red; }\n', 'p { color: red; }\n'),
  'style:unknown-setting': chapter('The ferry left. {loosness=-1}', 'The ferry left. {looseness=-1}'),
  'typography:unknown-language': settings('language: xx\n', 'language: en\n'),
  'typography:unknown-rule': settings('typography: {quotation: off}\n', 'typography: {quotes: off}\n'),
  'typography:unknown-variant': settings('typography: {ellipsis: wide}\n', 'typography: {ellipsis: spaced}\n')
}
