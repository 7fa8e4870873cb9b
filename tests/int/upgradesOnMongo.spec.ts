import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { answersIn } from '@/signup/schema'
import { dumpDatabase } from '../support/rawDatabase'
import { startTestPortal, type TestPortal } from '../support/testPayload'

type Raw = {
  insertOne: (document: object) => Promise<{ insertedId: { toString: () => string } }>
  findOne: (filter: object) => Promise<{ _id: object } | null>
  deleteMany: (filter: object) => Promise<unknown>
}

describe.runIf(inject('mongoUri') !== null)('MongoDB as the first version left it', () => {
  let portal: TestPortal
  beforeAll(async () => {
    portal = await startTestPortal()
  })
  afterAll(() => portal.close())

  const raw = (name: string): Raw =>
    (
      portal.payload.db as unknown as { connection: { collection: (name: string) => Raw } }
    ).connection.collection(name)

  async function migrate(): Promise<void> {
    const { migrations } = await import('../../migrations/mongodb')
    await raw('payload-migrations').deleteMany({})
    await portal.payload.db.migrate({ migrations: migrations as never })
  }

  test('is brought up to date, and once more changes nothing', async () => {
    const { purgePersonalData } = await import('@/privacy/purge')
    const { hashOfToken, tokenOf } = await import('@/signup/token')
    const { payload } = portal
    const event = await payload.create({
      overrideAccess: true,
      collection: 'events',
      draft: false,
      data: {
        title: 'Temadag',
        slug: '',
        kind: 'temadag',
        state: 'planlagt',
        visibility: 'public',
        _status: 'published',
      },
    })
    const { _id: eventId } = (await raw('events').findOne({})) ?? { _id: {} }
    const registered = {
      event: eventId,
      name: 'Ane',
      state: 'bekraeftet',
      createdAt: new Date(),
      updatedAt: new Date(),
    }
    const { insertedId } = await raw('registrations').insertOne({
      ...registered,
      email: 'Ane@Eksempel.dk',
      needs: 'Vegetar',
      answers: [
        { id: 'a', question: 'Hvad vil du lære?', answer: 'Alt' },
        { id: 'b', question: 'Andet?' },
      ],
    })
    await raw('registrations').insertOne({ ...registered, email: 'bo@eksempel.dk', needs: '', answers: [] })
    await raw('registrations').insertOne({ ...registered, email: 'BO@eksempel.dk' })
    const file = {
      alt: 'Et billede',
      visibility: 'public',
      filename: 'a.png',
      mimeType: 'image/png',
      createdAt: new Date(),
    }
    const { insertedId: fileId } = await raw('media').insertOne(file)
    const entry = { action: 'create', subjectCollection: 'events', subjectId: event.id, at: new Date() }
    await raw('audit-entries').insertOne({ ...entry, actor: eventId })
    await raw('audit-entries').insertOne(entry)

    await migrate()
    const registration = await payload.findByID({
      overrideAccess: true,
      collection: 'registrations',
      id: insertedId.toString(),
      showHiddenFields: true,
    })
    expect(registration).toMatchObject({
      email: 'ane@eksempel.dk',
      needs: [{ question: 'Kost og tilgængelighed', answer: 'Vegetar' }],
      answers: [
        { question: 'Hvad vil du lære?', answer: 'Alt' },
        { question: 'Andet?', answer: '' },
      ],
    })
    expect(answersIn(registration.answers)).toHaveLength(2)
    expect(registration.tokenHash).toBe(hashOfToken(tokenOf(payload, registration.tokenSalt ?? '')))
    // Two people can't have one address on an event, so the one typed otherwise stands as it was typed.
    const { docs } = await payload.find({ overrideAccess: true, collection: 'registrations', sort: 'email' })
    expect(docs.map(({ email }) => email)).toEqual(['BO@eksempel.dk', 'ane@eksempel.dk', 'bo@eksempel.dk'])
    const media = await payload.findByID({ overrideAccess: true, collection: 'media', id: fileId.toString() })
    expect(media.audience).toBe('staff')
    const entries = await payload.find({
      overrideAccess: true,
      collection: 'audit-entries',
      sort: '-actorId',
      where: { action: { equals: 'create' }, subjectId: { equals: event.id } },
    })
    expect(entries.docs.map(({ actorId }) => actorId)).toEqual(expect.arrayContaining(['system', event.id]))

    const once = await dumpDatabase(payload)
    await migrate()
    const twice = await dumpDatabase(payload)
    expect({ ...twice, 'payload-migrations': '' }).toEqual({ ...once, 'payload-migrations': '' })
    await expect(purgePersonalData({ payload })).resolves.toBeTypeOf('object')
  })
})
