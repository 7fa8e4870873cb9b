import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { launchBrowser } from './browser'
import { type MailPortal, mailOf } from './mailPortal'
import { optionIn, readForm, sendForm } from './plainForm'
import { type RestClient, type RestDocument, restAs } from './restClient'
import { visitsIn } from './visits'

/** A browser in the built portal that has a real mail server, for those who sign up. */
export async function openSignUpPortal(shared: MailPortal) {
  const { administrator, output, url } = shared
  const browser = await launchBrowser()
  const rest = await restAs(url, administrator)
  const mail = mailOf(shared)
  return {
    url,
    output: () => readFileSync(output, 'utf8'),
    administrator,
    browser,
    mail,
    rest,
    visit: visitsIn(browser),
    formOf: ({ slug }: { slug: string }) => `${url}/arrangementer/${slug}/tilmelding`,
    linkOf: (address: string) => mail.linkTo(address, '/tilmelding/'),
    close: () => browser.close(),
  }
}

export type SignUpPortal = Awaited<ReturnType<typeof openSignUpPortal>>

const day = 24 * 60 * 60 * 1000
let made = 0

/** A published workshop in a month with ten seats, unless told otherwise. */
export async function createEvent(
  rest: RestClient,
  data: object = {},
): Promise<RestDocument & { slug: string }> {
  made += 1
  const slug = `tilmelding-${made}-${Date.now()}`
  const startsAt = new Date(Date.now() + 30 * day)
  const endsAt = new Date(startsAt.getTime() + day / 4)
  const event = await rest.create('events', {
    title: `Workshop nummer ${made}`,
    summary: 'En dag om at tale med unge.',
    slug,
    kind: 'workshop',
    state: 'aaben',
    visibility: 'public',
    place: 'Hjørring',
    days: [{ startsAt, endsAt }],
    capacity: 10,
    // Whether the mailed link has been opened is asked by the tests that are about it.
    confirmHours: 0,
    contactFunction: 'Sekretariatet',
    contactEmail: 'sekretariat@eksempel.dk',
    _status: 'published',
    ...data,
  })
  return { ...event, slug }
}

/** Everybody on the event's list, as the administration reads it. */
export async function registered(rest: RestClient, event: RestDocument) {
  const rows = await rest.find('registrations', { 'where[event][equals]': String(event.id), depth: '0' })
  return rows.map(({ email, id, name, state }) => ({
    id,
    name: String(name),
    email: String(email),
    state: String(state),
  }))
}

let people = 0

/** Somebody with an address that nobody else in the run has. */
export function somebody(navn = 'Åse Bæk'): Person {
  people += 1
  return { navn, mail: `person-${people}-${Date.now()}@kommune.dk`, stilling: 'Rådgiver' }
}

export type Person = { navn: string; mail: string; kommune?: string; arbejdssted?: string; stilling?: string }

/** What a reader sees of the page, on one line. */
export async function textOf(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is laid out is what is meant: cells and terms stand apart.
  return (await page.locator('main').innerText()).replace(/\s+/g, ' ')
}

/** Opens a form; without scripts the page leads on to an address of its own. */
export async function openForm(page: Page, address: string): Promise<void> {
  await page.goto(address)
  const leadsOn = await page
    .evaluate(() => document.querySelector('noscript meta') !== null)
    // It has begun to already.
    .catch(() => true)
  if (leadsOn) await page.waitForURL(/[?&]kladde=/)
}

/** Fills the form for one and goes on to the answers. */
export async function fillSingle(page: Page, person: Person): Promise<void> {
  await page.getByLabel('Navn', { exact: true }).fill(person.navn)
  await page.getByLabel('Arbejdsmail').fill(person.mail)
  await page.getByLabel('Kommune', { exact: true }).selectOption({ label: person.kommune ?? 'Aalborg' })
  if (person.arbejdssted) await page.getByLabel('Arbejdssted').fill(person.arbejdssted)
  if (person.stilling) await page.getByLabel('Stilling').fill(person.stilling)
}

export async function goOn(page: Page, button: string, heading: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.getByRole('heading', { level: 2, name: heading }).waitFor()
}

/** The whole way through, to the receipt. */
export async function signUpInBrowser(page: Page, address: string, person: Person): Promise<void> {
  await openForm(page, address)
  await fillSingle(page, person)
  await goOn(page, 'Tjek dine svar', 'Tjek dine svar')
  await goOn(page, 'Send tilmeldingen', 'Kvittering')
}

/** The same as a browser sends it, without the browser: for those who are to be signed up before something else is tried. */
export async function signUpByForm(address: string, { kommune = 'Aalborg', mail, navn, stilling }: Person) {
  const caller = '203.0.113.1'
  const text = await (await fetch(address)).text()
  const answers = { navn, mail, kommune: optionIn(text, kommune), ...(stilling ? { stilling } : {}) }
  const check = await sendForm(readForm(address, text), { ...answers, trin: 'tjek' }, caller)
  const receipt = await sendForm(readForm(address, check.html), { trin: 'send' }, caller)
  if (!receipt.html.includes('Kvittering')) throw new Error(`${mail} blev ikke tilmeldt på ${address}`)
}
