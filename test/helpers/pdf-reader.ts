/** The text of a PDF as another program reads it (pdf.js), furniture left out. */

import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'

interface Item {
  readonly str?: string
  readonly type?: string
  readonly tag?: string
  readonly hasEOL?: boolean
}

/** Text of each page in the order of its content, without what is marked as Artifact; line-end hyphens joined. */
export async function readPages(data: Uint8Array): Promise<string[]> {
  const document = await getDocument({data: data.slice(), useSystemFonts: false, verbosity: 0}).promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const {items} = await page.getTextContent({includeMarkedContent: true})
    pages.push(withoutArtifacts(items as readonly Item[]))
    page.cleanup()
  }
  await document.destroy()
  return pages
}

function withoutArtifacts(items: readonly Item[]): string {
  const open: boolean[] = []
  let text = ''
  for (const item of items) {
    if (item.type === 'beginMarkedContent' || item.type === 'beginMarkedContentProps') open.push(item.tag === 'Artifact')
    else if (item.type === 'endMarkedContent') open.pop()
    else if (!open.includes(true)) text += item.str! + (item.hasEOL ? '\n' : '')
  }
  return text.replaceAll(/\u00AD\n?/g, '')
}
