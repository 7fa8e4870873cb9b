import { expect, test } from 'vitest'
import { linkFault, lostLinkKeys } from './linkFault'
import { withCleanLinks, withReadableLinks } from './links'

const text = (words: string) => ({ type: 'text', text: words, format: 0 })
const link = (url: unknown, words = 'Ord', type = 'link') => ({
  type,
  fields: { linkType: 'custom', url, newTab: false },
  children: words ? [text(words)] : [],
})
const inText = (...children: unknown[]) => ({
  root: { type: 'root', children: [{ type: 'list', children: [{ type: 'listitem', children }] }] },
})

test('an address gets its one form, wherever in the text it is', () => {
  for (const type of ['link', 'autolink'])
    expect(withCleanLinks(inText(text('Se '), link('www.kommune.dk', 'Ord', type)))).toEqual(
      inText(text('Se '), link('https://www.kommune.dk', 'Ord', type)),
    )
})

test.each(['file:///C:/Rapport.docx', '#_ftn1', 'Rapport.docx', 'javascript:alert(1)', '', undefined, 7])(
  'of a link to %s the words stay',
  (url) => {
    const cleaned = withCleanLinks(inText(text('Se '), link(url), text('.')))
    expect(cleaned).toEqual(inText(text('Se '), text('Ord'), text('.')))
    expect(linkFault(cleaned)).toBe(null)
  },
)

test('the number of a footnote doesn’t run into the word before it', () => {
  expect(withCleanLinks(inText(text('ordet'), link('#sdfootnote1sym', '1')))).toEqual(
    inText(text('ordet'), text('[1]')),
  )
})

test('a link to a document of the portal’s is left alone, and what is no text is given back', () => {
  const internal = {
    type: 'link',
    fields: { linkType: 'internal', doc: { relationTo: 'methods', value: '1' } },
    children: [text('Ord')],
  }
  expect(withCleanLinks(inText(internal))).toEqual(inText(internal))
  expect(linkFault(inText(internal))).toBe(null)
  for (const value of [null, undefined, 'a', 7, [], {}, { root: 'a' }, { root: { children: [null, 'a'] } }])
    expect(withCleanLinks(value)).toEqual(value)
})

test('what was meant as an address stays, and is told of by its words and what stands there', () => {
  const value = inText(link('htp://kommune.dk', 'Læs mere'), link('hjørring kommune', ''))
  expect(withCleanLinks(value)).toEqual(value)
  expect(withReadableLinks(value)).toEqual(inText(text('Læs mere')))
  expect(linkFault(value)).toBe(
    'Linket «Læs mere» fører til «htp://kommune.dk», som ikke er en adresse. Skriv hele adressen, fx https://www.eksempel.dk/side. ' +
      'Et link uden tekst fører til «hjørring kommune», som ikke er en adresse. Skriv hele adressen, fx https://www.eksempel.dk/side.',
  )
  expect(linkFault(value, new Set(lostLinkKeys(value)))).toBe(null)
  expect(linkFault(inText(...Array.from({ length: 9 }, (_, at) => link(`htp://${at}`))))).toContain(
    'Det gælder 4 links mere.',
  )
})

test('a link to a document that nobody chose is told of', () => {
  const unchosen = { type: 'link', fields: { linkType: 'internal', doc: null }, children: [text('Ord')] }
  expect(linkFault(inText(unchosen))).toMatch(/«Ord» fører ingen steder hen/)
})
