import test from 'ava'
import {isRightToLeft} from '../../src/language/index.ts'

test('scripts decide before languages', (t) => {
  for (const tag of ['ar', 'ar-EG', 'he', 'he-IL', 'fa', 'ur-PK', 'yi', 'ckb', 'ku-Arab', 'az-Arab-IR', 'pa-Arab', 'en-Hebr']) t.true(isRightToLeft(tag), tag)
  for (const tag of ['en', 'en-GB', 'ku', 'ar-Latn', 'fa-Cyrl-TJ', 'yi-Latn', 'arn', 'hen', 'tr', 'zh-Hant']) t.false(isRightToLeft(tag), tag)
})
