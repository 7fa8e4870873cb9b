import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Event, Registration, SignUpMail } from '../../src/payload-types'
import type { MailCause, RegistrationState } from '../../src/signup/labels'
import { startMailServer } from '../support/mailServer'
import { calendarsIn, type ParsedEvent, parseCalendar, parseMail } from '../support/parsedMail'
import { makeEvent, makeMunicipality, orderFor, participant, registrationsOf } from '../support/signUpEvents'
import { startTestPortal, type TestPortal } from '../support/testPayload'

const host = 'portal.eksempel.dk'
const hourMs = 60 * 60 * 1000

let server: Awaited<ReturnType<typeof startMailServer>>
let portal: TestPortal
let core: {
  sendDueMails: typeof import('../../src/signup/sendMails').sendDueMails
  signUp: typeof import('../../src/signup/signUp').signUp
  settleEvent: typeof import('../../src/signup/settle').settleEvent
  oweMail: typeof import('../../src/signup/outbox').oweMail
  actions: typeof import('../../src/signup/actions')
  token: typeof import('../../src/signup/token')
  mailCauses: typeof import('../../src/signup/labels').mailCauses
}

beforeAll(async () => {
  server = await startMailServer()
  portal = await startTestPortal({
    SMTP_URL: server.url,
    PORTAL_URL: `https://${host}`,
    MAIL_FROM: `portal@${host}`,
  })
  core = {
    ...(await import('../../src/signup/sendMails')),
    ...(await import('../../src/signup/signUp')),
    ...(await import('../../src/signup/settle')),
    ...(await import('../../src/signup/outbox')),
    ...(await import('../../src/signup/labels')),
    actions: await import('../../src/signup/actions'),
    token: await import('../../src/signup/token'),
  }
})
afterAll(async () => {
  await portal?.close()
  await server?.stop()
})
beforeEach(async () => {
  // What an earlier test left waiting is its own affair.
  await portal.payload.db.updateMany({
    collection: 'sign-up-mails',
    where: { state: { equals: 'venter' } },
    data: { state: 'opgivet' },
  })
  server.received.length = 0
})

const send = (now?: Date) => core.sendDueMails(portal.payload, now)
const inAnHour = () => new Date(Date.now() + hourMs)

async function signUp(event: Event, ...people: Parameters<typeof participant>[]): Promise<Registration[]> {
  await core.signUp(
    portal.payload,
    orderFor(
      event,
      people.map((person) => participant(...person)),
    ),
  )
  return registrationsOf(portal.payload, event.id)
}

async function mailsOf({ id }: Pick<Registration, 'id'>): Promise<SignUpMail[]> {
  const { docs } = await portal.payload.find({
    collection: 'sign-up-mails',
    where: { registration: { equals: id } },
    sort: 'createdAt',
    depth: 0,
    overrideAccess: true,
  })
  return docs
}

/** What came to an address, parsed, in the order it came. */
function inboxOf(address: string) {
  return Promise.all(server.received.filter(({ to }) => to.includes(address)).map(parseMail))
}

/** The mail of a cause to somebody, whatever else they got: what is owed in one moment comes in any order. */
async function mailOf({ id, email }: Registration, cause: MailCause, occasion: string | number = 1) {
  const mails = await inboxOf(email)
  const mail = mails.find(({ messageId }) => messageId === `<${id}.${cause}.${occasion}@${host}>`)
  if (!mail) throw new Error(`Ingen mail om ${cause} blandt ${mails.map(({ messageId }) => messageId)}`)
  return mail
}

/** The days a mail puts into, or takes out of, a calendar: each once, though the first lies there twice. */
async function calendarOf(mail: Awaited<ReturnType<typeof parseMail>>): Promise<ParsedEvent[]> {
  const files = calendarsIn(mail).filter(({ mimeType }) => mimeType === 'text/calendar')
  for (const { method, text } of files) {
    const events = parseCalendar(text)
    expect(events).toHaveLength(1)
    expect(method).toBe(events[0]?.method)
  }
  return files.flatMap(({ text }) => parseCalendar(text))
}

async function update(event: Event, data: Partial<Event>): Promise<void> {
  await portal.payload.update({
    collection: 'events',
    id: event.id,
    data: { ...data, _status: 'published' },
    overrideAccess: true,
  })
  await core.settleEvent(portal.payload, event.id)
}

