/**
 * The only way to the disk: reading confined to the book's folder (and what the package ships),
 * writing whole files or none.
 */

export interface FileEntry {
  /** Relative to the folder, forward slashes, NFC. */
  readonly path: string
  readonly size: number
}

/** A folder that nothing outside of is ever read from. */
export interface ReadFolder {
  /** Absolute, real. Never printed into an output. */
  readonly root: string
  /** Regular files below `path`, natural sort, hidden ones left out; as many folders deep as `depth` says, 0 for none (absent: all). */
  list(path: string, depth?: number): Promise<readonly FileEntry[]>
  exists(path: string): Promise<boolean>
  /** Throws a `BookFault` when the path leaves the folder, is no regular file, or is larger than `limit` bytes. */
  read(path: string, limit: number): Promise<Uint8Array>
}

export interface OutputFile {
  readonly name: string
  readonly data: Uint8Array
}
