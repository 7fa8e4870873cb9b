import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchBrowser } from '../support/browser'
import { openEditor } from '../support/editorPage'
import { parseCalendar } from '../support/parsedMail'
import { type RestClient, type RestDocument, restAs } from '../support/restClient'

const shared = inject('portal')
const { url, administrator } = shared
const title = 'Prøvedag om mails på Ærø <b>&'

let browser: Browser
let page: Page
let rest: RestClient
let event: RestDocument

beforeAll(async () => {
  browser = await launchBrowser()
  rest = await restAs(url, administrator)
  event = await rest.create('events', {
    title,
    kind: 'workshop',
    state: 'aaben',
    visibility: 'public',
    place: 'Rådhuset',
    onlineLink: 'https://moede.eksempel.dk/hemmeligt',
    days: [
      { startsAt: '2031-03-25T08:00:00.000Z', endsAt: '2031-03-25T14:00:00.000Z' },
      { startsAt: '2031-03-31T07:00:00.000Z', endsAt: '2031-03-31T13:00:00.000Z' },
    ],
    _status: 'published',
  })
  page = await (await openEditor(browser, shared)).newPage()
})
afterAll(async () => {
  await rest?.remove('events', event.id)
  await browser?.close()
})

describe('staff', () => {
  test('see each mail as it will look, reached from the event', async () => {
    await page.goto(`${url}/admin/collections/events/${event.id}`)
    await page.getByRole('link', { name: 'Se mails til deltagerne' }).click()
    await page.getByRole('heading', { level: 1, name: `Mails om ${title}` }).waitFor()
    await page.getByRole('heading', { name: `Du har plads: ${title}` }).waitFor()
    await page.getByText('Med mailen følger en kalenderaftale for 2 dage.').waitFor()
    const mail = page.frameLocator('iframe[title="Mailen som HTML"]')
    await mail.getByText('Hej Kim Eksempel').waitFor()
    expect(await mail.locator('b').count()).toBe(0)
    await page.getByLabel('Anledning').selectOption('aflyst')
    await page.getByRole('button', { name: 'Vis mailen' }).click()
    await page.getByRole('heading', { name: `Aflyst: ${title}` }).waitFor()
    await mail.getByText('er desværre aflyst').waitFor()
    await page.getByText('Mailen tager 2 dage ud af modtagerens kalender').waitFor()
  })

  test('alone see them', async () => {
    const answer = await fetch(`${url}/admin/mails/${event.id}`, { redirect: 'manual' })
    expect(await answer.text()).not.toContain('Kim Eksempel')
  })
})

describe('a calendar that subscribes', () => {
  test('finds its address on the page, and gets a calendar', async () => {
    await page.goto(`${url}/arrangementer`)
    const href = await page.locator('link[rel="alternate"][type="text/calendar"]').getAttribute('href')
    expect(href).toBe(`${url}/arrangementer.ics`)
    expect(await page.getByRole('link', { name: 'Abonnér' }).getAttribute('href')).toBe('/arrangementer.ics')
    const answer = await fetch(String(href))
    expect(answer.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8')
    const text = await answer.text()
    expect(text).not.toContain('hemmeligt')
    expect(parseCalendar(text).filter(({ summary }) => summary === title)).toHaveLength(2)
  })

  test('has a municipality’s own, and one for each event', async () => {
    const [municipality] = await rest.find('municipalities')
    for (const path of [
      `/kommuner/${municipality?.slug}/arrangementer.ics`,
      `/arrangementer/${event.slug}/kalender.ics`,
    ]) {
      const answer = await fetch(`${url}${path}`)
      expect(answer.status).toBe(200)
      expect(parseCalendar(await answer.text()).filter(({ summary }) => summary === title)).toHaveLength(2)
    }
    for (const path of [
      '/kommuner/findes-ikke/arrangementer.ics',
      '/arrangementer/findes-ikke/kalender.ics',
      `/tilmelding/${'A'.repeat(43)}/kalender.ics`,
    ])
      expect((await fetch(`${url}${path}`)).status).toBe(404)
  })

  test('is told nothing of a personal calendar that is not its own', async () => {
    const answer = await fetch(`${url}/tilmelding/${'A'.repeat(43)}/kalender.ics`)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(answer.headers.get('X-Robots-Tag')).toContain('noindex')
    expect(answer.headers.get('Referrer-Policy')).toBe('no-referrer')
  })
})