const stateFor: Partial<Record<MailCause, RegistrationState>> = {
  afventer: 'afventer',
  godkend: 'afventer',
  venteliste: 'venteliste',
  tilbud: 'tilbudt',
  udloebet: 'afmeldt',
  afmeldt: 'afmeldt',
  afvist: 'afvist',
  bevis: 'deltog',
}

/** Somebody who stands as the mail says, beneath the seats' own rules. */
async function standing(event: Event, state: RegistrationState, data: Partial<Registration> = {}) {
  const salt = core.token.newSalt()
  const made = await portal.payload.db.create({
    collection: 'registrations',
    data: {
      event: event.id,
      name: 'Åse Østergård Sørensen',
      email: `aase.${salt.toLowerCase()}@eksempel.dk`,
      state,
      number: 1,
      tokenSalt: salt,
      tokenHash: core.token.hashOfToken(core.token.tokenOf(portal.payload, salt)),
      mailSequence: 1,
      bookedByName: 'Bjørn Bøgh',
      bookedByEmail: `booker.${salt.toLowerCase()}@eksempel.dk`,
      createdAt: new Date().toISOString(),
      updatedAt: new Date().toISOString(),
      ...data,
    },
  })
  return made as unknown as Registration
}

async function owe(registration: Registration, event: Event, cause: MailCause, more: object = {}) {
  await core.oweMail(portal.payload, {
    event: event.id,
    registration: registration.id,
    cause,
    occasion: 1,
    sequence: 1,
    message: 'Første linje med æ, ø og å\nAnden linje',
    ...more,
  })
}

describe('every cause', () => {
  test('is a mail of text and HTML in Danish, sent once, with the personal link where it belongs', async () => {
    const municipality = await makeMunicipality(portal.payload, 'Ærøskov')
    const editor = `redaktoer-${Date.now()}@eksempel.dk`
    await portal.payload.create({
      collection: 'users',
      data: {
        name: 'Redaktør',
        email: editor,
        password: 'et-langt-ord-til-prøven',
        role: 'municipalEditor',
        municipality,
      },
      overrideAccess: true,
    })
    const open = await makeEvent(portal.payload, {
      title: 'Fællesdag på Ærø',
      contactEmail: 'kontakt@eksempel.dk',
      contactFunction: 'Rammeaftalesekretariatet',
      materials: [{ title: 'Opsamling', url: 'https://eksempel.dk/opsamling', phase: 'efter' }],
    })
    const off = await makeEvent(portal.payload, {
      title: 'Aflyst dag',
      state: 'aflyst',
      stateNote: 'Oplægsholderen er syg.',
    })
    const held = await makeEvent(portal.payload, {
      title: 'Afholdt dag',
      state: 'afholdt',
      materials: [{ title: 'Opsamling', url: 'https://eksempel.dk/opsamling', phase: 'efter' }],
    })
    for (const cause of Object.keys(core.mailCauses) as MailCause[]) {
      const isAfter = ['materialer', 'evaluering', 'bevis'].includes(cause)
      const event = cause === 'aflyst' ? off : isAfter ? held : open
      const registration = await standing(event, stateFor[cause] ?? 'bekraeftet', {
        municipality,
        ...(cause === 'tilbud' ? { offeredUntil: '2027-03-25T11:00:00.000Z' } : {}),
        ...(cause === 'aabn' ? { confirmBy: '2027-03-25T11:00:00.000Z' } : {}),
      })
      await owe(registration, event, cause)
      await send()
      await send(inAnHour())
      const to =
        cause === 'godkend'
          ? editor
          : cause === 'samlet'
            ? (registration.bookedByEmail ?? '')
            : registration.email
      const inbox = await inboxOf(to)
      expect([cause, inbox.length]).toEqual([cause, 1])
      const [mail] = inbox
      const link = core.token.personalLink(portal.payload, registration.tokenSalt ?? '')
      for (const part of [mail?.text, mail?.html]) {
        expect(part).toContain('Vidensnetværk Nord')
        expect(part?.includes(link)).toBe(cause !== 'godkend' && cause !== 'samlet')
      }
      expect(mail?.subject).toMatch(/^[A-ZÆØÅ]/)
      expect(mail?.from?.address).toBe(`portal@${host}`)
      expect(mail?.messageId).toBe(`<${registration.id}.${cause}.1@${host}>`)
      expect(server.received.flatMap(({ to: all }) => all)).toHaveLength(1)
      expect((await mailsOf(registration)).map(({ state }) => state)).toEqual(['sendt'])
      server.received.length = 0
    }
  })

  test('says what it has to: deadline, place in line, what was changed, the organiser’s words', async () => {
    const event = await makeEvent(portal.payload, {
      title: 'Temadag',
      onlineLink: 'https://moede.eksempel.dk/hemmeligt',
    })
    const offered = await standing(event, 'tilbudt', { offeredUntil: '2027-03-28T01:30:00.000Z' })
    const waiting = await standing(event, 'venteliste', { number: 2 })
    const seated = await standing(event, 'bekraeftet')
    await owe(offered, event, 'tilbud')
    await owe(waiting, event, 'venteliste')
    await owe(seated, event, 'besked', { subject: 'Husk madpakke\r\nBcc: alle@eksempel.dk' })
    await owe(seated, event, 'link', { occasion: 2 })
    await send()
    const offer = await mailOf(offered, 'tilbud')
    // The night the clock is put forward: half past two does not exist that night, half past three does.
    expect(offer.subject).toContain('Svar senest 28. marts 2027 kl. 03.30')
    const line = await mailOf(waiting, 'venteliste')
    expect(line.text).toContain('Du er nummer 1 i køen')
    const message = await mailOf(seated, 'besked')
    expect(message.subject).toBe('Husk madpakke Bcc: alle@eksempel.dk')
    expect(message.text).toContain('> Første linje med æ, ø og å\n> Anden linje')
    expect((await mailOf(seated, 'link', 2)).subject).toContain('Dit link')
    for (const mail of [offer, line]) expect(mail.text).not.toContain('hemmeligt')
  })

  test('asks the organiser, or the secretariat, where the municipality has nobody', async () => {
    const municipality = await makeMunicipality(portal.payload, 'Tomrum')
    const withContact = await makeEvent(portal.payload, { contactEmail: 'kontakt@eksempel.dk' })
    const without = await makeEvent(portal.payload)
    const secretariat = `sekretariat-${Date.now()}@eksempel.dk`
    await portal.payload.create({
      collection: 'users',
      data: {
        name: 'Sekretariat',
        email: secretariat,
        password: 'et-langt-ord-til-prøven',
        role: 'secretariat',
      },
      overrideAccess: true,
    })
    for (const event of [withContact, without]) {
      await owe(await standing(event, 'afventer', { municipality }), event, 'godkend')
    }
    await send()
    expect(await inboxOf('kontakt@eksempel.dk')).toHaveLength(1)
    expect(await inboxOf(secretariat)).toHaveLength(1)
  })
})

