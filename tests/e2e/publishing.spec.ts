import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { pathOf, publicPaths } from '@/lib/paths'
import { launchBrowser } from '../support/browser'
import { openEditor, openForm, saveWith } from '../support/editorPage'
import { type RestClient, type RestDocument, restAs } from '../support/restClient'

const shared = inject('portal')
const { url, administrator } = shared
const draftTitle = 'Brobygning med havblik'
/** The jobs that follow a change run every five seconds. */
const soon = { timeout: 25_000, interval: 300 }

let browser: Browser
let editor: BrowserContext
let form: Page
let rest: RestClient
let recommendation: RestDocument
let path: string

beforeAll(async () => {
  browser = await launchBrowser()
  rest = await restAs(url, administrator)
  const [first] = await rest.find('recommendations', { limit: '1', depth: '0', sort: '-number' })
  if (!first?.slug) throw new Error('Der er ingen anbefalinger.')
  recommendation = first
  path = pathOf('recommendations', first.slug)
  editor = await openEditor(browser, shared)
  form = await editor.newPage()
})

afterAll(async () => {
  await rest?.update('recommendations', recommendation.id, {
    title: recommendation.title,
    _status: 'published',
  })
  await browser?.close()
})

const read = async (address: string) => {
  const response = await fetch(`${url}${address}`, { redirect: 'manual' })
  return { status: response.status, text: await response.text() }
}
const hasDraftTitle = async (address: string) => (await read(address)).text.includes(`>${draftTitle}`)
const isFound = async () =>
  (await read(`/soeg?q=${encodeURIComponent(draftTitle)}`)).text.includes(`href="${path}"`)
const isListed = async () => (await read(publicPaths.recommendations.list)).text.includes(`href="${path}"`)

describe('an editor who pastes from Word', () => {
  test('gets lists, and links that lead somewhere', async () => {
    await openForm(form, url, 'recommendations', recommendation.id)
    const text = form.locator('[data-lexical-editor="true"]').first()
    await text.click()
    await form.keyboard.press('Control+A')
    await text.evaluate((element) => {
      const mark = (sign: string) =>
        `<![if !supportLists]><span style='mso-list:Ignore'>${sign}<span>&nbsp;&nbsp; </span></span><![endif]>`
      const item = (sign: string, level: number, words: string) =>
        `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'>${mark(sign)}${words}</p>`
      const data = new DataTransfer()
      data.setData(
        'text/html',
        `<html><body><p class=MsoNormal>Se <a href="file:///C:/Rapport.docx">rapporten</a> og <a href="www.kommune.dk">kommunen</a><a href="#_ftn1">1</a></p>${item('·', 1, 'Et')}${item('o', 2, 'Under')}${item('·', 1, 'To')}</body></html>`,
      )
      element.dispatchEvent(
        new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }),
      )
    })
    await text.getByText('Under').waitFor()
    expect(
      await text.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(['https://www.kommune.dk'])
    expect(await text.textContent()).toContain('rapporten og kommunen[1]')
    expect(await text.locator('ul ul li').allTextContents()).toContain('Under')
    expect(await text.textContent()).not.toContain('·')
    // Plain text, too, however it comes.
    for (const way of ['paste', 'drop'] as const) {
      await text.click()
      await form.keyboard.press('Control+A')
      await text.evaluate((element, by) => {
        const data = new DataTransfer()
        data.setData('text/plain', `• Alfa ${by}\n• Beta ${by}`)
        const common = { bubbles: true, cancelable: true }
        element.dispatchEvent(
          by === 'paste'
            ? new ClipboardEvent('paste', { ...common, clipboardData: data })
            : new InputEvent('beforeinput', { ...common, dataTransfer: data, inputType: 'insertFromDrop' }),
        )
      }, way)
      await text.getByText(`Beta ${way}`).waitFor()
      expect(await text.locator('ul li').allTextContents()).toEqual([`Alfa ${way}`, `Beta ${way}`])
    }
    // Nothing of it is kept.
    await form.goto('about:blank')
  })
})

