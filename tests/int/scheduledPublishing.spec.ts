import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

let portal: TestPortal

beforeAll(async () => {
  portal = await startTestPortal()
})
afterAll(() => portal.close())

async function schedule(
  id: number | string,
  userId: number | string,
  waitUntil: Date,
  type: 'publish' | 'unpublish',
) {
  await portal.payload.jobs.queue({
    task: 'schedulePublish',
    waitUntil,
    input: { type, doc: { relationTo: 'pages', value: id }, user: { relationTo: 'users', value: userId } },
  } as never)
}

const isPublic = async (id: number | string) => (await portal.rest('GET', `pages/${id}`)).status === 200

test('a draft is published at its time and not before, and withdrawn at its time', async () => {
  const { payload } = portal
  const { user } = await logInAs(portal, 'secretariat')
  const page = await payload.create({
    collection: 'pages',
    data: { title: 'Til tiden', slug: '', _status: 'draft' },
    draft: true,
    overrideAccess: true,
  })
  await schedule(page.id, user.id, new Date(Date.now() + 60 * 60 * 1000), 'publish')
  await payload.jobs.run({ limit: 50 })
  expect(await isPublic(page.id)).toBe(false)

  vi.useFakeTimers({ now: Date.now() + 61 * 60 * 1000, toFake: ['Date'] })
  await payload.jobs.run({ limit: 50 })
  expect(await isPublic(page.id)).toBe(true)
  await schedule(page.id, user.id, new Date(Date.now() - 1000), 'unpublish')
  await payload.jobs.run({ limit: 50 })
  vi.useRealTimers()
  expect(await isPublic(page.id)).toBe(false)
})

test('somebody who may no longer publish does not publish by having planned it', async () => {
  const { payload } = portal
  const { user } = await logInAs(portal, 'secretariat')
  const page = await payload.create({
    collection: 'pages',
    data: { title: 'For sent', slug: '', _status: 'draft' },
    draft: true,
    overrideAccess: true,
  })
  await schedule(page.id, user.id, new Date(Date.now() - 1000), 'publish')
  await payload.update({ collection: 'users', id: user.id, data: { role: 'member' }, overrideAccess: true })
  await payload.jobs.run({ limit: 50 })
  expect(await isPublic(page.id)).toBe(false)
  const { docs } = await payload.find({
    collection: 'payload-jobs',
    where: { and: [{ taskSlug: { equals: 'schedulePublish' } }, { hasError: { equals: true } }] },
    overrideAccess: true,
  })
  expect(docs).toHaveLength(1)
})
