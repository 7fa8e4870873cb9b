import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putBackHalfSaved } from '../../src/database/putBackHalfSaved'
import type { Event } from '../../src/payload-types'
import type { SignUp } from '../../src/signup/signUp'
import { mostUnconfirmed } from '../../src/signup/unconfirmedSeats'
import {
  eventOf,
  makeEvent,
  makeMunicipality,
  orderFor,
  owedMails,
  participant,
  registrationsOf,
  standingsOf,
} from '../support/signUpEvents'
import { startTestPortal, type TestPortal } from '../support/testPayload'

const hour = 60 * 60 * 1000

let portal: TestPortal
let payload: Payload
let signUp: typeof import('../../src/signup/signUp').signUp
let settleEvent: typeof import('../../src/signup/settle').settleEvent
let actions: typeof import('../../src/signup/actions')
let confirm: typeof import('../../src/signup/confirm')
let remindUnconfirmed: typeof import('../../src/signup/remindUnconfirmed').remindUnconfirmed

beforeAll(async () => {
  portal = await startTestPortal()
  payload = portal.payload
  ;({ signUp } = await import('../../src/signup/signUp'))
  ;({ settleEvent } = await import('../../src/signup/settle'))
  actions = await import('../../src/signup/actions')
  confirm = await import('../../src/signup/confirm')
  ;({ remindUnconfirmed } = await import('../../src/signup/remindUnconfirmed'))
})
afterAll(() => portal?.close())

async function idOf(event: Event, name: string): Promise<string> {
  const row = (await registrationsOf(payload, event.id)).find((each) => each.name === name)
  if (!row) throw new Error(`${name} er ikke tilmeldt`)
  return row.id
}

async function signUpAll(event: Event, names: string[]) {
  for (const name of names) await signUp(payload, orderFor(event, [participant(name)]))
}

/** As the form that the secretariat saves, with the job it queues. */
async function changeEvent(event: Event, data: Partial<Event>): Promise<Event> {
  await payload.update({ collection: 'events', id: event.id, data, overrideAccess: true })
  await payload.jobs.run({ queue: 'tilmelding', limit: 100, silent: true })
  return eventOf(payload, event.id)
}

describe('the form of the administration', () => {
  // MongoDB refuses such a save, since it is a transaction.
  test.skipIf(process.env.TEST_DATABASE === 'mongodb')(
    'mends a name without bringing back the seat that was there when it was opened',
    async () => {
      const event = await makeEvent(payload, { capacity: 2 })
      await signUpAll(event, ['Anna'])
      const id = await idOf(event, 'Anna')
      const { updateOne } = payload.db
      payload.db.updateOne = async (change) => {
        payload.db.updateOne = updateOne
        await actions.cancelRegistration(payload, id, { by: 'arrangoer' })
        return updateOne.call(payload.db, change)
      }
      await payload.update({
        collection: 'registrations',
        id,
        data: { name: 'Anna Ny' },
        overrideAccess: true,
      })
      const [row] = await registrationsOf(payload, event.id)
      expect(row).toMatchObject({ name: 'Anna Ny', state: 'afmeldt', reason: 'arrangoer' })
    },
  )
})

