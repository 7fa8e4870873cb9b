import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actorOf } from '@/access/collectionAccess'
import {
  type GlobalOperation,
  type GoverningGlobal,
  globalOperations,
  globalPolicies,
  globalScopeOf,
} from '@/access/policy'
import { make, makePublic, sampleData } from '../support/access/sampleData'
import { storedOf } from '../support/access/stored'
import { type Knocker, knockers, makeIn, makeWorld, newCanary, type World } from '../support/access/world'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

// The doors beside reading and writing a document: globals, accounts, plans, and the administration itself.

let portal: TestPortal
let world: World

beforeAll(async () => {
  portal = await startTestPortal()
  world = await makeWorld(portal)
})
afterAll(() => portal.close())

function call(who: Knocker, method: string, address: string, body?: unknown): Promise<Response> {
  const { token } = world.visitors[who]
  return portal.rest(method, address, {
    ...(token ? { token } : {}),
    ...(body === undefined ? {} : { body }),
  })
}

describe.each(Object.keys(globalPolicies) as GoverningGlobal[])('the global %s', (slug) => {
  const doors: Record<GlobalOperation, (who: Knocker) => Promise<Response>> = {
    read: (who) => call(who, 'GET', `globals/${slug}`),
    readVersions: (who) => call(who, 'GET', `globals/${slug}/versions`),
    update: (who) => call(who, 'POST', `globals/${slug}`, {}),
  }
  test.each(globalOperations)('%s is open to whom the policy says', async (operation) => {
    for (const who of knockers) {
      const isExpected = globalScopeOf(slug, operation, who) === 'all'
      const { status } = await doors[operation](who)
      // No global has versions: whoever may read them is told that there is no such place.
      if (operation === 'readVersions' && isExpected) expect([200, 404], who).toContain(status)
      else expect(status < 300, `${who}: ${status}`).toBe(isExpected)
    }
  })
})

test('an account is read and changed by its owner and by whom the policy says', async () => {
  const stranger = await makePublic(world.payload, 'users')
  for (const who of knockers) {
    const own = world.visitors[who].user
    const isStaff = who === 'secretariat' || who === 'administrator'
    const statusOf = async (method: string, id: unknown, body?: unknown) =>
      (await call(who, method, `users/${id}`, body)).status
    expect(await statusOf('GET', stranger.id), who).toBe(isStaff ? 200 : who === 'anonymous' ? 403 : 404)
    if (own) expect(await statusOf('GET', own.id), who).toBe(200)
    const { text: before } = await storedOf(world.payload, 'users', stranger.id)
    const changed = await statusOf('PATCH', stranger.id, { workplace: newCanary() })
    expect(changed === 200, who).toBe(who === 'administrator')
    if (changed !== 200) expect((await storedOf(world.payload, 'users', stranger.id)).text, who).toBe(before)
    if (own) expect(await statusOf('PATCH', own.id, { workplace: 'Ny afdeling' }), who).toBe(200)
    const list = await (await call(who, 'GET', 'users?limit=200')).text()
    expect(list.includes(String(stranger.email)), who).toBe(isStaff)
    const unlocked = await call(who, 'POST', 'users/unlock', { email: stranger.email })
    expect(unlocked.status === 200, `${who} unlocks`).toBe(who === 'administrator')
    const created = await call(who, 'POST', 'users', {
      ...(await sampleData(world.payload, 'users', newCanary())),
    })
    expect(created.status === 201, `${who} creates`).toBe(who === 'administrator')
    const another = await makePublic(world.payload, 'users')
    const deleted = await call(who, 'DELETE', `users/${another.id}`)
    expect(deleted.status === 200, `${who} deletes`).toBe(who === 'administrator')
  }
})

test('the administration is open to those who write in it', async () => {
  for (const who of knockers) {
    const { canAccessAdmin } = await (await call(who, 'GET', 'access')).json()
    expect(Boolean(canAccessAdmin), who).toBe(
      ['municipalEditor', 'secretariat', 'administrator'].includes(who),
    )
  }
})

test('a deactivated account may do what anybody may', async () => {
  expect(actorOf({ role: 'administrator', isDeactivated: true })).toBe('anonymous')
  const { token, user } = await logInAs(portal, 'administrator')
  await world.payload.db.updateOne({ collection: 'users', id: user.id, data: { isDeactivated: true } })
  // The session is still there: somebody wrote to the database past every hook.
  expect((await portal.rest('GET', 'users?limit=200', { token })).status).toBe(403)
  expect((await portal.rest('GET', 'globals/retention', { token })).status).toBe(403)
})

