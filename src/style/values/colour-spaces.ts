/** Colours of CSS Color 4 beside sRGB, as red, green and blue from 0 to 1 (its sample code, section 17). */

type Triple = readonly [number, number, number]

const gamma = (value: number): number => (Math.abs(value) > 0.0031308 ? Math.sign(value) * (1.055 * Math.abs(value) ** (1 / 2.4) - 0.055) : 12.92 * value)
const each = ([a, b, c]: Triple, change: (value: number) => number): Triple => [change(a), change(b), change(c)]
const times = ([first, second, third]: readonly [Triple, Triple, Triple], [a, b, c]: Triple): Triple => {
  const row = ([x, y, z]: Triple): number => x * a + y * b + z * c
  return [row(first), row(second), row(third)]
}
const polar = ([lightness, chroma, hue]: Triple): Triple => [lightness, chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)]

const fromXyz = (xyz: Triple): Triple =>
  each(times([[3.2409699419, -1.5373831776, -0.4986107603], [-0.9692436363, 1.8759675015, 0.0415550574], [0.0556300797, -0.203976958, 1.0569715142]], xyz), gamma)

/** From D50, as `lab()` is, to the white of screens. */
const fromD50 = (xyz: Triple): Triple =>
  fromXyz(times([[0.955473421, -0.0230984548, 0.063259243], [-0.0283697093, 1.0099953981, 0.0210413989], [0.0123140148, -0.0205076493, 1.330365926]], xyz))

function lab([lightness, a, b]: Triple): Triple {
  const [epsilon, kappa] = [216 / 24389, 24389 / 27]
  const y = (lightness + 16) / 116
  const [x, z] = [a / 500 + y, y - b / 200]
  const cube = (value: number): number => (value ** 3 > epsilon ? value ** 3 : (116 * value - 16) / kappa)
  return fromD50([cube(x) * 0.9642956764, lightness > kappa * epsilon ? y ** 3 : lightness / kappa, cube(z) * 0.8251046025])
}

function oklab(own: Triple): Triple {
  const roots = times([[1, 0.3963377774, 0.2158037573], [1, -0.1055613458, -0.0638541728], [1, -0.0894841775, -1.291485548]], own)
  const linear = times([[4.0767416621, -3.3077115913, 0.2309699292], [-1.2684380046, 2.6097574011, -0.3413193965], [-0.0041960863, -0.7034186147, 1.707614701]], each(roots, (root) => root ** 3))
  return each(linear, gamma)
}

function hwb([hue, white, black]: Triple): Triple {
  if (white + black >= 1) return each([1, 1, 1], () => white / (white + black))
  const pure = (offset: number): number => {
    const turn = (((offset + hue / 30) % 12) + 12) % 12
    return 0.5 - 0.5 * Math.max(-1, Math.min(turn - 3, 9 - turn, 1))
  }
  return each([pure(0), pure(8), pure(4)], (value) => value * (1 - white - black) + white)
}

export const spaces: Readonly<Record<string, (parts: Triple) => Triple>> = {
  lab, oklab, hwb,
  lch: (parts) => lab(polar(parts)),
  oklch: (parts) => oklab(polar(parts)),
  srgb: (parts) => parts,
  'srgb-linear': (parts) => each(parts, gamma),
  xyz: fromXyz,
  'xyz-d65': fromXyz,
  'xyz-d50': fromD50,
  'display-p3': (parts) => parts
}
