import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { startTestPortal, type TestPortal } from '../support/testPayload'

/** Another process, such as a backup, that has the file to itself for a while. */
const holder = `
  import { createClient } from '@libsql/client'
  const client = createClient({ url: process.argv[1] })
  await client.execute('BEGIN IMMEDIATE')
  console.log('holder')
  await new Promise((resolve) => setTimeout(resolve, 3000))
  await client.execute('ROLLBACK')`

describe.runIf(inject('mongoUri') === null)('the writer on SQLite', () => {
  let portal: TestPortal
  let payload: Payload
  let id: string

  beforeAll(async () => {
    portal = await startTestPortal()
    payload = portal.payload
    const page = { title: 'Side', slug: '', _status: 'published' } as const
    ;({ id } = await payload.create({ collection: 'pages', data: page, overrideAccess: true }))
  })
  afterAll(() => portal.close())

  const save = (title: string) =>
    payload.update({ collection: 'pages', id, data: { title, _status: 'published' }, overrideAccess: true })

  test('waits for another process that has the file, and nothing else stands still meanwhile', async () => {
    const args = ['--input-type=module', '-e', holder, process.env.DATABASE_URI ?? '']
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    const since = Date.now()
    let beats = 0
    const heart = setInterval(() => {
      beats += 1
    }, 20)
    let isSaved = false
    const saved = save('Efter den anden').then(() => {
      isSaved = true
    })
    // Whoever reads waits for nobody.
    expect((await payload.findByID({ collection: 'pages', id, overrideAccess: true })).title).toBe('Side')
    expect(isSaved).toBe(false)
    await saved
    clearInterval(heart)
    expect(Date.now() - since).toBeGreaterThan(2000)
    expect(beats).toBeGreaterThan(30)
    expect((await payload.findByID({ collection: 'pages', id, overrideAccess: true })).title).toBe(
      'Efter den anden',
    )
  }, 30_000)

  test('lets everything that is asked for at once through, and loses none of it', async () => {
    const email = 'alle.paa.en.gang@eksempel.dk'
    const password = 'en lang nok adgangskode'
    const user = { name: 'Alle', email, password, role: 'member' } as const
    await payload.create({ collection: 'users', data: user, overrideAccess: true })
    const account = { collection: 'users', overrideAccess: true } as const
    const made = Array.from({ length: 8 }, (_, index) =>
      payload.create({
        collection: 'offer-types',
        data: { name: `Slags ${index}`, slug: '', _status: 'published' },
        overrideAccess: true,
      }),
    )
    const others = [
      save('Den ene'),
      save('Den anden'),
      payload.login({ collection: 'users', data: { email, password }, overrideAccess: true }),
      payload.login({ collection: 'users', data: { email, password: 'forkert' }, overrideAccess: true }),
      payload.login({ collection: 'users', data: { email, password }, overrideAccess: true }),
      payload.unlock({ ...account, data: { email }, overrideAccess: true } as never),
      payload.jobs.run({ limit: 50, silent: true }),
      payload.jobs.run({ limit: 50, silent: true }),
      payload.update({
        collection: 'pages',
        where: { id: { equals: id } },
        data: { summary: 'Alle' },
        overrideAccess: true,
      }),
      payload.jobs.queue({ task: 'reconcileSearchIndex', input: {} }),
    ]
    const outcomes = await Promise.allSettled([...made, ...others])
    const refused = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason.name] : [],
    )
    expect(refused).toEqual(['AuthenticationError'])
    const { totalDocs } = await payload.count({ collection: 'offer-types', overrideAccess: true })
    expect(totalDocs).toBe(8)
    const page = await payload.findByID({ collection: 'pages', id, overrideAccess: true })
    expect([page.summary, ['Den ene', 'Den anden'].includes(page.title)]).toEqual(['Alle', true])
  }, 60_000)
})
