import type { DateField, Field, SanitizedConfig } from 'payload'
import { hasScheduledPublishEnabled } from 'payload/shared'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

test('whatever can be planned is planned in our own drawer', () => {
  const planned = config.collections.filter(hasScheduledPublishEnabled)
  expect(planned.length).toBe(18)
  for (const { admin, slug } of planned)
    expect(admin.components?.edit?.PublishButton, slug).toBe('/src/jobs/admin/PublishOrPlan#PublishOrPlan')
  expect(config.globals.filter(hasScheduledPublishEnabled)).toEqual([])
})

describe('every date, in rows, groups, blocks and tabs too', () => {
  const dates = () =>
    [...config.collections, ...config.globals].flatMap(({ fields, slug }) =>
      datesIn(fields).map((field) => ({ field, place: `${slug}.${field.name}`, slug })),
    )
  const stamps = ['createdAt', 'updatedAt', 'deletedAt']
  const own = () =>
    dates().filter(({ field, slug }) => !slug.startsWith('payload-') && !stamps.includes(field.name))

  test('is written and shown in Danish', () => {
    expect(dates().length).toBeGreaterThan(60)
    for (const { field, place } of dates()) {
      expect(field.admin?.components?.Field, place).toBe('/src/dates/DateInput#DateInput')
      expect(field.admin?.components?.Cell, place).toBe('/src/dates/DateCell#DateCell')
      expect(field.admin?.date?.pickerAppearance, place).toBeTruthy()
    }
  })

  test.each(['10-12-2026 09:00', '31.02.2026', '2026-02-30T09:00:00Z', 'snart'])(
    'is refused as %s, in drafts too, and by the form',
    async (written) => {
      expect(own().length).toBeGreaterThan(25)
      for (const { field, place } of own()) {
        const hook = field.hooks?.beforeValidate?.[0]
        const save = () => hook?.({ field, path: [field.name], req: {}, value: written } as never)
        expect(save, place).toThrow(expect.objectContaining({ status: 400 }))
        // Danish is read by the form before it is sent.
        const isRead = written === '10-12-2026 09:00' && field.admin?.date?.pickerAppearance === 'dayAndTime'
        const options = { data: {}, siblingData: {}, req: { t: String } } as never
        if (!isRead) expect(typeof (await field.validate?.(written as never, options)), place).toBe('string')
      }
    },
  )

  test.each(['2026-12-10', '10-12-2026', '10.12.2026', ' 10. december 2026'])(
    'sent as %s is that day where days are kept, and refused where moments are, in drafts too and by the form',
    async (written) => {
      for (const { field, place } of own()) {
        const hook = field.hooks?.beforeValidate?.[0]
        const save = () => hook?.({ field, path: [field.name], req: {}, value: written } as never)
        if (field.admin?.date?.pickerAppearance === 'dayAndTime') {
          const message = expect.stringContaining('Skriv også klokkeslættet.')
          expect(save, place).toThrow(
            expect.objectContaining({
              status: 400,
              data: expect.objectContaining({ errors: [expect.objectContaining({ message })] }),
            }),
          )
          const options = { data: {}, siblingData: {}, req: { t: String } } as never
          expect(await field.validate?.(written as never, options), place).toContain('klokkeslættet')
        } else expect(save(), place).toBe('2026-12-10T12:00:00.000Z')
      }
    },
  )
})

function datesIn(fields: Field[]): DateField[] {
  return fields.flatMap((field) => {
    if (field.type === 'date') return [field]
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => datesIn(tab.fields))
    if (field.type === 'blocks') return field.blocks.flatMap((block) => datesIn(block.fields))
    return 'fields' in field ? datesIn(field.fields) : []
  })
}

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
