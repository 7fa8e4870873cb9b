import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

let portal: TestPortal
let staff: string
let page: string

beforeAll(async () => {
  portal = await startTestPortal()
  portal.payload.logger.level = 'silent'
  staff = (await logInAs(portal, 'administrator')).token
  page = await created('pages', { title: 'En side', _status: 'published' })
})
afterAll(() => portal.close())

async function created(collection: string, body: object): Promise<string> {
  const response = await portal.rest('POST', collection, { token: staff, body })
  const { doc } = await response.json()
  return doc.id
}

/** Sends bytes as they are. */
function raw(method: string, address: string, headers: Record<string, string>, body?: BodyInit) {
  const url = `http://localhost:3000/api/${address}`
  const all = { Authorization: `JWT ${staff}`, ...headers }
  return portal.answer(new Request(url, { method, headers: all, ...(body === undefined ? {} : { body }) }))
}

async function expectRefusal(response: Response, status = 400) {
  const text = await response.text()
  expect(response.status, text).toBe(status)
  expect(text).not.toMatch(/node_modules|TypeError|SQLITE|Failed query|Something went wrong|not found/)
}

const absent = () => page.replace(/.{4}$/, page.endsWith('ffff') ? 'eeee' : 'ffff')

describe('queries that once were answered 500', () => {
  test.each([
    ['a filter that is a word', 'pages?where=abc'],
    ['a filter that is half JSON', 'pages?where={"a":'],
    ['near on a field that is no place', 'pages?where[title][near]=1,2'],
    ['like with a list', 'pages?where[title][like][]=a'],
    ['like with an object', 'pages?where[title][like][a]=b'],
    ['in with one date', 'pages?where[deletedAt][in]=2026-03-01T10:00:00.000Z'],
    ['a date that is none', 'pages?where[createdAt][greater_than]=abc'],
    ['a year after the calendar', 'pages?where[createdAt][equals]=%2B275760-09-13'],
    ['an id that is none', 'offers?where[municipality][equals]=abc'],
    ['all, which SQLite has no answer to', 'pages?where[title][all]=a'],
    [
      'a field worked out on reading, through a join',
      'municipalities?where[positions.municipalityName][equals]=a',
    ],
    ['a join behind a relation', 'experiences?where[recommendations.events.visibility][like]=a'],
    ['a join behind a join', 'method-adoptions?where[method.resources.url][like]=a'],
    ['an operator of MongoDB', 'pages?where[title][$regex]=.*'],
    ['the prototype', 'pages?where[constructor][prototype][a]=1'],
    ['percent-encoding of no character', 'pages?where[title][equals]=%FF%FE'],
    ['a null byte', 'pages?where[title][equals]=a%00b'],
    ['a page below the first', 'pages?page=-1'],
    ['joins that are a word', 'municipalities?joins=false'],
    ['a document in the query', 'pages?data={"title":"a"}'],
    ['a folder for a file', 'media/file/a.png?prefix=../../'],
  ])('%s', async (_name, address) => {
    await expectRefusal(await raw('GET', address, {}))
  })

  test('an address that every object answers to is nothing', async () => {
    for (const address of ['constructor/prototype', 'toString', '__proto__', 'globals/valueOf'])
      await expectRefusal(await raw('GET', address, {}), 404)
  })

  test('versions of what has no versions are nothing', async () => {
    await expectRefusal(await raw('GET', 'feedback/versions', {}), 404)
    await expectRefusal(await raw('POST', `audit-entries/versions/${page}`, {}), 404)
    await expectRefusal(await raw('GET', `globals/retention/versions/${page}`, {}), 404)
  })

  test('confirming an address by mail, which the portal does not do, is nothing', async () => {
    await expectRefusal(await raw('POST', `users/verify/${page}`, {}), 404)
  })

  test('forgetting a preference, whose query fails on SQLite, is nothing', async () => {
    await expectRefusal(await raw('DELETE', 'payload-preferences/a', {}), 404)
  })
})

