import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

export type Visit = <T>(work: (page: Page) => Promise<T>, options?: BrowserContextOptions) => Promise<T>

/** What a window is given when nothing is said. */
const usualSize = { width: 1280, height: 720 }

/**
 * Does something on a page of its own, in a browser that holds nothing from before. A window costs nearly a second of the
 * processor before it shows anything, so the next visit has one that came out of the last with no cookie and nothing stored;
 * its cache may know the portal's files.
 */
export function visitsIn(browser: Browser): Visit {
  const free = new Map<string, Page[]>()
  return async (work, options = {}) => {
    const kind = JSON.stringify(options)
    const waiting = free.get(kind) ?? []
    free.set(kind, waiting)
    const page = waiting.pop() ?? (await openWindow(browser, options))
    let isClean = false
    try {
      const result = await work(page)
      isClean = await holdsNothing(page)
      return result
    } finally {
      if (isClean) {
        await tidy(page, options)
        waiting.push(page)
      } else {
        await page.context().close()
      }
    }
  }
}

async function openWindow(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: 'da-DK', ...options })
  return context.newPage()
}

async function holdsNothing(page: Page): Promise<boolean> {
  if (page.isClosed() || (await page.context().cookies()).length > 0) return false
  // A page that the browser itself wrote has no storage to look in.
  return page.evaluate(() => localStorage.length + sessionStorage.length === 0).catch(() => false)
}

async function tidy(page: Page, { viewport }: BrowserContextOptions): Promise<void> {
  page.removeAllListeners()
  await page.unrouteAll()
  for (const other of page.context().pages()) if (other !== page) await other.close()
  await page.emulateMedia({ media: null })
  await page.setViewportSize(viewport ?? usualSize)
}
