import { randomUUID } from 'node:crypto'
import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { collectionPolicies, type GoverningCollection, policyOf, scopeOf } from '@/access/policy'
import { type Facts, reaches } from '@/access/reach'
import { addRows } from '../support/access/rawRows'
import { type RelationField, referring, relationFields } from '../support/access/relationFields'
import { canaryField, type Document, make, sampleData } from '../support/access/sampleData'
import { type Knocker, knockers, makeIn, makeWorld, newCanary, type World } from '../support/access/world'
import { startTestPortal, type TestPortal } from '../support/testPayload'

// Of two documents that differ only in a related one that the asker may not read, no question finds the one and not the other.

let portal: TestPortal
let world: World
let questions = 0
let turns = 0

beforeAll(async () => {
  portal = await startTestPortal()
  world = await makeWorld(portal)
})
afterAll(async () => {
  console.log(`adgang, filtre: ${questions} spørgsmål stillet`)
  await portal.close()
})

const slugs = Object.keys(collectionPolicies) as GoverningCollection[]
const hidden: Facts[] = [
  { state: 'draft', isNetworkOnly: false, whose: 'otherMunicipality' },
  { state: 'trashed', isNetworkOnly: false, whose: 'otherMunicipality' },
  { state: 'published', isNetworkOnly: true, whose: 'otherMunicipality' },
]

async function ask(who: Knocker, address: string): Promise<{ status: number; text: string }> {
  const { token } = world.visitors[who]
  questions += 1
  const response = await portal.rest('GET', address, token ? { token } : {})
  const text = await response.text()
  expect(response.status, `${address}: ${text.slice(0, 300)}`).toBeLessThan(500)
  return { status: response.status, text }
}

/** The ids that a list has, in its order; none of a question that is refused. */
async function idsOf(who: Knocker, address: string): Promise<string[]> {
  const { status, text } = await ask(who, address)
  if (status !== 200) return []
  return (JSON.parse(text) as { docs: { id: string | number }[] }).docs.map(({ id }) => String(id))
}

type Pair = { facts: Facts; target: Document; first: Document; second: Document }

/**
 * For each situation two documents: the first refers to the hidden one, and the other to none, or to another that is as hidden
 * where it must. The hidden ones have the same words.
 */
async function makePairs(field: RelationField, situations: Facts[], canary: string): Promise<Pair[]> {
  const { payload } = world
  const slug = field.slug as CollectionSlug
  const base = () => sampleData(payload, slug, newCanary())
  const refersTo = async (id: string | number) =>
    make(payload, slug, { ...(await base()), ...(await referring(payload, slug, field.path, id)) })
  const refersToNone = field.isRequired ? null : await make(payload, slug, await base())
  const pairs: Pair[] = []
  for (const facts of situations) {
    const target = await makeHidden(field.target, facts, canary)
    const first = field.kind === 'join' ? await joining(field, facts, target) : await refersTo(target.id)
    const second = refersToNone ?? (await refersTo((await makeHidden(field.target, facts, newCanary())).id))
    pairs.push({ facts, target, first, second })
  }
  return pairs
}

/** A document that the hidden one is made to refer to. */
async function joining(field: RelationField, facts: Facts, target: Document): Promise<Document> {
  const { payload } = world
  const slug = field.slug as CollectionSlug
  const first = await make(payload, slug, await sampleData(payload, slug, newCanary()))
  const data = await referring(payload, field.target as CollectionSlug, field.on ?? '', first.id)
  await payload.update({
    collection: field.target as CollectionSlug,
    id: target.id,
    data,
    draft: facts.state === 'draft',
    trash: true,
    context: { skipSearchSync: true },
    overrideAccess: true,
  } as never)
  return first
}

function makeHidden(slug: GoverningCollection, facts: Facts, canary: string): Promise<Document> {
  const whose = policyOf(slug).municipality ? facts.whose : 'noMunicipality'
  return makeIn(world, slug, { ...facts, whose }, canary)
}

