import { randomBytes } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { launchBrowser } from '../support/browser'
import { mailOf } from '../support/mailPortal'
import { createNetworkContent } from '../support/networkContent'
import { type RestClient, restAs } from '../support/restClient'

const roles = ['member', 'municipalEditor', 'secretariat', 'administrator'] as const
const everybody = ['anonymous', ...roles] as const
type Role = (typeof roles)[number]

/** Every door that answers a search: the pages, what is suggested under the field, and the files that browsers ask for. */
const publicDoors = ['/soeg', '/soeg/forslag', '/', '/opensearch.xml'] as const
const memberDoors = ['/netvaerk/soeg', '/netvaerk/soeg/forslag'] as const

const hidden = {
  network: 'fuldmånesalgoritmen',
  draft: 'ulvetimekladden',
  trash: 'skraldeugletypen',
  note: 'notatfuglen',
}
const open = 'dagslysmetoden'

const portal = inject('mailPortal')
const mail = mailOf(portal)
let browser: Browser
let content: Awaited<ReturnType<typeof createNetworkContent>>
const password = 'fire ord efter hinanden'
const cookies = new Map<string, string>()

beforeAll(async () => {
  browser = await launchBrowser()
  const { administrator } = portal
  const rest = await restAs(portal.url, administrator)
  cookies.set('administrator', await sessionOf(administrator.email, administrator.password))
  for (const role of ['member', 'municipalEditor', 'secretariat'] as const) await join(rest, role)
  await publish(rest)
})

afterAll(async () => {
  await content?.remove()
  await browser?.close()
})

/** Invited by an administrator, they choose a password by the link in their mail. */
async function join(rest: RestClient, role: Role): Promise<void> {
  const [municipality] = await rest.find('municipalities', { limit: '1' })
  const email = `${role.toLowerCase()}-${randomBytes(4).toString('hex')}@eksempel.dk`
  await rest.create('users', { name: role, email, role, municipality: municipality?.id })
  const page = await browser.newPage()
  await page.goto(await mail.linkTo(email, '/invitation/'))
  await page.getByLabel('Ny adgangskode').fill(password)
  await page.getByLabel('Gentag adgangskoden').fill(password)
  await page.getByRole('button', { name: 'Gem adgangskoden' }).click()
  await page.waitForURL((address) => !address.pathname.startsWith('/invitation'))
  await page.context().close()
  cookies.set(role, await sessionOf(email, password))
}

async function sessionOf(email: string, secret: string): Promise<string> {
  const response = await fetch(`${portal.url}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password: secret }),
  })
  const cookie = response.headers.get('set-cookie')?.split(';')[0]
  if (!response.ok || !cookie) throw new Error(`${email} kunne ikke logge ind: ${response.status}`)
  return cookie
}

async function publish(rest: RestClient): Promise<void> {
  content = await createNetworkContent(rest, hidden.network)
  const tool = (title: string, more: object = {}) =>
    rest.create('resources', { title, kind: 'link', visibility: 'public', _status: 'published', ...more })
  await tool(`Værktøj med ${open}`, { editorNote: `Husk ${hidden.note} her` })
  await rest.create(
    'resources',
    { title: `Værktøj med ${hidden.draft}`, kind: 'link', _status: 'draft' },
    'draft=true',
  )
  const { id } = await tool(`Værktøj med ${hidden.trash}`)
  await rest.update('resources', id, { deletedAt: new Date().toISOString() })
}

async function ask(who: (typeof everybody)[number], door: string, words: string) {
  const cookie = cookies.get(who)
  const response = await fetch(`${portal.url}${door}?q=${encodeURIComponent(words)}`, {
    redirect: 'manual',
    // As a browser says of what a page of the portal asks for.
    headers: { 'Sec-Fetch-Site': 'same-origin', ...(cookie ? { cookie } : {}) },
  })
  return { status: response.status, text: await response.text() }
}

/** Found is what comes with its title; the words alone come back in the field and the title of the page. */
function isAnswered(text: string, title: string): boolean {
  return new RegExp(title, 'i').test(text.replace(/<[^>]+>/g, ''))
}

test('what is published is found by everybody who may, within the time that a job takes', async () => {
  for (const who of everybody) {
    await vi.waitFor(
      async () => {
        const { text } = await ask(who, '/soeg', open)
        expect(isAnswered(text, `Værktøj med ${open}`)).toBe(true)
        const kept = await ask('member', '/netvaerk/soeg', hidden.network)
        expect(isAnswered(kept.text, `Tilbud om ${hidden.network}`)).toBe(true)
      },
      { timeout: 30_000, interval: 1000 },
    )
  }
})

test('what is kept within the network is found at the members’ doors alone, by everybody who is logged in', async () => {
  const named = `(Erfaring med|Skabelon til|Møde om|Tilbud om) ${hidden.network}`
  const wrong: string[] = []
  for (const who of everybody) {
    for (const door of publicDoors) {
      const { status, text } = await ask(who, door, hidden.network)
      if (status >= 500 || isAnswered(text, named)) wrong.push(`${who} ${door}: ${status}`)
    }
    for (const door of memberDoors) {
      const { text } = await ask(who, door, hidden.network)
      if (isAnswered(text, named) !== (who !== 'anonymous')) wrong.push(`${who} ${door}`)
    }
  }
  expect(wrong).toEqual([])
})

test('drafts, the trash and editors’ notes are found by nobody at any door', async () => {
  const wrong: string[] = []
  for (const who of everybody) {
    for (const door of [...publicDoors, ...memberDoors]) {
      for (const words of [hidden.draft, hidden.trash, hidden.note]) {
        const { status, text } = await ask(who, door, words)
        if (status >= 500 || isAnswered(text, `(Værktøj med|Husk) ${words}`))
          wrong.push(`${who} ${door} ${words}`)
      }
      // Found through the note, it would be the tool that shows.
      const { text } = await ask(who, door, hidden.note)
      if (isAnswered(text, `Værktøj med ${open}`)) wrong.push(`${who} ${door} through the note`)
    }
  }
  expect(wrong).toEqual([])
})

test('no key to the engine reaches a browser', async () => {
  const page = await browser.newPage()
  const bodies: Promise<string>[] = []
  page.on('response', (response) => bodies.push(response.text().catch(() => '')))
  for (const door of ['/', '/soeg?q=unge', '/soeg/forslag?q=unge']) {
    await page.goto(`${portal.url}${door}`, { waitUntil: 'networkidle' })
  }
  const everything = (await Promise.all(bodies)).join('\n')
  await page.context().close()
  expect(everything.length).toBeGreaterThan(100_000)
  expect(everything).not.toMatch(/MEILI|meilisearch|:7700/i)
  const { readFile } = await import('node:fs/promises')
  const running = JSON.parse(await readFile(`${portal.dataDir}/run/search.json`, 'utf8'))
  const secrets = JSON.parse(await readFile(`${portal.dataDir}/secrets.json`, 'utf8'))
  expect(running.key).not.toBe(secrets.meiliKey)
  for (const key of [running.key, secrets.meiliKey, new URL(running.host).host]) {
    expect(everything).not.toContain(key)
  }
})
