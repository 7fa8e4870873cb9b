import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import MailComposer from 'nodemailer/lib/mail-composer'
import { createLocalReq, defaultLoggerOptions, type Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Event, Registration } from '../../src/payload-types'
import { dumpDatabase, tablesWith } from '../support/rawDatabase'
import {
  makeEvent,
  makeMunicipality,
  orderFor,
  participant,
  registrationsOf,
  standingsOf,
} from '../support/signUpEvents'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

const day = 24 * 60 * 60 * 1000

/** Stands in everything somebody types or the portal keeps about them, whatever its case. */
const canary = 'kanariefugl'
const email = `${canary}@eksempel.dk`
const name = 'Kirstine Kanariefugl'

let portal: TestPortal
let payload: Payload
let administrator: Awaited<ReturnType<typeof logInAs>>
const logged: string[] = []

beforeAll(async () => {
  const write = defaultLoggerOptions.write.bind(defaultLoggerOptions)
  vi.spyOn(defaultLoggerOptions, 'write').mockImplementation((...args: Parameters<typeof write>) => {
    logged.push(String(args[0]))
    return write(...args)
  })
  portal = await startTestPortal()
  payload = portal.payload
  administrator = await logInAs(portal, 'administrator')
})
afterAll(async () => {
  vi.restoreAllMocks()
  await portal?.close()
})

const person = (more: Partial<Parameters<typeof participant>[1]> = {}) =>
  participant(name, {
    email,
    workplace: `Hos ${canary}`,
    jobRole: `Lærer (${name})`,
    answers: [{ question: 'Andet?', answer: `Ring til ${canary}` }],
    needs: [{ question: 'Kost?', answer: `Uden ${canary}` }],
    ...more,
  })

const bookedBy = { name: 'Lederen Kanariefugl', email: `leder.${canary}@eksempel.dk` }

async function rowOf(event: Event, wanted: string): Promise<Registration> {
  const row = (await registrationsOf(payload, event.id)).find((each) => each.email === wanted)
  if (!row) throw new Error(`${wanted} er ikke tilmeldt`)
  return row
}

/** Signs the canary up and has every part of the portal write about it. */
async function plant(): Promise<Event> {
  const { signUp } = await import('../../src/signup/signUp')
  const { oweMail } = await import('../../src/signup/outbox')
  const { setNote } = await import('../../src/signup/note')
  const { sendDueMails } = await import('../../src/signup/sendMails')
  const { giveEvaluation } = await import('../../src/evaluation/giveEvaluation')
  const municipality = await makeMunicipality(payload, 'Læsø')
  const event = await makeEvent(payload, {
    hasEvaluation: true,
    questions: [
      { label: 'Andet?', type: 'tekst' },
      { label: 'Kost?', type: 'tekst', isNeed: true },
    ],
  })
  const people = [person({ municipality }), participant('En kollega', { municipality })]
  const order = orderFor(event, people, { together: 'samlet', bookedBy, account: administrator.user.id })
  await signUp(payload, order)
  // The same address again, from another form.
  await signUp(payload, orderFor(event, [person({ municipality })]))
  const row = await rowOf(event, email)
  await setNote(payload, row.id, { note: `Kommer med ${canary}` })
  const words = { subject: `Til ${canary}`, message: `Kære ${canary}` }
  const mail = { event: event.id, registration: row.id, cause: 'besked', occasion: 'en', ...words } as const
  await oweMail(payload, mail)
  await sendDueMails(payload)
  await portal.rest('GET', `registrations/${row.id}`, { token: administrator.token })
  await payload.db.updateOne({
    collection: 'registrations',
    id: row.id,
    data: { state: 'deltog', attendance: [canary] },
    returning: false,
  })
  const answers = [
    { question: 'Hvordan var dagen?', type: 'skala', answer: '5' },
    { question: 'Andet?', type: 'tekst', answer: `Hilsen ${canary}` },
  ] as const
  const held = new Date(Date.now() + 31 * day)
  const given = { event, registrationId: row.id, answers: [...answers] }
  expect(await giveEvaluation(payload, given, held)).toBe('givet')
  return event
}

/** The mails that lie as files and hold the canary, as they are and in base64. */
async function mailsWithCanary(): Promise<string[]> {
  const { env } = await import('../../src/env')
  const folder = path.join(env.dataDir, 'mail')
  const names = await readdir(folder).catch(() => [])
  const texts = await Promise.all(names.map((file) => readFile(path.join(folder, file), 'utf8')))
  return names.filter((_, index) => texts[index]?.toLowerCase().includes(canary))
}

