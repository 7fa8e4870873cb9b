import { expect, test } from 'vitest'
import { isPreviewed, previewTarget } from './target'

test('a document with a page leads to it, and one without to the page it is shown on', () => {
  expect(previewTarget('methods', { slug: 'u18' })).toBe('/metoder/u18')
  expect(previewTarget('positions', { municipality: { slug: 'laesoe' } })).toBe('/kommuner/laesoe')
  expect(previewTarget('offer-types', { slug: 'ssp' })).toBe('/tilbud?type=ssp')
})

test('nothing leads away from the portal', () => {
  expect(previewTarget('methods', { slug: '//ond.example' })).toBe('/metoder/%2F%2Fond.example')
  expect(previewTarget('positions', { municipality: 'et-id' })).toBeNull()
  for (const slug of ['users', 'media', '__proto__', '//ond.example', 'constructor'])
    expect(isPreviewed(slug)).toBe(false)
})
