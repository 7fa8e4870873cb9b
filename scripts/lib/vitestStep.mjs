import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { startChild } from './children.mjs'
import { meetsRealTime } from './realTime.mjs'
import { countFiles, filesOf, unstableOf } from './vitestReport.mjs'

/** Runs one project of vitest.config.ts and counts from its report; what meets real time is tried once more. */
export async function runVitest({ reports, id, project, names = [], env, say, isAlone }) {
  const run = { reports, project, env, say, isAlone }
  const first = await runOnce({ ...run, id, names })
  if (!first.files) return { failed: 1, note: `vitest gik ned (kode ${first.code})` }
  const again = first.files.filter((file) => file.hasFailed && meetsRealTime(file.name))
  if (again.length === 0) return countFiles(first.files, first.code)
  const failing = again.map(({ name }) => name)
  say(`Prøves én gang til, da de møder virkelig tid: ${failing.join(', ')}`)
  const second = await runOnce({ ...run, id: `${id}-igen`, names: failing })
  const isWhole = failing.every((name) => second.files?.some((file) => file.name === name))
  if (!isWhole) return countFiles(first.files, first.code)
  const others = first.files.filter((file) => !again.includes(file))
  const hasOnlyThese = others.every((file) => !file.hasFailed)
  return {
    ...countFiles([...others, ...second.files], hasOnlyThese ? second.code : first.code),
    unstable: unstableOf(again, second.files),
  }
}

async function runOnce({ reports, id, project, env, say, isAlone, names }) {
  const report = path.join(reports, `${id}.json`)
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...names, '--project', project, '--passWithNoTests']
  args.push('--reporter=default', '--reporter=json', `--outputFile.json=${report}`)
  const output = isAlone ? { stdio: ['ignore', 'inherit', 'inherit'] } : { onLine: say }
  const child = startChild({ command: process.execPath, args, env, ...output })
  const { code } = await child.exited
  const files = existsSync(report) ? filesOf(JSON.parse(readFileSync(report, 'utf8'))) : null
  return { code, files }
}
