import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roles } from '@/access/roles'
import { decide, highestRole, municipalityOf } from './rules'

const provider = {
  clientId: 'portalen',
  subjectClaim: 'sub' as const,
  allowedTenants: [] as string[],
  clockSkewSeconds: 30,
  claimPaths: {
    name: 'name',
    email: 'email',
    roles: 'roles',
    groups: 'groups',
    cvr: 'nemlogin.cvr',
    tenant: 'tid',
  },
  roleMappings: [
    { value: 'M', role: 'member' as const },
    { value: 'R', role: 'municipalEditor' as const },
    { value: 'S', role: 'secretariat' as const },
    { value: 'A', role: 'administrator' as const },
  ],
  municipalityMappings: [
    { by: 'issuer' as const, value: 'https://login.kommune.dk', municipality: 'udsteder' },
    { by: 'tenant' as const, value: 't1', municipality: 'tenant' },
    { by: 'cvr' as const, value: '29189382', municipality: 'cvr' },
  ],
}
const now = new Date('2026-11-22T12:00:00Z')
const seconds = now.getTime() / 1000
const claims = { iss: 'https://login.kommune.dk', sub: 'abc', iat: seconds, roles: ['M'] }

describe('the role', () => {
  test('is the highest of those mapped, whatever else is claimed and in whatever order', () => {
    const mapped = fc.subarray(['M', 'R', 'S', 'A'], { minLength: 1 })
    const unknown = fc.array(fc.string().filter((value) => !'MRSA'.includes(value) || value === ''))
    fc.assert(
      fc.property(mapped, unknown, fc.infiniteStream(fc.nat()), (known, others, order) => {
        const shuffled = [...known, ...others].sort(() => (order.next().value % 2 === 0 ? 1 : -1))
        const best = Math.max(...known.map((value) => 'MRSA'.indexOf(value)))
        expect(highestRole(provider, { roles: shuffled })).toBe(roles[best])
      }),
    )
  })

  test('is none for claims of any other shape', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (stated, groups) => {
        const texts = [stated, groups].flat(1).filter((value) => typeof value === 'string')
        fc.pre(!texts.some((value) => ['M', 'R', 'S', 'A'].includes(value)))
        expect(highestRole(provider, { roles: stated, groups })).toBeNull()
      }),
    )
  })

  test('comes from groups only when there are no roles, and not when groups are left out', () => {
    expect(highestRole(provider, { roles: ['M'], groups: ['A'] })).toBe('member')
    expect(highestRole(provider, { roles: ['ukendt'], groups: ['A'] })).toBeNull()
    expect(highestRole(provider, { roles: [], groups: ['A'] })).toBe('administrator')
    expect(highestRole(provider, { groups: ['A'], _claim_names: { groups: 'src1' } })).toBeNull()
    expect(highestRole(provider, { groups: ['A'], hasgroups: true })).toBeNull()
  })
})

test('the municipality is known by CVR, then organisation, then issuer', () => {
  const everything = { ...claims, 'nemlogin.cvr': '29189382', tid: 't1' }
  expect(municipalityOf(provider, everything)).toBe('cvr')
  expect(municipalityOf(provider, { ...claims, nemlogin: { cvr: 29189382 } })).toBe('cvr')
  expect(municipalityOf(provider, { ...everything, 'nemlogin.cvr': 'andet' })).toBe('tenant')
  expect(municipalityOf(provider, claims)).toBe('udsteder')
  expect(municipalityOf(provider, { iss: 'https://andre.dk' })).toBeNull()
})

test('names from the prototype are no claims', () => {
  const paths = { ...provider.claimPaths, roles: 'constructor.name', email: '__proto__.email' }
  expect(highestRole({ ...provider, claimPaths: paths }, { groups: [] })).toBeNull()
  expect(decide({ ...provider, claimPaths: paths }, claims, now)).toMatchObject({ isLetIn: false })
})

test('a token from the future or for another party is refused; a clock a little ahead is not', () => {
  const reasonOf = (changed: object) => {
    const decision = decide(provider, { ...claims, ...changed }, now)
    return decision.isLetIn ? null : decision.reason
  }
  expect(reasonOf({ iat: seconds + 30 })).toBeNull()
  expect(reasonOf({ iat: seconds + 31 })).toBe('svar-afvist')
  expect(reasonOf({ azp: 'portalen' })).toBeNull()
  expect(reasonOf({ azp: 'andet' })).toBe('svar-afvist')
  expect(reasonOf({ sub: '' })).toBe('svar-afvist')
  expect(reasonOf({ sub: 7 })).toBe('svar-afvist')
})

test('a list of organisations lets in those on it and nobody who does not say', () => {
  const closed = { ...provider, allowedTenants: ['t1'] }
  expect(decide(closed, { ...claims, tid: 't1' }, now).isLetIn).toBe(true)
  expect(decide(closed, { ...claims, tid: 't2' }, now)).toEqual({ isLetIn: false, reason: 'organisation' })
  expect(decide(closed, claims, now)).toEqual({ isLetIn: false, reason: 'organisation' })
})

test('Entra is known by tenant and object id', () => {
  const entra = { ...provider, subjectClaim: 'oid' as const }
  expect(decide(entra, { ...claims, oid: 'o1' }, now)).toMatchObject({
    arrival: { identity: { issuer: claims.iss, subject: 'o1' } },
  })
  expect(decide(entra, claims, now)).toEqual({ isLetIn: false, reason: 'svar-afvist' })
})
