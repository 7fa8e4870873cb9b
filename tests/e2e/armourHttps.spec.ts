import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../../scripts/lib/port.mjs'
import { createFirstAdministrator, logIn, newAdministrator } from '../support/administrator'
import { armourProblems } from '../support/armourInspection'
import { launchBrowser } from '../support/browser'
import { type RunningPortal, startPortal } from '../support/portal'
import { startTlsProxy, type TlsProxy } from '../support/tlsProxy'

const administrator = newAdministrator()

let proxy: TlsProxy
let portal: RunningPortal
let browser: Browser
let people: BrowserContext

beforeAll(async () => {
  const [outer, inner] = [await freePort(), await freePort()]
  proxy = await startTlsProxy(outer, inner)
  portal = await startPortal({
    env: {
      PORT: String(inner),
      PORTAL_URL: proxy.url,
      TRUSTED_PROXIES: '1',
      SECURITY_CONTACT: 'sikkerhed@eksempel.dk',
      SECURITY_POLICY_URL: 'https://eksempel.dk/sikkerhed',
    },
  })
  // The context's own setting is lost for an instant when the browser changes process, as between portal and admin.
  browser = await launchBrowser(['--ignore-certificate-errors'])
  people = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'da-DK' })
})

afterAll(async () => {
  await browser?.close()
  await portal?.stop()
  await proxy?.close()
})

const ask = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await people.request.get(`${proxy.url}${path}`, { headers, maxRedirects: 0 })
  const list = answer.headersArray().map(({ name, value }): [string, string] => [name, value])
  return { status: answer.status(), headers: new Headers(list), text: await answer.text() }
}

describe('behind a proxy that speaks https', () => {
  test.each([
    ['/', 'portal'],
    ['/findes-ikke', 'portal'],
    ['/tilbud/', 'portal'],
    ['/%E0%A4%A', 'portal'],
    ['/healthz', 'portal'],
    ['/admin/login', 'admin'],
    ['/api/users', 'data'],
    ['/icon.svg', 'portal'],
  ] as const)('%s tells browsers to stay with https', async (path, surface) => {
    expect(armourProblems((await ask(path)).headers, { surface, isHttps: true })).toEqual([])
  })

  test('the first administrator comes in, and the session’s cookie is for this host and https alone', async () => {
    const page = await people.newPage()
    await createFirstAdministrator(page, portal.firstAdminLink ?? '', administrator)
    await logIn(page, proxy.url, administrator)
    const session = (await people.cookies()).filter(({ name }) => name.includes('token'))
    expect(session).toMatchObject([
      {
        name: '__Host-portal-token',
        domain: 'localhost',
        path: '/',
        secure: true,
        httpOnly: true,
        sameSite: 'Lax',
      },
    ])
    await page.goto(`${proxy.url}/admin/collections/users`)
    await page.getByRole('heading', { level: 1, name: 'Brugere' }).waitFor()
  })

  test('every cookie that is set is secure and strict', async () => {
    const answer = await people.request.post(`${proxy.url}/api/users/login`, {
      data: { email: administrator.email, password: administrator.password },
      headers: { Origin: proxy.url },
    })
    const cookies = answer.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie')
    expect(cookies).not.toEqual([])
    for (const { value } of cookies) {
      expect(value).toMatch(/^__Host-[^;]+;/)
      const attributes = value.split(';').map((attribute) => attribute.trim().toLowerCase())
      for (const wanted of ['secure', 'httponly', 'samesite=lax', 'path=/'])
        expect(attributes).toContain(wanted)
      expect(value).not.toMatch(/domain=/i)
    }
  })

  test('the session ends on logging out', async () => {
    const page = await people.newPage()
    await page.goto(`${proxy.url}/min-konto`)
    await page.getByRole('button', { name: 'Log ud' }).first().click()
    await page.waitForURL((address) => address.pathname !== '/min-konto')
    expect((await people.cookies()).filter(({ name }) => name.includes('token'))).toEqual([])
  })

  test('a caller’s own X-Forwarded-For does not make it many callers', async () => {
    const statuses: number[] = []
    for (let last = 1; last <= 7; last++) {
      const answer = await people.request.post(`${proxy.url}/api/users/login`, {
        data: { email: 'ingen@eksempel.invalid', password: 'findes-slet-ikke' },
        headers: {
          Origin: proxy.url,
          'X-Forwarded-For': `203.0.113.${last}`,
          'X-Portal-Client': `203.0.113.${last}`,
        },
      })
      statuses.push(answer.status())
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429])
  })

  test('who has found a weakness is told whom to tell', async () => {
    const { status, headers, text } = await ask('/.well-known/security.txt')
    expect([status, headers.get('Content-Type')]).toEqual([200, 'text/plain; charset=utf-8'])
    const lines = text.trimEnd().split('\n')
    const value = (name: string) =>
      lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? ''
    expect(value('Contact')).toBe('mailto:sikkerhed@eksempel.dk')
    expect(value('Canonical')).toBe(`${proxy.url}/.well-known/security.txt`)
    expect(value('Preferred-Languages')).toBe('da, en')
    expect(value('Policy')).toBe('https://eksempel.dk/sikkerhed')
    const days = (Date.parse(value('Expires')) - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(30)
    expect(days).toBeLessThan(365)
  })

  test('the place to change a password is found', async () => {
    const { status, headers } = await ask('/.well-known/change-password')
    expect([status, new URL(headers.get('Location') ?? '', proxy.url).href]).toEqual([
      307,
      `${proxy.url}/min-konto`,
    ])
  })
})
