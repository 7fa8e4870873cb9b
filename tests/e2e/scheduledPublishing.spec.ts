import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { pathOf } from '@/lib/paths'
import { launchBrowser } from '../support/browser'
import { openEditor, openForm, openPlans, saveWith, schedulePublishing } from '../support/editorPage'
import { dayIn } from '../support/eventContent'
import { type RestClient, type RestDocument, restAs } from '../support/restClient'

const shared = inject('portal')
const { url, administrator } = shared

let browser: Browser
let editor: BrowserContext
let rest: RestClient
let page: RestDocument
let path: string
let time: Date

beforeAll(async () => {
  browser = await launchBrowser()
  rest = await restAs(url, administrator)
  const data = { _status: 'draft', title: 'Fyrtårnsmøde i oktober', summary: 'Kommer til tiden.' }
  page = await rest.create('pages', data, 'draft=true')
  path = pathOf('pages', page.slug ?? '')
  // An editor on a journey: what is typed is Danish time wherever the editor is.
  editor = await openEditor(browser, shared, 'America/New_York')
})

afterAll(async () => {
  if (page) await rest.remove('pages', page.id)
  await browser?.close()
})

describe('a draft that an editor gives a time', () => {
  test('waits for that time, read as Danish time', async () => {
    const form = await editor.newPage()
    await openForm(form, url, 'pages', page.id)
    time = nextMinute(10_000)
    await schedulePublishing(form, time)
    const jobs = await rest.find('payload-jobs', { 'where[taskSlug][equals]': 'schedulePublish' })
    expect(jobs).toMatchObject([
      {
        input: { type: 'publish', doc: { value: page.id } },
        waitUntil: time.toISOString(),
        completedAt: null,
      },
    ])
    expect(Date.now()).toBeLessThan(time.getTime())
    expect((await fetch(`${url}${path}`)).status).toBe(404)
  })

  test('is published by the portal when the time comes', { timeout: 110_000 }, async () => {
    await expect
      .poll(async () => (await fetch(`${url}${path}`)).status, { timeout: 100_000, interval: 500 })
      .toBe(200)
    expect(Date.now()).toBeGreaterThanOrEqual(time.getTime())
    expect(Date.now()).toBeLessThan(time.getTime() + 15_000)
  })

  test('is then found in search, and its job is done', async () => {
    const search = `${url}/soeg?q=${encodeURIComponent(page.title ?? '')}`
    await expect
      .poll(async () => (await (await fetch(search)).text()).includes(`href="${path}"`), {
        timeout: 20_000,
        interval: 500,
      })
      .toBe(true)
    expect(await rest.find('payload-jobs', { 'where[taskSlug][equals]': 'schedulePublish' })).toEqual([])
  })
})

describe('the drawer for plans', () => {
  test('suggests publishing, reads Danish dates, and keeps what it can’t read', async () => {
    const form = await editor.newPage()
    await openForm(form, url, 'pages', page.id)
    const drawer = await openPlans(form)
    expect(await drawer.getByRole('radio').first().getAttribute('value')).toBe('publish')
    expect(await drawer.getByRole('radio', { name: 'Offentliggør' }).isChecked()).toBe(true)
    const line = drawer.getByLabel('Tidspunkt')
    await line.fill('31-02-2099 9.00')
    await drawer.getByRole('button', { name: 'Gem', exact: true }).click()
    await drawer.getByText('Den 31. februar 2099 findes ikke.').waitFor()
    expect(await line.inputValue()).toBe('31-02-2099 9.00')
    await line.fill('10-12-2099 09:00')
    await drawer.getByText('torsdag den 10. december 2099 kl. 9.00').waitFor()
    await drawer.getByRole('button', { name: 'Gem', exact: true }).click()
    await drawer.getByText('Offentliggør torsdag den 10. december 2099 kl. 9.00').waitFor()
    const [job] = await rest.find('payload-jobs', { 'where[taskSlug][equals]': 'schedulePublish' })
    expect(job).toMatchObject({ waitUntil: '2099-12-10T08:00:00.000Z' })
    await drawer.getByRole('button', { name: /^Slet planen/ }).click()
    await drawer.getByText('Der er ingen planer.').waitFor()
    await form.close()
  })

  test('refuses a draft that lacks something, and says what', async () => {
    const draft = await rest.create('events', { _status: 'draft', title: 'Halvt færdig' }, 'draft=true')
    const form = await editor.newPage()
    await openForm(form, url, 'events', draft.id)
    const drawer = await openPlans(form)
    await drawer.getByLabel('Tidspunkt').fill('10. december 2099 kl. 9')
    await drawer.getByRole('button', { name: 'Gem', exact: true }).click()
    await drawer.getByText(/Kladden kan ikke offentliggøres, som den er nu\. .*påkrævet/).waitFor()
    expect(await drawer.getByLabel('Tidspunkt').inputValue()).toBe('10. december 2099 kl. 9')
    expect(await rest.find('payload-jobs', { 'where[taskSlug][equals]': 'schedulePublish' })).toEqual([])
    await form.close()
    await rest.remove('events', draft.id)
  })
})

test('the dates of an event are written in Danish, stand beside the line in words, and are saved only when understood', async () => {
  const draft = await rest.create(
    'events',
    { _status: 'draft', title: 'Danske datoer', days: [dayIn(40)] },
    'draft=true',
  )
  const form = await editor.newPage()
  await openForm(form, url, 'events', draft.id)
  const starts = form.locator('#field-days__0__startsAt')
  const ends = form.locator('#field-days__0__endsAt')
  await starts.fill('10-12-2099 09:00')
  await form.getByText('torsdag den 10. december 2099 kl. 9.00').waitFor()
  await ends.fill('31. februar 2099 kl. 16')
  const [refusal] = await Promise.all([
    form.waitForResponse((response) => response.request().method() === 'PATCH'),
    form.getByRole('button', { name: 'Gem kladde', exact: true }).click(),
  ])
  expect(refusal.status()).toBe(400)
  await form.locator('.field-error').getByText('Den 31. februar 2099 findes ikke.').waitFor()
  expect(await ends.inputValue()).toBe('31. februar 2099 kl. 16')
  await ends.fill('10. december 2099 kl. 16')
  await saveWith(form, 'Gem kladde')
  const [saved] = await rest.find('events', { 'where[id][equals]': String(draft.id), draft: 'true' })
  expect(saved).toMatchObject({
    days: [{ startsAt: '2099-12-10T08:00:00.000Z', endsAt: '2099-12-10T15:00:00.000Z' }],
  })
  expect(await ends.inputValue()).toBe('10. december 2099 kl. 16')
  await form.reload()
  await form.getByText('torsdag den 10. december 2099 kl. 16.00').waitFor()
  expect(await ends.inputValue()).toBe('10.12.2099 kl. 16.00')
  await form.close()
  await rest.remove('events', draft.id)
})

/** The next whole minute that is at least so far away. */
function nextMinute(distance: number): Date {
  const minute = 60_000
  return new Date(Math.ceil((Date.now() + distance) / minute) * minute)
}
