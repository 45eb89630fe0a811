/** Rows A1 to A6: active content, addresses, remote things, drawings, open constructs, injection. */

import {chapter, cases, settings, styled, type Case} from '../case.ts'
import {png} from '../bytes.ts'

const around = (text: string): string => `Before the ferry.\n\n${text}\n\nAfter the ferry.`
const kept = ['Before the ferry', 'After the ferry']
const active = /<script|<iframe|<object|<embed|<form|<input|<base\b|http-equiv|\son\w+=|javascript:|vbscript:|<foreignObject|<animate|<set\b|<math/i

const activeBlocks = [
  '<script>alert(1)</script>', '<SCRIPT SRC=http://evil.test/x.js></SCRIPT>', '<script\n>alert(1)</script\n>', '<iframe src="http://evil.test"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>', '<object data="x.swf"></object>', '<embed src="x.swf">', '<form action="http://evil.test"><input name="a"></form>',
  '<base href="http://evil.test/">', '<meta http-equiv="refresh" content="0;url=http://evil.test">', '<link rel="stylesheet" href="http://evil.test/x.css">',
  '<style>body { background: url(http://evil.test/x) }</style>', '<svg onload="alert(1)"><circle r="4"/></svg>', '<svg><script>alert(1)</script></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>', '<p onclick="alert(1)">A clicked line.</p>',
  '<div onmouseover=alert(1)>A hovered line.</div>', '<video src="http://evil.test/x.mp4"></video>', '<audio src="http://evil.test/x.mp3" autoplay></audio>',
  '<button onclick="alert(1)">Press</button>', '<template><script>alert(1)</script></template>', '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<details open ontoggle=alert(1)>Open</details>', '<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>', '<svg><foreignObject><iframe src="javascript:alert(1)"></iframe></foreignObject></svg>',
  '<p style="background:url(javascript:alert(1))">A styled line.</p>', '<table background="http://evil.test/x.png"><tr><td>A cell</td></tr></table>', '<frameset><frame src="http://evil.test"></frameset>',
  '<applet code="x"></applet>', '<marquee onstart=alert(1)>Running</marquee>', '<portal src="http://evil.test"></portal>', '<body onload=alert(1)>', '<x-evil onclick=alert(1)>Custom</x-evil>'
]

const activeInline = [
  'A word <script>alert(1)</script> more.', 'A word <b onclick="alert(1)">bold</b> more.', 'A word <a href="javascript:alert(1)">link</a> more.',
  'A word <img src=x onerror=alert(1)> more.', 'A word <span style="position:fixed">span</span> more.', 'A word <input autofocus onfocus=alert(1)> more.'
]

const badAddresses = [
  'javascript:alert(1)', 'JaVaScRiPt:alert(1)', '&#106;avascript:alert(1)', '&#x6A;avascript:alert(1)', 'java&Tab;script:alert(1)', 'java&NewLine;script:alert(1)',
  '<java\tscript:alert(1)>', 'vbscript:msgbox(1)', 'data:text/html,%3Cscript%3Ealert(1)%3C/script%3E', 'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'file:///etc/passwd', 'FILE:///etc/passwd', 'blob:http://evil.test/1', 'filesystem:http://evil.test/1', 'view-source:http://evil.test', 'jar:http://evil.test!/x',
  'about:blank', 'chrome://settings', 'ms-word:ofe|u|http://evil.test', 'javascript&colon;alert(1)', '&#1;javascript:alert(1)', 'x-evil:1', 'feed:javascript:alert(1)', 'ftp://evil.test/x'
]
const goodAddresses = ['http://example.org/', 'https://example.org/a?b=c&d=e#f', 'mailto:ada@example.org', 'tel:+441632960961', 'https://doi.org/10.1000/182', 'HTTPS://EXAMPLE.ORG/', 'https://example.org/%E2%82%AC', 'https://例え.example/']

const remoteSheets = [
  '@import url("http://evil.test/x.css");', '@import "http://evil.test/x.css";', '@import url(//evil.test/x.css);', 'p { background: url(http://evil.test/x.png) }',
  'p { background: u\\72l(http://evil.test/x.png) }', 'p { background: URL( "http://evil.test/x.png" ) }', 'p { background-image: image-set("http://evil.test/x.png" 1x) }',
  '@font-face { font-family: Evil; src: url(http://evil.test/x.woff2) }', 'p::before { content: url(http://evil.test/x.png) }', 'li { list-style-image: url(https://evil.test/x.png) }',
  'p { cursor: url(http://evil.test/x.cur), auto }', 'p { background: url(data:text/html,x) }', 'p { --x: url(http://evil.test/x.png); background: var(--x) }',
  'p { behavior: url(http://evil.test/x.htc) }', 'p { -moz-binding: url(http://evil.test/x.xml#x) }', 'p { width: expression(alert(1)) }', '@import url(\\68ttp://evil.test/x.css);'
]

const remotePictures = ['http://evil.test/x.png', 'https://evil.test/x.png', '//evil.test/x.png', 'HTTP://evil.test/x.png', 'ftp://evil.test/x.png', 'data:image/png;base64,iVBORw0KGgo=', 'file:///etc/passwd', 'http:evil.png']

