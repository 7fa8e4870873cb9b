// A step of the sign-up bench: sign-ups for one event, first when it is empty and then with 2,000 signed up.
import { getPayload } from 'payload'
import config from '../../payload.config'
import { signUp } from '../../src/signup/signUp'
import { makeEvent, orderFor, participant } from '../support/signUpEvents'
import { atOnce } from './atOnce'

const [count = '0', parallel = '1', many = '2000'] = process.argv.slice(2)
const payload = await getPayload({ config })
const few = 40

let signedUp = 0
async function measure(event: Awaited<ReturnType<typeof makeEvent>>, times: number, clients: number) {
  const { each, milliseconds } = await atOnce(times, clients, () => {
    signedUp += 1
    return signUp(payload, orderFor(event, [participant(`Deltager ${signedUp}`)]))
  })
  return { rate: (1000 * times) / milliseconds, p99: each[Math.ceil(each.length * 0.99) - 1] }
}

/** With so many on it already, most of whom wait. */
async function eventWith(registrations: number) {
  const event = await makeEvent(payload, { capacity: few })
  for (let number = 1; number <= registrations; number++) {
    const now = new Date().toISOString()
    await payload.db.create({
      collection: 'registrations',
      data: {
        event: event.id,
        name: `Nr. ${number}`,
        email: `nr-${number}-${event.id}@eksempel.dk`,
        state: number <= few ? 'bekraeftet' : 'venteliste',
        number,
        mailSequence: 1,
        createdAt: now,
        updatedAt: now,
      },
      returning: false,
    })
  }
  const ledger = { event: event.id, revision: 0, lastNumber: registrations, toldRevision: 0 }
  await payload.db.create({ collection: 'event-ledgers', data: ledger, returning: false })
  return event
}

await measure(await eventWith(0), 50, Number(parallel))
const crowd = await measure(await eventWith(0), Number(count), Number(parallel))
const [atFew, atMany] = [await eventWith(few), await eventWith(Number(many))]
const clients = Number(parallel)
const measured = {
  ...crowd,
  few: { parallel: (await measure(atFew, 100, clients)).rate, alone: (await measure(atFew, 30, 1)).rate },
  many: { parallel: (await measure(atMany, 100, clients)).rate, alone: (await measure(atMany, 30, 1)).rate },
}
process.stdout.write(`\nmålt ${JSON.stringify(measured)}\n`)
process.exit(0)
