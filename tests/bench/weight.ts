import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'

/** Bytes of a page's first view, compressed as a server would send them. */
export type Weight = {
  path: string
  css: number
  js: number
  html: number
  fonts: number
  requests: number
  foreignHosts: string[]
  imagesWithoutSize: number
}

/** Opens a page in a fresh profile and weighs everything it asks for. */
export async function weigh(browser: Browser, base: string, path: string): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  const weight: Weight = {
    path,
    css: 0,
    js: 0,
    html: 0,
    fonts: 0,
    requests: 0,
    foreignHosts: [],
    imagesWithoutSize: 0,
  }
  const pending: Promise<void>[] = []
  page.on('response', (response) => {
    const url = new URL(response.url())
    if (url.origin !== new URL(base).origin) weight.foreignHosts.push(url.host)
    const measure = async () => {
      const body = await response.body().catch(() => Buffer.alloc(0))
      const type = response.request().resourceType()
      weight.requests += 1
      // Fonts are compressed already.
      if (type === 'font') weight.fonts += body.length
      else if (type === 'stylesheet') weight.css += gzipSync(body).length
      else if (type === 'script') weight.js += gzipSync(body).length
      else if (type === 'document') weight.html += gzipSync(body).length
    }
    pending.push(measure())
  })
  await page.goto(new URL(path, base).href, { waitUntil: 'networkidle' })
  await Promise.all(pending)
  weight.imagesWithoutSize = await page.locator('img:not([width]), img:not([height])').count()
  await context.close()
  return weight
}
