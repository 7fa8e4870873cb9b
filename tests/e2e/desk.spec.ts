import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openEditor } from '../support/editorPage'
import { accessibilityProblems, inspectPage, overflowProblems } from '../support/pageInspection'
import type { RestDocument } from '../support/restClient'
import { sessionIn } from '../support/sessionCookie'
import { createEvent, openSignUpPortal, registered, type SignUpPortal } from '../support/signUpPortal'

const hour = 60 * 60 * 1000

let portal: SignUpPortal
let editor: BrowserContext
let page: Page
let token: string

beforeAll(async () => {
  portal = await openSignUpPortal(inject('mailPortal'))
  editor = await openEditor(portal.browser, portal)
  page = await editor.newPage()
  const login = await fetch(`${portal.url}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: portal.administrator.email, password: portal.administrator.password }),
  })
  token = sessionIn(login)
})
afterAll(() => portal?.close())

const addressOf = (name: string) => `${name.toLowerCase().replaceAll(/[^a-z]/g, '')}@kommune.dk`

async function add(event: RestDocument, name: string, municipality: RestDocument['id'] | null = null) {
  const response = await fetch(`${portal.url}/api/registrations/desk/add`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `JWT ${token}` },
    body: JSON.stringify({
      event: event.id,
      name,
      email: addressOf(name),
      municipality,
      workplace: 'Ungehuset',
      jobRole: 'Rådgiver',
      submission: randomUUID(),
    }),
  })
  expect(response.status, await response.text()).toBe(200)
}

/** Makes the day of an event, which people have signed up for, today. */
async function startNow(event: RestDocument, startsAt = new Date(Date.now() - hour)) {
  const endsAt = new Date(startsAt.getTime() + 1000)
  await portal.rest.update('events', event.id, { days: [{ startsAt, endsAt }] })
}

const open = async (event: RestDocument, part = '') => {
  await page.goto(`${portal.url}/admin/deltagere/${event.id}${part}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
}
const rowOf = (name: string) =>
  page
    .getByRole('table', { name: 'Deltagere' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) })
const names = () => page.getByRole('table', { name: 'Deltagere' }).locator('tbody th bdi').allTextContents()

describe('the list of an event', () => {
  let event: RestDocument

  test('is reached from the event and from the list of what is coming', async () => {
    event = await createEvent(portal.rest, { title: 'Workshop ved skrivebordet', capacity: 2, priceDkk: 250 })
    const [municipality] = await portal.rest.find('municipalities', { sort: 'name', limit: '1' })
    await add(event, 'Åse Bæk', municipality?.id ?? null)
    await add(event, 'Bo Dam')
    await add(event, 'Carl <b>Eg</b>')
    await add(event, 'Dorte Fos')
    await page.goto(`${portal.url}/admin/deltagere`)
    await page.getByRole('link', { name: 'Workshop ved skrivebordet' }).click()
    await page.getByRole('heading', { level: 1, name: 'Workshop ved skrivebordet' }).waitFor()
    expect(await page.getByRole('region', { name: 'Pladser' }).textContent()).toContain('2 af 2')
    expect(await names()).toEqual(['Åse Bæk', 'Bo Dam', 'Carl <b>Eg</b>', 'Dorte Fos'])
    expect(await rowOf('Dorte').textContent()).toContain('På venteliste (nr. 2)')
    expect(await accessibilityProblems(page)).toEqual([])
  })

  test('is narrowed and sorted by the address', async () => {
    await page.getByLabel('Tilstand', { exact: true }).selectOption({ label: 'På venteliste' })
    await page.getByRole('button', { name: 'Vis', exact: true }).click()
    await page.waitForURL('**tilstand=venteliste**')
    await page.getByText('2 af 4 vises').waitFor()
    expect(await names()).toEqual(['Carl <b>Eg</b>', 'Dorte Fos'])
    await page.getByRole('link', { name: 'Vis alle' }).click()
    await page.getByText('4 på listen').waitFor()
    await page.getByLabel('Søg i navn, mail og arbejdssted').fill('åSE')
    await page.keyboard.press('Enter')
    await page.getByText('1 af 4 vises').waitFor()
    expect(await names()).toEqual(['Åse Bæk'])
  })

  test('gives a seat beyond the number only when asked twice, and shows it', async () => {
    await open(event)
    await rowOf('Dorte').getByRole('button', { name: 'Giv plads' }).click()
    await rowOf('Dorte').getByRole('button', { name: 'Ja', exact: true }).click()
    await rowOf('Dorte').getByText('Alle pladser er optaget').waitFor()
    expect((await registered(portal.rest, event)).find(({ name }) => name === 'Dorte Fos')?.state).toBe(
      'venteliste',
    )
    await rowOf('Dorte').getByRole('button', { name: 'Ja, giv pladsen' }).click()
    await rowOf('Dorte').getByText('Deltager, ekstra plads').waitFor()
    await page.getByText('Der er én deltager mere, end der er pladser.').waitFor()
    expect(await rowOf('Carl').textContent()).toContain('På venteliste (nr. 1)')
  })

  test('sends a message to those chosen, after showing who they are', async () => {
    await page.getByLabel('Vælg Åse Bæk').check()
    await page.getByLabel('Vælg Bo Dam').check()
    await page.getByText('Skriv til de valgte (2)').click()
    await page.getByLabel('Emne').fill('Parkering')
    await page.getByLabel('Besked', { exact: true }).fill('Brug p-pladsen bag ved.')
    await page.getByRole('button', { name: 'Se, hvem der får beskeden' }).click()
    await page.getByText('Beskeden sendes til 2: Åse Bæk, Bo Dam.').waitFor()
    await page.getByRole('button', { name: 'Send til 2' }).click()
    await page.getByRole('rowheader', { name: 'Besked fra arrangøren Parkering' }).waitFor()
    await page.getByText('Skriv til de valgte (0)').waitFor()
  })

  test('adds somebody, and refuses the same address in words', async () => {
    await page.getByText('Tilføj en deltager').click()
    const form = page.locator('form.desk__column')
    const fill = async (name: string, email: string) => {
      await form.getByLabel('Navn').fill(name)
      await form.getByLabel('Arbejdsmail').fill(email)
      await form.getByRole('button', { name: 'Tilføj' }).click()
    }
    await fill('Eva Gram', addressOf('Bo Dam'))
    await form.getByRole('alert').getByText('på listen i forvejen').waitFor()
    await fill('Eva Gram', 'eva@kommune.dk')
    await rowOf('Eva Gram').waitFor()
    expect(await rowOf('Eva Gram').textContent()).toContain('På venteliste (nr. 2)')
  })

  test('is saved as a file, with what each municipality pays', async () => {
    await page.getByText('Hent listen').click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Hent som CSV' }).click(),
    ])
    const csv = await readFile(await download.path(), 'utf8')
    expect(csv.startsWith('\uFEFFNavn;Mail;')).toBe(true)
    expect(csv).toContain('Udgift pr. kommune')
    expect(csv).toContain('I alt;3;100 %;"750,00 kr."')
    await open(event, '/udgift')
    expect(await page.getByRole('table').textContent()).toContain('750,00 kr.')
  })

  test('is printed without the administration around it, and as badges', async () => {
    await open(event, '/udskriv')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.nav').count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Udskriv' }).isVisible()).toBe(false)
    expect(await page.locator('tbody tr').count()).toBe(3)
    await page.emulateMedia({ media: 'screen' })
    await open(event, '/navneskilte')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.badges li').allTextContents()).toContain('Bo DamUngehuset')
    const box = await page.locator('.badges li').first().boundingBox()
    expect(Math.round(((box?.width ?? 0) / 96) * 25.4)).toBe(85)
    // As many sheets as ten badges to each make, with nothing after the last.
    for (const [badges, sheets] of [
      [1, 1],
      [7, 1],
      [8, 1],
      [9, 1],
      [10, 1],
      [11, 2],
      [16, 2],
      [20, 2],
      [21, 3],
    ] as const) {
      await page.locator('.badges').evaluate((list, count) => {
        const [first] = list.children
        if (first) list.replaceChildren(...Array.from({ length: count }, () => first.cloneNode(true)))
      }, badges)
      const paper = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
      const { text } = await extractText(paper)
      expect(text.map((sheet) => sheet.trim() !== '')).toEqual(Array(sheets).fill(true))
    }
    await page.emulateMedia({ media: 'screen' })
    expect(await accessibilityProblems(page)).toEqual([])
  })

  test('is for staff alone', async () => {
    const stranger = await portal.browser.newContext({ locale: 'da-DK' })
    const other = await stranger.newPage()
    for (const part of ['', '/fremmoede', '/udskriv', '/navneskilte']) {
      await other.goto(`${portal.url}/admin/deltagere/${event.id}${part}`)
      expect(await other.content()).not.toContain('Bo Dam')
    }
    await stranger.close()
  })
})

