import test from 'ava'
import {onWhite} from '../../src/epub/night-ground.ts'
import type {Resource} from '../../src/publication/index.ts'

const drawing = (text: string): Resource => ({path: 'images/map.svg', source: 'map.svg', mediaType: 'image/svg+xml', role: 'image', width: 3, height: 2, data: Buffer.from(text)})

test('a drawing gets white paper of the size of its view box', (t) => {
  const {data} = onWhite(drawing('<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 -5 300 200"><path d="M0 0H9"/></svg>'))
  t.is(Buffer.from(data).toString(), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 -5 300 200"><rect x="-10" y="-5" width="300" height="200" fill="#fff"/><path d="M0 0H9"/></svg>')
})

test('pixels stay as they are', (t) => {
  const picture: Resource = {...drawing('x'), mediaType: 'image/png'}
  t.is(onWhite(picture), picture)
})
