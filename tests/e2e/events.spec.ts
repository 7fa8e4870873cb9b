import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { networkPathOf, pathOf } from '@/lib/paths'
import { giveSession } from '../support/administrator'
import { launchBrowser } from '../support/browser'
import { dayIn, eventMaker, fullEvent, momentIn } from '../support/eventContent'
import { inspectPage, overflowProblems } from '../support/pageInspection'
import { type RestClient, type RestDocument, restAs } from '../support/restClient'
import { type Visit, visitsIn } from '../support/visits'

const { url, administrator } = inject('portal')
const list = `${url}/arrangementer`

let browser: Browser
let visit: Visit
/** In windows of its own, which read axe-core with each document. */
let inspect: Visit
let rest: RestClient
let make: ReturnType<typeof eventMaker>

beforeAll(async () => {
  browser = await launchBrowser()
  visit = visitsIn(browser)
  inspect = visitsIn(browser)
  rest = await restAs(url, administrator)
  make = eventMaker(rest)
})

afterAll(async () => {
  await make?.remove()
  await browser?.close()
})

const phone = { locale: 'da-DK', viewport: { width: 390, height: 844 } }
const desk = { locale: 'da-DK', viewport: { width: 1280, height: 900 } }

const withPage = <T>(options: BrowserContextOptions, work: (page: Page) => Promise<T>) => visit(work, options)

/** What is wrong with a page on a phone and on a wide screen. */
async function problemsOf(path: string): Promise<string[]> {
  const found = await Promise.all(
    [phone, desk].map((screen) =>
      inspect(async (page) => {
        const problems = await inspectPage(page, `${url}${path}`, { home: url })
        await page.setViewportSize({ width: 320, height: 568 })
        return [...problems, ...(await overflowProblems(page))]
      }, screen),
    ),
  )
  return [...new Set(found.flat())]
}

const monthOf = (instant: string) =>
  new Intl.DateTimeFormat('sv-SE', {
    year: 'numeric',
    month: '2-digit',
    timeZone: 'Europe/Copenhagen',
  }).format(new Date(instant))

const titles = (page: Page) => page.locator('main article h2').allTextContents()

