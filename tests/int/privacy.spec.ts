import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type CollectionSlug, createLocalReq, type FlattenedField } from 'payload'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { dumpDatabase, tablesWith } from '../support/rawDatabase'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

let portal: TestPortal
let administrator: Awaited<ReturnType<typeof logInAs>>

beforeAll(async () => {
  portal = await startTestPortal()
  administrator = await logInAs(portal, 'administrator')
})
afterAll(() => portal.close())

const day = 24 * 60 * 60 * 1000

describe('the register', () => {
  test('names every field of every collection with personal data, and no field that is gone', async () => {
    const { personalSlugs, registerOf } = await import('../../src/privacy/register')
    for (const slug of personalSlugs) {
      const { config } = portal.payload.collections[slug]
      const fields = [...new Set(['id', ...namesOf(config.flattenedFields)])].sort()
      expect(Object.keys(registerOf(slug).fields).sort(), slug).toEqual(fields)
    }
  })

  test('leaves out no collection with an address or a user in it', async () => {
    const { isPersonalCollection } = await import('../../src/privacy/register')
    // A function's address, printed on public pages.
    const ofFunctions = [
      'contact-points',
      'events',
      'offers',
      'initiatives',
      'experiences',
      'methods',
      'organisations',
    ]
    const unregistered = portal.payload.config.collections
      .filter(({ slug }) => !isPersonalCollection(slug) && !ofFunctions.includes(slug))
      .filter(({ flattenedFields }) => flattenedFields.some(isPersonal))
      .map(({ slug }) => slug)
    expect(unregistered).toEqual([])
  })

  test('has docs/privacy.md made from it', async () => {
    const { privacyDocument } = await import('../../src/privacy/document')
    expect(await readFile('docs/privacy.md', 'utf8')).toBe(privacyDocument())
  })
})

function namesOf(fields: FlattenedField[], prefix = ''): string[] {
  return fields
    .filter((field) => !('virtual' in field && field.virtual))
    .flatMap((field) => {
      const name = `${prefix}${field.name}`
      return 'flattenedFields' in field ? [name, ...namesOf(field.flattenedFields, `${name}.`)] : [name]
    })
}

function isPersonal(field: FlattenedField): boolean {
  if (field.type === 'email') return true
  if ('flattenedFields' in field) return field.flattenedFields.some(isPersonal)
  return field.type === 'relationship' && [field.relationTo].flat().includes('users')
}

describe('the settings', () => {
  test('keep the log for at least 90 days, and close an account before it is deleted', async () => {
    const set = (body: object) =>
      portal.rest('POST', 'globals/retention', { token: administrator.token, body })
    const short = await set({ auditDays: 30 })
    expect(short.status).toBe(400)
    const early = await set({ inactiveUserDays: 200, userDeletionDays: 100 })
    expect(early.status).toBe(400)
    expect(JSON.stringify(await early.json())).toContain('før de lukkes')
    expect((await set({ auditDays: 90 })).status).toBe(200)
    await set({ auditDays: 365 })
  })
})

