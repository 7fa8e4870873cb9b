import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type GatedServer, startGate } from '../../tests/support/gate'

let gate: GatedServer
beforeAll(async () => {
  gate = await startGate()
})
afterAll(() => gate?.stop())

describe('what Next is told', () => {
  test('is who calls by the trusted proxy’s word, and where the portal is, whatever the caller claims', async () => {
    const { text } = await gate.send('/', {
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
    const answers = [await gate.send('/'), await gate.send('/')]
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
    const { headers } = await gate.send('/')
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers['set-cookie']).toEqual(['a=b; Path=/; Secure; HttpOnly; SameSite=Lax'])
    expect(headers['strict-transport-security']).toMatch(/^max-age=63072000; includeSubDomains$/)
  })

  test('of a fault within is only that there was one', async () => {
    const silenced = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const fault = async () => Promise.reject(new Error('hemmeligheden'))
    const { status, text, headers } = await gate.answering(fault, () => gate.send('/'))
    silenced.mockRestore()
    expect([status, text.includes('hemmelig')]).toEqual([500, false])
    expect(headers).toHaveProperty('content-security-policy')
  })
})
