import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { giveSession } from '../support/administrator'
import { launchBrowser } from '../support/browser'
import { createNetworkContent } from '../support/networkContent'
import { accessibilityProblems, inspectPage, overflowProblems } from '../support/pageInspection'
import { restAs } from '../support/restClient'
import { type Visit, visitsIn } from '../support/visits'

const { url, administrator } = inject('portal')

const phone = { width: 390, height: 844 }
const desk = { width: 1280, height: 900 }

let browser: Browser
let visit: Visit

beforeAll(async () => {
  browser = await launchBrowser()
  visit = visitsIn(browser)
})

afterAll(async () => {
  await browser?.close()
})

/** Opens a page in a window of its own and hands it over. */
async function reading(
  path: string,
  work: (page: Page) => Promise<void>,
  { viewport = desk, javaScriptEnabled = true } = {},
): Promise<void> {
  await visit(
    async (page) => {
      await page.goto(`${url}${path}`, { waitUntil: javaScriptEnabled ? 'networkidle' : 'load' })
      await work(page)
    },
    { viewport, javaScriptEnabled },
  )
}

const countLine = (page: Page) => page.locator('#resultater')

/** How many the page says it found. */
async function total(page: Page): Promise<number> {
  const text = (await countLine(page).textContent()) ?? ''
  return Number(/^[\d.]+/.exec(text)?.[0].replaceAll('.', '') ?? 0)
}

/** The number that stands after a choice. */
async function countOf(page: Page, choice: string): Promise<number> {
  const label = await page.locator('.filter-form label', { hasText: choice }).first().textContent()
  return Number(/\((\d+)\)$/.exec(label ?? '')?.[1])
}

const asked = (page: Page) => new URL(page.url()).searchParams

describe('without JavaScript', () => {
  const plain = { javaScriptEnabled: false }

  test('a search is narrowed, sorted and taken back by addresses alone', async () => {
    await reading(
      '/soeg?q=unge',
      async (page) => {
        const all = await total(page)
        expect(await page.title()).toBe(`unge – ${all} resultater – Vidensnetværk Nord`)
        const expected = await countOf(page, 'Hjørring')
        await page.getByLabel('Hjørring').check()
        await page.getByRole('button', { name: /^Vis \d+ resultater$/ }).click()
        await page.waitForURL(/kommune=hjoerring/)
        expect([asked(page).get('q'), asked(page).getAll('kommune')]).toEqual(['unge', ['hjoerring']])
        expect(await total(page)).toBe(expected)
        expect(await page.title()).toBe(`unge i Hjørring – ${expected} resultater – Vidensnetværk Nord`)
        await page.getByLabel('Sortér efter').selectOption({ label: 'Navn' })
        await page.getByRole('button', { name: 'Sortér' }).click()
        await page.waitForURL(/sortering=navn/)
        expect(await page.getByLabel('Hjørring').isChecked()).toBe(true)
        await page.goBack()
        await page.goBack()
        expect(await page.getByLabel('Hjørring').isChecked()).toBe(false)
        expect(await total(page)).toBe(all)
      },
      plain,
    )
  })

  test('new words keep the filters that are on', async () => {
    await reading(
      '/soeg?q=unge&type=offers&alder=17',
      async (page) => {
        await page.getByLabel('Søg i hele portalen').fill('samtaler')
        await page.getByRole('button', { name: 'Søg', exact: true }).click()
        await page.waitForURL(/q=samtaler/)
        expect([asked(page).get('type'), asked(page).get('alder')]).toEqual(['offers', '17'])
      },
      plain,
    )
  })

  test('the filters unfold in their place on a phone', async () => {
    await reading(
      '/soeg?q=unge',
      async (page) => {
        expect(await page.getByLabel('Den unges alder').isVisible()).toBe(false)
        await page.locator('summary', { hasText: 'Filtre' }).click()
        expect(await page.getByLabel('Den unges alder').isVisible()).toBe(true)
      },
      { ...plain, viewport: phone },
    )
  })
})

