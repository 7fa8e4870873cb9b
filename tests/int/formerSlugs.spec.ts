import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestPortal, type TestPortal } from '../support/testPayload'

let portal: TestPortal

beforeAll(async () => {
  portal = await startTestPortal()
})
afterAll(() => portal.close())

const formerSlugs = async () => {
  const { docs } = await portal.payload.find({
    collection: 'former-slugs',
    overrideAccess: true,
    sort: 'slug',
  })
  return docs.map(({ slug, documentId }) => ({ slug, documentId }))
}

test('only an address that visitors have seen is remembered', async () => {
  const { payload } = portal
  const page = await payload.create({
    collection: 'pages',
    data: { title: 'Første titel', slug: '', _status: 'published' },
    overrideAccess: true,
  })
  expect(page.slug).toBe('foerste-titel')
  await payload.update({
    collection: 'pages',
    id: page.id,
    data: { slug: 'aldrig-set' },
    draft: true,
    overrideAccess: true,
  })
  await payload.update({
    collection: 'pages',
    id: page.id,
    data: { slug: 'anden', _status: 'published' },
    overrideAccess: true,
  })
  expect(await formerSlugs()).toEqual([{ slug: 'foerste-titel', documentId: String(page.id) }])
})

test('an address taken over by another document leads to the one that left it last', async () => {
  const { payload } = portal
  const other = await payload.create({
    collection: 'pages',
    data: { title: 'En anden', slug: 'foerste-titel', _status: 'published' },
    overrideAccess: true,
  })
  await payload.update({
    collection: 'pages',
    id: other.id,
    data: { slug: 'videre', _status: 'published' },
    overrideAccess: true,
  })
  expect(await formerSlugs()).toEqual([{ slug: 'foerste-titel', documentId: String(other.id) }])
})

test('a duplicated document gets an address of its own', async () => {
  const { payload } = portal
  const [original] = (await payload.find({ collection: 'pages', limit: 1, overrideAccess: true })).docs
  const copy = await payload.duplicate({ collection: 'pages', id: original?.id ?? '', overrideAccess: true })
  expect(copy.slug).not.toBe(original?.slug)
  expect(copy.slug).toMatch(/^[a-z0-9-]+$/)
})

test('two documents of the same name get addresses of their own', async () => {
  const { payload } = portal
  const data = { title: 'Ungeguides', slug: '', _status: 'published' } as const
  const slugs = []
  for (let round = 0; round < 3; round += 1) {
    slugs.push((await payload.create({ collection: 'pages', data, overrideAccess: true })).slug)
  }
  expect(slugs).toEqual(['ungeguides', 'ungeguides-2', 'ungeguides-3'])
})

test('a page that was taken down and comes back elsewhere is found by its old address', async () => {
  const { payload } = portal
  const data = { title: 'Taget ned', slug: '', _status: 'published' } as const
  const { id } = await payload.create({ collection: 'pages', data, overrideAccess: true })
  const change = (fields: Record<string, unknown>) =>
    payload.update({ collection: 'pages', id, data: fields, overrideAccess: true })
  await change({ _status: 'draft' })
  await change({ slug: 'ny-adresse' })
  await change({ _status: 'published' })
  expect(await formerSlugs()).toContainEqual({ slug: 'taget-ned', documentId: String(id) })
})
