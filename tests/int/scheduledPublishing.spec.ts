import { type CollectionSlug, createLocalReq, type Payload } from 'payload'
import { hasScheduledPublishEnabled } from 'payload/shared'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

let portal: TestPortal
let payload: Payload

beforeAll(async () => {
  portal = await startTestPortal()
  payload = portal.payload
})
afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  await payload.delete({ collection: 'payload-jobs', where: {}, overrideAccess: true })
})
afterAll(() => portal?.close())

type Account = Awaited<ReturnType<typeof logInAs>>['user']
type Plan = { id: string; by: Account; type: 'publish' | 'unpublish'; at?: Date }

/** As the drawer in the administration does. */
async function plan({ at = new Date(Date.now() - 1000), by, id, type }: Plan) {
  const { schedulePublish } = await import('../../src/access/schedulePublish')
  const req = await createLocalReq({ user: { ...by, collection: 'users' } }, payload)
  return schedulePublish({ type, date: at, doc: { relationTo: 'pages', value: id }, req } as never)
}

const run = () => payload.jobs.run({ queue: 'udgivelse', limit: 50, silent: true })
const isPublic = async (id: string) => (await portal.rest('GET', `pages/${id}`)).status === 200

async function makePage(title: string, status: 'draft' | 'published') {
  const data = { title, slug: '', _status: status }
  return payload.create({ collection: 'pages', data, draft: status === 'draft', overrideAccess: true })
}

async function loseTitle(id: string) {
  const where = { parent: { equals: id } }
  const { docs } = await payload.db.findVersions<Record<string, unknown>>({ collection: 'pages', where })
  for (const { id: versionId, parent, version } of docs) {
    const versionData = { parent, version: { ...version, title: '' } }
    await payload.db.updateVersion({ collection: 'pages', id: versionId, versionData: versionData as never })
  }
  await payload.db.updateOne({ collection: 'pages', id, data: { title: '' } })
}

/** What has become of somebody between the plan and its time. */
const fates = {
  'is still there': async () => undefined,
  'became a member': (user: Account) => change(user, { role: 'member' }),
  'was deactivated': (user: Account) => change(user, { isDeactivated: true }),
  'was deleted': (user: Account) =>
    payload.delete({ collection: 'users', id: user.id, overrideAccess: true }),
  'was erased': async (user: Account) => {
    const { erasePerson } = await import('../../src/privacy/erase')
    await erasePerson(await createLocalReq({}, payload), user.email)
  },
}

function change(user: Account, data: { role?: 'member'; isDeactivated?: boolean }) {
  return payload.update({ collection: 'users', id: user.id, data, overrideAccess: true })
}

async function mailsOf(
  work: () => Promise<unknown>,
): Promise<{ to: string; subject: string; text: string }[]> {
  const sent = vi.spyOn(payload, 'sendEmail')
  await work()
  return sent.mock.calls.map(([mail]) => mail as { to: string; subject: string; text: string })
}

test('a draft is published at its time and not before, and withdrawn at its time', async () => {
  const { user } = await logInAs(portal, 'secretariat')
  const { id } = await makePage('Til tiden', 'draft')
  await plan({ id, by: user, type: 'publish', at: new Date(Date.now() + 60 * 60_000) })
  await run()
  expect(await isPublic(id)).toBe(false)
  vi.useFakeTimers({ now: Date.now() + 61 * 60_000, toFake: ['Date'] })
  await run()
  expect(await isPublic(id)).toBe(true)
  await plan({ id, by: user, type: 'unpublish' })
  await run()
  expect(await isPublic(id)).toBe(false)
})

test('a plan that is cancelled leaves nothing', async () => {
  const { user } = await logInAs(portal, 'secretariat')
  const { id } = await makePage('Fortrudt', 'draft')
  await plan({ id, by: user, type: 'publish', at: new Date(Date.now() + 60_000) })
  const all = () =>
    payload.find({
      collection: 'payload-jobs',
      where: { taskSlug: { equals: 'schedulePublish' } },
      overrideAccess: true,
    })
  const [job] = (await all()).docs
  const { listScheduled } = await import('../../src/dashboard/queries')
  const reading = { payload, user: { ...user, collection: 'users' as const }, at: String }
  const [waiting] = await listScheduled(reading)
  expect(waiting).toMatchObject({
    detail: expect.stringContaining('Fortrudt'),
    href: expect.stringContaining(id),
  })
  const { schedulePublish } = await import('../../src/access/schedulePublish')
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
  await schedulePublish({ deleteID: job?.id, req } as never)
  expect((await all()).docs).toEqual([])
})

