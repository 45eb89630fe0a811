/** The archive's own form: the type first, plain and stored; no name twice; the container file and what it names. */

import {inflateRawSync} from 'node:zlib'
import {childrenOf, parse} from './tree.ts'

const containerPath = 'META-INF/container.xml'

/** Faults of the finished bytes. */
export function findContainerFaults(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (bytes.length < 100 || view.getUint32(0, true) !== 0x04034b50 || end === undefined) return ['the archive is no archive']
  const faults: string[] = []
  const text = (from: number, length: number) => new TextDecoder().decode(bytes.subarray(from, from + length))
  const isPlain = view.getUint16(8, true) === 0 && view.getUint16(26, true) === 8 && view.getUint16(28, true) === 0
  if (!isPlain || text(30, 8) !== 'mimetype' || text(38, 20) !== 'application/epub+zip') faults.push('the archive does not begin with its type, stored and bare')
  if (view.getUint32(18, true) !== 20) faults.push('the type of the archive is not application/epub+zip')
  const names = new Set<string>()
  let at = view.getUint32(end + 16, true)
  let container: string | undefined
  for (let count = view.getUint16(end + 10, true); count > 0 && at + 46 <= bytes.length; count--) {
    const length = view.getUint16(at + 28, true)
    const name = text(at + 46, length)
    const folded = name.normalize('NFC').toLowerCase()
    if (names.has(folded)) faults.push(`${name} is in the archive twice`)
    names.add(folded)
    if (!/^[\x20-\x7e]+$/.test(name) || /["*:<>?\\|\s]|\.$/.test(name) || name.split('/').includes('..')) faults.push(`${name} is no sound file name`)
    if (name.startsWith('META-INF/') && name !== containerPath) faults.push(`${name} is no file of ours: nothing is encrypted, signed or licensed`)
    if (view.getUint16(at + 8, true) & 1) faults.push(`${name} is encrypted`)
    if (name === containerPath) container = unpack(bytes, view, at)
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (container === undefined) return [...faults, 'there is no container file']
  return [...faults, ...findRootFileFaults(container, names)]
}

/** One root file, the package document, and it is there. */
function findRootFileFaults(text: string, names: ReadonlySet<string>): string[] {
  const {root, fault} = parse(text)
  if (!root) return [`${containerPath}: ${fault}`]
  const {version, xmlns} = root.attributes
  const isOurs = root.name === 'container' && version === '1.0' && xmlns === 'urn:oasis:names:tc:opendocument:xmlns:container'
  const files = childrenOf(root, 'rootfiles').flatMap((list) => childrenOf(list, 'rootfile'))
  const [{'full-path': path, 'media-type': type} = {}] = files.map(({attributes}) => attributes)
  if (!isOurs || files.length !== 1 || type !== 'application/oebps-package+xml') return [`${containerPath} does not name one package document`]
  return path !== undefined && names.has(path.normalize('NFC').toLowerCase()) ? [] : [`${containerPath}: there is no ${path}`]
}

/** Text of an entry of the central directory, stored or deflated. */
function unpack(bytes: Uint8Array, view: DataView, entry: number): string {
  const header = view.getUint32(entry + 42, true)
  const from = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
  const data = bytes.subarray(from, from + view.getUint32(entry + 20, true))
  return new TextDecoder().decode(view.getUint16(entry + 10, true) === 0 ? data : inflateRawSync(data))
}

/** Offset of the end of the central directory; `undefined` for what is no archive. */
function endOfDirectory(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at--) if (view.getUint32(at, true) === 0x06054b50) return at
  return undefined
}
