import { randomUUID } from 'node:crypto'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { giveSession } from '../support/administrator'
import { launchBrowser } from '../support/browser'
import { type OidcProvider, startOidcProvider, walkProvider } from '../support/oidcProvider'
import { type RestClient, restAs } from '../support/restClient'
import { type Visit, visitsIn } from '../support/visits'

const { administrator, url } = inject('portal')
const button = 'Log ind med prøvekommunen'

let browser: Browser
let visitAsSomebody: Visit
let provider: OidcProvider
let rest: RestClient
let id: string | number

beforeAll(async () => {
  browser = await launchBrowser()
  visitAsSomebody = visitsIn(browser)
  provider = await startOidcProvider()
  rest = await restAs(url, administrator)
  const made = await rest.create('login-providers', {
    name: button,
    isEnabled: true,
    createsAccounts: true,
    issuer: provider.issuer,
    clientId: provider.clientId,
    clientSecret: provider.clientSecret,
    roleMappings: [{ value: 'Portal.Medlem', role: 'member' }],
  })
  id = made.id
  provider.register({
    redirectUri: `${url}/log-ind/udbyder/${id}/svar`,
    afterLogout: `${url}/log-ud/farvel`,
  })
})

afterAll(async () => {
  await browser?.close()
  if (id !== undefined) await rest?.remove('login-providers', id)
  await provider?.stop()
})

/** A visit by somebody new, with what the console said against the portal's policy. */
async function visit(
  work: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  await visitAsSomebody(async (page) => {
    const violations: string[] = []
    page.on('console', (message) => {
      if (/Content.Security.Policy/i.test(message.text())) violations.push(message.text())
    })
    await work(page)
    expect(violations).toEqual([])
  }, options)
}

/** The next person to log in, who has not been here before. */
function somebodyNew(claims: object = {}) {
  const subject = randomUUID()
  provider.person = {
    subject,
    claims: { name: 'Kim Prøve', email: `${subject}@eksempel.dk`, roles: ['Portal.Medlem'], ...claims },
  }
}

/** The portal's own; the provider is on the same host here, and browsers keep cookies by host alone. */
async function cookiesOf(page: Page): Promise<string[]> {
  const cookies = await page.context().cookies(url)
  return cookies.map(({ name }) => name).filter((name) => name.startsWith('portal'))
}

describe.each([
  ['a browser', {}],
  ['a browser without JavaScript', { javaScriptEnabled: false }],
])('in %s', (_, options) => {
  test('the button leads through the provider to the network’s pages, and out again through the provider', async () => {
    await visit(async (page) => {
      somebodyNew()
      await page.goto(`${url}/log-ind`)
      expect(await cookiesOf(page)).toEqual([])
      await page.getByRole('button', { name: button }).click()
      await page.waitForURL(`${url}/netvaerk`)
      expect(await page.getByText('Kim Prøve').first().isVisible()).toBe(true)
      expect(await cookiesOf(page)).toEqual(['portal-token'])

      await page.getByRole('button', { name: 'Log ud' }).first().click()
      // The provider asks before it logs anybody out.
      await page.waitForURL(`${provider.issuer}/session/end**`)
      await page.getByRole('button', { name: 'Yes, sign me out' }).click()
      await page.waitForURL(`${url}/log-ud/farvel**`)
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Du er logget ud')
      expect(await cookiesOf(page)).toEqual([])
      await page.goto(`${url}/netvaerk`)
      expect(new URL(page.url()).pathname).toBe('/log-ind')
    }, options)
  })

  test('linking the own account asks for the password, and says what is wrong', async () => {
    await visit(async (page) => {
      await giveSession(page.context(), url, administrator)
      await page.goto(`${url}/min-konto`)
      await page.getByLabel('Bekræft med din adgangskode').fill('en forkert adgangskode')
      await page.getByRole('button', { name: button }).click()
      await page.waitForURL(`${url}/min-konto?knyt=wrong#udbyder`)
      expect(await page.locator('.error-summary').getByRole('link').allTextContents()).toEqual([
        'Det er ikke din nuværende adgangskode.',
      ])
    }, options)
  })

  test('who has no role is told so and whom to ask, and is not logged in', async () => {
    await visit(async (page) => {
      somebodyNew({ roles: ['Andet.System'] })
      await page.goto(`${url}/log-ind`)
      await page.getByRole('button', { name: button }).click()
      await page.waitForURL(`${url}/log-ind/afvist?grund=ingen-rolle`)
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Du er ikke logget ind')
      expect(await page.getByText('ingen rolle i portalen').isVisible()).toBe(true)
      expect(await page.getByText('Spørg den, der står for portalen').isVisible()).toBe(true)
      expect(await cookiesOf(page)).toEqual([])
    }, options)
  })
})

test('an answer taken to another browser lets nobody in', async () => {
  const redirectUri = `${url}/log-ind/udbyder/${id}/svar`
  const addresses: string[] = []
  somebodyNew()
  await visit(async (page) => {
    await page.route(`${provider.issuer}/**`, (route) => {
      addresses.push(route.request().url())
      return route.abort()
    })
    await page.goto(`${url}/log-ind`)
    await page.getByRole('button', { name: button }).click()
    await expect.poll(() => addresses.length, { timeout: 30_000 }).toBeGreaterThan(0)
    expect(await cookiesOf(page)).toEqual(['portal-login'])
    const answer = await walkProvider(new URL(addresses[0] ?? ''), redirectUri)
    await visit(async (other) => {
      await other.goto(answer.href)
      expect(other.url()).toBe(`${url}/log-ind/afvist?grund=anden-browser`)
      expect(await cookiesOf(other)).toEqual([])
    })
  })
})

test('while the provider is down, its button says so and the way with a password is still there', async () => {
  await provider.stop()
  // Its settings are saved anew, so that the portal asks who it is.
  await rest.update('login-providers', id, { name: button })
  await visit(async (page) => {
    await page.goto(`${url}/log-ind`)
    await page.getByRole('button', { name: button }).click()
    await page.waitForURL(`${url}/log-ind/afvist?grund=svarer-ikke`)
    expect(await page.getByText('svarer ikke lige nu').isVisible()).toBe(true)
    await page.getByRole('link', { name: 'Til log ind' }).click()
    await page.waitForURL(`${url}/log-ind`)
    expect(await page.locator('input[type="password"]').count()).toBe(1)
  })
})
