import { pbkdf2Sync, randomBytes } from 'node:crypto'
import { getSafeRedirect } from 'payload/shared'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { returnPath } from '@/accounts/returnPath'
import { processorTime } from '../support/processorTime'
import { sessionIn } from '../support/sessionCookie'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

// Each test is named for the advisories of docs/advisories.md that it would catch coming back.

type Person = Awaited<ReturnType<typeof logInAs>>

let portal: TestPortal
let people: Record<'member' | 'municipalEditor' | 'secretariat' | 'administrator', Person>
let municipality: string
let offers: { open: string; second: string; network: string }
let draft: string

const hidden = 'dybt hemmelig'

beforeAll(async () => {
  portal = await startTestPortal()
  portal.payload.logger.level = 'silent'
  people = {
    member: await logInAs(portal, 'member'),
    municipalEditor: await logInAs(portal, 'municipalEditor'),
    secretariat: await logInAs(portal, 'secretariat'),
    administrator: await logInAs(portal, 'administrator'),
  }
  const names = { name: 'Prøve', officialName: 'Prøve Kommune', kommunekode: '997', cvr: '99999997' }
  municipality = await made('municipalities', { ...names, _status: 'published' })
  const offer = { municipality, kind: 'tilbud', state: 'aktiv', visibility: 'public', _status: 'published' }
  offers = {
    open: await made('offers', {
      ...offer,
      name: 'A',
      editorNote: `b ${hidden}`,
      confirmedBy: people.secretariat.user.id,
    }),
    second: await made('offers', { ...offer, name: 'B', editorNote: `a ${hidden}` }),
    network: await made('offers', { ...offer, name: `Net ${hidden}`, visibility: 'network' }),
  }
  const recommendation = { number: 1, area: 'a', title: `Kladde ${hidden}`, level: 'kommunal', summary: 'a' }
  draft = await made('recommendations', { ...recommendation, _status: 'draft' }, '?draft=true')
  await made('positions', { recommendation: draft, municipality, status: 'planlagt', _status: 'published' })
})
afterAll(() => portal.close())

async function made(collection: string, body: object, query = ''): Promise<string> {
  const response = await portal.rest('POST', `${collection}${query}`, {
    token: people.administrator.token,
    body,
  })
  const { doc, errors } = await response.json()
  if (!doc) throw new Error(`${collection}: ${JSON.stringify(errors)}`)
  return doc.id
}

const everybody = () => [undefined, ...Object.values(people).map(({ token }) => token)]
const outsiders = () => [undefined, people.member.token]
const as = (token: string | undefined) => (token ? { token } : {})
const stored = (id: string | number) =>
  portal.payload.findByID({ collection: 'users', id, showHiddenFields: true, overrideAccess: true })
const me = async (headers: Record<string, string>) => {
  const answer = await portal.answer(new Request('http://localhost:3000/api/users/me', { headers }))
  return (await answer.json()).user
}

