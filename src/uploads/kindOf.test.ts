import { expect, test } from 'vitest'
import {
  contentTypes,
  mainParts,
  officeFile,
  pdfFile,
  picture,
  zipOf,
} from '../../tests/support/uploadSamples'
import { kindOf } from './kindOf'
import { UploadRefused } from './UploadRefused'

test('a file is what its bytes say', async () => {
  for (const kind of ['jpeg', 'png', 'webp'] as const) expect(kindOf(await picture(kind))).toBe(kind)
  for (const kind of ['docx', 'pptx', 'xlsx'] as const) expect(kindOf(officeFile(kind))).toBe(kind)
  expect(kindOf(pdfFile)).toBe('pdf')
})

test.each([
  ['nothing', ''],
  ['HTML', '<!doctype html><script>alert(1)</script>'],
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ['XML', '<?xml version="1.0"?><a/>'],
  ['a program', 'MZ\x90\0'],
  ['GIF', 'GIF89a\x01\0\x01\0'],
  ['a PDF further down', '<html>%PDF-1.4\nstartxref\n0\n%%EOF'],
  ['half a PDF', '%PDF-1.4\n%%EOF'],
  ['a PDF with a page behind it', '%PDF-1.4\nstartxref\n0\n%%EOF\n<script>alert(1)</script>'],
])('%s is not taken', (_name, text) => {
  expect(kindOf(Buffer.from(text, 'latin1'))).toBeNull()
})

test('a PDF that is an archive too is not taken', () => {
  expect(kindOf(Buffer.concat([pdfFile, officeFile('docx')]))).toBeNull()
  const archive = officeFile('docx')
  const comment = Buffer.from('%%EOF')
  archive.writeUInt16LE(comment.length, archive.length - 2)
  expect(kindOf(Buffer.concat([pdfFile, archive, comment]))).toBeNull()
})

test('an archive that is no office document is not taken', () => {
  expect(kindOf(zipOf([{ name: 'brev.txt', text: 'hej' }]))).toBeNull()
  expect(kindOf(zipOf([contentTypes('text/html')]))).toBeNull()
  expect(kindOf(zipOf([contentTypes(mainParts.docx, mainParts.xlsx)]))).toBeNull()
  expect(kindOf(zipOf([contentTypes(mainParts.docx), contentTypes(mainParts.docx)]))).toBeNull()
})

test.each([
  ['macros by type', officeFile('docm')],
  ['macros by name', officeFile('docx', [{ name: 'word/vbaProject.bin', text: 'x' }])],
  ['a program', officeFile('xlsx', [{ name: 'xl/embeddings/a.exe', text: 'MZ' }])],
  ['a page', officeFile('docx', [{ name: 'start.html', text: '<script>' }])],
  ['a path that leads out', officeFile('docx', [{ name: '../../etc/passwd', text: 'x' }])],
  ['encryption', officeFile('docx', [{ name: 'a.xml', text: 'x', isEncrypted: true }])],
  ['a bomb', officeFile('xlsx', [{ name: 'a.xml', text: 'x', statedSize: 400 * 1024 * 1024 }])],
  [
    'a bomb in the table of types',
    zipOf([{ ...contentTypes(mainParts.docx), text: Buffer.alloc(5_000_000, 32) }]),
  ],
  ['something before the archive', zipOf([contentTypes(mainParts.docx)], { before: 'PK\x03\x04<script>' })],
  ['something in the archive', zipOf([contentTypes(mainParts.docx)], { beforeEnd: '<script>' })],
  ['something after the archive', Buffer.concat([officeFile('docx'), Buffer.from('<script>')])],
  ['half an archive', officeFile('docx').subarray(0, 80)],
])('an office document with %s is refused', (_name, file) => {
  expect(() => kindOf(file)).toThrow(UploadRefused)
})
