/** What takes words from sight in a browser goes from both books, and is told with its place. */

import test from 'ava'
import {createReport} from '../../src/report/index.ts'
import {writeReaderSheet} from '../../src/style/index.ts'
import {author, cascadeOf, messagesOf} from './helpers.ts'

/** The sheet of the e-book, and what was said, for both books. */
function read(css: string): {css: string; said: string} {
  const report = createReport()
  const sheets = [author(css)]
  cascadeOf(sheets, {report})
  return {css: writeReaderSheet(sheets, report).css, said: messagesOf(report)}
}

const hiding = [
  'opacity: 0', 'opacity: 5%', 'visibility: hidden', 'visibility: collapse', 'content-visibility: hidden', 'zoom: 0',
  'font-size: 0', 'font-size: 1px', 'font-size: 0.01em', 'font: 0/0 a', 'line-height: 0', 'letter-spacing: -1em', 'word-spacing: -9px',
  'text-indent: -9999px', 'text-indent: 100%', 'text-indent: -999em', 'left: -9999px', 'margin-left: -9999px', 'margin: -1000px 0 0',
  'color: transparent', 'color: rgba(0, 0, 0, 0)', 'color: #0000', '-webkit-text-fill-color: transparent', '-webkit-text-security: disc',
  'clip: rect(0 0 0 0)', 'clip: rect(1px, 1px, 1px, 1px)', 'clip-path: inset(50%)', 'clip-path: circle(0)', 'clip-path: polygon(0 0, 0 0, 0 0)',
  'transform: scale(0)', 'transform: translateX(-9999px)', 'transform: translate(-100%)', 'scale: 0', 'filter: opacity(0)', 'filter: blur(5px)',
  'mask-image: linear-gradient(transparent, transparent)', '-webkit-line-clamp: 2', 'height: 0', 'max-height: 0', 'width: 0', 'max-width: 0'
]

for (const declaration of hiding) {
  test(`.web { ${declaration} }`, (t) => {
    const {css, said} = read(`.web { text-align: right; ${declaration} }`)
    t.false(css.includes(declaration.slice(0, declaration.indexOf(':') + 1)), css)
    t.true(said.startsWith('styles/book.css:1:27: warning style:hides-words  '), said)
  })
}

test('a height that cuts', (t) => {
  for (const size of ['height: 3em', 'max-height: 60px', 'width: 1px']) {
    t.regex(read(`.web { overflow: hidden; ${size} }`).said, /styles\/book\.css:1:26: warning style:hides-words/)
    t.notRegex(read(`.web { ${size} }`).said, /hides-words/)
  }
})

test('not what may be meant', (t) => {
  const meant = [
    '.web { opacity: 0.6; visibility: visible; font-size: 0.7em; line-height: 1; letter-spacing: -0.02em; text-indent: -1.5em; color: #333 }',
    '.web { height: 3em; width: 50% }', '.web { max-height: none; width: 50%; overflow: hidden }', '.web { margin: -1px 0 -2em; text-indent: 0; left: 0; transform: rotate(-2deg) }',
    '.web { clip-path: circle(50%); filter: grayscale(1); transform: scale(0.9) translateY(-50%) }', 'sup { line-height: 0 }', '.call { vertical-align: super; line-height: 0 }',
    'hr { height: 0; visibility: hidden; color: transparent }', 'img, svg.map { opacity: 0 }', '.web::after { content: "."; visibility: hidden; height: 0; font-size: 0 }', '.web { font: 1em/1.4 serif; font: inherit }'
  ]
  for (const css of meant) t.notRegex(read(css).said, /hides-words/, css)
})

test('the whole book', (t) => {
  t.regex(read('* { display: none }').said, /hides-words/)
  t.notRegex(read('.web { display: none }').said, /hides-words/)
})
