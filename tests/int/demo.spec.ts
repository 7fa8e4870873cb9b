import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeMunicipality } from '../support/signUpEvents'
import { startTestPortal, type TestPortal } from '../support/testPayload'

let portal: TestPortal

beforeAll(async () => {
  portal = await startTestPortal()
})
afterAll(() => portal?.close())

test('the demonstration is marked as one, mails nobody, and is not loaded where there is anything', async () => {
  const { loadDemo } = await import('../../seed/demo')
  const { payload } = portal
  for (const name of ['Første', 'Anden', 'Tredje']) await makeMunicipality(payload, name)
  // What is cut off leaves nothing, and can be done again.
  const { create } = payload.db
  let made = 0
  payload.db.create = async (given) => {
    if (given.collection === 'registrations' && ++made === 20) throw new Error('afbrudt')
    return create.call(payload.db, given)
  }
  await expect(loadDemo(payload)).rejects.toThrow('afbrudt')
  payload.db.create = create
  for (const collection of ['events', 'registrations', 'sign-up-mails'] as const)
    expect((await payload.count({ collection, overrideAccess: true })).totalDocs, collection).toBe(0)
  const { people } = await loadDemo(payload)
  const { docs: events } = await payload.find({ collection: 'events', overrideAccess: true })
  expect(events.map(({ title }) => title.startsWith('Demonstration: '))).toEqual([true, true, true])
  const { docs: registrations } = await payload.find({
    collection: 'registrations',
    overrideAccess: true,
    pagination: false,
  })
  expect(registrations).toHaveLength(people)
  expect(registrations.filter(({ email }) => !email.endsWith('@eksempel.invalid'))).toEqual([])
  expect(registrations.some(({ state }) => state === 'venteliste')).toBe(true)
  expect((await payload.count({ collection: 'sign-up-mails', overrideAccess: true })).totalDocs).toBe(0)
  await expect(loadDemo(payload)).rejects.toThrow('Demonstrationen indlæses ikke')
})
