import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { signedToken } from '../../tests/support/signedToken'

// The gate in front of something that is not Next: it answers with the headers it was given.
const secret = 'en hemmelighed, der er lang nok til at være en'
let server: Server
let port: number
let next = echo

beforeAll(async () => {
  vi.stubEnv('PORTAL_URL', 'https://portal.eksempel.dk')
  vi.stubEnv('TRUSTED_PROXIES', '1')
  vi.stubEnv('PAYLOAD_SECRET', secret)
  const { gateTo } = await import('./gate')
  const handle = gateTo((...args) => next(...args), false)
  server = createServer(handle).on('checkContinue', handle)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address && typeof address === 'object') port = address.port
})

afterAll(() => {
  server?.close()
  server?.closeAllConnections()
  vi.unstubAllEnvs()
})

/** How much of bodies has come through. */
let reached = 0

async function echo(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  for await (const piece of incoming) reached += piece.length
  response.setHeader('X-Powered-By', 'Next.js')
  response.setHeader('Set-Cookie', 'a=b; Path=/; Secure=true; HttpOnly=true; SameSite=none')
  response.end(JSON.stringify(incoming.headers))
}

type Sent = { method?: string; headers?: Record<string, string | string[]>; body?: Buffer }

function send(path: string, { method = 'GET', headers = {}, body }: Sent = {}) {
  return new Promise<{ status: number; headers: IncomingMessage['headers']; text: string }>(
    (resolve, reject) => {
      const outgoing = request({ host: '127.0.0.1', port, path, method, headers }, async (answer) => {
        let text = ''
        for await (const chunk of answer) text += chunk
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text })
      })
      outgoing.on('error', reject)
      outgoing.end(body)
    },
  )
}

const fromPortal = { origin: 'https://portal.eksempel.dk' }
const large = Buffer.alloc(1024 * 1024 + 1)

/** A token as Payload makes it for a session, or as somebody would who has another secret. */
function tokenOf(role: string, { seconds = 3600, key = secret } = {}): string {
  const signing = createHash('sha256').update(key).digest('hex').slice(0, 32)
  const exp = Math.floor(Date.now() / 1000) + seconds
  return signedToken({ alg: 'HS256', authVersion: 1 }, { role, exp }, signing)
}

describe('what Next is told', () => {
  test('is who calls by the trusted proxy’s word, and where the portal is, whatever the caller claims', async () => {
    const { text } = await send('/', {
      headers: {
        host: 'evil.example',
        'x-forwarded-for': '203.0.113.1, 198.51.100.7',
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'http',
        'x-portal-client': '203.0.113.1',
        'x-middleware-subrequest': 'src/proxy',
        'x-nonce': 'mine',
        'content-security-policy': "script-src 'nonce-mine'",
        forwarded: 'for=203.0.113.1',
      },
    })
    const told = JSON.parse(text)
    expect(told).toMatchObject({
      host: 'portal.eksempel.dk',
      'x-portal-client': '198.51.100.7',
      'x-forwarded-for': '198.51.100.7',
    })
    for (const name of [
      'x-forwarded-host',
      'x-forwarded-proto',
      'x-middleware-subrequest',
      'x-nonce',
      'forwarded',
    ])
      expect(told).not.toHaveProperty(name)
    expect(text).not.toContain('nonce-mine')
  })

  test('is the nonce that the browser is told, and a new one each time', async () => {
    const answers = [await send('/'), await send('/')]
    const nonces = answers.map(({ text, headers }) => {
      const policy = String(headers['content-security-policy'])
      expect(JSON.parse(text)['content-security-policy']).toBe(policy)
      return /'nonce-([^']{20,})'/.exec(policy)?.[1]
    })
    expect(new Set(nonces).size).toBe(2)
  })
})

describe('what the caller is told', () => {
  test('has no program’s name, and strict cookies', async () => {
    const { headers } = await send('/')
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers['set-cookie']).toEqual(['a=b; Path=/; Secure; HttpOnly; SameSite=Lax'])
    expect(headers['strict-transport-security']).toMatch(/^max-age=63072000; includeSubDomains$/)
  })

  test('of a fault within is only that there was one', async () => {
    next = async () => Promise.reject(new Error('hemmeligheden'))
    const silenced = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const { status, text, headers } = await send('/')
    silenced.mockRestore()
    next = echo
    expect([status, text.includes('hemmelig')]).toEqual([500, false])
    expect(headers).toHaveProperty('content-security-policy')
  })
})

