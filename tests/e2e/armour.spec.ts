import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { z } from 'zod'
import type { Surface } from '@/security/headers'
import { sendLogIn } from '../support/administrator'
import { armourProblems, nonceOf } from '../support/armourInspection'
import { launchBrowser } from '../support/browser'
import { takeViolations } from '../support/cspViolations'
import { pageTemplates } from '../support/pageTemplates'
import { type RestClient, restAs } from '../support/restClient'

const shared = inject('portal')
const { url, administrator } = shared

let browser: Browser
let rest: RestClient
let session: string

beforeAll(async () => {
  browser = await launchBrowser()
  rest = await restAs(url, administrator)
  const { headers } = await logInFrom(url)
  session = headers.getSetCookie()[0]?.split(';')[0] ?? ''
})

afterAll(async () => {
  await browser?.close()
})

const ask = (path: string, init: RequestInit = {}) => fetch(`${url}${path}`, { redirect: 'manual', ...init })
const logInFrom = (origin: string) =>
  ask('/api/users/login', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify({ email: administrator.email, password: administrator.password }),
  })
const me = z.object({ user: z.object({ email: z.string() }).nullable() })

describe('every template', () => {
  test.each(pageTemplates)('$name is armoured, and sets no cookie', async ({ pathIn, status }) => {
    const path = await pathIn(rest)
    const [first, second] = [await ask(path), await ask(path)]
    const html = await first.text()
    expect(first.status).toBe(status)
    expect(armourProblems(first.headers, { surface: 'portal' })).toEqual([])
    expect(first.headers.getSetCookie()).toEqual([])
    expect(nonceOf(second.headers)).not.toBe(nonceOf(first.headers))
    const nonces = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => /nonce="([^"]+)"/.exec(tag)?.[1])
    expect(new Set(nonces)).toEqual(new Set([nonceOf(first.headers)]))
    expect(html).not.toMatch(/<[^>]+ (style|on\w+)="/)
    expect(html).not.toMatch(/<style/)
  })
})

type Route = [path: string, status: number, surface: Surface, init?: RequestInit]

const routes: Route[] = [
  ['/admin', 200, 'admin'],
  ['/admin/login', 307, 'admin'],
  ['/admin/findes-ikke', 200, 'admin'],
  ['/admin/create-first-user', 307, 'admin'],
  ['/admin/', 308, 'admin'],
  ['/api/recommendations?limit=1', 200, 'data'],
  ['/api/users', 403, 'data'],
  ['/api/findes-ikke', 404, 'data'],
  ['/api/users/login', 400, 'data', { method: 'POST' }],
  ['/api/recommendations', 403, 'data', { method: 'POST', headers: { Origin: 'https://evil.example' } }],
  ['/api/media/file/findes-ikke.png', 403, 'data'],
  ['/_next/static/findes-ikke.js', 404, 'data'],
  ['/icon.svg', 200, 'portal'],
  ['/favicon.ico', 404, 'portal'],
  ['/healthz', 200, 'portal'],
  ['/robots.txt', 200, 'portal'],
  ['/sitemap.xml', 200, 'portal'],
  ['/.well-known/security.txt', 404, 'portal'],
  ['/.well-known/change-password', 307, 'portal'],
  ['/tilbud/', 308, 'portal'],
  ['/forhaandsvisning', 403, 'portal'],
  ['/forhaandsvisning/luk', 403, 'portal', { method: 'POST' }],
  ['/opret-administrator/forkert', 200, 'portal'],
  ['/', 405, 'portal', { method: 'PROPFIND' }],
  ['/%E0%A4%A', 400, 'portal'],
  ['/anbefalinger/%E0%A4%A', 400, 'portal'],
  ['/soeg?q=%E0%A4%A', 200, 'portal'],
  ['/fil.findes-ikke', 404, 'portal'],
]

describe('every other answer', () => {
  test.each(routes)('%s with %i is armoured', async (path, status, surface, init) => {
    const answer = await ask(path, init)
    expect(answer.status).toBe(status)
    expect(armourProblems(answer.headers, { surface })).toEqual([])
  })

  test('a script and a style sheet are armoured, and of the type they are', async () => {
    const html = await (await ask('/')).text()
    for (const [ending, type] of [
      ['js', /javascript/],
      ['css', /^text\/css/],
    ] as const) {
      const file = new RegExp(`"(/_next/static/[^"]+\\.${ending})"`).exec(html)?.[1] ?? ''
      const answer = await ask(file)
      expect([file, answer.status]).toEqual([file, 200])
      expect(answer.headers.get('Content-Type')).toMatch(type)
      expect(armourProblems(answer.headers, { surface: 'data' })).toEqual([])
    }
  })

  test('an uploaded file is armoured', async () => {
    const { doc } = await uploadPicture()
    try {
      // Nothing published shows it yet, so it is staff's.
      const answer = await ask(new URL(doc.url, url).pathname, { headers: { Cookie: session, Origin: url } })
      expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []])
      expect(armourProblems(answer.headers, { surface: 'data' })).toEqual([])
    } finally {
      await rest.remove('media', doc.id)
    }
  })
})

async function uploadPicture() {
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#0b2f36' } })
    .png()
    .toBuffer()
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(picture)], { type: 'image/png' }), 'prik.png')
  form.set('_payload', JSON.stringify({ alt: 'En prik' }))
  const answer = await ask('/api/media', {
    method: 'POST',
    body: form,
    headers: { Cookie: session, Origin: url },
  })
  return z
    .object({ doc: z.object({ id: z.union([z.string(), z.number()]), url: z.string() }) })
    .parse(await answer.json())
}

