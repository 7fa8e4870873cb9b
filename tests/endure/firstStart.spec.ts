import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createClient } from '@libsql/client'
import { plan } from '@seed/plan'
import { afterAll, expect, inject, test } from 'vitest'
import { chance, pick, sayCount, times } from '../support/chance'
import { type Killable, launch } from '../support/killable'
import { mongoUriFor } from '../support/startMongo'
import { faultsInMongo, faultsInSqlite } from '../support/wholeDatabase'

const mongoUri = inject('mongoUri')
const kills = times(20, mongoUri ? 1 : 2)
const documents = plan.reduce((sum, { items }) => sum + items.length, 0)
const folders: string[] = []

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

/** An installation that has never been started. */
async function newInstallation() {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'vidensnetvaerk-foerste-start-'))
  folders.push(dataDir)
  const file = path.join(dataDir, 'portal.db')
  const uri = mongoUri ? mongoUriFor(mongoUri, `start_${randomBytes(6).toString('hex')}`) : `file:${file}`
  const env = { DATA_DIR: dataDir, DATABASE_URI: uri, MEILI_HOST: '' }
  return {
    start: () => launch(['scripts/run.mjs', 'scripts/prepare.ts'], env),
    faults: () => (mongoUri ? faultsInMongo(uri) : existsSync(file) ? faultsInSqlite(uri) : []),
  }
}

/** What an operation of which half is missing leaves behind, one by one. */
const halves = [
  "DELETE FROM _offers_v WHERE parent_id = (SELECT id FROM offers WHERE slug = 'ungeguides')",
  'DELETE FROM offers_access_routes WHERE id = (SELECT min(id) FROM offers_access_routes)',
  'DELETE FROM offers_rels WHERE id = (SELECT min(id) FROM offers_rels)',
  "UPDATE offers SET name = 'Halvt' WHERE slug = 'ungeguides'",
  'UPDATE _methods_v SET latest = 0',
  "DELETE FROM methods WHERE slug = 'u18'",
]

/** Whoever judges sees each of them. */
async function proveJudge(file: string): Promise<void> {
  const seen: boolean[] = []
  for (const [index, half] of halves.entries()) {
    const copy = path.join(path.dirname(file), `halv-${index}.db`)
    const original = createClient({ url: `file:${file}` })
    await original.execute(`VACUUM INTO '${copy}'`)
    original.close()
    const client = createClient({ url: `file:${copy}` })
    expect((await client.execute(half)).rowsAffected, half).toBeGreaterThan(0)
    client.close()
    seen.push((await faultsInSqlite(`file:${copy}`)).length > 0)
  }
  expect(seen).toEqual(halves.map(() => true))
}

/** Anywhere: while the program loads, while it migrates, and most often while it loads the content. */
async function untilSomeMoment(start: Killable): Promise<string> {
  const share = chance()
  if (share < 0.1) {
    await wait(chance() * 2000)
    return 'mens programmet læses ind'
  }
  await start.says('opdaterer databasen')
  if (share < 0.35) {
    await wait(chance() * 2500)
    return 'mens databasen opdateres'
  }
  const reached = Math.ceil(chance() * documents)
  await start.says(`indlæser indhold: ${reached} af`)
  await wait(chance() * 20)
  return `ved dokument ${reached}`
}

test(
  'a first start that is killed, anywhere and again and again, leaves nothing half, and the next one finishes it',
  async () => {
    let killed = 0
    const moments: string[] = []
    while (killed < kills) {
      const installation = await newInstallation()
      for (let turns = Math.min(1 + Math.floor(chance() * 3), kills - killed); turns > 0; turns--) {
        const signal = pick(['SIGKILL', 'SIGTERM'])
        const start = installation.start()
        const moment = `${signal} ${await untilSomeMoment(start)}`
        await start.kill(signal)
        killed += 1
        moments.push(moment)
        expect(await installation.faults(), moment).toEqual([])
      }
      const last = installation.start()
      expect(await last.ended, `${moments.join(', ')}\n${last.output()}`).toBe(0)
      expect(last.output()).toContain('"skipped":0')
      expect(await installation.faults(), moments.join(', ')).toEqual([])
    }
    if (!mongoUri) await proveJudge(path.join(folders.at(-1) ?? '', 'portal.db'))
    sayCount(`første start afbrudt ${killed} gange: ${moments.join(', ')}`)
  },
  times(1800_000, 240_000),
)