/** Leaves one person's traces wherever the portal keeps any; a year and more ago when `ago` says so. */
async function plant(email: string, name: string, ago = 0) {
  const { payload } = portal
  const past = new Date(Date.now() - ago * day).toISOString()
  const user = await payload.create({
    collection: 'users',
    data: { name, email, password: 'fire ord efter hinanden', role: 'member', workplace: `Hos ${name}` },
    overrideAccess: true,
  })
  await changeRow('users', user.id, {
    lastLoginAt: past,
    createdAt: past,
    identities: [{ id: randomUUID(), issuer: 'https://login.eksempel.dk', subject: name }],
  })
  const event = await payload.create({
    collection: 'events',
    data: {
      title: 'Temadag',
      kind: 'temadag',
      state: 'afholdt',
      days: [{ startsAt: past, endsAt: past }],
      _status: 'draft',
    },
    draft: true,
    overrideAccess: true,
  })
  const registration = await payload.create({
    collection: 'registrations',
    data: {
      event: event.id,
      name,
      email: email.toUpperCase(),
      state: 'deltog',
      jobRole: `Lærer (${name})`,
      workplace: name,
      group: email,
      needs: [{ question: 'Kost?', answer: `${name} er vegetar` }],
      answers: [{ question: 'Andet?', answer: `Ring til ${name}` }],
    },
    overrideAccess: true,
  })
  const feedback = await payload.create({
    collection: 'feedback',
    data: {
      path: '/om',
      message: `Hilsen ${name}`,
      senderEmail: email,
      state: 'ny',
      answer: `Skrevet til ${email}`,
    },
    overrideAccess: true,
  })
  const searchMiss = await payload.db.create({
    collection: 'search-misses',
    data: { words: email, day: past, count: 1 },
  })
  const job = await payload.db.create({
    collection: 'payload-jobs',
    data: {
      taskSlug: 'syncSearchDocument',
      queue: 'gemt',
      input: { collection: 'pages', id: email },
      hasError: true,
      error: { message: `Kunne ikke sende til ${email}` },
    },
  })
  const key = await payload.db.create({
    collection: 'payload-kv',
    data: { key: `login:${email}`, data: { email, name, expiresAt: Date.now() - ago * day } },
  })
  await payload.db.create({
    collection: 'payload-preferences',
    data: {
      key: 'registrations-list',
      user: { relationTo: 'users', value: user.id },
      value: { search: name, email },
    },
  })
  await payload.sendEmail({ to: email, subject: 'Velkommen', text: `Kære ${name}` })
  await portal.rest('POST', 'users/login', { body: { email, password: 'fire ord efter hinanden' } })
  await portal.rest('POST', 'users/login', { body: { email, password: 'forkert' } })
  await portal.rest('GET', `registrations/${registration.id}`, { token: administrator.token })
  const asUser = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
  const { recordAudit } = await import('../../src/audit/record')
  await recordAudit(asUser, { action: 'update', collection: 'experiences', id: '1' })
  const rows = [
    ['registrations', registration.id],
    ['feedback', feedback.id],
    ['search-misses', searchMiss.id],
    ['payload-jobs', job.id],
    ['payload-kv', key.id],
  ] as const
  if (ago > 0) {
    for (const [collection, id] of rows) await changeRow(collection, id, { createdAt: past, updatedAt: past })
    await changeRow('users', user.id, { lastLoginAt: past })
    await payload.db.updateMany({ collection: 'audit-entries', where: {}, data: { at: past } })
  }
  return { user, registration }
}

/** Writes a row as a whole: SQLite takes no part of one with lists in it. */
async function changeRow(collection: CollectionSlug, id: string | number, change: object): Promise<void> {
  const { db } = portal.payload
  const row = await db.findOne<Record<string, unknown> & { id: string }>({
    collection,
    where: { id: { equals: id } },
  })
  await db.updateOne({ collection, id, data: { ...row, ...change }, returning: false })
}

/** The mails that lie as files and hold any of the words. */
async function mailsWith(words: string[]): Promise<string[]> {
  const { env } = await import('../../src/env')
  const folder = path.join(env.dataDir, 'mail')
  const names = await readdir(folder).catch(() => [])
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))
  return names.filter((_, index) => words.some((word) => texts[index]?.includes(word)))
}

const planted = [
  'audit_entries',
  'feedback',
  'payload_jobs',
  'payload_kv',
  'payload_preferences',
  'registrations',
  'search_misses',
  'users',
]

