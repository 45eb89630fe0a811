import test from 'ava'
import {filedName, principals} from '../../src/book/index.ts'

const files = test.macro({
  exec(t, name: string, expected: string, language?: string) {
    t.is(filedName(name, language ?? 'en'), expected)
  },
  title: (_, name, expected, language) => `${name}${language === undefined ? '' : ` (${language})`} is filed as ${expected}`
})

test(files, 'Mary Shelley', 'Shelley, Mary')
test(files, 'Plato', 'Plato')
test(files, 'de la Cruz, Anna', 'de la Cruz, Anna')
test(files, 'Anna de la Cruz', 'Cruz, Anna de la')
test(files, 'Ursula K. Le Quin', 'Le Quin, Ursula K.')
test(files, 'Mairead Ní Dhálaigh', 'Ní Dhálaigh, Mairead')
test(files, 'Ada Moor Jr.', 'Moor, Ada, Jr.')
test(files, 'Ben Low III', 'Low, Ben, III')
test(files, '佐藤 遥', '佐藤 遥')
test(files, '김 하늘', '김 하늘', 'ko')
test(files, 'Kovács Ilona', 'Kovács Ilona', 'hu')
test(files, 'נעמי לביא', 'לביא, נעמי', 'he')

test('editors stand for a book nobody wrote alone', (t) => {
  const [writer, editor, translator] = [{name: 'A', role: 'aut'}, {name: 'B', role: 'edt'}, {name: 'C', role: 'trl'}]
  t.deepEqual(principals([translator, editor, writer]), [writer])
  t.deepEqual(principals([translator, editor]), [editor])
  t.deepEqual(principals([translator]), [])
})