describe('a page whose content somebody has got at', () => {
  test('runs no script of theirs, loads nothing of theirs, and sends nothing to them', async () => {
    const page = await browser.newPage()
    await page.goto(url)
    await page.evaluate(() => {
      const add = (name: string, attributes: Record<string, string>, text = '') => {
        const element = Object.assign(document.createElement('div'), { innerHTML: '' })
        const added = document.createElement(name)
        for (const [key, value] of Object.entries(attributes)) added.setAttribute(key, value)
        added.textContent = text
        element.append(added)
        document.body.append(element)
        return added
      }
      document.body.insertAdjacentHTML('beforeend', '<p id="offer" onclick="document.title = 1">x</p>')
      document.getElementById('offer')?.click()
      add('img', { src: 'https://evil.example/a.png' })
      add('style', {}, 'h1 { display: none }')
      add('base', { href: 'https://evil.example/' })
      const form = add('form', { action: 'https://evil.example/', method: 'post' })
      if (form instanceof HTMLFormElement) form.submit()
      return fetch('https://evil.example/').catch(() => null)
    })
    await page.waitForTimeout(300)
    expect(page.url()).toBe(`${url}/`)
    expect(await page.title()).not.toBe('1')
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
    const refused = takeViolations().join('\n')
    for (const directive of ['script-src', 'img-src', 'style-src', 'base-uri', 'form-action', 'connect-src'])
      expect(refused).toContain(directive)
    await page.close()
  })
})

describe('what another site makes a browser send', () => {
  const foreign: Record<string, string>[] = [
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site', Origin: 'https://evil.example' },
    {},
  ]

  test.each(foreign)('to a form of the portal’s is refused: %o', async (headers) => {
    for (const path of ['/forhaandsvisning/luk', '/opret-administrator/forkert', '/admin', '/log-ud']) {
      const answer = await ask(path, { method: 'POST', headers: { Cookie: session, ...headers } })
      expect([path, answer.status]).toEqual([path, 403])
      expect(await answer.text()).toContain('Formularen skal sendes fra portalens egen side')
    }
  })

  test('is answered when it comes from the portal itself', async () => {
    const answer = await ask('/forhaandsvisning/luk', { method: 'POST', headers: { Origin: url } })
    expect(answer.status).toBe(303)
  })

  test('to REST carries nobody’s session', async () => {
    const userAs = async (headers: Record<string, string>) => {
      const answer = await ask('/api/users/me', { headers: { Cookie: session, ...headers } })
      return me.parse(await answer.json()).user?.email ?? null
    }
    expect(await userAs({ Origin: url })).toBe(administrator.email)
    for (const headers of foreign.slice(0, 4)) {
      expect(await userAs(headers)).toBeNull()
    }
    expect(await userAs({})).toBeNull()
  })

  test('to REST changes nothing and logs nobody in', async () => {
    for (const headers of foreign.slice(0, 4)) {
      const init = { method: 'POST', headers: { Cookie: session, ...headers } }
      expect((await ask('/api/users/logout', init)).status).toBe(403)
    }
    expect((await logInFrom('https://evil.example')).status).toBe(403)
    const answer = await ask('/api/users/me', { headers: { Cookie: session, Origin: url } })
    expect(me.parse(await answer.json()).user?.email).toBe(administrator.email)
  })
})

describe('no address leads to another host', () => {
  const elsewhere = [
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/%2f%2fevil.example/',
    '/%5cevil.example',
    'javascript:alert(1)',
    'https:evil.example',
  ]

  test.each([
    '//evil.example/',
    '/%2f%2fevil.example/',
    '/%5c%5cevil.example/',
    '/%09//evil.example/',
    '/.//evil.example/',
  ])('the path %s', async (path) => {
    const { headers } = await ask(path)
    expectHome(headers.get('Location'))
  })

  test.each(elsewhere)('%s as a parameter', async (target) => {
    const names = ['redirect', 'til', 'videre', 'returnTo', 'next', 'url', 'path']
    const query = new URLSearchParams(names.map((name) => [name, target]))
    const paths = [
      '/log-ind',
      '/log-ud',
      '/admin/login',
      '/admin/logout',
      '/admin',
      '/forhaandsvisning',
      '/was',
    ]
    for (const path of paths)
      for (const init of [{}, { headers: { Cookie: session, 'Sec-Fetch-Site': 'same-origin' } }])
        expectHome((await ask(`${path}?${query}`, init)).headers.get('Location'))
  })

  test('nor does logging in', async () => {
    const visitor = await browser.newContext({ locale: 'da-DK' })
    const page = await visitor.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).origin))
    for (const target of elsewhere) {
      await visitor.clearCookies()
      await page.goto(`${url}/admin/login?${new URLSearchParams({ redirect: target })}`)
      await sendLogIn(page, administrator)
      // One page like the next from here, so the last alone is waited for.
      await page.waitForURL(`${url}/admin`, { waitUntil: 'commit' })
    }
    await page.waitForLoadState('load')
    expect(new Set(asked.filter((origin) => origin.startsWith('http')))).toEqual(new Set([url]))
    await visitor.close()
  })

  test('nor does a header', async () => {
    for (const path of ['/tilbud/', '/admin/create-first-user', '/.well-known/change-password', '/log-ind']) {
      const headers = { 'X-Forwarded-Host': 'evil.example', Forwarded: 'host=evil.example' }
      expectHome((await ask(path, { headers })).headers.get('Location'))
    }
  })

  function expectHome(location: string | null): void {
    if (location !== null) expect(new URL(location, url).origin).toBe(url)
  }
})