/** Every way to ask about a related document: by its text, its state, whether there is one. */
function conditions({ path, kind, target }: RelationField, canary: string): string[] {
  const text = `${path}.${canaryField(world.payload, target as CollectionSlug)}`
  const [, field] = text.split(/\.(?=[^.]+$)/)
  const start = canary.slice(0, 20)
  return [
    ...['equals', 'not_equals', 'in', 'not_in', 'contains', 'greater_than_equal'].map(
      (operator) => `where[${text}][${operator}]=${canary}`,
    ),
    ...['like', 'not_like'].map((operator) => `where[${text}][${operator}]=${start}`),
    ...['true', 'false'].map((answer) => `where[${text}][exists]=${answer}`),
    ...['true', 'false'].map((answer) => `where[${path}][exists]=${answer}`),
    `where[${path}.createdAt][greater_than]=2020-01-01`,
    `where[or][0][and][0][${text}][equals]=${canary}`,
    `where=${encodeURIComponent(JSON.stringify({ OR: [{ [text]: { equals: canary } }] }))}`,
    ...(kind === 'one' ? [] : [`where[${path}][contains][${field}][like]=${start}`]),
  ]
}

/** Every way to ask about a related document by its id. */
function conditionsById({ path, kind }: RelationField, { id }: Document): string[] {
  return [
    ...['equals', 'not_equals', 'in', 'not_in'].map((operator) => `where[${path}][${operator}]=${id}`),
    `where[${path}.id][equals]=${id}`,
    ...(kind === 'one' ? [] : [`where[${path}][contains][id][equals]=${id}`]),
  ]
}

/** Members and editors read the same of others', so they take turns; on MongoDB, where a question takes longer, all three do. */
function askersOf(turn: number): Knocker[] {
  const account = turn % 2 === 0 ? 'member' : 'municipalEditor'
  if (inject('mongoUri') === null) return ['anonymous', account]
  return [turn % 4 < 2 ? 'anonymous' : account]
}

function isHidden(target: GoverningCollection, facts: Facts): boolean {
  const policy = policyOf(target)
  if (facts.state === 'draft' && !policy.hasDrafts) return false
  return !facts.isNetworkOnly || Boolean(policy.hasVisibility)
}

test.each(slugs)('%s: a draft, a document in the trash and one for members', async (slug) => {
  const wrong: string[] = []
  for (const field of relationFields(world.payload, [slug])) {
    turns += 1
    const canary = newCanary()
    const text = `${field.path}.${canaryField(world.payload, field.target as CollectionSlug)}`
    const situations = hidden.filter((facts) => isHidden(field.target, facts))
    const pairs = await makePairs(field, situations, canary)
    for (const [index, who] of knockers.entries()) {
      const unread = pairs.filter(
        ({ facts }, turn) =>
          askersOf(turns + turn).includes(who) && !reaches(scopeOf(field.target, 'read', who), facts),
      )
      if (unread.length === 0) continue
      const ids = new Set(unread.flatMap(({ first, second }) => [first.id, second.id]))
      const these = `${slug}?where[and][0][id][in]=${[...ids]}&select[id]=true&limit=10`
      const byId = unread.flatMap(({ target }) => conditionsById(field, target))
      await Promise.all(
        [...conditions(field, canary), ...byId].map(async (condition, turn) => {
          // Each is asked of documents and of drafts, by one asker or another.
          const draft = (turns + index + turn) % 2 === 0 ? '&draft=true' : ''
          const found = await idsOf(who, `${these}${draft}&${condition}`)
          for (const { facts, first, second } of unread)
            if (found.includes(String(first.id)) !== found.includes(String(second.id)))
              wrong.push(`${who}, ${field.path}, ${JSON.stringify(facts)}, ${condition}${draft}`)
        }),
      )
      for (const sort of field.kind === 'join' ? [] : [text, field.path]) {
        const up = await idsOf(who, `${these}&sort=${sort}`)
        const down = await idsOf(who, `${these}&draft=true&sort=-${sort}`)
        if (up.length > 1 && up.join() !== down.join()) wrong.push(`${who}, ${field.path}, sort=${sort}`)
      }
      for (const { facts, first, target } of unread)
        for (const depth of [0, 2]) {
          // Of the document and of its newest version, alone and in a list.
          for (const address of [`${slug}/${first.id}?`, `${slug}?where[id][equals]=${first.id}&`]) {
            const draft = (turns + depth / 2) % 2 === 0 ? '&draft=true' : ''
            const { text } = await ask(who, `${address}depth=${depth}${draft}`)
            if (text.includes(String(target.id)))
              wrong.push(
                `${who}, ${field.path}, ${JSON.stringify(facts)}, the id at ${address}depth=${depth}${draft}`,
              )
          }
          if (who !== 'municipalEditor') continue
          const listed = await listedInAdministration(slug, first, depth)
          if (listed.includes(String(target.id)))
            wrong.push(
              `${who}, ${field.path}, ${JSON.stringify(facts)}, the id in the administration at ${depth}`,
            )
        }
    }
  }
  expect(wrong).toEqual([])
})

