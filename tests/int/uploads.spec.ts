import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { settleFilesOnChange, settleFilesOnDelete } from '@collections/hooks/fileAudience'
import { createLocalReq, type FlattenedField } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { endSessions } from '@/accounts/sessions'
import { bodyLimitOf } from '@/server/bodyLimit'
import { largestFile } from '@/uploads/kinds'
import { fileReferences, showsFiles } from '@/uploads/references'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'
import { officeFile, pdfFile, picture } from '../support/uploadSamples'

let portal: TestPortal
const tokens: Record<'member' | 'secretariat', string> = { member: '', secretariat: '' }
beforeAll(async () => {
  portal = await startTestPortal()
  tokens.member = (await logInAs(portal, 'member')).token
  tokens.secretariat = (await logInAs(portal, 'secretariat')).token
})
afterAll(() => portal.close())

const saved = z.object({ doc: z.looseObject({ id: z.union([z.string(), z.number()]) }) })
const media = z.looseObject({
  id: z.union([z.string(), z.number()]),
  filename: z.string(),
  mimeType: z.string(),
  filesize: z.number(),
  audience: z.enum(['public', 'network', 'staff']),
  sizes: z.object({ card: z.object({ filename: z.string().nullish() }).nullish() }).nullish(),
})

type Sent = { name?: string; type?: string; data?: object; token?: string; address?: string; method?: string }

/** Sends a file as a browser does. */
function send(file: Buffer | null, sent: Sent = {}): Promise<Response> {
  const { name = 'fil.png', type = 'image/png', data = {}, method = 'POST', address = 'media' } = sent
  const form = new FormData()
  if (file) form.set('file', new File([new Uint8Array(file)], name, { type }))
  form.set('_payload', JSON.stringify({ alt: 'En fil', visibility: 'public', ...data }))
  const headers = { Authorization: `JWT ${sent.token ?? tokens.secretariat}` }
  return portal.answer(new Request(`http://localhost:3000/api/${address}`, { method, headers, body: form }))
}

async function upload(file: Buffer, sent: Sent = {}) {
  const response = await send(file, sent)
  const body = await response.text()
  expect(response.status, body).toBe(201)
  return media.parse(saved.parse(JSON.parse(body)).doc)
}

const get = (address: string, token?: string) => portal.rest('GET', address, token ? { token } : {})
const countMedia = async () =>
  (await portal.payload.count({ collection: 'media', overrideAccess: true })).totalDocs

describe('what is taken', () => {
  test('is known by its bytes, whatever it is called', async () => {
    const photo = await upload(await picture('jpeg', 1000), { name: '../../Æblehave.php', type: 'text/html' })
    expect(photo).toMatchObject({ mimeType: 'image/jpeg', audience: 'staff' })
    expect(photo.filename).toMatch(/^aeblehave-[0-9a-f]{16}\.jpg$/)
    const served = await get(`media/file/${photo.filename}`, tokens.secretariat)
    expect(served.status).toBe(200)
    expect(served.headers.get('content-type')).toBe('image/jpeg')
    expect(served.headers.get('content-disposition')).toBe('inline')
    expect(served.headers.get('x-content-type-options')).toBe('nosniff')
    expect(served.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(served.headers.get('cache-control')).toBe('private, no-cache')
    const bytes = Buffer.from(await served.arrayBuffer())
    expect(bytes.includes('hemmeligt-sted')).toBe(false)
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 2000, height: 1000, format: 'jpeg' })

    const size = photo.sizes?.card?.filename ?? ''
    const small = Buffer.from(await (await get(`media/file/${size}`, tokens.secretariat)).arrayBuffer())
    const { width, exif } = await sharp(small).metadata()
    expect({ width, exif }).toEqual({ width: 640, exif: undefined })
  })

  test.each([
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'attachment'],
    ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation', 'attachment'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'attachment'],
    ['pdf', 'application/pdf', 'inline'],
  ] as const)('%s is handed out as what it is', async (kind, type, disposition) => {
    const { filename } = await upload(kind === 'pdf' ? pdfFile : officeFile(kind), {
      name: `x.${kind}`,
      type,
    })
    const served = await get(`media/file/${filename}`, tokens.secretariat)
    expect(served.headers.get('content-type')).toBe(type)
    expect(served.headers.get('content-disposition')).toBe(disposition)
  })

  test('two files of one name are two files', async () => {
    const [one, other] = [await upload(pdfFile, { name: 'a.pdf' }), await upload(pdfFile, { name: 'a.pdf' })]
    expect(one.filename).not.toBe(other.filename)
  })
})

