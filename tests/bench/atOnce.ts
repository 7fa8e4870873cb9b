/** Does something so many times, some at once. @returns the whole time, and each one's, shortest first */
export async function atOnce(
  count: number,
  parallel: number,
  work: (index: number) => Promise<unknown>,
): Promise<{ milliseconds: number; each: number[] }> {
  const each: number[] = []
  let next = 0
  const lane = async () => {
    while (next < count) {
      const index = next
      next += 1
      const began = performance.now()
      await work(index)
      each.push(performance.now() - began)
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: parallel }, lane))
  return { milliseconds: performance.now() - began, each: each.sort((a, b) => a - b) }
}
