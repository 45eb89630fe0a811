/** Milliseconds of the processor a piece of work takes in this process: what else the machine does counts for little. */
export function processorTimeOf(work: () => void): number {
  const began = process.cpuUsage()
  work()
  const {user, system} = process.cpuUsage(began)
  return (user + system) / 1000
}
