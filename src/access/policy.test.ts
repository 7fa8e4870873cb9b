import { expect, test } from 'vitest'
import { authorizeMunicipality } from './municipality'
import {
  collectionPolicies,
  type GoverningCollection,
  operations,
  policyOf,
  type Scope,
  scopeOf,
} from './policy'
import { type Facts, reaches } from './reach'
import { outsideTrashOr, whereOf } from './wheres'

const slugs = Object.keys(collectionPolicies) as GoverningCollection[]
const order: Scope[] = ['none', 'self', 'own', 'public', 'network', 'networkAndOwn', 'all']

test('nobody without an account writes anything, and a link gives no right yet', () => {
  for (const slug of slugs) {
    for (const operation of operations) {
      expect(scopeOf(slug, operation, 'linkHolder')).toBe(scopeOf(slug, operation, 'anonymous'))
      if (operation !== 'read')
        expect(scopeOf(slug, operation, 'anonymous'), `${slug} ${operation}`).toBe('none')
    }
  }
})

test('a role may never do less than the one below it', () => {
  const ladder = ['anonymous', 'member', 'municipalEditor', 'secretariat', 'administrator'] as const
  for (const slug of slugs) {
    for (const operation of operations) {
      const ranks = ladder.map((actor) => order.indexOf(scopeOf(slug, operation, actor)))
      expect(ranks, `${slug} ${operation}`).toEqual([...ranks].sort((a, b) => a - b))
    }
  }
})

test('a network-only draft of another municipality is reached by staff alone', () => {
  const facts: Facts = { state: 'draft', isNetworkOnly: true, whose: 'otherMunicipality' }
  expect(order.filter((scope) => reaches(scope, facts))).toEqual(['all'])
})

test('writing for a municipality is for staff and for its own editors', () => {
  expect(authorizeMunicipality({ role: 'secretariat' }, 'a')).toBe('a')
  expect(authorizeMunicipality({ role: 'municipalEditor', municipality: { id: 'a' } }, 'a')).toBe('a')
  const refused = [
    [{ role: 'municipalEditor', municipality: 'a' }, 'b'],
    [{ role: 'municipalEditor', municipality: null }, null],
    [{ role: 'municipalEditor', municipality: 'a' }, undefined],
    [{ role: 'member', municipality: 'a' }, 'a'],
    [{ role: 'administrator', isDeactivated: true }, 'a'],
    [{ role: 'secretariat' }, null],
    [null, 'a'],
  ] as const
  for (const [user, municipality] of refused)
    expect(() => authorizeMunicipality(user, municipality)).toThrow()
})

test('a query that somebody rewrites in place is whole again the next time', () => {
  const account = { id: 'b', role: 'municipalEditor', municipality: 'a' } as const
  for (const slug of slugs) {
    for (const operation of operations) {
      for (const actor of ['anonymous', 'member', 'municipalEditor'] as const) {
        const ask = () => outsideTrashOr(whereOf(scopeOf(slug, operation, actor), policyOf(slug), account))
        const first = JSON.stringify(ask())
        spoil(ask())
        expect(JSON.stringify(ask()), `${slug} ${operation} ${actor}`).toBe(first)
      }
    }
  }
})

function spoil(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value)) {
    spoil(inner)
    Reflect.deleteProperty(value, name)
  }
}