describe('without an account', () => {
  const from = { sentFrom: '192.0.2.1' }
  const bookedBy = { name: 'Gitte', email: 'gitte@eksempel.dk' }
  const names = (count: number) => Array.from({ length: count }, (_, index) => `Opdigtet ${index}`)
  const open = async (event: Event, name: string) => {
    const [row] = (await registrationsOf(payload, event.id)).filter((each) => each.name === name)
    if (row) await confirm.confirmOpened(payload, row)
  }
  const openList = async (event: Event) => {
    const [row] = await registrationsOf(payload, event.id)
    await confirm.confirmList(payload, await confirm.listOf(payload, row?.group ?? ''))
  }
  const inHours = (hours: number) => new Date(Date.now() + hours * hour)

  test('a seat is had at once and kept by opening the link', async () => {
    const event = await makeEvent(payload, { capacity: 2 })
    const [receipt] = await signUp(payload, orderFor(event, [participant('Anna')], from))
    expect(receipt).toMatchObject({ outcome: 'plads', confirmBy: expect.any(Date) })
    await signUp(payload, orderFor(event, [participant('Bo')], from))
    await signUp(payload, orderFor(event, [participant('Carl')]))
    await open(event, 'Anna')
    await settleEvent(payload, event.id, { now: inHours(25) })
    expect(await standingsOf(payload, event.id)).toEqual({
      Anna: 'bekraeftet',
      Bo: 'afmeldt',
      Carl: 'bekraeftet',
    })
    expect(await owedMails(payload, event.id)).toEqual([
      'Anna: bekraeftet',
      'Bo: bekraeftet',
      'Carl: venteliste',
      'Bo: udloebet',
      'Carl: bekraeftet',
    ])
    const [, bo] = await registrationsOf(payload, event.id)
    expect(bo).toMatchObject({ reason: 'ubekraeftet', confirmBy: null })
    await open(event, 'Bo')
    expect((await standingsOf(payload, event.id)).Bo).toBe('afmeldt')
  })

  test('an event that asks nobody takes nothing back', async () => {
    const event = await makeEvent(payload, { confirmHours: 0 })
    const [receipt] = await signUp(payload, orderFor(event, [participant('Anna')], from))
    expect(receipt).toMatchObject({ outcome: 'plads', confirmBy: null })
    await settleEvent(payload, event.id, { now: inHours(500) })
    expect(await standingsOf(payload, event.id)).toEqual({ Anna: 'bekraeftet' })
  })

  test('a list of made-up addresses takes a few seats for a day, and one mail is sent', async () => {
    const event = await makeEvent(payload, { capacity: 22 })
    const order = orderFor(
      event,
      names(22).map((name) => participant(name)),
      { ...from, bookedBy },
    )
    const receipts = await signUp(payload, order)
    expect(receipts.filter(({ outcome }) => outcome === 'plads')).toHaveLength(mostUnconfirmed)
    expect(receipts.filter(({ outcome }) => outcome === 'modtaget')).toHaveLength(22 - mostUnconfirmed)
    // Whoever comes after them has a seat, and from the same network a place in line until the link is opened.
    await signUp(payload, orderFor(event, [participant('Anna')], { sentFrom: '198.51.100.7' }))
    await signUp(payload, orderFor(event, [participant('Bo')], from))
    expect(await standingsOf(payload, event.id)).toMatchObject({ Anna: 'bekraeftet', Bo: 'modtaget' })
    const owed = await owedMails(payload, event.id)
    expect(owed).toEqual(['Opdigtet 0: samlet', 'Anna: bekraeftet', 'Bo: aabn'])
    await settleEvent(payload, event.id, { now: inHours(25) })
    const after = (await owedMails(payload, event.id)).slice(owed.length)
    expect(after.sort()).toEqual(['Anna: udloebet', 'Bo: udloebet', 'Opdigtet 0: udloebet'])
    expect(new Set(Object.values(await standingsOf(payload, event.id)))).toEqual(new Set(['afmeldt']))
  })

  test('a list is confirmed by whoever sent it, and each keeps the place in line from then', async () => {
    const event = await makeEvent(payload, { capacity: 8 })
    const order = orderFor(
      event,
      names(7).map((name) => participant(name)),
      { ...from, bookedBy },
    )
    await signUp(payload, order)
    await signUp(payload, orderFor(event, [participant('Anna')]))
    await signUp(payload, orderFor(event, [participant('Bo')]))
    await signUp(payload, orderFor(event, [participant('Carl')]))
    await signUp(payload, orderFor(event, [participant('Dorte')]))
    expect((await standingsOf(payload, event.id)).Dorte).toBe('venteliste')
    await Promise.all([openList(event), openList(event)])
    const standings = await standingsOf(payload, event.id)
    expect(names(7).map((name) => standings[name])).toEqual([
      ...Array(mostUnconfirmed).fill('bekraeftet'),
      'venteliste',
      'venteliste',
    ])
    const owed = await owedMails(payload, event.id)
    for (const name of names(7))
      expect(owed.filter((mail) => mail.startsWith(`${name}: `))).toHaveLength(name === 'Opdigtet 0' ? 2 : 1)
    await actions.cancelRegistration(payload, await idOf(event, 'Anna'), { by: 'arrangoer' })
    // Written down before Dorte, and so before her in line.
    expect(await standingsOf(payload, event.id)).toMatchObject({
      'Opdigtet 5': 'bekraeftet',
      Dorte: 'venteliste',
    })
    await settleEvent(payload, event.id, { now: inHours(25) })
    expect((await standingsOf(payload, event.id))['Opdigtet 0']).toBe('bekraeftet')
  })

  test('who takes part already can’t be told from the answer', async () => {
    const outcomes = async (known: string[]) => {
      const event = await makeEvent(payload, { capacity: 40 })
      await signUpAll(event, known)
      const order = orderFor(
        event,
        names(9).map((name) => participant(name)),
        { ...from, bookedBy },
      )
      const single = orderFor(event, [participant('Opdigtet 4')], from)
      const list = await signUp(payload, order)
      return [...list, ...(await signUp(payload, single))].map(({ outcome }) => outcome)
    }
    expect(await outcomes(['Opdigtet 1', 'Opdigtet 4', 'Opdigtet 8'])).toEqual(await outcomes([]))
  })

  test('the employer is asked once the link is open, and a reminder comes halfway', async () => {
    const event = await makeEvent(payload, { needsApproval: true })
    await signUp(payload, orderFor(event, [participant('Anna')], from))
    await signUp(
      payload,
      orderFor(
        event,
        ['Eva', 'Finn'].map((name) => participant(name)),
        { ...from, bookedBy },
      ),
    )
    expect(await owedMails(payload, event.id)).toEqual(['Anna: afventer', 'Eva: samlet'])
    const noon = new Date(inHours(24 * 10).setUTCHours(11, 0, 0, 0))
    const rows = await registrationsOf(payload, event.id)
    for (const { id } of rows)
      await payload.db.updateOne({
        collection: 'registrations',
        id,
        data: {
          createdAt: new Date(noon.getTime() - 12 * hour).toISOString(),
          confirmBy: new Date(noon.getTime() + 12 * hour).toISOString(),
        },
      })
    const remind = async (at: Date) => {
      await remindUnconfirmed(payload, at)
      return (await owedMails(payload, event.id)).filter((mail) => mail.endsWith(': aabn')).sort()
    }
    expect(await remind(new Date(noon.getTime() - hour))).toEqual([])
    expect(await remind(noon)).toEqual(['Anna: aabn', 'Eva: aabn'])
    expect(await remind(noon)).toEqual(['Anna: aabn', 'Eva: aabn'])
    await open(event, 'Anna')
    expect((await owedMails(payload, event.id)).at(-1)).toBe('Anna: godkend')
  })
})