/** What the administration's lists and pages are made of for an editor, who is not asked about by REST. */
async function listedInAdministration(slug: string, { id }: Document, depth: number): Promise<string> {
  const { payload, visitors } = world
  const asked = {
    collection: slug as CollectionSlug,
    depth,
    draft: true,
    overrideAccess: false,
    user: visitors.municipalEditor.user as never,
  } as const
  const { docs } = await payload.find({ ...asked, overrideAccess: false, where: { id: { equals: id } } })
  expect(docs).toHaveLength(1)
  const one = await payload.findByID({ ...asked, overrideAccess: false, id })
  return JSON.stringify([docs, one])
}

test('an editor’s copy of another’s document names nothing that they may not read', async () => {
  const { payload, own } = world
  const wrong: string[] = []
  let copies = 0
  for (const field of relationFields(payload, slugs)) {
    const { slug, target } = field
    if (scopeOf(slug, 'duplicate', 'municipalEditor') !== 'own' || field.kind === 'join') continue
    // It is the editor's own that is written.
    if (field.path === 'municipality') continue
    const situations = hidden.filter((facts) => isHidden(target, facts))
    for (const { facts, first, target: unread } of await makePairs(field, situations, newCanary())) {
      if (reaches(scopeOf(target, 'read', 'municipalEditor'), facts)) continue
      const response = await portal.rest('POST', `${slug}/${first.id}/duplicate`, {
        token: world.visitors.municipalEditor.token as string,
        body: { municipality: own.id },
      })
      const text = await response.text()
      expect(response.status, `${slug}.${field.path}: ${text.slice(0, 300)}`).toBe(200)
      copies += 1
      const kept = await payload.findByID({
        collection: slug as CollectionSlug,
        id: JSON.parse(text).doc.id,
        depth: 0,
        draft: true,
        overrideAccess: true,
      })
      for (const told of [text, JSON.stringify(kept)])
        if (told.includes(String(unread.id))) wrong.push(`${slug}.${field.path}, ${JSON.stringify(facts)}`)
      // A municipality has one that says what it is about, or says nothing yet.
      await payload.delete({
        collection: slug as CollectionSlug,
        id: JSON.parse(text).doc.id,
        overrideAccess: true,
      })
    }
  }
  expect(wrong).toEqual([])
  expect(copies).toBeGreaterThan(20)
})

test('a copy keeps what its maker may read, and a copy of the own document all there is', async () => {
  const { payload, other, own, visitors } = world
  const open = await make(payload, 'offers', await sampleData(payload, 'offers', newCanary()))
  const unread = await makeHidden(
    'offers',
    { state: 'draft', isNetworkOnly: false, whose: 'otherMunicipality' },
    newCanary(),
  )
  const link = (id: unknown) => ({
    type: 'link',
    fields: { linkType: 'internal', doc: { relationTo: 'offers', value: id } },
    children: [{ type: 'text', text: 'Se her' }],
  })
  const description = {
    root: { type: 'root', children: [{ type: 'paragraph', children: [link(open.id), link(unread.id)] }] },
  }
  for (const [whose, names] of [
    [other, [open.id]],
    [own, [open.id, unread.id]],
  ] as const) {
    const offer = await make(payload, 'offers', {
      ...(await sampleData(payload, 'offers', newCanary())),
      municipality: whose.id,
      relatedOffers: [open.id, unread.id],
      description,
    })
    const response = await portal.rest('POST', `offers/${offer.id}/duplicate`, {
      token: visitors.municipalEditor.token as string,
      body: { municipality: own.id },
    })
    const text = await response.text()
    expect(response.status, text).toBe(200)
    expect(JSON.parse(text).doc.relatedOffers).toEqual(names)
    expect(JSON.stringify(JSON.parse(text).doc.description).includes(String(unread.id))).toBe(whose === own)
  }
})

