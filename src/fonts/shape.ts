/**
 * Text to glyphs, by HarfBuzz: one buffer and one place for the text serve all calls, and the glyphs
 * are read from where HarfBuzz left them. Lengths come out in 1/1000 em.
 */

import {openHarfBuzz, type HarfBuzz, type WasmFunction} from './harfbuzz.ts'
import type {Features, Ink, Shaped} from './types.ts'

/** Shapes a text with one font. */
type Shaper = (text: string, features: Features, language: string) => Shaped

/** Characters whose runs may be shaped as Latin: Latin, its marks, punctuation. */
const latin = /^[\u0000-\u02ff\u0300-\u036f\u1e00-\u1eff\u2000-\u2bff\ufb00-\ufb06]*$/
const leftToRight = 4
/** Digits run from left to right in every script but two. */
const numbers = /^(?:(?![\u07c0-\u07c9\u{1e950}-\u{1e959}])[\p{Nd}\p{P}\p{S}])+$/u
/** Longest text shaped in one piece. */
const longest = 8192

interface Library {
  readonly module: HarfBuzz
  readonly buffer: number
  readonly text: number
  readonly script: number
  readonly languages: Map<string, number>
  readonly features: Map<string, readonly [pointer: number, count: number]>
}

let library: Library | undefined

/** What one font file can be asked. */
interface Outlines {
  readonly shape: Shaper
  inkOf(glyph: number): Ink
}

/** A shaper for one font file, opened when it is first asked. */
export function createShaper(data: Uint8Array, unitsPerEm: number): Outlines {
  let font: OpenFont | undefined
  const scale = 1000 / unitsPerEm
  let last: {features: Features; language: string; shapeRun: RunShaper} | undefined
  return {
    shape(text, features, language) {
      library ??= openLibrary()
      font ??= openFont(library.module, data)
      if (last?.features !== features || last.language !== language) {
        last = {features, language, shapeRun: createRunShaper(library, {font: font.pointer, scale, features, language})}
      }
      return shapeLong(text, last.shapeRun)
    },
    inkOf(glyph) {
      library ??= openLibrary()
      font ??= openFont(library.module, data)
      return readInk(library.module, font.pointer, glyph, scale)
    }
  }
}

/** HarfBuzz's extents: bearings, then width and height, the height downwards. */
function readInk({call, words}: HarfBuzz, font: number, glyph: number, scale: number): Ink {
  const extents = call['malloc']!(16)
  call['hb_font_get_glyph_extents']!(font, glyph, extents)
  const [left, top, width, height] = Array.from(words().subarray(extents >> 2, (extents >> 2) + 4), (value) => value * scale) as [number, number, number, number]
  call['free']!(extents)
  return {left, top, right: left + width, bottom: top + height}
}

function openLibrary(): Library {
  const module = openHarfBuzz('harfbuzz.wasm')
  const call = module.call as Record<string, WasmFunction>
  return {
    module,
    buffer: call['hb_buffer_create']!(),
    text: call['malloc']!(2 * longest),
    script: tagOf('Latn'),
    languages: new Map(),
    features: new Map()
  }
}

/** A font in HarfBuzz's memory, for as long as this object is held. */
interface OpenFont {
  readonly pointer: number
}

/** Gives back what a font took once nobody can ask it any more: a process may make thousands of books. */
const unused = new FinalizationRegistry<() => void>((release) => release())

function openFont({call, store}: HarfBuzz, data: Uint8Array): OpenFont {
  const writable = 2
  const bytes = store(data)
  const blob = call['hb_blob_create']!(bytes, data.length, writable, 0, 0)
  const face = call['hb_face_create']!(blob, 0)
  const pointer = call['hb_font_create']!(face)
  const font = {pointer}
  unused.register(font, () => {
    call['hb_font_destroy']!(pointer)
    call['hb_face_destroy']!(face)
    call['hb_blob_destroy']!(blob)
    call['free']!(bytes)
  })
  return font
}

interface Run {
  readonly font: number
  readonly scale: number
  readonly features: Features
  readonly language: string
}

/** Glyphs of one buffer, as HarfBuzz left them. */
type RunShaper = (text: string, isLatin: boolean) => Shaped