describe('what is refused', () => {
  const macros = officeFile('docm')
  test.each([
    ['HTML called a picture', Buffer.from('<!doctype html><script>alert(1)</script>'), 'image/png'],
    ['SVG called a picture', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/png'],
    ['SVG called SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml'],
    ['XML', Buffer.from('<?xml version="1.0"?><a/>'), 'application/pdf'],
    ['a page with a PDF in it', Buffer.from('<script>1</script>%PDF-1.4\n%%EOF'), 'application/pdf'],
    ['macros', macros, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['a picture that breaks off', Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'), 'image/png'],
    ['an empty file', Buffer.alloc(0), 'image/png'],
  ])('%s gets a Danish 400 and leaves nothing', async (_what, file, type) => {
    const before = await countMedia()
    const response = await send(file, { type })
    expect(response.status).toBe(400)
    expect(await response.text()).toMatch(/kan ikke|makroer|Vælg en fil/)
    expect(await countMedia()).toBe(before)
  })

  test('a picture that would unpack to more than there is room for', async () => {
    const bomb = await sharp({ create: { width: 8000, height: 8000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    const response = await send(bomb)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('50 millioner')
  })

  test('more than 20 MB', async () => {
    const response = await send(Buffer.concat([pdfFile, Buffer.alloc(21 * 1024 * 1024)]))
    expect([400, 413]).toContain(response.status)
    expect(await response.text()).toContain('20 MB')
  })

  test('a new file in the place of a good one', async () => {
    const { id, filename } = await upload(pdfFile)
    const response = await send(Buffer.from('<script>'), { method: 'PATCH', address: `media/${id}` })
    expect(response.status).toBe(400)
    expect((await get(`media/file/${filename}`, tokens.secretariat)).status).toBe(200)
  })

  test('any file from a member and from a stranger, without a look at it', async () => {
    const before = await countMedia()
    for (const token of [tokens.member, 'x']) {
      expect((await send(await picture('png'), { token })).status).toBe(403)
    }
    for (const token of [tokens.member, 'x']) {
      expect((await send(Buffer.from('<script>'), { token })).status).toBe(403)
    }
    expect(await countMedia()).toBe(before)
  })

  test('what is worked out from the file is not stated by anybody', async () => {
    const stated = { mimeType: 'image/png', filesize: 1, width: 7, audience: 'public', prefix: 'andetsteds' }
    const { id, filename } = await upload(pdfFile, { data: { ...stated, filename: 'a.html', url: '/x' } })
    const asked = { token: tokens.secretariat, body: { ...stated, alt: 'Ny tekst' } }
    expect((await portal.rest('PATCH', `media/${id}`, asked)).status).toBe(200)
    const after = media.parse(
      await portal.payload.findByID({ collection: 'media', id, overrideAccess: true, depth: 0 }),
    )
    const expected = { mimeType: 'application/pdf', filename, audience: 'staff', alt: 'Ny tekst' }
    expect(after).toMatchObject({ ...expected, filesize: pdfFile.length })
    expect([after.prefix ?? '', after.width ?? null]).toEqual(['', null])
  })
})

describe('what who may add no files sends', () => {
  test('is not read', async () => {
    const { id } = await upload(pdfFile)
    const doors: [string, string][] = [
      ['POST', 'media'],
      ['PATCH', 'media'],
      ['PATCH', `media/${id}`],
      ['POST', `recommendations/${id}/duplicate`],
      ['POST', 'recommendations'],
      ['POST', 'globals/retention'],
    ]
    const { user, token: ended } = await logInAs(portal, 'secretariat')
    await endSessions(portal.payload, user.id)
    for (const token of [undefined, tokens.member, ended, 'a.b.c']) {
      for (const [method, address] of doors) {
        let read = 0
        const endless = new ReadableStream({
          pull: (controller) => {
            read += 1
            controller.enqueue(new Uint8Array(1024))
          },
        })
        const headers = new Headers({ 'Content-Type': 'multipart/form-data; boundary=a' })
        if (token) headers.set('Authorization', `JWT ${token}`)
        const asked = { method, headers, body: endless, duplex: 'half' }
        const answer = await portal.answer(new Request(`http://localhost:3000/api/${address}`, asked))
        // A stream makes its first piece ready before anybody asks.
        expect([method, address, answer.status, read]).toEqual([method, address, 403, Math.min(read, 1)])
        expect(await answer.json()).toEqual({
          errors: [{ message: 'Du har ikke adgang til denne handling.' }],
        })
      }
    }
  })

  test('is let through by the gate to no other collection than the one for files', () => {
    const role = 'secretariat'
    const rooms = portal.payload.config.collections.map(({ slug, upload }) => ({
      slug,
      takesFiles: Boolean(upload),
      isLarge: bodyLimitOf(`/api/${slug}`, role).bytes > largestFile,
    }))
    expect(rooms.filter(({ takesFiles, isLarge }) => takesFiles !== isLarge)).toEqual([])
  })
})

describe('no address makes the portal fetch anything', () => {
  test('neither in the form, nor in the external source, nor by the pasting door', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end(pdfFile)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hemmelig.pdf`
    try {
      const token = tokens.secretariat
      const before = await countMedia()
      const bodies = [
        { alt: 'x', url, filename: 'hemmelig.pdf' },
        { alt: 'x', url: 'https://example.invalid/a.pdf', filename: 'a.pdf' },
        { alt: 'x', externalUploadSource: { url, filename: 'hemmelig.pdf' } },
        { alt: 'x', file: { url, filename: 'hemmelig.pdf' } },
      ]
      // Refused for want of a file, and not because the address did not answer.
      const expectRefused = async (sent: Promise<Response>, message: string) => {
        const response = await sent
        expect(response.status).toBe(400)
        expect(await response.text()).toContain(message)
      }
      for (const body of bodies) {
        await expectRefused(portal.rest('POST', 'media', { token, body }), 'Vælg en fil')
        await expectRefused(send(null, { data: body }), 'Vælg en fil')
        const form = new FormData()
        form.set('file', JSON.stringify(body))
        const headers = { Authorization: `JWT ${token}` }
        const request = new Request('http://localhost:3000/api/media', {
          method: 'POST',
          headers,
          body: form,
        })
        await expectRefused(portal.answer(request), 'reference is required')
      }
      const { id } = await upload(pdfFile)
      await portal.rest('PATCH', `media/${id}`, {
        token,
        body: { url, filename: 'hemmelig.pdf', focalX: 10 },
      })
      for (const address of ['media/paste-url', `media/paste-url/${id}`]) {
        const response = await get(`${address}?src=${encodeURIComponent(url)}`, token)
        expect(response.status).toBeGreaterThanOrEqual(400)
        expect(response.status).toBeLessThan(500)
      }
      expect((await portal.rest('POST', `media/${id}/duplicate`, { token, body: {} })).status).toBe(404)
      expect(await countMedia()).toBe(before + 1)
      expect(asked).toEqual([])
    } finally {
      server.close()
    }
  })
})

describe('an address out of the folder', () => {
  test.each([
    'media/file/x?prefix=../',
    'media/file/x?prefix=a&prefix=b',
    'media/file/..%2F..%2Fportal.db',
    'media/file/..%5C..%5Cportal.db',
    'media/file/%2Fetc%2Fpasswd',
    'media/file/%00',
    'media/file/findes-ikke.pdf',
  ])('%s is answered 4xx to everybody', async (address) => {
    for (const token of [undefined, tokens.member, tokens.secretariat]) {
      const { status } = await get(address, token)
      expect(status, `${address} ${token ? 'med' : 'uden'} token`).toBeGreaterThanOrEqual(400)
      expect(status, `${address} ${token ? 'med' : 'uden'} token`).toBeLessThan(500)
    }
  })
})

describe('a file follows the documents that show it', () => {
  const seenBy = async (filename: string) => {
    const readers = [undefined, tokens.member, tokens.secretariat]
    const answers = await Promise.all(readers.map((token) => get(`media/file/${filename}`, token)))
    await Promise.all(answers.map((answer) => answer.arrayBuffer()))
    return answers.map(({ status }) => status)
  }
  const everybody = [200, 200, 200]
  const network = [403, 200, 200]
  const staff = [403, 403, 200]

  const staffCall = async (method: string, address: string, body: object) => {
    const response = await portal.rest(method, address, { token: tokens.secretariat, body })
    const text = await response.text()
    expect(response.ok, `${address}: ${text}`).toBe(true)
    return saved.parse(JSON.parse(text)).doc
  }
  const resource = (data: object, query = '') =>
    staffCall('POST', `resources${query}`, { title: 'Skabelon', kind: 'fil', ...data })
  const change = (id: string | number, data: object, query = '') =>
    staffCall('PATCH', `resources/${id}${query}`, data)

  test('through its whole life', async () => {
    const photo = await upload(await picture('jpeg', 1000), { name: 'plan.jpg' })
    const size = photo.sizes?.card?.filename ?? ''
    const expectSeen = async (expected: number[], when: string) => {
      expect(await seenBy(photo.filename), when).toEqual(expected)
      expect(await seenBy(size), `${when}, small`).toEqual(expected)
      for (const [index, token] of [undefined, tokens.member, tokens.secretariat].entries()) {
        const found = await (await get(`media?where[id][equals]=${photo.id}`, token)).json()
        expect(found.docs, `${when}, list`).toHaveLength(expected[index] === 200 ? 1 : 0)
        expect((await get(`media/${photo.id}`, token)).ok, `${when}, by id`).toBe(expected[index] === 200)
      }
    }
    await expectSeen(staff, 'no document shows it')
    const { id } = await resource({ file: photo.id, _status: 'draft' }, '?draft=true')
    await expectSeen(staff, 'shown by a draft')
    await change(id, { _status: 'published', visibility: 'network' })
    await expectSeen(network, 'published for the network')
    const populated = async (token?: string) =>
      (await (await get(`resources/${id}?depth=1&select[file]=true`, token)).json()).file
    expect(await populated(tokens.member)).toMatchObject({ id: photo.id })
    await change(id, { _status: 'published', visibility: 'public' })
    await expectSeen(everybody, 'published for everybody')
    await staffCall('PATCH', `media/${photo.id}`, { visibility: 'network' })
    await expectSeen(network, 'kept for the network itself')
    // Not that there is one either.
    expect(await populated()).toBeNull()
    expect(await populated(tokens.member)).toMatchObject({ id: photo.id })
    await staffCall('PATCH', `media/${photo.id}`, { visibility: 'public' })
    await expectSeen(everybody, 'opened again')
    await change(id, { _status: 'draft' })
    await expectSeen(staff, 'unpublished')
    await change(id, { _status: 'published' })
    await expectSeen(everybody, 'published again')
    await change(id, { deletedAt: new Date().toISOString() })
    await expectSeen(staff, 'in the trash')
    await change(id, { deletedAt: null }, '?trash=true')
    await expectSeen(everybody, 'restored')
    const response = await portal.rest('DELETE', `resources/${id}`, { token: tokens.secretariat })
    expect(response.status).toBe(200)
    await expectSeen(staff, 'no document shows it any more')
    await staffCall('PATCH', `media/${photo.id}`, { deletedAt: new Date().toISOString() })
    expect((await seenBy(photo.filename)).slice(0, 2)).toEqual([403, 403])
  })

  test('when it is taken out of a published document, or put into a draft of one', async () => {
    const [first, second] = [await upload(pdfFile), await upload(pdfFile)]
    const { id } = await resource({ file: first.id, _status: 'published', visibility: 'network' })
    expect(await seenBy(first.filename)).toEqual(network)
    await change(id, { file: second.id, _status: 'draft' }, '?draft=true')
    expect(await seenBy(first.filename)).toEqual(network)
    expect(await seenBy(second.filename)).toEqual(staff)
    await change(id, { file: second.id, _status: 'published' })
    expect(await seenBy(first.filename)).toEqual(staff)
    expect(await seenBy(second.filename)).toEqual(network)
  })

  test('when the draft that it was for is destroyed, or a plan publishes and takes down', async () => {
    const { id, filename } = await upload(pdfFile)
    const draft = await resource({ file: id, _status: 'draft' }, '?draft=true')
    expect((await portal.rest('DELETE', `resources/${draft.id}`, { token: tokens.secretariat })).status).toBe(
      200,
    )
    expect(await seenBy(filename)).toEqual(staff)
    const planned = await resource({ file: id, _status: 'draft' }, '?draft=true')
    const { schedulePublish } = await import('@/access/schedulePublish')
    const { user } = await logInAs(portal, 'secretariat')
    const plan = async (type: 'publish' | 'unpublish') => {
      const req = await createLocalReq({ user: { ...user, collection: 'users' } }, portal.payload)
      const doc = { relationTo: 'resources', value: planned.id }
      await schedulePublish({ type, date: new Date(Date.now() - 1000), doc, req } as never)
      await portal.payload.jobs.run({ queue: 'udgivelse', silent: true })
    }
    await plan('publish')
    expect(await seenBy(filename)).toEqual(everybody)
    await plan('unpublish')
    expect(await seenBy(filename)).toEqual(staff)
    await change(planned.id, { deletedAt: new Date().toISOString() })
    const trashed = `resources/${planned.id}?trash=true`
    expect((await portal.rest('DELETE', trashed, { token: tokens.secretariat })).status).toBe(200)
    expect(await seenBy(filename)).toEqual(staff)
  })

  test('the widest of several documents decides', async () => {
    const { id, filename } = await upload(pdfFile)
    await resource({ file: id, _status: 'draft' }, '?draft=true')
    await resource({ file: id, _status: 'published', visibility: 'network' })
    expect(await seenBy(filename)).toEqual(network)
    await resource({ file: id, _status: 'published', visibility: 'public' })
    expect(await seenBy(filename)).toEqual(everybody)
  })

  test('what an event has for its participants is for staff, what it has for everybody is for everybody', async () => {
    const [open, closed] = [await upload(pdfFile), await upload(pdfFile)]
    await staffCall('POST', 'events', {
      title: 'Temadag om filer',
      kind: 'temadag',
      days: [{ startsAt: '2027-03-01T09:00:00.000Z', endsAt: '2027-03-01T15:00:00.000Z' }],
      materials: [{ title: 'Program', file: open.id }],
      participantMaterials: [{ title: 'Slides', file: closed.id }],
      _status: 'published',
    })
    expect(await seenBy(open.filename)).toEqual(everybody)
    expect(await seenBy(closed.filename)).toEqual(staff)
  })

  test('a deactivated member is nobody', async () => {
    const { user, token } = await logInAs(portal, 'member')
    const { filename, id } = await upload(pdfFile, { data: { visibility: 'network' } })
    await resource({ file: id, _status: 'published' })
    expect((await get(`media/file/${filename}`, token)).status).toBe(200)
    await portal.payload.update({
      collection: 'users',
      id: user.id,
      data: { isDeactivated: true },
      overrideAccess: true,
    })
    expect((await get(`media/file/${filename}`, token)).status).toBe(403)
  })
})

test('every field that shows a file is listed, and its documents settle who may see it', () => {
  const found = portal.payload.config.collections.flatMap(({ slug, flattenedFields }) =>
    slug.startsWith('payload-') ? [] : filePaths(flattenedFields).map((path) => `${slug}.${path}`),
  )
  expect(found.sort()).toEqual(fileReferences.map(({ collection, path }) => `${collection}.${path}`).sort())
  for (const { slug, hooks } of portal.payload.config.collections) {
    expect(hooks.afterChange?.includes(settleFilesOnChange), slug).toBe(showsFiles(slug))
    expect(hooks.afterDelete?.includes(settleFilesOnDelete), slug).toBe(showsFiles(slug))
  }
})

function filePaths(fields: FlattenedField[], above = ''): string[] {
  return fields.flatMap((field) => {
    const path = `${above}${field.name}`
    if ('relationTo' in field) return [field.relationTo].flat().includes('media') ? [path] : []
    if ('flattenedFields' in field) return filePaths(field.flattenedFields, `${path}.`)
    // Rich text would show files through its upload feature, which the portal's editor is without.
    if (field.type === 'richText') return JSON.stringify(field.editor).includes('"upload"') ? [path] : []
    return []
  })
}
