import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AuditEntry } from '@/payload-types'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

let portal: TestPortal

beforeAll(async () => {
  portal = await startTestPortal()
})
afterAll(() => portal.close())
beforeEach(async () => {
  await portal.payload.db.deleteMany({ collection: 'audit-entries', where: {} })
})

async function entries(): Promise<AuditEntry[]> {
  const { docs } = await portal.payload.find({
    collection: 'audit-entries',
    depth: 0,
    pagination: false,
    sort: 'at',
    overrideAccess: true,
  })
  return docs
}

async function actions() {
  return (await entries()).map(({ action, subjectCollection }) => `${action} ${subjectCollection}`)
}

async function forget() {
  await portal.payload.db.deleteMany({ collection: 'audit-entries', where: {} })
}

async function keyOf(email: string): Promise<string> {
  const { subjectKey } = await import('../../src/audit/subjectKey')
  return subjectKey(email)
}

async function newEvent(title = 'Temadag') {
  return portal.payload.create({
    collection: 'events',
    data: { title, kind: 'temadag', state: 'planlagt', _status: 'draft' },
    draft: true,
    overrideAccess: true,
  })
}

async function newRegistration(email: string, event?: string | number) {
  return portal.payload.create({
    collection: 'registrations',
    data: {
      event: String(event ?? (await newEvent()).id),
      name: 'Kirsten Prøve',
      email,
      state: 'bekraeftet',
    },
    overrideAccess: true,
  })
}

describe('what happens to an account', () => {
  test('is written with who did it, also within a step with more in it', async () => {
    const { user: owner } = await logInAs(portal, 'member')
    const { user: by } = await logInAs(portal, 'administrator')
    const { noteOnAccount } = await import('@/accounts/note')
    const { asOneStep } = await import('@/database/asOneStep')
    await forget()
    await noteOnAccount(portal.payload, 'login', owner.id)
    await asOneStep(portal.payload, async (req) => {
      await noteOnAccount(portal.payload, 'logout', owner.id, { req })
      await noteOnAccount(portal.payload, 'removeSecondFactor', owner.id, { by: by as never, req })
    })
    expect((await entries()).map(({ action, actorId }) => [action, actorId])).toEqual([
      ['login', String(owner.id)],
      ['logout', String(owner.id)],
      ['removeSecondFactor', String(by.id)],
    ])
  })
})