describe('an editor of one municipality', () => {
  const theirs = { state: 'published', isNetworkOnly: false, whose: 'otherMunicipality' } as const
  const own = { ...theirs, whose: 'ownMunicipality' } as const

  test('needn’t say which when creating', async () => {
    const response = await call('municipalEditor', 'POST', 'contact-points', {
      name: newCanary(),
      _status: 'draft',
    })
    expect(response.status).toBe(201)
    expect((await response.json()).doc.municipality).toBe(world.own.id)
  })

  test('moves nothing to another, by any way of saying it', async () => {
    const document = await makeIn(world, 'offers', own, newCanary())
    const municipalityNow = async () =>
      (
        await world.payload.findByID({
          collection: 'offers',
          id: String(document.id),
          depth: 0,
          overrideAccess: true,
        })
      ).municipality
    for (const value of [world.other.id, { id: world.other.id }, null, '', [world.other.id]]) {
      await call('municipalEditor', 'PATCH', `offers/${document.id}`, { municipality: value })
      await call('municipalEditor', 'PATCH', `offers/${document.id}?draft=true`, { municipality: value })
      expect(await municipalityNow(), JSON.stringify(value)).toBe(world.own.id)
      const latest = await world.payload.findByID({
        collection: 'offers',
        id: String(document.id),
        depth: 0,
        draft: true,
        overrideAccess: true,
      })
      expect(latest.municipality, JSON.stringify(value)).toBe(world.own.id)
    }
  })

  test('makes no copy for another of what is theirs', async () => {
    const document = await makeIn(world, 'offers', theirs, newCanary())
    const count = () => world.payload.count({ collection: 'offers', overrideAccess: true, trash: true })
    const before = (await count()).totalDocs
    for (const query of ['', '?draft=true']) {
      const response = await call('municipalEditor', 'POST', `offers/${document.id}/duplicate${query}`, {})
      expect(response.status).toBe(403)
    }
    expect((await count()).totalDocs).toBe(before)
  })

  test('learns of no other document’s name from what there may be only one of', async () => {
    const { payload } = world
    const secret = newCanary()
    const method = await make(payload, 'methods', {
      ...(await sampleData(payload, 'methods', secret)),
      _status: 'draft',
    })
    await make(payload, 'method-adoptions', {
      ...(await sampleData(payload, 'method-adoptions', newCanary())),
      method: method.id,
      municipality: world.own.id,
    })
    const again = { method: method.id, status: 'i-brug' }
    for (const [who, isTold] of [
      ['municipalEditor', false],
      ['secretariat', true],
    ] as const) {
      const response = await call(who, 'POST', 'method-adoptions', { ...again, municipality: world.own.id })
      const text = await response.text()
      expect([response.status, text]).toEqual([
        400,
        expect.stringContaining('Kommunens oplysning om metoden findes allerede: »'),
      ])
      expect(text.includes(secret), who).toBe(isTold)
    }
    // Nobody asks in the name of whoever writes past access.
    const { number } = await makePublic(payload, 'recommendations')
    await expect(
      make(payload, 'recommendations', { ...(await sampleData(payload, 'recommendations', secret)), number }),
    ).rejects.toMatchObject({
      data: { errors: [{ message: expect.stringMatching(/^Nummeret bruges allerede/) }] },
    })
    const hidden = await make(payload, 'recommendations', {
      ...(await sampleData(payload, 'recommendations', secret)),
      _status: 'draft',
    })
    await expect(
      make(payload, 'recommendations', {
        ...(await sampleData(payload, 'recommendations', newCanary())),
        number: hidden.number,
      }),
    ).rejects.toMatchObject({ data: { errors: [{ message: 'Nummeret bruges allerede.' }] } })
  })

  test('does not learn by copying what another municipality has', async () => {
    const { payload } = world
    const [seen, taken, free] = [
      await makePublic(payload, 'methods'),
      await makePublic(payload, 'methods'),
      await makePublic(payload, 'methods'),
    ]
    const adoption = async (method: unknown, status: string) =>
      make(payload, 'method-adoptions', {
        ...(await sampleData(payload, 'method-adoptions', newCanary())),
        method,
        municipality: world.other.id,
        _status: status,
      })
    const source = await adoption(seen.id, 'published')
    await adoption(taken.id, 'draft')
    const answers = []
    for (const method of [taken.id, free.id]) {
      const response = await call('municipalEditor', 'POST', `method-adoptions/${source.id}/duplicate`, {
        method,
      })
      answers.push([response.status, await response.text()])
    }
    expect(answers[0]?.[0]).toBe(403)
    expect(answers[0]).toEqual(answers[1])
  })

  test('brings no former version back that belongs to another', async () => {
    const document = await makeIn(world, 'offers', theirs, newCanary())
    const versions = await world.payload.findVersions({
      collection: 'offers',
      where: { parent: { equals: document.id } },
      overrideAccess: true,
    })
    await world.payload.update({
      collection: 'offers',
      id: String(document.id),
      data: { municipality: String(world.own.id) },
      overrideAccess: true,
    })
    await call('municipalEditor', 'POST', `offers/versions/${versions.docs[0]?.id}`, {})
    const now = await world.payload.findByID({
      collection: 'offers',
      id: String(document.id),
      depth: 0,
      overrideAccess: true,
    })
    expect(now.municipality).toBe(world.own.id)
  })

  test('who belongs nowhere writes nowhere', async () => {
    const { token } = await logInAs(portal, 'municipalEditor')
    const created = await portal.rest('POST', 'offers', {
      token,
      body: { name: newCanary(), _status: 'draft' },
    })
    expect(created.status).toBe(403)
    const document = await makePublic(world.payload, 'offers')
    const changed = await portal.rest('PATCH', `offers/${document.id}`, {
      token,
      body: { name: newCanary() },
    })
    expect(changed.status).toBe(403)
    // Nor is a document theirs that doesn't say whose it is.
    const hidden = await makeIn(
      world,
      'offers',
      { state: 'draft', isNetworkOnly: false, whose: 'otherMunicipality' },
      newCanary(),
    )
    const referring = await make(world.payload, 'offers', {
      ...(await sampleData(world.payload, 'offers', newCanary())),
      relatedOffers: [hidden.id],
    })
    for (const select of ['', '&select[relatedOffers]=true']) {
      const read = await portal.rest('GET', `offers/${referring.id}?depth=0${select}`, { token })
      expect((await read.json()).relatedOffers).toEqual([])
    }
  })

  test('says who the municipality is no more than anybody', async () => {
    const response = await call('municipalEditor', 'PATCH', `municipalities/${world.own.id}`, {
      name: 'Et andet navn',
      cvr: '11111111',
      acuteInformation: 'Ring til vagten.',
    })
    expect(response.status).toBe(200)
    const { doc } = await response.json()
    expect(doc).toMatchObject({
      name: world.own.name,
      cvr: world.own.cvr,
      acuteInformation: 'Ring til vagten.',
    })
  })
})