describe('whoever can’t come', () => {
  const ago = new Date(Date.now() - hourMs).toISOString()
  const cancel = ({ id }: Registration) => core.actions.cancelRegistration(portal.payload, id, { by: 'selv' })

  async function lastTo({ email }: Registration) {
    await send()
    const mail = (await inboxOf(email)).at(-1)
    if (!mail) throw new Error('Ingen mail')
    return { ...mail, text: (mail.text ?? '').replaceAll(/\s+/g, ' ') }
  }

  test('is told whom to write to once the deadline has passed, as the page would tell', async () => {
    const event = await makeEvent(portal.payload, {
      capacity: 1,
      cancelBefore: ago,
      contactEmail: 'kontakt@eksempel.dk',
    })
    await signUp(event, ['Sent Første'])
    const [first, second] = await signUp(event, ['Sent Anden'])
    if (!first || !second) throw new Error('Ingen tilmeldinger')
    await core.actions.cancelRegistration(portal.payload, first.id, { by: 'arrangoer' })
    expect((await lastTo(second)).text).toContain('Fristen for at melde fra er udløbet, så sig kun ja')
    await core.actions.answerOffer(portal.payload, second.id, { isAccepted: true })
    const confirmation = await lastTo(second)
    await update(event, { place: 'Et andet lokale' })
    const change = await lastTo(second)
    expect([confirmation.subject, change.subject].map((subject) => subject?.split(':')[0])).toEqual([
      'Du har plads',
      'Ændret',
    ])
    for (const { text } of [confirmation, change]) {
      expect(text).toContain(
        'Fristen for at melde fra er udløbet. Er du forhindret, så skriv til kontakt@eksempel.dk.',
      )
      expect(text).not.toMatch(/Meld fra senest|meld fra på din egen side/)
    }
    expect(await cancel(second)).toMatchObject({ kind: 'refused', refusal: 'tooLate' })
  })

  test.each([
    ['to another day', [{ startsAt: '2037-01-07T08:00:00.000Z', endsAt: '2037-01-07T14:00:00.000Z' }]],
    ['from its day, with no other yet', []],
  ])('when the event is moved %s has a way out, whatever the deadline was', async (_, days) => {
    const event = await makeEvent(portal.payload, { cancelBefore: ago })
    const [registration] = await signUp(event, ['Flyttet Deltager'])
    if (!registration) throw new Error('Ingen tilmelding')
    await send()
    await update(event, { state: 'flyttet', days })
    const { text } = await lastTo(registration)
    expect(text).toContain('Kan du ikke komme, så meld fra på din egen side')
    expect(text).not.toMatch(/Meld fra senest|udløbet/)
    expect(await cancel(registration)).toMatchObject({ kind: 'done', registration: { state: 'afmeldt' } })
  })

  test('writes to the secretariat where the event has no address of its own', async () => {
    const event = await makeEvent(portal.payload, { cancelBefore: ago })
    const [alone] = await signUp(event, ['Uden Adresse'])
    if (!alone) throw new Error('Ingen tilmelding')
    const without = await lastTo(alone)
    expect(without.text).toContain('så sig det til arrangøren eller til sekretariatet.')
    expect(without.replyTo).toBeUndefined()
    const write = (contactEmail: string | null) =>
      portal.payload.updateGlobal({ slug: 'site-texts', data: { contactEmail }, overrideAccess: true })
    await write('sekretariat@eksempel.dk')
    await update(event, { place: 'Et andet lokale' })
    const withOne = await lastTo(alone)
    await write(null)
    expect(withOne.text).toContain('så skriv til Sekretariatet, sekretariat@eksempel.dk.')
    expect(withOne.replyTo?.map(({ address }) => address)).toEqual(['sekretariat@eksempel.dk'])
  })
})