describe('the day itself', () => {
  let event: RestDocument

  test('ticks people off on a phone, one by one, and says when it couldn’t', async () => {
    event = await createEvent(portal.rest, { title: 'Dagen', certificateText: 'Om samtalen.' })
    for (const name of ['Anna Holm', 'Bent Iversen', 'Cilla Juhl', 'Ditte Krog']) await add(event, name)
    await startNow(event)
    await page.setViewportSize({ width: 390, height: 844 })
    await open(event, '/fremmoede')
    expect(await overflowProblems(page)).toEqual([])
    const box = (name: string) => page.getByRole('checkbox', { name: new RegExp(name) })
    const saved = () => page.waitForResponse((response) => response.url().endsWith('/desk/attendance'))
    for (const name of ['Anna Holm', 'Bent Iversen', 'Cilla Juhl'])
      expect((await Promise.all([saved(), box(name).check()]))[0].status()).toBe(200)
    await page.getByText('3 af 4 er krydset af').waitFor()
    const height = (await page.locator('.attendance__days label').first().boundingBox())?.height ?? 0
    expect(height).toBeGreaterThanOrEqual(48)
    await editor.setOffline(true)
    await box('Ditte Krog').click()
    await page.getByText('Ikke gemt:').waitFor()
    expect(await box('Ditte Krog').isChecked()).toBe(false)
    await editor.setOffline(false)
    expect(await accessibilityProblems(page)).toEqual([])
    await page.reload()
    await page.getByText('3 af 4 er krydset af').waitFor()
  })

  test('is closed with a word on what it means', async () => {
    await page.waitForLoadState('networkidle')
    await page.getByRole('button', { name: 'Afslut fremmøde' }).click()
    await page.getByText('3 bliver sat som deltaget og 1 som udeblevet.').waitFor()
    await page.getByRole('button', { name: 'Ja, afslut' }).click()
    await page.getByText('Fremmødet er afsluttet.').waitFor()
    const states = (await registered(portal.rest, event)).map(({ name, state }) => `${name}: ${state}`)
    expect(states.sort()).toEqual([
      'Anna Holm: deltog',
      'Bent Iversen: deltog',
      'Cilla Juhl: deltog',
      'Ditte Krog: udeblev',
    ])
    await page.setViewportSize({ width: 1280, height: 900 })
    await open(event)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      rowOf('Anna Holm').getByRole('button', { name: 'Hent kursusbevis' }).click(),
    ])
    expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('is evaluated by each, once, with and without JavaScript, and shown from three answers', async () => {
    const linkOf = (name: string) => portal.mail.linkTo(addressOf(name), '/tilmelding/')
    const first = await linkOf('Anna Holm')
    const visitor = await portal.browser.newContext({ locale: 'da-DK' })
    const own = await visitor.newPage()
    // The address of a personal page stands nowhere, not as canonical either.
    const problems = await inspectPage(own, `${first}/evaluering`, { home: portal.url })
    expect(problems.filter((problem) => !problem.startsWith('canonical'))).toEqual([])
    const answer = await own.goto(`${first}/evaluering`)
    expect(answer?.headers()['cache-control']).toContain('no-store')
    await own.getByRole('button', { name: 'Send dit svar' }).click()
    await own.getByRole('link', { name: 'Svar på mindst ét af spørgsmålene.' }).waitFor()
    await own.getByLabel('4', { exact: true }).check()
    await own.getByLabel('Hvad var bedst?').fill('Øvelserne')
    await own.getByRole('button', { name: 'Send dit svar' }).click()
    await own.getByRole('heading', { name: 'Tak for dit svar' }).waitFor()
    expect(await accessibilityProblems(own)).toEqual([])
    await own.reload()
    await own.getByRole('heading', { name: 'Tak for dit svar' }).waitFor()
    const plain = await portal.browser.newContext({ locale: 'da-DK', javaScriptEnabled: false })
    const without = await plain.newPage()
    await open(event, '/evaluering')
    await page.getByText('Én har svaret.').waitFor()
    for (const [name, score] of [
      ['Bent Iversen', '5'],
      ['Cilla Juhl', '3'],
    ] as const) {
      await without.goto(`${await linkOf(name)}/evaluering`)
      await without.getByRole('button', { name: 'Send dit svar' }).click()
      await without.getByRole('link', { name: 'Svar på mindst ét af spørgsmålene.' }).waitFor()
      await without.getByLabel(score === '5' ? '5 (højest)' : score, { exact: true }).check()
      await without.getByRole('button', { name: 'Send dit svar' }).click()
      await without.getByRole('heading', { name: 'Tak for dit svar' }).waitFor()
    }
    expect((await without.goto(`${await linkOf('Ditte Krog')}/evaluering`))?.status()).toBe(200)
    await without.getByText('Der er ikke noget at evaluere').waitFor()
    await visitor.close()
    await plain.close()
    await open(event, '/evaluering')
    await page.getByText('3 svar, i gennemsnit 4 af 5').waitFor()
    await page.getByRole('listitem').filter({ hasText: 'Øvelserne' }).waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
  })

  test('gives the participant the certificate by the personal link alone', async () => {
    const link = await portal.mail.linkTo(addressOf('Anna Holm'), '/tilmelding/')
    const own = await fetch(`${link}/bevis.pdf`)
    expect(own.status).toBe(200)
    expect(own.headers.get('content-type')).toBe('application/pdf')
    expect(own.headers.get('cache-control')).toContain('no-store')
    expect(own.headers.get('referrer-policy')).toBe('no-referrer')
    const absent = await portal.mail.linkTo(addressOf('Ditte Krog'), '/tilmelding/')
    expect((await fetch(`${absent}/bevis.pdf`)).status).toBe(404)
    expect((await fetch(`${portal.url}/tilmelding/${'x'.repeat(43)}/bevis.pdf`)).status).toBe(404)
  })
})