describe('planning a publication', () => {
  async function plan(who: Knocker, args: Record<string, unknown>): Promise<boolean> {
    const { user } = world.visitors[who]
    const req = await createLocalReq({ user: user as never }, world.payload)
    try {
      const { schedulePublish } = await import('@/access/schedulePublish')
      const answer = await schedulePublish({ req, date: new Date(Date.now() + 3_600_000), ...args } as never)
      return !(answer && typeof answer === 'object' && 'error' in answer)
    } catch {
      return false
    }
  }

  const jobsFor = async (id: unknown) => {
    const { docs } = await world.payload.find({
      collection: 'payload-jobs',
      where: { taskSlug: { equals: 'schedulePublish' } },
      limit: 200,
      overrideAccess: true,
    })
    return docs.filter((job) => JSON.stringify(job.input).includes(String(id)))
  }

  test.each([
    ['own', 'ownMunicipality', ['municipalEditor', 'secretariat', 'administrator']],
    ['another’s', 'otherMunicipality', ['secretariat', 'administrator']],
  ] as const)('of %s offer takes the right to publish it now', async (_name, whose, allowed) => {
    for (const who of knockers) {
      const draft = await makeIn(
        world,
        'offers',
        { state: 'draft', isNetworkOnly: false, whose },
        newCanary(),
      )
      const doc = { relationTo: 'offers', value: draft.id }
      const isAllowed = (allowed as readonly string[]).includes(who)
      for (const type of ['publish', 'unpublish'] as const)
        expect(await plan(who, { type, doc }), who).toBe(isAllowed)
      expect((await jobsFor(draft.id)).length, who).toBe(isAllowed ? 2 : 0)
      await plan('secretariat', { type: 'publish', doc })
      for (const job of await jobsFor(draft.id)) await plan(who, { deleteID: job.id })
      expect((await jobsFor(draft.id)).length, `${who} cancels`).toBe(
        // The last one planned is always the secretariat's.
        isAllowed ? 0 : 1,
      )
    }
  })

  test('takes no other job away, and plans nothing for what has no drafts', async () => {
    await make(world.payload, 'pages', { title: newCanary() })
    await world.payload.jobs.queue({ task: 'rebuildSearchIndex', input: {} } as never)
    const { docs } = await world.payload.find({
      collection: 'payload-jobs',
      where: { taskSlug: { equals: 'rebuildSearchIndex' } },
      overrideAccess: true,
    })
    expect(await plan('municipalEditor', { deleteID: docs[0]?.id })).toBe(false)
    for (const relationTo of ['users', '__proto__', 'nowhere']) {
      expect(
        await plan('administrator', { type: 'publish', doc: { relationTo, value: '1' } }),
        relationTo,
      ).toBe(false)
    }
    expect(await plan('administrator', { type: 'publish', global: 'retention' })).toBe(false)
  })
})