describe('what a form without JavaScript is answered', () => {
  const answering = (status: number, headers: Record<string, string>, text: string) => {
    next = async (incoming, response) => {
      for await (const _ of incoming);
      response.statusCode = status
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
      response.end(text)
    }
  }
  const post = (headers = {}, path = '/min-konto') =>
    send(path, { method: 'POST', headers: { ...fromPortal, ...headers } })

  test('is to look at the page it leads to, and not to send the form there', async () => {
    for (const status of [307, 308]) {
      answering(status, { Location: '/log-ind' }, '')
      expect(await post()).toMatchObject({ status: 303, headers: { location: '/log-ind' } })
      expect((await send('/min-konto')).status).toBe(status)
      expect((await post({}, '/api/users/login')).status).toBe(status)
    }
    next = echo
  })

  test('is Danish when the portal has been renewed since the page was opened, to a script too', async () => {
    const line = 'Server Action unavailable.'
    const headers = { 'X-Nextjs-Action-Not-Found': '1', 'Content-Length': String(line.length) }
    answering(409, { ...headers, 'Content-Type': 'text/plain' }, line)
    const answer = await post()
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('Siden er fornyet')
    expect(answer.text).not.toContain(line)
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(answer.headers).toHaveProperty('content-security-policy')
    const toScript = await post({ 'next-action': 'a1'.repeat(21) })
    expect(toScript.text).toMatch(/^Siden er fornyet/)
    expect(toScript.headers).toHaveProperty('x-nextjs-action-not-found')
    next = echo
  })
})

