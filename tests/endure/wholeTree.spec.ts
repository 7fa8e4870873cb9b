import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, inject, test } from 'vitest'
import { freePort } from '../../scripts/lib/port.mjs'
import { chance, pick, sayCount } from '../support/chance'
import { launchPortal, memberOn, survivorsOn, treeOn } from '../support/portalTree'
import { faultsInSqlite } from '../support/wholeDatabase'

type Way = 'SIGKILL kun npm start' | 'SIGKILL alle på én gang' | 'SIGTERM'

// Each first start takes a while: `npm test` kills the same processes in processes.spec.ts, and the same work in firstStart.spec.ts.
const isSkipped =
  process.env.ENDURE !== 'whole' || process.platform !== 'linux' || inject('mongoUri') !== null

describe.skipIf(isSkipped)('npm start', () => {
  /** The first start, killed once or twice, and then left in peace until it serves. */
  async function killFirstStart(kills: number): Promise<string[]> {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'vidensnetvaerk-hele-traeet-'))
    const port = String(await freePort())
    const settings = { DATA_DIR: dataDir, PORT: port, PORTAL_URL: `http://127.0.0.1:${port}` }
    const file = path.join(dataDir, 'portal.db')
    const faults = async () => ((await stat(file).catch(() => null)) ? faultsInSqlite(`file:${file}`) : [])
    const moments: string[] = []
    try {
      for (let turn = 0; turn < kills; turn++) {
        const way = pick<Way>(['SIGKILL kun npm start', 'SIGKILL alle på én gang', 'SIGTERM'])
        const portal = launchPortal(settings)
        const delay = Math.floor(chance() * 12_000)
        await Promise.race([
          memberOn(dataDir, 'prepare.ts'),
          portal.ended.then(() => assertBegun(portal.output())),
        ])
        await wait(delay)
        if (way === 'SIGTERM') portal.child.kill('SIGTERM')
        else if (way === 'SIGKILL kun npm start') portal.child.kill('SIGKILL')
        else for (const { pid } of await treeOn(dataDir)) endAtOnce(pid)
        await portal.ended
        const moment = `${way} ${delay} ms inde`
        moments.push(moment)
        expect(await survivorsOn(dataDir, 15_000), moment).toEqual([])
        expect(await faults(), moment).toEqual([])
      }
      const last = launchPortal(settings)
      const { url } = await last.running
      expect((await fetch(`${url}/tilbud`)).status, moments.join(', ')).toBe(200)
      last.child.kill('SIGTERM')
      await last.ended
      expect(await faults(), moments.join(', ')).toEqual([])
    } finally {
      for (const { pid } of await treeOn(dataDir)) endAtOnce(pid)
      await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    }
    return moments
  }

  test('that is killed in its first start, by itself or with all its processes, leaves none of them and starts again', async () => {
    const moments: string[] = []
    for (let round = 4; round > 0; round--) moments.push(...(await killFirstStart(2)))
    sayCount(`npm start afbrudt ${moments.length} gange: ${moments.join(', ')}`)
  }, 1800_000)
})

function assertBegun(output: string): never {
  throw new Error(`npm start endte, før den nåede til databasen:\n${output}`)
}

function endAtOnce(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has just ended.
  }
}
