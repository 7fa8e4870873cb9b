import { expect, test } from 'vitest'
import { analyseQuery } from '../danish/analyse'
import { fileExcerpt } from './fileExcerpt'

const files = [
  { name: 'Forside', pages: [{ label: 'side 1', text: 'Om rapporten' }] },
  {
    name: 'Rapport',
    pages: [
      { label: 'side 1', text: 'Unge i Hjørring' },
      { label: 'side 2', text: 'Behandling til unge i Hjørring og Brønderslev' },
      { label: 'side 3', text: 'Behandling til unge i Hjørring, endnu en gang' },
    ],
  },
]
const shownFor = (query: string) => fileExcerpt(files, analyseQuery(query).terms)

test('the page with most of what was asked for is shown, the first of several', () => {
  const shown = shownFor('behandling unge hjoerring')
  expect(shown?.file).toEqual({ name: 'Rapport', page: 'side 2' })
  expect(shown?.excerpt.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual([
    'Behandling',
    'unge',
    'Hjørring',
  ])
  expect(shownFor('rapporten')?.file).toEqual({ name: 'Forside', page: 'side 1' })
})

test('files that have nothing of it show nothing', () => {
  expect(shownFor('misbrug')).toBeNull()
  expect(fileExcerpt([], analyseQuery('unge').terms)).toBeNull()
  expect(shownFor('')).toBeNull()
})
