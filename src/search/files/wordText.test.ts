import { expect, test } from 'vitest'
import { wordText } from './wordText'

const paragraph = (...runs: string[]) => `<w:p>${runs.map((run) => `<w:r>${run}</w:r>`).join('')}</w:p>`
const said = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`
const pageBreak = '<w:lastRenderedPageBreak/>'
const words = async (xml: string) =>
  (await wordText(xml, 10_000)).pages.map((page) => page.replace(/\s+/g, ' ').trim())

test('what a reader sees is read, and nothing else', async () => {
  expect(
    await words(
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

test('pages are told apart where Word noted how they broke', async () => {
  const xml =
    paragraph(said('et')) + paragraph('<w:br w:type="page"/>') + paragraph(`${pageBreak}${said('to')}`)
  expect((await wordText(xml, 100)).hasPages).toBe(true)
  expect(await words(xml)).toEqual(['et', 'to'])
  expect((await wordText(paragraph(said('et'), '<w:br w:type="page"/>', said('to')), 100)).hasPages).toBe(
    false,
  )
})

test('a page break through a row of a table counts once', async () => {
  const cell = (inner: string) => `<w:tc>${inner}</w:tc>`
  const through =
    cell(paragraph(said('a1'), `${pageBreak}${said('a2')}`)) +
    cell(paragraph(said('b1'), `${pageBreak}${said('b2')}`))
  const after = cell(paragraph(`${pageBreak}${said('c')}`)) + cell(paragraph(said('d')))
  expect(
    await words(`<w:tbl><w:tr>${through}</w:tr><w:tr>${after}</w:tr></w:tbl>${paragraph(said('e'))}`),
  ).toEqual(['a1 b1', 'a2 b2', 'c d e'])
})

test('broken XML ends, with what can be read of it', async () => {
  expect(await words('<w:p><w:r><w:t>halv')).toEqual(['halv'])
  expect(await words('</w:tr></mc:Fallback><w:tc><w:r><w:t>x</w:t>')).toEqual(['x'])
  expect(await words(`<w:t ${'"'.repeat(50_001)}`)).toEqual([''])
  for (const hostile of [
    '<',
    '<w:p ',
    '<w:t "',
    '<w:t>',
    '<!--',
    '<w:p/>',
    '&#',
    '<w:lastRenderedPageBreak/>',
  ]) {
    await wordText(hostile.repeat(200_000), 10_000)
  }
  await expect(wordText('<w:tr>'.repeat(200_000), 10_000)).rejects.toThrow()
})
