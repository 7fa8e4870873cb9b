import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { giveSession } from './administrator'
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
  await giveSession(editor, url, administrator)
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

/** Opens the drawer in which the open document's publication is planned. */
export async function openPlans(page: Page): Promise<Locator> {
  await page.locator('.form-submit .popup-button').first().click()
  await page.getByRole('button', { name: 'Planlæg offentliggørelse' }).click()
  const drawer = page.locator('.schedule-publish')
  await drawer.getByText('Der er ingen planer.').waitFor()
  return drawer
}

/** Schedules the open document's publishing through the form's own drawer, at a whole minute, typed as Danish time. */
export async function schedulePublishing(page: Page, time: Date): Promise<void> {
  const drawer = await openPlans(page)
  await drawer.getByLabel('Tidspunkt').fill(asTyped(time))
  await drawer.getByRole('button', { name: 'Gem', exact: true }).click()
  await page.getByText('Planlagt med succes.').waitFor()
}

/** `21-11-2026 15:04` */
function asTyped(time: Date): string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Copenhagen',
    dateStyle: 'short',
    timeStyle: 'short',
  })
  const [date = '', clock = ''] = format.format(time).split(' ')
  return `${date.split('-').reverse().join('-')} ${clock}`
}
