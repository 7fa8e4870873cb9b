import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { freePort } from '../../scripts/lib/port.mjs'
import { type Launched, launchPortal, memberOn, survivorsOn, treeOn } from '../support/portalTree'
import { hasMeilisearch } from '../support/startMeilisearch'

const run = promisify(execFile)
const token = 'noegle-til-overvaagningen-af-portalen'

describe.skipIf(process.platform !== 'linux' || inject('mongoUri') !== null)(
  'the processes of a portal',
  () => {
    let dataDir: string
    let port: string
    let settings: Record<string, string>
    let portal: Launched

    beforeAll(async () => {
      dataDir = await mkdtemp(path.join(tmpdir(), 'vidensnetvaerk-processer-'))
      port = String(await freePort())
      settings = {
        DATA_DIR: dataDir,
        PORT: port,
        PORTAL_URL: `http://127.0.0.1:${port}`,
        HEALTH_TOKEN: token,
      }
    })
    afterAll(async () => {
      portal?.child.kill('SIGTERM')
      await portal?.ended
      await rm(dataDir, { recursive: true, force: true })
    })

    const start = (env: Record<string, string> = {}, command?: string[]) =>
      launchPortal({ ...settings, ...env }, command)
    const health = async () => {
      const answer = await fetch(`${settings.PORTAL_URL}/readyz`, {
        headers: { Authorization: `Bearer ${token}` },
      })
      return await answer.json()
    }
    /** A command as an operator gives it. */
    const command = async (script: string, ...args: string[]) => {
      const { scripts } = JSON.parse(await readFile('package.json', 'utf8'))
      const [program = '', ...words] = scripts[script].split(' ')
      return run(program, [...words, ...args], { env: { ...process.env, ...settings } }).then(
        ({ stdout }) => ({ code: 0, said: stdout.trim() }),
        ({ code, stderr }) => ({ code, said: String(stderr).trim() }),
      )
    }

    test('of two started at once on new data one runs, and the other says who has them', async () => {
      const both = [start(), start({ PORT: String(await freePort()) })]
      const [loser, winner] = await Promise.race(
        both.map(async (one, index) => {
          await one.ended
          return [one, both[1 - index]] as const
        }),
      )
      portal = winner ?? loser
      expect(loser.output()).toContain(`proces ${portal.child.pid} siden`)
      expect(loser.output().trim().split('\n')).toHaveLength(1)
      const { url } = await portal.running
      settings = { ...settings, PORT: new URL(url).port, PORTAL_URL: url }
    }, 180_000)

    test('a second start says who has the data, by whatever port, folder or link it comes', async () => {
      const other = await mkdtemp(path.join(tmpdir(), 'vidensnetvaerk-processer-'))
      await run('ln', ['-s', dataDir, path.join(other, 'link')])
      const port = String(await freePort())
      const ways: Record<string, string>[] = [
        {},
        { PORT: port },
        { DATA_DIR: other, PORT: port, DATABASE_URI: `file:${other}/link/portal.db` },
      ]
      const again = await Promise.all(
        ways.map(async (env) => {
          const second = start(env)
          return { code: await second.ended, said: second.output() }
        }),
      )
      await rm(other, { recursive: true })
      for (const { code, said } of again) {
        expect(code).toBe(1)
        expect(said).toMatch(
          /^✗ Portalen kører allerede på de samme data: proces \d+ siden .* på port \d+ .*\n$/,
        )
        expect(said).toContain(`proces ${portal.child.pid} siden`)
      }
    })

    test('commands are done by the portal that runs, or refuse beside it', async () => {
      const [purge, link, erase, seed, rebuild] = await Promise.all([
        command('privacy:purge'),
        command('first-admin'),
        command('privacy:erase', 'ingen'),
        command('seed'),
        hasMeilisearch ? command('search:rebuild') : { code: 0, said: 'Søgeindekset er bygget' },
      ])
      expect(purge).toMatchObject({ code: 0, said: expect.stringContaining('mails som filer: 0') })
      expect(link).toMatchObject({ code: 0, said: expect.stringContaining('/opret-administrator/') })
      expect(erase).toMatchObject({ code: 1, said: expect.stringContaining('✗ Skriv adressen') })
      expect(rebuild).toMatchObject({ code: 0, said: expect.stringContaining('Søgeindekset er bygget') })
      expect(seed.code).toBe(1)
      expect(seed.said).toContain(`✗ Portalen kører: proces ${portal.child.pid}`)
    })

    test.skipIf(!hasMeilisearch)(
      'a search engine that dies is started again with the same address and key',
      async () => {
        const { host, key } = JSON.parse(await readFile(path.join(dataDir, 'run', 'search.json'), 'utf8'))
        const said = () => portal.output().split('Søgemaskinen').length - 1
        // Its files go with it, too.
        const engine = await memberOn(dataDir, 'meilisearch --http-addr')
        process.kill(engine, 'SIGKILL')
        await rm(path.join(dataDir, 'meili'), { recursive: true, force: true })
        await expect.poll(() => portal.output(), { timeout: 10_000 }).toContain('Søgemaskinen kører igen')
        await expect.poll(async () => (await health()).search, { timeout: 40_000, interval: 500 }).toBe('up')
        const answer = await fetch(`${host}/indexes/portal/stats`, {
          headers: { Authorization: `Bearer ${key}` },
        })
        expect(answer.status).toBe(200)
        expect((await health()).problems).toEqual([])
        for (const failures of [2, 3]) {
          process.kill(await memberOn(dataDir, 'meilisearch --http-addr'), 'SIGKILL')
          await expect
            .poll(async () => (await health()).searchEngine.failures, { timeout: 20_000 })
            .toBe(failures)
          await expect.poll(async () => (await health()).searchEngine.isUp, { timeout: 30_000 }).toBe(true)
        }
        expect((await health()).problems).toContain('searchEngine')
        // That it stopped, that it runs again, and that it goes on stopping.
        expect(said()).toBe(3)
      },
    )

    const kill = async (words: string) => process.kill(await memberOn(dataDir, words), 'SIGKILL')
    /** Until what prepares the database has it to itself. */
    const untilPreparing = async (before?: number): Promise<number> => {
      const file = path.join(dataDir, 'portal.db.locks', 'writer.json')
      for (;;) {
        const owner = await readFile(file, 'utf8').catch(() => '')
        const found = (await treeOn(dataDir)).find(
          ({ command: words, pid }) =>
            pid !== before && words.includes('scripts/prepare.ts') && owner.includes(`"pid":${pid},`),
        )
        if (found) return found.pid
        await wait(20)
      }
    }
    let preparing: number

    test('killed while it serves, npm start takes the others along, and the next one works at once', async () => {
      await kill('scripts/start.mjs')
      portal = start()
      await portal.running
    }, 180_000)

    test('killed, the web process takes the others along', async () => {
      await kill('scripts/web.mjs')
      expect(await survivorsOn(dataDir)).toEqual([])
      expect(portal.output()).toContain('Portalen stoppede uventet (signal SIGKILL)')
    })

    test('killed while it prepares the database, npm start takes the others along, and the next one works at once', async () => {
      portal = start()
      const before = await untilPreparing()
      await kill('scripts/start.mjs')
      portal = start()
      preparing = await untilPreparing(before)
    }, 180_000)

    test('killed, what prepares the database takes the others along', async () => {
      process.kill(preparing, 'SIGKILL')
      expect(await survivorsOn(dataDir)).toEqual([])
      expect(portal.output()).toContain('Databasen kunne ikke gøres klar')
    })

    test.each(['SIGKILL', 'SIGTERM'] as const)('nothing is left when npm itself gets %s', async (signal) => {
      portal = start({}, ['npm', 'start'])
      await memberOn(dataDir, 'scripts/prepare.ts')
      expect((await treeOn(dataDir)).length).toBeGreaterThan(3)
      portal.child.kill(signal)
      expect(await survivorsOn(dataDir)).toEqual([])
    })
  },
)
