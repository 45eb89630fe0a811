import test from 'ava'
import {plainLoneOpening} from '../../src/epub/lone-openings.ts'
import {createElement, createText, type XhtmlElement} from '../../src/publication/index.ts'

const paragraph = (text: string, className: string[] = []): XhtmlElement => createElement('p', {className}, [createText(text)])
const section = (...children: XhtmlElement[]): XhtmlElement => createElement('section', {}, [createElement('h1', {}, [createText('One')]), ...children])
const classesOf = (element: XhtmlElement): unknown => (element.children[1] as XhtmlElement).properties['className']

test('a sentence that is all of its chapter has no large initial', (t) => {
  t.deepEqual(classesOf(plainLoneOpening(section(paragraph('He did not come.', ['opening'])))), ['opening', 'no-initial'])
  t.deepEqual(classesOf(plainLoneOpening(section(paragraph('He did not come.', ['opening']), createElement('hr', {}, [])))), ['opening', 'no-initial'])
})

test('one with a paragraph after it keeps it, and so does a long one', (t) => {
  for (const each of [section(paragraph('No.', ['opening']), paragraph('Then the thaw set in.')), section(paragraph('She waited. '.repeat(20), ['opening']))]) t.is(plainLoneOpening(each), each)
})