describe('a change of content', () => {
  test('is written with who, what, where, when and which fields, and never with what they hold', async () => {
    const { token, user } = await logInAs(portal, 'secretariat')
    const municipality = await portal.payload.create({
      collection: 'municipalities',
      data: { name: 'Læsø', officialName: 'Læsø Kommune', slug: '', kommunekode: '825', cvr: '45973328' },
      overrideAccess: true,
    })
    await forget()
    const created = await portal.rest('POST', 'experiences', {
      token,
      body: { title: 'Hemmelig overskrift', municipality: municipality.id, year: 2025 },
    })
    const { doc } = await created.json()
    await portal.rest('PATCH', `experiences/${doc.id}`, { token, body: { year: 2024, title: 'En anden' } })
    const [creation, change] = await entries()
    expect(creation).toMatchObject({
      action: 'create',
      subjectCollection: 'experiences',
      subjectId: String(doc.id),
      actorId: String(user.id),
      actorRole: 'secretariat',
      actorIdentity: user.email,
      municipalityId: String(municipality.id),
      municipalityName: 'Læsø',
      actionText: 'Oprettet',
    })
    expect(change).toMatchObject({ subjectId: String(doc.id), changedFields: ['title', 'year'] })
    expect(Math.abs(Date.now() - new Date(change?.at ?? 0).getTime())).toBeLessThan(60_000)
    expect(JSON.stringify(await entries())).not.toMatch(/Hemmelig|En anden/)
  })

  test('is called by its name, from draft to destruction', async () => {
    const { token } = await logInAs(portal, 'secretariat')
    await forget()
    const { doc } = await (await portal.rest('POST', 'pages', { token, body: { title: 'Ny side' } })).json()
    const patch = (query: string, body: object) =>
      portal.rest('PATCH', `pages/${doc.id}${query}`, { token, body })
    await patch('?draft=true', { summary: 'Kladde' })
    await patch('', { _status: 'published' })
    await patch('?draft=true', { summary: 'Kladde oven på det offentliggjorte' })
    await patch('', { _status: 'published' })
    const versions = await (
      await portal.rest('GET', `pages/versions?where[parent][equals]=${doc.id}&sort=createdAt`, { token })
    ).json()
    await patch('', { _status: 'draft' })
    await portal.rest('POST', `pages/versions/${versions.docs[0].id}`, { token })
    await patch('', { deletedAt: new Date().toISOString() })
    await patch('?trash=true', { deletedAt: null })
    await portal.rest('DELETE', `pages/${doc.id}`, { token })
    expect((await actions()).filter((line) => line.endsWith(' pages'))).toEqual([
      'create pages',
      'update pages',
      'publish pages',
      'update pages',
      'publish pages',
      'unpublish pages',
      'restoreVersion pages',
      'trash pages',
      'restore pages',
      'delete pages',
    ])
  })

  test('by a job or a command is the system’s', async () => {
    await newEvent()
    expect(await entries()).toMatchObject([{ action: 'create', actorId: 'system', actorRole: 'system' }])
  })

  test('of settings is written too', async () => {
    const { token } = await logInAs(portal, 'administrator')
    await forget()
    await portal.rest('POST', 'globals/retention', { token, body: { needsDays: 7 } })
    expect(await entries()).toMatchObject([
      { action: 'update', subjectCollection: 'retention', changedFields: ['needsDays'] },
    ])
  })

  test('of each of many is written for each', async () => {
    const { token } = await logInAs(portal, 'secretariat')
    const one = await newEvent('En')
    const two = await newEvent('To')
    await forget()
    await portal.rest('PATCH', `events?where[id][in]=${one.id},${two.id}`, {
      token,
      body: { targetGroup: 'Alle' },
    })
    const ids = (await entries()).map(({ subjectId }) => subjectId)
    expect(ids.sort()).toEqual([String(one.id), String(two.id)].sort())
  })
})

