import { runChild } from './children.mjs'
import { failedStep, mentionsFullDisk } from './diskFull.mjs'
import { step } from './progress.mjs'

/**
 * Brings the database up to date in a process of its own: migrates, loads the content when there is none, fills the search index.
 * @returns {Promise<{ link: string | null, seeded: object | null, indexed: number | null }>}
 */
export function prepareDatabase() {
  return step('Gør databasen klar', async (update) => {
    const printed = []
    const { code, output } = await runChild({
      command: process.execPath,
      args: ['--conditions=production', 'scripts/run.mjs', '--within', 'scripts/prepare.ts'],
      env: { NODE_ENV: 'production' },
      onLine: (line, stream) => (stream === 'stderr' ? update(line.trim()) : printed.push(line)),
    })
    const result = printed.map(parseResult).findLast(Boolean)
    if (code === 0 && result) return result
    if (!mentionsFullDisk(output)) console.error(`\n${output.trimEnd()}`)
    throw failedStep('Databasen kunne ikke gøres klar. Se linjerne ovenfor.', output)
  })
}

function parseResult(line) {
  if (!line.startsWith('{"link":')) return null
  return JSON.parse(line)
}
