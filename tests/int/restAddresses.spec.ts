import { createRequire } from 'node:module'
import type { Endpoint } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Refusal } from '@/rest/refusal'
import { type Schema, schemaOf } from '@/rest/schema'
import { findTarget } from '@/rest/target'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

// The guard in front of REST must read an address as Payload reads it, or a door is opened that no rule was asked about.

let portal: TestPortal
let schema: Schema
let token: string

beforeAll(async () => {
  portal = await startTestPortal()
  portal.payload.logger.level = 'silent'
  schema = schemaOf(portal.payload.config)
  token = (await logInAs(portal, 'administrator')).token
})
afterAll(() => portal.close())

type Door = Pick<Endpoint, 'method' | 'path'> & { base: string; among: Pick<Endpoint, 'method' | 'path'>[] }

/** Every door there is: of each collection and global, the portal's own too, and those of neither. */
function doors(): Door[] {
  const { collections, endpoints, globals } = portal.payload.config
  return [
    ...collections.map((collection) => ({ base: `/${collection.slug}`, among: collection.endpoints || [] })),
    ...globals.map((global) => ({ base: `/globals/${global.slug}`, among: global.endpoints || [] })),
    { base: '', among: endpoints },
  ].flatMap(({ base, among }) => among.map(({ method, path }) => ({ base, among, method, path })))
}

const id = '0a1b2c3d-0a1b-4c3d-8e4f-0a1b2c3d4e5f'

/** An address that leads to the door, whose own names are written by `write`. */
function addressOf(path: string, write: (name: string) => string): string {
  const parts = path.split('/').filter(Boolean)
  return parts.map((part) => `/${part.startsWith(':') ? id : write(part)}`).join('') || '/'
}

const otherCases = [
  (name: string) => name.toUpperCase(),
  (name: string) => name.replace(/[a-z]/, (letter) => letter.toUpperCase()),
  (name: string) => name.replace(/[a-z](?=[^a-z]*$)/, (letter) => letter.toUpperCase()),
]

test('an address whose door is written in another case is nothing, to whoever asks', async () => {
  const wrong: string[] = []
  let asked = 0
  for (const door of doors()) {
    const { base, method, path } = door
    for (const write of otherCases) {
      const address = addressOf(path, write)
      if (address === addressOf(path, (name) => name)) continue
      // A preference's key may be any word.
      if (opened({ ...door, base: '/' }, method, address) !== path) continue
      for (const query of ['', '?prefix=a'])
        for (const who of [{}, { token }]) {
          asked += 1
          const response = await portal.rest(method.toUpperCase(), `/api${base}${address}${query}`, who)
          const text = await response.text()
          if (response.status !== 404 || !text.includes('Der er ikke noget på den adresse.'))
            wrong.push(`${method} ${base}${address}${query}: ${response.status} ${text.slice(0, 100)}`)
        }
    }
  }
  expect(wrong).toEqual([])
  expect(asked).toBeGreaterThan(500)
})

test('a collection or a global written in another case is nothing', async () => {
  const { collections, globals } = portal.payload.config
  for (const write of otherCases) {
    for (const { slug } of collections)
      expect((await portal.rest('GET', `/api/${write(slug)}`, { token })).status, slug).toBe(404)
    for (const { slug } of globals) {
      expect((await portal.rest('GET', `/api/globals/${write(slug)}`, { token })).status, slug).toBe(404)
      expect((await portal.rest('GET', `/api/${write('globals')}/${slug}`, { token })).status, slug).toBe(404)
    }
  }
})

/** The door that Payload opens. */
function opened({ base, among }: Door, method: string, path: string): string | null {
  const require = createRequire(import.meta.url)
  const { match } = createRequire(require.resolve('payload'))('path-to-regexp') as {
    match: (door: string, options: object) => (path: string) => false | object
  }
  const found = among.find(
    (each) => each.method === method && match(each.path, { decode: decodeURIComponent })(path || '/'),
  )
  return found && base ? found.path : null
}

test('the guard finds the door that Payload opens, however its address is written', () => {
  const variants = [
    (address: string) => address,
    (address: string) => `${address}/`,
    (address: string) => `${address}//`,
    (address: string) => `/${address}`,
    (address: string) => address.replace('/', '//'),
    (address: string) =>
      address.replace(/[a-z](?=[a-z]*$)/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
    (address: string) => address.replaceAll('/', '%2F').replace('%2F', '/'),
    (address: string) => address.replaceAll('/', '%2f'),
    (address: string) => `${address};a`,
    (address: string) => `${address}%23`,
    (address: string) => `${address}/${id}`,
  ]
  for (const door of doors()) {
    for (const vary of variants) {
      const path = vary(addressOf(door.path, (name) => name))
      // A slug must stay one: what comes after it is what is read.
      if (path !== '' && !path.startsWith('/')) continue
      let read: string | null
      try {
        read = findTarget(schema, door.method.toUpperCase(), `/api${door.base}${path}`)?.door ?? null
      } catch (error) {
        // Nothing lies behind some doors, and they are not opened.
        if (error instanceof Refusal) continue
        throw error
      }
      expect(read, `${door.method} ${door.base}${path}`).toBe(opened(door, door.method, path))
    }
  }
})

test('a document sent to an address with a slash too many is looked at like any other', async () => {
  const sent = { body: { name: 'Tilbud', kontakt: 1, 'a.b': 1 } }
  for (const end of ['', '/', '//']) {
    expect((await portal.rest('POST', `/api/offers${end}`, sent)).status, end).toBe(403)
    expect((await portal.rest('POST', `/api/offers${end}`, { ...sent, token })).status, end).toBe(400)
  }
})
