// npm test [step …]: everything that judges the code, and one line at the end that says how it went.
import { runCommand, shutDown } from './lib/ground.mjs'
import { OperatorError } from './lib/operatorError.mjs'
import { sayingAs } from './lib/saying.mjs'
import { runSideBySide } from './lib/sideBySide.mjs'
import { prepareTestEnvironment } from './lib/testEnvironment.mjs'
import { steps } from './lib/testSteps.mjs'
import { printSummary, totals, withUnstable } from './lib/testSummary.mjs'

runCommand(async () => {
  const wanted = process.argv.slice(2)
  const unknown = wanted.find((name) => !steps.some((step) => step.id === name))
  if (unknown) {
    throw new OperatorError(
      `Ukendt trin: ${unknown}. Vælg blandt ${steps.map((step) => step.id).join(', ')}.`,
    )
  }
  const { reports, close } = prepareTestEnvironment()
  const chosen = steps.filter((step) => wanted.length === 0 || wanted.includes(step.id))
  const each = await runSideBySide(chosen, async ({ id, name, run }, isAlone) => {
    const say = sayingAs(id, isAlone)
    say(`── ${name} ${'─'.repeat(Math.max(4, 68 - name.length))}`)
    const started = Date.now()
    const result = await run({ reports, id, say, isAlone }).catch((error) => ({
      failed: 1,
      note: error.message,
    }))
    return { name, passed: 0, failed: 0, skipped: 0, note: '', ...result, started, ended: Date.now() }
  })
  close()
  const { results, unstable } = withUnstable(each)
  printSummary(results, unstable)
  const { passed, failed, skipped } = totals(results)
  process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`, () =>
    shutDown(failed > 0 ? 1 : 0),
  )
})
