import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { nodeArgumentsFor } from './compiled'

export type RunningChild = {
  output: () => string
  isRunning: () => boolean
  /** Waits until the output has the words. */
  says: (words: string) => Promise<void>
  /** At once, as a machine that loses its power. */
  kill: () => Promise<void>
  ended: Promise<number | null>
}

/** A script of the portal in a process of its own, with this process's environment. */
export function startChild(script: string, args: string[] = []): RunningChild {
  return start([...nodeArgumentsFor(script), ...args])
}

/** A command as an operator is given it: `scripts/run.mjs` and what follows. */
export function startCommand(args: string[]): RunningChild {
  return start(['scripts/run.mjs', ...args])
}

function start(args: string[]): RunningChild {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
    })
  }
  const ended = once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : null))
  const isRunning = () => child.exitCode === null && child.signalCode === null
  return {
    output: () => text,
    isRunning,
    says: (words) => waitFor(isRunning, () => text, words),
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
    ended,
  }
}

async function waitFor(isRunning: () => boolean, text: () => string, words: string): Promise<void> {
  while (!text().includes(words)) {
    if (!isRunning()) throw new Error(`Processen endte, før den sagde ${words}:\n${text()}`)
    await wait(50)
  }
}
