import { randomUUID } from 'node:crypto'
import { createLocalReq } from 'payload'
import type { Event } from '../../src/payload-types'
import { makeEvent, orderFor, participant, registrationsOf } from './signUpEvents'
import { logInAs, type TestPortal } from './testPayload'
import type { Operation } from './wholeOperations'

type Desk = (door: string, body: object) => Promise<unknown>

async function deskOf(portal: TestPortal): Promise<Desk> {
  const { token } = await logInAs(portal, 'secretariat')
  return (door, body) => asked(portal, `registrations/desk/${door}`, token, body)
}

/** @throws what the door answers, when it is no */
async function asked(portal: TestPortal, address: string, token: string, body: object): Promise<unknown> {
  const answer = await portal.rest('POST', address, { token, body })
  const said: unknown = await answer.json()
  if (!answer.ok) throw new Error(JSON.stringify(said))
  return said
}

async function signedUp(portal: TestPortal, names: string[], data: Partial<Event>) {
  const { signUp } = await import('../../src/signup/signUp')
  const { payload } = portal
  const event = await makeEvent(payload, data)
  for (const name of names) await signUp(payload, orderFor(event, [participant(name)]))
  const idOf = async (name: string) =>
    (await registrationsOf(payload, event.id)).find((row) => row.name === name)?.id ?? ''
  return { event, ids: await Promise.all(names.map(idOf)) }
}

/** What the staff does with those who have signed up. */
export async function deskOperations(portal: TestPortal): Promise<Operation[]> {
  const { payload } = portal
  const { approve } = await import('../../src/signup/approve')
  const desk = await deskOf(portal)
  const { event, ids } = await signedUp(portal, ['Hele Anna', 'Hele Bo', 'Hele Carl'], { capacity: 2 })
  const [, , carl = ''] = ids
  const asking = await signedUp(portal, ['Hele Dorte', 'Hele Egon'], { needsApproval: true })
  const [dorte = '', egon = ''] = asking.ids
  const { user } = await logInAs(portal, 'secretariat')
  const [sending, submission] = [randomUUID(), randomUUID()]
  const word = (id: string, isApproved: boolean) => async () => {
    const { kind } = await approve(payload, user, id, isApproved)
    if (kind !== 'done') throw new Error(kind)
  }
  await payload.db.updateMany({
    collection: 'sign-up-mails',
    where: { registration: { equals: carl } },
    data: { state: 'opgivet', attempts: 5 },
  })
  return [
    {
      name: 'besked',
      run: () =>
        desk('message', {
          event: event.id,
          registrations: ids,
          subject: 'Emne',
          message: 'Tekst',
          expected: ids.length,
          sending,
        }),
    },
    {
      name: 'tilføjet ud over antallet',
      run: () =>
        desk('add', {
          event: event.id,
          name: 'Hele Frida',
          email: 'hele.frida@eksempel.dk',
          municipality: null,
          workplace: '',
          jobRole: '',
          submission,
          isExtra: true,
        }),
    },
    { name: 'link igen', run: () => desk('act', { act: 'resend', registration: carl, sending }) },
    { name: 'mails igen', run: () => desk('act', { act: 'retry', registration: carl }) },
    {
      name: 'flere afmeldt',
      run: () => desk('cancel', { event: event.id, registrations: ids.slice(0, 2), expected: 2 }),
    },
    { name: 'kommunen godkender', run: word(dorte, true) },
    { name: 'kommunen afviser', run: word(egon, false) },
  ]
}

/** What people do with their own accounts, and administrators with others'. */
export async function ownAccountOperations(portal: TestPortal): Promise<Operation[]> {
  const { payload } = portal
  const passwords = await import('../../src/accounts/passwordChange')
  const factor = await import('../../src/accounts/secondFactor')
  const { codeAt } = await import('../../src/accounts/totp')
  const { logIn } = await import('../../src/accounts/logIn')
  const { issueToken } = await import('../../src/accounts/oneTimeToken')
  const { basisOf } = await import('../../src/accounts/passwordHash')
  const { accountWithId } = await import('../../src/accounts/storedAccount')
  const administrator = await logInAs(portal, 'administrator')
  const { email, token: session, user } = await logInAs(portal, 'member')
  const stored = async () => {
    const found = await accountWithId(payload, user.id)
    if (!found) throw new Error('Ingen konto')
    return found
  }
  const token = await issueToken(payload, 'new-password', {
    id: user.id,
    basis: basisOf(payload.secret, await stored()),
  })
  const second = await logInAs(portal, 'member')
  const secondKey = (await factor.offerSecondFactor(payload, second.user.id)) ?? ''
  const confirm = async (id: string, offered: string) => {
    if (!(await factor.confirmSecondFactor(payload, id, codeAt(offered)))) throw new Error('Koden er forkert')
  }
  const password = 'en ny og lang nok adgangskode'
  const about = (id: string, door: string) => () =>
    asked(portal, `users/${id}/${door}`, administrator.token, {})
  return [
    { name: 'to trin slået til', run: () => confirm(second.user.id, secondKey) },
    {
      name: 'nye gendannelseskoder',
      run: () => factor.renewRecoveryCodes(payload, second.user.id),
    },
    { name: 'to trin fjernet', run: about(second.user.id, 'remove-second-factor') },
    { name: 'inviteret igen', run: about(second.user.id, 'invite') },
    { name: 'logget ud', run: () => asked(portal, 'users/logout', session, {}) },
    {
      name: 'adgangskode ved link',
      run: async () => {
        const purpose = 'new-password'
        const { kind } = await passwords.choosePasswordByLink(payload, new Headers(), {
          purpose,
          token,
          password,
        })
        if (kind !== 'chosen') throw new Error(kind)
      },
    },
    {
      name: 'log ind',
      run: async () => {
        const { kind } = await logIn(payload, new Headers(), { email, password })
        if (kind !== 'in') throw new Error(kind)
      },
    },
    {
      name: 'adgangskode skiftet',
      run: async () => passwords.changePassword(payload, await stored(), `${password} igen`),
    },
  ]
}

/** What becomes of persons when their time is over, or when they ask. */
export async function privacyOperations(portal: TestPortal): Promise<Operation[]> {
  const { payload } = portal
  const { erasePerson } = await import('../../src/privacy/erase')
  const { purgeRegistrations } = await import('../../src/privacy/purgeRegistrations')
  const { readRetention } = await import('../../src/privacy/settings')
  const { danishDayOf } = await import('../../src/privacy/rules')
  const { makeAccount } = await import('./account')
  const now = new Date(Date.now() + 20 * 365 * 24 * 60 * 60 * 1000)
  const days = await readRetention(payload)
  const step = { payload, days, today: danishDayOf(now), now, isDryRun: false }
  await purgeRegistrations(step)
  await signedUp(portal, ['Hele Gerda', 'Hele Hans'], {})
  await makeAccount(payload, { name: 'Hele Hans', email: 'hele.hans@eksempel.dk', role: 'member' })
  const person = await logInAs(portal, 'member')
  await payload.update({
    collection: 'users',
    id: person.user.id,
    data: { workplace: 'Hos hele.hans@eksempel.dk' },
    overrideAccess: true,
  })
  return [
    {
      name: 'slettet efter anmodning',
      run: async () => erasePerson(await createLocalReq({}, payload), 'hele.hans@eksempel.dk'),
    },
    {
      name: 'gjort anonym efter frist',
      run: async () => {
        const counts = await purgeRegistrations(step)
        if (counts['tilmeldinger gjort anonyme'] !== 1) throw new Error(JSON.stringify(counts))
      },
    },
  ]
}
