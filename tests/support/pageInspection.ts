import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const accessibilityTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type Options = {
  /** The portal's own origin: whatever is asked for elsewhere is a problem. */
  home: string
  /** The status the page should answer with. */
  status?: number
  /** Where the page is to be found for good, when that is not its own address. */
  canonicalPath?: string
}

/**
 * Opens a page and lists, as sentences, what is wrong with it: accessibility, privacy, structure, and whether it fits
 * the width it is shown at. Empty is good.
 */
export async function inspectPage(
  page: Page,
  address: string,
  { home, status = 200, canonicalPath = new URL(address).pathname }: Options,
): Promise<string[]> {
  const heard: string[] = []
  page.on('console', (message) => {
    const { url } = message.location()
    // Chromium reports the page's own status as an error, and asks for an icon before such a page has named its own.
    const isExpected = status !== 200 && (url === address || url === `${home}/favicon.ico`)
    if (message.type() === 'error' && !isExpected) heard.push(`console: ${message.text()} (${url})`)
  })
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`))
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== home) heard.push(`request to ${request.url()}`)
  })
  await bringAxe(page)
  const response = await page.goto(address)
  await page.locator('h1').first().waitFor()
  const problems = [
    ...(response?.status() === status ? [] : [`status ${response?.status()}, not ${status}`]),
    ...(status === 200 ? servedProblems((await response?.text()) ?? '') : []),
    ...(await cookieProblems(page)),
    ...(await structureProblems(page, status === 200 ? canonicalPath : null)),
    ...(await overflowProblems(page)),
    ...(await accessibilityProblems(page)),
    ...heard,
  ]
  page.removeAllListeners()
  return problems
}

/** What sticks out of the window to the right. */
export async function overflowProblems(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > width + 1,
    )
    const names = wide.slice(-3).map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
    return [`${document.documentElement.scrollWidth} pixels wide in ${width}: ${names.join(', ')}`]
  })
}

/** What a reader without JavaScript would miss: the page must come whole from the server. */
function servedProblems(html: string): string[] {
  return /<html[^>]* lang="da"/.test(html) && html.includes('<h1') ? [] : ['blank without JavaScript']
}

async function cookieProblems(page: Page): Promise<string[]> {
  return (await page.context().cookies()).map(({ name }) => `cookie ${name}`)
}

async function structureProblems(page: Page, canonicalPath: string | null): Promise<string[]> {
  return page.evaluate((wantedPath) => {
    const problems: string[] = []
    const content = (selector: string, attribute: string) =>
      document.querySelector(selector)?.getAttribute(attribute)?.trim() ?? ''
    const headings = document.querySelectorAll('h1').length
    if (headings !== 1) problems.push(`${headings} h1`)
    if (document.documentElement.lang !== 'da') problems.push(`lang is ${document.documentElement.lang}`)
    if (!document.title.trim()) problems.push('no title')
    if (!content('meta[name="description"]', 'content')) problems.push('no description')
    const canonical = content('link[rel="canonical"]', 'href')
    if (wantedPath !== null && new URL(canonical || 'none:').pathname !== wantedPath)
      problems.push(`canonical is ${canonical || 'missing'}`)
    for (const image of document.querySelectorAll('img')) {
      if (!image.getAttribute('width') || !image.getAttribute('height'))
        problems.push(`img without width and height: ${image.src}`)
    }
    return problems
  }, canonicalPath)
}

const withAxe = new WeakSet<Page>()

/** Has the browser read axe-core with each document to come: it costs half of sending it to the document that is there. */
async function bringAxe(page: Page): Promise<void> {
  if (withAxe.has(page)) return
  withAxe.add(page)
  await page.addInitScript({ content: axeSource })
}

/** What axe-core finds wrong with the page as it stands. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  // Evaluated rather than added as a script element, which a strict CSP would rightly refuse.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  return page.evaluate(async (tags) => {
    const { violations } = await window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] })
    return violations.map(
      ({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
    )
  }, accessibilityTags)
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
