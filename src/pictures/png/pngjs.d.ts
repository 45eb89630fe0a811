/** What Octavo uses of pngjs, which ships no types. */
declare module 'pngjs' {
  export class PNG {
    constructor(options: {width: number; height: number})
    width: number
    height: number
    data: Buffer
    static sync: {
      read(bytes: Buffer): PNG
      write(png: PNG, options?: {colorType?: 0 | 2 | 4 | 6; inputHasAlpha?: boolean}): Buffer
    }
  }
}
