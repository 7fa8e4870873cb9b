import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromPortal, type GatedServer, head, startGate, tokenOf } from '../../tests/support/gate'

let gate: GatedServer
beforeAll(async () => {
  gate = await startGate()
})
afterAll(() => gate?.stop())

const large = Buffer.alloc(1024 * 1024 + 1)

describe('refused before Next sees it', () => {
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
    const answer = await gate.send(path, {
      method: 'POST',
      headers: { ...fromPortal, ...headers },
      body: large,
    })
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
      gate.takeReached()
      const answer = await gate.send('/api/media?depth=0', {
        method: 'POST',
        headers: { ...fromPortal, ...sent, ...headers },
        body: large,
      })
      expect([answer.status, answer.headers['content-type']]).toEqual([403, 'application/json'])
      expect(JSON.parse(answer.text)).toEqual({
        errors: [{ message: 'Du har ikke adgang til denne handling.' }],
      })
      // What comes in pieces is counted on its way; none that was too much has been handed on.
      expect(gate.takeReached()).toBeLessThanOrEqual(256 * 1024)
    }
  })

  test('a file whose sender waits to be asked for it', async () => {
    const [refused, taken] = [
      await gate.raw(head('POST', '/api/media', { ...announced, expect: '100-continue' })),
      await gate.raw(head('POST', '/api/media', { ...announced, ...secretariat, expect: '100-continue' })),
    ]
    expect(refused).toMatch(/^HTTP\/1\.1 403 /)
    expect(refused).not.toContain('100 Continue')
    expect(taken).toMatch(/^HTTP\/1\.1 100 Continue/)
  })

  test('a file of which little has come, and the connection ends; so it does when Next leaves it unread', async () => {
    const began = Date.now()
    const [refused, answered] = await gate.answering(
      async (_, response) => void response.end('svar'),
      () =>
        Promise.all([
          gate.raw(`${head('POST', '/api/media', announced)}--a\r\n`),
          gate.raw(`${head('POST', '/api/media', { ...announced, ...secretariat })}--a\r\n`),
        ]),
    )
    expect(refused).toMatch(/^HTTP\/1\.1 403 [\s\S]*Du har ikke adgang til denne handling/)
    expect(answered).toMatch(/^HTTP\/1\.1 200 [\s\S]*svar/)
    expect(Date.now() - began).toBeLessThan(5000)
  })
})