const svg = (inside: string, before = ''): string => `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="20" height="20" viewBox="0 0 20 20">${inside}</svg>`
const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'.split('').map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]!};`.repeat(10)}">`).join('')}]>`
const hostileDrawings = [
  svg('<script>alert(1)</script><circle r="4"/>'), svg('<circle r="4" onclick="alert(1)"/>'), svg('<image xlink:href="http://evil.test/x.png" width="9" height="9"/>'),
  svg('<image href="file:///etc/passwd" width="9" height="9"/>'), svg('<use href="http://evil.test/x.svg#a"/>'), svg('<a href="javascript:alert(1)"><circle r="4"/></a>'),
  svg('<foreignObject width="9" height="9"><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'), svg('<style>@import url(http://evil.test/x.css);</style><circle r="4"/>'),
  svg('<rect width="9" height="9" style="fill:url(http://evil.test/x.svg#a)"/>'), svg('<animate attributeName="x" onbegin="alert(1)"/>'), svg('<set attributeName="onclick" to="alert(1)"/>'),
  svg('<text>&xxe;</text>', '<!DOCTYPE svg [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>'), svg('<text>&j;</text>', bomb), svg('<circle r="4"/>', '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://evil.test/svg11.dtd">'),
  svg('<circle r="4"/>', '<?xml-stylesheet href="http://evil.test/x.css"?>'), svg('<g id="a"><use href="#a"/></g>'), svg('<circle r="4"'), '<svg xmlns="http://www.w3.org/2000/svg"', 'no drawing at all',
  svg(`${'<g>'.repeat(5000)}${'</g>'.repeat(5000)}`), svg('<handler type="text/javascript">alert(1)</handler><circle r="4"/>')
]

/** Numbers of those refused; every other loses a part, with a warning. */
const refused: readonly number[] = [12, 13, 14, 16, 17, 18, 19, 20]

const openConstructs = [
  '<!-- left open', '<![CDATA[ left open', '<? left open', '<!DOCTYPE left open', '<pre> left open', '<script> left open', '<style> left open', '<textarea> left open', '<div title="left open'
]

const markup = [
  '</title><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)", ']]>', '<!--', '-->', '<?xml version="1.0"?>', '&amp;', '&lt;b&gt;', '&notanentity;', '<b>Bold</b>',
  '{{title}}', '${1+1}', '`x`', '%s%n', '\\0', 'a\\u0000b', '../../x', 'A & B < C > D', '"Quoted"'
]

export const activeCases: readonly Case[] = [
  ...cases('A1', 'block', activeBlocks, (text) => ({verdict: 'W', files: chapter(around(text)), keeps: kept, lacks: active})),
  ...cases('A1', 'inline', activeInline, (text) => ({verdict: 'EW', files: chapter(around(text)), lacks: active})),
  ...cases('A2', 'bad', badAddresses, (address) => ({verdict: 'W', files: chapter(around(`See [the map](${address}) now.`)), keeps: [...kept, 'the map'], lacks: /href="(?!(?:https?|mailto|tel|doi):|#|[\w./-]+(?:["#]))/i})),
  ...cases('A2', 'good', goodAddresses, (address) => ({verdict: 'OK', files: chapter(around(`See [the map](${address}) now.`)), keeps: [...kept, 'the map']})),
  ...cases('A3', 'sheet', remoteSheets, (css) => ({verdict: 'W', files: styled(css), lacks: /evil\.test|expression\(|data:text/i})),
  ...cases('A3', 'picture', remotePictures, (address) => ({verdict: address.startsWith('data:') ? 'W' : 'E', files: chapter(around(`![A map](${address})`))})),
  ...cases('A4', 'drawing', hostileDrawings.map((text, index) => [text, index + 1] as const), ([text, number]) => ({verdict: refused.includes(number) ? 'E' : 'W', files: chapter(around('![A map](map.svg)'), {'manuscript/map.svg': text}), lacks: /<script|onclick|onbegin|evil\.test|passwd|javascript:|<foreignObject|<!ENTITY|<!DOCTYPE svg/i})),
  ...cases('A5', 'open', openConstructs, (text) => ({verdict: 'W', files: chapter(around(text)), keeps: ['Before the ferry', 'After the ferry']})),
  ...cases('A6', 'title', markup, (text) => ({verdict: 'OK', files: {'book.yaml': `title: ${JSON.stringify(text)}\nauthor: Ada Moor\nlanguage: en\ndate: 2026\n`, 'manuscript/1.md': '# One\n\nBefore the ferry.\n'}, lacks: /<script|<img src=x|<b>Bold/})),
  ...cases('A6', 'author', markup.slice(0, 8), (text) => ({verdict: 'OK', files: {'book.yaml': `title: The Test\nauthor: ${JSON.stringify(text)}\nlanguage: en\ndate: 2026\n`, 'manuscript/1.md': '# One\n\nBefore the ferry.\n'}, lacks: /<script|<img src=x/})),
  ...cases('A6', 'alt', markup.slice(0, 8), (text) => ({verdict: 'OK', files: {'book.yaml': settings, 'manuscript/1.md': `# One\n\nBefore.\n\n![${text.replaceAll(/[[\]\\]/g, '\\$&')}](map.png)\n`, 'manuscript/map.png': png()}, lacks: /<script|<img src=x/})),
  ...cases('A6', 'class', ['a"b', 'a<b', 'a}b', 'a;b', '0'], (name) => ({verdict: 'OK', files: chapter(`A [word]{.${name}} here.`), keeps: ['word']}))
]
