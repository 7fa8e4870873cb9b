import type { SanitizedConfig } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

let portal: TestPortal
let config: SanitizedConfig
beforeAll(async () => {
  portal = await startTestPortal()
  config = portal.payload.config
})
afterAll(() => portal.close())

test('collections that Payload brings along are closed to visitors', async () => {
  const brought = config.collections.map(({ slug }) => slug).filter((slug) => slug.startsWith('payload-'))
  expect(brought).toEqual(expect.arrayContaining(['payload-jobs', 'payload-kv', 'payload-preferences']))
  for (const slug of brought) {
    const response = await portal.rest('GET', slug)
    const body = await response.text()
    // Preferences answer with the reader's own, of which a visitor has none.
    expect([200, 403, 404, 501], `${slug}: ${body}`).toContain(response.status)
    if (response.status === 200) expect(JSON.parse(body).docs, slug).toEqual([])
  }
})

test('Payload is set up as a closed house', () => {
  expect(config.graphQL.disable).toBe(true)
  expect(config.telemetry).toBe(false)
  expect(config.admin.avatar).toBe('default')
  expect(config.maxDepth).toBe(3)
  expect(config.defaultDepth).toBe(0)
  expect(config.serverURL).toBe('http://localhost:3000')
  expect(config.csrf).toContain('http://localhost:3000')
  expect(config.cors).toEqual([])
  expect(Object.keys(config.i18n.supportedLanguages ?? {})).toEqual(['da'])
  expect(config.admin.timezones.defaultTimezone).toBe('Europe/Copenhagen')
})

test('jobs cannot be run, queued or cancelled through the API, not even by an administrator', async () => {
  const { access } = config.jobs
  const req = { user: { role: 'administrator' } }
  for (const door of [access?.run, access?.queue, access?.cancel])
    expect(door?.({ req } as never)).toBe(false)
})

test('editorial collections have drafts, capped versions, trash and scheduled publishing; personal data has none', () => {
  const personal = ['registrations', 'users', 'feedback', 'audit-entries', 'search-misses']
  for (const collection of config.collections.filter(({ slug }) => personal.includes(slug))) {
    expect(collection.versions, collection.slug).toBeFalsy()
    expect(collection.trash, collection.slug).toBeFalsy()
  }
  const editorial = config.collections.filter(({ versions }) => versions?.drafts)
  expect(editorial.length).toBe(18)
  for (const { slug, trash, versions } of editorial) {
    expect(trash, slug).toBe(true)
    expect(versions?.maxPerDoc, slug).toBe(50)
    expect(versions?.drafts, slug).toMatchObject({ schedulePublish: { timeFormat: 'HH:mm' } })
  }
})

test('every field an editor sees has a Danish label', () => {
  const english = /\b(the|and|of|with|title|name|description)\b/i
  const labels = config.collections.flatMap(({ labels }) => [labels.singular, labels.plural])
  for (const label of labels.filter((label) => typeof label === 'string')) {
    if (!label.startsWith('Payload')) expect(label).not.toMatch(english)
  }
})

test('the largest page a request may ask for is capped, and limit=0 is not everything', async () => {
  const { largestPage } = await import('../../collections/hooks/limitPageSize')
  for (const limit of ['0', '99999']) {
    const response = await portal.rest('GET', `municipalities?limit=${limit}`)
    expect((await response.json()).limit).toBe(largestPage)
  }
  expect((await portal.rest('GET', 'municipalities?limit=-1')).status).toBe(400)
})

test('a member locks, lists and unlocks nothing of Payload’s own', async () => {
  const { token, user } = await logInAs(portal, 'member')
  const offer = { relationTo: 'pages', value: user.id }
  const lock = await portal.rest('POST', 'payload-locked-documents', {
    token,
    body: { document: offer, user: { relationTo: 'users', value: user.id } },
  })
  expect(lock.status).toBe(403)
  for (const slug of ['payload-locked-documents', 'payload-jobs', 'payload-kv', 'payload-migrations']) {
    const { status } = await portal.rest('GET', slug, { token })
    expect([403, 404, 501], slug).toContain(status)
  }
})