/** A word longer than the buffer is shaped in pieces, as if its pieces stood alone. */
function shapeLong(word: string, shapeRun: RunShaper): Shaped {
  if (word.length <= longest) return shapeRun(word, latin.test(word))
  const parts: Shaped[] = []
  const offsets: number[] = []
  for (let at = 0; at < word.length; at += longest) {
    const part = word.slice(at, at + longest)
    parts.push(shapeRun(part, latin.test(part)))
    offsets.push(at)
  }
  return {
    glyphs: parts.flatMap((part) => part.glyphs),
    advances: parts.flatMap((part) => part.advances),
    clusters: parts.flatMap(({clusters, glyphs}, index) => (clusters ?? glyphs.map((_, glyph) => glyph)).map((cluster) => cluster + (offsets[index] as number))),
    width: parts.reduce((sum, part) => sum + part.width, 0)
  }
}

function createRunShaper(library: Library, run: Run): RunShaper {
  const call = library.module.call as Record<string, WasmFunction>
  const [features, featureCount] = featuresOf(library, run.features)
  const language = languageOf(library, run.language)
  return (text, isLatin) => {
    const {buffer} = library
    call['hb_buffer_reset']!(buffer)
    const units = new Uint16Array(library.module.bytes().buffer, library.text, text.length)
    for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
    call['hb_buffer_add_utf16']!(buffer, library.text, text.length, 0, text.length)
    if (isLatin) {
      call['hb_buffer_set_direction']!(buffer, leftToRight)
      call['hb_buffer_set_script']!(buffer, library.script)
    } else {
      call['hb_buffer_guess_segment_properties']!(buffer)
      if (numbers.test(text)) call['hb_buffer_set_direction']!(buffer, leftToRight)
    }
    call['hb_buffer_set_language']!(buffer, language)
    call['hb_shape']!(run.font, buffer, features, featureCount)
    return readGlyphs(library, run.scale, text.length)
  }
}

/**
 * Glyph structures are 20 bytes: codepoint, mask, cluster, ...; positions are advance x y, offset x y. Plain arrays: a
 * typed one weighs more than the letters of a word.
 */
function readGlyphs({module, buffer}: Library, scale: number, length: number): Shaped {
  const call = module.call as Record<string, WasmFunction>
  const count = call['hb_buffer_get_length']!(buffer)
  const info = call['hb_buffer_get_glyph_infos']!(buffer, 0) >> 2
  const position = call['hb_buffer_get_glyph_positions']!(buffer, 0) >> 2
  const words = module.words()
  const glyphs = new Array<number>(count)
  const advances = new Array<number>(count)
  let offsets: Float32Array | undefined
  let isCounting = count === length
  let width = 0
  for (let glyph = 0, at = 0; glyph < count; glyph++, at += 5) {
    const advance = Math.fround((words[position + at] as number) * scale)
    glyphs[glyph] = words[info + at] as number
    advances[glyph] = advance
    width += advance
    if (words[info + at + 2] !== glyph) isCounting = false
    const x = words[position + at + 2] as number
    const y = words[position + at + 3] as number
    if (x === 0 && y === 0) continue
    offsets ??= new Float32Array(2 * count)
    offsets[2 * glyph] = x * scale
    offsets[2 * glyph + 1] = y * scale
  }
  const clusters = isCounting ? undefined : glyphs.map((_, glyph) => words[info + 5 * glyph + 2] as number)
  return {glyphs, advances, width, ...(clusters && {clusters}), ...(offsets && {offsets})}
}

function featuresOf({module, features: known}: Library, features: Features): readonly [number, number] {
  const names = Object.keys(features)
  if (names.length === 0) return [0, 0]
  const key = names.map((name) => `${name}${features[name]}`).join()
  const found = known.get(key)
  if (found !== undefined) return found
  const structures = new Uint32Array(names.flatMap((name) => [tagOf(name), features[name] as number, 0, 0xffffffff]))
  const entry = [module.store(new Uint8Array(structures.buffer)), names.length] as const
  known.set(key, entry)
  return entry
}

function languageOf({module, languages}: Library, language: string): number {
  const found = languages.get(language)
  if (found !== undefined) return found
  const name = new TextEncoder().encode(`${language}\0`)
  const pointer = module.call['hb_language_from_string']!(module.store(name), -1)
  languages.set(language, pointer)
  return pointer
}

function tagOf(name: string): number {
  return (name.charCodeAt(0) << 24) | (name.charCodeAt(1) << 16) | (name.charCodeAt(2) << 8) | name.charCodeAt(3)
}