describe('the change and its entry', () => {
  test('fall together when the entry can’t be written', async () => {
    const { token } = await logInAs(portal, 'secretariat')
    const { create } = portal.payload.db
    const failing = vi.spyOn(portal.payload.db, 'create').mockImplementation((args) => {
      if (args.collection === 'audit-entries') throw new Error('loggen er fuld')
      return create.call(portal.payload.db, args)
    })
    try {
      const answer = await portal.rest('POST', 'organisations', {
        token,
        body: { name: 'Falder sammen', type: 'kommunal' },
      })
      expect(answer.status).toBeGreaterThanOrEqual(400)
    } finally {
      failing.mockRestore()
    }
    const { totalDocs } = await portal.payload.count({
      collection: 'organisations',
      where: { name: { equals: 'Falder sammen' } },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(0)
  })

  test('are undone together', async () => {
    const { createLocalReq, initTransaction, killTransaction } = await import('payload')
    const req = await createLocalReq({}, portal.payload)
    await initTransaction(req)
    await portal.payload.create({
      collection: 'pages',
      data: { title: 'Fortrudt', slug: '', _status: 'published' },
      overrideAccess: true,
      req,
    })
    await killTransaction(req)
    expect(await entries()).toEqual([])
  })
})

describe('accounts', () => {
  test('leave their traces: creation, role, municipality, password, deactivation, deletion, login and logout', async () => {
    const administrator = await logInAs(portal, 'administrator')
    await forget()
    const { token } = administrator
    const body = { name: 'Ny bruger', email: 'ny.bruger@eksempel.dk', role: 'member' }
    const { doc } = await (await portal.rest('POST', 'users', { token, body })).json()
    const patch = (change: object) => portal.rest('PATCH', `users/${doc.id}`, { token, body: change })
    await patch({ role: 'secretariat' })
    await portal.payload.update({
      collection: 'users',
      id: doc.id,
      data: { password: 'fem andre ord efter hinanden' },
      overrideAccess: true,
    })
    await patch({ isDeactivated: true })
    await patch({ isDeactivated: false })
    await portal.rest('DELETE', `users/${doc.id}`, { token })
    const logout = await portal.rest('POST', 'users/logout', { token })
    expect(logout.status, await logout.text()).toBe(200)
    expect(await actions()).toEqual([
      'create users',
      'changeRole users',
      'changePassword users',
      'deactivate users',
      'reactivate users',
      'delete users',
      'logout users',
    ])
    const all = await entries()
    expect(all[2]?.changedFields).toEqual(['password'])
    expect(new Set(all.slice(0, 6).map(({ subjectKeys }) => subjectKeys?.join()))).toEqual(
      new Set([await keyOf(' NY.bruger@eksempel.dk ')]),
    )
    expect(JSON.stringify(all)).not.toContain('ny.bruger@')
    expect(JSON.stringify(all)).not.toContain('ord efter hinanden')
  })

  test('a failed login is counted without what was typed', async () => {
    await portal.rest('POST', 'users/login', {
      body: { email: 'en.fremmed@eksempel.dk', password: 'forkert adgangskode' },
    })
    expect(await actions()).toEqual(['failedLogin users'])
    expect(JSON.stringify(await entries())).not.toMatch(/fremmed|forkert/)
  })
})

describe('a look-up', () => {
  test('of one person is written with the purpose and a key for the person', async () => {
    const { token } = await logInAs(portal, 'secretariat')
    const registration = await newRegistration('kirsten@eksempel.dk')
    await forget()
    await portal.rest('GET', `registrations/${registration.id}`, { token })
    const all = await entries()
    expect(all).toMatchObject([
      { action: 'lookUp', subjectCollection: 'registrations', subjectId: String(registration.id) },
    ])
    expect(all[0]?.purpose).toContain('arrangementer')
    expect(all[0]?.subjectKeys).toEqual([await keyOf('kirsten@eksempel.dk')])
  })

  test('of a list is one entry with a key for each that it showed, also when the address was left out', async () => {
    const { token } = await logInAs(portal, 'secretariat')
    const event = await newEvent('Med to')
    await newRegistration('en@eksempel.dk', event.id)
    await newRegistration('to@eksempel.dk', event.id)
    await forget()
    const list = `registrations?where[event][equals]=${event.id}`
    await portal.rest('GET', list, { token })
    await portal.rest('GET', `${list}&select[name]=true`, { token })
    const all = await entries()
    const wanted = [await keyOf('en@eksempel.dk'), await keyOf('to@eksempel.dk')].sort()
    expect(all.map(({ action }) => action)).toEqual(['lookUpList', 'lookUpList'])
    expect(all.map(({ subjectKeys }) => [...(subjectKeys ?? [])].sort())).toEqual([wanted, wanted])
  })

  test('of oneself, of content and of an empty list is none', async () => {
    const { token, user } = await logInAs(portal, 'secretariat')
    await newEvent()
    await forget()
    await portal.rest('GET', `users/${user.id}`, { token })
    await portal.rest('GET', 'users/me', { token })
    await portal.rest('GET', 'events', { token })
    await portal.rest('GET', 'feedback?where[path][equals]=/findes-ikke', { token })
    expect(await entries()).toEqual([])
  })

  test('that can’t be written shows nothing', async () => {
    const { token } = await logInAs(portal, 'secretariat')
    const registration = await newRegistration('uset@eksempel.dk')
    const failing = vi.spyOn(portal.payload.db, 'create').mockRejectedValue(new Error('loggen er fuld'))
    const answer = await portal.rest('GET', `registrations/${registration.id}`, { token })
    failing.mockRestore()
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(await answer.text()).not.toContain('uset@eksempel.dk')
  })
})

describe('the log can’t be altered', () => {
  const row = {
    action: 'create',
    actorId: 'x',
    subjectCollection: 'pages',
    subjectId: '1',
    at: '2026-01-01T00:00:00.000Z',
  }

  test.each(['administrator', 'secretariat', 'municipalEditor', 'member'] as const)(
    'by REST as %s',
    async (role) => {
      await newEvent()
      const [entry] = await entries()
      const { token } = await logInAs(portal, role)
      const before = await snapshot()
      const id = entry?.id
      const doors: [string, string, unknown?][] = [
        ['POST', 'audit-entries', row],
        ['PATCH', `audit-entries/${id}`, { action: 'update' }],
        ['PATCH', `audit-entries?where[id][equals]=${id}`, { action: 'update' }],
        ['DELETE', `audit-entries/${id}`],
        ['DELETE', `audit-entries?where[id][exists]=true`],
        ['PATCH', `audit-entries/${id}`, { deletedAt: '2026-01-01T00:00:00.000Z' }],
        ['POST', `audit-entries/${id}/duplicate`, {}],
        ['POST', `audit-entries/versions/${id}`],
        ['POST', 'audit-entries/unlock', { email: 'x@eksempel.dk' }],
      ]
      for (const [method, address, body] of doors) {
        const answer = await portal.rest(method, address, { token, body })
        expect(answer.status, `${method} ${address}`).toBeGreaterThanOrEqual(400)
      }
      expect(await snapshot()).toEqual(before)
      const read = await portal.rest('GET', 'audit-entries', { token })
      expect(read.status).toBe(role === 'administrator' ? 200 : 403)
    },
  )

  test('by the Local API, access overridden or not', async () => {
    await newEvent()
    const [entry] = await entries()
    const id = entry?.id ?? ''
    const before = await snapshot()
    const { user } = await logInAs(portal, 'administrator')
    for (const overrideAccess of [true, false]) {
      const base = { collection: 'audit-entries', user } as const
      const attempts = [
        () => portal.payload.create({ ...base, overrideAccess, data: row }),
        () => portal.payload.update({ ...base, overrideAccess, id, data: { action: 'update' } }),
        () =>
          portal.payload.update({
            ...base,
            overrideAccess,
            where: { id: { equals: id } },
            data: { action: 'update' },
          }),
        () => portal.payload.delete({ ...base, overrideAccess, id }),
        () => portal.payload.delete({ ...base, overrideAccess, where: { id: { equals: id } } }),
        () => portal.payload.duplicate({ ...base, overrideAccess, id }),
      ]
      for (const attempt of attempts) await expect(attempt()).rejects.toThrow()
    }
    expect((await snapshot()).filter((line) => before.includes(line))).toEqual(before)
  })

  test('by deleting the user or the municipality it tells of', async () => {
    const { token, user } = await logInAs(portal, 'secretariat')
    const municipality = await portal.payload.create({
      collection: 'municipalities',
      data: {
        name: 'Nedlagt',
        officialName: 'Nedlagt Kommune',
        slug: '',
        kommunekode: '899',
        cvr: '12345678',
      },
      overrideAccess: true,
    })
    await portal.rest('PATCH', `municipalities/${municipality.id}`, { token, body: { name: 'Nedlægges' } })
    const before = await snapshot()
    await portal.payload.delete({ collection: 'municipalities', id: municipality.id, overrideAccess: true })
    await portal.payload.delete({ collection: 'users', id: user.id, overrideAccess: true })
    expect((await snapshot()).filter((line) => before.includes(line))).toEqual(before)
  })

  async function snapshot(): Promise<string[]> {
    const { docs } = await portal.payload.db.find<AuditEntry>({
      collection: 'audit-entries',
      pagination: false,
    })
    return docs
      .filter(({ action }) => action !== 'login' && action !== 'lookUpList')
      .map(({ id, action, actorId, municipalityId }) => [id, action, actorId, municipalityId].join(' '))
      .sort()
  }
})