const purge = async (now: Date, isDryRun = false) => {
  const { purgePersonalData } = await import('../../src/privacy/purge')
  return purgePersonalData({ payload, now, isDryRun })
}

const afterEvent = (days: number) => new Date(Date.now() + (31 + days) * day)

describe('after an event', () => {
  test('everything that tells of a participant goes by its clock, and is nowhere in the end', async () => {
    const { searchCollections } = await import('../../src/search/collections')
    const { keptOfEvents } = await import('../../src/privacy/keptOverview')
    const event = await plant()
    const planted = tablesWith(await dumpDatabase(payload), [canary]).join()
    for (const table of ['registrations', 'sign', 'evaluations']) expect(planted).toContain(table)
    expect(await mailsWithCanary()).not.toEqual([])
    expect(searchCollections as readonly string[]).not.toContain('registrations')

    await purge(afterEvent(15))
    const withoutNeeds = await rowOf(event, email)
    expect(withoutNeeds).toMatchObject({ name, needs: null })
    expect(JSON.stringify(await dumpDatabase(payload))).not.toContain(`Uden ${canary}`)

    const kept = await keptOfEvents(payload, afterEvent(190))
    expect(kept.find((each) => each.event === event.id)).toMatchObject({
      people: 2,
      needs: 0,
      texts: 1,
      isOverdue: true,
    })

    const before = await dumpDatabase(payload)
    const tried = await purge(afterEvent(190), true)
    expect(await dumpDatabase(payload)).toEqual(before)
    const done = await purge(afterEvent(190))
    expect(done).toEqual(tried)
    expect(done).toMatchObject({ 'tilmeldinger gjort anonyme': 2, 'evalueringer uden fritekst': 1 })

    expect(tablesWith(await dumpDatabase(payload), [canary])).toEqual([])
    expect(await mailsWithCanary()).toEqual([])
    expect(logged).not.toEqual([])
    expect(logged.filter((line) => line.toLowerCase().includes(canary))).toEqual([])
    expect((await keptOfEvents(payload, afterEvent(190))).map((each) => each.event)).not.toContain(event.id)
    expect(Object.values(await purge(afterEvent(190))).every((count) => count === 0)).toBe(true)
  })

  test('what stays is municipality, position and state, and the marks of the evaluation', async () => {
    const municipality = await makeMunicipality(payload, 'Rebild')
    const event = await makeEvent(payload, { hasEvaluation: true })
    const { signUp } = await import('../../src/signup/signUp')
    await signUp(payload, orderFor(event, [person({ municipality, jobRole: 'Lærer' })]))
    await purge(afterEvent(190))
    const [row] = await registrationsOf(payload, event.id)
    const { id, ...rest } = row ?? { id: '' }
    expect(id).toBeTruthy()
    const known = Object.entries(rest).filter(([, value]) => value !== null && value !== undefined)
    expect(Object.fromEntries(known)).toEqual({
      event: event.id,
      name: 'Anonym deltager',
      email: expect.stringMatching(/^anonym-[\w-]+@anonym\.invalid$/),
      municipality,
      jobRole: 'Lærer',
      state: 'bekraeftet',
      priority: 0,
      isExtra: false,
      isAllOrNone: false,
      anonymisedAt: expect.any(String),
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
    })
  })

  test('those who only waited go first', async () => {
    const event = await makeEvent(payload, { capacity: 1 })
    const { signUp } = await import('../../src/signup/signUp')
    for (const who of ['Anna Pladsen', 'Bo Ventende'])
      await signUp(payload, orderFor(event, [participant(who)]))
    await purge(afterEvent(31))
    expect((await registrationsOf(payload, event.id)).map((row) => row.name).sort()).toEqual([
      'Anna Pladsen',
      'Anonym deltager',
    ])
  })
})

