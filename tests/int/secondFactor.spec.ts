import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catchMail } from '../support/sentMail'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

let portal: TestPortal
let factor: typeof import('../../src/accounts/secondFactor')
let totp: typeof import('../../src/accounts/totp')
let accounts: typeof import('../../src/accounts/logIn')
let stored: typeof import('../../src/accounts/storedAccount')
let passwords: typeof import('../../src/accounts/passwordChange')

beforeAll(async () => {
  portal = await startTestPortal()
  factor = await import('../../src/accounts/secondFactor')
  totp = await import('../../src/accounts/totp')
  accounts = await import('../../src/accounts/logIn')
  stored = await import('../../src/accounts/storedAccount')
  passwords = await import('../../src/accounts/passwordChange')
})
afterAll(() => portal.close())

const halfMinute = 30_000
const nobodyInParticular = new Headers()

/** Somebody with a second factor; `code` is a fresh one at each call, as far as the window goes. */
async function withSecondFactor(role: Parameters<typeof logInAs>[1] = 'member') {
  const person = await logInAs(portal, role)
  const key = await factor.offerSecondFactor(portal.payload, person.user.id)
  if (!key) throw new Error('Ingen nøgle')
  const confirm = () =>
    factor.confirmSecondFactor(portal.payload, person.user.id, totp.codeAt(key, Date.now() - halfMinute))
  // A code is too old when its half minute ends on the way.
  const codes = (await confirm()) ?? (await confirm())
  if (!codes) throw new Error('Koden blev ikke taget')
  return { ...person, key, codes }
}

const logIn = (body: object) => portal.rest('POST', 'users/login', { body })
const me = async (token: string) => (await (await portal.rest('GET', 'users/me', { token })).json()).user

async function account(id: string) {
  const found = await stored.accountWithId(portal.payload, id)
  if (!found) throw new Error('Ingen konto')
  return found
}

describe('setting it up', () => {
  test('takes a code that shows that the app has the key, and gives ten codes', async () => {
    const { user } = await logInAs(portal, 'secretariat')
    const key = await factor.offerSecondFactor(portal.payload, user.id)
    expect(await factor.offerSecondFactor(portal.payload, user.id)).toBe(key)
    expect(await factor.confirmSecondFactor(portal.payload, user.id, '000000')).toBeNull()
    expect((await account(user.id)).hasSecondFactor).toBe(false)
    const codes = await factor.confirmSecondFactor(portal.payload, user.id, totp.codeAt(key ?? ''))
    expect(new Set(codes).size).toBe(10)
    expect((await account(user.id)).hasSecondFactor).toBe(true)
  })

  test('keeps neither the key nor the codes as they are, and shows them through no door', async () => {
    const { codes, key, token, user } = await withSecondFactor('administrator')
    const lies = JSON.stringify(await account(user.id))
    expect(lies).not.toContain(key)
    for (const code of codes) expect(lies).not.toContain(code)
    for (const address of ['users/me', `users/${user.id}`, 'users?limit=100', `users/${user.id}?depth=2`]) {
      const text = await (await portal.rest('GET', address, { token })).text()
      for (const field of ['totpSecret', 'totpOffered', 'totpStep', 'recoveryCodes'])
        expect(text).not.toContain(field)
    }
    const asked = await portal.rest('GET', 'users?where[totpSecret][exists]=true', { token })
    expect(asked.status).toBeGreaterThanOrEqual(400)
  })

  test('is not for the API to write', async () => {
    const { token, user } = await logInAs(portal, 'administrator')
    const body = { hasSecondFactor: true, totpSecret: 'x', recoveryCodes: ['x'], totpStep: 1 }
    await portal.rest('PATCH', `users/${user.id}`, { token, body })
    expect(await account(user.id)).toMatchObject({
      hasSecondFactor: false,
      totpSecret: null,
      recoveryCodes: [],
    })
  })
})

