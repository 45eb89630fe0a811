/**
 * A chunk cut where a line may end, where the face changes, and around what has no glyph: the slow
 * way, for the one chunk in ten that is not plain letters and marks.
 */

import type {Face} from '../../fonts/index.ts'
import {isAddress, Opportunity, opportunityAt} from '../../lines/index.ts'
import {fixedSpaces, isInvisible, substitutes} from './spaces.ts'

/** A stretch of a chunk in one face, not yet shaped. */
export interface Part {
  readonly face: Face
  /** What is shaped, and what it stands for. */
  readonly shown: string
  readonly text: string
  readonly offset: number
  readonly soft: readonly number[] | undefined
  /** Fixed advance of a space without a glyph. */
  readonly advance?: number
  after: Opportunity
}

export interface Cut {
  readonly parts: readonly Part[]
  readonly missing: readonly number[] | undefined
}

/** Faces to cut by. */
export interface Faces {
  readonly face: Face
  fallback(codePoint: number, isPicture: boolean): Face | undefined
}

/** The words of a chunk, each with its face and what may follow it. */
export function cutChunk(text: string, faces: Faces): Cut {
  const cutter = new Cutter(faces, isAddress(text))
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) as number
    const length = code > 0xffff ? 2 : 1
    if (at > 0) cutter.mayBreak(opportunityAt(text, at))
    cutter.take(code, text.slice(at, at + length), {at, next: text.codePointAt(at + length)})
    at += length
  }
  return cutter.finish()
}

/** Offset of a character in its chunk, and the code point after it. */
interface Where {
  readonly at: number
  readonly next: number | undefined
}

class Cutter {
  private readonly faces: Faces
  /** Only the author's own soft hyphens, no others. */
  private readonly isUnhyphenated: boolean
  private readonly parts: Part[] = []
  private readonly missing: number[] = []
  /** The part being gathered. */
  private open: {readonly face: Face; shown: string; readonly offset: number; readonly soft: number[]} | undefined

  constructor(faces: Faces, isUnhyphenated: boolean) {
    this.faces = faces
    this.isUnhyphenated = isUnhyphenated
  }

  mayBreak(opportunity: Opportunity): void {
    if (opportunity === Opportunity.none) return
    this.close()
    const last = this.parts.at(-1)
    if (last !== undefined) last.after = opportunity
  }

  take(code: number, character: string, {at, next}: Where): void {
    const {face: own} = this.faces
    const advance = fixedSpaces.get(character)
    if (code === 0xad) this.open?.soft.push(this.open.shown.length)
    else if (advance !== undefined && (code === 0x202f || !own.has(code))) this.add({face: own, shown: ' ', text: character, offset: at, advance})
    else if (!isInvisible(code) || code === 0x200d || code === 0x200c) this.takeVisible(code, character, {at, next})
  }

  private takeVisible(code: number, character: string, {at, next}: Where): void {
    const isJoined = this.open?.shown.endsWith('\u200d') === true && this.open.face.has(code)
    const face = isJoined ? this.open!.face : isPicture(code, character, next) ? pictureFor(code, this.faces) : faceFor(code, character, this.open?.face, this.faces)
    if (face === undefined) {
      const stand = substituteOf(character, this.faces.face)
      if (stand === undefined) this.missing.push(code)
      this.add({face: this.faces.face, shown: stand ?? notDefined(this.faces.face), text: character, offset: at})
    } else if (this.open?.face === face) this.open.shown += character
    else {
      this.close()
      this.open = {face, shown: character, offset: at, soft: []}
    }
  }

  private add(part: Omit<Part, 'soft' | 'after'>): void {
    this.close()
    this.parts.push({...part, soft: undefined, after: Opportunity.none})
  }

  private close(): void {
    if (this.open === undefined) return
    const {face, shown, offset, soft} = this.open
    this.parts.push({face, shown, text: shown, offset, soft: soft.length > 0 || this.isUnhyphenated ? soft : undefined, after: Opportunity.none})
    this.open = undefined
  }

  /** A chunk of nothing visible still has one part, of no width. */
  finish(): Cut {
    this.close()
    if (this.parts.length === 0) this.add({face: this.faces.face, shown: '', text: '', offset: 0})
    return {parts: this.parts, missing: this.missing.length > 0 ? this.missing : undefined}
  }
}

const joining = /[\p{M}\u200c\u200d]/u

/** The face's own glyph, else a substitute (as `undefined`), else a fallback's; marks follow their base. */
function faceFor(code: number, character: string, current: Face | undefined, options: Faces): Face | undefined {
  if (current !== undefined && joining.test(character)) return current
  if (options.face.has(code)) return options.face
  if (substituteOf(character, options.face) !== undefined) return undefined
  return options.fallback(code, false)
}

/** An emoji by itself, or a character that asks to be one (U+FE0F). */
const isPicture = (code: number, character: string, next: number | undefined): boolean => next === 0xfe0f || code > 0x2300 && /\p{Emoji_Presentation}/u.test(character)

const pictureFor = (code: number, {face, fallback}: Faces): Face | undefined => fallback(code, true) ?? (face.has(code) ? face : undefined)

function substituteOf(character: string, face: Face): string | undefined {
  const stand = substitutes.get(character)
  return stand !== undefined && !face.has(character.codePointAt(0) as number) && face.has(stand.codePointAt(0) as number) ? stand : undefined
}

/** Drawn for a character no face has; its text stays that character's. */
function notDefined(face: Face): string {
  return ['\ufffd', '\u25a1', '?'].find((mark) => face.has(mark.codePointAt(0) as number)) ?? ' '
}