describe('signing up', () => {
  test('gives a seat, a place in line, and owes each a mail', async () => {
    const event = await makeEvent(payload, { capacity: 1 })
    const first = await signUp(payload, orderFor(event, [participant('Anna')]))
    const second = await signUp(payload, orderFor(event, [participant('Bo')]))
    const third = await signUp(payload, orderFor(event, [participant('Carl')]))
    expect(first[0]).toMatchObject({ outcome: 'plads', place: null })
    expect(second[0]).toMatchObject({ outcome: 'venteliste', place: 1 })
    expect(third[0]).toMatchObject({ outcome: 'venteliste', place: 2 })
    expect(await owedMails(payload, event.id)).toEqual([
      'Anna: bekraeftet',
      'Bo: venteliste',
      'Carl: venteliste',
    ])
  })

  test('keeps the order of many at once', async () => {
    const event = await makeEvent(payload, { capacity: 4 })
    const names = Array.from({ length: 12 }, (_, index) => `Person ${index}`)
    const receipts = await Promise.all(
      names.map((name) => signUp(payload, orderFor(event, [participant(name)]))),
    )
    const outcomes = receipts.flat().map(({ outcome }) => outcome)
    expect(outcomes.filter((outcome) => outcome === 'plads')).toHaveLength(4)
    expect(outcomes.filter((outcome) => outcome === 'venteliste')).toHaveLength(8)
    const rows = await registrationsOf(payload, event.id)
    expect(rows.map(({ number }) => number)).toEqual(names.map((_, index) => index + 1))
    expect(rows.map(({ state }) => state)).toEqual([
      ...Array(4).fill('bekraeftet'),
      ...Array(8).fill('venteliste'),
    ])
  })

  test('takes the same form twice, at once and again, as one', async () => {
    const event = await makeEvent(payload)
    const order = orderFor(event, [participant('Dorte')])
    const answers = await Promise.all([signUp(payload, order), signUp(payload, order)])
    answers.push(await signUp(payload, order))
    for (const [receipt] of answers) expect(receipt).toMatchObject({ outcome: 'plads' })
    expect(await owedMails(payload, event.id)).toEqual(['Dorte: bekraeftet'])
  })

  test('tells a known address by mail alone', async () => {
    const event = await makeEvent(payload, { capacity: 2 })
    await signUpAll(event, ['Erik'])
    const [again] = await signUp(payload, orderFor(event, [participant('Erik')]))
    expect(again).toMatchObject({ outcome: 'plads', place: null })
    expect(await standingsOf(payload, event.id)).toEqual({ Erik: 'bekraeftet' })
    expect(await owedMails(payload, event.id)).toEqual(['Erik: bekraeftet', 'Erik: allerede'])
  })

  test('takes somebody in again who left', async () => {
    const event = await makeEvent(payload, { capacity: 1 })
    await signUpAll(event, ['Freja', 'Gorm'])
    await actions.cancelRegistration(payload, await idOf(event, 'Freja'), { by: 'selv' })
    const [receipt] = await signUp(payload, orderFor(event, [participant('Freja')]))
    expect(receipt).toMatchObject({ outcome: 'venteliste', place: 1 })
    expect(await standingsOf(payload, event.id)).toEqual({ Freja: 'venteliste', Gorm: 'bekraeftet' })
  })

  test('turns away when there is no waiting list', async () => {
    const event = await makeEvent(payload, { capacity: 1, hasWaitingList: false })
    await signUpAll(event, ['Hanne'])
    const [receipt] = await signUp(payload, orderFor(event, [participant('Ib')]))
    expect(receipt).toMatchObject({ outcome: 'fuldt', place: null })
    expect(await standingsOf(payload, event.id)).toEqual({ Hanne: 'bekraeftet', Ib: 'afvist' })
  })

  test('turns away in the same words whoever’s settling did it, and whenever the form comes again', async () => {
    const event = await makeEvent(payload, { capacity: 1, hasWaitingList: false })
    const orders = Array.from({ length: 24 }, (_, index) => orderFor(event, [participant(`Nr. ${index}`)]))
    const send = async (order: SignUp, turns: number) => {
      // Some are written down as another's settling begins, and then have nothing left to be settled.
      for (let turn = 0; turn < turns; turn++) await nextTurn()
      return (await signUp(payload, order)).map(({ outcome }) => outcome)
    }
    const first = await Promise.all(orders.map((order, index) => send(order, index % 8)))
    expect(first.flat().sort()).toEqual([...Array(23).fill('fuldt'), 'plads'])
    expect(await Promise.all(orders.map((order) => send(order, 0)))).toEqual(first)
  })
})

