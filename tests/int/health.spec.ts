import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Payload } from 'payload'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { hasMeilisearch, type RunningMeilisearch, startMeilisearch } from '../support/startMeilisearch'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

const key = 'noegle-til-overvaagningen-af-portalen'
const isOnMongo = process.env.TEST_DATABASE === 'mongodb'

describe.skipIf(!hasMeilisearch && !process.env.CI)('the portal’s health', () => {
  let engine: RunningMeilisearch
  let mailServer: SMTPServer
  let portal: TestPortal
  let report: typeof import('../../src/health/report')

  beforeAll(async () => {
    engine = await startMeilisearch()
    mailServer = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'] })
    mailServer.listen(0, '127.0.0.1')
    await once(mailServer.server, 'listening')
    const { port } = mailServer.server.address() as AddressInfo
    portal = await startTestPortal({
      HEALTH_TOKEN: key,
      MEILI_HOST: engine.host,
      MEILI_API_KEY: engine.apiKey,
      SMTP_URL: `smtp://127.0.0.1:${port}`,
    })
    report = await import('../../src/health/report')
    const { rebuildSearch } = await import('../../src/search/rebuild')
    await portal.payload.create({
      collection: 'methods',
      data: { name: 'Ugleperspektivet', slug: '', kind: 'tilgang', _status: 'published' },
      context: { skipSearchSync: true },
      overrideAccess: true,
    })
    await rebuildSearch({ payload: portal.payload })
    vi.useFakeTimers({ toFake: ['Date', 'performance'] })
    // A round is due when a portal has been up for a while; other files have used this process before.
    vi.spyOn(process, 'uptime').mockReturnValue(60)
  })
  afterAll(async () => {
    vi.useRealTimers()
    vi.mocked(process.uptime).mockRestore()
    await portal?.close()
    await engine?.close()
    mailServer?.close()
  })

  const laterBy = (seconds: number) => vi.advanceTimersByTime(seconds * 1000)

  /** What a caller is told once the last answer is forgotten. */
  const ask = async (headers: Record<string, string> = { Authorization: `Bearer ${key}` }) => {
    laterBy(3)
    const response = await report.statusFor(new Headers(headers))
    return { status: response.status, body: await response.json() }
  }

  test('is told in full to a caller with the key and to an administrator', async () => {
    const { noteEngine } = await import('../../src/search/engineSeen')
    const { noteRound } = await import('../../src/signup/rounds')
    await noteEngine(portal.payload, ['soegning', 'langt'])
    await noteRound(portal.payload)
    const lastRoundAt = new Date().toISOString()
    const all = await ask()
    expect(all).toMatchObject({
      status: 200,
      body: {
        status: 'up',
        problems: [],
        database: 'up',
        transactions: isOnMongo ? 'up' : 'unused',
        search: 'up',
        searchEngine: 'unused',
        workerSearch: 'up',
        lastRoundAt,
        mail: { server: 'up', failures: 0, lastFailureAt: null },
        jobs: { waiting: 0, oldestWaitingSeconds: 0, failed: 0, failedLastDay: 0 },
      },
    })
    const { token } = await logInAs(portal, 'administrator')
    // Other programs write on the disk meanwhile.
    const disk = { freeMegabytes: expect.any(Number) }
    expect(await ask({ Authorization: `JWT ${token}` })).toEqual({ ...all, body: { ...all.body, disk } })
  })

  test('is up or down to everybody else', async () => {
    const { token: ofMember } = await logInAs(portal, 'member')
    const { token: ofSecretariat } = await logInAs(portal, 'secretariat')
    const strangers: Record<string, string>[] = [
      {},
      { Authorization: `Bearer ${key}x` },
      { Authorization: `Bearer ${key.slice(1)}` },
      { Authorization: 'Bearer ' },
      { Authorization: 'JWT abc' },
      { Cookie: 'portal-token=abc; payload-token=abc' },
      { Authorization: `JWT ${ofMember}` },
      { Authorization: `JWT ${ofSecretariat}` },
    ]
    for (const headers of strangers) {
      expect(await ask(headers)).toEqual({ status: 200, body: { status: 'up' } })
    }
    expect(await (await report.statusForAll()).json()).toEqual({ status: 'up' })
  })

  test('is found once for all who ask at the same moment', async () => {
    laterBy(3)
    const find = vi.spyOn(portal.payload, 'find')
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => report.statusFor(new Headers({ Authorization: `Bearer ${key}` }))),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(find.mock.calls.length).toBeLessThanOrEqual(4)
    find.mockRestore()
  })

  test('shows a job that nobody runs, and one that failed', async () => {
    const job = await portal.payload.jobs.queue({ task: 'rebuildSearchIndex', input: {} })
    expect((await ask()).body).toMatchObject({ problems: [], jobs: { waiting: 1 } })
    const anHourAgo = new Date(Date.now() - 60 * 60 * 1000).toISOString()
    const put = (data: Record<string, unknown>) =>
      portal.payload.db.updateOne({ collection: 'payload-jobs', id: job.id, data })

    await put({ createdAt: anHourAgo })
    const late = await ask()
    expect(late).toMatchObject({ status: 200, body: { status: 'up', problems: ['lateJobs'] } })
    expect(late.body.jobs.oldestWaitingSeconds).toBeGreaterThanOrEqual(3600)

    await put({ waitUntil: new Date(Date.now() + 60 * 60 * 1000).toISOString() })
    expect((await ask()).body).toMatchObject({ problems: [], jobs: { waiting: 0 } })
    await put({ waitUntil: anHourAgo })
    expect((await ask()).body).toMatchObject({ problems: ['lateJobs'], jobs: { waiting: 1 } })

    await put({ hasError: true, updatedAt: new Date().toISOString() })
    expect((await ask()).body).toMatchObject({
      problems: ['jobs'],
      jobs: { waiting: 0, failed: 1, failedLastDay: 1 },
    })
    laterBy(25 * 60 * 60)
    expect((await ask()).body).toMatchObject({ problems: [], jobs: { failed: 1, failedLastDay: 0 } })
  })

  test('shows a search engine that is stopped, which is no reason to be down', async () => {
    await engine.stop()
    expect(await ask()).toMatchObject({
      status: 200,
      body: { status: 'up', search: 'down', problems: ['search'] },
    })
    expect(await ask({})).toEqual({ status: 200, body: { status: 'up' } })
    await engine.restart()
    expect((await ask()).body).toMatchObject({ search: 'up', problems: [] })
  })

  test('shows a mail server that is gone, and what it did not take, until it takes mail again', async () => {
    const { port } = mailServer.server.address() as AddressInfo
    const send = () =>
      portal.payload.sendEmail({ to: 'redaktoer@eksempel.dk', subject: 'Prøve', text: 'Prøve' })
    const closed = once(mailServer.server, 'close')
    mailServer.close()
    await closed
    await send()
    await send()
    laterBy(31)
    const gone = await ask()
    expect(gone).toMatchObject({
      status: 200,
      body: { status: 'up', problems: ['mail'], mail: { server: 'down', failures: 2 } },
    })
    expect(Date.parse(gone.body.mail.lastFailureAt)).toBeLessThan(Date.now())

    mailServer = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => stream.on('end', () => done()).resume(),
    })
    mailServer.listen(port, '127.0.0.1')
    await once(mailServer.server, 'listening')
    laterBy(31)
    expect((await ask()).body).toMatchObject({ problems: ['mail'], mail: { server: 'up', failures: 2 } })
    await send()
    expect((await ask()).body).toMatchObject({ problems: [], mail: { failures: 0, lastFailureAt: null } })
  })

  // SQLite has none to miss.
  const onMongo = isOnMongo ? test : null
  onMongo?.('is down where MongoDB gives no transactions', async () => {
    const begin = vi.spyOn(portal.payload.db, 'beginTransaction').mockResolvedValue(null)
    expect(await ask({})).toEqual({ status: 503, body: { status: 'down' } })
    expect((await ask()).body).toMatchObject({
      status: 'down',
      problems: ['transactions'],
      transactions: 'missing',
    })
    begin.mockRestore()
    expect((await ask()).status).toBe(200)
  })

  test('is down without the database, and says no more to strangers', async () => {
    const comeBack = await loseDatabase(portal.payload)
    expect(await ask({})).toEqual({ status: 503, body: { status: 'down' } })
    expect(await ask()).toEqual({ status: 503, body: { status: 'down', problems: ['database'] } })
    if (!comeBack) return
    await comeBack()
    expect(await ask({})).toEqual({ status: 200, body: { status: 'up' } })
  })
})

type MongoConnection = { close: () => Promise<void>; openUri: (uri: string) => Promise<unknown> }
type Handles = { client?: { close: () => void }; connection?: MongoConnection; url?: string }

/** Cuts the connection to the database; the answer puts it back. A SQLite file that is closed stays so. */
async function loseDatabase({ db }: Payload): Promise<(() => Promise<unknown>) | null> {
  const { client, connection, url } = db as Payload['db'] & Handles
  if (connection && url) {
    await connection.close()
    return () => connection.openUri(url)
  }
  client?.close()
  return null
}
