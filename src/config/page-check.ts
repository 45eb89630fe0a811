/** Page geometry: what the margins leave must hold a line of text. */

import type {Place, Report} from '../report/index.ts'
import type {PageSettings} from './settings.ts'

/** Points of text left at least, either way. */
const leastMeasure = 108

/** Reports margins that leave no room on the trim chosen. */
export function checkPage({trim, margins = {}}: PageSettings, place: Place, report: Report): void {
  if (!trim) return
  const across = trim.width - (margins.inner ?? 36) - (margins.outer ?? 36)
  const down = trim.height - (margins.top ?? 36) - (margins.bottom ?? 36)
  for (const [left, side] of [[across, 'wide'], [down, 'high']] as const) {
    if (left >= leastMeasure) continue
    report.error('config:page', place, `Found margins that leave ${Math.max(left, 0).toFixed(0)} pt of text ${side}, expected at least ${leastMeasure} pt`, {
      hint: 'Choose smaller margins or a larger trim'
    })
  }
}
