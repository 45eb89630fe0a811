/**
 * The container: files into one `.epub`, the same bytes for the same files.
 *
 * The one importer of epub-gen-memory, used as a shell over its archive: its content pipeline, its
 * templates, its downloads and its clock are all overridden, since they lose markup, invent metadata
 * and stamp the time (docs: epub-findings 2.2); our own archive writer compresses what it collects.
 * Leave it by writing another `packEpub`.
 */

import {EPub} from 'epub-gen-memory'
import {writeArchive, type ArchiveEntry} from './archive.ts'

interface PackedFile {
  /** Path below `OEBPS/`. */
  readonly path: string
  readonly data: string | Uint8Array
  /** Already compressed (JPEG, PNG): stored as it is. */
  readonly isStored: boolean
}

export interface Container {
  readonly packageDocument: string
  readonly ncx: string
  readonly nav: string
  readonly files: readonly PackedFile[]
  /** Files beside `OEBPS/`, by full path: `META-INF/...`. */
  readonly outside: readonly PackedFile[]
}

const typeFile = 'mimetype'

/** Bytes of the finished EPUB. */
export async function packEpub(container: Container): Promise<Uint8Array> {
  class Press extends EPub {
    private readonly ours = new Map<string, PackedFile>()

    constructor() {
      super({title: '-', date: '2000-01-01', css: '', prependChapterTitles: false, contentOPF: '<%- opf %>', tocNCX: '<%- ncx %>', tocXHTML: '<%- nav %>'}, [])
      Object.assign(this.options, {opf: container.packageDocument, ncx: container.ncx, nav: container.nav})
    }

    protected override async downloadAllFonts(): Promise<void> {}
    protected override async downloadAllImages(): Promise<void> {}
    protected override async makeCover(): Promise<void> {}

    protected override async generateTemplateFiles(): Promise<void> {
      await super.generateTemplateFiles()
      this.zip.remove('OEBPS/style.css')
      for (const file of container.files) this.add(`OEBPS/${file.path}`, file)
      for (const file of container.outside) this.add(file.path, file)
    }

    private add(path: string, file: PackedFile): void {
      this.ours.set(path, file)
      this.zip.file(path, file.data, {createFolders: false})
    }

    async pack(): Promise<Uint8Array> {
      await this.render()
      const entries: ArchiveEntry[] = []
      for (const [name, file] of Object.entries(this.zip.files)) {
        if (file.dir) continue
        const {data, isStored = name === typeFile} = this.ours.get(name) ?? {data: await file.async('uint8array')}
        entries.push({name, data: typeof data === 'string' ? Buffer.from(data) : data, isStored})
      }
      return writeArchive(entries)
    }
  }

  return new Press().pack()
}
