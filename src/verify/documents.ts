/** Documents made from the metadata (title page, contents): whole rows of texts, passed over at once. */

import {fold} from './letters.ts'
import {inOrder, type Passing, type Passings} from './pieces.ts'
import type {Ledger, Letters} from './types.ts'

interface MadeDocument {
  /** In the account: no text of letters is called so. */
  readonly name: string
  readonly texts: readonly string[]
}

export const madeDocuments = ({documents = []}: Ledger): MadeDocument[] => documents.map((texts, index) => ({name: `document ${index}`, texts: texts.map(fold).filter((text) => text !== '')}))

/** Where each document stands; those that stand nowhere are given back: their texts may stand one by one. */
export function findDocuments({text}: Letters, documents: readonly MadeDocument[]): {readonly passings: Passings; readonly found: readonly MadeDocument[]; readonly unfound: readonly MadeDocument[]} {
  const byPlace = new Map<number, Passing[]>()
  const unfound = documents.filter(({name, texts}) => {
    const [first] = texts
    if (first === undefined) return false
    let isFound = false
    for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
      for (const end of endsOf(text, at + first.length, texts)) {
        byPlace.set(at, [...(byPlace.get(at) ?? []), {end, text: name}])
        isFound = true
      }
    }
    return !isFound
  })
  const missed = new Set(unfound)
  return {passings: inOrder(byPlace), found: documents.filter((document) => !missed.has(document)), unfound}
}

const pageNumber = /^(?:\d{1,4}|[ivxlcdm]{1,7})/

/** Texts a document has at least that holds a list of pages: numbers stand between them. */
const shortestList = 6

/** Where the texts may end that follow the first one; a list of pages ends in a number. */
function endsOf(text: string, at: number, texts: readonly string[]): readonly number[] {
  const isList = texts.length > shortestList
  let ends = new Set([at])
  for (const piece of texts.slice(1)) {
    ends = new Set([...ends].flatMap((end) => behindNumber(text, end, true).filter((place) => text.startsWith(piece, place)).map((place) => place + piece.length)))
    if (ends.size === 0) return []
  }
  return [...new Set([...ends].flatMap((end) => behindNumber(text, end, isList)))].sort((left, right) => right - left)
}

/** Behind the longest number that stands at a place first, then behind less of it: some letters may be the next text's. */
function behindNumber(text: string, at: number, mayHoldNumber: boolean): number[] {
  const longest = mayHoldNumber ? (pageNumber.exec(text.slice(at, at + 8))?.[0].length ?? 0) : 0
  return Array.from({length: longest + 1}, (_, skip) => at + longest - skip)
}
