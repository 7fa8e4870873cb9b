import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { returnPath } from './returnPath'

describe('where to go after a login', () => {
  test.each([
    '/admin',
    '/admin/collections/users?limit=10',
    '/tilbud#kort',
    '/netvaerk',
    '/min-konto',
    '/s%C3%B8g?q=a%26b',
  ])('%s is a path of the portal', (path) => expect(returnPath(path)).toBe(path))

  test.each([
    '//eksempel.dk',
    '/\\eksempel.dk',
    '/\t/eksempel.dk',
    '/\n/eksempel.dk',
    '/%2Feksempel.dk',
    '/%252Feksempel.dk',
    '/%5Ceksempel.dk',
    '/.//eksempel.dk',
    '/..//eksempel.dk',
    'https://eksempel.dk',
    'javascript:alert(1)',
    'data:text/html,x',
    'eksempel.dk',
    '',
    '/log-ind',
    '/log-ud',
    '/log-ind/udbyder/1',
    '/api/users/logout',
    `/${'x'.repeat(600)}`,
    undefined,
    null,
    ['/admin'],
  ])('%j is refused', (wanted) => expect(returnPath(wanted)).toBeNull())

  test('whatever is let through stays with the portal', () => {
    const home = 'https://portal.invalid'
    const nasty = fc.string({
      unit: fc.constantFrom('/', '\\', '.', '%2F', '%5C', '\t', '@', ':', 'a', '?', '#', ' '),
    })
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string(), fc.webUrl()), (wanted) => {
        const path = returnPath(`/${wanted}`)
        if (path !== null) {
          expect(new URL(path, home).origin).toBe(home)
          expect(path).toMatch(/^\/(?![/\\])/)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
