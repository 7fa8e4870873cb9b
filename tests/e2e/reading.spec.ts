import type { Browser, BrowserContext, Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchBrowser } from '../support/browser'

const { url } = inject('portal')

let browser: Browser
let reader: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  reader = await browser.newContext({
    javaScriptEnabled: false,
    locale: 'da-DK',
    viewport: { width: 390, height: 844 },
  })
  page = await reader.newPage()
})

afterAll(async () => {
  await browser?.close()
})

/** Follows the first link in the page's content whose address begins so. */
async function followInContent(path: string): Promise<string> {
  const link = page.locator(`main a[href^="${path}"]`).first()
  await link.click()
  await page.waitForURL(`${url}${path}**`)
  return heading()
}

async function heading(): Promise<string> {
  return (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
}

describe('without JavaScript, on a phone', () => {
  test('one can go from the front page by search to a recommendation, a method, an offer and its municipality', async () => {
    await page.goto(url)
    await page.getByLabel('Søg i hele portalen').fill('koordineret indsats')
    await page.getByRole('button', { name: 'Søg' }).click()
    await page.waitForURL(`${url}/soeg?q=koordineret+indsats`)
    const hit = await followInContent('/anbefalinger/')
    expect(hit.length).toBeGreaterThan(5)
    expect(await page.getByRole('heading', { name: 'Anbefaling', exact: true }).count()).toBe(1)

    const method = await followInContent('/metoder/')
    expect(method).not.toBe(hit)

    await page.goBack()
    const offer = await followInContent('/tilbud/')
    expect(offer).not.toBe(hit)

    const municipality = await followInContent('/kommuner/')
    expect(municipality).toContain('Kommune')
    await page.getByRole('navigation', { name: 'Brødkrumme' }).getByRole('link', { name: 'Forside' }).click()
    await page.waitForURL(`${url}/`)
  })

  test('the menu is folded, and opens', async () => {
    await page.goto(url)
    const menu = page.getByRole('navigation', { name: 'Hovedmenu' })
    expect(await menu.isVisible()).toBe(false)
    await page.getByText('Menu', { exact: true }).click()
    expect(await menu.isVisible()).toBe(true)
    await menu.getByRole('link', { name: 'Tilbud' }).click()
    await page.waitForURL(`${url}/tilbud`)
  })

  test('offers are filtered by a form whose answer has an address', async () => {
    await page.goto(`${url}/tilbud`)
    const all = await page.getByText(/^Viser \d+ tilbud$/).textContent()
    await page.getByText('Filtre', { exact: true }).click()
    await page.getByLabel('Den unges alder').fill('17')
    await page.getByLabel('Hjørring').check()
    await page.getByRole('button', { name: 'Vis tilbud' }).click()
    await page.waitForURL(`${url}/tilbud?*`)
    const asked = new URL(page.url()).searchParams
    expect([asked.get('alder'), asked.getAll('kommune')]).toEqual(['17', ['hjoerring']])
    const few = await page.getByText(/^Viser \d+ tilbud$/).textContent()
    expect(few).not.toBe(all)
    await page.getByText('Filtre (2 valgt)').click()
    expect(await page.getByLabel('Hjørring').isChecked()).toBe(true)
    await page.getByRole('link', { name: 'Nulstil filtre' }).first().click()
    await page.waitForURL(`${url}/tilbud`)
  })

  test('the guide answers with contacts in order, and leads on to the municipality', async () => {
    await page.goto(`${url}/hvem-kontakter-jeg`)
    await page.getByLabel('Hvilken kommune bor den unge i?').selectOption({ label: 'Hjørring' })
    await page.getByLabel('Hvor gammel er den unge?').fill('17')
    await page.getByRole('button', { name: 'Vis, hvem jeg kan kontakte' }).click()
    await page.waitForURL(`${url}/hvem-kontakter-jeg?*`)
    expect(await heading()).toBe('Her kan du henvende dig')
    expect(await page.getByText('Ring 112').count()).toBe(1)
    expect(await page.locator('main a[href^="/tilbud/"]').count()).toBeGreaterThan(0)
    expect(await followInContent('/kommuner/')).toContain('Hjørring')
  })

  test.each(['/findes-ikke', '/anbefalinger/findes-ikke', '/findes/slet/ikke'])(
    'the address %s, which leads nowhere, says so and shows a way on',
    async (path) => {
      const answer = await page.goto(`${url}${path}`)
      expect(answer?.status()).toBe(404)
      expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual(['Siden findes ikke'])
      await page.getByRole('link', { name: 'Se, hvem du kan kontakte' }).click()
      await page.waitForURL(`${url}/hvem-kontakter-jeg`)
    },
  )

  test('what is folded on the screen stands on paper', async () => {
    await page.goto(`${url}/tal/ungeundersoegelse-hjoerring`)
    const folded = page.getByText('Pigernes aktuelle forbrug tolkes som højere end drengenes.')
    expect(await folded.isVisible()).toBe(false)
    const paper = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
    const { text } = await extractText(paper, { mergePages: true })
    expect(text.replaceAll(/\s+/g, ' ')).toContain(await folded.textContent())
  })

  test('no cookie has been set on the way', async () => {
    expect(await reader.cookies()).toEqual([])
  })
})
