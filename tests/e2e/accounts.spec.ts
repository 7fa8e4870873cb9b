import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { codeAt } from '@/accounts/totp'
import { giveSession, logIn, sendLogIn } from '../support/administrator'
import { launchBrowser } from '../support/browser'
import { openEditor } from '../support/editorPage'
import { mailOf } from '../support/mailPortal'
import { inspectPage } from '../support/pageInspection'
import { municipalitySlug } from '../support/pageTemplates'
import { type RestClient, restAs } from '../support/restClient'
import { type Visit, visitsIn } from '../support/visits'

const portal = inject('mailPortal')
const { administrator } = portal
const mail = mailOf(portal)

let browser: Browser
let visit: Visit
let rest: RestClient
/** The administrator’s own window, which stays open. */
let editor: Page
const withoutJavaScript = { javaScriptEnabled: false }
const password = 'fire ord efter hinanden'

beforeAll(async () => {
  browser = await launchBrowser()
  visit = visitsIn(browser)
  rest = await restAs(portal.url, administrator)
  editor = await (await openEditor(browser, portal)).newPage()
})

afterAll(async () => {
  await browser?.close()
})

const sessionCookie = async (context: BrowserContext) =>
  (await context.cookies()).find(({ name }) => name === 'portal-token')

async function errorsOn(page: Page): Promise<string[]> {
  const summary = page.locator('.error-summary')
  await summary.waitFor()
  return summary.getByRole('link').allTextContents()
}

/** Follows the first link of a list by its address: a click is lost when the list puts its own address right at that moment. */
async function openFirst(page: Page, link: string): Promise<void> {
  const href = await page.locator(link).first().getAttribute('href')
  await page.goto(new URL(href ?? '', portal.url).href)
}

/** Until the portal leads there: to come alive, the administration takes a second and a half of the processor more. */
const isLedTo = (page: Page, path: string) => page.waitForURL(`${portal.url}${path}`, { waitUntil: 'commit' })

const roles = { member: 'Medlem', secretariat: 'Sekretariat' } as const
type Invite = (email: string, role: keyof typeof roles) => Promise<string>

/** Creates a user in the administration, as an administrator does, and gives the link in the mail they get. */
const inviteInAdministration: Invite = async (email, role) => {
  await editor.goto(`${portal.url}/admin/collections/users/create`)
  await editor.locator('#field-name').waitFor()
  await editor.waitForLoadState('networkidle')
  await editor.locator('#field-name').fill('Ny kollega')
  expect(await editor.locator('input[type="password"]:visible').count()).toBe(0)
  await editor.locator('#field-email').fill(email)
  await editor.locator('#field-role').click()
  await editor.getByRole('option', { name: roles[role], exact: true }).click()
  await editor.locator('#action-save').click()
  await editor.waitForURL(/\/admin\/collections\/users\/(?!create)/)
  return mail.linkTo(email, '/invitation/')
}

/** The same user without the form, which costs four seconds of the processor. */
const invite: Invite = async (email, role) => {
  await rest.create('users', { name: 'Ny kollega', email, role })
  return mail.linkTo(email, '/invitation/')
}

async function choosePassword(page: Page, link: string, wanted: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Ny adgangskode').fill(wanted)
  await page.getByLabel('Gentag adgangskoden').fill(wanted)
  await page.getByRole('button', { name: 'Gem adgangskoden' }).click()
}

describe.each([390, 1280])('at %i pixels', (width) => {
  test.each([
    ['/log-ind', '/log-ind'],
    ['/glemt-adgangskode', '/glemt-adgangskode'],
    ['/invitation/opdigtet', '/invitation'],
    ['/ny-adgangskode/opdigtet', '/ny-adgangskode'],
    ['/log-ud/farvel', '/log-ud/farvel'],
  ])('%s is accessible and private', async (path, canonicalPath) => {
    await visit(
      async (page) => {
        const problems = await inspectPage(page, `${portal.url}${path}`, { home: portal.url, canonicalPath })
        expect(problems).toEqual([])
      },
      { viewport: { width, height: 900 } },
    )
  })
})

