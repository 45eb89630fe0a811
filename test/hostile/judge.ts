/** What must hold of every run, and what the case's own verdict asks. */

import {readdir, readFile} from 'node:fs/promises'
import {homedir, hostname, userInfo} from 'node:os'
import {basename, join} from 'node:path'
import {unzipSync} from 'fflate'
import {SaxesParser} from 'saxes'
import {readEpubText} from '../../src/verify/index.ts'
import type {Case, Verdict} from './case.ts'
import type {Project} from './project.ts'

export interface Outcome {
  readonly exitCode: number
  /** Everything printed. */
  readonly text: string
  readonly milliseconds: number
}

interface Said { readonly file?: string; readonly line?: number; readonly column?: number; readonly level: string; readonly rule: string; readonly reason: string; readonly hint?: string }

const exitCodes: Readonly<Record<Verdict, readonly number[]>> = {OK: [0], W: [0], E: [1], EW: [0, 1, 4], E2: [2], E3: [3], E4: [4]}
const alwaysActive = /<script\b|<iframe\b|<object\b|<embed\b|<form\b|\son[a-z]+\s*=\s*["']|["'=\s(]javascript:|vbscript:|src\s*=\s*["']\s*(?:https?:)?\/\//i
const raw = /\[object Object\]|(?<!note-)\bundefined\b|\bNaN\b|RangeError|TypeError|ReferenceError|Cannot read prop|ENOENT|EISDIR|EACCES|\n\s+at .*\.[jt]s:\d+/

/** In a manuscript the other words may be prose. */
const stack = /\[object Object\]|(?:Range|Type|Reference|Syntax)Error: |Cannot read prop|\n\s+at .*\.[jt]s:\d+/

/** The faults of one run; none when it went as the case says. */
export async function judge(each: Case, project: Project, outcome: Outcome): Promise<string[]> {
  const faults: string[] = []
  const {exitCode, text, milliseconds} = outcome
  if (!exitCodes[each.verdict].includes(exitCode)) faults.push(`exit ${exitCode}, expected ${each.verdict}: ${text.slice(0, 300)}`)
  const leaked = raw.exec(text)?.[0]
  if (leaked !== undefined && !isTyped(each, leaked)) faults.push(`raw text reached the author: ${leaked}`)
  if (milliseconds > (each.within ?? 10_000)) faults.push(`took ${milliseconds.toFixed(0)} ms, expected at most ${each.within ?? 10_000}`)
  const said = readMessages(text)
  if (said) faults.push(...judgeMessages(each, exitCode, said))
  if (each.says && !each.says.test(text)) faults.push(`not said: ${each.says}`)
  if (!each.command) faults.push(...(await judgeOutputs(each, project, exitCode)))
  return faults
}

/** A message may quote what the author wrote. */
const isTyped = ({files = {}}: Case, word: string): boolean => Object.values(files).some((content) => typeof content === 'string' && content.includes(word))

/** The faults of any other command over the same project: whatever it answers, it answers in words. */
export function judgeAnswer(name: string, {exitCode, text, milliseconds}: Outcome): string[] {
  const faults: string[] = []
  if (![0, 1, 3, 4].includes(exitCode)) faults.push(`${name}: exit ${exitCode}: ${text.slice(0, 300)}`)
  if (stack.test(text)) faults.push(`${name}: raw text reached the author: ${stack.exec(text)![0]}`)
  if (milliseconds > 10_000) faults.push(`${name}: took ${milliseconds.toFixed(0)} ms`)
  return faults
}

function readMessages(text: string): Said[] | undefined {
  try {
    return (JSON.parse(text) as {messages: Said[]}).messages
  } catch {
    return undefined
  }
}

