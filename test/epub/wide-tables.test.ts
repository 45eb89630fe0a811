import test from 'ava'
import {boxWideTables, wideTableRules} from '../../src/epub/wide-tables.ts'
import {createElement, createText, type XhtmlElement, type XhtmlProperties} from '../../src/publication/index.ts'

const cell = (text: string, properties: XhtmlProperties = {}): XhtmlElement => createElement('td', properties, [createText(text)])
const table = (...rows: XhtmlElement[][]): XhtmlElement => createElement('table', {}, [createElement('tbody', {}, rows.map((cells) => createElement('tr', {}, cells)))])
const section = (...children: XhtmlElement[]): XhtmlElement => createElement('section', {}, children)

/** Classes of the boxes around the table of a section. */
function boxesOf(element: XhtmlElement): string[] {
  const [first] = element.children
  if (first?.type !== 'element' || first.tagName === 'table') return []
  return [...((first.properties['className'] ?? []) as string[]), ...boxesOf(first)]
}

test('a table that fits doubled letters on a small screen stands as it was', (t) => {
  const narrow = section(table([cell('Mon'), cell('22.30')], [cell('Tue'), cell('a long remark of short words')]))
  t.is(boxWideTables(narrow), narrow)
})

test('a table of long words is boxed by the width its columns ask for', (t) => {
  const words = ['Bartholomew', 'constabulary', 'Saturday']
  t.deepEqual(boxesOf(boxWideTables(section(table(words.map((word) => cell(word)))))), ['wide-table', 'fit-19'])
  t.deepEqual(boxesOf(boxWideTables(section(table([...words, ...words].map((word) => cell(word)))))), ['wide-table', 'fit-42'])
})

test('one of too many columns has the widest box there is, whose words break where they must', (t) => {
  const cells = Array.from({length: 20}, () => cell('remarkable'))
  t.deepEqual(boxesOf(boxWideTables(section(table(cells)))), ['wide-table', 'fit-80'])
})

test('cells that span count for the columns they span', (t) => {
  const spanned = table([cell('Bartholomew-constabulary', {colSpan: 2}), cell('Saturday')], [cell('a'), cell('b'), cell('c')])
  t.deepEqual(boxesOf(boxWideTables(section(spanned))), ['wide-table', 'fit-13'])
  const pushed = table([cell('Bartholomew', {rowSpan: 2}), cell('a')], [cell('constabulary')])
  t.deepEqual(boxesOf(boxWideTables(section(pushed))), ['wide-table', 'fit-16'])
})

test('a plain table with a head names the column of each cell, to be set row by row', (t) => {
  const names = ['Bartholomew', 'constabulary', 'Saturday']
  const head = createElement('thead', {}, [createElement('tr', {}, names.map((name) => createElement('th', {}, [createText(name)])))])
  const body = (...cells: XhtmlElement[]): XhtmlElement => createElement('tbody', {}, [createElement('tr', {}, cells)])
  const boxed = boxWideTables(section(createElement('table', {}, [head, body(cell('a'), cell('b'), cell('c'))])))
  t.deepEqual(boxesOf(boxed), ['wide-table', 'fit-23', 'by-row'])
  t.regex(JSON.stringify(boxed), /"dataColumn":"Bartholomew".*"dataColumn":"constabulary".*"dataColumn":"Saturday"/)
  t.deepEqual(boxesOf(boxWideTables(section(createElement('table', {}, [head, body(cell('a', {colSpan: 2}), cell('b'))])))), ['wide-table', 'fit-23'])
})

test('words of ideographs break anywhere, words held together nowhere', (t) => {
  const ideographs = section(table([cell('漢字漢字漢字漢字漢字漢字'), cell('漢字漢字漢字漢字')]))
  t.is(boxWideTables(ideographs), ideographs)
  t.deepEqual(boxesOf(boxWideTables(section(table([cell('on\u00A0the\u00A0first\u00A0of\u00A0April'), cell('so')])))), ['wide-table', 'fit-16'])
})

test('every box has its rule, out of sight of old engines', (t) => {
  t.regex(wideTableRules, /^@supports \(container-type: inline-size\) \{/)
  for (const step of ['fit-11', 'fit-80 td']) t.true(wideTableRules.includes(`.${step}`))
})