describe('somebody who asks', () => {
  test('is told of registrations, of the mails about them and of those made for others', async () => {
    const { exportPerson } = await import('../../src/privacy/export')
    const event = await plant()
    const req = await createLocalReq({ user: { ...administrator.user, collection: 'users' } }, payload)
    const own = JSON.stringify(await exportPerson(req, email))
    for (const part of [`Ring til ${canary}`, `Kære ${canary}`, `Kommer med ${canary}`, event.id])
      expect(own).toContain(part)
    const { submission, tokenHash, tokenSalt } = await payload.db
      .findOne<Registration>({ collection: 'registrations', where: { email: { equals: email } } })
      .then((row) => row ?? ({} as Partial<Registration>))
    for (const secret of [submission, tokenHash, tokenSalt]) {
      expect(secret).toBeTruthy()
      expect(own).not.toContain(String(secret))
    }
    const leader = JSON.stringify(await exportPerson(req, bookedBy.email))
    expect(leader).toContain(bookedBy.name)
    expect(leader).toContain(event.id)
    expect(leader).not.toContain('En kollega')
  })

  test('is taken out of own registrations and others’, and the seat goes on', async () => {
    const { erasePerson } = await import('../../src/privacy/erase')
    const { signUp } = await import('../../src/signup/signUp')
    const event = await makeEvent(payload, { capacity: 2 })
    const other = participant('Dorte Delt')
    await signUp(payload, orderFor(event, [person(), other], { bookedBy }))
    await signUp(payload, orderFor(event, [participant('Erik Efter')]))
    expect(await standingsOf(payload, event.id)).toMatchObject({ 'Erik Efter': 'venteliste' })
    const req = await createLocalReq({ user: { ...administrator.user, collection: 'users' } }, payload)
    for (const address of [email, bookedBy.email]) {
      const tried = await erasePerson(req, address, { isDryRun: true })
      const done = await erasePerson(req, address)
      expect(done.counts).toEqual(tried.counts)
    }
    await payload.jobs.run({ queue: 'tilmelding', limit: 50, silent: true })
    expect(await standingsOf(payload, event.id)).toEqual({
      'Anonym deltager': 'afmeldt',
      'Dorte Delt': 'bekraeftet',
      'Erik Efter': 'bekraeftet',
    })
    expect(tablesWith(await dumpDatabase(payload), [name, email, ...Object.values(bookedBy)])).toEqual([])
  })

  test('is taken out of whatever others wrote and of mails as files, and who has the same name keeps theirs', async () => {
    const { erasePerson } = await import('../../src/privacy/erase')
    const { signUp } = await import('../../src/signup/signUp')
    const own = {
      ...participant('Fie Fælles'),
      email: 'fie.faelles.med.en.meget.lang.adresse@ungekontakten-i-nord.eksempel.dk',
    }
    const namesake = {
      ...participant('Fie Fælles'),
      email: 'fie.navnesoester@eksempel.dk',
      jobRole: 'Fie Fælles, lærer',
    }
    const colleague = {
      ...participant('Gro Grå'),
      jobRole: 'Vikar for Fie Fælles',
      workplace: 'Hos Fie Fælles',
    }
    const event = await makeEvent(payload)
    await signUp(payload, orderFor(event, [own, namesake, colleague]))
    const feedback = { path: '/tilbud', message: 'Ring til Fie Fælles i stedet', state: 'ny' as const }
    const { id: feedbackId } = await payload.create({
      collection: 'feedback',
      data: feedback,
      overrideAccess: true,
    })
    const { id: namesakesFeedback } = await payload.create({
      collection: 'feedback',
      data: { ...feedback, message: 'Hilsen Fie Fælles', senderEmail: namesake.email },
      overrideAccess: true,
    })
    const { oweMail } = await import('../../src/signup/outbox')
    const { id: namesakesRow } = await rowOf(event, namesake.email)
    await oweMail(payload, {
      event: event.id,
      registration: namesakesRow,
      cause: 'besked',
      occasion: 'en',
      subject: 'Til Fie Fælles',
      message: 'Kære Fie Fælles',
    })
    const { env } = await import('../../src/env')
    const folder = path.join(env.dataDir, 'mail')
    await mkdir(folder, { recursive: true })
    const mail = async (file: string, to: string, text: string) => {
      const message = await new MailComposer({
        from: 'portal@eksempel.dk',
        to,
        subject: 'Hej',
        text,
        textEncoding: 'quoted-printable',
      })
        .compile()
        .build()
      await writeFile(path.join(folder, file), message)
    }
    const filler = 'Du er tilmeldt sammen med andre, og her er deres adresser: '
    await mail('om-hende.eml', 'bo@eksempel.dk', `${filler}${own.email}`)
    await mail('med-navn.eml', 'bo@eksempel.dk', `${filler}Fie Fælles`)
    await mail('til-en-anden.eml', namesake.email, 'Hej Fie Fælles')
    await mail('om-andre.eml', 'bo@eksempel.dk', 'Hej Bo')
    expect((await readFile(path.join(folder, 'om-hende.eml'), 'utf8')).includes(own.email)).toBe(false)

    const req = await createLocalReq({ user: { ...administrator.user, collection: 'users' } }, payload)
    const tried = await erasePerson(req, own.email, { isDryRun: true })
    expect((await erasePerson(req, own.email)).counts).toEqual(tried.counts)
    const rows = await registrationsOf(payload, event.id)
    expect(rows.map(({ jobRole, name: called }) => `${called}: ${jobRole ?? ''}`).sort()).toEqual([
      `Anonym deltager: ${own.jobRole ?? ''}`,
      'Fie Fælles: Fie Fælles, lærer',
      'Gro Grå: ',
    ])
    expect(rows.find((row) => row.name === 'Gro Grå')?.workplace ?? null).toBeNull()
    const told = await payload.findByID({ collection: 'feedback', id: feedbackId, overrideAccess: true })
    expect(told.message).not.toContain('Fie')
    const theirs = await payload.findByID({
      collection: 'feedback',
      id: namesakesFeedback,
      overrideAccess: true,
    })
    expect(theirs.message).toBe('Hilsen Fie Fælles')
    const owed = await payload.find({
      collection: 'sign-up-mails',
      where: { and: [{ registration: { equals: namesakesRow } }, { cause: { equals: 'besked' } }] },
      overrideAccess: true,
    })
    expect(owed.docs).toMatchObject([{ subject: 'Til Fie Fælles' }])
    const kept = (await readdir(folder)).filter((file) => /^(om|med|til)-/.test(file))
    expect(kept.sort()).toEqual(['om-andre.eml', 'til-en-anden.eml'])
  })

  test('and nobody whose address or name only contains theirs loses anything', async () => {
    const { erasePerson } = await import('../../src/privacy/erase')
    const { signUp } = await import('../../src/signup/signUp')
    const { oweMail } = await import('../../src/signup/outbox')
    const at = (who: string) => ({
      ...participant(who),
      email: `${who.split(' ')[0]?.toLowerCase()}@aalborg.dk`,
    })
    const event = await makeEvent(payload)
    const others = ['Hanne Hansen', 'Marianne Hansen', 'Susanne Hansen', 'Annelise Hansen'].map(at)
    const [hanne] = others
    if (!hanne) throw new Error('Ingen Hanne.')
    await signUp(payload, orderFor(event, [at('Anne Hansen')]))
    await signUp(payload, orderFor(event, others, { bookedBy: { name: hanne.name, email: hanne.email } }))
    await signUp(payload, orderFor(event, [{ ...at('Karen Hansen'), name: 'Karen Anne Hansen' }]))
    await signUp(payload, orderFor(event, [{ ...at('Bo Vikar'), name: 'Vikar for Anne Hansen' }]))
    for (const row of await registrationsOf(payload, event.id)) {
      const answers = [{ question: 'Andet?', answer: `Ring til ${row.name} på ${row.email}` }]
      const note = `${row.name} (${row.email}) kommer`
      await payload.db.updateOne({
        collection: 'registrations',
        id: row.id,
        data: { note, answers, workplace: `Hos ${row.name}` },
        returning: false,
      })
      const words = { subject: `Til ${row.name}`, message: `Skriv fra ${row.email}` }
      const owed = { event: event.id, registration: row.id, cause: 'besked', occasion: 'harm' } as const
      await oweMail(payload, { ...owed, ...words })
      await payload.sendEmail({ to: row.email, subject: `harm ${row.name}`, text: `Kære ${row.name}` })
    }
    const stays = async () => {
      const rows = await registrationsOf(payload, event.id)
      const { docs: mails } = await payload.find({
        collection: 'sign-up-mails',
        where: { event: { equals: event.id } },
        pagination: false,
        depth: 0,
        overrideAccess: true,
      })
      const { env } = await import('../../src/env')
      const folder = path.join(env.dataDir, 'mail')
      const files = await Promise.all(
        (await readdir(folder)).map((file) => readFile(path.join(folder, file), 'utf8')),
      )
      const isTheirs = (text: string) => /hanne|marianne|susanne|annelise|karen/i.test(text)
      const theirs = rows.filter(({ name: called }) => isTheirs(called))
      return {
        rows: theirs,
        mails: mails.filter(({ registration }) => theirs.some(({ id }) => id === registration)),
        files: files.filter((text) => text.includes('harm ') && isTheirs(text)).sort(),
      }
    }
    const before = await stays()
    expect([before.rows.length, before.files.length]).toEqual([5, 5])
    expect(before.mails.filter(({ key }) => key.endsWith(':besked:harm'))).toHaveLength(5)
    const req = await createLocalReq({ user: { ...administrator.user, collection: 'users' } }, payload)
    await erasePerson(req, 'anne@aalborg.dk')
    expect(await stays()).toEqual(before)
    const rest = (await registrationsOf(payload, event.id)).filter(
      ({ id }) => !before.rows.some((row) => row.id === id),
    )
    expect(rest.map((row) => row.name).sort()).toEqual(['Anonym deltager', 'Deltager, hvis navn er fjernet'])
    for (const row of rest) expect(JSON.stringify(row)).not.toContain('Anne Hansen')
  })
})
