import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { startChild } from './children.mjs'
import { root } from './root.mjs'

/** Runs one project of vitest.config.ts and counts from its report. */
export async function runVitest({ reports, id, project, env }) {
  const report = path.join(reports, `${id}.json`)
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, '--passWithNoTests']
  args.push('--reporter=default', '--reporter=json', `--outputFile.json=${report}`)
  const child = startChild({ command: process.execPath, args, env, stdio: ['ignore', 'inherit', 'inherit'] })
  const { code } = await child.exited
  if (!existsSync(report)) return { failed: 1, note: `vitest gik ned (kode ${code})` }
  return countReport(JSON.parse(readFileSync(report, 'utf8')), code)
}

/** Counts a report. A file that can't be loaded holds no tests, and must not pass for an empty one. */
function countReport(report, code) {
  const passed = report.numPassedTests
  const skipped = report.numPendingTests + report.numTodoTests
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const failed = report.numFailedTests + broken.length
  if (failed > 0) {
    const note = broken.length > 0 ? `${broken.length} filer gik ned` : ''
    return { passed, failed, skipped, note, failures: [...broken.map(brokenFile), ...failedTests(report)] }
  }
  if (code !== 0) return { passed, failed: 1, skipped, note: `vitest endte med ${code}` }
  if (passed + skipped === 0) return { passed, failed: 1, skipped, note: 'ingen test fundet' }
  return { passed, failed, skipped }
}

function brokenFile({ name, message }) {
  return { title: path.relative(root, name), reason: firstLines(message) }
}

function failedTests(report) {
  return report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => ({
        title: `${path.relative(root, name)} › ${test.fullName}`,
        reason: firstLines(test.failureMessages?.join('\n')),
      })),
  )
}

/** The start of an error, without the runner's own frames; the whole of it stands where the test ran. */
function firstLines(message) {
  const lines = (message ?? '').split('\n').filter((line) => !line.includes('node_modules'))
  return lines.slice(0, 12).join('\n').slice(0, 1000)
}