describe('documents that once were answered 500', () => {
  test.each([
    ['a list where there is text', { title: ['a'] }],
    ['an object where there is text', { title: { a: 1 } }],
    ['text where there are running text', { body: { root: { type: 'root', children: [{ type: 1 }] } } }],
    ['a field by a dotted name', { 'title.x': 'a' }],
    ['an order to MongoDB', { $set: { title: 'a' } }],
    ['a document that is a list', []],
    ['a document that is nothing', null],
  ])('%s', async (_name, body) => {
    await expectRefusal(await portal.rest('PATCH', `pages/${page}`, { token: staff, body }))
  })

  test('a form without a document', async () => {
    const form = new FormData()
    form.append('file', new File(['a'], 'a.txt'))
    await expectRefusal(await raw('POST', 'pages', {}, form))
  })

  test('a form that is broken off, and one without a boundary', async () => {
    await expectRefusal(
      await raw('POST', 'pages', { 'Content-Type': 'multipart/form-data; boundary=a' }, '--a\r\nx'),
    )
    await expectRefusal(await raw('POST', 'pages', { 'Content-Type': 'multipart/form-data' }, 'x'))
  })

  test('a body that is no UTF-8, no JSON, of no known kind, or too large', async () => {
    const json = { 'Content-Type': 'application/json' }
    await expectRefusal(await raw('POST', 'pages', json, new Uint8Array([0x22, 0xff, 0x22])))
    await expectRefusal(await raw('POST', 'pages', json, '{'))
    await expectRefusal(await raw('POST', 'pages', { 'Content-Type': 'application/xml' }, '<x/>'), 415)
    await expectRefusal(
      await raw('POST', 'pages', json, JSON.stringify({ title: 'a'.repeat(5_000_000) })),
      413,
    )
  })

  test('a relation to what does not exist', async () => {
    const body = { name: 'A', kind: 'tilbud', state: 'aktiv', municipality: absent(), _status: 'published' }
    const response = await portal.rest('POST', 'offers', { token: staff, body })
    // MongoDB keeps such a relation, and shows nothing at the other end.
    if ('connection' in portal.payload.db) expect(response.status).toBeLessThan(500)
    else await expectRefusal(response)
  })

  test('a row that says it is the row of another document', async () => {
    const body = {
      name: 'B',
      kind: 'tilbud',
      state: 'aktiv',
      _status: 'published',
      attentionPoints: [{ text: 'a' }],
    }
    const first = await (await portal.rest('POST', 'offers', { token: staff, body })).json()
    const [row] = first.doc.attentionPoints
    const stolen = { ...body, name: 'C', attentionPoints: [{ id: row.id, text: 'b' }] }
    const response = await portal.rest('POST', 'offers', { token: staff, body: stolen })
    expect(response.status, await response.clone().text()).toBeLessThan(500)
    const still = await (await portal.rest('GET', `offers/${first.doc.id}`, { token: staff })).json()
    expect(still.attentionPoints).toEqual(first.doc.attentionPoints)
  })

  test('two at once with the same address', async () => {
    const body = { title: 'Samtidig', slug: 'samtidig', _status: 'published' }
    const answers = await Promise.all(
      [1, 2, 3].map(() => portal.rest('POST', 'pages', { token: staff, body })),
    )
    const statuses = answers.map(({ status }) => status).sort()
    expect(statuses[0]).toBe(201)
    for (const status of statuses.slice(1)) expect([400, 409]).toContain(status)
  })
})

describe('a GET sent as a POST', () => {
  const asGet = {
    'X-Payload-HTTP-Method-Override': 'GET',
    'Content-Type': 'application/x-www-form-urlencoded',
  }

  test('is answered as the GET it is, and held to the same rules', async () => {
    const found = await raw('POST', 'pages?depth=0', asGet, 'where[title][equals]=En side')
    expect((await found.json()).docs).toHaveLength(1)
    await expectRefusal(await raw('POST', 'pages', asGet, 'where[title][near]=1,2'))
    await expectRefusal(await raw('POST', 'pages', { ...asGet, 'Content-Type': 'application/json' }, '{'))
    await expectRefusal(
      await raw('POST', `pages/${page}`, { ...asGet, 'Content-Type': 'application/json' }, '{"data":{}}'),
    )
  })

  test('turns into nothing but a GET', async () => {
    await expectRefusal(await raw('POST', `pages/${page}`, { 'X-HTTP-Method-Override': 'DELETE' }))
  })
})

test('when planned jobs ran last is written and read by nobody', async () => {
  const { token } = await logInAs(portal, 'member')
  for (const one of [token, staff]) {
    for (const method of ['GET', 'POST']) {
      const body = method === 'POST' ? { body: { stats: {} } } : {}
      const answer = await portal.rest(method, 'globals/payload-jobs-stats', { token: one, ...body })
      expect([403, 404]).toContain(answer.status)
    }
  }
})

test('an event that somebody has signed up for is not destroyed, and says why', async () => {
  const event = await created('events', { title: 'Temadag', kind: 'temadag', _status: 'draft' })
  await created('registrations', { event, name: 'Deltager', email: 'deltager@eksempel.dk' })
  const response = await portal.rest('DELETE', `events/${event}`, { token: staff })
  await expectRefusal(response, 409)
  expect((await portal.rest('GET', `events/${event}?draft=true`, { token: staff })).status).toBe(200)
})

test('a municipality that an event keeps seats for is not torn out of it', async () => {
  const names = { name: 'Prøvekommune', officialName: 'Prøve Kommune', kommunekode: '990', cvr: '99009900' }
  const municipality = await created('municipalities', { ...names, _status: 'published' })
  const quotas = [{ municipality, seats: 2 }]
  await created('events', { title: 'Kursus', kind: 'temadag', capacity: 10, quotas })
  const response = await portal.rest('DELETE', `municipalities/${municipality}`, { token: staff })
  await expectRefusal(response, 409)
})

test('a closed field two documents away is refused, and leaves no fault that nobody waits for', async () => {
  const unawaited: unknown[] = []
  const note = (fault: unknown) => unawaited.push(fault)
  process.on('unhandledRejection', note)
  for (const asked of [
    'where[stages.methods.editorNote][equals]=a',
    'sort=organisation.municipality.editorNote',
  ]) {
    const response = await portal.answer(new Request(`http://localhost:3000/api/resources?${asked}`))
    expect(response.status, asked).toBe(400)
  }
  await new Promise((resolve) => setTimeout(resolve, 50))
  process.off('unhandledRejection', note)
  expect(unawaited).toEqual([])
})

test.each(['', 'null', 'i morgen'])('a date that is «%s» is not kept', async (value) => {
  for (const field of ['createdAt', 'updatedAt', 'deletedAt']) {
    await expectRefusal(
      await portal.rest('PATCH', `pages/${page}`, { token: staff, body: { [field]: value } }),
    )
  }
  expect((await portal.rest('GET', 'pages?trash=true', { token: staff })).status).toBe(200)
})

test('a state that is none is refused', async () => {
  for (const _status of ['zzz', '', 1]) {
    await expectRefusal(await portal.rest('PATCH', `pages/${page}`, { token: staff, body: { _status } }))
  }
})
