import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromPortal, type GatedServer, startGate } from '../../tests/support/gate'

let gate: GatedServer
beforeAll(async () => {
  gate = await startGate()
})
afterAll(() => gate?.stop())

describe('refused before Next sees it', () => {
  test.each([
    '/%E0%A4%A',
    '/%00',
    '//evil.example/x',
    '/%5cevil.example',
    'http://evil.example/',
    '*',
    '/a%0d%0ab',
  ])('the address %s', async (path) => {
    const { status, headers } = await gate.send(path)
    expect(status).toBe(400)
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff' })
  })

  test.each([
    ...[
      '/tilbud.rsc',
      '/.rsc',
      '/admin.RSC',
      '/tilmelding/x.rsc',
      '/x.rsc/',
      '/tilbud.segments/_tree.segment.rsc',
    ],
    ...[
      '/_next/data/x/admin.json',
      '/_next/image?url=/icon.svg',
      '/_next',
      '/_next/static/',
      '/_nextx',
      '/__nextjs_x',
    ],
    ...[
      '/tilbud?_rsc=abc',
      '/tilbud?a=b&%5Frsc=abc',
      '/tilbud/x?nxtPslug=y',
      '/x?nxtIslug=y',
      '/x?__nextLocale=da',
    ],
  ])('Next’s own spelling of an address, %s', async (path) => {
    const { status, headers } = await gate.send(path)
    expect([status, headers['cache-control']]).toEqual([404, 'no-store'])
    expect(headers).toHaveProperty('content-security-policy')
  })

  test.each([
    ['/tilbud?_rsc=abc', { rsc: '1' }, 200],
    ['/admin?_rsc', { rsc: '1' }, 200],
    ['/tilbud?_rsc=abc', { rsc: 'true' }, 404],
    ['/api/offers?_rsc=abc', { rsc: '1' }, 404],
    ['/tilbud?q=_rsc&dpl=x', {}, 200],
    ['/_next/static/chunks/a.js', {}, 200],
  ])('or not: %s with %o', async (path, headers, status) => {
    expect((await gate.send(path, { headers })).status).toBe(status)
  })

  test('a form’s action by what is no name of one', async () => {
    const id = 'a1'.repeat(21)
    const as = (action: string, path = '/log-ind', method = 'POST') =>
      gate.send(path, {
        method,
        headers: { ...fromPortal, 'next-action': action, 'next-router-state-tree': 'x' },
      })
    for (const action of ['__proto__', 'x', id.toUpperCase(), `${id}0`])
      expect([action, (await as(action)).status]).toEqual([action, 404])
    expect(JSON.parse((await as(id)).text)).toMatchObject({
      'next-action': id,
      'next-router-state-tree': 'x',
    })
    // Where there is none to be had, nobody is told that one was asked for.
    for (const elsewhere of [await as(id, '/api/users'), await as(id, '/log-ind', 'GET')])
      for (const name of ['next-action', 'next-router-state-tree'])
        expect(JSON.parse(elsewhere.text)).not.toHaveProperty(name)
  })

  test('more headers than any browser sends', async () => {
    const many = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`x-${index}`, 'a']))
    const statuses = [
      await gate.send('/', { headers: many(90) }),
      await gate.send('/', { headers: many(110) }),
    ]
    expect(statuses.map(({ status }) => status)).toEqual([200, 431])
  })

  test.each([
    [`/tilbud?${'type=x&'.repeat(500)}`, 414],
    [`/soeg?q=${'x'.repeat(13_000)}`, 414],
    [`/soeg?q=${'x'.repeat(10_000)}`, 200],
    [`/tilbud?${'type=x&'.repeat(300)}`, 200],
    [`/api/offers?${'a=x&'.repeat(500)}`, 200],
  ])('or not: a long address, %.40s', async (path, status) => {
    expect((await gate.send(path)).status).toBe(status)
  })

  test('a method that nothing here has', async () => {
    expect((await gate.send('/', { method: 'TRACE' })).status).toBe(405)
    for (const method of ['PUT', 'PATCH', 'DELETE'])
      for (const [path, status] of [
        ['/tilbud', 405],
        ['/admin', 405],
        ['/api/offers', 200],
      ] as const)
        expect([method, path, (await gate.send(path, { method, headers: fromPortal })).status]).toEqual([
          method,
          path,
          status,
        ])
  })

  test.each([
    ['says nothing of where it comes from', '/log-ud', {}, 403],
    ['comes from another site', '/log-ud', { origin: 'https://evil.example' }, 403],
    ['comes from nowhere to be named', '/log-ud', { origin: 'null' }, 403],
    [
      'comes from a neighbour of the portal',
      '/log-ud',
      { 'sec-fetch-site': 'same-site', ...fromPortal },
      403,
    ],
    ['comes from another site to REST', '/api/users/login', { origin: 'https://evil.example' }, 403],
    ['comes from the portal’s address over http', '/log-ud', { origin: 'http://portal.eksempel.dk' }, 403],
    ['comes from the portal', '/log-ud', fromPortal, 200],
    ['comes from the portal, as the browser says', '/log-ud', { 'sec-fetch-site': 'same-origin' }, 200],
    ['comes to REST from a program', '/api/users/login', {}, 200],
  ])('or not: what %s', async (_, path, headers, status) => {
    expect((await gate.send(path, { method: 'POST', headers })).status).toBe(status)
  })
})
