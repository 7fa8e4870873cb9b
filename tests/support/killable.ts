import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { cleanEnvironment } from './portal'

export type Killable = {
  output: () => string
  /** Waits until the output has the words, or the process has ended. */
  says: (words: string) => Promise<void>
  /** Ends the process and all that it started in its group, in the middle of what they are doing. */
  kill: (signal: 'SIGKILL' | 'SIGTERM') => Promise<void>
  /** Its exit code; `null` when it was killed. */
  ended: Promise<number | null>
}

/** A command of the portal in a group of its own, as an operator runs it. */
export function launch(args: string[], env: Record<string, string>): Killable {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...cleanEnvironment(), ...env },
    detached: true,
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
    })
  }
  let hasEnded = false
  const ended = once(child, 'close').then(([code]) => {
    hasEnded = true
    return typeof code === 'number' ? code : null
  })
  return {
    output: () => text,
    says: async (words) => {
      while (!hasEnded && !text.includes(words)) await wait(5)
    },
    kill: async (signal) => {
      try {
        if (child.pid) process.kill(-child.pid, signal)
      } catch {
        // It had ended.
      }
      await ended
    },
    ended,
  }
}
