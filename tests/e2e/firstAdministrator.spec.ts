import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  createFirstAdministrator,
  logIn,
  newAdministrator,
  sendFirstAdministratorForm,
} from '../support/administrator'
import { launchBrowser } from '../support/browser'
import { inspectPage } from '../support/pageInspection'
import { type RunningPortal, startPortal } from '../support/portal'
import { type Visit, visitsIn } from '../support/visits'

let portal: RunningPortal
let browser: Browser
let visit: Visit
let link: string
const administrator = newAdministrator()

beforeAll(async () => {
  browser = await launchBrowser()
  visit = visitsIn(browser)
  portal = await startPortal()
  link = portal.firstAdminLink ?? ''
})

afterAll(async () => {
  await browser?.close()
  await portal?.stop()
})

const withoutJavaScript = { javaScriptEnabled: false }
const wrong = {
  name: 'Ny administrator',
  email: 'ny@@kommune.dk',
  password: 'for kort',
  repeated: 'noget helt andet',
}

/** Sends the form and reads the list of errors above it. */
async function errorsAfter(page: Page, values: typeof wrong): Promise<string[]> {
  await sendFirstAdministratorForm(page, values)
  const summary = page.locator('.error-summary')
  await summary.waitFor()
  return summary.getByRole('link').allTextContents()
}

async function expectDeadLink(address: string): Promise<void> {
  await visit(async (page) => {
    await page.goto(address)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Linket virker ikke')
    expect(await page.locator('input[type="password"]').count()).toBe(0)
  })
}

describe('while there is no administrator', () => {
  test('the administration leads to the page that says where the one-time link is', async () => {
    await visit(async (page) => {
      await page.goto(`${portal.url}/admin`)
      await page.waitForURL(`${portal.url}/opret-administrator`)
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Brug engangslinket')
      expect(await page.locator('input[type="password"]').count()).toBe(0)
    })
  })

  test('nobody becomes administrator through the REST API', async () => {
    const body = JSON.stringify({ ...administrator, role: 'administrator' })
    const headers = { 'Content-Type': 'application/json' }
    for (const path of ['first-register', '']) {
      const response = await fetch(`${portal.url}/api/users/${path}`, { method: 'POST', headers, body })
      expect(response.status).toBe(403)
    }
  })

  test('a made-up link does not work', () =>
    expectDeadLink(`${portal.url}/opret-administrator/${'a'.repeat(43)}`))

  test.each([390, 1280])('the form is accessible at %i pixels', async (width) => {
    await visit(
      async (page) => {
        // The canonical address must not hold the token.
        const canonicalPath = '/opret-administrator'
        expect(await inspectPage(page, link, { home: portal.url, canonicalPath })).toEqual([])
      },
      { viewport: { width, height: 900 } },
    )
  })
})

describe.each([
  { browserKind: 'a browser', options: {} },
  { browserKind: 'a browser without JavaScript', options: withoutJavaScript },
])('in $browserKind', ({ options }) => {
  test('wrong input is listed with what to do, and name and mail are kept', async () => {
    await visit(async (page) => {
      await page.goto(link)
      expect(await errorsAfter(page, wrong)).toEqual([
        'Skriv en mailadresse som navn@kommune.dk.',
        'Adgangskoden skal være på mindst 12 tegn.',
        'De to adgangskoder er ikke ens.',
      ])
      expect(await page.getByLabel('Navn').inputValue()).toBe(wrong.name)
      expect(await page.getByLabel('Arbejdsmail').inputValue()).toBe(wrong.email)
      expect(await page.getByLabel('Adgangskode', { exact: true }).inputValue()).toBe('')
    }, options)
  })

  test('passwords that differ are an error of their own, and the link is not used up', async () => {
    await visit(async (page) => {
      await page.goto(link)
      const differing = { ...administrator, repeated: `${administrator.password}x` }
      expect(await errorsAfter(page, differing)).toEqual(['De to adgangskoder er ikke ens.'])
      await page.goto(link)
      expect(await page.getByLabel('Navn').count()).toBe(1)
    }, options)
  })
})

describe('when the link is used', () => {
  test('the administrator is created without JavaScript and can log in', async () => {
    await visit((page) => createFirstAdministrator(page, link, administrator), withoutJavaScript)
    await visit(async (page) => {
      await logIn(page, portal.url, administrator)
      await page.goto(`${portal.url}/admin/collections/users`)
      await page.getByRole('heading', { level: 1, name: 'Brugere' }).waitFor()
    })
  })

  test('it does not work again', () => expectDeadLink(link))

  test('the page without a link says that there is an administrator', async () => {
    await visit(async (page) => {
      await page.goto(`${portal.url}/opret-administrator`)
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
        'Portalen har en administrator',
      )
    })
  })
})
