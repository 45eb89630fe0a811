import test from 'ava'
import {inflateRawSync} from 'node:zlib'
import {writeArchive} from '../../src/epub/archive.ts'
import {findContainerFaults} from '../../src/epub/check/index.ts'

const file = (name: string, text: string, isStored = false) => ({name, data: Buffer.from(text), isStored})
const container = '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
const entries = [file('mimetype', 'application/epub+zip', true), file('META-INF/container.xml', container), file('OEBPS/content.opf', '<package/>'), file('OEBPS/one.xhtml', 'rain '.repeat(400))]

test('the archive is sound and the same each time', (t) => {
  const bytes = writeArchive(entries)
  t.deepEqual(findContainerFaults(bytes), [])
  t.deepEqual(writeArchive(entries), bytes)
})

test('an entry is compressed, and whole again when opened', (t) => {
  const bytes = Buffer.from(writeArchive(entries))
  const at = bytes.indexOf('OEBPS/one.xhtml')
  const size = bytes.readUInt32LE(at - 12)
  t.true(size < 100)
  t.is(inflateRawSync(bytes.subarray(at + 15, at + 15 + size)).toString(), 'rain '.repeat(400))
})

test('entries are plain files anyone may read', (t) => {
  const bytes = Buffer.from(writeArchive(entries))
  t.is(bytes.readUInt32LE(bytes.indexOf('PK\u0001\u0002') + 38) >>> 16, 0o100644)
})