describe.each(['America/New_York', 'Europe/Copenhagen'])('the calendar, on a server in %s', (zone) => {
  const ownZone = process.env.TZ
  beforeAll(() => {
    process.env.TZ = zone
  })
  afterAll(() => {
    if (ownZone === undefined) Reflect.deleteProperty(process.env, 'TZ')
    else process.env.TZ = ownZone
  })
  const days = [
    // Across the night the clock is put forward, and the one it is put back.
    { startsAt: '2027-03-27T08:00:00.000Z', endsAt: '2027-03-27T14:00:00.000Z' },
    { startsAt: '2027-03-28T07:00:00.000Z', endsAt: '2027-03-28T13:00:00.000Z' },
    { startsAt: '2027-10-31T08:00:00.000Z', endsAt: '2027-10-31T14:00:00.000Z' },
  ]

  test('gets the seat, follows each change with a higher number, and is rid of it by cancelling', async () => {
    const [day] = days
    const event = await makeEvent(portal.payload, {
      title: 'Kursus; del 1, øst',
      place: 'Nytorv 1\r\nATTENDEE:mailto:evil@eksempel.dk',
      onlineLink: 'https://moede.eksempel.dk/rum',
      days: day ? [day] : [],
    })
    await signUp(event, ['Karen Ærø'])
    const [registration] = await registrationsOf(portal.payload, event.id)
    if (!registration) throw new Error('Ingen tilmelding')
    await send()
    await update(event, {
      days: [{ startsAt: '2027-03-27T09:00:00.000Z', endsAt: '2027-03-27T14:00:00.000Z' }],
    })
    await send()
    await core.actions.cancelRegistration(portal.payload, registration.id, { by: 'arrangoer' })
    await send()
    const inbox = await inboxOf(registration.email)
    const events = (await Promise.all(inbox.map(calendarOf))).flat()
    expect(events.map(({ method, status }) => [method, status])).toEqual([
      ['REQUEST', 'CONFIRMED'],
      ['REQUEST', 'CONFIRMED'],
      ['CANCEL', 'CANCELLED'],
    ])
    expect(new Set(events.map(({ uid }) => uid))).toEqual(new Set([`${event.id}-1@${host}`]))
    const [first, second, third] = events.map(({ sequence }) => sequence)
    expect((first ?? 0) < (second ?? 0) && (second ?? 0) < (third ?? 0)).toBe(true)
    expect(events.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      '2027-03-27T08:00:00.000Z',
      '2027-03-27T09:00:00.000Z',
      '2027-03-27T09:00:00.000Z',
    ])
    for (const each of events) {
      expect(each.written.every((line) => /:\d{8}T\d{6}Z$/.test(line))).toBe(true)
      expect(each.organizer).toBe(`mailto:portal@${host}`)
      expect(each.attendee).toEqual({ address: registration.email, name: 'Karen Ærø' })
      expect(each.summary).toContain('Kursus; del 1, øst')
    }
    expect(events[0]?.description).toContain('https://moede.eksempel.dk/rum')
    expect(inbox[1]?.text).toContain('Tidspunkt: ')
  })

  test('has each day by itself, and loses the days that are dropped', async () => {
    const event = await makeEvent(portal.payload, { days })
    await signUp(event, ['Per Dage'])
    const [registration] = await registrationsOf(portal.payload, event.id)
    if (!registration) throw new Error('Ingen tilmelding')
    await send()
    await update(event, { days: days.slice(0, 2) })
    await update(event, { days: days.slice(1, 2) })
    await send()
    await update(event, { state: 'aflyst', stateNote: 'Sygdom' })
    await send()
    const [confirmation, ...later] = await inboxOf(registration.email)
    if (!confirmation) throw new Error('Ingen bekræftelse')
    const uid = (number: number) => `${event.id}-${number}@${host}`
    const confirmed = await calendarOf(confirmation)
    expect(confirmed.map((each) => [each.uid, each.startsAt.toISOString()])).toEqual(
      days.map(({ startsAt }, index) => [uid(index + 1), startsAt]),
    )
    const calendar = new Map(confirmed.map((each) => [each.uid, each]))
    // What a calendar program does with what it gets.
    for (const mail of later) {
      for (const each of await calendarOf(mail)) {
        expect(each.sequence).toBeGreaterThanOrEqual(calendar.get(each.uid)?.sequence ?? 0)
        if (each.method === 'CANCEL') calendar.delete(each.uid)
        else calendar.set(each.uid, each)
      }
      if (mail !== later.at(-1)) {
        expect([...calendar.values()].map(({ startsAt }) => startsAt.toISOString())).toEqual([
          days[1]?.startsAt,
        ])
      }
    }
    expect(calendar.size).toBe(0)
    expect(later.at(-1)?.subject).toMatch(/^Aflyst/)
  })

  test('is left alone by waiting and by offers, and gets a seat that is accepted', async () => {
    const event = await makeEvent(portal.payload, {
      capacity: 1,
      offersFrom: new Date(Date.now() - hourMs).toISOString(),
    })
    await signUp(event, ['Første Mand'])
    await signUp(event, ['Anden Kvinde'])
    const [first, second] = await registrationsOf(portal.payload, event.id)
    if (!first || !second) throw new Error('Ingen tilmeldinger')
    await core.actions.cancelRegistration(portal.payload, first.id, { by: 'selv' })
    await send()
    await core.actions.answerOffer(portal.payload, second.id, { isAccepted: true })
    await send()
    const inbox = await inboxOf(second.email)
    expect(
      await Promise.all(inbox.map(async (mail) => (await calendarOf(mail)).map(({ method }) => method))),
    ).toEqual([[], ['REQUEST']])
    // That they waited was untrue before it could be sent.
    expect(inbox[0]?.subject).toContain('Svar senest')
    // They were off before anything was sent: there is nothing to take out of the calendar.
    const left = await inboxOf(first.email)
    expect(left.map(({ subject }) => subject?.split(':')[0])).toEqual(['Du er meldt fra'])
    expect(await calendarOf(left[0] ?? (await parseMail({ raw: Buffer.from('') })))).toEqual([])
  })

  test('is emptied for somebody who is moved back to the waiting list, and filled again', async () => {
    const event = await makeEvent(portal.payload)
    await signUp(event, ['Ane Flyttet'])
    const [registration] = await registrationsOf(portal.payload, event.id)
    if (!registration) throw new Error('Ingen tilmelding')
    await send()
    await update(event, { capacity: 1 })
    await signUp(event, ['Bo Foran'])
    await core.actions.moveByHand(portal.payload, registration.id, { to: 'venteliste' })
    await send()
    const [back] = await registrationsOf(portal.payload, event.id).then((rows) =>
      rows.filter(({ id }) => id === registration.id),
    )
    if (back?.state === 'venteliste')
      await core.actions.moveByHand(portal.payload, registration.id, { to: 'bekraeftet', isExtra: true })
    await send()
    const inbox = await inboxOf(registration.email)
    const methods = (await Promise.all(inbox.map(calendarOf)))
      .flat()
      .map(({ method, sequence }) => ({ method, sequence }))
    expect(methods.map(({ method }) => method)).toEqual(['REQUEST', 'CANCEL', 'REQUEST'])
    const sequences = methods.map(({ sequence }) => sequence)
    expect(sequences).toEqual([...sequences].sort((a, b) => a - b))
    expect(new Set(sequences).size).toBe(3)
  })
})

