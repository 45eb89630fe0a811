/**
 * What a drawing may hold: static shapes, paints, text. Scripts, handlers, animation, foreign
 * content and every address but `#id` (and pictures carried as data) are not here, so they go.
 */

export const elements: ReadonlySet<string> = new Set([
  'svg', 'g', 'defs', 'symbol', 'use', 'title', 'desc', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon',
  'text', 'tspan', 'textPath', 'linearGradient', 'radialGradient', 'stop', 'pattern', 'clipPath', 'mask', 'marker', 'image', 'style',
  'switch', 'filter', 'feBlend', 'feColorMatrix', 'feComponentTransfer', 'feComposite', 'feConvolveMatrix', 'feDropShadow', 'feFlood',
  'feFuncA', 'feFuncB', 'feFuncG', 'feFuncR', 'feGaussianBlur', 'feMerge', 'feMergeNode', 'feMorphology', 'feOffset', 'feTile', 'feTurbulence'
])

/** Attributes of geometry, paint, text and meaning; presentation attributes are CSS properties of SVG 1.1. */
export const attributes: ReadonlySet<string> = new Set([
  'id', 'class', 'style', 'transform', 'viewBox', 'width', 'height', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'fx', 'fy', 'fr',
  'd', 'points', 'pathLength', 'dx', 'dy', 'rotate', 'textLength', 'lengthAdjust', 'startOffset', 'method', 'spacing', 'offset',
  'preserveAspectRatio', 'version', 'xmlns', 'xmlns:xlink', 'xml:lang', 'lang', 'xml:space', 'role', 'aria-label', 'aria-labelledby', 'aria-hidden',
  'gradientUnits', 'gradientTransform', 'spreadMethod', 'patternUnits', 'patternContentUnits', 'patternTransform', 'clipPathUnits', 'maskUnits',
  'maskContentUnits', 'markerUnits', 'markerWidth', 'markerHeight', 'refX', 'refY', 'orient', 'filterUnits', 'primitiveUnits', 'in', 'in2', 'result',
  'stdDeviation', 'values', 'type', 'mode', 'operator', 'k1', 'k2', 'k3', 'k4', 'order', 'kernelMatrix', 'divisor', 'bias', 'edgeMode', 'radius',
  'baseFrequency', 'numOctaves', 'seed', 'stitchTiles', 'tableValues', 'slope', 'intercept', 'amplitude', 'exponent',
  'fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit',
  'stroke-dasharray', 'stroke-dashoffset', 'opacity', 'color', 'display', 'visibility', 'overflow', 'clip', 'clip-path', 'clip-rule', 'mask', 'filter',
  'marker', 'marker-start', 'marker-mid', 'marker-end', 'stop-color', 'stop-opacity', 'flood-color', 'flood-opacity', 'font-family', 'font-size',
  'font-style', 'font-variant', 'font-weight', 'font-stretch', 'text-anchor', 'text-decoration', 'letter-spacing', 'word-spacing', 'dominant-baseline',
  'alignment-baseline', 'baseline-shift', 'direction', 'unicode-bidi', 'writing-mode', 'paint-order', 'vector-effect', 'shape-rendering',
  'text-rendering', 'image-rendering', 'color-interpolation', 'color-interpolation-filters', 'mix-blend-mode', 'isolation'
])

/** Addresses a drawing may hold: a place in itself, or a picture carried along. */
export const isSafeAddress = (address: string): boolean =>
  /^#[^\s"'<>]+$/.test(address.trim()) || /^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/=\s]*$/.test(address)

/** CSS that reaches out or hides what it says: imports, addresses other than `#id`, escapes. */
export const isSafeCss = (css: string): boolean =>
  !/@import|@font-face|expression|javascript|\\|image-set|-moz-binding/i.test(css) && !/url\(\s*(?!["']?#)/i.test(css)