describe('the list', () => {
  test('shows what is coming, the soonest first, and what has been with its materials by itself', async () => {
    await make.event({ title: 'Liste: senere', days: [dayIn(60)] })
    await make.event({ title: 'Liste: snart', days: [dayIn(20), dayIn(21)], signUpClosesAt: momentIn(10) })
    await make.event({
      title: 'Liste: holdt',
      state: 'afholdt',
      days: [dayIn(-20)],
      materials: [{ title: 'Slides fra dagen', url: 'https://www.eksempel.dk/slides', phase: 'efter' }],
    })
    await withPage({ ...phone, javaScriptEnabled: false }, async (page) => {
      await page.goto(list)
      const shown = (await titles(page)).filter((title) => title.startsWith('Liste:'))
      expect(shown).toEqual(['Liste: snart', 'Liste: senere'])
      const card = page.locator('main article', { hasText: 'Liste: snart' })
      expect(await card.textContent()).toMatch(
        /første af 2 dage · Aalborg.*Workshop.*Åben for tilmelding.*10 ledige pladser.*Tilmeld dig senest/s,
      )
      await page.getByRole('link', { name: /^Se tidligere arrangementer/ }).click()
      await page.waitForURL(`${list}?vis=tidligere`)
      expect(await titles(page)).toContain('Liste: holdt')
      expect(await titles(page)).not.toContain('Liste: snart')
      await page.getByRole('link', { name: 'Liste: holdt' }).click()
      await page.getByRole('link', { name: 'Slides fra dagen' }).waitFor()
      expect(await page.getByRole('link', { name: 'Tilmeld dig' }).count()).toBe(0)
    })
    expect(await problemsOf('/arrangementer')).toEqual([])
    expect(await problemsOf('/arrangementer?vis=tidligere')).toEqual([])
  })

  describe('is filtered by a form whose answer has an address', () => {
    const day = dayIn(300)
    let municipality: RestDocument | undefined
    let method: RestDocument | undefined

    beforeAll(async () => {
      const [own, other] = await rest.find('municipalities', { limit: '2', sort: 'name' })
      municipality = own
      method = (await rest.find('methods', { limit: '1', sort: '-name' }))[0]
      const fitting = { kind: 'temadag', methods: [method?.id], days: [day] }
      await make.event({ ...fitting, title: 'Filter: alle', municipalities: [] })
      await make.event({ ...fitting, title: 'Filter: egen', municipalities: [own?.id] })
      await make.event({ ...fitting, title: 'Filter: anden', municipalities: [other?.id] })
      await make.event({ ...fitting, title: 'Filter: workshop', kind: 'workshop' })
      await make.event({ ...fitting, title: 'Filter: metode', methods: [] })
      await make.event({ ...fitting, title: 'Filter: måned', days: [dayIn(400)] })
    })

    const ours = async (page: Page) =>
      (await titles(page))
        .filter((title) => title.startsWith('Filter: '))
        .map((title) => title.slice('Filter: '.length))
        .sort()

    test.each([
      ['without JavaScript, on a phone', { ...phone, javaScriptEnabled: false }],
      ['with JavaScript, on a wide screen', desk],
    ])('%s', async (_, screen) => {
      await withPage(screen, async (page) => {
        await page.goto(list)
        expect(await ours(page)).toEqual(['alle', 'anden', 'egen', 'metode', 'måned', 'workshop'])
        const isPhone = screen.viewport.width < 900
        if (isPhone) await page.getByText('Filtre', { exact: true }).click()
        await page.getByLabel('Temadag', { exact: true }).check()
        await page.getByLabel('For medarbejdere i').selectOption({ label: municipality?.name ?? '' })
        await page.getByLabel('Metode').selectOption({ label: method?.name ?? '' })
        await page.getByLabel('Måned').selectOption(monthOf(day.startsAt))
        await page.getByRole('button', { name: 'Vis arrangementer' }).click()
        await page.waitForURL(`${list}?*`)
        expect(await ours(page)).toEqual(['alle', 'egen'])
        expect(await page.getByText(/^Viser \d+ kommende arrangementer$/).count()).toBe(1)
        const chosen = page.getByRole('list', { name: 'Valgte filtre' })
        expect(await chosen.getByRole('link', { name: /^Fjern filteret/ }).count()).toBe(4)
        await chosen.getByRole('link', { name: 'Fjern filteret Temadag' }).click()
        await page.waitForURL((address) => !address.searchParams.has('slags'))
        expect(await ours(page)).toEqual(['alle', 'egen', 'workshop'])
        await page.goBack()
        // Next writes a page's address anew when it comes alive, which goBack may take for the way back.
        await page.waitForURL((address) => address.searchParams.has('slags'))
        expect(await ours(page)).toEqual(['alle', 'egen'])
        await page.getByRole('link', { name: 'Fjern alle' }).click()
        await page.waitForURL(list)
      })
    })
  })

  test('says so when nothing fits, and when the address is odd it is the list', async () => {
    await withPage(phone, async (page) => {
      await page.goto(`${list}?slags=temadag&maaned=2099-01`)
      await page.getByRole('heading', { name: 'Ingen arrangementer passer til dine valg' }).waitFor()
      await page.getByRole('link', { name: 'Vis alle kommende' }).click()
      await page.waitForURL(list)
      const answer = await page.goto(
        `${list}?slags=fest&kommune=../x&metode=findes-ikke&maaned=13&side=-4&vis=alt`,
      )
      expect(answer?.status()).toBe(200)
      expect(await page.getByRole('list', { name: 'Valgte filtre' }).count()).toBe(0)
    })
    expect(await problemsOf('/arrangementer?slags=temadag&maaned=2099-01')).toEqual([])
  })

  test('is cut into pages when it is long', async () => {
    const mark = 'Lang liste'
    for (let number = 0; number < 21; number += 1) {
      await make.event({ title: `${mark} ${number}`, kind: 'netvaerksmoede', days: [dayIn(500 + number)] })
    }
    await withPage(phone, async (page) => {
      await page.goto(`${list}?slags=netvaerksmoede`)
      expect(await titles(page)).toHaveLength(20)
      await page.getByRole('link', { name: 'Næste side' }).click()
      await page.waitForURL(`${list}?slags=netvaerksmoede&side=2`)
      expect(await titles(page)).toContain(`${mark} 20`)
    })
  })
})

