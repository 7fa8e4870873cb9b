import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { pathOf } from '@/lib/paths'
import { launchBrowser } from '../support/browser'
import { openEditor, openForm, schedulePublishing } from '../support/editorPage'
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
    time = nextMinute(5_000)
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

/** The next whole minute that is at least so far away. */
function nextMinute(distance: number): Date {
  const minute = 60_000
  return new Date(Math.ceil((Date.now() + distance) / minute) * minute)
}
