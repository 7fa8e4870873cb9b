import { expect, test } from 'vitest'
import { processorTime } from '../../../tests/support/processorTime'
import { contentTypes, mainParts, zipOf } from '../../../tests/support/uploadSamples'
import { readDocx } from './readDocx'

const main = {
  name: 'main.xml',
  text: '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Hash</w:t></w:r></w:p></w:body></w:document>',
}
const table = contentTypes(mainParts.docx)
const docxWith = (after: string) => zipOf([{ ...table, text: table.text + after }, main])

test('the document is what the table of contents says', async () => {
  expect(await readDocx(docxWith(''))).toEqual({ pages: [{ label: null, text: 'Hash' }], shortfall: null })
})

test('a table made to take forever is read in no time', async () => {
  const time = await processorTime(async () => {
    expect(await readDocx(docxWith('<Override '.repeat(100_000)))).toMatchObject({ shortfall: null })
  })
  expect(time).toBeLessThan(2000)
})

test('a table larger than any program writes is refused', async () => {
  expect(await readDocx(docxWith(' '.repeat(1024 * 1024)))).toEqual({ pages: [], shortfall: 'broken' })
})
