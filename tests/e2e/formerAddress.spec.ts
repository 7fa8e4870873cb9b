import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { pathOf, publicPaths } from '@/lib/paths'
import { type RestClient, type RestDocument, restAs } from '../support/restClient'

const { url, administrator } = inject('portal')

let rest: RestClient
let method: RestDocument
let oldPath: string
const newSlug = 'metode-med-ny-adresse'
const newPath = pathOf('methods', newSlug)

const read = (path: string) => fetch(`${url}${path}`, { redirect: 'manual' })
/** Whether what is at an address mentions a text; said as yes or no, since a whole page in a report helps nobody. */
const mentions = async (path: string, text: string) => (await (await read(path)).text()).includes(text)

beforeAll(async () => {
  rest = await restAs(url, administrator)
  const [first] = await rest.find('methods', { limit: '1', depth: '0' })
  if (!first?.slug) throw new Error('Der er ingen metoder.')
  method = first
  oldPath = pathOf('methods', first.slug)
})

afterAll(async () => {
  await rest.update('methods', method.id, { slug: method.slug, _status: 'published' })
})

describe('a published page whose address is changed', () => {
  test('stays at its old address while the new one is only a draft', async () => {
    await rest.update('methods', method.id, { slug: newSlug }, 'draft=true')
    expect((await read(oldPath)).status).toBe(200)
    expect((await read(newPath)).status).toBe(404)
  })

  test('answers on the new address, and the old one leads there for good', async () => {
    await rest.update('methods', method.id, { slug: newSlug, _status: 'published' })
    expect((await read(newPath)).status).toBe(200)
    const old = await read(oldPath)
    expect(old.status).toBe(308)
    expect(new URL(old.headers.get('location') ?? '', url).href).toBe(`${url}${newPath}`)
  })

  test('is listed and mapped by the new address alone', async () => {
    const list = publicPaths.methods.list
    expect(await mentions(list, `href="${newPath}"`)).toBe(true)
    expect(await mentions(list, `href="${oldPath}"`)).toBe(false)
    expect(await mentions('/sitemap.xml', `<loc>${url}${newPath}</loc>`)).toBe(true)
    expect(await mentions('/sitemap.xml', `<loc>${url}${oldPath}</loc>`)).toBe(false)
  })

  test('is found in search by the new address', async () => {
    const search = `/soeg?q=${encodeURIComponent(method.name ?? '')}`
    await expect.poll(() => mentions(search, `href="${newPath}"`), { timeout: 20_000 }).toBe(true)
  })

  test('can have its old address back, without the two leading to each other', async () => {
    await rest.update('methods', method.id, { slug: method.slug, _status: 'published' })
    expect((await read(oldPath)).status).toBe(200)
    const visited = await read(newPath)
    expect(visited.status).toBe(308)
    expect(visited.headers.get('location')).toContain(oldPath)
  })
})
