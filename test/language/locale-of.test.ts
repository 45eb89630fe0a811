import {createRequire} from 'node:module'
import test from 'ava'
import {knownLocaleOf, localeOf, locales} from '../../src/language/index.ts'

const serves = test.macro({
  exec(t, tag: string, expected: string) {
    t.is(localeOf(tag).tag, expected)
  },
  title: (_, tag, expected) => `${tag} is served by ${expected}`
})

test(serves, 'en', 'en-US')
test(serves, 'en-US', 'en-US')
test(serves, 'EN_gb', 'en-GB')
test(serves, 'en-AU', 'en-GB')
test(serves, 'en-GB-oxendict', 'en-GB')
test(serves, 'de-CH-1996', 'de')
test(serves, 'fr-CA', 'fr')
test(serves, 'es-419', 'es')
test(serves, 'pl', 'pl')
test(serves, 'no', 'nb')
test(serves, 'zh-TW', 'zh-Hant')
test(serves, 'zh-Hans-SG', 'zh')
test(serves, 'sr-Latn-RS', 'sr-Latn')
test(serves, 'pt-MZ', 'pt')
test(serves, 'ja-JP', 'ja')
test(serves, 'tlh', 'en-US')
test(serves, '', 'en-US')

test('a language nobody has described is not known', (t) => {
  t.is(knownLocaleOf('tlh'), undefined)
})

for (const {tag, authority, hyphenation, words, quotes} of locales) {
  test(`${tag}: names its authority, its patterns exist, no word is empty`, (t) => {
    t.true(authority.length > 10)
    if (hyphenation) t.notThrows(() => createRequire(import.meta.url).resolve(`hyphen/patterns/${hyphenation.patterns}.js`))
    t.deepEqual(Object.entries(words).filter(([, word]) => word.trim() === ''), [])
    t.true(quotes.levels.length >= 2)
  })
}
