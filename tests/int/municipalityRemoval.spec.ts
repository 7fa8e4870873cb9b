import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { make, makePublic, sampleData } from '../support/access/sampleData'
import { makeVisitor } from '../support/account'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

let portal: TestPortal
let token: string

beforeAll(async () => {
  portal = await startTestPortal()
  token = (await logInAs(portal, 'administrator')).token
})
afterAll(() => portal.close())

/** What is told of a refusal; `null` when it is gone. */
async function destroy(id: number | string, more = ''): Promise<string | null> {
  const response = await portal.rest('DELETE', `municipalities/${id}${more}`, { token })
  const text = await response.text()
  if (response.ok) return null
  expect(response.status, text).toBe(409)
  return JSON.parse(text).errors[0].message
}

const municipalityOf = async (id: string) =>
  (await portal.payload.findByID({ collection: 'users', id, depth: 0, overrideAccess: true })).municipality

test('a municipality with accounts is not destroyed, and keeps them while it lies in the trash', async () => {
  const { id } = await makePublic(portal.payload, 'municipalities')
  const next = await makePublic(portal.payload, 'municipalities')
  const municipality = id
  const { user: editor } = await makeVisitor(portal.payload, { role: 'municipalEditor', municipality })
  const { user: member } = await makeVisitor(portal.payload, { role: 'member', municipality })
  expect(await destroy(id)).toBe(
    'Kommunen har 2 brugere og kan ikke slettes. Giv dem en anden kommune, eller deaktivér dem, og prøv igen.',
  )
  const several = await portal.rest('DELETE', `municipalities?where[id][equals]=${id}`, { token })
  expect(await several.text()).toContain('Kommunen har 2 brugere og kan ikke slettes.')

  const body = { deletedAt: new Date().toISOString() }
  expect((await portal.rest('PATCH', `municipalities/${id}`, { token, body })).status).toBe(200)
  expect(await municipalityOf(editor.id)).toEqual(municipality)
  expect(await destroy(id, '?trash=true')).toContain('Kommunen har 2 brugere')

  const change = (user: string, data: object) =>
    portal.payload.update({ collection: 'users', id: user, data, overrideAccess: true })
  await change(member.id, { municipality: next.id })
  expect(await destroy(id, '?trash=true')).toContain('Kommunen har 1 bruger og')
  await change(editor.id, { isDeactivated: true })
  expect(await destroy(id, '?trash=true')).toBe(null)
  // Opened again it would have no house.
  expect(await municipalityOf(editor.id)).toBe(null)
  await expect(change(editor.id, { isDeactivated: false })).rejects.toMatchObject({
    data: { errors: [{ path: 'municipality' }] },
  })
  expect(await municipalityOf(member.id)).toEqual(next.id)
})

test.each([
  ['experiences', 'Erfaringer'],
  ['positions', 'Stillingtagen'],
  ['method-adoptions', 'Metoder i kommunerne'],
  ['login-providers', 'Loginudbydere'],
] as [CollectionSlug, string][])('nor is one that %s can’t do without', async (slug, name) => {
  const { id } = await makePublic(portal.payload, 'municipalities')
  const data = await sampleData(portal.payload, slug, 'Prøve')
  const own =
    slug === 'login-providers'
      ? { municipalityMappings: [{ value: 'a', municipality: id }] }
      : { municipality: id }
  const document = await make(portal.payload, slug, { ...data, ...own })
  expect(await destroy(id)).toBe(
    `Kommunen kan ikke slettes, for den er valgt i 1 dokument under »${name}«. Vælg en anden kommune dér, eller slet dokumentet helt, også fra papirkurven, og prøv igen.`,
  )
  const trash = { deletedAt: new Date().toISOString() }
  if (portal.payload.collections[slug].config.trash) {
    await portal.payload.update({
      collection: slug,
      id: document.id,
      data: trash as never,
      overrideAccess: true,
    })
    expect(await destroy(id)).toContain(name)
  }
  await portal.payload.delete({ collection: slug, id: document.id, trash: true, overrideAccess: true })
  expect(await destroy(id)).toBe(null)
})

test('every field in which a municipality must be chosen is among those that were tried, or guarded before', () => {
  const found: string[] = []
  type Part = {
    name?: string
    type?: string
    required?: boolean
    relationTo?: unknown
    flattenedFields?: Part[]
  }
  const walk = (slug: string, fields: Part[]) => {
    for (const field of fields) {
      if (field.required && field.relationTo === 'municipalities') found.push(slug)
      walk(slug, field.flattenedFields ?? [])
    }
  }
  for (const { flattenedFields, slug } of portal.payload.config.collections)
    walk(slug, flattenedFields as Part[])
  expect([...new Set(found)].sort()).toEqual([
    'events',
    'experiences',
    'login-providers',
    'method-adoptions',
    'positions',
  ])
})
