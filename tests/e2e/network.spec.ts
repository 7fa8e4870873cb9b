import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { giveSession } from '../support/administrator'
import { launchBrowser } from '../support/browser'
import { createNetworkContent } from '../support/networkContent'
import { inspectPage, overflowProblems } from '../support/pageInspection'
import { pageTemplates } from '../support/pageTemplates'
import { type RestClient, restAs } from '../support/restClient'

const { url, administrator } = inject('portal')
/** Stands in everything that is kept within the network, and nowhere else. */
const canary = 'ugleperspektivet'

let browser: Browser
let member: BrowserContext
let memberCookie: string
let rest: RestClient
let content: Awaited<ReturnType<typeof createNetworkContent>>

beforeAll(async () => {
  browser = await launchBrowser()
  rest = await restAs(url, administrator)
  content = await createNetworkContent(rest, canary)
  member = await openLoggedIn()
  memberCookie = (await member.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
})

afterAll(async () => {
  await content?.remove()
  await browser?.close()
})

/** A window with a session of its own. */
async function openLoggedIn(): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'da-DK' })
  await giveSession(context, url, administrator)
  return context
}

type Headers = Record<string, string>

async function read(path: string, headers: Headers = {}) {
  const response = await fetch(`${url}${path}`, { redirect: 'manual', headers })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

/**
 * A page as its reader gets it: the markup, to the byte. Left out are the mark of the page's own scripts, and the lines that
 * React reads again in the browser, which it numbers and cuts as they are finished; no two answers are alike there.
 */
function asServed({ headers, text }: Awaited<ReturnType<typeof read>>) {
  const nonce = /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1]
  if (!nonce) throw new Error('Svaret har intet mærke til sidens scripts.')
  const pushes = /<script nonce="">self\.__next_f\.push\(\[\d+,?(.*?)\]\)<\/script>/gs
  return text.replaceAll(nonce, '').replaceAll(pushes, '')
}

