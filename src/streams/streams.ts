/** Streams in one piece: a batch of pages is asked of another thread at a time, for every call has its price. */

/** Streams one after the other; each ends at its entry of `ends`, bytes. */
export interface Streams {
  readonly data: Uint8Array
  readonly ends: readonly number[]
}

/** The bytes of one of the streams. */
export const streamAt = ({data, ends}: Streams, index: number): Uint8Array => data.subarray(index === 0 ? 0 : ends[index - 1], ends[index])