describe('a form that Next cannot read', () => {
  const answerOf = async (status: number, type: string, method = 'POST', more = {}) => {
    next = async (_, response) => {
      response.statusCode = status
      response.setHeader('Content-Type', type)
      response.setHeader('Content-Length', 7)
      response.end('English')
    }
    const answer = await send('/log-ind', { method, headers: { ...fromPortal, ...more } })
    next = echo
    return [answer.status, answer.text.includes('English'), /kunne ikke læses/.test(answer.text)]
  }

  test('is told of in Danish, and is no fault of the portal’s', async () => {
    for (const [status, told] of [
      [500, 400],
      [400, 400],
      [409, 409],
    ] as const) {
      expect(await answerOf(status, 'text/plain')).toEqual([told, false, true])
      expect(await answerOf(status, 'text/plain', 'POST', { 'next-action': 'a1'.repeat(21) })).toEqual([
        told,
        false,
        true,
      ])
    }
  })

  test('is told of only where there was one', async () => {
    expect(await answerOf(500, 'text/html; charset=utf-8')).toEqual([500, true, false])
    expect(await answerOf(500, 'text/plain', 'GET')).toEqual([500, true, false])
    expect(await answerOf(200, 'text/plain')).toEqual([200, true, false])
  })
})

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
    const { status, headers } = await send(path)
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
    const { status, headers } = await send(path)
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
    expect((await send(path, { headers })).status).toBe(status)
  })

  test('a form’s action by what is no name of one', async () => {
    const id = 'a1'.repeat(21)
    const as = (action: string, path = '/log-ind', method = 'POST') =>
      send(path, { method, headers: { ...fromPortal, 'next-action': action, 'next-router-state-tree': 'x' } })
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
    const statuses = [await send('/', { headers: many(90) }), await send('/', { headers: many(110) })]
    expect(statuses.map(({ status }) => status)).toEqual([200, 431])
  })

  test.each([
    [`/tilbud?${'type=x&'.repeat(500)}`, 414],
    [`/soeg?q=${'x'.repeat(13_000)}`, 414],
    [`/soeg?q=${'x'.repeat(10_000)}`, 200],
    [`/tilbud?${'type=x&'.repeat(300)}`, 200],
    [`/api/offers?${'a=x&'.repeat(500)}`, 200],
  ])('or not: a long address, %.40s', async (path, status) => {
    expect((await send(path)).status).toBe(status)
  })

  test('a method that nothing here has', async () => {
    expect((await send('/', { method: 'TRACE' })).status).toBe(405)
    for (const method of ['PUT', 'PATCH', 'DELETE'])
      for (const [path, status] of [
        ['/tilbud', 405],
        ['/admin', 405],
        ['/api/offers', 200],
      ] as const)
        expect([method, path, (await send(path, { method, headers: fromPortal })).status]).toEqual([
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
    expect((await send(path, { method: 'POST', headers })).status).toBe(status)
  })

  const announced = { 'content-length': String(large.length) }
  const inPieces = { 'transfer-encoding': 'chunked' }
  const secretariat = { cookie: `a=b; __Host-portal-token=${tokenOf('secretariat')}` }

  test.each([
    ['announced', '/log-ud', { ...announced, ...secretariat }, 413],
    ['in pieces', '/log-ud', { ...inPieces, ...secretariat }, 413],
    ['in pieces, to REST', '/api/users', { ...inPieces, ...secretariat }, 413],
    ['a file in pieces', '/api/media', { ...inPieces, ...secretariat }, 200],
    ['a file', '/api/media/1', { ...announced, ...secretariat }, 200],
    [
      'a file, from a program',
      '/api/media',
      { ...announced, authorization: `JWT ${tokenOf('administrator')}` },
      200,
    ],
  ])('or not: too much %s', async (_, path, headers, status) => {
    const answer = await send(path, { method: 'POST', headers: { ...fromPortal, ...headers }, body: large })
    expect(answer.status).toBe(status)
    expect(answer.headers).toHaveProperty('content-security-policy')
  })

  const mayAddNone: [string, Record<string, string>][] = [
    ['nobody', {}],
    ['a member', { cookie: `__Host-portal-token=${tokenOf('member')}` }],
    ['an editor of one municipality', { authorization: `JWT ${tokenOf('municipalEditor')}` }],
    ['a session that is over', { cookie: `__Host-portal-token=${tokenOf('secretariat', { seconds: -1 })}` }],
    ['a token of their own making', { authorization: `Bearer ${tokenOf('secretariat', { key: 'x' })}` }],
    ['a role that is none', { authorization: `Bearer ${tokenOf('constructor')}` }],
    ['the token under another name', { cookie: `portal-token=${tokenOf('secretariat')}` }],
    ['no token at all', { authorization: 'JWT a.b.c', cookie: '__Host-portal-token=..; =' }],
  ]

  test.each(mayAddNone)('a file from %s, before it is sent', async (_, sent) => {
    for (const headers of [announced, inPieces]) {
      reached = 0
      const answer = await send('/api/media?depth=0', {
        method: 'POST',
        headers: { ...fromPortal, ...sent, ...headers },
        body: large,
      })
      expect([answer.status, answer.headers['content-type']]).toEqual([403, 'application/json'])
      expect(JSON.parse(answer.text)).toEqual({
        errors: [{ message: 'Du har ikke adgang til denne handling.' }],
      })
      // What comes in pieces is counted on its way; none that was too much has been handed on.
      expect(reached).toBeLessThanOrEqual(256 * 1024)
    }
  })

  test('a file whose sender waits to be asked for it', async () => {
    const [refused, taken] = [
      await raw(head('POST', '/api/media', { ...announced, expect: '100-continue' })),
      await raw(head('POST', '/api/media', { ...announced, ...secretariat, expect: '100-continue' })),
    ]
    expect(refused).toMatch(/^HTTP\/1\.1 403 /)
    expect(refused).not.toContain('100 Continue')
    expect(taken).toMatch(/^HTTP\/1\.1 100 Continue/)
  })

  test('a file of which little has come, and the connection ends; so it does when Next leaves it unread', async () => {
    next = async (_, response) => void response.end('svar')
    const began = Date.now()
    const [refused, answered] = await Promise.all([
      raw(`${head('POST', '/api/media', announced)}--a\r\n`),
      raw(`${head('POST', '/api/media', { ...announced, ...secretariat })}--a\r\n`),
    ])
    next = echo
    expect(refused).toMatch(/^HTTP\/1\.1 403 [\s\S]*Du har ikke adgang til denne handling/)
    expect(answered).toMatch(/^HTTP\/1\.1 200 [\s\S]*svar/)
    expect(Date.now() - began).toBeLessThan(5000)
  })
})

function head(method: string, path: string, headers: Record<string, string>): string {
  const lines = Object.entries({ host: 'portal.eksempel.dk', ...fromPortal, ...headers })
  return `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`
}

/** All that comes back until the connection ends, or, when the server waits for more, until it has said so. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.setEncoding('utf8')
    socket.on('data', (piece: string) => {
      answer += piece
      if (answer.startsWith('HTTP/1.1 100')) socket.destroy()
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}
