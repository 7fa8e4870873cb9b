import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createClient } from '@libsql/client'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { kindsAt } from '../../scripts/lib/columnKinds'
import { migrationNames, readSnapshot, snapshotNames } from '../../scripts/lib/snapshots'
import { chance, pick, sayCount, times } from '../support/chance'
import { nodeArgumentsFor } from '../support/compiled'
import { fillDatabase } from '../support/filledDatabase'
import { launch } from '../support/killable'
import { listPaths, tableOf } from '../support/listPaths'
import type { SqliteClient } from '../support/rawDatabase'
import { startTestPortal, type TestPortal } from '../support/testPayload'
import { contentsOf, earlierDatabase } from '../support/upgradePortal'

const snapshots = 'migrations/sqlite'
const names = migrationNames(snapshots)
/** The states an installation may be in that has something to upgrade to. */
const states = names.slice(0, -1).map((_, index) => index + 1)

describe.runIf(inject('mongoUri') === null)('on SQLite', () => {
  let portal: TestPortal
  let folder: string
  beforeAll(async () => {
    portal = await startTestPortal()
    folder = await mkdtemp(path.join(tmpdir(), 'vidensnetvaerk-opgradering-'))
  })
  afterAll(async () => {
    await portal?.close()
    await rm(folder, { recursive: true, force: true })
  })

  /** A database that earlier versions made and filled in every table. */
  async function filledFile(count: number): Promise<string> {
    const file = path.join(folder, `fyldt-${count}.db`)
    const { migrations } = await import('../../migrations/sqlite')
    const database = await earlierDatabase(portal.payload, migrations.slice(0, count))
    const name = names[count - 1] ?? ''
    const snapshot = snapshotNames(snapshots).findLast((each) => each <= name) ?? ''
    await fillDatabase(database.client, readSnapshot(snapshots, snapshot), {
      kinds: kindsAt(name),
      globals: new Set(portal.payload.config.globals.map(({ slug }) => tableOf(slug))),
      paths: listPaths(portal.payload),
    })
    await database.client.execute(`VACUUM INTO '${file}'`)
    await database.close()
    return file
  }

  const open = (file: string) =>
    launch(nodeArgumentsFor('tests/support/openingProcess.ts'), {
      ...(process.env as Record<string, string>),
      NODE_OPTIONS: '',
      DATABASE_URI: `file:${file}`,
    })

  async function contents(file: string) {
    const client = createClient({ url: `file:${file}` })
    const { rows } = await client.execute('PRAGMA foreign_key_check')
    const all = await contentsOf(client as unknown as SqliteClient, ['updated_at'])
    client.close()
    return { broken: rows.length, all }
  }

  async function opened(file: string) {
    const start = open(file)
    expect(await start.ended, start.output()).toBe(0)
    return contents(file)
  }

  test(
    'an upgrade that is killed, anywhere and again and again, ends as one that was left in peace',
    async () => {
      const kills = times(10, 2)
      const moments: string[] = []
      let inMidst = 0
      // One that comes when the upgrade is through shows nothing, and is tried again.
      for (let killed = 0; inMidst < kills && killed < 4 * kills; ) {
        // Most often from far back, where there is most to be in the midst of.
        const count = states[Math.floor(chance() ** 2 * states.length)] ?? 1
        const filled = await filledFile(count)
        const [inPeace, file] = [path.join(folder, 'i-fred.db'), path.join(folder, `afbrudt-${killed}.db`)]
        await Promise.all([copyFile(filled, inPeace), copyFile(filled, file)])
        const expected = await opened(inPeace)
        for (let turns = Math.min(1 + Math.floor(chance() * 3), kills - inMidst); turns > 0; turns--) {
          const signal = pick(['SIGKILL', 'SIGTERM'])
          const start = open(file)
          const pending = names.slice(count)
          const reached = pending[Math.floor(chance() * pending.length)] ?? ''
          await start.says(`Opdaterer databasen: ${reached}`)
          await wait(chance() ** 3 * 60)
          await start.kill(signal)
          killed += 1
          const moment = `${signal} ved ${reached}, fra ${names[count - 1]}`
          moments.push(moment)
          const { all, broken } = await contents(file)
          expect(broken, moment).toBe(0)
          // Whole steps, in their order.
          expect(all.ledger, moment).toEqual(names.slice(0, all.ledger?.length))
          if ((all.ledger?.length ?? 0) < names.length) inMidst += 1
        }
        expect(await opened(file), moments.join(', ')).toEqual(expected)
        await Promise.all([inPeace, file, filled].map((each) => rm(each)))
      }
      sayCount(
        `opgradering afbrudt ${moments.length} gange, ${inMidst} af dem før den var færdig: ${moments.join(', ')}`,
      )
      expect(inMidst).toBeGreaterThan(0)
    },
    times(1800_000, 240_000),
  )
})
