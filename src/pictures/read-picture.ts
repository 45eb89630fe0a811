/**
 * A file's bytes as a picture both writers can use: the kind is read from the bytes, never from the
 * name; the header before anything else; the data is proved or decoded. Findings: docs/pictures.md.
 */

import type {Place, Report} from '../report/index.ts'
import {decodeXml, type XmlPoint} from '../xml/index.ts'
import {readGif} from './gif/read-gif.ts'
import {readJpeg} from './jpeg/read-jpeg.ts'
import type {Picture} from './picture.ts'
import {readPng} from './png/read-png.ts'
import {readSvg} from './svg/read-svg.ts'
import {readWebp} from './webp/read-webp.ts'

/** How a reader says what is wrong, and where in the file if it has lines: `error` gives nothing back, so that it can be returned. */
export interface Say {
  error(rule: string, reason: string, hint?: string, at?: XmlPoint): undefined
  warn(rule: string, reason: string, hint: string, at?: XmlPoint): void
  info(rule: string, reason: string, hint: string): void
}

export interface Kind {
  readonly name: string
  readonly extensions: readonly string[]
  isKind(bytes: Uint8Array): boolean
  read(bytes: Uint8Array, say: Say): Promise<Picture | undefined>
}

const startsWith = (...start: number[]) => (bytes: Uint8Array): boolean => start.every((byte, index) => bytes[index] === byte)
const at = (offset: number, letters: string) => (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(offset, offset + letters.length)) === letters
const looksLikeSvg = (bytes: Uint8Array): boolean =>
  /^\s*(?:<\?xml|<!--|<!DOCTYPE\s+svg|<(?:\w+:)?svg[\s>])/i.test(decodeXml(bytes.subarray(0, 512)))

const kinds: readonly Kind[] = [
  {name: 'PNG', extensions: ['png', 'apng'], isKind: startsWith(0x89, 0x50, 0x4e, 0x47), read: readPng},
  {name: 'JPEG', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'], isKind: startsWith(0xff, 0xd8, 0xff), read: readJpeg},
  {name: 'GIF', extensions: ['gif'], isKind: startsWith(0x47, 0x49, 0x46, 0x38), read: readGif},
  {name: 'WebP', extensions: ['webp'], isKind: (bytes) => at(0, 'RIFF')(bytes) && at(8, 'WEBP')(bytes), read: readWebp},
  {name: 'SVG', extensions: ['svg'], isKind: looksLikeSvg, read: readSvg}
]

/** Kinds not every reader shows, by the signs they begin with. */
const foreign: readonly (readonly [name: string, isKind: (bytes: Uint8Array) => boolean])[] = [
  ['an AVIF picture', at(4, 'ftypavi')],
  ['a HEIC photo', (bytes) => ['ftyphei', 'ftyphev', 'ftypmif1', 'ftypmsf1'].some((sign) => at(4, sign)(bytes))],
  ['a TIFF picture', (bytes) => at(0, 'II*\0')(bytes) || at(0, 'MM\0*')(bytes)],
  ['a BMP picture', at(0, 'BM')],
  ['a JPEG XL picture', (bytes) => startsWith(0xff, 0x0a)(bytes) || at(4, 'JXL ')(bytes)],
  ['a compressed drawing', startsWith(0x1f, 0x8b)],
  ['a PDF', at(0, '%PDF-')]
]

/** What is said of a file that is no picture of ours. */
function refuseForeign(bytes: Uint8Array, say: Say): undefined {
  if (bytes.length === 0) return say.error('unknown-kind', 'Found an empty file')
  const name = foreign.find(([, isKind]) => isKind(bytes))?.[0]
  if (name === undefined) return say.error('unknown-kind', 'Found a file that is no PNG, JPEG, GIF, WebP or SVG')
  return say.error('unknown-kind', `Found ${name}, expected PNG, JPEG, GIF, WebP or SVG`)
}

/**
 * The picture, or `undefined` after saying what is wrong with it: at the line of a drawing where there is one, else at
 * `user`, the place that asks for the picture, with the file's name.
 */
export async function readPicture(bytes: Uint8Array, path: string, report: Report, user?: Place): Promise<Picture | undefined> {
  const placeOf = (at?: XmlPoint): Place => (at ? {path, at} : (user ?? {path}))
  const reasonOf = (reason: string, at?: XmlPoint): string => (at || !user || user.path === path ? reason : `${reason}: ${path.slice(-80)}`)
  const say: Say = {
    error: (rule, reason, hint = 'Save the picture again as PNG or JPEG', at) => void report.error(`pictures:${rule}`, placeOf(at), reasonOf(reason, at), {hint}),
    warn: (rule, reason, hint, at) => report.warn(`pictures:${rule}`, placeOf(at), reasonOf(reason, at), {hint}),
    info: (rule, reason, hint) => report.info(`pictures:${rule}`, placeOf(), reasonOf(reason), {hint})
  }
  const kind = kinds.find(({isKind}) => isKind(bytes))
  if (!kind) return refuseForeign(bytes, say)
  const extension = /\.([^./]*)$/.exec(path)?.[1]?.toLowerCase() ?? ''
  if (!kind.extensions.includes(extension)) say.warn('suffix', `Found a ${kind.name} in a file named .${extension}`, `Name it .${kind.extensions[0]}`)
  return kind.read(bytes, say)
}
