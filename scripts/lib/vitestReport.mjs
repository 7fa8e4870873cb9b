import path from 'node:path'
import { root } from './root.mjs'

/**
 * What Vitest's JSON report says, file by file. A file that can't be loaded holds no tests, and must not pass for an empty
 * one: it is a failure of its own.
 * @returns {{ name: string, hasFailed: boolean, passed: string[], skipped: number, failures: { title: string, reason: string }[], isBroken: boolean }[]}
 */
export function filesOf(report) {
  return report.testResults.map(({ name: fullName, status, message, assertionResults: tests }) => {
    const name = path.relative(root, fullName)
    const titled = (test) => `${name} › ${test.fullName}`
    const failed = tests.filter((test) => test.status === 'failed')
    const isBroken = status === 'failed' && failed.length === 0
    const failures = failed.map((test) => ({
      title: titled(test),
      reason: ownLines(test.failureMessages?.join('\n')),
    }))
    return {
      name,
      hasFailed: status === 'failed' || failed.length > 0,
      passed: tests.filter((test) => test.status === 'passed').map(titled),
      skipped: tests.filter((test) => !['passed', 'failed'].includes(test.status)).length,
      failures: isBroken ? [{ title: name, reason: ownLines(message) }] : failures,
      isBroken,
    }
  })
}

/** The counts of a step, with what failed. */
export function countFiles(files, code) {
  const passed = files.flatMap((file) => file.passed).length
  const skipped = files.reduce((sum, file) => sum + file.skipped, 0)
  const failures = files.flatMap((file) => file.failures)
  if (failures.length > 0) {
    const broken = files.filter((file) => file.isBroken).length
    const note = broken > 0 ? `${broken} filer gik ned` : ''
    return { passed, failed: failures.length, skipped, note, failures }
  }
  if (code !== 0) return { passed, failed: 1, skipped, note: `vitest endte med ${code}` }
  if (passed + skipped === 0) return { passed, failed: 1, skipped, note: 'ingen test fundet' }
  return { passed, failed: 0, skipped }
}

/** What failed first and not when its file was tried again, with the first failure's own words. */
export function unstableOf(first, second) {
  const stillFailing = new Set(second.flatMap((file) => file.failures.map(({ title }) => title)))
  return first.flatMap((file) => file.failures).filter(({ title }) => !stillFailing.has(title))
}

/** An error without the runner's own frames; the whole of it stands where the test ran. */
function ownLines(message) {
  const lines = (message ?? '').split('\n').filter((line) => !line.includes('node_modules'))
  return lines.slice(0, 60).join('\n').slice(0, 6000)
}
