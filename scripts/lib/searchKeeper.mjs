import { setTimeout as wait } from 'node:timers/promises'
import { stopChild } from './children.mjs'
import { isShuttingDown } from './ground.mjs'
import { isMeilisearchHealthy, removeSearchFiles, startMeilisearch } from './meilisearch.mjs'
import { reasonFor } from './operatorError.mjs'
import { freePort } from './port.mjs'
import { searchKeyFor } from './searchKey.mjs'

/** From so many in a row on it is no mishap. `/readyz` counts the same (src/health/rules.ts). */
const runOfFailures = 3
/** One that has run so long was well. */
const wellMs = 60_000
const longestWaitMs = 60_000
const betweenLooksMs = 10_000
/** An engine with much to do may not answer for a while. */
const mostMisses = 12

/**
 * Keeps the portal's own Meilisearch running: whenever it stops it is started again, on the port and with the key it had, at
 * growing intervals.
 * @param {{ binary: string, dataDir: string, index: string, masterKey: string }} options
 * @returns {Promise<{ host: string, key: string, error: string | null, tell: (listener: Listener) => void }>} once it has been
 *   tried the first time, with how that went
 *
 * @typedef {{ isUp: boolean, failures: number, restarts: number, reason: string | null }} State `failures` in a row
 * @typedef {(state: State) => void} Listener
 */
export async function keepMeilisearch(options) {
  const port = await freePort()
  const state = { isUp: false, failures: 0, restarts: 0, reason: null }
  let listener = (_state) => {}
  const change = (news) => listener(Object.assign(state, news))
  const first = await attempt({ ...options, port }, state, change)
  keep({ ...options, port }, first, state, change)
  return {
    host: `http://127.0.0.1:${port}`,
    key: searchKeyFor(options),
    error: state.reason,
    tell: (next) => {
      listener = next
      listener(state)
    },
  }
}

async function keep(options, first, state, change) {
  let engine = first
  for (;;) {
    if (engine) await untilItStops(engine, state, change)
    if (isShuttingDown()) return
    await wait(Math.min(longestWaitMs, 500 * 2 ** state.failures), undefined, { ref: false })
    if (isShuttingDown()) return
    // Files that a crash has spoilt keep it from ever starting.
    if (!engine && state.failures === runOfFailures) removeSearchFiles(options.dataDir)
    engine = await attempt(options, state, change)
    if (!engine) continue
    change({ restarts: state.restarts + 1 })
    if (state.failures === 1) console.log('✓ Søgemaskinen kører igen.')
  }
}

async function attempt(options, state, change) {
  try {
    const { child, host } = await startMeilisearch(options)
    change({ isUp: true })
    return { child, host }
  } catch (error) {
    fail(error.message.split('\n').at(-1), state, change)
    return null
  }
}

async function untilItStops({ child, host }, state, change) {
  const wellAgain = setTimeout(() => {
    if (state.failures >= runOfFailures) console.log('✓ Søgemaskinen kører igen.')
    change({ failures: 0, reason: null })
  }, wellMs)
  wellAgain.unref()
  const looking = watchAnswers(host, child)
  const exit = await child.exited
  clearTimeout(wellAgain)
  clearInterval(looking)
  // What is left of it would keep the port and the files.
  await stopChild(child)
  if (!isShuttingDown()) fail(reasonFor(exit), state, change)
}

/** One that runs but has stopped answering is ended, and so started again. */
function watchAnswers(host, child) {
  let misses = 0
  const looking = setInterval(async () => {
    misses = (await isMeilisearchHealthy(host, betweenLooksMs / 2)) ? 0 : misses + 1
    if (misses === mostMisses) child.process.kill('SIGKILL')
  }, betweenLooksMs)
  return looking.unref()
}

function fail(reason, state, change) {
  change({ isUp: false, failures: state.failures + 1, reason })
  if (isShuttingDown()) return
  if (state.failures === 1) {
    console.log(`! Søgemaskinen stoppede (${reason}). Den startes igen; imens bruger søgningen databasen.`)
  }
  if (state.failures === runOfFailures) {
    console.log(
      `! Søgemaskinen er stoppet ${runOfFailures} gange i træk (${reason}). Der prøves fortsat, højst et minut imellem; imens bruger søgningen databasen.`,
    )
  }
}