describe('a manager with several colleagues', () => {
  const bookedBy = { name: 'Lederen', email: 'lederen@eksempel.dk' }

  test('gets all or none when they come together', async () => {
    const event = await makeEvent(payload, { capacity: 3 })
    await signUpAll(event, ['Jens', 'Karen'])
    const colleagues = [participant('Lone'), participant('Mads')]
    const together = await signUp(payload, orderFor(event, colleagues, { together: 'samlet', bookedBy }))
    expect(together.map(({ outcome }) => outcome)).toEqual(['venteliste', 'venteliste'])
    await actions.cancelRegistration(payload, await idOf(event, 'Jens'), { by: 'selv' })
    expect(await standingsOf(payload, event.id)).toEqual({
      Jens: 'afmeldt',
      Karen: 'bekraeftet',
      Lone: 'bekraeftet',
      Mads: 'bekraeftet',
    })
    expect((await owedMails(payload, event.id)).sort()).toEqual([
      'Jens: afmeldt',
      'Jens: bekraeftet',
      'Karen: bekraeftet',
      'Lone: bekraeftet',
      'Lone: samlet',
      'Lone: venteliste',
      'Mads: bekraeftet',
      'Mads: venteliste',
    ])
  })

  test('gets what there is when they come one by one, and the same again', async () => {
    const event = await makeEvent(payload, { capacity: 1 })
    const order = orderFor(event, [participant('Niels'), participant('Oda')], { bookedBy })
    const first = await signUp(payload, order)
    const again = await signUp(payload, order)
    expect(first.map(({ outcome }) => outcome).sort()).toEqual(['plads', 'venteliste'])
    expect(again).toEqual(first)
    expect(await owedMails(payload, event.id)).toHaveLength(3)
  })

  test('may name somebody who is signed up already, and somebody twice', async () => {
    const event = await makeEvent(payload)
    await signUpAll(event, ['Per'])
    const people = [participant('Per'), participant('Rie'), participant('Rie')]
    await signUp(payload, orderFor(event, people, { bookedBy }))
    expect(await standingsOf(payload, event.id)).toEqual({ Per: 'bekraeftet', Rie: 'bekraeftet' })
    expect(await owedMails(payload, event.id)).toContain('Per: allerede')
  })
})

