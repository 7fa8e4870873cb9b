import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

let portal: TestPortal
let staff: Awaited<ReturnType<typeof logInAs>>
let member: Awaited<ReturnType<typeof logInAs>>

beforeAll(async () => {
  portal = await startTestPortal()
  staff = await logInAs(portal, 'secretariat')
  member = await logInAs(portal, 'member')
})
afterAll(() => portal.close())

async function createPage(title: string, status: 'draft' | 'published') {
  const response = await portal.rest('POST', `pages${status === 'draft' ? '?draft=true' : ''}`, {
    token: staff.token,
    body: { title, _status: status },
  })
  const { doc } = await response.json()
  return doc as { id: string; slug: string }
}

async function isReadable(id: string, query = '', token?: string) {
  const response = await portal.rest('GET', `pages/${id}${query}`, token ? { token } : {})
  return response.status === 200
}

describe('what visitors and members may read', () => {
  test('a draft is read by staff alone, by any door', async () => {
    const { id } = await createPage('Hemmelig kladde', 'draft')
    for (const token of [undefined, member.token]) {
      expect(await isReadable(id, '', token)).toBe(false)
      expect(await isReadable(id, '?draft=true', token)).toBe(false)
      const list = await portal.rest('GET', 'pages?draft=true&limit=100', token ? { token } : {})
      expect(await list.text()).not.toContain('Hemmelig kladde')
      const versions = await portal.rest('GET', 'pages/versions', token ? { token } : {})
      expect(versions.status).toBe(403)
    }
    expect(await isReadable(id, '?draft=true', staff.token)).toBe(true)
  })

  test('a new draft of a published page leaves what visitors read as it was', async () => {
    const { id } = await createPage('Som den er', 'published')
    await portal.rest('PATCH', `pages/${id}?draft=true`, {
      token: staff.token,
      body: { title: 'Ny kladde', _status: 'draft' },
    })
    for (const query of ['', '?draft=true']) {
      const response = await portal.rest('GET', `pages/${id}${query}`)
      expect(await response.text()).not.toContain('Ny kladde')
    }
  })

  test('what is in the trash is gone for everybody but staff', async () => {
    const { id } = await createPage('I papirkurven', 'published')
    expect(await isReadable(id)).toBe(true)
    await portal.rest('PATCH', `pages/${id}`, {
      token: staff.token,
      body: { deletedAt: new Date().toISOString() },
    })
    expect(await isReadable(id)).toBe(false)
    expect(await isReadable(id, '?trash=true')).toBe(false)
    const list = await portal.rest('GET', 'pages?trash=true&limit=100')
    expect(await list.text()).not.toContain('I papirkurven')
  })

  test('network-only content and attention points stay within the network', async () => {
    const { payload } = portal
    const municipality = await payload.create({
      collection: 'municipalities',
      data: {
        name: 'Prøve',
        officialName: 'Prøve Kommune',
        kommunekode: '999',
        slug: '',
        cvr: '99999999',
        _status: 'published',
      },
      overrideAccess: true,
    })
    const common = {
      municipality: municipality.id,
      kind: 'tilbud',
      state: 'aktiv',
      _status: 'published',
    } as const
    await payload.create({
      collection: 'offers',
      data: { ...common, name: 'Kun netværket', slug: '', visibility: 'network' },
      overrideAccess: true,
    })
    const open = await payload.create({
      collection: 'offers',
      data: {
        ...common,
        name: 'Åbent tilbud',
        slug: '',
        visibility: 'public',
        editorNote: 'Note til os selv',
        attentionPoints: [{ text: 'Åbent punkt' }],
        networkAttentionPoints: [{ text: 'Lukket punkt' }],
      },
      overrideAccess: true,
    })
    const list = await (await portal.rest('GET', 'offers?limit=100&depth=1')).text()
    expect(list).toContain('Åbent punkt')
    for (const hidden of ['Kun netværket', 'Lukket punkt', 'Note til os selv'])
      expect(list).not.toContain(hidden)
    const throughJoin = await (await portal.rest('GET', `municipalities/${municipality.id}?depth=2`)).text()
    expect(throughJoin).toContain('Åbent tilbud')
    expect(throughJoin).not.toContain('Kun netværket')
    for (const guess of ['editorNote][contains]=Note', 'networkAttentionPoints.text][contains]=Lukket']) {
      const answer = await portal.rest('GET', `offers?where[${guess}`)
      expect(await answer.text(), guess).not.toContain(open.name)
    }
    const throughMunicipality = await portal.rest(
      'GET',
      'municipalities?where[offers.networkAttentionPoints.text][contains]=Lukket',
    )
    expect(await throughMunicipality.text()).not.toContain('999')
  })
})

describe('what visitors and members may write', () => {
  test.each(['visitor', 'member'] as const)('a %s writes nothing', async (who) => {
    const { id } = await createPage('Skal blive stående', 'published')
    const token = who === 'member' ? { token: member.token } : {}
    const attempts = [
      await portal.rest('POST', 'pages', { ...token, body: { title: 'Nej', _status: 'published' } }),
      await portal.rest('PATCH', `pages/${id}`, { ...token, body: { title: 'Nej' } }),
      await portal.rest('DELETE', `pages/${id}`, token),
      await portal.rest('PATCH', `pages/${id}`, { ...token, body: { deletedAt: new Date().toISOString() } }),
    ]
    for (const attempt of attempts) expect([401, 403]).toContain(attempt.status)
    const { docs } = await portal.payload.find({
      collection: 'pages',
      where: { title: { equals: 'Nej' } },
      overrideAccess: true,
    })
    expect(docs).toEqual([])
    expect(await isReadable(id)).toBe(true)
  })

  test('nobody makes oneself more than one is', async () => {
    const response = await portal.rest('PATCH', `users/${member.user.id}`, {
      token: member.token,
      body: { role: 'administrator', name: 'Nyt navn' },
    })
    expect(response.status).toBe(200)
    const user = await portal.payload.findByID({
      collection: 'users',
      id: member.user.id,
      overrideAccess: true,
    })
    expect(user).toMatchObject({ name: 'Nyt navn', role: 'member' })
  })

  test('the first user cannot be registered by whoever comes first', async () => {
    const response = await portal.rest('POST', 'users/first-register', {
      body: { email: 'a@b.dk', password: 'x'.repeat(20), name: 'Fremmed' },
    })
    expect(response.status).toBe(403)
  })
})

describe('Danish messages', () => {
  test('a bad slug, a rejection without a reason and a phone number with letters are refused in Danish', async () => {
    const slug = await portal.rest('POST', 'pages', {
      token: staff.token,
      body: { title: 'X', slug: 'Æ Ø', _status: 'published' },
    })
    expect(await slug.text()).toContain('små bogstaver')
    const contact = await portal.rest('POST', 'contact-points', {
      token: staff.token,
      body: { name: 'X', phone: 'ring nu', visibility: 'public', _status: 'published' },
    })
    expect(await contact.text()).toContain('dansk telefonnummer')
    const position = await portal.rest('POST', 'positions', {
      token: staff.token,
      body: { status: 'fravalgt', _status: 'published' },
    })
    expect(await position.text()).toContain('skal have en begrundelse')
  })
})
