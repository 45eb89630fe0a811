import test from 'ava'
import {wrapTypedCapitals} from '../../src/publication/typed-capitals.ts'
import {createElement, createText, type XhtmlContent} from '../../src/publication/xhtml.ts'
import {processorTimeOf} from '../helpers/processor-time.ts'

const shown = (content: readonly XhtmlContent[]): string =>
  content.map((part) => (part.type === 'text' ? part.value : `[${shown(part.children)}]`)).join('')

const wraps = test.macro({
  exec(t, typed: string, expected: string) {
    t.is(shown(wrapTypedCapitals([createText(typed)])), expected)
  },
  title: (_, typed) => `${typed}`
})

test(wraps, 'THE ROAD WAS WHITE and it ran.', 'T[HE ROAD WAS WHITE] and it ran.')
test(wraps, '’TIS a hard thing.', '’T[IS] a hard thing.')
test(wraps, '“WELL, NOW,” said she.', '“W[ELL, NOW],” said she.')
test(wraps, 'I WENT down.', 'I[ WENT] down.')
test(wraps, '1911 WAS the year.', '1911 W[AS] the year.')
test(wraps, 'DON’T GO there.', 'D[ON’T GO] there.')
test(wraps, 'ÉLOÏSE came.', 'É[LOÏSE] came.')
test(wraps, 'THE JONES’S house.', 'T[HE JONES’S] house.')
test(wraps, 'I went down.', 'I went down.')
test(wraps, 'A bird.', 'A bird.')
test(wraps, 'The END came.', 'The END came.')
test(wraps, 'BBCs were seen.', 'BBCs were seen.')
test(wraps, 'THE McCOYS came.', 'T[HE] McCOYS came.')
test(wraps, 'ALL OF IT IN CAPITALS.', 'ALL OF IT IN CAPITALS.')
test(wraps, 'Ирина пришла.', 'Ирина пришла.')
test(wraps, 'THE A was lit.', 'T[HE A] was lit.')

test('capitals without end cost no time', (t) => {
  const texts = ['A’', 'A1', 'A ', 'Á́'].map((piece) => createText(`${piece.repeat(20_000)}ab`))
  t.true(processorTimeOf(() => texts.forEach((text) => wrapTypedCapitals([text]))) < 1000)
})

test('words inside other marks stay as they are', (t) => {
  const marked = [createElement('em', {}, [createText('THE ROAD')]), createText(' WAS white.')]
  t.deepEqual(wrapTypedCapitals(marked), marked)
  t.deepEqual(wrapTypedCapitals([]), [])
})
