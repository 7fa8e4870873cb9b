// npm test [step …]: everything that judges the code, and one line at the end that says how it went.
import { runCommand, shutDown } from './lib/ground.mjs'
import { OperatorError } from './lib/operatorError.mjs'
import { prepareTestEnvironment } from './lib/testEnvironment.mjs'
import { steps } from './lib/testSteps.mjs'
import { printSummary, totals } from './lib/testSummary.mjs'

runCommand(async () => {
  const wanted = process.argv.slice(2)
  const unknown = wanted.find((name) => !steps.some((step) => step.id === name))
  if (unknown) {
    throw new OperatorError(
      `Ukendt trin: ${unknown}. Vælg blandt ${steps.map((step) => step.id).join(', ')}.`,
    )
  }
  const { reports, close } = prepareTestEnvironment()
  const results = []
  for (const { id, name, run } of steps.filter((step) => wanted.length === 0 || wanted.includes(step.id))) {
    console.log(`\n── ${name} ${'─'.repeat(Math.max(4, 68 - name.length))}`)
    const started = Date.now()
    const result = await run({ reports, id }).catch((error) => ({ failed: 1, note: error.message }))
    results.push({ name, passed: 0, failed: 0, skipped: 0, note: '', ...result, started, ended: Date.now() })
  }
  close()
  printSummary(results)
  const { passed, failed, skipped } = totals(results)
  process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`, () =>
    shutDown(failed > 0 ? 1 : 0),
  )
})
