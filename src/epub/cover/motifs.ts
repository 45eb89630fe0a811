/** Line drawings for covers, between title and author: each a few shapes that vary with a seed. */

import {xml, type XmlElement} from '../../xml/index.ts'

type Motif = (seed: number) => XmlElement[]

const centre = 600
const range = (count: number): number[] => Array.from({length: count}, (_, index) => index)
/** The `index`-th small number of a seed, 0 to 1. */
const vary = (seed: number, index: number): number => (Math.imul(seed ^ (index * 0x9e3779b1), 0x85ebca6b) >>> 8) / 0x1000000
const circle = (x: number, y: number, radius: number): XmlElement => xml('circle', {cx: String(Math.round(x)), cy: String(Math.round(y)), r: String(Math.round(radius))})

/** Rings about one centre, spread unevenly. */
const rings: Motif = (seed) => range(7).map((index) => circle(centre, 1130, 60 + index * 38 + vary(seed, index) * 22))

/** Waves above one another. */
const waves: Motif = (seed) => range(7).map((index) => {
  const y = 960 + index * 56
  const height = 26 + vary(seed, index) * 34
  const shift = vary(seed, index + 20) * 120
  const bends = range(5).map((bend) => `q${60} ${bend % 2 === 0 ? -height : height} 120 0`.replace(/\.\d+/g, '')).join(' ')
  return xml('path', {d: `M${Math.round(240 + shift)} ${y} ${bends}`})
})

/** A sun over a horizon of lines. */
const horizon: Motif = (seed) => [
  circle(centre, 1090, 130 + vary(seed, 1) * 60),
  ...range(8).map((index) => {
    const half = 340 - index * 30 * (0.6 + vary(seed, 2) * 0.6)
    const y = 1190 + index * index * 3 + index * 14
    return xml('path', {d: `M${Math.round(centre - half)} ${y}H${Math.round(centre + half)}`})
  })
]

/** Upright strokes of many lengths. */
const reeds: Motif = (seed) => range(23).map((index) => {
  const x = 270 + index * 30
  const length = 90 + vary(seed, index) * 290
  return xml('path', {d: `M${x} 1340V${Math.round(1340 - length)}`})
})

export const motifs: readonly Motif[] = [rings, waves, horizon, reeds]
