/**
 * Notes both ways: each definition stands on the section that first calls it, in the order of the calls. A call
 * without a definition becomes the text it was typed as; a definition nobody calls stays readable at the end of its file.
 */

import {isSection, isSeen, sectionsOf, walk, type AnyNode, type Book, type FootnoteDefinition, type FootnoteReference, type Section} from '../../../book/index.ts'
import type {Report} from '../../../report/index.ts'

/** Sorts the definitions that `build/sections.ts` left on the last section of each file. */
export function resolveNotes(sections: Section[], report: Report): void {
  const all = sectionsOf({type: 'book', children: sections} as unknown as Book)
  const byFile = new Map<string, Map<string, FootnoteDefinition>>()
  for (const section of all) {
    const own = byFile.get(section.path) ?? new Map<string, FootnoteDefinition>()
    for (const note of section.notes) own.set(note.identifier, note)
    byFile.set(section.path, own)
    section.notes = []
  }
  if ([...byFile.values()].every((notes) => notes.size === 0) && !all.some(hasCall)) return
  const called = new Set<FootnoteDefinition>()
  for (const section of all) callNotes(section, section, {notes: byFile.get(section.path)!, called, report})
  keepUncalled(all, byFile, called, report)
}

interface Calling {
  readonly notes: ReadonlyMap<string, FootnoteDefinition>
  readonly called: Set<FootnoteDefinition>
  /** Absent: a call without a note calls one that became text, which was told of, and goes. */
  readonly report?: Report
}

function hasCall(section: Section): boolean {
  let found = false
  walk(section, (node) => {
    if (node.type === 'footnoteReference') found = true
    return !found && (node === section || !isSection(node))
  })
  return found
}

/** Gives a section the notes that a part of it calls, and those that these call. */
function callNotes(section: Section, part: AnyNode, {notes, called, report}: Calling): void {
  const own = new Set<FootnoteDefinition>(section.notes)
  const before = section.notes.length
  const visit = (root: AnyNode) => walk(root, (node, parents) => {
    if (node !== root && isSection(node)) return false
    if (node.type !== 'footnoteReference') return undefined
    const note = notes.get(node.identifier)
    if (!note) spellOut(node, parents.at(-1)!, section.path, report)
    else if (!own.has(note)) {
      own.add(note)
      section.notes.push(note)
      called.add(note)
      if (!note.children.some(isSeen)) report?.warn('structure:note-empty', {path: section.path, at: note.position}, `Found a note “${note.label}” without a word`, {hint: 'Write its words behind the colon, or take it and its call out'})
    }
    return undefined
  })
  visit(part)
  for (let at = before; at < section.notes.length; at++) visit(section.notes[at]!)
}

function spellOut(call: FootnoteReference, parent: AnyNode, path: string, report: Report | undefined): void {
  const {children} = parent as {children: AnyNode[]}
  const index = children.indexOf(call)
  if (!report) {
    children.splice(index, 1)
    return
  }
  const text = `[^${call.label}]`
  report.warn('structure:note-undefined', {path, at: call.position}, `Found a call of note “${call.label}” that nobody defined`, {hint: `Write \`${text}: ...\` on a line of its own in this file`})
  children[index] = {type: 'text', value: text, ...(call.position && {position: call.position}), data: {isLiteral: true}}
}

/** Notes may call one another and nobody them: the first becomes text, those it calls its notes. */
function keepUncalled(sections: readonly Section[], byFile: ReadonlyMap<string, ReadonlyMap<string, FootnoteDefinition>>, called: Set<FootnoteDefinition>, report: Report): void {
  const isText = new Set<FootnoteDefinition>()
  for (const [path, notes] of byFile) {
    const last = sections.findLast((section) => section.path === path)
    for (const note of notes.values()) {
      if (called.has(note) || !last) continue
      report.warn('structure:note-uncalled', {path, at: note.position}, `Found a note “${note.label}” that nobody calls; it stays at the end of its file`, {hint: `Write \`[^${note.label}]\` where it belongs`})
      const left = new Map([...notes].filter(([, each]) => each !== note && !isText.has(each)))
      isText.add(note)
      for (const each of note.children) last.children.push(each)
      callNotes(last, {type: 'blockquote', children: note.children}, {notes: left, called})
    }
  }
}