describe('logging in with it', () => {
  test('REST lets nobody in by the password alone', async () => {
    const { email, key, password } = await withSecondFactor()
    const alone = await logIn({ email, password })
    expect(alone.status).toBe(401)
    expect(alone.headers.get('set-cookie')).toBeNull()
    expect((await logIn({ email, password, code: '000000' })).status).toBe(401)
    expect((await logIn({ email, password, code: totp.codeAt(key) })).status).toBe(200)
  })

  test('a code works once, however many try it at once', async () => {
    const { key, user } = await withSecondFactor()
    const code = totp.codeAt(key)
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => factor.spendCode(portal.payload, user.id, code)),
    )
    expect(outcomes.filter(Boolean)).toHaveLength(1)
    expect(await factor.spendCode(portal.payload, user.id, totp.codeAt(key, Date.now() - halfMinute))).toBe(
      false,
    )
    expect(await factor.spendCode(portal.payload, user.id, totp.codeAt(key, Date.now() + halfMinute))).toBe(
      true,
    )
  })

  test('a recovery code works once, however it is written, and new ones replace the old', async () => {
    const { codes, user } = await withSecondFactor()
    const [first = '', second = '', third = ''] = codes
    const spend = (code: string) => factor.spendCode(portal.payload, user.id, code)
    const outcomes = await Promise.all([
      spend(first),
      spend(first.toUpperCase()),
      spend(first.replaceAll('-', ' ')),
    ])
    expect(outcomes.filter(Boolean)).toHaveLength(1)
    expect(await spend(second)).toBe(true)
    const renewed = await factor.renewRecoveryCodes(portal.payload, user.id)
    expect(await spend(third)).toBe(false)
    expect(await spend(renewed?.[0] ?? '')).toBe(true)
  })

  test('guessing is stopped for the account, wherever it comes from', async () => {
    const person = await withSecondFactor()
    const found = await account(person.user.id)
    for (let count = 0; count < 5; count++)
      expect(await accounts.refuseCode(portal.payload, found, '000000')).toEqual({ kind: 'refused' })
    expect(await accounts.refuseCode(portal.payload, found, totp.codeAt(person.key))).toMatchObject({
      kind: 'tooMany',
    })
  })

  test('the second step dies after five wrong codes, at a new password and with use', async () => {
    const { payload } = portal
    const person = await withSecondFactor()
    const start = async () => accounts.startSecondStep(payload, await account(person.user.id))
    const guessed = await start()
    for (let count = 0; count < 5; count++)
      expect((await accounts.finishSecondStep(payload, guessed, '000000')).kind).not.toBe('in')
    expect(await accounts.finishSecondStep(payload, guessed, totp.codeAt(person.key))).toEqual({
      kind: 'startOver',
    })

    const other = await withSecondFactor()
    const used = await accounts.startSecondStep(payload, await account(other.user.id))
    expect(await accounts.finishSecondStep(payload, used, totp.codeAt(other.key))).toMatchObject({
      kind: 'in',
    })
    expect(await accounts.finishSecondStep(payload, used, other.codes[0] ?? '')).toEqual({
      kind: 'startOver',
    })

    const overtaken = await accounts.startSecondStep(payload, await account(other.user.id))
    await passwords.changePassword(payload, await account(other.user.id), 'fire ord efter hinanden')
    expect(await accounts.finishSecondStep(payload, overtaken, other.codes[0] ?? '')).toEqual({
      kind: 'startOver',
    })
    expect(await accounts.finishSecondStep(payload, 'opdigtet', other.codes[0] ?? '')).toEqual({
      kind: 'startOver',
    })
  })

  test('a new password by mail does not go round it', async () => {
    using mail = catchMail(portal.payload)
    const { email } = await withSecondFactor()
    await portal.rest('POST', 'users/forgot-password', { body: { email } })
    const { tokenIn } = await import('../support/sentMail')
    const token = tokenIn(await mail.newestTo(email, 'Vælg en ny'))
    const password = 'fire ord efter hinanden'
    const reset = await portal.rest('POST', 'users/reset-password', { body: { token, password } })
    expect(reset.status).toBe(200)
    expect(reset.headers.get('set-cookie')).toBeNull()
    expect(await reset.json()).toEqual({ message: expect.any(String) })
    expect((await logIn({ email, password })).status).toBe(401)
  })
})

describe('an administrator', () => {
  test('takes it from somebody who has lost the telephone, who is told by mail; nobody else does', async () => {
    using mail = catchMail(portal.payload)
    const { email, password, token: own, user } = await withSecondFactor('secretariat')
    const remove = (token: string) => portal.rest('POST', `users/${user.id}/remove-second-factor`, { token })
    for (const role of ['member', 'municipalEditor', 'secretariat'] as const)
      expect((await remove((await logInAs(portal, role)).token)).status).toBe(403)
    expect((await remove(own)).status).toBe(403)
    const { token } = await logInAs(portal, 'administrator')
    expect((await remove(token)).status).toBe(200)
    expect((await remove(token)).status).toBe(404)
    expect((await mail.newestTo(email)).subject).toContain('slået fra')
    expect((await logIn({ email, password })).status).toBe(200)
    const { docs } = await portal.payload.find({
      collection: 'audit-entries',
      where: {
        and: [{ action: { equals: 'removeSecondFactor' } }, { subjectId: { equals: String(user.id) } }],
      },
      overrideAccess: true,
    })
    expect(docs).toHaveLength(1)
  })

  test('cannot demand it without having it', async () => {
    const { token } = await logInAs(portal, 'administrator')
    const refused = await portal.rest('POST', 'globals/security-settings', {
      token,
      body: { requireSecondFactor: true },
    })
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('Min konto')
  })
})

test('the demand logs out the staff who have none, and they set it up at the next login', async () => {
  const { payload } = portal
  const without = await logInAs(portal, 'secretariat')
  const member = await logInAs(portal, 'member')
  const administrator = await withSecondFactor('administrator')
  const answer = await portal.rest('POST', 'globals/security-settings', {
    token: administrator.token,
    body: { requireSecondFactor: true },
  })
  expect(answer.status).toBe(200)
  expect(await me(without.token)).toBeNull()
  expect(await me(member.token)).not.toBeNull()
  expect(await me(administrator.token)).not.toBeNull()
  const { email, password } = without
  expect((await logIn({ email, password })).status).toBe(403)

  const first = await accounts.logIn(payload, nobodyInParticular, { email, password })
  if (first.kind !== 'needsEnrolment') throw new Error(first.kind)
  const key = await factor.offerSecondFactor(payload, without.user.id)
  const token = await accounts.startSecondStep(payload, first.account)
  expect(await accounts.finishEnrolment(payload, token, '000000')).toEqual({ kind: 'refused' })
  const done = await accounts.finishEnrolment(payload, token, totp.codeAt(key ?? ''))
  expect(done).toMatchObject({ kind: 'in', recoveryCodes: expect.any(Array) })
  if (done.kind === 'in') expect(await me(done.session.token)).toMatchObject({ email, hasSecondFactor: true })
  await payload.updateGlobal({
    slug: 'security-settings',
    data: { requireSecondFactor: false },
    overrideAccess: true,
  })
})
