/**
 * A font cut to the characters a book uses, for the EPUB: HarfBuzz's subsetter, layout features
 * kept (liga, kern, smcp, onum and whatever else the font has), hinting dropped, names kept (the
 * licence is among them). A TTF stays a TTF.
 */

import {openHarfBuzz, type HarfBuzz} from './harfbuzz.ts'

/** hb-subset.h: HB_SUBSET_SETS_UNICODE .. and flags. */
const layoutFeatures = 6
const nameIds = 4
const dropHinting = 0x1

let module: HarfBuzz | undefined

/** The subsetter, opened at first use or ahead of it. */
export const loadSubsetter = (): HarfBuzz => (module ??= openHarfBuzz('harfbuzz-subset.wasm'))

/** The cut font's bytes; `undefined` when HarfBuzz gives up on the font. */
export function subsetFont(data: Uint8Array, characters: Iterable<number>): Uint8Array | undefined {
  const module = loadSubsetter()
  const {call} = module
  const source = module.store(data)
  const blob = call['hb_blob_create']!(source, data.length, 2, 0, 0)
  const face = call['hb_face_create']!(blob, 0)
  const input = call['hb_subset_input_create_or_fail']!()
  const unicodes = call['hb_subset_input_unicode_set']!(input)
  for (const character of characters) call['hb_set_add']!(unicodes, character)
  for (const kept of [layoutFeatures, nameIds]) {
    const set = call['hb_subset_input_set']!(input, kept)
    call['hb_set_clear']!(set)
    call['hb_set_invert']!(set)
  }
  call['hb_subset_input_set_flags']!(input, dropHinting)
  const cut = call['hb_subset_or_fail']!(face, input)
  const bytes = cut === 0 ? undefined : copyOut(module, cut)
  call['hb_subset_input_destroy']!(input)
  call['hb_face_destroy']!(face)
  call['hb_blob_destroy']!(blob)
  call['free']!(source)
  return bytes
}

function copyOut({call, bytes}: HarfBuzz, face: number): Uint8Array {
  const blob = call['hb_face_reference_blob']!(face)
  const length = call['hb_blob_get_length']!(blob)
  const start = call['hb_blob_get_data']!(blob, 0)
  const copy = bytes().slice(start, start + length)
  call['hb_blob_destroy']!(blob)
  call['hb_face_destroy']!(face)
  return copy
}