describe('what can’t be published as it stands', () => {
  const plansFor = async (id: unknown) => {
    const { docs } = await payload.find({
      collection: 'payload-jobs',
      where: { taskSlug: { equals: 'schedulePublish' } },
      overrideAccess: true,
    })
    return docs.filter(({ input }) => JSON.stringify(input).includes(String(id)))
  }
  const soon = () => new Date(Date.now() + 60 * 60_000)

  async function planOf(collection: CollectionSlug, value: unknown, date: unknown, type = 'publish') {
    const { schedulePublish } = await import('../../src/access/schedulePublish')
    const { user } = await logInAs(portal, 'administrator')
    const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
    return schedulePublish({ type, date, doc: { relationTo: collection, value }, req } as never)
  }

  test('is refused at once with what is missing, in every collection, and may still be taken down', async () => {
    const planned = payload.config.collections.filter(hasScheduledPublishEnabled)
    expect(planned.length).toBe(18)
    for (const { slug } of planned) {
      const { id } = await payload.create({
        collection: slug,
        data: {} as never,
        draft: true,
        overrideAccess: true,
      })
      expect(await planOf(slug, id, soon()), slug).toEqual({
        error: expect.stringMatching(/^Kladden kan ikke offentliggøres, som den er nu\. .+: .*påkrævet\./),
      })
      expect(await plansFor(id), slug).toEqual([])
      expect(await planOf(slug, id, soon(), 'unpublish'), slug).not.toHaveProperty('error')
      expect(await plansFor(id), slug).toHaveLength(1)
    }
  })

  test('is told of by the names of its fields, those of rows too', async () => {
    const { id } = await payload.create({
      collection: 'events',
      data: { title: '', state: 'planlagt', days: [{ startsAt: '2027-03-01T09:00:00Z' }] } as never,
      draft: true,
      overrideAccess: true,
    })
    const answer = await planOf('events', id, soon())
    const { error } = answer as { error: string }
    expect(error).toContain('Titel: ')
    expect(error).toContain('Slutter: ')
  })

  test('and what can be leaves no trace of having been tried', async () => {
    const { id } = await makePage('Endnu en kladde', 'draft')
    const state = async () => {
      const { docs, totalDocs } = await payload.findVersions({
        collection: 'pages',
        where: { parent: { equals: id } },
        overrideAccess: true,
      })
      const { totalDocs: audited } = await payload.count({
        collection: 'audit-entries',
        overrideAccess: true,
      })
      const { totalDocs: jobs } = await payload.count({
        collection: 'payload-jobs',
        where: { taskSlug: { not_equals: 'schedulePublish' } },
        overrideAccess: true,
      })
      return { audited, jobs, status: docs.map(({ version }) => version._status), totalDocs }
    }
    const req = await createLocalReq({}, payload)
    const { publishProblem } = await import('../../src/access/publishProblem')
    const { user } = await logInAs(portal, 'secretariat')
    const before = await state()
    const asUser = { ...user, collection: 'users' as const }
    expect(await publishProblem(req.payload, { collection: 'pages', id, user: asUser })).toBe(null)
    expect(await state()).toEqual(before)
    expect(await isPublic(id)).toBe(false)
  })

  test.each([
    ['10-12-2026 09:00', 'Tidspunktet findes ikke'],
    ['2026-12-10T09:00', 'Tidspunktet mangler en tidszone'],
    [undefined, 'Skriv, hvornår det skal ske.'],
    [new Date(Date.now() - 5 * 60_000), 'Tidspunktet er passeret.'],
  ])('nor is anything planned for %s', async (date, problem) => {
    const { id } = await makePage(`Uden tid ${String(date).slice(0, 9)}`, 'draft')
    expect(await planOf('pages', id, date)).toEqual({ error: expect.stringContaining(problem) })
    expect(await plansFor(id)).toEqual([])
  })

  test('later, is told of by its newest title and by what is missing', async () => {
    const { failedPlans } = await import('../../src/plans/failedPlans')
    const { tellOfFailedPlans } = await import('../../src/jobs/tellOfFailedPlans')
    const { user } = await logInAs(portal, 'secretariat')
    const { id } = await payload.create({
      collection: 'events',
      data: { title: '', state: 'planlagt' } as never,
      draft: true,
      overrideAccess: true,
    })
    const save = (data: object) =>
      payload.update({ collection: 'events', id, data: data as never, draft: true, overrideAccess: true })
    const days = [{ startsAt: '2027-03-01T09:00:00Z', endsAt: '2027-03-01T12:00:00Z' }]
    await save({ title: 'Temadag om leg', kind: 'temadag', format: 'fysisk', capacity: 10, days })
    await payload.jobs.queue({
      task: 'schedulePublish',
      queue: 'udgivelse',
      input: {
        type: 'publish',
        doc: { relationTo: 'events', value: String(id) },
        user: { relationTo: 'users', value: user.id },
      } as never,
      waitUntil: new Date(Date.now() - 1000),
    })
    await save({ days: [{ startsAt: '2027-03-01T09:00:00Z' }] })
    await run()
    expect(await failedPlans(payload)).toHaveLength(1)
    const [mail] = await mailsOf(() => tellOfFailedPlans(payload))
    expect(mail?.subject).toContain('Temadag om leg')
    expect(mail?.text).toContain('Slutter: ')
  })
})

