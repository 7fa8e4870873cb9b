import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { giveSession } from '../support/administrator'
import { accessibilityProblems, overflowProblems } from '../support/pageInspection'
import type { RestClient } from '../support/restClient'
import {
  createEvent,
  fillSingle,
  goOn,
  openForm,
  openSignUpPortal,
  registered,
  type SignUpPortal,
  signUpByForm,
  signUpInBrowser,
  somebody,
  textOf,
} from '../support/signUpPortal'

let portal: SignUpPortal
let rest: RestClient

beforeAll(async () => {
  portal = await openSignUpPortal(inject('mailPortal'))
  rest = portal.rest
})
afterAll(() => portal?.close())

async function signedUp(data: object = {}) {
  const event = await createEvent(rest, data)
  const person = somebody()
  await signUpByForm(portal.formOf(event), person)
  return { event, person, link: await portal.linkOf(person.mail) }
}

/** Chooses the password of somebody invited and logs them in. */
async function invited(
  page: Page,
  data: { email: string; role: string; municipality?: unknown },
): Promise<void> {
  await rest.create('users', { name: 'Ny Kollega', ...data })
  const password = 'fire ord efter hinanden'
  await page.goto(await portal.mail.linkTo(data.email, '/invitation/'))
  await page.getByLabel('Ny adgangskode').fill(password)
  await page.getByLabel('Gentag adgangskoden').fill(password)
  await page.getByRole('button', { name: 'Gem adgangskoden' }).click()
  await page.waitForURL('**/log-ind?valgt=ja')
  await page.getByLabel('Mail', { exact: true }).fill(data.email)
  await page.getByLabel('Adgangskode', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Log ind', exact: true }).click()
  await page.waitForURL(/\/(netvaerk|admin)$/)
}

test('a personal page is kept by nobody, found by nobody, and tells no other site its address', async () => {
  const { link } = await signedUp()
  for (const address of [
    link,
    `${link}/afmeld`,
    `${link}/kalender.ics`,
    `${link.slice(0, -1)}`,
    `${portal.url}/tilmelding/x`,
  ]) {
    const { headers } = await fetch(address)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow')
  }
  const html = await (await fetch(link)).text()
  expect(html).toMatch(/<meta name="robots" content="noindex, nofollow"/)
  expect(html).not.toMatch(/rel="canonical"|property="og:url"/)
  expect(portal.output()).not.toContain(link.slice(-20))
})

test('made-up, altered and malformed links get the same page, and looking changes nothing', async () => {
  const { event, link, person } = await signedUp()
  const token = link.slice(-43)
  const flipped = `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`
  const pages: string[] = []
  for (const wrong of [
    flipped,
    token.slice(0, 42),
    `${token}a`,
    'x',
    'linket-virker-ikke',
    `${flipped}/ret`,
    `${flipped}/afmeld`,
  ]) {
    const response = await fetch(`${portal.url}/tilmelding/${wrong}`)
    expect(response.status).toBe(404)
    const main = /<main[\s\S]*<\/main>/.exec(await response.text())?.[0] ?? ''
    expect(main).toContain('Linket virker ikke')
    pages.push(main)
  }
  expect(new Set(pages).size).toBe(1)
  for (const method of ['GET', 'HEAD', 'OPTIONS']) {
    for (const page of ['', '/afmeld', '/ret', '?svar=afmeldt']) await fetch(`${link}${page}`, { method })
  }
  expect(await registered(rest, event)).toMatchObject([{ state: 'bekraeftet', email: person.mail }])
  // The address alone can't say that something was done.
  expect(await (await fetch(`${link}?svar=afmeldt`)).text()).not.toContain('Tak for besked')
})

test('a form for a dead link changes nothing and says so', async () => {
  const { event, link } = await signedUp()
  await portal.visit(
    async (page) => {
      await page.goto(`${link}/afmeld`)
      await page
        .locator('input[name="token"]')
        .evaluate((input) => input.setAttribute('value', 'A'.repeat(43)))
      await page.getByRole('button', { name: 'Meld fra' }).click()
      await page.getByRole('heading', { level: 1, name: 'Linket virker ikke' }).waitFor()
    },
    { javaScriptEnabled: false },
  )
  expect(await registered(rest, event)).toMatchObject([{ state: 'bekraeftet' }])
})

test('a page says what is true when the event has been cancelled, moved, or is over', async () => {
  const { event, link } = await signedUp({
    onlineLink: 'https://moede.eksempel.dk/rum',
    cancelBefore: new Date(Date.now() + 86_400_000),
  })
  await portal.visit(async (page) => {
    await page.goto(link)
    expect(await textOf(page)).toContain('https://moede.eksempel.dk/rum')
    await rest.update('events', event.id, { cancelBefore: new Date(Date.now() - 1000) })
    await page.goto(link)
    expect(await textOf(page)).toContain('sig det til arrangøren, Sekretariatet')
    expect(await page.getByRole('link', { name: 'Meld fra' }).count()).toBe(0)
    await page.goto(`${link}/afmeld`)
    expect(await textOf(page)).toContain('kan ikke lade sig gøre')
    await rest.update('events', event.id, { state: 'flyttet', stateNote: 'Nyt lokale.' })
    await page.goto(link)
    expect(await textOf(page)).toContain('Arrangementet er flyttet')
    // Nobody chose the new day: there is a way out, and the old deadline is gone.
    expect(await textOf(page)).not.toContain('Frist for afmelding')
    expect(await page.getByRole('link', { name: 'Meld fra' }).count()).toBe(1)
    await rest.update('events', event.id, { state: 'aflyst', stateNote: 'Oplægsholderen er syg.' })
    await page.goto(link)
    expect(await textOf(page)).toContain('Arrangementet er aflyst Oplægsholderen er syg.')
    expect(await textOf(page)).not.toContain('moede.eksempel.dk')
  })
})

test('somebody on the waiting list does not see what is for participants', async () => {
  const event = await createEvent(rest, {
    capacity: 1,
    onlineLink: 'https://moede.eksempel.dk/rum',
    participantMaterials: [{ title: 'Dagens slides', url: 'https://slides.eksempel.dk' }],
  })
  const [first, second] = [somebody(), somebody()]
  for (const person of [first, second]) await signUpByForm(portal.formOf(event), person)
  await portal.visit(async (page) => {
    await page.goto(await portal.linkOf(first.mail))
    expect(await textOf(page)).toContain('Dagens slides')
    await page.goto(await portal.linkOf(second.mail))
    expect(await textOf(page)).not.toMatch(/Dagens slides|moede\.eksempel/)
    await page.getByRole('link', { name: 'Gå af ventelisten' }).click()
    await page.getByRole('button', { name: 'Gå af ventelisten' }).click()
    await page.getByRole('heading', { name: 'Du er meldt fra' }).waitFor()
  })
})

test.each([
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['=HYPERLINK("https://x.dk";"A")', '=HYPERLINK("https://x.dk";"A")'],
  ['Anna\u202Ekd.live\u202C', 'Annakd.live'],
])('the name %j is shown as %j, and runs nowhere', async (navn, shown) => {
  const event = await createEvent(rest)
  const person = somebody(navn)
  await portal.visit(async (page) => {
    page.on('dialog', () => expect.unreachable('Der kørte et script'))
    await signUpInBrowser(page, portal.formOf(event), person)
    expect(await textOf(page)).toContain(shown)
    await page.goto(await portal.linkOf(person.mail))
    expect(await textOf(page)).toContain(shown)
  })
  expect((await registered(rest, event)).map(({ name }) => name)).toEqual([shown])
})

test('what can’t be taken is refused in words, and stays in its field', async () => {
  const event = await createEvent(rest)
  await portal.visit(
    async (page) => {
      await openForm(page, portal.formOf(event))
      await fillSingle(page, { navn: 'a'.repeat(10_000), mail: 'a@b.dk, c@d.dk' })
      await page.getByRole('button', { name: 'Tjek dine svar' }).click()
      const summary = page.locator('.error-summary')
      await summary.waitFor()
      expect(await summary.getByRole('link').allTextContents()).toEqual([
        'Navnet må højst fylde 120 tegn.',
        'Skriv en mailadresse som navn@kommune.dk.',
      ])
      expect((await page.getByLabel('Navn', { exact: true }).inputValue()).length).toBe(10_000)
      expect(await overflowProblems(page)).toEqual([])
    },
    { viewport: { width: 390, height: 800 } },
  )
  expect(await registered(rest, event)).toEqual([])
})

test('a line break in the address, sent by hand, makes no header', async () => {
  const event = await createEvent(rest)
  await portal.visit(
    async (page) => {
      await openForm(page, portal.formOf(event))
      await fillSingle(page, somebody())
      await goOn(page, 'Tjek dine svar', 'Tjek dine svar')
      await page.locator('input[name="mail"]').evaluate((input) => {
        input.setAttribute('value', 'a@kommune.dk\r\nBcc: b@kommune.dk')
      })
      await page.getByRole('button', { name: 'Send tilmeldingen' }).click()
      await page.locator('.error-summary').getByText('Skriv en mailadresse').waitFor()
    },
    { javaScriptEnabled: false },
  )
  expect(await registered(rest, event)).toEqual([])
})

test('an event within the network is signed up for on the member’s address alone', async () => {
  const event = await createEvent(rest, { visibility: 'network' })
  expect((await fetch(portal.formOf(event))).status).toBe(404)
  const memberForm = `${portal.url}/netvaerk/arrangementer/${event.slug}/tilmelding`
  expect((await fetch(memberForm, { redirect: 'manual' })).status).toBe(307)
  const email = `medlem-${Date.now()}@kommune.dk`
  await portal.visit(async (page) => {
    await invited(page, { email, role: 'member' })
    await page.goto(memberForm)
    expect(await page.getByLabel('Navn', { exact: true }).inputValue()).toBe('Ny Kollega')
    expect(await page.getByLabel('Arbejdsmail').count()).toBe(0)
    await page.getByLabel('Kommune', { exact: true }).selectOption({ label: 'Mariagerfjord' })
    await goOn(page, 'Tjek dine svar', 'Tjek dine svar')
    await goOn(page, 'Send tilmeldingen', 'Kvittering')
    expect(await textOf(page)).toContain(email)
    await page.getByRole('link', { name: 'Mine tilmeldinger' }).click()
    await page.getByRole('link', { name: /^Se tilmeldingen/ }).click()
    await page.getByRole('heading', { name: 'Du har en plads' }).waitFor()
    // A form of a member whose session has ended, or of somebody else.
    await page.goto(memberForm)
    await page.getByLabel('Kommune', { exact: true }).selectOption({ label: 'Mariagerfjord' })
    await page.context().clearCookies()
    await page.getByRole('button', { name: 'Tjek dine svar' }).click()
    await page.getByRole('heading', { name: 'Du er logget ud' }).waitFor()
  })
})

test('a municipality approves its own, and nobody else’s', async () => {
  const event = await createEvent(rest, { needsApproval: true })
  const municipalities = await rest.find('municipalities', { limit: '20' })
  const own = municipalities.find(({ name }) => name === 'Aalborg')
  const [ours, theirs, declined] = [somebody('Vores Egen'), somebody('En Anden'), somebody('Ikke Denne')]
  for (const [person, kommune] of [
    [ours, 'Aalborg'],
    [theirs, 'Mariagerfjord'],
    [declined, 'Aalborg'],
  ] as const) {
    await signUpByForm(portal.formOf(event), { ...person, kommune })
  }
  await portal.visit(async (page) => {
    await invited(page, {
      email: `redaktoer-${Date.now()}@kommune.dk`,
      role: 'municipalEditor',
      municipality: own?.id,
    })
    await page.goto(`${portal.url}/mine-tilmeldinger`)
    expect(await accessibilityProblems(page)).toEqual([])
    expect(await textOf(page)).toContain('Vores Egen')
    expect(await textOf(page)).not.toContain('En Anden')
    const rows = await registered(rest, event)
    const other = rows.find(({ name }) => name === 'En Anden')
    await page
      .locator('input[name="tilmelding"]')
      .first()
      .evaluate((input, id) => input.setAttribute('value', id), String(other?.id))
    await page
      .getByRole('button', { name: /^Godkend(?! ikke)/ })
      .first()
      .click()
    await page.getByRole('heading', { name: 'Det kunne ikke lade sig gøre' }).waitFor()
    await page.getByRole('button', { name: 'Godkend Vores Egen' }).click()
    await page.getByRole('heading', { name: 'Tilmeldingen er godkendt' }).waitFor()
    await page.getByRole('button', { name: 'Godkend ikke Ikke Denne' }).click()
    await page.getByRole('heading', { name: 'Tilmeldingen er ikke godkendt' }).waitFor()
    expect(await textOf(page)).toContain('Der er ingen, der venter på svar.')
  })
  const states = Object.fromEntries((await registered(rest, event)).map(({ name, state }) => [name, state]))
  expect(states).toEqual({ 'Vores Egen': 'bekraeftet', 'En Anden': 'afventer', 'Ikke Denne': 'afvist' })
  const log = await rest.find('audit-entries', { 'where[subjectCollection][equals]': 'registrations' })
  expect(log.map(({ action }) => action)).toEqual(expect.arrayContaining(['approveSignUp', 'declineSignUp']))
})

test('the link is sent again, and the page tells nobody whether there was one', async () => {
  const { link, person } = await signedUp()
  const stranger = `ukendt-${Date.now()}@kommune.dk`
  const mailsTo = (address: string) => portal.mail.received.filter(({ to }) => to.includes(address)).length
  const before = mailsTo(person.mail)
  const said = (address: string) =>
    portal.visit(async (page) => {
      await page.goto(`${portal.url}/tilmelding`)
      await page.getByLabel('Arbejdsmail').fill(address)
      await goOn(page, 'Send mig mit link', 'Se i din indbakke')
      return (await page.locator('main').innerHTML()).replaceAll(address, '')
    })
  expect(await said(person.mail)).toBe(await said(stranger))
  await vi.waitFor(() => expect(mailsTo(person.mail)).toBe(before + 1), 10_000)
  expect(await portal.linkOf(person.mail)).toBe(link)
  expect(mailsTo(stranger)).toBe(0)
})

describe.each([390, 1280])('at %i pixels', (width) => {
  test('every step is accessible and fits', async () => {
    const event = await createEvent(rest, {
      capacity: 2,
      questions: [
        { label: 'Hvad vil du gerne lære?', type: 'lang-tekst', required: true },
        { label: 'Allergi', type: 'tekst', isNeed: true },
      ],
    })
    const person = somebody('Anne-Marie Christoffersen-Østergaard')
    await portal.visit(
      async (page) => {
        const problems: string[] = []
        const look = async (what: string) => {
          for (const problem of [...(await accessibilityProblems(page)), ...(await overflowProblems(page))])
            problems.push(`${what}: ${problem}`)
        }
        await openForm(page, portal.formOf(event))
        await look('form')
        await page.getByRole('button', { name: 'Tjek dine svar' }).click()
        await page.locator('.error-summary').waitFor()
        await look('errors')
        await fillSingle(page, person)
        await page.getByLabel('Hvad vil du gerne lære?').fill('Meget')
        await goOn(page, 'Tjek dine svar', 'Tjek dine svar')
        await look('check')
        await goOn(page, 'Send tilmeldingen', 'Kvittering')
        await look('receipt')
        await openForm(page, `${portal.formOf(event)}?flere=ja`)
        await look('group')
        await page.getByRole('button', { name: 'Tjek listen' }).click()
        await page.locator('.error-summary').waitFor()
        await look('group errors')
        const link = await portal.linkOf(person.mail)
        for (const address of [
          link,
          `${link}/ret`,
          `${link}/afmeld`,
          `${link}x`,
          `${portal.url}/tilmelding`,
        ]) {
          await page.goto(address)
          await look(address.replace(link, 'own'))
        }
        expect(problems).toEqual([])
      },
      { viewport: { width, height: 900 } },
    )
  })
})

test('the keyboard alone is enough', async () => {
  const event = await createEvent(rest)
  const person = somebody()
  await portal.visit(async (page) => {
    await openForm(page, portal.formOf(event))
    await page.getByLabel('Navn', { exact: true }).focus()
    await page.keyboard.type(person.navn)
    await page.keyboard.press('Tab')
    await page.keyboard.type(person.mail)
    await page.keyboard.press('Tab')
    await page.keyboard.type('Aalborg')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 2, name: 'Tjek dine svar' }).waitFor()
    // Focus is on the new step, before its first button.
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab')
      const on = await page.evaluate(() => document.activeElement?.textContent)
      if (on === 'Send tilmeldingen') break
    }
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 2, name: 'Kvittering' }).waitFor()
  })
  expect(await registered(rest, event)).toHaveLength(1)
})

test('an administrator reads the form as everybody does', async () => {
  const event = await createEvent(rest)
  await portal.visit(async (page) => {
    await giveSession(page.context(), portal.url, portal.administrator)
    await openForm(page, portal.formOf(event))
    expect(await page.getByLabel('Arbejdsmail').inputValue()).toBe('')
    await page.goto(`${portal.url}/min-konto`)
    await page.locator('main').getByRole('link', { name: 'Mine tilmeldinger' }).click()
    await page.getByRole('heading', { level: 1, name: 'Mine tilmeldinger' }).waitFor()
  })
})
