/** How long each stage of a run took: a stage ends where the next begins. */

export interface Stage {
  readonly name: string
  readonly milliseconds: number
}

export interface Clock {
  begin(stage: string): void
  finish(): Stage[]
}

/** Measures the stages; each ends where the next begins. */
export function createClock(onProgress: ((stage: string) => void) | undefined): Clock {
  const stages: {name: string; milliseconds: number}[] = []
  let since = performance.now()
  const close = () => {
    const now = performance.now()
    const last = stages.at(-1)
    if (last) last.milliseconds += now - since
    since = now
  }
  return {
    begin(name) {
      close()
      stages.push({name, milliseconds: 0})
      onProgress?.(name)
    },
    finish() {
      close()
      return stages
    }
  }
}
