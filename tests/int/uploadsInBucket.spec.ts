import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Bucket, startBucket } from '../support/bucket'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'
import { officeFile, picture } from '../support/uploadSamples'

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

async function upload(file: Buffer, visibility: 'public' | 'network') {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(file)], 'fil.html', { type: 'text/html' }))
  form.set('_payload', JSON.stringify({ alt: 'En fil', visibility, prefix: '../hemmeligt' }))
  const headers = { Authorization: `JWT ${token}` }
  const request = new Request('http://localhost:3000/api/media', { method: 'POST', headers, body: form })
  const response = await portal.answer(request)
  const text = await response.text()
  expect(response.status, text).toBe(201)
  const { doc } = JSON.parse(text)
  return { id: String(doc.id), filename: String(doc.filename), url: String(doc.url) }
}

test('files in a bucket are handed out by the portal, to those who may see them', async () => {
  const { filename, url } = await upload(await picture('jpeg', 1000), 'network')
  expect(url).toBe(`http://localhost:3000/api/media/file/${filename}`)
  // The large, the middle and the small, without where they were taken, and where nobody has led them.
  expect(bucket.objects.size).toBe(3)
  for (const [key, { body, type }] of bucket.objects) {
    expect(key).toMatch(/^fil-[0-9a-f]{16}[^/]*\.jpg$/)
    expect(type).toBe('image/jpeg')
    expect(body.includes('hemmeligt-sted')).toBe(false)
    expect((await portal.rest('GET', `media/file/${key}`)).status, key).toBe(403)
    const served = await portal.rest('GET', `media/file/${key}`, { token })
    expect(served.status, key).toBe(200)
    expect(served.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(served.headers.get('cache-control')).toBe('private, no-cache')
    expect(Buffer.from(await served.arrayBuffer()).equals(body)).toBe(true)
  }
  for (const address of [
    'media/file/findes-ikke.pdf',
    'media/file/x?prefix=../',
    `media/file/${filename}?prefix=../`,
  ]) {
    const { status } = await portal.rest('GET', address, { token })
    expect([400, 403, 404], address).toContain(status)
  }
})

test('what the bucket says a file is does not decide how it is handed out', async () => {
  const { filename } = await upload(officeFile('docx'), 'public')
  const object = bucket.objects.get(filename)
  expect(object).toBeDefined()
  bucket.objects.set(filename, { body: object?.body ?? Buffer.alloc(0), type: 'text/html' })
  const served = await portal.rest('GET', `media/file/${filename}`, { token })
  expect(served.headers.get('content-type')).toBe('application/octet-stream')
  expect(served.headers.get('content-disposition')).toBe('attachment')
})

test('a file that is gone from the portal is gone from the bucket', async () => {
  const { id, filename } = await upload(officeFile('xlsx'), 'public')
  expect(bucket.objects.has(filename)).toBe(true)
  expect((await portal.rest('DELETE', `media/${id}`, { token })).status).toBe(200)
  expect(bucket.objects.has(filename)).toBe(false)
})

test('what falls with its commit leaves the bucket as it was', async () => {
  const { id } = await upload(await picture('jpeg', 1000), 'public')
  const keys = [...bucket.objects.keys()]
  vi.spyOn(portal.payload.db, 'commitTransaction').mockRejectedValue(new Error('gik ned'))
  const noted = vi.spyOn(portal.payload.logger, 'error').mockImplementation(() => undefined)
  const form = new FormData()
  form.set('file', new File([new Uint8Array(await picture('png', 1000))], 'fil.png'))
  const headers = { Authorization: `JWT ${token}` }
  const address = `http://localhost:3000/api/media/${id}`
  const replaced = await portal.answer(new Request(address, { method: 'PATCH', headers, body: form }))
  const deleted = await portal.rest('DELETE', `media/${id}`, { token })
  vi.restoreAllMocks()
  expect([replaced.status, deleted.status]).toEqual([500, 500])
  expect(noted).toHaveBeenCalled()
  expect([...bucket.objects.keys()]).toEqual(keys)
})