describe.each([
  { kind: 'a browser', options: {}, inviteFirst: inviteInAdministration },
  { kind: 'a browser without JavaScript', options: withoutJavaScript, inviteFirst: invite },
])('in $kind', ({ inviteFirst, options }) => {
  test('a wrong password and an unknown address get the same words, and the address is kept', async () => {
    await visit(async (page) => {
      const said = []
      for (const email of [administrator.email, 'ukendt@eksempel.invalid']) {
        await page.goto(`${portal.url}/log-ind`)
        await sendLogIn(page, { email, password: 'en forkert adgangskode' })
        said.push(await errorsOn(page))
        expect(await page.getByLabel('Mail', { exact: true }).inputValue()).toBe(email)
      }
      expect(said[0]).toEqual(said[1])
      expect(said[0]?.[0]).toContain('forkert')
      expect(await sessionCookie(page.context())).toBeUndefined()
    }, options)
  })

  test('one comes back to where one was going, and nowhere else', async () => {
    await visit(async (page) => {
      await page.goto(`${portal.url}/log-ind?til=${encodeURIComponent('//eksempel.invalid/x')}`)
      await sendLogIn(page, administrator)
      await isLedTo(page, '/admin')
    }, options)
    await visit(async (page) => {
      await page.goto(`${portal.url}/log-ind?til=${encodeURIComponent('/tilbud?type=x')}`)
      await sendLogIn(page, administrator)
      await page.waitForURL(`${portal.url}/tilbud?type=x`)
    }, options)
  })

  test('who is invited chooses a password, logs in and logs out', async () => {
    const email = `medlem-${Math.random().toString(36).slice(2)}@eksempel.dk`
    const link = await inviteFirst(email, 'member')
    await visit(async (page) => {
      await choosePassword(page, link, 'Sommer2026!!')
      expect(await errorsOn(page)).toEqual([expect.stringContaining('let at gætte')])
      await choosePassword(page, link, password)
      await page.waitForURL(`${portal.url}/log-ind?valgt=ja`)
      await sendLogIn(page, { email, password })
      await page.waitForURL(`${portal.url}/netvaerk`)
      const cookie = await sessionCookie(page.context())
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
      await page.goto(`${portal.url}/min-konto`)
      await page.locator('main').getByRole('button', { name: 'Log ud', exact: true }).click()
      await page.waitForURL(`${portal.url}/log-ud/farvel`)
      expect(await sessionCookie(page.context())).toBeUndefined()
      const again = await fetch(`${portal.url}/api/users/me`, {
        headers: { Cookie: `portal-token=${cookie?.value}` },
      })
      expect((await again.json()).user).toBeNull()
      await page.goto(link)
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Linket virker ikke')
    }, options)
  })

  test('the second factor is turned on, asked for, and stood in for by a recovery code', async () => {
    const email = `redaktoer-${Math.random().toString(36).slice(2)}@eksempel.dk`
    const link = await inviteFirst(email, 'secretariat')
    await visit(async (page) => {
      await choosePassword(page, link, password)
      await page.waitForURL(`${portal.url}/log-ind?valgt=ja`)
      await sendLogIn(page, { email, password })
      await isLedTo(page, '/admin')
      await page.goto(`${portal.url}/min-konto`)
      await page.getByLabel('Din adgangskode').fill('en forkert adgangskode')
      await page.getByRole('button', { name: 'Slå login i to trin til' }).click()
      expect(await errorsOn(page)).toEqual(['Det er ikke din nuværende adgangskode.'])
      await page.getByLabel('Din adgangskode').fill(password)
      await page.getByRole('button', { name: 'Slå login i to trin til' }).click()
      await page.getByRole('img', { name: 'QR-kode med nøglen' }).waitFor()
      const key = (await page.locator('form code').textContent())?.replaceAll(' ', '') ?? ''
      await page.getByLabel('Kode', { exact: true }).fill('000000')
      await page.getByRole('button', { name: 'Bekræft koden' }).click()
      expect(await errorsOn(page)).toEqual([expect.stringContaining('forkert')])
      await page.getByLabel('Kode', { exact: true }).fill(codeAt(key))
      await page.getByRole('button', { name: 'Bekræft koden' }).click()
      await page.locator('.code-list').waitFor()
      const codes = await page.locator('.code-list code').allTextContents()
      expect(codes).toHaveLength(10)
      await page.goto(`${portal.url}/min-konto`)
      await page.locator('main').getByRole('button', { name: 'Log ud', exact: true }).click()
      await page.waitForURL(`${portal.url}/log-ud/farvel`)

      await page.goto(`${portal.url}/log-ind`)
      await sendLogIn(page, { email, password })
      await page.getByLabel('Kode', { exact: true }).waitFor()
      expect(await sessionCookie(page.context())).toBeUndefined()
      await page.getByLabel('Kode', { exact: true }).fill('000000')
      await page.getByRole('button', { name: 'Bekræft koden' }).click()
      expect(await errorsOn(page)).toEqual([expect.stringContaining('forkert')])
      await page.getByLabel('Gendannelseskode').fill('for kort')
      await page.getByRole('button', { name: 'Brug gendannelseskoden' }).click()
      await page.locator('.error-summary', { hasText: 'tolv bogstaver og tal' }).waitFor()
      await page.getByLabel('Gendannelseskode').fill(codes[0] ?? '')
      await page.getByRole('button', { name: 'Brug gendannelseskoden' }).click()
      await isLedTo(page, '/admin')
    }, options)
  })

  test('a password is changed on one’s own page, where one stays logged in', async () => {
    const email = `skifter-${Math.random().toString(36).slice(2)}@eksempel.dk`
    const link = await invite(email, 'member')
    await visit(async (page) => {
      await choosePassword(page, link, password)
      await page.waitForURL(`${portal.url}/log-ind?valgt=ja`)
      await sendLogIn(page, { email, password })
      await page.waitForURL(`${portal.url}/netvaerk`)
      await page.goto(`${portal.url}/min-konto`)
      const another = 'fem andre ord efter hinanden'
      const change = async (present: string, repeated: string) => {
        await page.getByLabel('Nuværende adgangskode').fill(present)
        await page.getByLabel('Ny adgangskode').fill(another)
        await page.getByLabel('Gentag adgangskoden').fill(repeated)
        await page.getByRole('button', { name: 'Skift adgangskode' }).click()
      }
      await change(password, password)
      await page.locator('.error-summary', { hasText: 'De to adgangskoder er ikke ens.' }).waitFor()
      await change('en forkert adgangskode', another)
      await page.locator('.error-summary', { hasText: 'Det er ikke din nuværende adgangskode.' }).waitFor()
      const before = await sessionCookie(page.context())
      await change(password, another)
      await page.getByText('Din adgangskode er ændret').waitFor()
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Min konto')
      expect(await page.locator('.error-summary').count()).toBe(0)
      expect((await sessionCookie(page.context()))?.value).not.toBe(before?.value)
      await page.getByRole('button', { name: 'Log ud alle steder' }).click()
      // Without JavaScript the place on the page before goes along.
      await page.waitForURL(/\/log-ud\/farvel(#|$)/)
    }, options)
  })

  test('a forgotten password is replaced by the link in the mail', async () => {
    const email = `glemsom-${Math.random().toString(36).slice(2)}@eksempel.dk`
    const invitation = await invite(email, 'member')
    await visit(async (page) => {
      await choosePassword(page, invitation, password)
      await page.waitForURL(`${portal.url}/log-ind?valgt=ja`)
      await page.getByRole('link', { name: 'Glemt adgangskode?' }).click()
      const ask = async (address: string) => {
        await page.goto(`${portal.url}/glemt-adgangskode`)
        await page.getByLabel('Mail', { exact: true }).fill(address)
        await page.getByRole('button', { name: 'Send et link' }).click()
        await page.getByRole('heading', { name: 'Se i din indbakke' }).waitFor()
        return (await page.locator('main').textContent())?.replace(address, '')
      }
      expect(await ask(email)).toBe(await ask('ukendt@eksempel.dk'))
      const link = await mail.linkTo(email, '/ny-adgangskode/')
      const another = 'fem andre ord efter hinanden'
      await choosePassword(page, link, another)
      await page.waitForURL(`${portal.url}/log-ind?valgt=ja`)
      expect(await sessionCookie(page.context())).toBeUndefined()
      await sendLogIn(page, { email, password: another })
      await page.waitForURL(`${portal.url}/netvaerk`)
    }, options)
  })
})

test('the administration sends one to log in, and back to where one was going', async () => {
  await visit(async (page) => {
    await page.goto(`${portal.url}/admin/collections/users`)
    await page.waitForURL(/\/log-ind\?.*til=/)
    await sendLogIn(page, administrator)
    await page.waitForURL(`${portal.url}/admin/collections/users`)
    await page.goto(`${portal.url}/admin/forgot`)
    await page.waitForURL(`${portal.url}/glemt-adgangskode`)
  })
})

test('an administrator sends an invitation again from the user’s page', async () => {
  const email = `igen-${Math.random().toString(36).slice(2)}@eksempel.dk`
  const first = await invite(email, 'member')
  await editor.goto(`${portal.url}/admin/collections/users?search=${email}`)
  await openFirst(editor, '.cell-name a')
  await editor.getByRole('button', { name: 'Send invitation igen' }).click()
  await editor.getByText('Invitationen er sendt.').waitFor()
  await expect.poll(() => mail.linkTo(email, '/invitation/'), { timeout: 30_000 }).not.toBe(first)
})

test.each([390, 1280])('one’s own account is accessible at %i pixels', async (width) => {
  await visit(
    async (page) => {
      await giveSession(page.context(), portal.url, administrator)
      const problems = await inspectPage(page, `${portal.url}/min-konto`, { home: portal.url })
      expect(problems).toEqual(['cookie portal-token'])
    },
    { viewport: { width, height: 900 } },
  )
})

test('a municipal editor keeps the own municipality’s offers in the administration, and meets no other', async () => {
  const email = 'redaktoer@eksempel.invalid'
  const link = await invite(email, 'member')
  const slug = await municipalitySlug(rest, true)
  const [municipality] = await rest.find('municipalities', { 'where[slug][equals]': slug })
  const [user] = await rest.find('users', { 'where[email][equals]': email })
  if (!municipality || !user) throw new Error('Kommunen eller redaktøren mangler.')
  // An editor has a municipality from the start.
  await rest.update('users', user.id, { role: 'municipalEditor', municipality: municipality.id })
  await visit(async (page) => {
    await choosePassword(page, link, password)
    await page.waitForURL('**/log-ind**')
    await logIn(page, portal.url, { email, password })
    await page.getByRole('heading', { name: 'Senest ændret' }).waitFor()
    expect(await page.getByRole('link', { name: /^(Anbefalinger|Tilmeldinger|Hændelseslog)$/ }).count()).toBe(
      0,
    )
    await page.goto(`${portal.url}/admin/collections/offers?limit=100`)
    await page.locator('tbody tr').first().waitFor()
    const own = await rest.find('offers', { 'where[municipality][equals]': String(municipality.id) })
    expect(await page.locator('tbody tr').count()).toBe(own.length)
    await openFirst(page, 'tbody tr a')
    const summary = 'Rettet af kommunens egen redaktør.'
    await page.locator('#field-summary').fill(summary)
    await page.locator('#action-save').click()
    await page.getByText('Opdateret').first().waitFor()
    await page.goto(`${portal.url}/tilbud`)
    await page.getByText(summary).waitFor()
  })
})
