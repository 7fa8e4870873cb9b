import { setTimeout as wait } from 'node:timers/promises'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { times } from '../support/chance'
import { type RunningChild, startChild } from '../support/childProcess'
import { editContent } from '../support/editContent'
import { hasMeilisearch, type RunningMeilisearch, startMeilisearch } from '../support/startMeilisearch'
import { startTestPortal, type TestPortal } from '../support/testPayload'

const isMongo = inject('mongoUri') !== null
const minute = 60_000
const kills = times(4, 2)
const editsWhileKilled = times(150, 75)

/** The index against the database while things are killed: nothing is lost, nothing stays that should be gone. */
describe.skipIf(!hasMeilisearch && !process.env.CI)('search stays in step', { timeout: 8 * minute }, () => {
  let engine: RunningMeilisearch
  let portal: TestPortal
  let payload: Payload
  let difference: () => Promise<{ stale: unknown[]; stray: unknown[] }>

  beforeAll(async () => {
    engine = await startMeilisearch()
    portal = await startTestPortal({ MEILI_HOST: engine.host, MEILI_API_KEY: engine.apiKey })
    payload = portal.payload
    const { rebuildSearch } = await import('../../src/search/rebuild')
    const { searchDifference } = await import('../../src/search/difference')
    difference = () => searchDifference(payload)
    await editContent(payload, { seed: 1, count: 30 })
    await rebuildSearch({ payload })
    await payload.delete({ collection: 'payload-jobs', where: {}, overrideAccess: true })
  })
  afterAll(async () => {
    await portal?.close()
    await engine?.close()
  })

  /** True when the two agree within a minute of now. */
  const agreesWithinAMinute = async () => {
    const deadline = Date.now() + minute
    for (;;) {
      const found = await difference().catch(() => null)
      if (found && found.stale.length + found.stray.length === 0) return true
      if (Date.now() > deadline) {
        console.log(JSON.stringify(found))
        return false
      }
      await wait(1000)
    }
  }

  /** How many times the engine has been asked anything while `work` went on; the test itself asks whether it is up. */
  const requestsToEngine = async (work: () => Promise<unknown>) => {
    const spy = vi.spyOn(globalThis, 'fetch')
    await work()
    const asked = spy.mock.calls.filter(
      ([url]) => String(url).startsWith(engine.host) && !String(url).endsWith('/health'),
    ).length
    spy.mockRestore()
    return asked
  }

  describe.runIf(isMongo)('with two editing processes and a worker', () => {
    let worker: RunningChild | null = null
    afterAll(async () => {
      await worker?.kill()
    })

    test('an engine killed in the middle of 300 edits catches up, and no edit waits for it', async () => {
      worker = startChild('scripts/worker.ts')
      await worker.says('Kører baggrundsopgaver')
      const other = startChild('tests/support/editingProcess.ts', ['2', '150'])
      await other.says('klar')
      const errors: string[] = []
      const asked = await requestsToEngine(async () => {
        const stopAt = new Map([
          [50, () => engine.stop()],
          [110, () => engine.restart()],
          [130, () => engine.stop()],
        ])
        const faults: Promise<void>[] = []
        const onEdit = (done: number) => {
          const fault = stopAt.get(done)
          if (fault) faults.push((faults.at(-1) ?? Promise.resolve()).then(fault))
        }
        errors.push(...(await editContent(payload, { seed: 3, count: 150, onEdit })))
        await Promise.all(faults)
      })
      await other.says('færdig')
      expect(errors).toEqual([])
      expect(other.output()).not.toContain('fejl')
      expect(asked).toBe(0)
      await engine.restart()
      expect(await agreesWithinAMinute()).toBe(true)
    })

    test('a worker killed at random points leaves nothing undone', async () => {
      const other = startChild('tests/support/editingProcess.ts', ['4', String(editsWhileKilled)])
      await other.says('klar')
      const editing = editContent(payload, { seed: 5, count: editsWhileKilled })
      for (let killed = 0; killed < kills; killed += 1) {
        await wait(500 + Math.random() * 3000)
        await worker?.kill()
        worker = startChild('scripts/worker.ts')
        await worker.says('Kører baggrundsopgaver')
      }
      expect(await editing).toEqual([])
      await other.says('færdig')
      expect(other.output()).not.toContain('fejl')
      expect(await agreesWithinAMinute()).toBe(true)
    })

    test('two workers on one queue, and an engine that has lost its files', async () => {
      const second = startChild('scripts/worker.ts')
      await second.says('Kører baggrundsopgaver')
      const editing = editContent(payload, { seed: 6, count: 100 })
      await wait(1500)
      await engine.wipe()
      expect(await editing).toEqual([])
      expect(await agreesWithinAMinute()).toBe(true)
      await second.kill()
    })
  })

  describe.runIf(!isMongo)('with one process that edits and runs the jobs', () => {
    test('an engine killed in the middle of 300 edits catches up, and no edit waits for it', async () => {
      const child = startChild('tests/support/editingProcess.ts', ['2', '300', '--with-jobs'])
      await child.says('\n60\n')
      await engine.stop()
      await child.says('\n200\n')
      await engine.restart()
      await child.says('\n240\n')
      await engine.stop()
      await child.says('\n300\n')
      await engine.restart()
      expect(child.output()).not.toContain('fejl')
      expect(await agreesWithinAMinute()).toBe(true)
      expect(await child.ended).toBe(0)
    })

    test('the process killed at random points leaves nothing undone, nor does a wiped engine', async () => {
      for (const seed of ['3', '4', '5']) {
        const child = startChild('tests/support/editingProcess.ts', [seed, '200', '--with-jobs'])
        await child.says('klar')
        await wait(1000 + Math.random() * 4000)
        await child.kill()
      }
      await engine.wipe()
      const last = startChild('tests/support/editingProcess.ts', ['6', '50', '--with-jobs'])
      await last.says('\n50\n')
      expect(last.output()).not.toContain('fejl')
      expect(await agreesWithinAMinute()).toBe(true)
      expect(await last.ended).toBe(0)
    })
  })
})
