import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentSecurityPolicy, isPersonalPath, securityHeaders, surfaceOf } from './headers'

const production = { scriptMarks: ['nonce-abc'], isHttps: true, isDevelopment: false }

describe('the surface of an address', () => {
  test.each([
    ['/admin', 'admin'],
    ['/admin/collections/users', 'admin'],
    ['/administrator', 'portal'],
    ['/api/users', 'data'],
    ['/apis', 'portal'],
    ['/_next/static/x.js', 'data'],
    ['/', 'portal'],
  ] as const)('%s is %s', (path, surface) => {
    expect(surfaceOf(path)).toBe(surface)
  })
})

test('an address that is a key is kept from caches, search engines and other sites', () => {
  expect(['/tilmelding/abc', '/tilmelding/abc/afmeld'].every(isPersonalPath)).toBe(true)
  expect(['/tilmelding', '/tilmelding/', '/arrangementer/x/tilmelding'].some(isPersonalPath)).toBe(false)
  const headers = securityHeaders({ ...production, surface: 'portal', isPersonal: true })
  expect(headers).toMatchObject({
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex, nofollow',
  })
})

describe('the policy', () => {
  test('lets nothing unsafe through but styles in the administration', () => {
    for (const surface of ['portal', 'data'] as const)
      expect(contentSecurityPolicy({ ...production, surface })).not.toMatch(/unsafe|\*|https?:|data:/)
    const admin = contentSecurityPolicy({ ...production, surface: 'admin' })
    expect(admin.replace("style-src 'self' 'unsafe-inline'", '')).not.toMatch(/unsafe|\*|https?:/)
  })

  test('marks scripts by hashes as well as by a nonce', () => {
    const scriptMarks = ['sha256-aaa', 'sha256-bbb']
    expect(contentSecurityPolicy({ ...production, scriptMarks, surface: 'portal' })).toContain(
      "script-src 'sha256-aaa' 'sha256-bbb' 'strict-dynamic';",
    )
  })

  test('binds browsers to https only where the portal has it', () => {
    fc.assert(
      fc.property(fc.constantFrom('portal', 'admin', 'data'), fc.boolean(), (surface, isHttps) => {
        const headers = securityHeaders({ ...production, surface, isHttps })
        expect('Strict-Transport-Security' in headers).toBe(isHttps)
      }),
    )
  })
})
