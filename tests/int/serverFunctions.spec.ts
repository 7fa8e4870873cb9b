import { afterAll, beforeAll, expect, test } from 'vitest'
import { knockers, makeIn, makeWorld, newCanary, type World } from '../support/access/world'
import { startTestPortal, type TestPortal } from '../support/testPayload'

// The functions behind the administration's pages are reached past its pages.

let portal: TestPortal
let world: World
beforeAll(async () => {
  portal = await startTestPortal()
  world = await makeWorld(portal)
})
afterAll(() => portal.close())

async function may(who: (typeof knockers)[number], name: unknown, args: unknown = {}): Promise<boolean> {
  const { mayCallServerFunction } = await import('@/access/serverFunctions')
  const { token } = world.visitors[who]
  return mayCallServerFunction(portal.payload, new Headers(token ? { Authorization: `JWT ${token}` } : {}), {
    args,
    name,
  })
}

const names = [
  'form-state',
  'render-document',
  'render-document-slots',
  'render-field',
  'render-list',
  'schedule-publish',
  'slugify',
  'table-state',
]

test('only who may enter the administration calls one', async () => {
  for (const name of names) {
    const callers = []
    for (const who of knockers) if (await may(who, name)) callers.push(who)
    expect(callers, name).toEqual(['municipalEditor', 'secretariat', 'administrator'])
  }
})

test('nothing else is called, whatever every object has by that name', async () => {
  const others = [
    ...Object.getOwnPropertyNames(Object.prototype),
    'copy-data-from-locale',
    'get-folder-results-component-and-data',
    '',
    'form-state ',
    null,
    ['form-state'],
    { toString: () => 'form-state' },
  ]
  for (const name of others) expect(await may('administrator', name), String(name)).toBe(false)
  for (const collectionSlug of ['constructor', '__proto__', 'findes-ikke', {}])
    expect(await may('administrator', 'table-state', { collectionSlug })).toBe(false)
  expect(await may('administrator', 'form-state', { globalSlug: 'findes-ikke' })).toBe(false)
})

test('about two documents or collections only by who may read them all', async () => {
  const facts = { state: 'draft', isNetworkOnly: false } as const
  const own = await makeIn(world, 'offers', { ...facts, whose: 'ownMunicipality' }, newCanary())
  const other = await makeIn(world, 'offers', { ...facts, whose: 'otherMunicipality' }, newCanary())
  const ask = (args: object) => may('municipalEditor', 'form-state', { collectionSlug: 'offers', ...args })
  expect(await ask({ id: own.id, docID: own.id })).toBe(true)
  expect(await ask({ id: other.id, docID: own.id })).toBe(false)
  expect(await ask({ id: own.id, docID: other.id })).toBe(false)
  expect(await ask({ id: own.id, collectionSlug: ['offers', 'users'] })).toBe(false)
  for (const who of knockers)
    expect(await may(who, 'form-state', { globalSlug: 'retention' }), who).toBe(
      who === 'secretariat' || who === 'administrator',
    )
})

test('keeps others out of a document only for who may change it', async () => {
  const { withoutForeignLock } = await import('@/access/serverFunctions')
  const locks = async (who: (typeof knockers)[number], args: object) => {
    const { token } = world.visitors[who]
    const headers = new Headers(token ? { Authorization: `JWT ${token}` } : {})
    const given = { returnLockStatus: true, ...args }
    return (await withoutForeignLock(portal.payload, headers, given)).returnLockStatus
  }
  const facts = { state: 'published', isNetworkOnly: false } as const
  const own = await makeIn(world, 'offers', { ...facts, whose: 'ownMunicipality' }, newCanary())
  const other = await makeIn(world, 'offers', { ...facts, whose: 'otherMunicipality' }, newCanary())
  const staff = ['secretariat', 'administrator']
  for (const [args, lockers] of [
    [{ collectionSlug: 'offers', id: own.id }, ['municipalEditor', ...staff]],
    [{ collectionSlug: 'offers', id: other.id }, staff],
    [{ collectionSlug: 'offers', id: 'findes-ikke' }, []],
    [{ globalSlug: 'site-texts' }, staff],
    [{ globalSlug: 'retention' }, ['administrator']],
    [{ globalSlug: 'findes-ikke' }, []],
  ] as const)
    for (const who of knockers)
      expect(await locks(who, args), `${who} ${JSON.stringify(args)}`).toBe(
        (lockers as readonly string[]).includes(who),
      )
})

test('about a document only by who may read it', async () => {
  const facts = { state: 'draft', isNetworkOnly: false } as const
  for (const [whose, readers] of [
    ['otherMunicipality', ['secretariat', 'administrator']],
    ['ownMunicipality', ['municipalEditor', 'secretariat', 'administrator']],
  ] as const) {
    const { id } = await makeIn(world, 'offers', { ...facts, whose }, newCanary())
    for (const [name, key] of [
      ['render-document-slots', 'id'],
      ['form-state', 'id'],
      ['render-document', 'docID'],
    ] as const) {
      const callers = []
      for (const who of knockers)
        if (await may(who, name, { collectionSlug: 'offers', [key]: id })) callers.push(who)
      expect(callers, `${name}, ${whose}`).toEqual(readers)
    }
    const planners = []
    for (const who of knockers)
      if (await may(who, 'schedule-publish', { doc: { relationTo: 'offers', value: id } })) planners.push(who)
    expect(planners, whose).toEqual(readers)
  }
})

test('a plan for what is not there is answered like one for what may not be read', async () => {
  for (const doc of [
    { relationTo: 'offers', value: 'findes-ikke' },
    { relationTo: 'offers', value: '' },
    { relationTo: 'offers' },
    { relationTo: 'constructor', value: 'findes-ikke' },
    { relationTo: ['offers'], value: 'findes-ikke' },
    'offers',
  ])
    expect(await may('municipalEditor', 'schedule-publish', { doc }), JSON.stringify(doc)).toBe(false)
})
