/** A picture every reader and printer can show. */

export interface Picture {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/svg+xml'
  readonly extension: 'png' | 'jpg' | 'svg'
  /** CSS pixels. */
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}