describe('erasing a person', () => {
  const email = 'kanarie.fugl@eksempel.dk'
  const name = 'Kirstine Kanariefugl'

  test('leaves nothing in any table, version, job or mail, and everything countable', async () => {
    const { erasePerson } = await import('../../src/privacy/erase')
    const { registration } = await plant(email, name)
    const point = await portal.payload.create({
      collection: 'contact-points',
      data: { name: `Spørg ${name}`, email, _status: 'draft' },
      draft: true,
      overrideAccess: true,
    })
    await portal.payload.update({
      collection: 'contact-points',
      id: point.id,
      data: { name: 'Modtagelsen', email: 'modtagelsen@eksempel.dk' },
      draft: true,
      overrideAccess: true,
    })
    const before = tablesWith(await dumpDatabase(portal.payload), [email, name]).map((table) =>
      table.replaceAll('-', '_'),
    )
    // MongoDB's names may have an s more.
    for (const table of planted)
      expect(
        before.map((found) => found.startsWith(table)),
        table,
      ).toContain(true)
    expect(before.join()).toMatch(/contact_points_v|_contact_points_versions/)
    expect(await mailsWith([email])).not.toEqual([])

    const req = await createLocalReq({ user: { ...administrator.user, collection: 'users' } }, portal.payload)
    const tried = await erasePerson(req, email, { isDryRun: true })
    expect(tablesWith(await dumpDatabase(portal.payload), [email, name]).length).toBe(before.length)

    const done = await erasePerson(req, email)
    expect(done.counts).toEqual(tried.counts)
    expect(done.counts).toMatchObject({ 'Konti slettet': 1, 'Tilmeldinger gjort anonyme': 1 })
    const dump = await dumpDatabase(portal.payload)
    expect(tablesWith(dump, [email, name])).toEqual([])
    const { subjectKey } = await import('../../src/audit/subjectKey')
    expect(tablesWith(dump, [subjectKey(email)])).toEqual([])
    expect(await mailsWith([email, name])).toEqual([])
    const kept = await portal.payload.findByID({
      collection: 'registrations',
      id: registration.id,
      overrideAccess: true,
    })
    expect(kept).toMatchObject({ state: 'deltog', name: 'Anonym deltager', needs: null })
  })

  test('says which content names the person, and leaves it to the editors', async () => {
    const { erasePerson } = await import('../../src/privacy/erase')
    const page = await portal.payload.create({
      collection: 'pages',
      data: { title: 'Skriv til omtalt@eksempel.dk', slug: '', _status: 'published' },
      overrideAccess: true,
    })
    const req = await createLocalReq({}, portal.payload)
    const { mentions } = await erasePerson(req, 'omtalt@eksempel.dk')
    expect(mentions).toEqual([
      { collection: 'pages', id: String(page.id), title: 'Skriv til omtalt@eksempel.dk' },
    ])
  })

  test('says which settings name the person, in their own words or in a bold part of running text', async () => {
    const { erasePerson } = await import('../../src/privacy/erase')
    const { payload } = portal
    const { id } = await payload.create({
      collection: 'users',
      data: { name: 'Åse\u00a0Fasttekst', email: 'fast@eksempel.dk', role: 'member' },
      overrideAccess: true,
    })
    const root = {
      type: 'root',
      format: '' as const,
      indent: 0,
      version: 1,
      direction: null,
      children: [
        {
          type: 'paragraph',
          version: 1,
          children: [
            { type: 'text', version: 1, text: 'A\u030ase', format: 1 },
            { type: 'text', version: 1, text: ' Fasttekst' },
          ],
        },
      ],
    }
    const page = await payload.create({
      collection: 'pages',
      data: { title: 'Løbende tekst', slug: '', body: { root }, _status: 'published' },
      overrideAccess: true,
    })
    const texts = { contactEmail: 'fast@eksempel.dk', notice: 'Ring til Åse Fasttekst' }
    await payload.updateGlobal({ slug: 'site-texts', data: texts, overrideAccess: true })
    const req = await createLocalReq({}, payload)
    const { mentions } = await erasePerson(req, 'fast@eksempel.dk')
    expect(mentions).toEqual([
      { collection: 'pages', id: String(page.id), title: 'Løbende tekst' },
      { global: 'site-texts', title: 'Faste tekster' },
    ])
    expect(await payload.findGlobal({ slug: 'site-texts', overrideAccess: true })).toMatchObject(texts)
    const accounts = await payload.find({
      collection: 'users',
      where: { id: { equals: id } },
      overrideAccess: true,
    })
    expect(accounts.docs).toEqual([])
    const none = { contactEmail: null, notice: null }
    await payload.updateGlobal({ slug: 'site-texts', data: none, overrideAccess: true })
  })

  test('writes nothing back that an administrator changes meanwhile', async () => {
    const { erasePerson } = await import('../../src/privacy/erase')
    const { makeAccount } = await import('../support/account')
    const { payload } = portal
    const other = await makeAccount(payload, {
      name: 'Sidemand',
      email: 'sidemand@eksempel.dk',
      workplace: 'Hos den.slettede@eksempel.dk',
      role: 'member',
    })
    const deactivate = () =>
      payload.update({
        collection: 'users',
        id: other.id,
        data: { isDeactivated: true },
        overrideAccess: true,
      })
    // Begun by somebody else, once the accounts have been read whole.
    let haveRead: () => void = () => undefined
    const deactivated = new Promise<void>((resolve) => {
      haveRead = resolve
    }).then(deactivate)
    const { find } = payload.db
    const spy = vi.spyOn(payload.db, 'find').mockImplementation(async (given) => {
      const found = await find.call(payload.db, given)
      if (given.collection !== 'users' || given.select) return found
      haveRead()
      await Promise.race([deactivated, wait(1000)])
      return found
    })
    await erasePerson(await createLocalReq({}, payload), 'den.slettede@eksempel.dk')
    spy.mockRestore()
    await deactivated
    const after = await payload.findByID({ collection: 'users', id: other.id, overrideAccess: true })
    expect(after).toMatchObject({ isDeactivated: true, name: 'Sidemand' })
    expect(after.workplace ?? null).toBeNull()
    await payload.delete({ collection: 'users', id: other.id, overrideAccess: true })
  })

  test('takes the name out of what others are called, and of where they were', async () => {
    const { erasePerson } = await import('../../src/privacy/erase')
    const { payload } = portal
    const member = async (name: string, email: string, workplace: string) =>
      payload.create({
        collection: 'users',
        data: { name, email, workplace, role: 'member', password: 'fire ord efter hinanden' },
        overrideAccess: true,
      })
    const own = await member('Anna Omtalt', 'anna.omtalt@eksempel.dk', 'Huset')
    const others = [
      await member('Vikar for Anna Omtalt', 'vikar@eksempel.dk', 'Hos Anna Omtalt'),
      await member('Anna Omtalt', 'navnesoester@eksempel.dk', 'Hos Anna Omtalt'),
      await member('Karen Anna Omtalt', 'karen@eksempel.dk', 'Hos Karen Anna Omtalt'),
      await member('Johanna Omtalt', 'johanna.omtalt@eksempel.dk', 'Hos johanna.omtalt@eksempel.dk'),
    ]
    const { id: feedback } = await payload.create({
      collection: 'feedback',
      data: { path: '/soeg?q=anna+omtalt', message: 'Ring til Johanna Omtalt', state: 'ny' },
      overrideAccess: true,
    })
    const req = await createLocalReq({}, payload)
    const tried = await erasePerson(req, own.email, { isDryRun: true })
    expect((await erasePerson(req, own.email)).counts).toEqual(tried.counts)
    const kept = await Promise.all(
      others.map(({ id }) => payload.findByID({ collection: 'users', id, overrideAccess: true })),
    )
    expect(kept.map(({ name, workplace }) => [name, workplace ?? null])).toEqual([
      ['Bruger, hvis navn er fjernet', null],
      ['Anna Omtalt', 'Hos Anna Omtalt'],
      ['Karen Anna Omtalt', 'Hos Karen Anna Omtalt'],
      ['Johanna Omtalt', 'Hos johanna.omtalt@eksempel.dk'],
    ])
    expect(
      await payload.findByID({ collection: 'feedback', id: feedback, overrideAccess: true }),
    ).toMatchObject({ path: '/soeg', message: 'Ring til Johanna Omtalt' })
    const login = { email: 'vikar@eksempel.dk', password: 'fire ord efter hinanden' }
    expect((await portal.rest('POST', 'users/login', { body: login })).status).toBe(200)
    for (const { id } of others) await payload.delete({ collection: 'users', id, overrideAccess: true })
  })

  test('is refused for the last administrator, and changes nothing', async () => {
    const { erasePerson } = await import('../../src/privacy/erase')
    const req = await createLocalReq({}, portal.payload)
    const before = await dumpDatabase(portal.payload)
    for (const isDryRun of [true, false])
      await expect(erasePerson(req, administrator.email, { isDryRun })).rejects.toThrow(
        'sidste administrator',
      )
    expect(await dumpDatabase(portal.payload)).toEqual(before)
  })
})

