import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SearchHits } from './SearchHits'
import type { SearchHit } from './types'

const hit: SearchHit = {
  id: 'offers_1',
  type: 'offers',
  title: [{ text: 'Tilbud', isHit: false }],
  excerpt: [],
  municipalities: [],
  path: '/tilbud/tilbud',
  freshness: null,
  offerState: null,
  file: { name: 'Rapport', page: 'side 3' },
}

test.each([
  ['side 3', 'I filen Rapport, side 3<'],
  ['noter', 'I filen Rapport, noter<'],
  [null, 'I filen Rapport<'],
])('a hit in a file says where in it: %s', (page, text) => {
  const html = renderToStaticMarkup(
    <SearchHits hits={[{ ...hit, file: { name: 'Rapport', page } }]} municipalities={[]} />,
  )
  expect(html).toContain(text)
})
