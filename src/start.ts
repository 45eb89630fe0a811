#!/usr/bin/env node
/** What `octavo` runs: the bundled program, and beside it the second thread, which is as long in starting, if books are to be made. */

import process from 'node:process'
import {loadProgram, setThresholds} from './load-program.ts'
import {startThread} from './thread/index.ts'

/** The first word names a command that makes books, or is a path, which means `build`. */
const makesBooks = (word = ''): boolean => /^(?:build|check)$|^[^-].*[./\\]|^[./\\]/.test(word)

const folder = new URL('./', import.meta.url)
setThresholds()
const thread = makesBooks(process.argv[2]) ? startThread(new URL('worker.js', folder)) : undefined
loadProgram(folder, 'program').run()['main']!(thread)
