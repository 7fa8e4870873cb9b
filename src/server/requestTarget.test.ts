import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPersonalPath, surfaceOf } from '../security/headers'
import { bodyLimitOf } from './bodyLimit'
import { pathOfTarget } from './requestTarget'

const pieces = [
  ...[
    'admin',
    'api',
    'media',
    '_next',
    'tilmelding',
    'tilbud',
    'Admin',
    'x',
    'a.b',
    '~',
    ';a=b',
    '%20',
    '%C3%A6',
  ],
  ...['/', '/', '/', '/', '.', '..', '%2e', '%2E', '.%2e', '%2e%2e', '...', '\\', '%5c', '%5C', '%2f', '%2F'],
  ...[
    '%252e',
    '%252f',
    '%255c',
    '%25',
    '%61dmin',
    '%41',
    '%2Dx',
    '%5f',
    '%7e',
    '%00',
    '%09',
    '%0a',
    '%7f',
    '%C0%AE',
  ],
  ...[
    '\t',
    '\n',
    ' ',
    '?',
    '#',
    '@',
    ':',
    '//',
    'http:',
    '?x=/../',
    '"',
    '|',
    '%',
    '%E0%A4%A',
    '\u00e6',
    '\u00a0',
  ],
]
const targets = fc
  .array(fc.constantFrom(...pieces), { maxLength: 10 })
  .chain((parts) => fc.constantFrom(`/${parts.join('')}`, `/${parts.join('/')}`, parts.join('')))

describe('the path of a request', () => {
  test('is what Next will read, decoded or not, or there is none', () => {
    let taken = 0
    fc.assert(
      fc.property(targets, (target) => {
        const path = pathOfTarget(target)
        if (path === null) return
        taken += 1
        const { origin, pathname } = new URL(target, 'http://portal.invalid')
        expect([origin, pathname]).toEqual(['http://portal.invalid', path])
        expect(path).toBe(target.split('?')[0])
        // Next finds some pages by the path as it stands, others by the decoded one.
        const decoded = decodeURIComponent(path)
        const resolved = new URL(decoded.replaceAll(/[?#]/g, ''), 'http://portal.invalid').pathname
        for (const other of [decoded, decodeURI(path), resolved])
          expect([surfaceOf(other), isPersonalPath(other), bodyLimitOf(other, 'secretariat')]).toEqual([
            surfaceOf(path),
            isPersonalPath(path),
            bodyLimitOf(path, 'secretariat'),
          ])
      }),
      { numRuns: 5000, seed: 20261130 },
    )
    expect(taken).toBeGreaterThan(300)
  })

  test.each([
    '/',
    '/tilbud/',
    '/anbefalinger/a-b.c~d_e',
    '/api/media/file/en%20fil.pdf?prefix=../x',
    '/s%C3%B8g',
    '/100%25',
    '/a;b=c/@d:e',
    '/.well-known/security.txt',
    '/tilbud?q=a//b\\c',
  ])('is that of %j', (target) => {
    expect(pathOfTarget(target)).toBe(target.split('?')[0])
  })

  test.each([
    ...[
      '/admin/../api',
      '/api/%2e%2e/admin',
      '/.%2e/',
      '/./a',
      '/a/.',
      '/a/..',
      '/a/%2E',
      '//',
      '/a//b',
      '/a/'.concat('/'),
    ],
    ...[
      '/\\a',
      '/a\\..\\b',
      '/%5c',
      '/a%2fb',
      '/%252e%252e/',
      '/%2561dmin',
      '/%61dmin',
      '/tilmelding%2Fx',
      '/tilmel%64ing/x',
    ],
    ...[
      'http://portal.eksempel.dk/',
      '*',
      'a',
      '',
      '/a#b',
      '/a b',
      '/a\tb',
      '/a%09',
      '/a%0A',
      '/%00',
      '/%85',
      '/%C2%85',
    ],
  ])('is none for %j', (target) => {
    expect(pathOfTarget(target)).toBe(null)
  })
})
