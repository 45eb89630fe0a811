/**
 * Notes both ways: each definition stands on the section that first calls it, in the order of the calls. A call
 * without a definition becomes the text it was typed as; a definition nobody calls stays readable at the end of its file.
 */

import {isSection, sectionsOf, walk, type AnyNode, type Book, type FootnoteDefinition, type FootnoteReference, type Section} from '../../../book/index.ts'
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
  for (const section of all) callNotes(section, byFile.get(section.path)!, called, report)
  keepUncalled(all, byFile, called, report)
}

function hasCall(section: Section): boolean {
  let found = false
  walk(section, (node) => {
    if (node.type === 'footnoteReference') found = true
    return !found && (node === section || !isSection(node))
  })
  return found
}

function callNotes(section: Section, notes: ReadonlyMap<string, FootnoteDefinition>, called: Set<FootnoteDefinition>, report: Report): void {
  const own = new Set<FootnoteDefinition>()
  const visit = (root: AnyNode) => walk(root, (node, parents) => {
    if (node !== root && isSection(node)) return false
    if (node.type !== 'footnoteReference') return undefined
    const note = notes.get(node.identifier)
    if (!note) spellOut(node, parents.at(-1)!, section.path, report)
    else if (!own.has(note)) {
      own.add(note)
      section.notes.push(note)
      called.add(note)
    }
    return undefined
  })
  visit(section)
  for (let at = 0; at < section.notes.length; at++) visit(section.notes[at]!)
}

function spellOut(call: FootnoteReference, parent: AnyNode, path: string, report: Report): void {
  const text = `[^${call.label}]`
  report.warn('structure:note-undefined', {path, at: call.position}, `Found a call of note “${call.label}” that nobody defined`, {hint: `write \`${text}: ...\` on a line of its own in this file`})
  const {children} = parent as {children: AnyNode[]}
  const index = children.indexOf(call)
  children[index] = {type: 'text', value: text, ...(call.position && {position: call.position}), data: {isLiteral: true}}
}

function keepUncalled(sections: readonly Section[], byFile: ReadonlyMap<string, ReadonlyMap<string, FootnoteDefinition>>, called: ReadonlySet<FootnoteDefinition>, report: Report): void {
  for (const [path, notes] of byFile) {
    const last = sections.findLast((section) => section.path === path)
    for (const note of notes.values()) {
      if (called.has(note) || !last) continue
      report.warn('structure:note-uncalled', {path, at: note.position}, `Found a note “${note.label}” that nobody calls; it stays at the end of its file`, {hint: `write \`[^${note.label}]\` where it belongs`})
      for (const each of note.children) last.children.push(each)
    }
  }
}