test('what is asked of related documents that the asker may read is answered', async () => {
  const { payload } = world
  const open = newCanary()
  const related = await make(payload, 'offers', { ...(await sampleData(payload, 'offers', open)) })
  const hiddenOne = await makeHidden(
    'offers',
    { state: 'draft', isNetworkOnly: false, whose: 'otherMunicipality' },
    newCanary(),
  )
  const data = await sampleData(payload, 'offers', newCanary())
  const both = await make(payload, 'offers', { ...data, relatedOffers: [hiddenOne.id, related.id] })
  for (const who of ['anonymous', 'municipalEditor', 'secretariat'] as const) {
    for (const condition of [
      `where[relatedOffers.name][equals]=${open}`,
      `where[relatedOffers][contains][name][like]=${open.slice(0, 20)}`,
      `where[relatedOffers][in]=${related.id}`,
      'where[relatedOffers][exists]=true',
    ])
      expect(await idsOf(who, `offers?where[id][equals]=${both.id}&${condition}`), condition).toEqual([
        String(both.id),
      ])
    const { text } = await ask(who, `offers/${both.id}?depth=0`)
    expect(text.includes(String(hiddenOne.id))).toBe(who === 'secretariat')
    expect(text).toContain(String(related.id))
  }
})

test('who may change a document keeps its references to what they may not read', async () => {
  const { payload, own } = world
  const hiddenOne = await makeHidden(
    'offers',
    { state: 'draft', isNetworkOnly: false, whose: 'otherMunicipality' },
    newCanary(),
  )
  const data = { ...(await sampleData(payload, 'offers', newCanary())), municipality: own.id }
  const offer = await make(payload, 'offers', { ...data, relatedOffers: [hiddenOne.id] })
  const { text } = await ask('municipalEditor', `offers/${offer.id}?depth=0`)
  expect(JSON.parse(text).relatedOffers).toEqual([hiddenOne.id])
})

test('what is asked behind the joined documents is bounded too', async () => {
  const { payload, other } = world
  const secret = newCanary()
  const hiddenOne = await makeHidden(
    'offers',
    { state: 'draft', isNetworkOnly: false, whose: 'otherMunicipality' },
    secret,
  )
  const data = { ...(await sampleData(payload, 'offers', newCanary())), municipality: other.id }
  const offer = await make(payload, 'offers', { ...data, relatedOffers: [hiddenOne.id] })
  for (const draft of ['', '&draft=true'])
    for (const condition of [
      `[relatedOffers.name][equals]=${secret}`,
      `[relatedOffers][equals]=${hiddenOne.id}`,
    ]) {
      const { text } = await ask(
        'anonymous',
        `municipalities/${other.id}?depth=1&joins[offers][where]${condition}${draft}`,
      )
      expect(text).not.toContain(String(offer.id))
    }
})

/** As many as were asked for, of more than anybody makes here. */
function page(id: string, limit: number) {
  return { docs: Array.from({ length: Math.min(limit, 5000) }, () => ({ id })) }
}

test('more related documents than a page has are all looked through, and too many are refused', async () => {
  const { payload } = world
  const named = newCanary()
  const row = { name: named, _status: 'published' }
  const many = await addRows(payload, 'organisations', 201, row)
  const offer = async (refers: object) =>
    String(
      (await make(payload, 'offers', { ...(await sampleData(payload, 'offers', newCanary())), ...refers }))
        .id,
    )
  const all = await offer({ relatedOrganisations: many })
  const first = await offer({ organisation: many[0] })
  const last = await offer({ organisation: many.at(-1) })
  const none = await offer({})
  const asked = async (condition: string) =>
    (await idsOf('anonymous', `offers?where[id][in]=${[first, last, none]}&${condition}`)).sort()
  expect(await asked('where[organisation][exists]=true')).toEqual([first, last].sort())
  expect(await asked('where[organisation][exists]=false')).toEqual([none])
  expect(await asked(`where[organisation.name][equals]=${named}`)).toEqual([first, last].sort())
  expect(await asked(`where[organisation][not_equals]=${many[0]}`)).toEqual([last, none].sort())
  const { text } = await ask('anonymous', `offers/${all}?depth=0`)
  expect(JSON.parse(text).relatedOrganisations).toHaveLength(many.length)

  const lookUp = vi.spyOn(payload, 'find')
  lookUp.mockImplementationOnce(async ({ limit }) => page(many[0] ?? '', Number(limit)) as never)
  const { status, text: told } = await ask('anonymous', `offers?where[organisation.name][equals]=${named}`)
  lookUp.mockRestore()
  expect([status, told]).toEqual([400, expect.stringContaining('Filteret rammer for meget')])
  await payload.db.deleteMany({ collection: 'organisations', where: { name: { equals: named } } })
})