describe('what is written', () => {
  test('CVE-2026-11779: nobody but an administrator opens a locked account', async () => {
    const { email, id } = people.member.user
    await portal.payload.db.updateOne({
      collection: 'users',
      id,
      data: { lockUntil: new Date(Date.now() + 600_000).toISOString(), loginAttempts: 9 },
    })
    for (const token of [undefined, people.municipalEditor.token, people.secretariat.token]) {
      const answer = await portal.rest('POST', 'users/unlock', { ...as(token), body: { email } })
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect((await stored(id)).loginAttempts).toBe(9)
    }
    await portal.payload.db.updateOne({
      collection: 'users',
      id,
      data: { lockUntil: null, loginAttempts: 0 },
    })
  })

  test('CVE-2026-106100: a closed field is written by no name and in no shape', async () => {
    const { id } = people.member.user
    const tries = [
      { role: 'administrator' },
      { 'role.0': 'administrator' },
      { 'role.x': 'administrator' },
      { $set: { role: 'administrator' } },
      { role: { $literal: 'administrator' } },
      { role: ['administrator'] },
      { municipality },
      { identities: [{ issuer: 'https://a.dk', subject: 'a' }] },
      { id, role: 'administrator' },
    ]
    for (const body of tries) await portal.rest('PATCH', `users/${id}`, { token: people.member.token, body })
    const after = await stored(id)
    expect(after.role).toBe('member')
    expect(after.municipality ?? null).toBeNull()
    expect(after.identities ?? []).toEqual([])
  })

  test('CVE-2026-105855: a password is changed by nobody who may not change the account', async () => {
    const { id } = people.member.user
    const before = (await stored(id)).hash
    for (const token of [undefined, people.municipalEditor.token, people.secretariat.token]) {
      const body = { password: 'fire ord efter hinanden', email: people.member.user.email }
      expect(
        (await portal.rest('PATCH', `users/${id}`, { ...as(token), body })).status,
      ).toBeGreaterThanOrEqual(400)
      await portal.rest('PATCH', `users?where[id][equals]=${id}`, { ...as(token), body })
    }
    expect((await stored(id)).hash).toBe(before)
  })

  test('CVE-2026-105859: there is no reordering', async () => {
    const body = {
      collectionSlug: 'stages',
      docsToMove: [draft],
      newKeyWillBe: 'greater',
      orderableFieldName: '_order',
      target: {},
    }
    for (const token of everybody())
      expect((await portal.rest('POST', 'reorder', { ...as(token), body })).status).toBe(404)
  })

  test('CVE-2026-105858: the first user is registered by nobody', async () => {
    const { totalDocs } = await portal.payload.count({ collection: 'users', overrideAccess: true })
    const body = { name: 'a', email: 'a@eksempel.dk', password: 'x'.repeat(20), role: 'administrator' }
    for (const token of everybody())
      expect((await portal.rest('POST', 'users/first-register', { ...as(token), body })).status).toBe(403)
    expect((await portal.payload.count({ collection: 'users', overrideAccess: true })).totalDocs).toBe(
      totalDocs,
    )
  })

  test('CVE-2026-105851: a copy carries along nothing that its maker may not read', async () => {
    await portal.payload.update({
      collection: 'users',
      id: people.municipalEditor.user.id,
      data: { municipality },
      overrideAccess: true,
    })
    const { email, password } = people.municipalEditor
    const login = await portal.rest('POST', 'users/login', { body: { email, password } })
    people.municipalEditor.token = sessionIn(login)
    const copy = await portal.rest('POST', `offers/${offers.open}/duplicate`, {
      token: people.municipalEditor.token,
      body: {},
    })
    if (copy.status >= 400) return
    const { doc } = await copy.json()
    const kept = await portal.payload.findByID({
      collection: 'offers',
      id: doc.id,
      draft: true,
      depth: 0,
      overrideAccess: true,
    })
    expect(kept.confirmedBy ?? null).toBeNull()
  })

  test('CVE-2026-105854: a form of strange parts is answered at once', async () => {
    const names = ['a'.repeat(50_000), `a${'[a]'.repeat(5000)}`, '__proto__[a]', `a${'.a'.repeat(5000)}`]
    for (const name of names) {
      const form = new FormData()
      form.append(name, 'a')
      const time = await processorTime(async () => {
        const answer = await portal.answer(
          new Request('http://localhost:3000/api/pages', {
            method: 'POST',
            body: form,
            headers: { Authorization: `JWT ${people.administrator.token}` },
          }),
        )
        expect(answer.status).toBe(400)
      })
      expect(time).toBeLessThan(5000)
    }
  })
})

