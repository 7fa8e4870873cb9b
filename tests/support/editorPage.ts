import type { Browser, BrowserContext, Page } from 'playwright-core'
import { logIn } from './administrator'
import type { SharedPortal } from './e2eGlobalSetup'

/** A logged-in editor's own browser window, in Denmark unless said otherwise. */
export async function openEditor(
  browser: Browser,
  { url, administrator }: SharedPortal,
  timezoneId = 'Europe/Copenhagen',
): Promise<BrowserContext> {
  const editor = await browser.newContext({
    locale: 'da-DK',
    timezoneId,
    viewport: { width: 1280, height: 900 },
  })
  const page = await editor.newPage()
  await logIn(page, url, administrator)
  await page.close()
  return editor
}

/** Presses a button of the document's form and waits until the portal has saved. */
export async function saveWith(page: Page, button: string): Promise<void> {
  const [response] = await Promise.all([
    page.waitForResponse((candidate) => candidate.request().method() === 'PATCH'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  if (!response.ok()) throw new Error(`«${button}» gav ${response.status()}: ${await response.text()}`)
}

/** Opens a document's form and waits until it can be written in. */
export async function openForm(
  page: Page,
  url: string,
  collection: string,
  id: string | number,
): Promise<void> {
  await page.goto(`${url}/admin/collections/${collection}/${id}`)
  await page.locator('#field-title').waitFor()
  // Until the form has loaded its state, what is typed is thrown away.
  await page.locator('#field-title:not([disabled])').waitFor()
  await page.waitForLoadState('networkidle')
}

/** Schedules the open document's publishing through the form's own drawer, at a whole minute, typed as Danish time. */
export async function schedulePublishing(page: Page, time: Date): Promise<void> {
  await page.locator('.form-submit .popup-button').first().click()
  await page.getByRole('button', { name: 'Planlæg offentliggørelse' }).click()
  const drawer = page.locator('.schedule-publish')
  await drawer.getByText('Offentliggør', { exact: true }).first().click()
  const input = drawer.locator('#time input')
  await input.fill(asTyped(time))
  await input.press('Enter')
  await drawer.getByRole('button', { name: 'Gem', exact: true }).click()
  await page.getByText('Planlagt med succes.').waitFor()
}

/** As the administration's date field reads it: `Nov 21, 2026 3:04 PM`. */
function asTyped(time: Date): string {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: 'Europe/Copenhagen',
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  })
  const part = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, value]))
  return `${part.month} ${part.day}, ${part.year} ${part.hour}:${part.minute} ${part.dayPeriod}`
}
