/** Parallel typed arrays that have become too short: longer ones in their place, what they held kept. */

type Column = Int8Array | Int32Array | Float32Array | Float64Array | Uint16Array | Uint8Array

/** Puts `larger` columns in the place of `holder`'s columns of the same names. */
export function growColumns<Columns extends {readonly [Name in keyof Columns]: Column}>(holder: Columns, larger: Columns): void {
  for (const name of Object.keys(larger) as (keyof Columns)[]) larger[name].set(holder[name])
  Object.assign(holder, larger)
}
