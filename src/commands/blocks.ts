/** The blocks of a manuscript as read, before typography. */

import {readSettings} from '../config/index.ts'
import {locate, openFolder} from '../files/index.ts'
import {listBlocks, readManuscript, type BlockRow} from '../manuscript/index.ts'
import {createReport} from '../report/index.ts'

/** One row for each block, in manuscript order. */
export async function listBlocksOf(path: string, workingDirectory: string): Promise<BlockRow[]> {
  const location = await locate(path, workingDirectory)
  const folder = await openFolder(location.folder)
  const report = createReport()
  const settings = await readSettings(folder, location.file === undefined ? {} : {file: location.file}, report)
  report.stopOnErrors()
  const files = await readManuscript(folder, {settings, ...(location.file !== undefined && {files: [location.file]})}, report)
  report.stopOnErrors()
  return listBlocks(files, settings.structure)
}