describe('a member', () => {
  test('finds everything that is kept within the network on one page, and can open it there', async () => {
    const page = await member.newPage()
    await page.goto(`${url}/netvaerk`)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Netværket')
    await page.getByText(administrator.email).waitFor()
    for (const path of content.memberPaths) {
      await page.goto(`${url}/netvaerk`)
      await page.locator(`main a[href="${path}"]`).first().click()
      await page.waitForURL(`${url}${path}`)
      expect(await page.locator('main').textContent()).toContain(canary)
    }
    await page.getByRole('heading', { name: 'Kun for netværket' }).waitFor()
    await page.goto(`${url}/netvaerk`)
    await page.getByRole('heading', { name: `Vagten for ${canary}` }).waitFor()
    await page.close()
  })

  test('is led on within the network to what is kept there, and out to what is public', async () => {
    const page = await member.newPage()
    await page.goto(`${url}${content.memberPaths.at(-1)}`)
    const related = page.getByRole('complementary', { name: 'Hører til tilbuddet' })
    expect(await related.getByRole('link', { name: canary }).getAttribute('href')).toMatch(
      /^\/netvaerk\/tilbud\//,
    )
    expect(await related.locator('a[href^="/metoder/"]').count()).toBe(1)
    const trail = page.getByRole('navigation', { name: 'Brødkrumme' })
    expect(await trail.getByRole('link').allTextContents()).toEqual(['Forside', 'Netværket'])
    await page.close()
  })

  test('gets pages that nobody keeps and no search engine lists', async () => {
    for (const path of ['/netvaerk', ...content.memberPaths]) {
      const { status, headers, text } = await read(path, { cookie: memberCookie })
      expect({ path, status }).toEqual({ path, status: 200 })
      expect(headers.get('cache-control')).toMatch(/private.*no-store/)
      expect(text).toMatch(/<meta name="robots" content="noindex/)
    }
  })

  test('may come by a link on another site', async () => {
    const { status } = await read('/netvaerk', { cookie: memberCookie, 'Sec-Fetch-Site': 'cross-site' })
    expect(status).toBe(200)
  })
})

describe('what is kept within the network', () => {
  test('is on no public page, whoever asks for it', async () => {
    const templates = await Promise.all(pageTemplates.map(({ pathIn }) => pathIn(rest)))
    const paths = [...templates, ...content.neighbours, ...content.absentPaths, '/sitemap.xml', '/']
    const withWord = `/soeg?q=${canary}`
    for (const path of new Set([...paths, '/soeg?q=Åbent', '/soeg?type=experiences'])) {
      const whoever: Headers[] = [{}, { cookie: memberCookie }, { RSC: '1', cookie: memberCookie }]
      for (const headers of whoever) {
        const { text } = await read(path, headers)
        expect({ path, isThere: text.includes(canary) }).toEqual({ path, isThere: false })
      }
    }
    // The page says back what was searched for, but finds nothing.
    expect((await read(withWord, { cookie: memberCookie })).text).not.toMatch(
      /(Erfaring med|Skabelon til|Møde om|Tilbud om|Vent med) /,
    )
  })

  test('is not told to strangers by REST', async () => {
    for (const collection of content.collections) {
      const { text } = await read(`/api/${collection}?depth=3&limit=200&draft=true`)
      expect({ collection, isThere: text.includes(canary) }).toEqual({ collection, isThere: false })
    }
  })

  test('answers at its public address as what does not exist, to everybody', async () => {
    for (const path of content.absentPaths) {
      const missing = await read(`${path}-findes-ikke`)
      const whoever: Headers[] = [{}, { cookie: memberCookie }]
      for (const headers of whoever) {
        const absent = await read(path, headers)
        expect(absent.status).toBe(404)
        expect(asServed(absent)).toBe(asServed(missing).replaceAll('-findes-ikke', ''))
      }
    }
  })

  test('sends whoever is not logged in to log in, the same for what is there and what is not', async () => {
    for (const path of ['/netvaerk', ...content.memberPaths, '/netvaerk/tilbud/findes-ikke']) {
      const { status, headers, text } = await read(path)
      expect(status).toBe(307)
      expect(headers.get('location')).toBe(`/log-ind?${new URLSearchParams({ til: path })}`)
      expect(text).not.toContain(canary)
    }
  })
})

test('public pages are the same to the byte for a member and for anybody', async () => {
  for (const { pathIn } of pageTemplates) {
    const path = await pathIn(rest)
    // Whoever is logged in is told so there.
    if (path === '/log-ind') continue
    const [anybody, loggedIn] = [await read(path), await read(path, { cookie: memberCookie })]
    expect({ path, isSame: asServed(loggedIn) === asServed(anybody) }).toEqual({ path, isSame: true })
    expect(loggedIn.headers.get('set-cookie')).toBeNull()
    // In those lines too, nothing is said of who reads.
    expect(loggedIn.text).not.toContain(administrator.email)
  }
})

test.each([
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
])('member pages are accessible, fit $width pixels and can be printed', async (viewport) => {
  const page = await member.newPage()
  await page.setViewportSize(viewport)
  for (const path of ['/netvaerk', ...content.memberPaths]) {
    const problems = await inspectPage(page, `${url}${path}`, { home: url })
    await page.emulateMedia({ media: 'print' })
    problems.push(...(await overflowProblems(page)))
    await page.emulateMedia({ media: null })
    // The member's own session is a cookie.
    expect({ path, problems: problems.filter((problem) => !problem.startsWith('cookie ')) }).toEqual({
      path,
      problems: [],
    })
  }
  await page.close()
})

describe('whoever follows a link to a member page', () => {
  test('comes to it by logging in, and leaves nothing behind by logging out', async () => {
    const visitor = await browser.newContext({ locale: 'da-DK' })
    const page = await visitor.newPage()
    const [path] = content.memberPaths
    await page.goto(`${url}${path}`)
    await page.waitForURL(`${url}/log-ind?**`)
    await page.getByLabel('Mail', { exact: true }).fill(administrator.email)
    await page.getByLabel('Adgangskode', { exact: true }).fill(administrator.password)
    await page.getByRole('main').getByRole('button', { name: 'Log ind' }).click()
    await page.waitForURL(`${url}${path}`)
    await page.getByRole('heading', { level: 1, name: canary }).waitFor()
    await leaveAndGoBack(page)
    await visitor.close()
  })

  test('leaves nothing behind either when the page was opened by itself', async () => {
    const leaving = await openLoggedIn()
    const page = await leaving.newPage()
    await page.goto(`${url}${content.memberPaths[0]}`)
    await page.getByRole('heading', { level: 1, name: canary }).waitFor()
    await leaveAndGoBack(page)
    await leaving.close()
  })
})

/** Logs out by the button in the page's head; going back must ask for a login again. */
async function leaveAndGoBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Log ud' }).first().click()
  await page.waitForURL(`${url}/log-ud/farvel`)
  await page.goBack()
  await page.waitForURL(`${url}/log-ind?**`)
  expect(await page.content()).not.toContain(canary)
}