describe('a person’s own data', () => {
  test('are given out whole, with look-ups but not who looked, and without what would let somebody in', async () => {
    const { exportPerson, logAsCsv } = await import('../../src/privacy/export')
    const email = 'indsigt@eksempel.dk'
    const { user } = await plant(email, 'Inge Indsigt')
    const req = await createLocalReq({ user: { ...administrator.user, collection: 'users' } }, portal.payload)
    const found = await exportPerson(req, email)
    const text = JSON.stringify(found)
    for (const part of ['Inge Indsigt er vegetar', 'Hilsen Inge Indsigt', 'Hos Inge Indsigt'])
      expect(text).toContain(part)
    expect(text).not.toContain(administrator.email)
    expect(found.opslagOgAendringer.map(({ handling }) => handling)).toContain('Slået op')
    expect(found.egneHandlinger.map(({ samling }) => samling)).toContain('experiences')
    const stored = await portal.payload.db.findOne<{ id: string; hash?: string; salt?: string }>({
      collection: 'users',
      where: { id: { equals: user.id } },
    })
    expect(stored?.hash).toBeTruthy()
    for (const secret of [stored?.hash, stored?.salt]) expect(text).not.toContain(String(secret))
    expect(logAsCsv(found)).toMatch(/^\uFEFFTidspunkt;Handling/)
    const { docs } = await portal.payload.find({
      collection: 'audit-entries',
      where: { action: { equals: 'export' } },
      overrideAccess: true,
    })
    expect(docs).toHaveLength(1)
  })
})