describe('the waiting list', () => {
  test('moves by itself when somebody leaves', async () => {
    const event = await makeEvent(payload, { capacity: 1 })
    await signUpAll(event, ['Anna', 'Bo', 'Carl'])
    const left = await actions.cancelRegistration(payload, await idOf(event, 'Anna'), { by: 'selv' })
    expect(left).toMatchObject({ kind: 'done', registration: { state: 'afmeldt', reason: 'selv' } })
    await actions.cancelRegistration(payload, await idOf(event, 'Anna'), { by: 'selv' })
    expect(await standingsOf(payload, event.id)).toEqual({
      Anna: 'afmeldt',
      Bo: 'bekraeftet',
      Carl: 'venteliste',
    })
    expect(await owedMails(payload, event.id)).toEqual([
      'Anna: bekraeftet',
      'Bo: venteliste',
      'Carl: venteliste',
      'Anna: afmeldt',
      'Bo: bekraeftet',
    ])
  })

  test('offers seats late, and passes on what lapses or is declined', async () => {
    const event = await makeEvent(payload, {
      capacity: 1,
      offersFrom: new Date(Date.now() - hour).toISOString(),
      offerHours: 2,
    })
    await signUpAll(event, ['Anna', 'Bo', 'Carl', 'Dan'])
    await actions.cancelRegistration(payload, await idOf(event, 'Anna'), { by: 'selv' })
    expect(await standingsOf(payload, event.id)).toMatchObject({ Bo: 'tilbudt', Carl: 'venteliste' })
    await settleEvent(payload, event.id, { now: new Date(Date.now() + 3 * hour) })
    expect(await standingsOf(payload, event.id)).toMatchObject({ Bo: 'afmeldt', Carl: 'tilbudt' })
    const late = await actions.answerOffer(payload, await idOf(event, 'Bo'), { isAccepted: true })
    expect(late).toEqual({ kind: 'refused', refusal: 'notNow' })
    await actions.answerOffer(payload, await idOf(event, 'Carl'), { isAccepted: false })
    expect(await standingsOf(payload, event.id)).toMatchObject({ Carl: 'afmeldt', Dan: 'tilbudt' })
    await actions.answerOffer(payload, await idOf(event, 'Dan'), { isAccepted: true })
    expect(await standingsOf(payload, event.id)).toMatchObject({ Dan: 'bekraeftet' })
    expect((await owedMails(payload, event.id)).sort()).toEqual(
      [
        'Anna: bekraeftet',
        'Bo: venteliste',
        'Carl: venteliste',
        'Dan: venteliste',
        'Anna: afmeldt',
        'Bo: tilbud',
        'Bo: udloebet',
        'Carl: tilbud',
        'Carl: afmeldt',
        'Dan: tilbud',
        'Dan: bekraeftet',
      ].sort(),
    )
  })

  test('asks the employer of whoever takes an offer, when it is theirs to approve', async () => {
    const event = await makeEvent(payload, {
      capacity: 1,
      needsApproval: true,
      offersFrom: new Date(Date.now() - hour).toISOString(),
    })
    await signUpAll(event, ['Anna', 'Bo'])
    await actions.cancelRegistration(payload, await idOf(event, 'Anna'), { by: 'selv' })
    await actions.answerOffer(payload, await idOf(event, 'Bo'), { isAccepted: true })
    expect(await standingsOf(payload, event.id)).toMatchObject({ Bo: 'afventer' })
    expect((await owedMails(payload, event.id)).filter((mail) => mail.startsWith('Bo')).sort()).toEqual(
      ['Bo: afventer', 'Bo: godkend', 'Bo: tilbud', 'Bo: venteliste'].sort(),
    )
  })

  test('takes whom the organiser moves, who keep their new place', async () => {
    const event = await makeEvent(payload, { capacity: 1 })
    await signUpAll(event, ['Anna', 'Bo', 'Carl'])
    await actions.moveByHand(payload, await idOf(event, 'Anna'), { to: 'venteliste' })
    await signUpAll(event, ['Dan'])
    const rows = await registrationsOf(payload, event.id)
    expect(rows.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'Bo bekraeftet',
      'Carl venteliste',
      'Anna venteliste',
      'Dan venteliste',
    ])
  })
})