const structured = z.looseObject({ eventStatus: z.string() })

async function structuredDataOf(page: Page) {
  const text = await page.locator('script[type="application/ld+json"]').textContent()
  return structured.parse(JSON.parse(text ?? ''))
}

describe('an event’s page', () => {
  test('says in one glance what, when, where, for whom, how many places, until when and what it costs', async () => {
    const event = await make.event({ title: 'Alt om samtaler', ...(await fullEvent(rest)) })
    const path = pathOf('events', event.slug)
    await withPage({ ...phone, javaScriptEnabled: false }, async (page) => {
      await page.goto(`${url}${path}`)
      const glance = page.getByRole('region', { name: 'Kort fortalt' })
      const text = (await glance.textContent()) ?? ''
      for (const said of [
        'Dag 1:',
        'Dag 3:',
        'Kongrescentret, Torvet 1, 9000 Aalborg, eller online',
        'Rådgivere og behandlere',
        '36 ledige pladser af 40',
        '4 pladser er reserveret til',
        'Tilmeldingsfrist',
        '350 kr. pr. deltager',
        'Din kommune skal godkende',
      ]) {
        expect(text).toContain(said)
      }
      const links = await glance
        .getByRole('link')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')))
      expect(links).toEqual([
        `${path}/tilmelding`,
        `${path}/tilmelding?flere=ja`,
        `${path}/kalender.ics`,
        `${networkPathOf('events', event.slug)}/tilmelding`,
        '/tilmelding',
      ])
      const whole = (await page.locator('main').textContent()) ?? ''
      for (const said of [
        'Højst 5 fra',
        'mindst 12 deltagere',
        'Det afgøres',
        'Frist for afmelding',
        'Velkomst',
      ]) {
        expect(whole).toContain(said)
      }
      // The address of the online meeting and the participants' materials are nowhere in what is sent.
      expect(await page.content()).not.toMatch(/kun-for-deltagere|Deltagernes slides/)
      expect(await structuredDataOf(page)).toMatchObject({
        '@type': 'EducationEvent',
        remainingAttendeeCapacity: 36,
        offers: { price: 350, availability: 'https://schema.org/InStock' },
      })
    })
    expect(await problemsOf(path)).toEqual([])
    await withPage(desk, async (page) => {
      await page.goto(`${url}${path}`)
      await page.emulateMedia({ media: 'print' })
      expect(await page.getByRole('link', { name: 'Tilmeld dig', exact: true }).isVisible()).toBe(false)
      expect(await page.getByText('350 kr. pr. deltager').isVisible()).toBe(true)
    })
  })

  test.each<[string, object, string, string | null]>([
    ['aflyst', { state: 'aflyst', stateNote: 'Oplægsholderen er syg.' }, 'Arrangementet er aflyst', null],
    ['flyttet', { state: 'flyttet', stateNote: 'Nye lokaler.' }, 'Arrangementet er flyttet', null],
    ['lukket', { state: 'lukket' }, 'Der er lukket for tilmelding.', null],
    ['not yet open', { signUpOpensAt: momentIn(5) }, 'Tilmeldingen åbner', null],
    ['past the deadline', { signUpClosesAt: momentIn(-1) }, 'Tilmeldingen lukkede', null],
    ['planned without a date', { state: 'planlagt', days: [] }, 'Datoen er ikke fastsat', null],
    ['without a limit', { capacity: null, priceDkk: 0 }, 'Der er plads til alle.', 'Tilmeld dig'],
  ])('of one that is %s says so, and offers what there is', async (name, data, said, action) => {
    const event = await make.event({ title: `Tilstand ${name}`, ...data })
    const path = pathOf('events', event.slug)
    await withPage(phone, async (page) => {
      await page.goto(`${url}${path}`)
      expect(await page.locator('main').textContent()).toContain(said)
      const buttons = page.getByRole('link', { name: /^(Tilmeld dig|Skriv dig på ventelisten)$/ })
      expect(await buttons.allTextContents()).toEqual(action ? [action] : [])
      if (name === 'aflyst') {
        expect(await structuredDataOf(page)).toMatchObject({
          eventStatus: 'https://schema.org/EventCancelled',
        })
      }
    })
    if (name === 'aflyst') expect(await problemsOf(path)).toEqual([])
  })

  test('counts the places right after somebody has signed up, and says when the list begins', async () => {
    const event = await make.event({ title: 'To pladser', capacity: 2 })
    const path = `${url}${pathOf('events', event.slug)}`
    await withPage({ ...phone, javaScriptEnabled: false }, async (page) => {
      const expectSaid = async (text: string) => {
        await expect
          .poll(
            async () => {
              await page.goto(path)
              return page.getByRole('region', { name: 'Kort fortalt' }).textContent()
            },
            { timeout: 30_000 },
          )
          .toContain(text)
      }
      await expectSaid('2 ledige pladser af 2')
      await make.person(event, 'Anna')
      await expectSaid('1 ledig plads af 2')
      await make.person(event, 'Bo')
      await expectSaid('Alle 2 pladser er optaget')
      await make.person(event, 'Carl')
      await expectSaid('1 står på venteliste')
      expect(await page.getByRole('link', { name: 'Skriv dig på ventelisten' }).count()).toBe(1)
      await page.goto(list)
      const card = page.locator('main article', { hasText: 'To pladser' })
      expect(await card.textContent()).toContain('Fuldt optaget, venteliste')
      // Fewer seats, through the content cache of the same process: seen at once.
      await rest.update('events', event.id, { hasWaitingList: false, capacity: 1 })
      await expectSaid('Der er ikke flere pladser, og der er ingen venteliste.')
      expect(await page.getByRole('link', { name: 'Skriv dig på ventelisten' }).count()).toBe(0)
    })
    // The secretariat may take seats away, and is told what that means.
    await withPage(desk, async (page) => {
      await giveSession(page.context(), url, administrator)
      await page.goto(`${url}/admin/collections/events/${event.id}`)
      await page.getByRole('button', { name: 'Tilmelding', exact: true }).click()
      await page.getByText('1 flere deltagere end pladser').waitFor()
      await page.getByRole('link', { name: 'Åbn deltagerlisten' }).waitFor()
    })
  })

  test('of what is kept within the network is nobody else’s; members sign up from there', async () => {
    const title = 'Kun for netværket: uglemødet'
    const event = await make.event({ title, visibility: 'network', kind: 'netvaerksmoede' })
    const open = await make.event({ title: 'Åbent for alle' })
    for (const path of ['/arrangementer', '/arrangementer?slags=netvaerksmoede', '/sitemap.xml']) {
      const response = await fetch(`${url}${path}`)
      expect(await response.text(), path).not.toMatch(/uglemødet|uglemoedet/)
    }
    const publicPage = await fetch(`${url}${pathOf('events', event.slug)}`)
    expect(publicPage.status).toBe(404)
    expect(await publicPage.text()).not.toContain('ld+json')
    await withPage(desk, async (page) => {
      await giveSession(page.context(), url, administrator)
      for (const { slug } of [event, open]) {
        const member = networkPathOf('events', slug)
        await page.goto(`${url}${member}`)
        const link = page.getByRole('link', { name: 'Tilmeld dig', exact: true })
        expect(await link.getAttribute('href')).toBe(`${member}/tilmelding`)
        expect(await page.locator('script[type="application/ld+json"]').count()).toBe(0)
      }
    })
  })
})
