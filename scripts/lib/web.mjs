import { setTimeout as wait } from 'node:timers/promises'
import { startChild } from './children.mjs'
import { failedStep } from './diskFull.mjs'
import { OperatorError, reasonFor } from './operatorError.mjs'
import { step } from './progress.mjs'

const patience = 60_000

/** Starts the built portal and waits until it answers. */
export function startWeb(port) {
  return step('Starter portalen', async () => {
    const child = startChild({
      command: process.execPath,
      args: ['scripts/web.mjs'],
      env: { NODE_ENV: 'production', PORT: String(port) },
      onLine: relay,
    })
    await waitUntilAnswering(`http://127.0.0.1:${port}/`, child)
    return child
  })
}

async function waitUntilAnswering(address, child) {
  let ended = null
  child.exited.then((exit) => {
    ended = exit
  })
  let status = 'intet svar'
  const deadline = Date.now() + patience
  while (Date.now() < deadline) {
    if (ended) throw failedStep(`Portalen gik ned under start (${reasonFor(ended)}).`, child.tail())
    try {
      const response = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(10_000) })
      status = `HTTP ${response.status}`
      if (response.status < 500) return
    } catch {
      // Not listening yet.
    }
    await wait(100)
  }
  throw new OperatorError(`Portalen svarer ikke, som den skal (${status}). Se linjerne ovenfor.`)
}

function relay(line, stream) {
  // Next's own greeting would stand beside the portal's and say the same thing.
  if (stream === 'stderr' || !/^\s*(▲|- |✓|$)/.test(line)) process[stream].write(`${line}\n`)
}