function judgeMessages({verdict, at, places = [], isHeard}: Case, exitCode: number, said: readonly Said[]): string[] {
  const faults: string[] = []
  const shown = said.filter(({level}) => level === 'error' || level === 'warning')
  if (verdict === 'OK' && shown.length > 0) faults.push(`not silent: ${shown.map(({rule, reason}) => `${rule} ${reason}`).join('; ').slice(0, 300)}`)
  if (verdict === 'W' && !shown.some(({level}) => level === 'warning')) faults.push('no warning')
  if (exitCode !== 0 && !shown.some(({level}) => level === 'error')) faults.push('failed without an error')
  for (const {rule, reason, file} of shown) {
    if (rule.startsWith('verify:')) faults.push(`letters: ${rule} ${reason}`)
    if (!/^[a-z-]+:[a-z0-9-]+$/.test(rule)) faults.push(`no rule id: ${rule}`)
    if (reason.length < 8 || file === undefined) faults.push(`no reason or place: ${rule}`)
  }
  if (isHeard && shown.length === 0) faults.push('silent')
  const told = shown.map(({file, line, column}) => `${file}:${line}:${column}`)
  for (const place of places) if (!told.some((each) => each === place || each.startsWith(`${place}:`))) faults.push(`nothing told at ${place}: ${told.join(' ').slice(0, 200)}`)
  if (at && !shown.some(({file}) => at.test(file ?? ''))) faults.push(`no message at ${at}: ${shown.map(({file}) => file).join()}`)
  return faults
}

async function judgeOutputs(each: Case, {box, root}: Project, exitCode: number): Promise<string[]> {
  const faults: string[] = []
  const names = await readdir(join(root, each.path ?? '', 'dist')).catch(() => [])
  const books = names.filter((name) => /\.(?:epub|pdf)$/.test(name) && !name.startsWith('.octavo'))
  if (exitCode !== 0 && !each.id.startsWith('k-') && books.length > 0) faults.push('an output was written all the same')
  if (exitCode === 0 && !books.some((name) => name.endsWith('.epub'))) faults.push('no EPUB was written')
  if (exitCode === 0 && names.some((name) => name.startsWith('.octavo'))) faults.push('leftovers in the folder of outputs')
  for (const name of books) {
    const data = await readFile(join(root, each.path ?? '', 'dist', name)).catch(() => undefined)
    if (data && name.endsWith('.epub')) faults.push(...judgeEpub(each, data, basename(box)))
    if (data && name.endsWith('.pdf') && data.includes(basename(box))) faults.push('the PDF holds a path of the machine')
  }
  const beside = await readdir(box)
  const bait = Object.keys(each.files).filter((path) => path.startsWith('../')).map((path) => path.slice(3).split('/', 1)[0])
  const strange = beside.filter((name) => name !== 'project' && !bait.includes(name))
  if (strange.length > 0) faults.push(`written outside: ${strange.join()}`)
  return faults
}

function judgeEpub(each: Case, data: Uint8Array, box: string): string[] {
  const faults: string[] = []
  const secrets = [box, `${homedir()}/`, hostname(), userInfo().username].filter((word) => word.length > 5)
  for (const [name, bytes] of Object.entries(unzipSync(data))) {
    if (!/^[\x21-\x7e]+$/.test(name) || name.includes('..') || name.startsWith('/')) faults.push(`a name in the EPUB: ${name}`)
    if (!/\.(?:xhtml|opf|ncx|xml|css|svg)$/.test(name)) continue
    const text = new TextDecoder().decode(bytes)
    if (!name.endsWith('.css')) faults.push(...judgeXml(name, text))
    if (each.lacks?.test(text)) faults.push(`${name} holds ${each.lacks.exec(text)![0]}`)
    for (const secret of secrets) if (text.includes(secret)) faults.push(`${name} names this machine`)
  }
  const letters = squeeze(readEpubText(data))
  for (const kept of each.keeps ?? []) if (!letters.includes(squeeze(kept))) faults.push(`lost: ${kept}`)
  return faults
}

function squeeze(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ')
}

function judgeXml(name: string, text: string): string[] {
  const faults: string[] = []
  const parser = new SaxesParser({xmlns: true, fragment: false, additionalNamespaces: {}})
  parser.on('error', (error) => {
    if (faults.length === 0) faults.push(`${name} is no XML: ${error.message}`)
  })
  parser.write(text).close()
  const code = text.replaceAll(/>[^<]*</g, '><')
  if (alwaysActive.test(code)) faults.push(`${name} is active: ${alwaysActive.exec(code)![0]}`)
  return faults
}
