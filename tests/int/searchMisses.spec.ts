import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { SearchRequest } from '../../src/search/schema'
import type { SearchResult } from '../../src/search/types'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

type Outcome = Partial<Pick<SearchResult, 'total' | 'isPartial' | 'source'>>

let portal: TestPortal
let record: (q: string, outcome?: Outcome, filters?: Record<string, unknown>) => Promise<void>
let mostRowsADay: number
const today = () =>
  `${new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Copenhagen' }).format(new Date())}T12:00:00.000Z`

beforeAll(async () => {
  portal = await startTestPortal()
  const misses = await import('../../src/search/misses')
  const { searchRequest } = await import('../../src/search/schema')
  mostRowsADay = misses.mostRowsADay
  record = (q, outcome = {}, filters = {}) => {
    const request: SearchRequest = searchRequest.parse({ q, ...filters })
    const result = { total: 0, isPartial: false, source: 'engine' as const, ...outcome }
    return misses.recordMiss(portal.payload, request, result)
  }
})
afterAll(() => portal.close())
afterEach(async () => {
  vi.restoreAllMocks()
  await portal.payload.db.deleteMany({ collection: 'search-misses', where: {} })
})

async function rows() {
  const { docs } = await portal.payload.find({
    collection: 'search-misses',
    overrideAccess: true,
    pagination: false,
    sort: 'words',
  })
  return docs
}
const counted = async () => (await rows()).map(({ count, words }) => [words, count])

describe('counting', () => {
  test('is right when many search at once, and keeps the day but no time of it', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, number) => record(number % 2 ? 'Lattergas  fest' : 'lattergas fest')),
    )
    await Promise.all(Array.from({ length: 20 }, () => record('lattergas fest')))
    await Promise.all(['svampe', 'kratom', 'svampe'].map((q) => record(q)))
    expect(await counted()).toEqual([
      ['kratom', 1],
      ['lattergas fest', 40],
      ['svampe', 2],
    ])
    for (const { createdAt, day, updatedAt } of await rows())
      expect([day, createdAt, updatedAt]).toEqual([today(), today(), today()])
  })

  test('a search that lacks some of its words counts, one that fits does not', async () => {
    await record('kratom te', { total: 3, isPartial: true })
    await record('hash', { total: 3 })
    expect(await counted()).toEqual([['kratom', 1]])
  })

  test('only the words can be to blame', async () => {
    await record('kratom', {}, { kommune: 'aalborg' })
    await record('kratom', {}, { alder: '17' })
    await record('kratom', {}, { side: '2' })
    await record('')
    expect(await rows()).toEqual([])
  })

  test('the same words on another day are another row', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-03T22:59:00Z') })
    await record('kratom')
    // Half past midnight in Denmark.
    vi.setSystemTime(new Date('2026-11-03T23:30:00Z'))
    await record('kratom')
    vi.useRealTimers()
    expect((await rows()).map(({ day }) => day).sort()).toEqual([
      '2026-11-03T12:00:00.000Z',
      '2026-11-04T12:00:00.000Z',
    ])
  })

  test('nothing is kept of what could be about somebody', async () => {
    const about = [
      '010190-1234',
      '98 12 34 56',
      'Kanarie Fuglesang',
      'mads hash',
      'a@b.dk',
      'et to tre fire fem seks syv',
      'ab',
    ]
    for (const q of about) await record(q)
    expect(await rows()).toEqual([])
  })

  test('a flood fills no more than a day’s rows, and what is known is still counted', async () => {
    const day = today()
    for (let number = 0; number < mostRowsADay - 2; number += 1)
      await portal.payload.db.create({
        collection: 'search-misses',
        data: { words: `flom ${number}`, day, count: 1 },
      })
    await Promise.all(['kratom', 'svampe', 'khat', 'kava', 'meskalin', 'poppers'].map((q) => record(q)))
    expect((await rows()).length).toBe(mostRowsADay)
    await record('flom 1')
    const [known] = (await rows()).filter(({ words }) => words === 'kratom')
    await record('kratom')
    const again = (await rows()).find(({ words }) => words === 'kratom')
    if (known) expect(again?.count).toBe(2)
    expect((await rows()).length).toBe(mostRowsADay)
  })

  test('a database in trouble is nobody’s trouble, and the log doesn’t hold the words', async () => {
    const warn = vi.spyOn(portal.payload.logger, 'warn').mockImplementation(() => undefined)
    vi.spyOn(portal.payload.db, 'updateOne').mockRejectedValue(new Error('kratom kunne ikke skrives'))
    await expect(record('kratom')).resolves.toBeUndefined()
    expect(warn).toHaveBeenCalledOnce()
    expect(JSON.stringify(warn.mock.calls)).not.toContain('kratom')
  })
})

