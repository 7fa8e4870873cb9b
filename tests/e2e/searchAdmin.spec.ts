import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { launchBrowser } from '../support/browser'
import { openEditor } from '../support/editorPage'
import { type RestClient, restAs } from '../support/restClient'
import { sessionIn } from '../support/sessionCookie'

const shared = inject('portal')
const { url, administrator } = shared
/** The jobs that follow a change run every five seconds. */
const soon = { timeout: 25_000, interval: 300 }
/** Words that the portal doesn't have, and one of them in capitals as a reader may write. */
const missed = 'bimbelvand'

let browser: Browser
let editor: BrowserContext
let page: Page
let rest: RestClient

beforeAll(async () => {
  browser = await launchBrowser()
  rest = await restAs(url, administrator)
  editor = await openEditor(browser, shared)
  page = await editor.newPage()
})

afterAll(async () => {
  for (const { id } of await rest.find('pages', { 'where[title][equals]': 'Bimbelvand' }))
    await rest.remove('pages', id)
  await setWords([])
  await browser?.close()
})

async function setWords(synonyms: { words: string }[]) {
  const login = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: administrator.email, password: administrator.password }),
  })
  const token = sessionIn(login)
  const response = await fetch(`${url}/api/globals/search-settings`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `JWT ${token}` },
    body: JSON.stringify({ synonyms, stopWords: '' }),
  })
  expect(response.status).toBe(200)
}

const search = async (q: string) => (await fetch(`${url}/soeg?${new URLSearchParams({ q })}`)).text()
const isFound = async (address: string) => (await search(missed)).includes(`href="${address}"`)
const openList = async () => {
  await page.goto(`${url}/admin/collections/search-misses`)
  await page.getByRole('heading', { name: 'Forgæves søgninger', level: 1 }).waitFor()
}
const row = (words: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: words }) })
const words = (place: number) => page.locator(`#field-synonyms__${place}__words`)
const preview = () => page.getByRole('region', { name: 'Prøv virkningen' })
const tryOut = async (q: string) => {
  await preview().getByLabel('Søgning').fill(q)
  const [response] = await Promise.all([
    page.waitForResponse((candidate) => candidate.url().endsWith('/search-settings/preview')),
    preview().getByRole('button', { name: 'Prøv', exact: true }).click(),
  ])
  return response
}
const saveWords = () =>
  Promise.all([
    page.waitForResponse(
      (candidate) =>
        candidate.request().method() === 'POST' && candidate.url().includes('/api/globals/search-settings?'),
    ),
    page.getByRole('button', { name: 'Gem', exact: true }).click(),
  ]).then(([response]) => response)

describe('what readers search for in vain', () => {
  test('stands in the list, counted, without what names somebody', async () => {
    for (const q of [missed, missed.toUpperCase(), `${missed} mads`, '010190-1234', missed]) await search(q)
    await vi.waitFor(async () => {
      await openList()
      expect(await row(missed).getByRole('cell').first().textContent()).toBe('3')
    }, soon)
    expect(await page.getByRole('table').textContent()).not.toMatch(/mads|1234/i)
  })

  test('becomes a synonym: tried before it is saved, and found soon after', async () => {
    await openList()
    await row(missed).getByRole('link', { name: 'Lav synonym' }).click()
    await words(0).waitFor()
    await vi.waitFor(async () => {
      expect(await words(0).evaluate((field) => field === document.activeElement)).toBe(true)
    }, soon)
    expect(await words(0).inputValue()).toBe(`${missed}, `)
    await page.keyboard.type('døgnbehandling')
    expect((await tryOut(missed)).status()).toBe(200)
    const summary = await preview().getByText('med ændringen.').textContent()
    const [, before, after] = /finder (\d+) nu og (\d+) med/.exec(summary ?? '') ?? []
    expect(before).toBe('0')
    expect(Number(after)).toBeGreaterThan(0)
    expect(await isFound('/tilbud/doegnbehandling-opholdssted')).toBe(false)
    expect((await saveWords()).status()).toBe(200)
    // A hit's title is marked, so its address tells.
    const address = await preview().getByRole('listitem').first().getByRole('link').getAttribute('href')
    await vi.waitFor(async () => expect(await isFound(address ?? 'ingen')).toBe(true), {
      ...soon,
      timeout: 60_000,
    })
  }, 120_000)

  test('pressed again, goes to the group that is there', async () => {
    await openList()
    await row(missed).getByRole('link', { name: 'Lav synonym' }).click()
    await vi.waitFor(async () => {
      expect(await words(0).evaluate((field) => field === document.activeElement)).toBe(true)
    }, soon)
    expect(await words(0).inputValue()).toBe(`${missed}, døgnbehandling`)
    expect(await words(1).count()).toBe(0)
  })

  test('words that can’t be saved stay in the form with the reason', async () => {
    await words(0).fill(`${missed}, og`)
    const refused = await tryOut(missed)
    expect(refused.status()).toBe(400)
    await preview().getByText('springer søgningen over').waitFor()
    expect((await saveWords()).status()).toBe(400)
    await page.locator('.field-error', { hasText: 'springer søgningen over' }).first().waitFor()
    expect(await words(0).inputValue()).toBe(`${missed}, og`)
  })

  test('becomes a draft of a page, the same when asked twice', async () => {
    const addresses = []
    for (let time = 0; time < 2; time += 1) {
      await openList()
      await row(missed).getByRole('button', { name: 'Opret side' }).click()
      await page.waitForURL('**/admin/collections/pages/*')
      await page.locator('#field-title').waitFor()
      expect(await page.locator('#field-title').inputValue()).toBe('Bimbelvand')
      addresses.push(page.url())
    }
    expect(new Set(addresses).size).toBe(1)
    expect((await fetch(`${url}/bimbelvand`)).status).toBe(404)
  })

  test('is taken off the list when somebody is done with it', async () => {
    await openList()
    await row(missed).getByRole('button', { name: 'Færdig' }).click()
    await vi.waitFor(async () => expect(await row(missed).count()).toBe(0), soon)
    await openList()
    expect(await row(missed).count()).toBe(0)
  })
})
