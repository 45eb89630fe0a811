/** What the second thread can do. Every task needs its arguments alone; the libraries are loaded when first needed. */

import type {Container} from './epub/index.ts'
import type {PageOptions, Tally} from './layout/index.ts'
import type {LineJob} from './lines/index.ts'
import type {RasterFonts} from './pictures/index.ts'
import type {Streams} from './streams/index.ts'
import type {WordJob} from './words/index.ts'

export const tasks = {
  /** What no EPUB is made without, to be called while its manuscript is still read. */
  async loadForEpub() {
    const [epub, fonts, pictures] = await Promise.all([import('./epub/index.ts'), import('./fonts/index.ts'), import('./pictures/index.ts')])
    fonts.loadSubsetter()
    await Promise.all([epub.loadSeal(), pictures.loadRasteriser()])
  },
  rasterise: async (svg: string, width: number, fonts: RasterFonts | undefined) => (await import('./pictures/index.ts')).rasterise(svg, width, fonts),
  cutFont: async (data: Uint8Array, characters: readonly number[]) => (await import('./fonts/index.ts')).subsetFont(data, characters),
  shapeWords: async (job: WordJob) => (await import('./words/index.ts')).shapeWords(job),
  breakLines: async (job: LineJob) => (await import('./lines/index.ts')).breakJob(job),
  breakPages: async (blocks: Float64Array, options: PageOptions, tally: Tally) => (await import('./layout/index.ts')).breakPacked(blocks, options, tally),
  packFiles: async (container: Container) => (await import('./epub/index.ts')).packFiles(container),
  sealEpub: async (container: Container) => (await import('./epub/index.ts')).sealEpub(container),
  compressPages: async (pages: Streams) => (await import('./streams/index.ts')).compressPages(pages)
}
