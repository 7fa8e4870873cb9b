import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchBrowser } from '../support/browser'
import { inspectPage, overflowProblems } from '../support/pageInspection'
import { pageTemplates } from '../support/pageTemplates'
import { createRareContent } from '../support/rareContent'
import { type RestClient, restAs } from '../support/restClient'

const { url, administrator } = inject('portal')

const screens = [
  { viewport: { width: 390, height: 844 } },
  { viewport: { width: 1280, height: 900 } },
  // 1280 pixels at 200 %.
  { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
]

/** The narrowest width a page must fit: 1280 pixels at 400 %. */
const narrowest = { width: 320, height: 568 }

let browser: Browser
/** A page on each screen, which goes from address to address. */
let pages: Page[]
let rest: RestClient

beforeAll(async () => {
  browser = await launchBrowser()
  pages = await Promise.all(screens.map((screen) => browser.newPage({ locale: 'da-DK', ...screen })))
  rest = await restAs(url, administrator)
})

afterAll(async () => {
  await browser?.close()
})

/** What is wrong with a page on any of the screens, each problem said once. */
async function problemsOf(path: string, status = 200): Promise<string[]> {
  const perScreen = await Promise.all(
    pages.map(async (page, index) => {
      const screen = screens[index]
      if (screen) await page.setViewportSize(screen.viewport)
      const problems = await inspectPage(page, `${url}${path}`, { home: url, status })
      await page.setViewportSize(narrowest)
      return [...problems, ...(await overflowProblems(page))]
    }),
  )
  return [...new Set(perScreen.flat())]
}

describe('on a phone, a wide screen and at 200 %', () => {
  test.each(pageTemplates)('$name is accessible, private and fits', async ({ pathIn, status }) => {
    expect(await problemsOf(await pathIn(rest), status)).toEqual([])
  })

  test('an event and an experience, of which the sources have none, are so too', async () => {
    const { paths, remove } = await createRareContent(rest)
    try {
      for (const path of paths)
        expect({ path, problems: await problemsOf(path) }).toEqual({ path, problems: [] })
    } finally {
      await remove()
    }
  })
})