describe('the organiser', () => {
  test('moves nobody to the waiting list who would be given a seat again, whatever link they have not opened', async () => {
    const event = await makeEvent(payload, { capacity: 10 })
    const names = ['Anna', 'Bo', 'Carl', 'Dan', 'Eva', 'Fie']
    for (const name of names) {
      await signUp(payload, orderFor(event, [participant(name)], { sentFrom: '203.0.113.70' }))
    }
    const before = await standingsOf(payload, event.id)
    expect(before).toMatchObject({ Eva: 'bekraeftet', Fie: 'modtaget' })
    for (const name of names.slice(0, 5)) {
      const moved = await actions.moveByHand(payload, await idOf(event, name), { to: 'venteliste' })
      expect(moved, name).toMatchObject({ refusal: 'freeSeats' })
    }
    expect(await standingsOf(payload, event.id)).toEqual(before)
  })

  test('raises and lowers the number of seats', async () => {
    const event = await makeEvent(payload, { capacity: 1 })
    await signUpAll(event, ['Anna', 'Bo', 'Carl'])
    await changeEvent(event, { capacity: 2 })
    expect(await standingsOf(payload, event.id)).toMatchObject({ Bo: 'bekraeftet', Carl: 'venteliste' })
    await changeEvent(event, { capacity: 1 })
    await actions.cancelRegistration(payload, await idOf(event, 'Anna'), { by: 'arrangoer' })
    expect(await standingsOf(payload, event.id)).toMatchObject({ Bo: 'bekraeftet', Carl: 'venteliste' })
  })

  test('gives an extra seat only on purpose', async () => {
    const event = await makeEvent(payload, { capacity: 1 })
    await signUpAll(event, ['Anna', 'Bo'])
    const id = await idOf(event, 'Bo')
    const refused = await actions.moveByHand(payload, id, { to: 'bekraeftet' })
    expect(refused).toEqual({ kind: 'refused', refusal: 'full' })
    const given = await actions.moveByHand(payload, id, { to: 'bekraeftet', isExtra: true })
    expect(given).toMatchObject({ kind: 'done', registration: { state: 'bekraeftet', isExtra: true } })
  })

  test('takes another municipality’s seat, or breaks a ceiling, only on purpose', async () => {
    const [thisted, mors] = await Promise.all(
      ['Thisted', 'Mors'].map((name) => makeMunicipality(payload, name)),
    )
    const from = (municipality: string | undefined) => ({ municipality: municipality ?? null })
    const keep = { municipality: thisted ?? '', seats: 1, mode: 'reserveret' } as const
    const kept = await makeEvent(payload, { capacity: 2, quotas: [keep] })
    for (const name of ['Anna', 'Bo']) await signUp(payload, orderFor(kept, [participant(name, from(mors))]))
    const bo = await idOf(kept, 'Bo')
    expect(await actions.moveByHand(payload, bo, { to: 'bekraeftet' })).toMatchObject({ refusal: 'reserved' })
    // It is within the number of seats, and therefore no extra one.
    expect(await actions.moveByHand(payload, bo, { to: 'bekraeftet', isExtra: true })).toMatchObject({
      registration: { state: 'bekraeftet', isExtra: false },
    })
    const ceiling = { municipality: mors ?? '', seats: 1, mode: 'loft' } as const
    const limited = await makeEvent(payload, { capacity: 5, quotas: [ceiling] })
    for (const name of ['Anna', 'Bo'])
      await signUp(payload, orderFor(limited, [participant(name, from(mors))]))
    expect(await actions.moveByHand(payload, await idOf(limited, 'Bo'), { to: 'bekraeftet' })).toMatchObject({
      refusal: 'ceiling',
    })
  })

  test('calls it off, and tells each of those concerned once', async () => {
    const event = await makeEvent(payload, { capacity: 1 })
    await signUpAll(event, ['Anna', 'Bo'])
    await changeEvent(event, { state: 'aflyst' })
    await settleEvent(payload, event.id)
    expect(await owedMails(payload, event.id)).toEqual([
      'Anna: bekraeftet',
      'Bo: venteliste',
      'Anna: aflyst',
      'Bo: aflyst',
    ])
  })

  test('moves it, and tells each what is new', async () => {
    const event = await makeEvent(payload, { capacity: 1, place: 'Brønderslev' })
    await signUpAll(event, ['Anna'])
    await changeEvent(event, { place: 'Hjørring' })
    await changeEvent(event, { summary: 'Kort om dagen.' })
    expect(await owedMails(payload, event.id)).toEqual(['Anna: bekraeftet', 'Anna: aendring'])
    const { docs } = await payload.find({
      collection: 'sign-up-mails',
      where: { and: [{ event: { equals: event.id } }, { cause: { equals: 'aendring' } }] },
      overrideAccess: true,
    })
    expect(docs[0]?.message).toBe('Sted: Hjørring (før: Brønderslev)')
  })
})

