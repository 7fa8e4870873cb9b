import { randomBytes } from 'node:crypto'
import type { BrowserContext, Page } from 'playwright-core'
import { sessionIn } from './sessionCookie'

export type Administrator = { name: string; email: string; password: string }

/** What a test types to become the first administrator; the password is new each time. */
export function newAdministrator(): Administrator {
  return {
    name: 'Portalens administrator',
    email: 'administrator@eksempel.invalid',
    password: randomBytes(18).toString('base64url'),
  }
}

type FormValues = Administrator & { repeated: string }

/** Fills the one-time link's form and sends it. */
export async function sendFirstAdministratorForm(page: Page, values: FormValues): Promise<void> {
  await page.getByLabel('Navn').fill(values.name)
  await page.getByLabel('Arbejdsmail').fill(values.email)
  await page.getByLabel('Adgangskode', { exact: true }).fill(values.password)
  await page.getByLabel('Gentag adgangskoden').fill(values.repeated)
  await page.getByRole('button', { name: 'Opret administrator' }).click()
}

/** Uses the one-time link as it is meant to be used; ends on the log-in page. */
export async function createFirstAdministrator(
  page: Page,
  link: string,
  administrator: Administrator,
): Promise<void> {
  await page.goto(link)
  await sendFirstAdministratorForm(page, { ...administrator, repeated: administrator.password })
  await page.waitForURL('**/log-ind?valgt=ja')
}

type Login = Pick<Administrator, 'email' | 'password'>

/** Fills the log-in page and sends it. */
export async function sendLogIn(page: Page, { email, password }: Login): Promise<void> {
  await page.getByLabel('Mail', { exact: true }).fill(email)
  await page.getByLabel('Adgangskode', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Log ind', exact: true }).click()
}

/** Logs in as an editor does; ends on the administration's front page. */
export async function logIn(page: Page, url: string, login: Login): Promise<void> {
  await page.goto(`${url}/log-ind`)
  await sendLogIn(page, login)
  await page.waitForURL(`${url}/admin`)
}

/** Gives a window the session of somebody who logs in, where something else than logging in is tried: no page is opened. */
export async function giveSession(window: BrowserContext, url: string, login: Login): Promise<void> {
  const { email, password } = login
  const answer = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  const value = sessionIn(answer)
  await window.addCookies([{ name: 'portal-token', value, url, httpOnly: true, sameSite: 'Lax' }])
}