describe.each(Object.entries(fates))('planned by somebody who %s', (fate, befall) => {
  test('what was to be taken down is, in the trash too and though it is no longer valid', async () => {
    const { user } = await logInAs(portal, 'secretariat')
    const shown = await makePage(`Ned ${fate}`, 'published')
    const trashed = await makePage(`Kasseret ${fate}`, 'published')
    // Nothing that is public may lack a title.
    await loseTitle(shown.id)
    for (const { id } of [shown, trashed]) await plan({ id, by: user, type: 'unpublish' })
    const deletedAt = new Date().toISOString()
    await payload.update({ collection: 'pages', id: trashed.id, data: { deletedAt }, overrideAccess: true })
    await befall(user)
    await run()
    expect(await isPublic(shown.id)).toBe(false)
    const raw = await payload.db.findOne<{ id: string; _status: string }>({
      collection: 'pages',
      where: { id: { equals: trashed.id } },
    })
    expect(raw?._status).toBe('draft')
    const { totalDocs } = await payload.count({
      collection: 'payload-jobs',
      where: { taskSlug: { equals: 'schedulePublish' } },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(0)
  })

  test.skipIf(fate === 'is still there')(
    'what was to be published is not, and staff are told once',
    async () => {
      const { failedPlans } = await import('../../src/plans/failedPlans')
      const { tellOfFailedPlans } = await import('../../src/jobs/tellOfFailedPlans')
      const { listFailedPlans, listScheduled } = await import('../../src/dashboard/queries')
      const { user } = await logInAs(portal, 'secretariat')
      const { user: other } = await logInAs(portal, 'secretariat')
      const { id } = await makePage(`Op ${fate}`, 'draft')
      await plan({ id, by: user, type: 'publish' })
      await befall(user)
      await run()
      expect(await isPublic(id)).toBe(false)
      const mails = await mailsOf(async () => {
        await tellOfFailedPlans(payload)
        await tellOfFailedPlans(payload)
      })
      expect(mails).toHaveLength(1)
      expect(mails[0]?.to).toContain(other.email)
      expect(mails[0]?.to).not.toContain(user.email)
      expect(mails[0]?.text).toMatch(new RegExp(`Op ${fate}.*skulle offentliggøres .* kl\\. `))
      expect(mails[0]?.text).toContain('må ikke længere offentliggøre det')
      const reading = { payload, user: { ...other, collection: 'users' as const }, at: String }
      const [shown] = await listFailedPlans(reading)
      expect(shown).toMatchObject({ title: `Op ${fate}`, href: `/admin/collections/pages/${id}` })
      expect(await listScheduled(reading)).toEqual([])
      await payload.update({ collection: 'pages', id, data: { _status: 'published' }, overrideAccess: true })
      expect(await failedPlans(payload)).toEqual([])
    },
  )
})

test('a plan that fails for another reason is tried again, and then told of, to whoever planned it too', async () => {
  const { tellOfFailedPlans } = await import('../../src/jobs/tellOfFailedPlans')
  const { user } = await logInAs(portal, 'secretariat')
  const { id } = await makePage('Urolig', 'draft')
  await plan({ id, by: user, type: 'publish' })
  const update = vi.spyOn(payload, 'update').mockRejectedValue(new Error('Databasen er væk'))
  vi.useFakeTimers({ toFake: ['Date'] })
  for (let attempt = 0; attempt < 4; attempt += 1) {
    await run()
    vi.setSystemTime(Date.now() + 11_000)
  }
  expect(update.mock.calls.length).toBe(4)
  update.mockRestore()
  const mails = await mailsOf(() => tellOfFailedPlans(payload))
  expect(mails).toHaveLength(1)
  expect(mails[0]?.to).toContain(user.email)
  expect(mails[0]?.text).toContain('Databasen er væk')
})

/** A plan that came to nothing. */
async function failedPlan(title: string) {
  const { user } = await logInAs(portal, 'secretariat')
  const { id } = await makePage(title, 'draft')
  await plan({ id, by: user, type: 'publish' })
  await change(user, { isDeactivated: true })
  await run()
  return id
}

test('a plan that came to nothing stays on the overview until it is done, however long that takes', async () => {
  const { failedPlans } = await import('../../src/plans/failedPlans')
  const { purgePersonalData } = await import('../../src/privacy/purge')
  const id = await failedPlan('Glemt')
  const inAYear = new Date(Date.now() + 365 * 24 * 60 * 60_000)
  await purgePersonalData({ payload, now: inAYear })
  expect(await failedPlans(payload)).toHaveLength(1)
  await payload.update({ collection: 'pages', id, data: { _status: 'published' }, overrideAccess: true })
  await purgePersonalData({ payload, now: inAYear })
  const { totalDocs } = await payload.count({
    collection: 'payload-jobs',
    where: { taskSlug: { equals: 'schedulePublish' } },
    overrideAccess: true,
  })
  expect(totalDocs).toBe(0)
})

test('plans that have been done since hide none that have not', async () => {
  const { failedPlans } = await import('../../src/plans/failedPlans')
  await failedPlan('Ikke gjort')
  const { id: done } = await makePage('Gjort', 'published')
  const input = { type: 'publish', doc: { relationTo: 'pages', value: done } }
  for (let made = 0; made < 201; made += 1)
    await payload.db.create({
      collection: 'payload-jobs',
      data: { taskSlug: 'schedulePublish', queue: 'udgivelse', hasError: true, input },
    })
  expect((await failedPlans(payload)).map(({ document }) => document?.title)).toEqual(['Ikke gjort'])
})

test('a mail about a plan that is turned down is tried again, and where nobody could be told, whoever comes later is', async () => {
  const { tellOfFailedPlans } = await import('../../src/jobs/tellOfFailedPlans')
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000)
  await logInAs(portal, 'secretariat')
  await failedPlan('Afvist')
  const refused = Object.assign(new Error(), { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 })
  const send = vi.spyOn(payload, 'sendEmail').mockRejectedValueOnce(refused).mockResolvedValue(undefined)
  await tellOfFailedPlans(payload, at(0))
  await tellOfFailedPlans(payload, at(1))
  expect(send).toHaveBeenCalledTimes(1)
  await tellOfFailedPlans(payload, at(3))
  await tellOfFailedPlans(payload, at(300))
  expect(send).toHaveBeenCalledTimes(2)

  await failedPlan('Ingen hjemme')
  await payload.db.updateMany({ collection: 'users', where: {}, data: { isDeactivated: true } })
  await tellOfFailedPlans(payload, at(0))
  expect(send).toHaveBeenCalledTimes(2)
  const { user } = await logInAs(portal, 'secretariat')
  await tellOfFailedPlans(payload, at(0))
  expect(send).toHaveBeenCalledTimes(3)
  expect(send.mock.lastCall?.[0]).toMatchObject({ to: user.email })
})