test('nobody but staff learns from a filter what running text links to', async () => {
  const { payload } = world
  const linked = await make(payload, 'offers', await sampleData(payload, 'offers', newCanary()))
  const id = String(linked.id)
  const link = { type: 'link', fields: { linkType: 'internal', doc: { relationTo: 'offers', value: id } } }
  const description = {
    root: {
      type: 'root',
      children: [
        { type: 'paragraph', children: [{ ...link, children: [{ type: 'text', text: 'Se her' }] }] },
      ],
    },
  }
  const data = await sampleData(payload, 'offers', newCanary())
  const offer = await make(payload, 'offers', { ...data, description })
  const those = { id: { equals: offer.id } }
  for (const who of ['anonymous', 'municipalEditor', 'administrator'] as const) {
    for (const operator of ['like', 'contains'])
      expect((await ask(who, `offers?where[description][${operator}]=${id.slice(0, 8)}`)).status).toBe(400)
    const exists = `offers?where[id][equals]=${offer.id}&where[description][exists]=true`
    expect(await idsOf(who, exists)).toEqual([String(offer.id)])
    // The administration's lists ask past REST.
    const listed = payload.find({
      collection: 'offers',
      where: { and: [those, { description: { like: id.slice(0, 8) } }] },
      overrideAccess: false,
      user: world.visitors[who].user as never,
    })
    if (who === 'administrator') await expect(listed).resolves.toBeDefined()
    else await expect(listed).rejects.toThrow('Der kan ikke spørges sådan på «description».')
  }
})

test('what a filter asks several times is looked up once', async () => {
  const lookUps = vi.spyOn(world.payload, 'find')
  const same = Array.from({ length: 10 }, (_, index) => `where[or][${index}][organisation][exists]=true`)
  expect((await ask('anonymous', `offers?${same.join('&')}`)).status).toBe(200)
  expect(lookUps.mock.calls.filter(([{ collection }]) => collection === 'organisations')).toHaveLength(1)
  lookUps.mockRestore()
})

test('an id of a hidden document is answered like one that there is not, by every door', async () => {
  const wrong: string[] = []
  for (const slug of slugs) {
    if (slug === 'users' || scopeOf(slug, 'read', 'anonymous') === 'none') continue
    for (const facts of hidden) {
      if (facts.state === 'draft' && !policyOf(slug).hasDrafts) continue
      if (facts.isNetworkOnly && !policyOf(slug).hasVisibility) continue
      const there = await makeHidden(slug, facts, newCanary())
      const absent = String(there.id).length === 24 ? 'f'.repeat(24) : randomUUID()
      const version = await versionOf(slug, there)
      for (const who of ['anonymous', 'member', 'municipalEditor'] as const) {
        if (reaches(scopeOf(slug, 'read', who), facts)) continue
        const { token } = world.visitors[who]
        for (const [method, door] of [
          ['GET', ''],
          ['GET', '?draft=true'],
          ['GET', '?trash=true'],
          ['POST', 'access'],
          ['GET', 'access'],
          ['PATCH', ''],
          ['PATCH', '?draft=true'],
          ['DELETE', ''],
          ['POST', 'duplicate'],
          ['POST', 'unpublish'],
          ['GET', 'versions'],
          ['POST', 'versions'],
        ] as const) {
          if (door === 'versions' && !version) continue
          const answers = await Promise.all(
            [door === 'versions' ? version : there.id, absent].map(async (id) => {
              const isQuery = door === '' || door.startsWith('?')
              const path =
                door === 'access' || door === 'versions'
                  ? `${slug}/${door}/${id}`
                  : `${slug}/${id}${isQuery ? door : `/${door}`}`
              const response = await portal.rest(method, path, {
                ...(token ? { token } : {}),
                ...(method === 'POST' || method === 'PATCH' ? { body: {} } : {}),
              })
              return `${response.status} ${(await response.text()).replaceAll(String(id), '')}`
            }),
          )
          questions += 2
          if (answers[0] !== answers[1])
            wrong.push(
              `${who}: ${method} ${slug}/${door} (${facts.state}): ${answers.join(' / ').slice(0, 200)}`,
            )
        }
      }
    }
  }
  expect(wrong).toEqual([])
})

/** The id of a document's latest version, where there are versions. */
async function versionOf(slug: GoverningCollection, { id }: Document): Promise<string | null> {
  const collection = slug as CollectionSlug
  if (!world.payload.collections[collection].config.versions) return null
  const { docs } = await world.payload.db.findVersions({
    collection,
    where: { parent: { equals: id } },
    limit: 1,
  })
  return String(docs[0]?.id)
}