describe('the employer', () => {
  test('approves or not, and the seat is kept meanwhile', async () => {
    const municipality = await makeMunicipality(payload, 'Morsø')
    const event = await makeEvent(payload, { capacity: 2, needsApproval: true })
    const from = (name: string) => participant(name, { municipality })
    for (const name of ['Anna', 'Bo', 'Carl']) await signUp(payload, orderFor(event, [from(name)]))
    expect(await standingsOf(payload, event.id)).toEqual({
      Anna: 'afventer',
      Bo: 'afventer',
      Carl: 'venteliste',
    })
    await actions.answerApproval(payload, await idOf(event, 'Anna'), { isApproved: true })
    await actions.answerApproval(payload, await idOf(event, 'Bo'), { isApproved: false })
    expect(await standingsOf(payload, event.id)).toEqual({
      Anna: 'bekraeftet',
      Bo: 'afvist',
      Carl: 'afventer',
    })
  })
})

describe('an event that is being saved', () => {
  const ceilings = async (names: string[], seats: number) =>
    Promise.all(
      names.map(async (name) => ({
        municipality: await makeMunicipality(payload, name),
        seats,
        mode: 'loft' as const,
      })),
    )

  test('gives seats by its quotas before or after, and tells nobody of days that were away for a moment', async () => {
    const quotas = await ceilings(['Frederikshavn', 'Mariagerfjord'], 1)
    const event = await makeEvent(payload, { quotas })
    const save = () => changeEvent(event, { summary: 'Det samme som før.' })
    const people = Array.from({ length: 12 }, (_, index) =>
      participant(`Gemt ${index}`, { municipality: quotas[index % 2]?.municipality ?? null }),
    )
    await Promise.all([
      ...people.map((person) => signUp(payload, orderFor(event, [person]))),
      ...people.map(() => settleEvent(payload, event.id)),
      // One after the other: MongoDB turns the second of two savings down that meet.
      save().then(save),
    ])
    const states = Object.values(await standingsOf(payload, event.id))
    expect(states.filter((state) => state === 'bekraeftet')).toHaveLength(2)
    expect((await owedMails(payload, event.id)).filter((mail) => mail.includes('aendring'))).toEqual([])
  })

  test('is put back to what it was when an earlier version died half-way', async () => {
    const quotas = await ceilings(['Brønderslev'], 1)
    const event = await makeEvent(payload, { quotas, capacity: 5 })
    const where = { id: { equals: event.id } }
    const previous = await payload.db.findOne<Event>({ collection: 'events', where })
    await payload.db.updateOne({
      collection: 'events',
      id: event.id,
      data: { ...previous, days: [], quotas: [] },
    })
    await payload.db.create({
      collection: 'payload-kv',
      data: { key: `half-saved-event:${event.id}`, data: previous },
    })
    expect(await putBackHalfSaved(payload)).toBe(1)
    const restored = await eventOf(payload, event.id)
    expect(restored.quotas).toMatchObject(quotas)
    expect(restored.days).toEqual(event.days)
    const { totalDocs } = await payload.count({
      collection: 'payload-kv',
      where: { key: { contains: event.id } },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(0)
  })
})
