/** Where a picture is looked for. */

import test from 'ava'
import {placePictures} from '../../src/manuscript/pictures.ts'
import type {ParsedFile} from '../../src/manuscript/types.ts'
import {createReport, createSource} from '../../src/report/index.ts'
import {memoryFolder} from '../helpers/memory-folder.ts'

const finds = test.macro({
  async exec(t, url: string, there: readonly string[], expected: string) {
    const image = {type: 'image' as const, url}
    const file = {source: createSource('manuscript/Part One/01.md', ''), tree: {type: 'root', children: [{type: 'paragraph', children: [image]}]}} as unknown as ParsedFile
    await placePictures(file, memoryFolder(Object.fromEntries(there.map((path) => [path, 'x']))), createReport())
    t.is(image.url, expected)
  },
  title: (what) => what!
})

test('beside the file', finds, 'images/map.svg', ['images/map.svg', 'manuscript/images/map.svg', 'manuscript/Part One/images/map.svg'], 'manuscript/Part One/images/map.svg')
test('beside the parts', finds, 'images/map.svg', ['images/map.svg', 'manuscript/images/map.svg'], 'manuscript/images/map.svg')
test('in the folder of the book', finds, 'images/map.svg', ['images/map.svg'], 'images/map.svg')
test('upwards, as it is written', finds, '../images/map.svg', ['manuscript/images/map.svg'], 'manuscript/images/map.svg')
test('nowhere', finds, 'images/map.svg', [], 'images/map.svg')
