/** Rows A1 to A3, by an eleventh hand: all that is active and goes, each told, in Markdown and in pages; what is no more than words stays. */

import {png} from '../bytes.ts'
import {cases, chapter, settings, type Case, type Content} from '../case.ts'

const map: Readonly<Record<string, Content>> = {'manuscript/map.png': png()}
const page = (html: string, head = ''): Readonly<Record<string, Content>> =>
  ({'book.yaml': settings, ...map, 'manuscript/1.html': `<!DOCTYPE html><html><head>${head}</head><body><h1>One</h1>\n<p>Before words.</p>\n${html}\n<p>Behind words.</p></body></html>`})
const kept = ['Before words', 'Behind words']
const active = /\son[a-z]+=|evil\.test|javascript:|formaction|srcdoc|ping=|poster=|srcset|longdesc|http-equiv="refresh|<(?:form|button|iframe|object|embed|base|input|portal|video|audio|picture)\b/i

/** Each with the words that stay of it. */
const acts: readonly (readonly [html: string, kept?: string])[] = [
  ['<p onclick="x()">Held.</p>', 'Held'], ['<p title="a"onclick=x()>Held.</p>', 'Held'], ['<p ONCLICK=x()>Held.</p>', 'Held'], ['<p class=a\tid=b\tonpointerrawupdate=x()>Held.</p>', 'Held'],
  ['<a href="https://a.example/" ping="https://evil.test/">Held</a> words.', 'Held words'], ['<a href="https://a.example/" attributionsrc="https://evil.test/">Held</a> words.', 'Held words'], ['<a xlink:href="javascript:x()">Held</a> words.', 'Held words'],
  ['<table background="https://evil.test/a.png"><tr><td>Held</td><td>Cell</td></tr></table>', 'Held'], ['<img src="map.png" alt="A map" longdesc="https://evil.test/b">'], ['<img src="map.png" alt="A map" lowsrc="https://evil.test/b">'], ['<img src="map.png" alt="A map" dynsrc="https://evil.test/b">'],
  ['<div style="background: url(https://evil.test/a.png)">Held.</div>', 'Held'], ['<p style="background:u\\72l(https://evil.test/a.png)">Held.</p>', 'Held'], ['<p style="position: fixed; top: 0">Held.</p>', 'Held'], ['<p style="behavior:url(#x)">Held.</p>', 'Held'], ['<p style="background: image-set(\'https://evil.test/a.png\' 1x)">Held.</p>', 'Held'],
  ['<iframe srcdoc="x"></iframe>'], ['<iframe src="https://evil.test/"></iframe>'], ['<video poster="https://evil.test/a.png"></video>'], ['<audio src="https://evil.test/a.mp3" autoplay></audio>'], ['<object data="https://evil.test/a"></object>'], ['<embed src="https://evil.test/a">'], ['<applet code="x"></applet>'],
  ['<meta http-equiv="refresh" content="0;url=https://evil.test/">'], ['<base href="https://evil.test/">'], ['<script src="https://evil.test/"></script>'], ['<portal src="https://evil.test/"></portal>'], ['<fencedframe src="https://evil.test/"></fencedframe>'], ['<bgsound src="https://evil.test/">'], ['<isindex action="https://evil.test/">'], ['<keygen onfocus=x()>'],
  ['<body onload=x()><p>Held.</p></body>', 'Held'], ['<details open ontoggle=x()>Held</details>', 'Held'], ['<marquee onstart=x()>Held</marquee>', 'Held'], ['<q cite="x" onclick=x()>Held</q>', 'Held'], ['<x-evil onclick=x()>Held</x-evil>', 'Held'], ['<math href="javascript:x()"><mi>y</mi></math>'], ['<map name="m"><area shape="rect" href="javascript:x()" alt="Area"></map>Held.', 'Held'],
  ['<select onchange=x()><option>One</select>'], ['<textarea autofocus onfocus=x()>Typed</textarea>'], ['<p><b onclick=x()>Bold</b> <i onclick=x()>turned</i> <u onclick=x()>held</u></p>', 'Bold turned held'], ['<p onclick="a(\'>\')">Held.</p>', 'Held']
]