describe('the list', () => {
  const roles = ['member', 'municipalEditor', 'secretariat', 'administrator'] as const
  const isStaff = (role: string) => role === 'secretariat' || role === 'administrator'

  test('shows each set of words once, the most sought of late first', async () => {
    const { listMissedWords } = await import('../../src/search/admin/missedWords')
    const add = (words: string, day: string, count: number) =>
      portal.payload.db.create({ collection: 'search-misses', data: { words, day, count } })
    await add('kratom', '2026-11-20T12:00:00.000Z', 2)
    await add('kratom', '2026-11-21T12:00:00.000Z', 3)
    await add('kratom', '2026-05-01T12:00:00.000Z', 50)
    await add('svampe', '2026-11-01T12:00:00.000Z', 6)
    const now = new Date('2026-11-22T09:00:00Z')
    const { user } = await logInAs(portal, 'secretariat')
    expect(await listMissedWords({ payload: portal.payload, user, now })).toEqual([
      { words: 'svampe', recent: 6, total: 6, lastDay: '2026-11-01T12:00:00.000Z' },
      { words: 'kratom', recent: 5, total: 55, lastDay: '2026-11-21T12:00:00.000Z' },
    ])
    const { user: member } = await logInAs(portal, 'member')
    await expect(listMissedWords({ payload: portal.payload, user: member, now })).rejects.toThrow()
  })

  test('is read, tidied and acted on by staff alone', async () => {
    await record('kratom')
    const token = async (role: (typeof roles)[number]) => (await logInAs(portal, role)).token
    const only = 'search-misses?where[words][equals]=kratom'
    for (const role of [...roles].filter((each) => !isStaff(each))) {
      const session = { token: await token(role) }
      expect((await portal.rest('GET', 'search-misses', session)).status, role).toBe(403)
      expect((await portal.rest('DELETE', only, session)).status, role).toBe(403)
      const made = await portal.rest('POST', 'search-misses/page', { ...session, body: { words: 'kratom' } })
      expect(made.status, role).toBe(403)
    }
    expect((await portal.rest('POST', 'search-misses/page', { body: { words: 'kratom' } })).status).toBe(403)
    expect((await rows()).length).toBe(1)
    const deleted = await portal.rest('DELETE', only, { token: await token('secretariat') })
    expect(deleted.status).toBe(200)
    expect(await rows()).toEqual([])
  })

  test('words become a draft of a page, once', async () => {
    const { token } = await logInAs(portal, 'secretariat')
    const ask = async (words: unknown) =>
      portal.rest('POST', 'search-misses/page', { token, body: { words } })
    const ids = await Promise.all([1, 2, 3].map(async () => (await (await ask('kratom te')).json()).id))
    expect(new Set(ids).size).toBe(1)
    expect(await (await ask('kratom te')).json()).toEqual({ id: ids[0] })
    const page = await portal.payload.findByID({
      collection: 'pages',
      id: ids[0],
      draft: true,
      overrideAccess: true,
    })
    expect(page).toMatchObject({ title: 'Kratom te', _status: 'draft' })
    const { docs } = await portal.payload.find({ collection: 'pages', overrideAccess: false })
    expect(docs).toEqual([])
    for (const odd of ['', null, 7, 'x'.repeat(400), { $ne: '' }]) expect((await ask(odd)).status).toBe(400)
  })
})
