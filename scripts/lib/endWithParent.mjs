import { readFileSync } from 'node:fs'
import path from 'node:path'

const betweenLooksMs = 1000
/** Longer than a portal takes to stop. */
const usualPatienceMs = 8000

let isWatching = false

/**
 * Ends this process as SIGTERM would once whoever started it is gone, however that went. Another of our processes holds a
 * channel to it, which closes; npm and the shell it runs scripts in are looked for every second.
 * @param {{ patienceMs?: number }} [options] how long it may take to end
 */
export function endWithParent({ patienceMs = usualPatienceMs } = {}) {
  if (isWatching) return
  isWatching = true
  const end = () => {
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), patienceMs).unref()
    process.kill(process.pid, 'SIGTERM')
  }
  if (process.channel) {
    process.once('disconnect', end)
    process.channel.unref()
    return
  }
  if (!isRunByNpm()) return
  const before = chain()
  const timer = setInterval(() => {
    if (chain() === before) return
    clearInterval(timer)
    end()
  }, betweenLooksMs)
  timer.unref()
}

/** Somebody who starts the script by hand in the background may well leave. */
function isRunByNpm() {
  return process.env.npm_lifecycle_script?.includes(path.basename(process.argv[1])) === true
}

/** The parent, and where that is the shell npm runs its scripts in, the parent's parent. */
function chain() {
  const parent = process.ppid
  try {
    const stat = readFileSync(`/proc/${parent}/stat`, 'utf8')
    const [, name, rest] = /^\d+ \((.*)\) (.*)$/s.exec(stat) ?? []
    return /^(ba|da|a|z|k)?sh$/.test(name ?? '') ? `${parent} ${rest?.split(' ')[1]}` : `${parent}`
  } catch {
    // Not Linux, where the shell becomes the script.
    return `${parent}`
  }
}
