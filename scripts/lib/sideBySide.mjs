import { availableParallelism } from 'node:os'

/**
 * Runs what stands in a row one after the other, and the rows side by side where there is more than one core. What must
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
  await Promise.all(rows.map((row) => inTurn(row, rows.length === 1)))
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
