import { setTimeout as wait } from 'node:timers/promises'
import { stopChild } from './children.mjs'
import { isShuttingDown } from './ground.mjs'
import { isMeilisearchHealthy, removeSearchFiles, startMeilisearch } from './meilisearch.mjs'
import { reasonFor } from './operatorError.mjs'
import { freePort } from './port.mjs'
import { searchKeyFor } from './searchKey.mjs'
import { runOfFailures, searchMishaps } from './searchMishaps.mjs'

/** One that has run so long was well. */
const wellMs = 60_000
const longestWaitMs = 60_000
const betweenLooksMs = 10_000
/** An engine with much to do may not answer for a while. */
const mostMisses = 12

const ours = { start: startMeilisearch, removeFiles: removeSearchFiles, firstWaitMs: 500 }

/**
 * Keeps the portal's own Meilisearch running: whenever it stops it is started again, on the port and with the key it had, at
 * growing intervals. Nothing that befalls it or its files ends the portal.
 * @param {{ binary: string, dataDir: string, index: string, masterKey: string }} options
 * @returns {Promise<{ host: string, key: string, error: string | null, tell: (listener: import('./searchMishaps.mjs').Listener) => void }>}
 *   once it has been tried the first time, with how that went
 */
export async function keepMeilisearch(options, means = ours) {
  const port = await freePort()
  const mishaps = searchMishaps({ say: (line) => console.log(line), isSilent: isShuttingDown })
  const keeper = { means, mishaps, options: { ...options, port }, areFilesNew: false }
  const first = await attempt(keeper)
  const { reason } = mishaps.state
  void keep(keeper, first)
  return { host: `http://127.0.0.1:${port}`, key: searchKeyFor(options), error: reason, tell: mishaps.tell }
}

async function keep(keeper, first) {
  const { means, mishaps } = keeper
  let engine = first
  for (;;) {
    if (engine) await untilItStops(engine, mishaps)
    if (isShuttingDown()) return
    const pauseMs = means.firstWaitMs * 2 ** mishaps.state.failures
    await wait(Math.min(longestWaitMs, pauseMs), undefined, { ref: false })
    if (isShuttingDown()) return
    engine = await attempt(keeper, !engine)
    if (engine) mishaps.restarted()
  }
}

async function attempt(keeper, isDown = false) {
  const { means, mishaps, options } = keeper
  try {
    // Files that a crash has spoilt keep it from ever starting.
    if (isDown && mishaps.state.failures >= runOfFailures && !keeper.areFilesNew) {
      means.removeFiles(options.dataDir)
      keeper.areFilesNew = true
    }
    const { child, host } = await means.start(options)
    keeper.areFilesNew = false
    mishaps.cameUp()
    return { child, host }
  } catch (error) {
    mishaps.failed(
      String(error?.message ?? error)
        .split('\n')
        .at(-1),
    )
    return null
  }
}

async function untilItStops({ child, host }, mishaps) {
  const wellAgain = setTimeout(mishaps.ranWell, wellMs)
  wellAgain.unref()
  const looking = watchAnswers(host, child)
  const reason = await child.exited.then(reasonFor, (error) => error.message)
  clearTimeout(wellAgain)
  clearInterval(looking)
  // What is left of it would keep the port and the files.
  await stopChild(child)
  if (!isShuttingDown()) mishaps.failed(reason)
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
