import type { Payload, TypedUser } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { NetworkContent } from '../../src/network/queries'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

/** Stands in everything that is kept within the network. */
const canary = 'ugleperspektivet'
const now = new Date('2026-11-20T12:00:00Z')

let portal: TestPortal
let payload: Payload
let member: TypedUser
let readAs: (user: TypedUser | null) => Promise<NetworkContent>

beforeAll(async () => {
  portal = await startTestPortal()
  payload = portal.payload
  const { networkContent } = await import('../../src/network/queries')
  readAs = (user) => networkContent({ payload, draft: false, user, overrideAccess: false, member: user }, now)
  const { user } = await logInAs(portal, 'member')
  member = { ...user, collection: 'users' }
  await fill()
})
afterAll(() => portal?.close())

async function fill() {
  const common = { slug: '', visibility: 'network', _status: 'published' } as const
  const { id: municipality } = await payload.create({
    overrideAccess: true,
    collection: 'municipalities',
    data: {
      name: 'Hjørring',
      officialName: 'Hjørring Kommune',
      kommunekode: '860',
      cvr: '29189382',
      slug: 'hjoerring',
      _status: 'published',
    },
  })
  const experience = { ...common, municipality, summary: canary }
  await payload.create({
    overrideAccess: true,
    collection: 'experiences',
    data: { ...experience, title: `Erfaring med ${canary}` },
  })
  await payload.create({
    overrideAccess: true,
    collection: 'experiences',
    data: { ...experience, title: 'Kladden', _status: 'draft' },
    draft: true,
  })
  const { id: trashed } = await payload.create({
    overrideAccess: true,
    collection: 'experiences',
    data: { ...experience, title: 'Smidt ud' },
  })
  await payload.update({
    overrideAccess: true,
    collection: 'experiences',
    id: trashed,
    data: { deletedAt: now.toISOString() },
  })
  await payload.create({
    overrideAccess: true,
    collection: 'resources',
    data: { ...common, title: `Skabelon til ${canary}`, kind: 'skabelon' },
  })
  await payload.create({
    overrideAccess: true,
    collection: 'events',
    data: { ...common, title: `Møde om ${canary}`, kind: 'netvaerksmoede', state: 'planlagt' },
  })
  await payload.create({
    overrideAccess: true,
    collection: 'contact-points',
    data: { ...common, name: `Vagten for ${canary}`, municipality },
  })
  const offer = { ...common, kind: 'tilbud', state: 'aktiv', municipality } as const
  await payload.create({
    overrideAccess: true,
    collection: 'offers',
    data: { ...offer, name: `Tilbud om ${canary}` },
  })
  await payload.create({
    overrideAccess: true,
    collection: 'offers',
    data: {
      ...offer,
      name: 'Åbent for alle',
      visibility: 'public',
      networkAttentionPoints: [{ text: `Vent med ${canary}` }],
    },
  })
  await payload.create({
    overrideAccess: true,
    collection: 'offers',
    data: { ...offer, name: 'Uden noter', visibility: 'public' },
  })
}

const namesIn = (content: NetworkContent) =>
  Object.fromEntries(
    Object.entries(content).map(([kind, docs]) => [
      kind,
      docs.map((doc) => ('name' in doc ? doc.name : doc.title)),
    ]),
  )

test('a member finds what is kept within the network, published and not thrown away, and the offers with notes', async () => {
  expect(namesIn(await readAs(member))).toEqual({
    events: [`Møde om ${canary}`],
    experiences: [`Erfaring med ${canary}`],
    resources: [`Skabelon til ${canary}`],
    offers: [`Tilbud om ${canary}`],
    offersWithNotes: ['Åbent for alle'],
    contactPoints: [`Vagten for ${canary}`],
  })
})

test('an account that is deactivated finds nothing', async () => {
  const found = await readAs({ ...member, isDeactivated: true }).catch(() => null)
  expect(JSON.stringify(found)).not.toContain(canary)
})

test('what a member read is not remembered for others', async () => {
  const { withCachedReads } = await import('../../src/content/cachedReads')
  const cached = withCachedReads(payload)
  const question = { collection: 'experiences', depth: 1, draft: false, overrideAccess: false } as const
  const asAnybody = () => cached.find({ ...question, user: null })
  const asMember = () => cached.find({ ...question, user: member })
  expect(JSON.stringify((await asMember()).docs)).toContain(canary)
  expect((await asAnybody()).docs).toEqual([])
  expect(JSON.stringify((await asMember()).docs)).toContain(canary)
  expect((await asAnybody()).docs).toEqual([])
})

test.each(['experiences', 'resources', 'events', 'contact-points', 'offers'])(
  'REST gives a stranger nothing of it from %s, nor by searching for it',
  async (collection) => {
    const everything = await portal.rest('GET', `${collection}?depth=3&limit=200&trash=true&draft=true`)
    expect(await everything.text()).not.toContain(canary)
    const searched = await portal.rest(
      'GET',
      `${collection}?where[networkAttentionPoints.text][contains]=${canary}`,
    )
    expect(await searched.text()).not.toContain('Åbent for alle')
  },
)
