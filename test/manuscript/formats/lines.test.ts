import test from 'ava'
import {pointBehind} from '../../../src/manuscript/formats/lines.ts'

test('the point behind a text stands on its last line', (t) => {
  const start = {line: 4, column: 7, offset: 90}
  t.deepEqual(pointBehind(start, ''), start)
  t.deepEqual(pointBehind(start, 'Pull'), {line: 4, column: 11, offset: 94})
  t.deepEqual(pointBehind(start, 'Pull\n'), {line: 5, column: 1, offset: 95})
  t.deepEqual(pointBehind(start, 'Pull\nfor\n the light'), {line: 6, column: 11, offset: 109})
  t.deepEqual(pointBehind({line: 1, column: 1}, 'for'), {line: 1, column: 4})
})