describe('the mail server', () => {
  test('may be away: sign-ups go on, one knock a round, and everything follows in order, once', async () => {
    const event = await makeEvent(portal.payload, { capacity: 3 })
    await server.stop()
    for (const name of ['Anna A', 'Bent B', 'Carl C', 'Dorte D']) {
      await signUp(event, [name])
      await send()
    }
    const rows = await registrationsOf(portal.payload, event.id)
    expect(rows.map(({ state }) => state)).toEqual(['bekraeftet', 'bekraeftet', 'bekraeftet', 'venteliste'])
    const [first] = rows
    if (!first) throw new Error('Ingen tilmelding')
    expect((await mailsOf(first))[0]).toMatchObject({
      state: 'venter',
      error: expect.stringContaining('Mailserveren'),
    })
    await server.restart()
    await send(inAnHour())
    await send(inAnHour())
    expect(server.received.map(({ to }) => to[0]).sort()).toEqual(rows.map(({ email }) => email).sort())
    for (const row of rows)
      expect((await mailsOf(row)).map(({ state, attempts }) => [state, attempts])).toEqual([['sendt', 0]])
  })

  test('is left in peace for the rest of a round when it turns us away', async () => {
    const event = await makeEvent(portal.payload, { capacity: 20 })
    const addresses: string[] = []
    for (let count = 0; count < 12; count++) {
      const [{ email = '' } = {}] = (await signUp(event, [`Fredelig ${count}`])).filter(
        ({ name }) => name === `Fredelig ${count}`,
      )
      server.refuse(email, 421, 'Lukker')
      addresses.push(email)
    }
    const before = server.connections()
    await send()
    expect(server.connections() - before).toBeLessThanOrEqual(4)
    for (const address of addresses) server.accept(address)
    await send(inAnHour())
    expect(server.received).toHaveLength(12)
  })

  test('gets a confirmation before what changes it, also when the first was put off', async () => {
    const event = await makeEvent(portal.payload)
    const [registration] = await signUp(event, ['Ole Orden'])
    if (!registration) throw new Error('Ingen tilmelding')
    server.refuse(registration.email, 451, 'Prøv igen senere')
    await send()
    await update(event, { place: 'Et andet sted' })
    server.accept(registration.email)
    await send()
    expect(server.received).toHaveLength(0)
    await send(inAnHour())
    const subjects = (await inboxOf(registration.email)).map(({ subject }) => subject?.split(':')[0])
    expect(subjects).toEqual(['Du har plads', 'Ændret'])
  })

  test('that takes a mail and dies gets the same Message-ID again', async () => {
    const event = await makeEvent(portal.payload)
    const [registration] = await signUp(event, ['Grethe Gentaget'])
    if (!registration) throw new Error('Ingen tilmelding')
    server.dropAfterAcceptance(1)
    await send()
    expect(server.received).toHaveLength(1)
    await send(inAnHour())
    await send(inAnHour())
    const inbox = await inboxOf(registration.email)
    expect(inbox).toHaveLength(2)
    expect(new Set(inbox.map(({ messageId }) => messageId)).size).toBe(1)
  })

  test('may turn one address down for good without holding up the others or naming it in a log', async () => {
    const event = await makeEvent(portal.payload)
    const [gone] = await signUp(event, ['Findes Ikke'])
    if (!gone) throw new Error('Ingen tilmelding')
    server.refuse(gone.email, 550, `5.1.1 <${gone.email}>: Recipient address rejected`)
    await signUp(event, ['Findes Godt'])
    const logged: string[] = []
    const { error } = portal.payload.logger
    portal.payload.logger.error = ((...args: unknown[]) => logged.push(JSON.stringify(args))) as typeof error
    for (let round = 0; round < 6; round++) await send(new Date(Date.now() + 24 * round * hourMs))
    portal.payload.logger.error = error
    expect(await inboxOf('findes.godt@eksempel.dk')).toHaveLength(1)
    expect((await mailsOf(gone))[0]).toMatchObject({
      state: 'opgivet',
      attempts: 5,
      error: expect.stringMatching(/550 5\.1\.1 <\(adresse\)>/),
    })
    expect(logged.join('\n')).toContain('550')
    expect(logged.join('\n')).not.toContain(gone.email)
  })
})

