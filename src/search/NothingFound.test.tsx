import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { NothingFound } from './NothingFound'
import { PlainSearchNotice } from './PlainSearchNotice'
import { searchRequest } from './schema'

const request = searchRequest.parse({ q: 'kometer ugler' })

function shown(total: number | null): string {
  const words = [{ label: 'ugler', change: { q: 'ugler' }, total }]
  return renderToStaticMarkup(
    <NothingFound path="/soeg" request={request} fewerFilters={[]} otherWords={words} />,
  )
}

test('a search that has been tried is shown with what it gives', () => {
  expect(shown(3)).toContain('Det giver resultater at søge efter')
  expect(shown(3)).toContain('<a href="/soeg?q=ugler">ugler</a> (3 resultater)')
})

test('one that has not been is a link and promises nothing', () => {
  expect(shown(null)).toContain('Prøv at søge efter')
  expect(shown(null)).toContain('<a href="/soeg?q=ugler">ugler</a></li>')
  expect(shown(null)).not.toContain('resultater')
  expect(shown(null)).toContain('/hvem-kontakter-jeg')
})

test('the notice says when there was too much to count', () => {
  expect(renderToStaticMarkup(<PlainSearchNotice cutOff={null} />)).not.toContain('for lave')
  expect(renderToStaticMarkup(<PlainSearchNotice cutOff="counts" />)).toContain('tallene ved filtrene')
  expect(renderToStaticMarkup(<PlainSearchNotice cutOff="total" />)).toContain('alle tal på siden')
})
