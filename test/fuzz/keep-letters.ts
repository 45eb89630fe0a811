/** Both books of a project, compared with its manuscript. */

import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {compileBook} from '../../src/compile.ts'
import {BookFault} from '../../src/report/index.ts'
import {docxOf, type DocxParts} from '../helpers/docx.ts'
import {png} from '../hostile/bytes.ts'
import {wordGiver} from './pieces.ts'

export interface Project {
  readonly yaml: string
  readonly css: string
  /** Manuscript files by their names. */
  readonly files: Readonly<Record<string, string | Pick<DocxParts, 'body' | 'footnotes' | 'endnotes' | 'styles' | 'numbering'>>>
}

/** Refused with messages of the author's mistakes alone, or made and found whole. */
export async function keepsLetters({yaml, css, files}: Project): Promise<boolean> {
  const give = wordGiver()
  const typed = (content: Project['files'][string]) => typeof content === 'string' ? give(content) : docxOf({...content, body: give(content.body), footnotes: give(content.footnotes ?? ''), endnotes: give(content.endnotes ?? '')})
  const root = await mkdtemp(join(tmpdir(), 'octavo-fuzz-'))
  try {
    const all = {'book.yaml': yaml, 'styles/book.css': css, 'manuscript/map.png': png(), ...Object.fromEntries(Object.entries(files).map(([name, content]) => [`manuscript/${name}`, typed(content)]))}
    for (const [path, content] of Object.entries(all)) {
      await mkdir(dirname(join(root, path)), {recursive: true})
      await writeFile(join(root, path), content)
    }
    await compileBook({path: root, out: join(root, 'dist'), formats: ['epub', 'pdf'], shouldWrite: false, shouldVerify: true})
    return true
  } catch (error) {
    if (error instanceof BookFault && error.messages.every(({source, file}) => file !== undefined && source !== 'verify')) return true
    throw error
  } finally {
    await rm(root, {recursive: true})
  }
}