describe('a mail that is owed', () => {
  test('goes out once, however many send at the same time', async () => {
    const event = await makeEvent(portal.payload, { capacity: 20 })
    const people = Array.from({ length: 12 }, (_, index): [string] => [`Samtidig ${index}`])
    for (const person of people) await signUp(event, person)
    await Promise.all([send(), send(), send()])
    expect(server.received).toHaveLength(12)
  })

  test('is not sent while somebody else is sending it, and is when they have died', async () => {
    const event = await makeEvent(portal.payload)
    const [registration] = await signUp(event, ['Kurt Krav'])
    if (!registration) throw new Error('Ingen tilmelding')
    const [mail] = await mailsOf(registration)
    const claim = (claimedAt: Date) =>
      portal.payload.db.updateOne({
        collection: 'sign-up-mails',
        id: mail?.id ?? '',
        data: { claimedAt: claimedAt.toISOString() },
      })
    await claim(new Date())
    await send()
    expect(server.received).toHaveLength(0)
    await claim(new Date(Date.now() - 10 * 60 * 1000))
    await send()
    expect(server.received).toHaveLength(1)
  })

  test('waits for the change it tells of, and is let go when that never came', async () => {
    const event = await makeEvent(portal.payload)
    const registration = await standing(event, 'bekraeftet', { mailSequence: 0 })
    // A process died between owing the mail and taking the registration off.
    await owe(registration, event, 'afmeldt')
    await send()
    expect(server.received).toHaveLength(0)
    await send(inAnHour())
    expect((await mailsOf(registration))[0]).toMatchObject({
      state: 'opgivet',
      error: expect.stringContaining('skete ikke'),
    })
    // When it does happen, it is told of all the same.
    await core.actions.cancelRegistration(portal.payload, registration.id, { by: 'selv' })
    await send()
    expect((await inboxOf(registration.email)).map(({ subject }) => subject?.split(':')[0])).toEqual([
      'Du er meldt fra',
    ])
  })

  test('carries nobody’s header, markup or link in a name or a title', async () => {
    const event = await makeEvent(portal.payload, {
      title: 'Dag\r\nBcc: alle@eksempel.dk\r\n\r\n<script>alert(1)</script>\u202e',
    })
    const evil = `Eva"\r\nBcc: alle@eksempel.dk\r\nX-EVIL:1 ${'x'.repeat(10_000)}`
    const registration = await standing(event, 'bekraeftet', { name: evil })
    const phisher = await standing(event, 'bekraeftet', { name: 'Vind på https://svindel.eksempel' })
    await owe(registration, event, 'bekraeftet')
    await owe(phisher, event, 'bekraeftet')
    await owe(phisher, event, 'samlet', { message: 'Vind på https://svindel.eksempel (a@eksempel.dk)' })
    await send()
    expect(server.received.flatMap(({ to }) => to)).not.toContain('alle@eksempel.dk')
    const [mail] = await inboxOf(registration.email)
    expect(mail?.bcc).toBeUndefined()
    expect(mail?.subject).not.toMatch(/[\r\n\u202e]/)
    expect(mail?.html).not.toContain('<script>')
    const [entry] = mail ? await calendarOf(mail) : []
    expect(entry?.attendee?.address).toBe(registration.email)
    expect(
      calendarsIn(mail ?? (await parseMail({ raw: Buffer.from('') }))).every(
        ({ text }) => !/^X-EVIL/m.test(text),
      ),
    ).toBe(true)
    const [phished] = await inboxOf(phisher.email)
    expect(phished?.text).not.toContain('svindel.eksempel')
    const [receipt] = await inboxOf(phisher.bookedByEmail ?? '')
    expect(receipt?.text).not.toContain('svindel.eksempel')
    expect(receipt?.text).toContain('(a@eksempel.dk)')
  })
})
