import { afterAll, beforeAll, expect, test } from 'vitest'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

let portal: TestPortal
let token: string
const secret = 'en-hemmelighed-som-ingen-maa-se'

beforeAll(async () => {
  portal = await startTestPortal()
  token = (await logInAs(portal, 'administrator')).token
})
afterAll(() => portal.close())

const provider = {
  name: 'Log ind med prøvekommunen',
  issuer: 'https://login.eksempel.dk',
  clientId: 'portalen',
  clientSecret: secret,
  roleMappings: [{ value: 'Portal.Medlem', role: 'member' }],
}

const create = (data: object) =>
  portal.rest('POST', 'login-providers', { token, body: { ...provider, ...data } })

async function createdId(data: object = {}): Promise<string> {
  const response = await create(data)
  expect(response.status).toBe(201)
  return String((await response.json()).doc.id)
}

/** What lies in the database. */
const stored = async (id: string) =>
  portal.payload.findByID({
    collection: 'login-providers',
    id,
    showHiddenFields: true,
    overrideAccess: true,
  })

test('the client secret is kept encrypted and comes out of no door, not even for an administrator', async () => {
  const made = await create({})
  const text = await made.clone().text()
  const { doc } = await made.json()
  const encrypted = (await stored(doc.id)).encryptedSecret ?? ''
  expect(portal.payload.decrypt(encrypted)).toBe(secret)
  const answers = [
    text,
    ...(await Promise.all(
      [
        ['GET', `login-providers/${doc.id}`],
        ['GET', `login-providers/${doc.id}?select[encryptedSecret]=true&select[clientSecret]=true`],
        ['GET', `login-providers?showHiddenFields=true&depth=3`],
        ['PATCH', `login-providers/${doc.id}`],
        ['GET', `login-providers?where[encryptedSecret][like]=${encrypted.slice(0, 4)}`],
      ].map(async ([method = '', address = '']) => {
        const body = method === 'PATCH' ? { body: { name: 'Andet navn' } } : {}
        return (await portal.rest(method, address, { token, ...body })).text()
      }),
    )),
  ]
  for (const answer of answers) {
    expect(answer).not.toContain(secret)
    expect(answer).not.toContain(encrypted)
  }
  // A query on the hidden field tells nothing about it either.
  expect(answers.at(-1)).not.toContain(doc.id)
})

test('an empty secret leaves the one that is there, and what is encrypted cannot be written directly', async () => {
  const id = await createdId()
  const before = (await stored(id)).encryptedSecret
  for (const body of [
    { name: 'Nyt navn' },
    { clientSecret: '' },
    { encryptedSecret: 'noget', secretSetAt: null },
  ]) {
    expect((await portal.rest('PATCH', `login-providers/${id}`, { token, body })).status).toBe(200)
    expect((await stored(id)).encryptedSecret).toBe(before)
  }
  const body = { clientSecret: ' den-nye ' }
  expect((await portal.rest('PATCH', `login-providers/${id}`, { token, body })).status).toBe(200)
  expect(portal.payload.decrypt((await stored(id)).encryptedSecret ?? '')).toBe('den-nye')
})

test('nobody but administrators sees or changes a provider', async () => {
  const id = await createdId()
  for (const role of ['member', 'municipalEditor', 'secretariat'] as const) {
    const other = (await logInAs(portal, role)).token
    expect((await portal.rest('GET', 'login-providers', { token: other })).status, role).toBe(403)
    const body = { isEnabled: true }
    expect((await portal.rest('PATCH', `login-providers/${id}`, { token: other, body })).status, role).toBe(
      403,
    )
  }
  expect((await portal.rest('GET', 'login-providers')).status).toBe(403)
  expect((await stored(id)).isEnabled).toBe(false)
})

test('the log-in page gets the names of those that are turned on, and nothing else', async () => {
  const { enabledProviders } = await import('../../src/oidc/queries')
  const id = await createdId({ name: 'Tændt', isEnabled: true })
  expect(await enabledProviders(portal.payload)).toEqual([{ id, name: 'Tændt' }])
})

test.each([
  ['issuer', { issuer: 'http://login.eksempel.dk' }, 'https'],
  ['issuer', { issuer: 'https://login.eksempel.dk/.well-known/openid-configuration' }, 'well-known'],
  ['signingAlgorithm', { signingAlgorithm: 'none' }, ''],
  ['signingAlgorithm', { signingAlgorithm: 'HS256' }, ''],
  ['scopes', { scopes: 'profile' }, 'openid'],
  ['clockSkewSeconds', { clockSkewSeconds: 3600 }, ''],
  ['extraHosts', { extraHosts: 'https://andet.dk/sti' }, 'ikke en vært'],
  [
    'allowedTenants',
    { issuer: 'https://login.microsoftonline.com/organizations/v2.0' },
    'fælles for alle organisationer',
  ],
  [
    'roleMappings',
    {
      roleMappings: [
        { value: 'A', role: 'member' },
        { value: 'A', role: 'administrator' },
      ],
    },
    'to gange',
  ],
])('a wrong %s is refused: %o', async (field, data, words) => {
  const response = await create(data)
  expect(response.status).toBe(400)
  const [error] = (await response.json()).errors
  expect(error.data.errors[0].path).toBe(field)
  expect(error.data.errors[0].message).toContain(words)
})

test('what is written in the secret’s field is trimmed, and no secret is none', async () => {
  const id = await createdId({ clientSecret: undefined })
  expect((await stored(id)).encryptedSecret).toBeFalsy()
})