describe('what is shown', () => {
  test('CVE-2026-105805: sorting by a closed field tells nothing of it', async () => {
    const order = async (sort: string) => {
      const answer = await portal.rest('GET', `offers?sort=${sort}`)
      if (answer.status >= 400) return 'refused'
      return (await answer.json()).docs.map(({ id }: { id: string }) => id).join()
    }
    expect(await order('editorNote')).toBe(await order('-editorNote'))
    expect(await order('confirmedBy.email')).toBe(await order('-confirmedBy.email'))
  })

  test('CVE-2026-105852: a filter on what lies behind a relation or a join finds nothing closed', async () => {
    const guesses = [
      `positions?where[recommendation.title][like]=${hidden}`,
      `positions?where[title][like]=${hidden}`,
      `municipalities?where[offers.name][like]=${hidden}`,
      `municipalities?where[offers.editorNote][like]=${hidden}`,
      `offers?where[editorNote][like]=${hidden}`,
      `offers?where[confirmedBy.email][like]=${people.secretariat.user.email}`,
      `offers?where[municipality.offers.name][like]=${hidden}`,
    ]
    for (const guess of guesses) {
      for (const token of [undefined]) {
        const answer = await portal.rest('GET', guess, as(token))
        if (answer.status < 400) expect((await answer.json()).docs, guess).toEqual([])
      }
    }
  })

  test('CVE-2026-105847: joins show no closed field and no closed document', async () => {
    for (const { joins } of portal.payload.config.collections)
      for (const join of Object.values(joins).flat()) expect(typeof join.field.collection).toBe('string')
    const answer = await portal.rest('GET', `municipalities/${municipality}?depth=3&joins[offers][limit]=50`)
    const text = await answer.text()
    expect(text).toContain(offers.open)
    expect(text).not.toContain(hidden)
    expect(text).not.toContain(offers.network)
  })

  test('CVE-2026-105853, CVE-2026-105804: answers about oneself hold no closed field, and passwords are hashed well', async () => {
    const { email, password, user } = await logInAs(portal, 'member')
    const { hash, salt } = await stored(user.id)
    const login = await portal.rest('POST', 'users/login', { body: { email, password } })
    const token = sessionIn(login)
    const identities = [{ issuer: 'https://udbyder.eksempel.dk', subject: hidden }]
    await portal.payload.update({
      collection: 'users',
      id: user.id,
      data: { identities },
      overrideAccess: true,
    })
    const answers = [
      login,
      await portal.rest('POST', 'users/refresh-token', { token, body: {} }),
      await portal.rest('GET', 'users/me', { token }),
    ]
    for (const answer of answers) {
      expect(answer.status).toBe(200)
      const text = await answer.text()
      expect(text).not.toContain(hidden)
      expect(text).not.toMatch(
        /"(hash|salt|resetPasswordToken|loginAttempts|totpSecret|totpOffered|recoveryCodes)":/,
      )
    }
    const expected = pbkdf2Sync(password, salt ?? '', 600_000, 32, 'sha256').toString('hex')
    expect(hash).toBe(`pbkdf2-sha256-v1:${expected}`)
  })

  test('GHSA-8j2x-hjh9-3ff8, CVE-2026-25574: nobody below the staff sees Payload’s own collections, nor another’s preferences', async () => {
    const body = { value: hidden }
    await portal.rest('POST', 'payload-preferences/a', { token: people.administrator.token, body })
    for (const token of outsiders()) {
      for (const slug of [
        'payload-locked-documents',
        'payload-jobs',
        'payload-kv',
        'payload-migrations',
        'payload-preferences',
      ]) {
        const answer = await portal.rest('GET', slug, as(token))
        if (answer.status < 400) expect((await answer.json()).docs, slug).toEqual([])
      }
      expect(await (await portal.rest('GET', 'payload-preferences/a', as(token))).text()).not.toContain(
        hidden,
      )
    }
  })

  test('CVE-2026-105849: there are no API keys', async () => {
    const answer = await portal.rest('POST', `users/${people.member.user.id}/api-key/reveal`, {
      token: people.administrator.token,
      body: {},
    })
    expect(answer.status).toBe(404)
    for (const key of ['a', 'null', '', people.member.user.id])
      expect(await me({ Authorization: `users API-Key ${key}` })).toBeNull()
  })
})

