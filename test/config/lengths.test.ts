import test from 'ava'
import {parseLength, parseSize, writeLength, writeSize} from '../../src/config/lengths.ts'

const returns = test.macro<[typed: string, written?: string]>({
  exec(t, typed, written = typed) {
    const size = parseSize(typed)
    const length = parseLength(typed)
    t.is(size ? writeSize(size) : writeLength(length!), written)
    if (size) t.deepEqual(parseSize(written), size)
    else t.is(parseLength(written), length)
  },
  title: (_, typed = '', written = typed) => `${typed} is written ${written}`
})

test(returns, '5.5 x 8.5 in')
test(returns, '129 x 198 mm')
test(returns, '5.25 x 8 in')
test(returns, 'digest', '5.5 x 8.5 in')
test(returns, '5 in x 200 mm', '5in x 200mm')
test(returns, '20mm')
test(returns, '1.5cm', '15mm')
test(returns, '0.75in')
test(returns, '54pt', '0.75in')
test(returns, '37.1pt')
