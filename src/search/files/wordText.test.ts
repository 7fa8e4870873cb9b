import { expect, test } from 'vitest'
import { processorTime } from '../../../tests/support/processorTime'
import { wordText } from './wordText.mjs'

const paragraph = (...runs: string[]) => `<w:p>${runs.map((run) => `<w:r>${run}</w:r>`).join('')}</w:p>`
const said = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`
const pageBreak = '<w:lastRenderedPageBreak/>'
const words = (xml: string) => wordText(xml, 10_000).pages.map((page) => page.replace(/\s+/g, ' ').trim())

test('what a reader sees is read, and nothing else', () => {
  expect(
    words(
      paragraph(said('Råd &amp; vejledning &#167; 101 &#x2013; '), said('i dag')) +
        paragraph(
          said('før'),
          '<w:br/>',
          said('efter'),
          '<w:tab/>',
          said('U'),
          '<w:noBreakHyphen/>',
          said('18'),
        ) +
        paragraph('<w:delText>slettet</w:delText>', '<w:instrText>PAGE</w:instrText>') +
        paragraph(
          `<w:rPr><w:vanish/></w:rPr>${said('skjult')}`,
          `<w:rPr><w:vanish w:val="0"/></w:rPr>${said('vist')}`,
        ) +
        `<w:moveFrom>${paragraph(said('flyttet væk'))}</w:moveFrom>` +
        `<mc:Choice>${paragraph(said('boks'))}</mc:Choice><mc:Fallback>${paragraph(said('boks'))}</mc:Fallback>` +
        '<a:t>tegning</a:t>',
    ),
  ).toEqual(['Råd & vejledning § 101 – i dag før efter U-18 vist boks'])
})

test('pages are told apart where Word noted how they broke', () => {
  const xml =
    paragraph(said('et')) + paragraph('<w:br w:type="page"/>') + paragraph(`${pageBreak}${said('to')}`)
  expect(wordText(xml, 100).hasPages).toBe(true)
  expect(words(xml)).toEqual(['et', 'to'])
  expect(wordText(paragraph(said('et'), '<w:br w:type="page"/>', said('to')), 100).hasPages).toBe(false)
})

test('a page break through a row of a table counts once', () => {
  const cell = (inner: string) => `<w:tc>${inner}</w:tc>`
  const through =
    cell(paragraph(said('a1'), `${pageBreak}${said('a2')}`)) +
    cell(paragraph(said('b1'), `${pageBreak}${said('b2')}`))
  const after = cell(paragraph(`${pageBreak}${said('c')}`)) + cell(paragraph(said('d')))
  expect(words(`<w:tbl><w:tr>${through}</w:tr><w:tr>${after}</w:tr></w:tbl>${paragraph(said('e'))}`)).toEqual(
    ['a1 b1', 'a2 b2', 'c d e'],
  )
})

test('names are known by their space, whatever their prefix', () => {
  const spaces = [
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  ]
  for (const space of spaces) {
    expect(words(`<x:body xmlns:x="${space}"><x:t>Hash</x:t><x:br/><x:t>og</x:t></x:body>`)).toEqual([
      'Hash og',
    ])
    expect(words(`<body xmlns="${space}"><t>Hash</t><vanish val="0"/></body>`)).toEqual(['Hash'])
    expect(words(`<w:body xmlns:w="urn:andet" xmlns:x="${space}"><x:t>Hash</x:t></w:body>`)).toEqual(['Hash'])
  }
})

test('what stands as characters is text', () => {
  expect(words('<w:t>før <![CDATA[<w:t> & ]]>efter</w:t>')).toEqual(['før <w:t> & efter'])
})

test('broken XML ends, with what can be read of it', () => {
  expect(words('<w:p><w:r><w:t>halv</w:t><w:t>hel')).toEqual(['halv'])
  expect(words(`<w:t ${'"'.repeat(50_001)}`)).toEqual([''])
})

test('XML that is made to be slow to read is not', async () => {
  for (const hostile of [
    '<',
    '<w:p ',
    '<w:t "',
    '<!--',
    '<![CDATA[',
    '<?',
    '<w:p/>',
    '&#',
    '<w:lastRenderedPageBreak/>',
    `<${'a'.repeat(100)}`,
    '<w:vanish a="1" b="2"/>',
  ]) {
    const time = await processorTime(async () => wordText(hostile.repeat(200_000), 10_000))
    expect(time, hostile).toBeLessThan(5000)
  }
  expect(() => wordText('<w:tr>'.repeat(200_000), 10_000)).toThrow()
  expect(() => wordText('<w:t>'.repeat(200_000), 10_000)).toThrow()
})
