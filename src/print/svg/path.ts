/** SVG path data as PDF path operators (SVG 2, chapter 9): every command, arcs as Bézier curves. */

import {number} from '../draw/values.ts'

interface Pen {
  x: number
  y: number
  /** Start of the subpath. */
  startX: number
  startY: number
  /** Last control point, for the smooth commands. */
  controlX: number
  controlY: number
  last: string
  out: string
}

type Command = (pen: Pen, n: readonly number[], dx: number, dy: number) => void

/** Numbers each command takes. */
const counts: Readonly<Record<string, number>> = {M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0}

const move = (pen: Pen, x: number, y: number): void => {
  pen.x = x
  pen.y = y
}

function line(pen: Pen, x: number, y: number): void {
  pen.out += `${number(x)} ${number(y)} l\n`
  move(pen, x, y)
}

function curve(pen: Pen, [x1, y1, x2, y2, x, y]: readonly [number, number, number, number, number, number]): void {
  pen.out += `${[x1, y1, x2, y2, x, y].map(number).join(' ')} c\n`
  pen.controlX = x2
  pen.controlY = y2
  move(pen, x, y)
}

/** A quadratic curve raised to a cubic one. */
function quadratic(pen: Pen, x1: number, y1: number, x: number, y: number): void {
  const {x: x0, y: y0} = pen
  curve(pen, [x0 + (2 / 3) * (x1 - x0), y0 + (2 / 3) * (y1 - y0), x + (2 / 3) * (x1 - x), y + (2 / 3) * (y1 - y), x, y])
  pen.controlX = x1
  pen.controlY = y1
}

const mirrored = ({x, y, controlX, controlY, last}: Pen, after: string): [number, number] =>
  after.includes(last) ? [2 * x - controlX, 2 * y - controlY] : [x, y]

const commands: Readonly<Record<string, Command>> = {
  M(pen, [x = 0, y = 0], dx, dy) {
    pen.out += `${number(x + dx)} ${number(y + dy)} m\n`
    move(pen, x + dx, y + dy)
    pen.startX = pen.x
    pen.startY = pen.y
  },
  L: (pen, [x = 0, y = 0], dx, dy) => line(pen, x + dx, y + dy),
  H: (pen, [x = 0], dx) => line(pen, x + dx, pen.y),
  V: (pen, [y = 0], _, dy) => line(pen, pen.x, y + dy),
  C: (pen, [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0], dx, dy) => curve(pen, [a + dx, b + dy, c + dx, d + dy, x + dx, y + dy]),
  S(pen, [c = 0, d = 0, x = 0, y = 0], dx, dy) {
    const [a, b] = mirrored(pen, 'CS')
    curve(pen, [a, b, c + dx, d + dy, x + dx, y + dy])
  },
  Q: (pen, [a = 0, b = 0, x = 0, y = 0], dx, dy) => quadratic(pen, a + dx, b + dy, x + dx, y + dy),
  T(pen, [x = 0, y = 0], dx, dy) {
    const [a, b] = mirrored(pen, 'QT')
    quadratic(pen, a, b, x + dx, y + dy)
  },
  A: (pen, [rx = 0, ry = 0, turn = 0, large = 0, sweep = 0, x = 0, y = 0], dx, dy) => arc(pen, {rx, ry, turn, isLarge: large !== 0, isSweep: sweep !== 0, x: x + dx, y: y + dy}),
  Z(pen) {
    pen.out += 'h\n'
    move(pen, pen.startX, pen.startY)
  }
}

/** Operators of a path; what follows a fault in the data is left out, as SVG asks. */
export function pathOperators(data: string): string {
  const pen: Pen = {x: 0, y: 0, startX: 0, startY: 0, controlX: 0, controlY: 0, last: '', out: ''}
  for (const [, letter, rest] of data.matchAll(/([MLHVCSQTAZ])([^MLHVCSQTAZ]*)/gi) as Iterable<[string, string, string]>) {
    const name = letter.toUpperCase()
    const numbers = numbersOf(rest, name === 'A')
    const count = counts[name]!
    let command = name
    for (let at = 0; at === 0 || at + count <= numbers.length; at += count) {
      if (at + count > numbers.length) return pen.out
      const isRelative = letter !== name
      commands[command]!(pen, numbers.slice(at, at + count), isRelative ? pen.x : 0, isRelative ? pen.y : 0)
      pen.last = command
      if (command === 'M') command = 'L'
      if (count === 0) break
    }
  }
  return pen.out
}

/** Flags of arcs are single digits that need no separator. */
function numbersOf(text: string, isArc: boolean): number[] {
  const numbers: number[] = []
  const real = /\s*,?\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)/iy
  const flag = /\s*,?\s*([01])/y
  let at = 0
  for (;;) {
    const isFlag = isArc && (numbers.length % 7 === 3 || numbers.length % 7 === 4)
    const pattern = isFlag ? flag : real
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (!found) return numbers
    numbers.push(Number(found[1]))
    at = pattern.lastIndex
  }
}

interface Arc {
  readonly rx: number
  readonly ry: number
  /** Degrees. */
  readonly turn: number
  readonly isLarge: boolean
  readonly isSweep: boolean
  readonly x: number
  readonly y: number
}

/** End points to centre (SVG 2, B.2.4), then a curve for each quarter turn. */
function arc(pen: Pen, {rx, ry, turn, isLarge, isSweep, x, y}: Arc): void {
  const {x: x0, y: y0} = pen
  if (rx === 0 || ry === 0) return line(pen, x, y)
  if (x === x0 && y === y0) return
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)]
  const [u, v] = [(cos * (x0 - x) + sin * (y0 - y)) / 2, (cos * (y0 - y) - sin * (x0 - x)) / 2]
  const grow = Math.sqrt(Math.max(1, (u / rx) ** 2 + (v / ry) ** 2))
  const [a, b] = [Math.abs(rx) * grow, Math.abs(ry) * grow]
  const under = (a * b) ** 2 - (a * v) ** 2 - (b * u) ** 2
  const factor = (isLarge === isSweep ? -1 : 1) * Math.sqrt(Math.max(0, under) / ((a * v) ** 2 + (b * u) ** 2))
  const [cu, cv] = [(factor * a * v) / b, (-factor * b * u) / a]
  const [cx, cy] = [cos * cu - sin * cv + (x0 + x) / 2, sin * cu + cos * cv + (y0 + y) / 2]
  const from = Math.atan2((v - cv) / b, (u - cu) / a)
  let sweep = Math.atan2((-v - cv) / b, (-u - cu) / a) - from
  if (isSweep && sweep < 0) sweep += 2 * Math.PI
  if (!isSweep && sweep > 0) sweep -= 2 * Math.PI
  const steps = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9))
  const point = (angle: number, dx = 0, dy = 0): [number, number] => {
    const [px, py] = [a * (Math.cos(angle) + dx), b * (Math.sin(angle) + dy)]
    return [cx + cos * px - sin * py, cy + sin * px + cos * py]
  }
  const step = sweep / steps
  const k = (4 / 3) * Math.tan(step / 4)
  for (let index = 0; index < steps; index++) {
    const [begin, end] = [from + index * step, from + (index + 1) * step]
    const one = point(begin, -k * Math.sin(begin), k * Math.cos(begin))
    const two = point(end, k * Math.sin(end), -k * Math.cos(end))
    curve(pen, [...one, ...two, ...point(end)])
  }
}
