import { expect, test } from 'vitest'
import { collections } from '../../collections'
import { globals } from '../../globals'

const collectionOperations = ['admin', 'create', 'delete', 'read', 'readVersions', 'unlock', 'update']
const globalOperations = ['read', 'readVersions', 'update']

// Read as we wrote them: once built, Payload has filled in its own answers, which let any user in.
test('every operation of every collection and global states who may', () => {
  const missing = (slug: string, access: object | undefined, operations: string[]) =>
    operations
      .filter((operation) => !access || !(operation in access))
      .map((operation) => `${slug}.${operation}`)
  expect(collections.length).toBeGreaterThanOrEqual(25)
  expect(globals.length).toBeGreaterThanOrEqual(3)
  expect([
    ...collections.flatMap(({ slug, access }) => missing(slug, access, collectionOperations)),
    ...globals.flatMap(({ slug, access }) => missing(slug, access, globalOperations)),
  ]).toEqual([])
})
