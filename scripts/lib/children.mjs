import { spawn } from 'node:child_process'
import { OperatorError } from './operatorError.mjs'
import { root } from './root.mjs'
import { tethered } from './tethered.mjs'

const running = new Set()
const tailLength = 16_000

/**
 * Starts a program in its own process group, so that stopping it stops what it started itself. It ends when this process is
 * gone, however that went.
 * @param {{ command: string, args: string[], env?: Record<string, string>, stdio?: import('node:child_process').IOType[], onLine?: (line: string, stream: 'stdout' | 'stderr') => void }} options
 * @returns {{ process: import('node:child_process').ChildProcess, exited: Promise<{ code: number | null, signal: string | null }>, tail: () => string }}
 */
export function startChild({ command, args, env, stdio, onLine }) {
  const tied = tethered(command, args)
  const child = spawn(tied.command, tied.args, {
    cwd: root,
    env: { ...process.env, ...env, ...tied.env },
    stdio: [...(stdio ?? ['ignore', 'pipe', 'pipe']), ...tied.channel],
    detached: process.platform !== 'win32',
  })
  let tail = ''
  const listen = (stream, name) => {
    if (!stream) return
    let rest = ''
    stream.setEncoding('utf8')
    stream.on('data', (chunk) => {
      tail = (tail + chunk).slice(-tailLength)
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) onLine?.(line, name)
      if (rest.length > tailLength) {
        onLine?.(rest, name)
        rest = ''
      }
    })
    stream.on('end', () => rest && onLine?.(rest, name))
  }
  listen(child.stdout, 'stdout')
  listen(child.stderr, 'stderr')
  const exited = new Promise((resolve, reject) => {
    child.once('error', (error) => {
      running.delete(handle)
      reject(new OperatorError(`${command} kan ikke startes (${error.code ?? error.message}).`))
    })
    child.once('close', (code, signal) => {
      running.delete(handle)
      resolve({ code, signal })
    })
  })
  // A child nobody waits for yet may fail to start; whoever waits later still sees it.
  exited.catch(() => {})
  const handle = { process: child, exited, tail: () => tail }
  running.add(handle)
  return handle
}

/** Runs a program to its end. */
export async function runChild(options) {
  const child = startChild(options)
  const { code, signal } = await child.exited
  return { code, signal, output: child.tail() }
}

/** Stops a child and everything it started; what hasn't ended after `patience` ms is killed. */
export async function stopChild(child, patience = 6000) {
  signalGroup(child, 'SIGTERM')
  const killer = setTimeout(() => signalGroup(child, 'SIGKILL'), patience)
  await child.exited.catch(() => {})
  clearTimeout(killer)
  // The group may outlive its leader.
  signalGroup(child, 'SIGKILL')
}

/** Stops every child. */
export async function stopAllChildren() {
  await Promise.all([...running].map((child) => stopChild(child)))
}

function signalGroup({ process: child }, signal) {
  if (!child.pid) return
  try {
    if (process.platform === 'win32') child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // Already gone.
  }
}
