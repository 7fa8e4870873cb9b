import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { cleanEnvironment } from './portal'

export type Launched = {
  child: ChildProcess
  output: () => string
  /** The start's own message that the portal runs; throws when it ended instead. */
  running: Promise<{ url: string; firstAdminLink: string | null }>
  ended: Promise<number | null>
}

/** `npm start`'s own script, or `npm start` itself, without waiting for anything. */
export function launchPortal(env: Record<string, string>, command = [process.execPath, 'scripts/start.mjs']) {
  const [program = '', ...args] = command
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe', ...(program === process.execPath ? (['ipc'] as const) : [])],
    env: { ...cleanEnvironment(), DATABASE_URI: '', ...env },
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
    })
  }
  const ended = once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : null))
  const running = Promise.race([once(child, 'message'), ended.then(() => null)]).then((message) => {
    if (message) return message[0]
    throw new Error(`Portalen startede ikke:\n${text}`)
  })
  running.catch(() => undefined)
  return { child, output: () => text, running, ended } satisfies Launched
}

export type Member = { pid: number; command: string }

/** Every process that was started with a data folder, whoever started it and whatever group it is in. */
export async function treeOn(dataDir: string): Promise<Member[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const members = await Promise.all(
    ids.map(async (id) => {
      const [command = '', environment = ''] = await Promise.all(
        ['cmdline', 'environ'].map((file) => readFile(`/proc/${id}/${file}`, 'utf8').catch(() => '')),
      )
      const isOurs = environment.split('\0').includes(`DATA_DIR=${dataDir}`)
      return isOurs ? [{ pid: Number(id), command: command.replaceAll('\0', ' ') }] : []
    }),
  )
  return members.flat()
}

/** The first process of a tree whose command line has the words, as soon as there is one. */
export async function memberOn(dataDir: string, words: string): Promise<number> {
  for (;;) {
    const found = (await treeOn(dataDir)).find(({ command }) => command.includes(words))
    if (found) return found.pid
    await wait(50)
  }
}

/** What is left of a tree after a few seconds: nothing, one hopes. */
export async function survivorsOn(dataDir: string, patienceMs = 15_000): Promise<string[]> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    const left = await treeOn(dataDir)
    if (left.length === 0 || Date.now() > deadline) return left.map(({ command }) => command)
    await wait(50)
  }
}