describe('with JavaScript', () => {
  test('a choice takes effect at once, without leaving the page or the box, and the count is told', async () => {
    await reading('/soeg?q=unge', async (page) => {
      const loads = countLoads(page)
      const all = await total(page)
      const [inHjoerring, inAalborg] = [await countOf(page, 'Hjørring'), await countOf(page, 'Aalborg')]
      await page.getByLabel('Hjørring').focus()
      await page.keyboard.press('Space')
      await page.waitForURL(/kommune=hjoerring/)
      await page
        .locator('[role=status]', { hasText: `${inHjoerring} resultater for “unge” i Hjørring` })
        .waitFor()
      expect(await page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('hjoerring')
      await expect.poll(() => page.title()).toContain(`unge i Hjørring – ${inHjoerring} resultater`)
      // Counts within one filter are those of the search without it: more choices find more.
      expect(await countOf(page, 'Aalborg')).toBe(inAalborg)
      await page.getByLabel('Aalborg').check()
      await page.waitForURL(/kommune=aalborg/)
      await page.locator('[role=status]', { hasText: 'i Hjørring eller Aalborg' }).waitFor()
      const both = await total(page)
      expect(both).toBeGreaterThanOrEqual(Math.max(inHjoerring, inAalborg))
      expect(both).toBeLessThanOrEqual(all)
      expect(loads()).toBe(0)
    })
  })

  test('going back and forth shows the choices of each address', async () => {
    await reading('/soeg?q=unge', async (page) => {
      const all = await total(page)
      await page.getByLabel('Hjørring').check()
      await page.waitForURL(/kommune=hjoerring/)
      await page.locator('.active-filters', { hasText: 'Hjørring' }).waitFor()
      await page.goBack()
      await page.locator('#resultater', { hasText: `${all} resultater for “unge”` }).waitFor()
      await expect.poll(() => page.getByLabel('Hjørring').isChecked()).toBe(false)
      await page.goForward()
      await expect.poll(() => page.getByLabel('Hjørring').isChecked()).toBe(true)
    })
  })

  test('an age takes effect when the typing pauses, and what is typed stays', async () => {
    await reading('/soeg?q=unge&type=offers', async (page) => {
      const loads = countLoads(page)
      const before = await total(page)
      await page.getByLabel('Den unges alder').pressSequentially('45')
      await page.waitForURL(/alder=45/)
      await page.locator('.active-filters', { hasText: '45 år' }).waitFor()
      expect(await total(page)).toBeLessThan(before)
      expect(await page.getByLabel('Den unges alder').inputValue()).toBe('45')
      expect(loads()).toBe(0)
    })
  })

  test('the order is chosen in the same way', async () => {
    await reading('/soeg?q=unge&type=methods', async (page) => {
      await page.getByLabel('Sortér efter').selectOption({ label: 'Navn' })
      await page.waitForURL(/sortering=navn/)
      const names = () => page.locator('.card__title').allTextContents()
      const collator = new Intl.Collator('da')
      // Others than before may come first, so what is right is asked of what stands there.
      const isInOrder = async () => {
        const shown = await names()
        return shown.length > 1 && shown.join('\n') === shown.toSorted(collator.compare).join('\n')
      }
      await expect.poll(isInOrder, { timeout: 30_000 }).toBe(true)
      await page.goBack()
      await expect.poll(() => page.getByLabel('Sortér efter').inputValue()).toBe('')
    })
  })

  test('on a phone the filters are a panel that is opened, used and left by keyboard', async () => {
    await reading(
      '/soeg?q=unge',
      async (page) => {
        const reached = (selector: string) =>
          page.evaluate((wanted) => document.querySelector(wanted)?.closest('[inert]') === null, selector)
        const opener = page.locator('summary.filter-switch__button')
        await opener.focus()
        await page.keyboard.press('Enter')
        const panel = page.getByRole('dialog', { name: 'Filtre' })
        await panel.waitFor()
        expect([await reached('.site-header'), await reached('#resultater')]).toEqual([false, false])
        expect([...(await overflowProblems(page)), ...(await accessibilityProblems(page))]).toEqual([])
        await panel.getByLabel('Tilbud').first().check()
        await page.waitForURL(/type=offers/)
        await panel.getByRole('button', { name: /^Vis \d+ resultater$/ }).waitFor()
        await page.keyboard.press('Escape')
        await panel.waitFor({ state: 'detached' })
        expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY')
        expect(await reached('#resultater')).toBe(true)
        await page.keyboard.press('Enter')
        await panel.getByRole('button', { name: /^Vis \d+ resultater$/ }).click()
        await panel.waitFor({ state: 'detached' })
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('resultater')
      },
      { viewport: phone },
    )
  })
})

describe('suggestions', () => {
  const field = (page: Page) => page.getByRole('combobox', { name: 'Søg i hele portalen' })
  const options = (page: Page) => page.getByRole('listbox', { name: 'Forslag' }).getByRole('option')

  test.each(['/', '/soeg'])('on %s are chosen with the arrows and followed with Enter', async (path) => {
    await reading(path, async (page) => {
      await field(page).pressSequentially('hjør')
      await options(page).first().waitFor()
      expect(await field(page).getAttribute('aria-expanded')).toBe('true')
      await page.locator('[role=status]', { hasText: /^\d+ forslag/ }).waitFor()
      expect(await options(page).allTextContents()).toContain('Kommune Hjørring')
      await page.keyboard.press('ArrowDown')
      const active = (await field(page).getAttribute('aria-activedescendant')) ?? ''
      expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true')
      expect(await field(page).inputValue()).toBe('hjør')
      await page.keyboard.press('ArrowUp')
      expect(await field(page).getAttribute('aria-activedescendant')).toBeNull()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForURL(`${url}/kommuner/hjoerring`)
    })
  })

  test('are left with Escape, after which Enter searches for the words', async () => {
    await reading('/', async (page) => {
      await field(page).pressSequentially('hash')
      await options(page).first().waitFor()
      await page.keyboard.press('Escape')
      expect(await options(page).count()).toBe(0)
      expect(await field(page).inputValue()).toBe('hash')
      await page.keyboard.press('Enter')
      await page.waitForURL(`${url}/soeg?q=hash`)
    })
  })

  test('are followed with the mouse, and gone when one leaves the field', async () => {
    await reading('/soeg', async (page) => {
      await field(page).pressSequentially('u-turn')
      await options(page).first().waitFor()
      await page.getByRole('button', { name: 'Søg', exact: true }).focus()
      expect(await options(page).count()).toBe(0)
      await field(page).press('e')
      await page.getByRole('option', { name: /^Søg efter/ }).click()
      await page.waitForURL(/\/soeg\?q=/)
    })
  })

  test('do no harm when nobody answers', async () => {
    await reading('/', async (page) => {
      await page.route('**/forslag?*', (route) => route.abort())
      await field(page).pressSequentially('hash')
      await page.waitForTimeout(500)
      expect(await options(page).count()).toBe(0)
      await page.keyboard.press('Enter')
      await page.waitForURL(`${url}/soeg?q=hash`)
    })
  })

  test('are accessible', async () => {
    await reading('/soeg', async (page) => {
      await field(page).pressSequentially('mut')
      await options(page).first().waitFor()
      await page.keyboard.press('ArrowDown')
      expect(await accessibilityProblems(page)).toEqual([])
    })
  })

  test.each(['', '%00', '%F0%9F%8E%89', '%22)%20OR%20visibility%20%3D%20', 'a'.repeat(9_000), 'x&q=y'])(
    'are given or not, but never a fault, for %j',
    async (q) => {
      const response = await fetch(`${url}/soeg/forslag?q=${q}`)
      expect(response.status).toBe(200)
      expect(response.headers.get('cache-control')).toMatch(/no-store/)
      expect(await response.json()).toEqual({ suggestions: expect.any(Array) })
    },
  )
})

describe('a search that finds nothing', () => {
  test('says which filters stand in the way, and how much there is without them', async () => {
    await reading('/soeg?q=mut&kommune=laesoe&trin=misbrug', async (page) => {
      await page.getByRole('heading', { name: 'Vi fandt ikke noget' }).waitFor()
      const way = page.locator('.ways-out a').last()
      const said = await page.locator('.ways-out li').last().textContent()
      await way.click()
      await page.waitForURL((address) => address.search !== '?q=mut&kommune=laesoe&trin=misbrug')
      expect(said).toContain(`(${await total(page)} resultat`)
    })
  })

  test('says whom to call instead', async () => {
    await reading('/soeg?q=xyzzyqwv', async (page) => {
      await page.locator('main').getByRole('link', { name: 'Se, hvem du kan kontakte' }).click()
      await page.waitForURL(`${url}/hvem-kontakter-jeg`)
    })
  })

  test('asks whether something else was meant', async () => {
    await reading('/soeg?q=canabis', async (page) => {
      await page.getByText('Mente du').waitFor()
      await page.locator('p', { hasText: 'Mente du' }).getByRole('link', { name: 'cannabis' }).click()
      await page.waitForURL(/q=cannabis/)
      expect(await total(page)).toBeGreaterThan(0)
    })
  })
})

describe('odd addresses', () => {
  test.each([
    '/soeg?q=',
    `/soeg?q=${'a'.repeat(10_000)}`,
    '/soeg?q=%00%01%1B%7F%C2%85',
    '/soeg?q=%F0%9F%8E%89%F0%9F%92%8A',
    '/soeg?q=%22)%20OR%20visibility%20%3D%20',
    '/soeg?kommune=%22)%20OR%20readers%20%3D%20network&type=users',
    '/soeg?q=unge&q=mut&alder=17&alder=18&side=1&side=2&sortering=navn&sortering=x',
    '/soeg?alder=-1&side=0&sortering=omvendt',
    '/soeg?alder=1e99&side=1e99',
    '/soeg?q[$ne]=x&kommune[]=y',
  ])('%s is a page', async (path) => {
    const response = await fetch(`${url}${path}`)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('id="resultater"')
  })

  test('signs alone find nothing rather than everything', async () => {
    await reading('/soeg?q=%F0%9F%8E%89', async (page) => {
      await page.getByRole('heading', { name: 'Vi fandt ikke noget' }).waitFor()
    })
  })

  test('a page beyond the last is the last', async () => {
    await reading('/soeg?q=unge&side=900', async (page) => {
      expect(await page.locator('.card').count()).toBeGreaterThan(0)
      expect(await page.locator('.current-page').textContent()).not.toBe('900')
    })
  })

  test('a filter that nobody knows is left out, and hundreds of them make no longer an answer', async () => {
    const answer = async (query: string) => (await (await fetch(`${url}/soeg?q=unge${query}`)).text()).length
    const plain = await answer('')
    const names = ['kommune', 'trin', 'tilbudstype', 'vejind', 'metode', 'hvem', 'lov']
    const unknown = names.flatMap((name) =>
      Array.from({ length: 40 }, (_, index) => `&${name}=ukendt-${index}`),
    )
    expect(await answer(unknown.join(''))).toBeLessThan(plain * 1.2)
    await reading('/soeg?q=unge&kommune=findes-ikke', async (page) => {
      expect(await page.locator('.card').count()).toBeGreaterThan(0)
      expect(await page.locator('.active-filters').count()).toBe(0)
    })
  })
})

describe('a member', () => {
  /** Stands in everything that is kept within the network, and nowhere else. */
  const canary = 'fuldmånesalgoritmen'
  let member: BrowserContext
  let content: Awaited<ReturnType<typeof createNetworkContent>>

  beforeAll(async () => {
    content = await createNetworkContent(await restAs(url, administrator), canary)
    member = await browser.newContext({ locale: 'da-DK', viewport: desk })
    await giveSession(member, url, administrator)
  })

  afterAll(async () => {
    await content?.remove()
  })

  test('finds what is kept within the network, marked as such, and opens it there', async () => {
    const page = await member.newPage()
    await expect
      .poll(
        async () => {
          await page.goto(`${url}/netvaerk/soeg?q=${canary}`)
          return total(page)
        },
        { timeout: 30_000, interval: 1000 },
      )
      .toBe(5)
    expect(await page.getByText('Kun netværket', { exact: true }).count()).toBe(4)
    expect(await page.getByText('Med noter til netværket', { exact: true }).count()).toBe(1)
    for (const path of content.memberPaths)
      expect(await page.locator(`main a[href="${path}"]`).count()).toBe(1)
    expect(await inspectPage(page, `${url}/netvaerk/soeg?q=${canary}`, { home: url })).toEqual([
      expect.stringMatching(/^cookie /),
    ])
    await page.close()
  })

  test('is given suggestions from it', async () => {
    const page = await member.newPage()
    await page.goto(`${url}/netvaerk/soeg`, { waitUntil: 'networkidle' })
    await page.getByRole('combobox', { name: 'Søg i portalen og netværket' }).pressSequentially(canary)
    await page
      .getByRole('option', { name: /Kun netværket/ })
      .first()
      .waitFor()
    await page.close()
  })

  test('searches the public page as anybody does', async () => {
    const page = await member.newPage()
    for (const path of [`/soeg?q=${canary}`, `/soeg/forslag?q=${canary}`]) {
      await page.goto(`${url}${path}`)
      expect(await page.content()).not.toMatch(/(Erfaring med|Skabelon til|Møde om|Tilbud om|Vent med) /)
    }
    await page.close()
  })

  test('is the only one to search there', async () => {
    const search = `/netvaerk/soeg?q=${canary}`
    const page = await fetch(`${url}${search}`, { redirect: 'manual' })
    expect(page.status).toBe(307)
    const wanted = new URL(page.headers.get('location') ?? '', url).searchParams.get('til')
    expect(decodeURIComponent(wanted ?? '')).toBe(search)
    const suggestions = await fetch(`${url}/netvaerk/soeg/forslag?q=${canary}`)
    expect([suggestions.status, await suggestions.text()]).toEqual([401, expect.not.stringContaining(canary)])
  })
})

test('a browser can be told to search the portal', async () => {
  await reading('/', async (page) => {
    const href = await page.locator('link[rel=search]').getAttribute('href')
    const response = await fetch(new URL(href ?? '', url))
    expect(response.headers.get('content-type')).toMatch('application/opensearchdescription+xml')
    expect(await response.text()).toContain(`template="${url}/soeg?q={searchTerms}"`)
  })
})

test('a page of results can be printed', async () => {
  await reading('/soeg?q=unge', async (page) => {
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.filter-panel').isVisible()).toBe(false)
    expect(await page.locator('.card').first().isVisible()).toBe(true)
    expect(await overflowProblems(page)).toEqual([])
  })
})

/** How many whole pages have been fetched since. */
function countLoads(page: Page): () => number {
  let loads = 0
  page.on('request', (request) => {
    if (request.isNavigationRequest()) loads += 1
  })
  return () => loads
}
