import { expect, test } from 'vitest'
import { documentAt } from './presence'

test('an address asks for a document, for a page of its own, or for nothing', () => {
  expect(documentAt('/metoder/u18')).toEqual({ collection: 'methods', slug: 'u18' })
  expect(documentAt('/arrangementer/temadag/tilmelding')).toEqual({ collection: 'events', slug: 'temadag' })
  expect(documentAt('/om')).toEqual({ collection: 'pages', slug: 'om' })
  for (const path of [
    '/',
    '/metoder',
    '/soeg',
    '/privatliv',
    '/hvem-kontakter-jeg',
    '/opret-administrator/abc',
    '/netvaerk',
    '/netvaerk/tilbud/u18',
    '/netvaerk/soeg',
    '/netvaerk/soeg/forslag',
    '/netvaerk/arrangementer/temadag/tilmelding',
  ]) {
    expect(documentAt(path)).toBe('route')
  }
  for (const path of [
    '/metoder/u18/mere',
    '/findes/ikke',
    '/aktoerer/kl',
    '/Æ',
    '/metoder/%2e%2e',
    '/findes-ikke',
    '/netvaerk/tilbud',
    '/netvaerk/metoder/u18',
    '/netvaerk/tilbud/u18/mere',
    '/netvaerk/tilbud/u18/tilmelding',
    '/metoder/u18/tilmelding',
    '/arrangementer/temadag/tilmelding/mere',
  ]) {
    expect(documentAt(path)).toBe('nothing')
  }
})
