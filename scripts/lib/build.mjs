import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runChild } from './children.mjs'
import { failedStep, mentionsFullDisk } from './diskFull.mjs'
import { takeLock } from './lock.mjs'
import { step } from './progress.mjs'
import { root } from './root.mjs'
import { markOf, portalSources } from './sources.mjs'

const stampFile = path.join(root, '.next', 'vidensnetvaerk-build')
// Not beside the stamp: a build clears that folder.
const lockFile = path.join(root, 'node_modules', '.vidensnetvaerk-build.lock')
const sources = [...portalSources, 'next.config.ts']

/** Builds the portal when its sources have changed since the last build. Needs no database. */
export async function ensureBuilt() {
  const hash = markOf(sources)
  if (isFresh(hash)) return
  await step('Bygger portalen', async (tell) => {
    // Portals with data of their own may share a checkout.
    const isTaken = () => {
      tell('venter på, at en anden start bygger færdig')
      return true
    }
    const release = await takeLock(lockFile, {
      shouldWait: isTaken,
    })
    tell('')
    try {
      if (!isFresh(hash)) await buildAs(hash)
    } finally {
      await release?.()
    }
  })
}

async function buildAs(hash) {
  // A build that is broken off must not pass for a finished one.
  rmSync(stampFile, { force: true })
  await build()
  writeFileSync(stampFile, hash)
}

async function build() {
  const { code, output } = await runChild({
    command: process.execPath,
    args: ['node_modules/next/dist/bin/next', 'build'],
    env: { NODE_ENV: 'production' },
  })
  if (code === 0) return
  if (!mentionsFullDisk(output)) console.error(output.trimEnd())
  throw failedStep('Portalen kunne ikke bygges. Se linjerne ovenfor.', output)
}

function isFresh(hash) {
  if (!existsSync(path.join(root, '.next', 'BUILD_ID')) || !existsSync(stampFile)) return false
  return readFileSync(stampFile, 'utf8') === hash
}
