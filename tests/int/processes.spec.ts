import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBoundedLog } from '../../scripts/lib/boundedLog.mjs'
import { startCommand } from '../support/childProcess'

/** What needs no portal, and no database of the portal's. */
describe.skipIf(process.env.TEST_DATABASE === 'mongodb')('what a portal’s processes stand on', () => {
  let folder: string
  const started: ChildProcess[] = []

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'vidensnetvaerk-processer-'))
  })
  afterAll(async () => {
    for (const child of started) child.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  })

  const start = (script: string, ...args: string[]) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
    started.push(child)
    return { child, said: once(child.stdout, 'data').then(([text]) => Number(String(text))) }
  }

  test('of many who want a lock one has it, and the next has it when that one is killed', async () => {
    const takers = Array.from({ length: 5 }, () =>
      start('tests/support/lockTaker.mjs', path.join(folder, 'a.lock')),
    )
    const holders: number[] = []
    for (const { said } of takers) said.then((pid) => holders.push(pid)).catch(() => undefined)
    for (let round = 1; round <= takers.length; round += 1) {
      await expect.poll(() => holders.length, { timeout: 20_000 }).toBe(round)
      // Those who wait ask ten times a second.
      await wait(300)
      expect(holders).toHaveLength(round)
      process.kill(holders[round - 1] ?? 0, 'SIGKILL')
    }
    expect(await readdir(folder)).toEqual(['a.lock'])
  })

  test('a command that waits for what never comes says that it is not done, and fails', async () => {
    const file = path.join(folder, 'venter.mts')
    await writeFile(file, 'await new Promise(() => {})')
    const command = startCommand(['--apart', path.relative('.', file)])
    expect(await command.ended).toBe(13)
    expect(command.output()).toBe('✗ Kommandoen endte, før den var færdig. Kør den igen.\n')
  })

  test.skipIf(process.platform !== 'linux').each([
    ['a program of its own', 'sleep', ['600']],
    ['a program on Node', process.execPath, ['-e', 'setInterval(() => {}, 1000)']],
    [
      'a program on Node that is busy',
      process.execPath,
      ['-e', 'for (const end = Date.now() + 1500; Date.now() < end;); setInterval(() => {}, 1000)'],
    ],
    ['a program behind one of ours', process.execPath, ['scripts/lib/tether.mjs', 'sleep', '600']],
  ])('%s ends when whoever started it is killed', async (_, program, args) => {
    const { child, said } = start('tests/support/tiedParent.mjs', program, ...args)
    const pid = await said
    const name = args.at(-1) === '600' ? 'sleep 600' : program
    const tied = async () => [pid, ...(await childrenOf(pid))]
    const isRunning = async (one: number) => (await commandOf(one)).includes(name)
    await expect.poll(async () => (await Promise.all((await tied()).map(isRunning))).some(Boolean)).toBe(true)
    const all = await tied()
    child.kill('SIGKILL')
    const left = async () => (await Promise.all(all.map(commandOf))).filter(Boolean)
    await expect.poll(left, { timeout: 10_000 }).toEqual([])
  })

  test('a log is begun anew when it is full, and one older is kept', async () => {
    const file = path.join(folder, 'a.log')
    const write = openBoundedLog(file, 1000)
    for (let line = 0; line < 500; line += 1) write(`linje ${line} æøå`)
    write('x'.repeat(100_000))
    expect((await readdir(folder)).filter((name) => name.startsWith('a.log'))).toEqual(['a.log', 'a.log.1'])
    expect((await stat(`${file}.1`)).size).toBeLessThanOrEqual(1000)
    expect((await stat(file)).size).toBeLessThan(11_000)
    expect(await readFile(`${file}.1`, 'utf8')).toContain('linje 499')
  })
})

async function childrenOf(pid: number): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')
  return text.trim().split(' ').map(Number)
}

/** Empty once it has ended. */
async function commandOf(pid: number): Promise<string> {
  return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ')
}
