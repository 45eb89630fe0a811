/**
 * The container: files into one `.epub`, the same bytes for the same files.
 *
 * The one importer of epub-gen-memory, used as a shell over its archive: its content pipeline, its
 * templates, its downloads and its clock are all overridden, since they lose markup, invent metadata
 * and stamp the time (docs: epub-findings 2.2). Leave it by writing another `packEpub`.
 */

export interface PackedFile {
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

/** Date of every entry: an archive has no use for the time. */
const entryDate = new Date(Date.UTC(2000, 0, 1))
const generation = {type: 'uint8array', platform: 'UNIX', mimeType: 'application/epub+zip', compression: 'DEFLATE', compressionOptions: {level: 6}} as const

/** Bytes of the finished EPUB. */
export async function packEpub(container: Container): Promise<Uint8Array> {
  const {EPub} = await import('epub-gen-memory')

  class Press extends EPub {
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

    private add(path: string, {data, isStored}: PackedFile): void {
      this.zip.file(path, data, {createFolders: false, compression: isStored ? 'STORE' : 'DEFLATE'})
    }

    async pack(): Promise<Uint8Array> {
      await this.render()
      for (const [name, file] of Object.entries(this.zip.files)) {
        if (file.dir) delete this.zip.files[name]
        else file.date = entryDate
      }
      return this.zip.generateAsync(generation)
    }
  }

  return new Press().pack()
}