/** No tag in Markdown, one in a page. */
const pageActs: typeof acts = [['<p/onclick=x()>Held.</p>', 'Held'], ['<p title=">" onclick=x()>Held.</p>', 'Held']]

/** Heads of pages that are told, and those every site has. */
const toldHeads = ['<base href="https://evil.test/">', '<meta http-equiv="Refresh" content="0;url=https://evil.test/">']
const usualHeads = ['<script src="https://evil.test/a.js"></script>', '<link rel="stylesheet" href="https://evil.test/a.css">', '<style>@import "https://evil.test/a.css"; p { color: red }</style>', '<link rel="preload" imagesrcset="https://evil.test/a.png 2x" as="image">', '<meta property="og:image" content="https://evil.test/a.png">']

/** Words in notes that look like scenes parted by letters. */
const drawn: readonly (readonly [file: string, text: string, words: readonly string[]])[] = [
  ['1.md', '# One\n\nWords[^1] here.[^2]\n\n[^1]: Ox.\n[^2]: xoxo\n\nBehind words.\n', ['Ox.', 'xoxo', 'Behind words']],
  ['1.txt', 'Before the ferry left, nobody spoke.\n\nA/N: Thank you all!\n\nxXx\nThe next one comes on Friday.\n', ['Thank you all!', 'xXx']],
  ['1.md', '# One\n\n> A/N: Thank you all!\n>\n> XOXO\n\nBefore words.\n\nA/N: See you.\n\n0x0\n', ['XOXO', '0x0']]
]

export const eleventhHandCases: readonly Case[] = [
  ...cases('A1', 'act', acts, ([text, held]) => ({verdict: 'W', files: chapter(`Before words.\n\n${text}\n\nBehind words.`, map), keeps: held === undefined ? kept : [...kept, held], lacks: active, places: ['manuscript/1.md:5']})),
  ...cases('A1', 'act-in-a-page', [...acts, ...pageActs], ([text, held]) => ({verdict: 'W', files: page(text), keeps: held === undefined ? kept : [...kept, held], lacks: active})),
  ...cases('A1', 'act-in-a-head', toldHeads, (head) => ({verdict: 'W', files: page('', head), keeps: kept, lacks: active, places: ['manuscript/1.html:1']})),
  ...cases('A1', 'usual-head', usualHeads, (head) => ({verdict: 'OK', files: page('', head), keeps: kept, lacks: active})),
  {id: 'a1-page-in-a-form', row: 'A1', verdict: 'W', files: page(`<form action="https://evil.test/" id="aspnetForm"><input type="hidden" value="x">${'<p>The deckhand counted the lamps along the quay, one by one, and found one more than there had been on the evening before the ferry left without him.</p>'.repeat(14)}<p>Held.</p></form>`), keeps: [...kept, 'Held'], lacks: active},
  {id: 'a1-form-of-blocks', row: 'A1', verdict: 'W', files: chapter('<form action="https://evil.test/"><p>Held.</p></form>\n\nBehind words.'), keeps: ['Held', 'Behind words'], lacks: active, places: ['manuscript/1.md:3']},
  {id: 'a1-forms-of-old', row: 'A1', verdict: 'W', files: chapter('A <form>held</form> word, a <portal>held</portal> one, <picture><img src="map.png" alt="A map"></picture> here.', map), lacks: active},
  ...cases('C', 'drawn-with-letters', drawn, ([file, text, words]) => ({verdict: 'OK', files: {'book.yaml': settings, [`manuscript/${file}`]: text}, keeps: words})),
  {id: 'a3-picture-that-waits', row: 'A3', verdict: 'OK', files: page('<p><img data-src="map.png" alt="A map"> <img data-lazy-src="map.png" alt="A map"> <img srcset="map.png 2x" alt="A map"></p>'), keeps: kept},
  {id: 'a3-picture-of-nowhere', row: 'A3', verdict: 'W', files: page('<p><img alt="A map"> Held.</p>'), keeps: [...kept, 'A map', 'Held']}
]
