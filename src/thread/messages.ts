/** What goes to and fro between the two threads; arguments and values are copied (HTML, structured clone). */

export interface Call {
  readonly id: number
  readonly name: string
  readonly args: readonly unknown[]
}

/** `fault` is the message of what the task threw. */
export type Answer = {readonly id: number; readonly value: unknown} | {readonly id: number; readonly fault: string}