describe('sessions', () => {
  test('CVE-2025-4643: a token is dead after logout', async () => {
    const { token } = await logInAs(portal, 'member')
    await portal.rest('POST', 'users/logout', { token, body: {} })
    expect(await me({ Authorization: `JWT ${token}` })).toBeNull()
  })

  test('GHSA-wvw7-x9pg-w4cc: other sessions end with a new password, which the API gives to nobody', async () => {
    const { email, password, token, user } = await logInAs(portal, 'member')
    const login = await portal.rest('POST', 'users/login', { body: { email, password } })
    const other = sessionIn(login)
    expect(await me({ Authorization: `JWT ${other}` })).not.toBeNull()
    const before = (await stored(user.id)).hash
    const data = { password: 'fire ord efter hinanden' }
    await portal.rest('PATCH', `users/${user.id}`, { token: people.administrator.token, body: data })
    expect((await stored(user.id)).hash).toBe(before)
    await portal.payload.update({ collection: 'users', id: user.id, data, overrideAccess: true })
    for (const old of [token, other]) expect(await me({ Authorization: `JWT ${old}` })).toBeNull()
  })

  test('CVE-2026-105863: no field of the token takes the place of a claim', async () => {
    const claims = ['id', 'collection', 'email', 'sid', 'iat', 'exp', 'nbf', 'iss', 'sub', 'aud', 'jti']
    const users = portal.payload.collections.users.config
    const named = users.flattenedFields.flatMap((field) => {
      if (!('saveToJWT' in field) || !field.saveToJWT || field.name === 'email') return []
      return [typeof field.saveToJWT === 'string' ? field.saveToJWT : field.name]
    })
    expect(named.filter((name) => claims.includes(name))).toEqual([])
    const [, payload = ''] = people.member.token.split('.')
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({
      id: people.member.user.id,
      collection: 'users',
    })
  })

  test('CVE-2026-34749: a cookie counts for nothing on a request from another site', async () => {
    const Cookie = `portal-token=${people.member.token}`
    expect(await me({ Cookie, Origin: 'http://localhost:3000' })).not.toBeNull()
    for (const Origin of ['https://fremmed.example', 'http://localhost:3000.fremmed.example', 'null'])
      expect(await me({ Cookie, Origin }), Origin).toBeNull()
    expect(await me({ Cookie, 'Sec-Fetch-Site': 'cross-site' })).toBeNull()
  })

  test('CVE-2026-34751: recovering a password takes text and nothing else', async () => {
    for (const token of [{ $ne: null }, { $gt: '' }, ['a'], true, 1, null]) {
      const body = { token, password: 'fire ord efter hinanden' }
      expect((await portal.rest('POST', 'users/reset-password', { body })).status).toBeGreaterThanOrEqual(400)
    }
    for (const email of [{ $ne: null }, ['a@eksempel.dk'], true]) {
      expect((await portal.rest('POST', 'users/forgot-password', { body: { email } })).status).toBe(400)
    }
  })

  test('CVE-2026-105846: a login leads to the portal itself', () => {
    const foreign = [
      '//a.example',
      '/\\a.example',
      '\\\\a.example',
      'https:a.example',
      'javascript:alert(1)',
      '/%2f%2fa.example',
      '/\t/a.example',
      ' //a.example',
    ]
    for (const redirectTo of foreign) {
      expect(returnPath(redirectTo), redirectTo).toBeNull()
      const safe = getSafeRedirect({ redirectTo, fallbackTo: '/admin' })
      expect(new URL(safe, 'https://portal.example').origin, redirectTo).toBe('https://portal.example')
    }
  })
})

describe('work in the background', () => {
  test('GHSA-2qw6-cm49-277x: nobody runs, queues, cancels or writes a job', async () => {
    const body = {
      taskSlug: 'schedulePublish',
      input: { type: 'publish', doc: { relationTo: 'recommendations', value: draft } },
    }
    for (const token of everybody()) {
      expect(
        (await portal.rest('GET', 'payload-jobs/run?allQueues=true', as(token))).status,
      ).toBeGreaterThanOrEqual(400)
      expect(
        (await portal.rest('GET', 'payload-jobs/handle-schedules', as(token))).status,
      ).toBeGreaterThanOrEqual(400)
      expect(
        (await portal.rest('POST', 'payload-jobs', { ...as(token), body })).status,
      ).toBeGreaterThanOrEqual(400)
    }
    expect((await portal.rest('GET', `recommendations/${draft}`)).status).toBe(404)
  })
})

