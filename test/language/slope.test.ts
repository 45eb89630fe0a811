/** Languages whose script has no italics. */

import test from 'ava'
import {isUpright} from '../../src/language/index.ts'

for (const tag of ['ar', 'fa-IR', 'he', 'ja', 'zh-Hant-TW', 'ko', 'th', 'uz-Arab']) test(`${tag} stands upright`, (t) => t.true(isUpright(tag)))
for (const tag of ['en', 'el', 'ru', 'vi', 'tr', 'ku-Latn', 'ja-Latn', '']) test(`${tag} slopes`, (t) => t.false(isUpright(tag)))
