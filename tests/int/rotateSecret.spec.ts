import { afterAll, beforeAll, expect, test } from 'vitest'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

const oldSecret = 'den-gamle-hemmelighed-som-nogen-har-set-nu'

let portal: TestPortal
let lockedWith: (secret: string, text: string) => string
let accountId: string
let providerId: string

beforeAll(async () => {
  portal = await startTestPortal()
  const { createHash } = await import('node:crypto')
  const { payload } = portal
  lockedWith = (secret, text) => {
    const key = createHash('sha256').update(secret).digest('hex').slice(0, 32)
    return Reflect.apply(payload.encrypt, { secret: key }, [text])
  }
  const { user } = await logInAs(portal, 'secretariat')
  accountId = String(user.id)
  const provider = await payload.create({
    collection: 'login-providers',
    data: {
      name: 'Udbyderen',
      issuer: 'https://login.eksempel.dk',
      clientId: 'portal',
      scopes: 'openid profile email',
      signingAlgorithm: 'RS256',
      subjectClaim: 'sub',
      roleMappings: [],
    },
    overrideAccess: true,
  })
  providerId = String(provider.id)
})
afterAll(() => portal?.close())

type Row = { id: string; [field: string]: unknown }

async function stored() {
  const { db, decrypt } = portal.payload
  const account = await db.findOne<Row>({
    collection: 'users',
    where: { id: { equals: accountId } },
  })
  const provider = await db.findOne<Row>({
    collection: 'login-providers',
    where: { id: { equals: providerId } },
  })
  const read = (locked: unknown) => Reflect.apply(decrypt, portal.payload, [String(locked)])
  return {
    key: read(account?.totpSecret),
    codes: account?.recoveryCodes,
    sessions: account?.sessions,
    clientSecret: read(provider?.encryptedSecret),
  }
}

test('keys and client secrets are locked anew, once; sessions and recovery codes end', async () => {
  const { rotateSecret, WrongSecret } = await import('../../src/accounts/rotateSecret')
  const { changeAccount } = await import('../../src/accounts/storedAccount')
  const { payload } = portal
  const change = {
    hasSecondFactor: true,
    totpSecret: lockedWith(oldSecret, 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'),
    recoveryCodes: ['abc'],
  }
  await changeAccount(payload, accountId, () => ({ change, outcome: true }))
  await payload.db.updateOne({
    collection: 'login-providers',
    id: providerId,
    data: { encryptedSecret: lockedWith(oldSecret, 'udbyderens-hemmelighed') },
  })

  await expect(rotateSecret(payload, `${oldSecret}-forkert`)).rejects.toBeInstanceOf(WrongSecret)
  expect((await stored()).codes).toEqual(['abc'])

  expect(await rotateSecret(payload, oldSecret)).toEqual({ accounts: 1, providers: 1 })
  const after = {
    key: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
    codes: [],
    sessions: [],
    clientSecret: 'udbyderens-hemmelighed',
  }
  expect(await stored()).toEqual(after)
  expect(await rotateSecret(payload, oldSecret)).toEqual({ accounts: 0, providers: 0 })
  expect(await stored()).toEqual(after)
})
