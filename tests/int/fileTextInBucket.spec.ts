import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { textOfFile } from '@/search/files/fileText'
import { storedFile } from '@/search/files/types'
import { type Bucket, startBucket } from '../support/bucket'
import { docxOf, pdfOf } from '../support/fileSamples'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

let portal: TestPortal
let bucket: Bucket
let token: string
beforeAll(async () => {
  bucket = await startBucket()
  portal = await startTestPortal({
    S3_BUCKET: bucket.name,
    S3_ENDPOINT: bucket.endpoint,
    S3_ACCESS_KEY_ID: 'test',
    S3_SECRET_ACCESS_KEY: 'test',
  })
  token = (await logInAs(portal, 'secretariat')).token
})
afterAll(async () => {
  await portal.close()
  bucket.close()
})

async function upload(bytes: Buffer) {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], 'fil.bin'))
  form.set('_payload', JSON.stringify({ alt: 'Et notat', visibility: 'network' }))
  const headers = { Authorization: `JWT ${token}` }
  const request = new Request('http://localhost:3000/api/media', { method: 'POST', headers, body: form })
  const body: unknown = await (await portal.answer(request)).json()
  return z.object({ doc: storedFile }).parse(body).doc
}

const read = (file: Parameters<typeof textOfFile>[1]) => textOfFile(portal.payload, file)

test('files in a bucket are read', async () => {
  expect(await read(await upload(pdfOf([['Dagbehandling']])))).toEqual([
    { label: 'side 1', text: 'Dagbehandling' },
  ])
  expect(await read(await upload(docxOf(['Rådgivning'])))).toEqual([{ label: null, text: 'Rådgivning' }])
})

test('one that is missing there is empty, and read when it is back', async () => {
  const file = await upload(pdfOf([['Tilbage']]))
  const object = bucket.objects.get(file.filename)
  bucket.objects.delete(file.filename)
  expect(await read(file)).toEqual([])
  if (object) bucket.objects.set(file.filename, object)
  expect(await read(file)).toEqual([{ label: 'side 1', text: 'Tilbage' }])
})

test('a bucket that is away is an error, so that the work is tried again', async () => {
  const file = await upload(pdfOf([['Senere']]))
  const noted = vi.spyOn(portal.payload.logger, 'error').mockImplementation(() => undefined)
  bucket.close()
  await expect(read(file)).rejects.toThrow('Fillageret')
  noted.mockRestore()
})