describe('the nightly purge', () => {
  const email = 'gammel.kanarie@eksempel.dk'
  const name = 'Gunhild Gammelkanarie'

  test('tries without changing, takes what is old, finds nothing the second time, and keeps an administrator', async () => {
    const { purgePersonalData } = await import('../../src/privacy/purge')
    await plant(email, name, 800)
    const now = new Date(Date.now() + 31 * day)
    const before = await dumpDatabase(portal.payload)
    const tried = await purgePersonalData({ payload: portal.payload, now, isDryRun: true })
    expect(await dumpDatabase(portal.payload)).toEqual(before)
    expect(tried).toMatchObject({ 'konti slettet': 1, 'tilmeldinger gjort anonyme': 1, rettelser: 1 })

    await purgePersonalData({ payload: portal.payload, now })
    expect(tablesWith(await dumpDatabase(portal.payload), [email, name])).toEqual([])
    expect(await mailsWith([email, name])).toEqual([])

    const again = await purgePersonalData({ payload: portal.payload, now })
    expect(Object.values(again).every((count) => count === 0)).toBe(true)

    await purgePersonalData({ payload: portal.payload, now: new Date(Date.now() + 1000 * day) })
    const { totalDocs } = await portal.payload.count({
      collection: 'users',
      where: { role: { equals: 'administrator' }, isDeactivated: { not_equals: true } },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(1)
  })

  test('takes needs first, and leaves the rest of the registration as it was', async () => {
    const { purgePersonalData } = await import('../../src/privacy/purge')
    const { registration } = await plant('deltager@eksempel.dk', 'Dorte Deltager')
    await purgePersonalData({ payload: portal.payload, now: new Date(Date.now() + 15 * day) })
    const kept = await portal.payload.findByID({
      collection: 'registrations',
      id: registration.id,
      overrideAccess: true,
    })
    expect(kept).toMatchObject({ name: 'Dorte Deltager', needs: null })
    expect(kept.anonymisedAt ?? null).toBeNull()
    expect(kept.answers).toHaveLength(1)
  })

  test('is a job of its own, each night', async () => {
    const task = portal.payload.config.jobs.tasks?.find(({ slug }) => slug === 'purgePersonalData')
    expect(task?.schedule).toEqual([{ cron: '0 15 1 * * *', queue: 'sletning' }])
    await portal.payload.jobs.queue({ task: 'purgePersonalData', queue: 'sletning', input: {} })
    await portal.payload.jobs.run({ queue: 'sletning', limit: 50 })
    const { totalDocs } = await portal.payload.count({
      collection: 'payload-jobs',
      where: { taskSlug: { equals: 'purgePersonalData' } },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(0)
  })
})
