/** Milliseconds of the processor that this process spends on something, whatever else the machine does meanwhile. */
export async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { system, user } = process.cpuUsage(start)
  return (system + user) / 1000
}

/** The least that each of two takes, of three times by turns. */
export async function leastTimes(
  first: () => Promise<unknown>,
  second: () => Promise<unknown>,
): Promise<[number, number]> {
  const least: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let turn = 0; turn < 3; turn += 1) {
    least[0] = Math.min(least[0], await processorTime(first))
    least[1] = Math.min(least[1], await processorTime(second))
  }
  return least
}