describe('an editor who saves a draft', () => {
  test('changes nothing for visitors', async () => {
    await openForm(form, url, 'recommendations', recommendation.id)
    await form.locator('#field-title').fill(draftTitle)
    await saveWith(form, 'Gem kladde')
    for (const address of [path, publicPaths.recommendations.list, '/']) {
      expect(await hasDraftTitle(address)).toBe(false)
    }
    const fromApi = await read(`/api/recommendations/${recommendation.id}?draft=true`)
    expect(fromApi.text.includes(draftTitle)).toBe(false)
  })

  test('sees the draft by the preview button, and can leave it again', async () => {
    const [preview] = await Promise.all([
      editor.waitForEvent('page'),
      form.locator('#preview-button').click(),
    ])
    await preview.getByRole('heading', { level: 1, name: draftTitle }).waitFor()
    expect(preview.url()).toBe(`${url}${path}`)
    await preview.getByText('Du ser en kladde.').waitFor()

    const stranger = await browser.newContext()
    const draftCookie = (await editor.cookies()).filter(({ name }) => name === '__prerender_bypass')
    expect(draftCookie).toHaveLength(1)
    await stranger.addCookies(draftCookie)
    const visitor = await stranger.newPage()
    await visitor.goto(`${url}${path}`)
    expect(await visitor.getByRole('heading', { level: 1 }).textContent()).toBe(recommendation.title)
    expect(await visitor.getByText('Du ser en kladde.').count()).toBe(0)
    await stranger.close()

    await preview.getByRole('button', { name: 'Luk forhåndsvisning' }).click()
    await preview.waitForURL(`${url}/`)
    await preview.goto(`${url}${path}`)
    expect(await preview.getByRole('heading', { level: 1 }).textContent()).toBe(recommendation.title)
    await preview.close()
  })

  test('is the only one who gets a preview', async () => {
    const address = `/forhaandsvisning?samling=recommendations&id=${recommendation.id}`
    expect((await read(address)).status).toBe(403)
  })
})

describe('the preview', () => {
  test.each([
    ['//evil.example', '1'],
    ['https://evil.example', '1'],
    ['users', '1'],
    ['pages', '../../evil.example'],
    ['recommendations', '//evil.example'],
    ['', ''],
  ])('refuses samling=%s and id=%s', async (samling, id) => {
    const address = `${url}/forhaandsvisning?${new URLSearchParams({ samling, id })}`
    const answer = await form.goto(address)
    expect(answer?.status()).toBe(404)
    expect(form.url()).toBe(address)
  })

  test('leads nowhere but to the document’s own path, whatever else it is asked', async () => {
    const query = { samling: 'recommendations', id: String(recommendation.id), path: '//evil.example' }
    const cookie = (await editor.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    const answer = await fetch(`${url}/forhaandsvisning?${new URLSearchParams(query)}`, {
      redirect: 'manual',
      headers: { cookie, 'Sec-Fetch-Site': 'same-origin', 'X-Forwarded-Host': 'evil.example' },
    })
    expect(answer.status).toBe(307)
    expect(answer.headers.get('location')).toBe(path)
  })
})

describe('an editor who publishes', () => {
  test('shows the change on the page, in the list and in search', async () => {
    await openForm(form, url, 'recommendations', recommendation.id)
    expect(await form.locator('#field-title').inputValue()).toBe(draftTitle)
    await saveWith(form, 'Offentliggør ændringer')
    expect(await hasDraftTitle(path)).toBe(true)
    expect(await hasDraftTitle(publicPaths.recommendations.list)).toBe(true)
    await expect.poll(isFound, soon).toBe(true)
  })
})

describe('an editor who unpublishes', () => {
  test('takes the page away, from the list and from search too', async () => {
    await openForm(form, url, 'recommendations', recommendation.id)
    await form.locator('.doc-controls__popup button').first().click()
    await form.locator('#action-unpublish').click()
    await saveWith(form, 'Bekræft')
    expect((await read(path)).status).toBe(404)
    expect(await isListed()).toBe(false)
    expect((await read('/sitemap.xml')).text.includes(`${path}<`)).toBe(false)
    await expect.poll(isFound, soon).toBe(false)
  })

  test('can publish it again', async () => {
    await openForm(form, url, 'recommendations', recommendation.id)
    await saveWith(form, 'Offentliggør ændringer')
    expect((await read(path)).status).toBe(200)
    expect(await isListed()).toBe(true)
    await expect.poll(isFound, soon).toBe(true)
  })
})
