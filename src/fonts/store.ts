/**
 * The faces of one book.
 *
 * Files of the book are read and checked when the store is made, so that a bad font stops the build
 * at once; a face whose file is not there is told and left out, as the next family of the list is there for it.
 * Faces of installed packages are opened when first asked for. What the declared families
 * lack is looked for in the other declared families, then in the families that come with Octavo, one after the other.
 */

import {faultAt, type Place, type Report} from '../report/index.ts'
import {createFace} from './face.ts'
import {isInstalled, isPackaged, readPackaged} from './load.ts'
import {rankSources} from './match.ts'
import {monospaced, pictured, signFamilies, textFamilies} from './shipped.ts'
import {FontDefect} from './tables.ts'
import type {Face, FaceQuery, FontSource, FontSources, FontStore} from './types.ts'

/** Opens the fonts of the book; rejects with a `BookFault` where one cannot be used. A family nobody has is told once. */
export async function createFontStore({faces, readFile, placeOf = () => undefined}: FontSources, report: Report): Promise<FontStore> {
  const opened = new Map<string, Face>()
  const open = (source: FontSource, data?: Uint8Array): Face => {
    const found = opened.get(source.source)
    if (found !== undefined) return found
    const face = openFace(source, nameOf(source, opened), data)
    opened.set(source.source, face)
    return face
  }
  const present: FontSource[] = []
  for (const source of faces) {
    const data = isPackaged(source.source) ? undefined : await readFile(source.source)
    if (data) open(source, data)
    if (data || isPackaged(source.source)) present.push(source)
    else warnOfMissing(source, report)
  }
  const declared = new Set(faces.map(({family}) => family.toLowerCase()))
  const warn = (families: readonly string[]) => {
    if (!families.some((family) => declared.has(family.toLowerCase()))) warnOfFamilies(families, present, placeOf, report)
  }
  return {faces: present, ...createFinder(groupByFamily(present), open, warn)}
}

type Families = ReadonlyMap<string, readonly FontSource[]>

function createFinder(families: Families, open: (source: FontSource) => Face, warn: (families: readonly string[]) => void): Omit<FontStore, 'faces'> {
  const unknown = new Set<string>()
  const found = new Map<string, Face | undefined>()
  const named = (family: string): readonly FontSource[] | undefined => families.get(family.toLowerCase()) ?? (/^(?:ui-)?monospace$/i.test(family) ? monospaced : undefined)
  const find = (query: FaceQuery): Face | undefined => {
    const sources = query.families.map(named).find((each) => each !== undefined)
    const missing = query.families.filter((family) => !generic.has(family.toLowerCase()))
    const key = missing.join()
    if ((sources === undefined || sources === monospaced) && key !== '' && !unknown.has(key)) {
      unknown.add(key)
      warn(missing)
    }
    const source = rankSources(sources ?? [...families.values(), ...textFamilies][0]!, query)[0]
    return source && open(source)
  }
  return {
    find(query) {
      const key = `${query.families.join()} ${query.style} ${query.weight}`
      if (!found.has(key)) found.set(key, find(query))
      return found.get(key)
    },
    fallback(query, codePoint, isPicture = false) {
      const text = [...query.families.map((family) => named(family) ?? []), ...declaredForText(families), ...textFamilies]
      for (const sources of new Set(isPicture ? [pictured, ...text, ...signFamilies] : [...text, ...signFamilies])) {
        const [source] = rankSources(sources, query)
        if (source === undefined || signFamilies.includes(sources) && (isOfText(codePoint) || !isInstalled(source.source))) continue
        const face = open(source)
        if (face.has(codePoint)) return face
      }
      return undefined
    }
  }
}

/** The declared families but those Octavo declares for signs and code, which are asked in their turn. */
const declaredForText = (families: Families): (readonly FontSource[])[] =>
  [...families.values()].filter(([first]) => !signFamilies.some(([sign]) => sign?.source === first?.source))

/** Faces of signs have letters of scripts whose words they cannot join: Arabic for formulas. */
const isOfText = (codePoint: number): boolean => /(?![\p{Script=Common}\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\p{L}\p{M}\p{Nd}]/u.test(String.fromCodePoint(codePoint))

const generic = new Set(['serif', 'sans-serif', 'monospace', 'cursive', 'fantasy', 'system-ui', 'ui-serif', 'ui-sans-serif', 'ui-monospace', 'math', 'emoji', 'fangsong'])

function warnOfFamilies(missing: readonly string[], faces: readonly FontSource[], placeOf: (family: string) => Place | undefined, report: Report): void {
  const near = faces.find(({family}) => missing.some((name) => ` ${family} `.toLowerCase().includes(` ${name.toLowerCase()} `)))
  report.warn('fonts:unknown-family', placeOf(missing[0]!) ?? {path: 'styles'}, `Found no font for the family ${missing.map((family) => `"${family}"`).join(', ')}`, {
    hint: near ? `Did you mean \`"${near.family}"\`? Another is declared with @font-face, naming a TTF or OTF file of the book` : 'Declare it with @font-face, naming a TTF or OTF file of the book'
  })
}

function openFace(source: FontSource, id: string, data: Uint8Array | undefined): Face {
  try {
    return createFace(source, id, data ?? readPackaged(source.source))
  } catch (error) {
    if (!(error instanceof FontDefect)) throw error
    const where = source.place ? `, in \`${source.source}\`` : ''
    throw faultAt(error.rule, placeOf(source), `Found ${error.message}${where}, expected a sound TTF or OTF font`, {hint: error.hint})
  }
}

function warnOfMissing(source: FontSource, report: Report): void {
  report.warn('fonts:missing', placeOf(source), `Found no font file \`${source.source}\`, expected a TTF or OTF file of the book`, {
    hint: 'Check the spelling, capitals included; a path counts from the sheet it stands in. The face is left out, and the next family of the list stands in for it'
  })
}

/** The rule that names the font; the file itself where none does. */
const placeOf = ({place, source}: FontSource): Place => place ?? {path: source}

/** `EBGaramond-400-italic`; numbered where two files would share a name. */
function nameOf(source: FontSource, opened: ReadonlyMap<string, Face>): string {
  const base = `${source.family.replace(/[^A-Za-z0-9]/g, '') || 'Font'}-${source.weight}${source.style === 'italic' ? '-italic' : ''}`
  const taken = new Set([...opened.values()].map((face) => face.id))
  let name = base
  for (let count = 2; taken.has(name); count++) name = `${base}-${count}`
  return name
}

function groupByFamily(sources: readonly FontSource[]): Families {
  const families = new Map<string, FontSource[]>()
  for (const source of sources) {
    const key = source.family.toLowerCase()
    families.set(key, [...(families.get(key) ?? []), source])
  }
  return families
}
