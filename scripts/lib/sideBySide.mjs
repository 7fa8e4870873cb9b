import { availableParallelism } from 'node:os'

/**
 * Runs what stands in a row one after the other, and as many rows side by side as there are cores. What must
 * be alone comes first, or last.
 * @template Result
 * @param {{ id: string, row: string, isAlone?: boolean, isLast?: boolean }[]} steps
 * @param {(step: object, isAlone: boolean) => Promise<Result>} run told whether nothing else can be running
 * @returns {Promise<Result[]>} in the order of the steps
 */
export async function runSideBySide(steps, run) {
  const results = new Map()
  const inTurn = async (row, isAlone) => {
    for (const step of row) results.set(step.id, await run(step, isAlone))
  }
  await inTurn(
    steps.filter((step) => step.isAlone),
    true,
  )
  const rows = rowsOf(steps.filter((step) => !step.isAlone && !step.isLast))
  // A row is several processes: more of them than there are cores take longer together than one after the other.
  const waiting = [...rows]
  const inLine = async () => {
    for (let row = waiting.shift(); row; row = waiting.shift()) await inTurn(row, rows.length === 1)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, inLine))
  await inTurn(
    steps.filter((step) => step.isLast),
    true,
  )
  return steps.map(({ id }) => results.get(id))
}

function rowsOf(steps) {
  if (availableParallelism() === 1) return [steps]
  const names = [...new Set(steps.map(({ row }) => row))]
  return names.map((name) => steps.filter(({ row }) => row === name))
}