describe('what the database is asked', () => {
  const poison = [
    "' OR '1'='1",
    "') OR 1=1 --",
    "x' UNION SELECT hash FROM users --",
    '") OR 1=1 --',
    "'; DELETE FROM users; --",
    "$[0]') OR 1=1 --",
    `${randomBytes(4).toString('hex')}%' OR '%'='`,
  ]

  test('CVE-2026-25544, CVE-2026-34747, CVE-2026-63316, CVE-2026-105845, CVE-2026-105856: is never what somebody wrote', async () => {
    const count = async () =>
      (await portal.payload.count({ collection: 'users', overrideAccess: true })).totalDocs
    const before = await count()
    for (const text of poison.map(encodeURIComponent)) {
      const asked = [
        `offers?where[name][equals]=${text}`,
        `offers?where[name][in]=${text}`,
        `offers?where[name][not_in][]=${text}&where[name][equals]=${text}`,
        `offers?where[name][like]=${text}`,
        `offers?where[description][like]=${text}`,
        `offers?where[description.root.${text}][equals]=a`,
        `offers?where[${text}][equals]=a`,
        `offers?where[municipality][in]=${text}`,
        `offers?where[id][in]=${text}`,
        `offers?where[kind][in]=${text}`,
        `offers?where[stages.stage][in]=${text}`,
        `offers?where[methods][contains]=${text}`,
        `municipalities?where[offers.name][in]=${text}`,
        `municipalities?joins[offers][where][name][in]=${text}&where[id][exists]=false`,
        `municipalities?joins[offers][sort]=${text}&where[id][exists]=false`,
        `offers?sort=${text}&where[id][exists]=false`,
        `offers?select[${text}]=true&where[id][exists]=false`,
        `payload-jobs?where[input.${text}][equals]=a`,
        `payload-jobs?where[input.a][equals]=${text}`,
        `payload-jobs?where[input][like]=${text}`,
      ]
      for (const address of asked) {
        const answer = await portal.rest('GET', address, { token: people.administrator.token })
        expect(answer.status, address).toBeLessThan(500)
        if (answer.status === 200) expect((await answer.json()).docs, address).toEqual([])
      }
    }
    expect(await count()).toBe(before)
  })
})

describe('files', () => {
  const send = (file: File | null, data: object, address = 'media', method = 'POST') => {
    const form = new FormData()
    if (file) form.set('file', file)
    form.set('_payload', JSON.stringify(data))
    const headers = { Authorization: `JWT ${people.secretariat.token}` }
    return portal.answer(new Request(`http://localhost:3000/api/${address}`, { method, headers, body: form }))
  }

  test('CVE-2026-105868, CVE-2026-105862: XML and SVG are taken under no name and no type', async () => {
    const texts = [
      '<?xml version="1.0"?><a/>',
      '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      '<!-- a --><svg/>',
    ]
    for (const text of texts)
      for (const type of ['image/svg+xml', 'application/xml', 'text/xml', 'image/png', 'application/pdf'])
        for (const name of ['a.svg', 'a.xml', 'a.png', 'a.svg.png'])
          expect((await send(new File([text], name, { type }), { alt: 'a' })).status).toBe(400)
  })

  test('CVE-2026-105865, CVE-2026-34748: a file’s name leads out of no folder, and script in a link is not kept', async () => {
    const { default: sharp } = await import('sharp')
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    const taken = await send(new File([new Uint8Array(bytes)], 'a.png', { type: 'image/png' }), {
      alt: 'a',
      visibility: 'public',
    })
    expect(taken.status).toBe(201)
    const { doc } = await taken.json()
    await send(
      null,
      { filename: '../../secrets.json', sizes: { card: { filename: '../../portal.db' } } },
      `media/${doc.id}`,
      'PATCH',
    )
    const kept = await portal.payload.findByID({ collection: 'media', id: doc.id, overrideAccess: true })
    expect(kept.filename).toBe(doc.filename)
    expect(JSON.stringify(kept)).not.toContain('..')
    const link = {
      type: 'link',
      version: 3,
      fields: { linkType: 'custom', url: 'javascript:alert(1)', newTab: false },
      children: [],
      direction: null,
      format: '',
      indent: 0,
    }
    const root = {
      type: 'root',
      version: 1,
      direction: null,
      format: '',
      indent: 0,
      children: [
        {
          type: 'paragraph',
          version: 1,
          direction: null,
          format: '',
          indent: 0,
          textFormat: 0,
          children: [link],
        },
      ],
    }
    const page = await portal.rest('POST', 'pages', {
      token: people.secretariat.token,
      body: { title: 'Et link', body: { root }, _status: 'published' },
    })
    expect(page.status).toBe(400)
  })
})
