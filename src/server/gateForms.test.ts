import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromPortal, type GatedServer, startGate } from '../../tests/support/gate'

let gate: GatedServer
beforeAll(async () => {
  gate = await startGate()
})
afterAll(() => gate?.stop())

describe('what a form without JavaScript is answered', () => {
  const answering = (
    { status, headers, text = '' }: { status: number; headers: Record<string, string>; text?: string },
    during: () => Promise<void>,
  ) =>
    gate.answering(async (incoming, response) => {
      for await (const _ of incoming);
      response.statusCode = status
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
      response.end(text)
    }, during)
  const post = (headers = {}, path = '/min-konto') =>
    gate.send(path, { method: 'POST', headers: { ...fromPortal, ...headers } })

  test('is to look at the page it leads to, and not to send the form there', async () => {
    for (const status of [307, 308])
      await answering({ status, headers: { Location: '/log-ind' } }, async () => {
        expect(await post()).toMatchObject({ status: 303, headers: { location: '/log-ind' } })
        expect((await gate.send('/min-konto')).status).toBe(status)
        expect((await post({}, '/api/users/login')).status).toBe(status)
      })
  })

  test('is Danish when the portal has been renewed since the page was opened, to a script too', async () => {
    const line = 'Server Action unavailable.'
    const headers = {
      'X-Nextjs-Action-Not-Found': '1',
      'Content-Length': String(line.length),
      'Content-Type': 'text/plain',
    }
    await answering({ status: 409, headers, text: line }, async () => {
      const answer = await post()
      expect(answer.status).toBe(409)
      expect(answer.text).toContain('Siden er fornyet')
      expect(answer.text).not.toContain(line)
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
      expect(answer.headers).toHaveProperty('content-security-policy')
      const toScript = await post({ 'next-action': 'a1'.repeat(21) })
      expect(toScript.text).toMatch(/^Siden er fornyet/)
      expect(toScript.headers).toHaveProperty('x-nextjs-action-not-found')
    })
  })
})

describe('a form that Next cannot read', () => {
  const answerOf = async (status: number, type: string, method = 'POST', more = {}) => {
    const answer = await gate.answering(
      async (_, response) => {
        response.statusCode = status
        response.setHeader('Content-Type', type)
        response.setHeader('Content-Length', 7)
        response.end('English')
      },
      () => gate.send('/log-ind', { method, headers: { ...fromPortal, ...more } }),
    )
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