describe('that somebody has a document open', () => {
  const slug = 'payload-locked-documents'
  const facts = { state: 'draft', isNetworkOnly: false } as const

  /** What is open, and who may read and change it. */
  async function opened() {
    const own = await makeIn(world, 'offers', { ...facts, whose: 'ownMunicipality' }, newCanary())
    const other = await makeIn(world, 'offers', { ...facts, whose: 'otherMunicipality' }, newCanary())
    const seen = await makeIn(
      world,
      'offers',
      { ...facts, state: 'published', whose: 'otherMunicipality' },
      newCanary(),
    )
    const provider = await makePublic(world.payload, 'login-providers')
    const stranger = await makePublic(world.payload, 'users')
    const editors: Knocker[] = ['municipalEditor', 'secretariat', 'administrator']
    const staff: Knocker[] = ['secretariat', 'administrator']
    const about = (relationTo: string, { id }: { id: unknown }) => ({ document: { relationTo, value: id } })
    return [
      { name: 'own', about: about('offers', own), readers: editors, changers: editors },
      { name: 'other', about: about('offers', other), readers: staff, changers: staff },
      { name: 'seen', about: about('offers', seen), readers: editors, changers: staff },
      { name: 'account', about: about('users', stranger), readers: staff, changers: ['administrator'] },
      {
        name: 'provider',
        about: about('login-providers', provider),
        readers: ['administrator'],
        changers: ['administrator'],
      },
      { name: 'texts', about: { globalSlug: 'site-texts' }, readers: staff, changers: staff },
      { name: 'rules', about: { globalSlug: 'retention' }, readers: staff, changers: ['administrator'] },
    ]
  }
  const lockBy = async (who: Knocker, about: object) => {
    const user = world.visitors[who].user
    return world.payload.create({
      collection: slug,
      data: { ...about, user: { relationTo: 'users', value: String(user?.id) } },
      overrideAccess: true,
      depth: 0,
    })
  }

  test('is read by who may read it, which tells its name of who has it open and no more', async () => {
    for (const { about, name, readers } of await opened()) {
      const { id } = await lockBy('administrator', about)
      const email = String(world.visitors.administrator.user?.email)
      for (const who of knockers) {
        const isReader = readers.includes(who)
        const said = `${who}: ${name}`
        const one = await call(who, 'GET', `${slug}/${id}?depth=2`)
        expect(one.status === 200, said).toBe(isReader)
        const list = await (await call(who, 'GET', `${slug}?limit=100&depth=2`)).text()
        expect(list.includes(String(id)), said).toBe(isReader)
        const counted = await call(who, 'GET', `${slug}/count?where[id][equals]=${id}`)
        expect(counted.status === 200 && (await counted.json()).totalDocs === 1, said).toBe(isReader)
        for (const text of [await one.text(), list]) expect(text, said).not.toContain(email)
      }
      await world.payload.delete({ collection: slug, id, overrideAccess: true })
    }
  })

  test('is said by who may change it, in the own name alone, and unsaid by nobody else', async () => {
    // An editor's own locks are made by the administration, not through REST.
    const isRest = (who: Knocker) => who === 'secretariat' || who === 'administrator'
    for (const { about, changers, name } of await opened()) {
      for (const who of knockers) {
        const isChanger = isRest(who) && changers.includes(who)
        const said = `${who}: ${name}`
        const user = (of: Knocker) => ({ relationTo: 'users', value: world.visitors[of].user?.id ?? 'x' })
        const another = who === 'administrator' ? 'secretariat' : 'administrator'
        const forged = await call(who, 'POST', slug, { ...about, user: user(another) })
        expect(forged.status, said).toBe(403)
        const made = await call(who, 'POST', slug, { ...about, user: user(who) })
        expect(made.status === 201, `${said} ${made.status}`).toBe(isChanger)
        const held = await lockBy('administrator', about)
        const taken = await call(who, 'PATCH', `${slug}/${held.id}`, { user: user(who) })
        expect(taken.status === 200, `${said} takes over: ${taken.status}`).toBe(isChanger)
        const moved = await call(who, 'PATCH', `${slug}/${held.id}`, {
          document: { relationTo: 'login-providers', value: 'findes-ikke' },
        })
        expect(moved.status === 200, `${said} moves`).toBe(false)
        const gone = await call(who, 'DELETE', `${slug}/${held.id}`)
        expect(gone.status === 200, `${said} takes away: ${gone.status}`).toBe(isChanger)
        await world.payload.delete({
          collection: slug,
          where: { id: { exists: true } },
          overrideAccess: true,
        })
      }
    }
  })
})
