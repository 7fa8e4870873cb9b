import { setTimeout as wait } from 'node:timers/promises'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { EventLedger } from '../../src/payload-types'
import { type RunningChild, startChild } from '../support/childProcess'
import {
  makeCrowdEvent,
  seatChangesOf,
  seatsAtLast,
  standingsByEmail,
  standingsByNumber,
} from '../support/signUpCrowd'
import { makeEvent, orderFor, participant, registrationsOf } from '../support/signUpEvents'
import { startTestPortal, type TestPortal } from '../support/testPayload'

let portal: TestPortal
let payload: Payload
let isMongo: boolean
let settle: typeof import('../../src/signup/settle')
let signUp: typeof import('../../src/signup/signUp').signUp

beforeAll(async () => {
  portal = await startTestPortal()
  payload = portal.payload
  isMongo = payload.db.name === 'mongoose'
  settle = await import('../../src/signup/settle')
  ;({ signUp } = await import('../../src/signup/signUp'))
})
afterAll(() => portal?.close())

describe('two who sign up for the last seat', () => {
  test('both get it with the lock off', async () => {
    expect(await confirmedOfTwo(settleUnlocked, (second) => second)).toBe(2)
  })

  test('do not both get it with the lock on', async () => {
    // It is not the second one's turn before the first is through, however long one waits.
    const aWhile = (second: Promise<unknown>) => Promise.race([second, wait(500)])
    expect(await confirmedOfTwo((event) => settle.settleEvent(payload, event), aWhile)).toBe(1)
  })
})

/** The same work as settling does, without the lock around it. */
async function settleUnlocked(event: string): Promise<void> {
  const where = { event: { equals: event } }
  const ledger =
    (await payload.db.findOne<EventLedger>({ collection: 'event-ledgers', where })) ??
    ((await payload.db.create({
      collection: 'event-ledgers',
      data: { event, revision: 0, lastNumber: 0, toldRevision: 0 },
    })) as unknown as EventLedger)
  await settle.settleLocked(payload, event, { ledger, req: {} }, new Date())
}

/**
 * The one who is seated first has read the list before the other is on it, and writes after the other has got the seat: as
 * when two processes have clocks of their own, and one is held up.
 */
async function confirmedOfTwo(
  settleOnce: (event: string) => Promise<unknown>,
  holdUp: (second: Promise<unknown>) => Promise<unknown>,
): Promise<number> {
  const { id } = await makeEvent(payload, { capacity: 1 })
  await writeNewcomer(id, 'Anna', new Date())
  const gate = gateAfterReading()
  const first = settleOnce(id)
  await gate.isReached
  // On SQLite whoever has the lock is the one writer: then not even the name can be written down.
  const second = writeNewcomer(id, 'Bo', new Date(Date.now() - 1000)).then(() => settleOnce(id))
  await holdUp(second)
  gate.open()
  await Promise.all([first, second])
  const rows = await registrationsOf(payload, id)
  return rows.filter(({ state }) => state === 'bekraeftet').length
}

/** Holds up the first who has read who is signed up, before it writes anything. */
function gateAfterReading() {
  let open = () => {}
  const isOpen = new Promise<void>((resolve) => {
    open = resolve
  })
  let reach = () => {}
  const isReached = new Promise<void>((resolve) => {
    reach = resolve
  })
  const updateOne = payload.db.updateOne
  const spy = vi.spyOn(payload.db, 'updateOne').mockImplementation(async (change) => {
    if (change.collection === 'event-ledgers' && 'lastNumber' in change.data) {
      spy.mockRestore()
      reach()
      await isOpen
    }
    return updateOne.call(payload.db, change)
  })
  return { isReached, open: () => open() }
}

async function writeNewcomer(event: string, name: string, createdAt: Date): Promise<void> {
  await payload.db.create({
    collection: 'registrations',
    data: {
      event,
      name,
      email: `${name.toLowerCase()}@eksempel.dk`,
      state: 'modtaget',
      createdAt: createdAt.toISOString(),
      updatedAt: createdAt.toISOString(),
    },
    returning: false,
  })
}

test('three hundred who sign up at once for forty seats stand as had they come one by one', async () => {
  const { crowd, event } = await makeCrowdEvent(payload, 300)
  const people = Array.from({ length: crowd.size }, (_, index) => index)
  // SQLite has one process; MongoDB several, each with clients of its own.
  const processes = isMongo ? 3 : 1
  const children = Array.from({ length: processes }, (_, process) =>
    startCrowd({
      ...crowd,
      people: people.filter((index) => index % processes === process),
      parallel: 48 / processes,
      seats: seatChangesOf(crowd),
      hasJobs: process === 0,
    }),
  )
  await Promise.all(children.map(({ ended }) => ended))
  const said = children.flatMap((child) => child.output().split('\n'))
  expect(said.filter((line) => line.startsWith('fejl'))).toEqual([])
  expect(said.filter((line) => line.startsWith('svar'))).toHaveLength(crowd.size)
  expect(said.filter((line) => line === 'færdig')).toHaveLength(processes)
  await payload.jobs.run({ queue: 'tilmelding', limit: 100, silent: true })
  const rows = await registrationsOf(payload, event.id)
  expect(new Set(rows.map(({ number }) => number)).size).toBe(crowd.size)
  expect(standingsByEmail(rows)).toEqual(standingsByNumber(event, rows))
  expect(rows.filter(({ state }) => state === 'bekraeftet')).toHaveLength(seatsAtLast)
}, 300_000)

function startCrowd(task: object): RunningChild {
  return startChild('tests/support/signUpProcess.ts', [JSON.stringify(task)])
}

test('fifty forms that arrive in the same instant are all answered, each as they stand', async () => {
  const event = await makeEvent(payload, { capacity: 20 })
  const orders = Array.from({ length: 50 }, (_, index) => orderFor(event, [participant(`Nr ${index}`)]))
  // Every form arrives twice, as from an impatient finger.
  const answers = await Promise.all([...orders, ...orders].map((order) => signUp(payload, order)))
  const outcomeOf = Object.fromEntries(answers.flat().map(({ email, outcome }) => [email, outcome]))
  const rows = await registrationsOf(payload, event.id)
  expect(rows).toHaveLength(50)
  const expected = rows.map(({ email, state }) => [email, state === 'bekraeftet' ? 'plads' : state])
  expect(outcomeOf).toEqual(Object.fromEntries(expected))
  expect(rows.filter(({ state }) => state === 'bekraeftet')).toHaveLength(20)
})
