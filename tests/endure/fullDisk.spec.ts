import { execFile } from 'node:child_process'
import { mkdtemp, rm, statfs, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { makePublic } from '../support/access/sampleData'
import { chance, sayCount, times } from '../support/chance'
import { plantCanaries } from '../support/fuzz/canaries'
import {
  countMarkers,
  createFrom,
  markersIn,
  readNewest,
  readStored,
  saveFrom,
} from '../support/markedDocuments'
import { assertMayMount, triesDisk } from '../support/smallDisk'
import { startTestPortal, type TestPortal } from '../support/testPayload'
import { faultsInSqlite } from '../support/wholeDatabase'

const run = promisify(execFile)
const collection = 'offers'

describe.skipIf(!triesDisk || inject('mongoUri') !== null)('on a disk that is full', () => {
  let disk: string
  let portal: TestPortal
  let payload: Payload
  let url: string
  let id: string

  beforeAll(async () => {
    disk = await mkdtemp(path.join(tmpdir(), 'vidensnetvaerk-fuld-disk-'))
    assertMayMount()
    await run('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', disk])
    url = `file:${path.join(disk, 'portal.db')}`
    portal = await startTestPortal({ DATA_DIR: disk, DATABASE_URI: url })
    payload = portal.payload
    payload.logger.level = 'silent'
    const own = await makePublic(payload, 'municipalities')
    const other = await makePublic(payload, 'municipalities')
    const planted = await plantCanaries(payload, { own: own.id, other: other.id }, 1)
    id = String(planted.ids[collection]?.[0])
    await saveFrom(payload, { collection, id, isDraft: false, marker: 'm0x0x' })
  })
  afterAll(async () => {
    await portal?.close()
    await run('umount', ['-l', disk])
    await rm(disk, { recursive: true, force: true })
  })

  /** Leaves so many bytes free, and no more. */
  async function leave(free: number): Promise<void> {
    const filler = path.join(disk, 'fyld')
    await truncate(filler, 0).catch(() => undefined)
    const { bavail, bsize } = await statfs(disk)
    await writeFile(filler, Buffer.alloc(Math.max(0, bavail * bsize - free)))
  }

  test('what is saved when there is no more room is as it was before, and with room again all is well', async () => {
    const whole = countMarkers(await readStored(payload, collection, id))
    const fullTimes = times(16, 8)
    const kept = { marker: 'm0x0x', saves: 0 }
    const prove = async (when: string) => {
      for (const document of [
        await readStored(payload, collection, id),
        await readNewest(payload, collection, id),
      ]) {
        expect(markersIn(document), when).toEqual([kept.marker])
        expect(countMarkers(document), when).toBe(whole)
      }
    }
    let refused = 0
    for (let number = 1; refused < fullTimes; number++) {
      expect(number, 'Disken bliver ikke fuld').toBeLessThan(400)
      // Too little for a save, or for the next few of them.
      if (number % 5 === 1) await leave(Math.floor(chance() * 120_000))
      const marker = `m1x${number}x`
      const isNew = number % 3 === 0
      try {
        if (isNew) await createFrom(payload, collection, id, marker)
        else {
          await saveFrom(payload, { collection, id, isDraft: false, marker })
          kept.marker = marker
        }
        kept.saves += 1
      } catch (error) {
        expect(`${error} ${error instanceof Error ? error.cause : ''}`).toMatch(
          /full|SQLITE_FULL|IOERR|plads/i,
        )
        refused += 1
      }
      await prove(`nr. ${number}`)
    }
    await rm(path.join(disk, 'fyld'))
    expect(await faultsInSqlite(url)).toEqual([])
    kept.marker = 'm2x1x'
    await saveFrom(payload, { collection, id, isDraft: false, marker: kept.marker })
    expect(await createFrom(payload, collection, id, 'm2x2x')).not.toBeNull()
    await prove('med plads igen')
    expect(await faultsInSqlite(url)).toEqual([])
    sayCount(`fuld disk ${refused} gange, ${kept.saves} gange nok plads`)
  }, 240_000)
})
