import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

export type Visit = <T>(work: (page: Page) => Promise<T>, options?: BrowserContextOptions) => Promise<T>

/** What a window is given when nothing is said. */
const usualSize = { width: 1280, height: 720 }

/**
 * Does something on a page of its own, in a browser that holds nothing from before. A window costs nearly a second of the
 * processor before it shows anything, so the next visit has the last one's, emptied of cookies, of what was stored and of
 * where it has been; its cache may know the portal's files.
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
      isClean = await empty(page, options)
      return result
    } finally {
      if (isClean) waiting.push(page)
      else await page.context().close()
    }
  }
}

async function openWindow(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: 'da-DK', ...options })
  return context.newPage()
}

/** Makes a window as good as new. @returns whether it is */
async function empty(page: Page, { viewport }: BrowserContextOptions): Promise<boolean> {
  const context = page.context()
  if (page.isClosed()) return false
  page.removeAllListeners()
  await page.unrouteAll()
  for (const other of context.pages()) if (other !== page) await other.close()
  // A page that the browser itself wrote has no storage to look in.
  const isEmptied = await page.evaluate(clearStorage).catch(() => false)
  await context.clearCookies()
  const tab = await context.newCDPSession(page)
  await tab.send('Page.resetNavigationHistory')
  await tab.detach()
  await page.emulateMedia({ media: null })
  await page.setViewportSize(viewport ?? usualSize)
  return isEmptied && (await context.cookies()).length === 0
}

/** In the page: whether nothing is left, a database or a worker neither. */
async function clearStorage(): Promise<boolean> {
  // What is still on its way can set no cookie afterwards.
  window.stop()
  localStorage.clear()
  sessionStorage.clear()
  const [databases, caches, workers] = await Promise.all([
    indexedDB.databases(),
    window.caches?.keys() ?? [],
    navigator.serviceWorker?.getRegistrations() ?? [],
  ])
  return databases.length + caches.length + workers.length === 0
}
