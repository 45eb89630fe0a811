import test from 'ava'
import {educate} from '../../src/typography/index.ts'

const becomes = test.macro({
  exec(t, input: string, expected: string) {
    t.is(educate(input, 'en-US', {}), expected)
    t.is(educate(expected, 'en-US', {}), expected)
  },
  title: (_, input, expected) => (input === expected ? `${input} stays` : `${input} → ${expected}`)
})

test(becomes, '"Go," she said.', '“Go,” she said.')
test(becomes, `"'Tis so," he said.`, '“\u200A’Tis so,” he said.')
test(becomes, '"*Run!*" he said.', '“Run!” he said.')
test(becomes, 'It&#39;s &quot;fine&quot;', 'It’s “fine”')
test(becomes, 'See https://example.org/a--b\'s "page".', 'See https://example.org/a--b\'s “page”.')
