import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'
import { APIError, type Payload, type SanitizedCollectionConfig } from 'payload'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { fileFolder, filesApart, filesThere } from '../support/fileFolder'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'
import { pdfFile, picture } from '../support/uploadSamples'

type Hooks = SanitizedCollectionConfig['hooks']

let portal: TestPortal
let payload: Payload
let token: string
let large: Buffer
beforeAll(async () => {
  portal = await startTestPortal()
  payload = portal.payload
  payload.logger.level = 'silent'
  token = (await logInAs(portal, 'secretariat')).token
  large = await picture('jpeg', 1000)
})
afterEach(() => {
  vi.restoreAllMocks()
  syncBuiltinESMExports()
})
afterAll(() => portal.close())

const media = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String),
  filename: z.string(),
  sizes: z.object({ card: z.looseObject({ filename: z.string().nullish() }).nullish() }),
})

function send(method: string, address: string, file: Buffer | null, data: object = {}): Promise<Response> {
  const form = new FormData()
  if (file) form.set('file', new File([new Uint8Array(file)], 'fil.bin'))
  form.set('_payload', JSON.stringify(data))
  const headers = { Authorization: `JWT ${token}` }
  return portal.answer(new Request(`http://localhost:3000/api/${address}`, { method, headers, body: form }))
}

async function upload(file: Buffer) {
  const response = await send('POST', 'media', file, { alt: 'En fil' })
  const body = await response.text()
  expect(response.status, body).toBe(201)
  return media.parse(JSON.parse(body).doc)
}

const remove = (address: string) => portal.rest('DELETE', address, { token })
const fetchFile = (name: string, headers: Record<string, string> = {}) =>
  portal.answer(
    new Request(`http://localhost:3000/api/media/file/${name}`, {
      headers: { Authorization: `JWT ${token}`, ...headers },
    }),
  )

async function statusOf(name: string): Promise<number> {
  const served = await fetchFile(name)
  await served.arrayBuffer()
  return served.status
}

const rowOf = (id: string) => payload.db.findOne({ collection: 'media', where: { id: { equals: id } } })

/** Rows and files as they stand, and that they agree. */
async function standing() {
  expect(await filesApart(payload)).toEqual([])
  const { docs } = await payload.db.find({ collection: 'media', pagination: false, where: {} })
  return { docs, files: await filesThere() }
}

/** Has everything that is about to stand fall instead. */
function failCommits() {
  vi.spyOn(payload.db, 'commitTransaction').mockRejectedValue(new Error('gik ned'))
}

/** With one more hook of a kind on files, after all others. */
async function withHook<Kind extends 'beforeChange' | 'afterDelete', Outcome>(
  kind: Kind,
  hook: Hooks[Kind][number],
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  const hooks: unknown[] = payload.collections.media.config.hooks[kind]
  hooks.push(hook)
  try {
    return await work()
  } finally {
    hooks.pop()
  }
}

describe('a new file in the place of another', () => {
  test('is there, and the old one and its sizes are not', async () => {
    const { filename, id, sizes } = await upload(large)
    expect(await filesThere()).toEqual(expect.arrayContaining([filename, sizes.card?.filename]))
    expect((await send('PATCH', `media/${id}`, await picture('png', 700))).status).toBe(200)
    expect(await filesThere()).not.toContain(filename)
    await standing()
    // A document has no sizes, and keeps none of the picture it takes the place of.
    expect((await send('PATCH', `media/${id}`, pdfFile)).status).toBe(200)
    const after = media.parse(await rowOf(id))
    expect(after.sizes.card?.filename ?? null).toBeNull()
    await standing()
    expect(await statusOf(after.filename)).toBe(200)
  })

  test('that is refused leaves the old one, its sizes and the row as they were', async () => {
    const { filename, id, sizes } = await upload(large)
    const before = await standing()
    expect((await send('PATCH', `media/${id}`, await picture('png', 700), { alt: '' })).status).toBe(400)
    expect(await standing()).toEqual(before)
    for (const name of [filename, sizes.card?.filename ?? '']) expect(await statusOf(name)).toBe(200)
  })

  test('for which there is no room leaves no more than that, and says so', async () => {
    const { fullDiskAnswer } = await import('@/lib/fullDisk')
    const { id } = await upload(large)
    const before = await standing()
    const { rename } = fs
    let renamed = 0
    vi.spyOn(fs, 'rename').mockImplementation((from, to) => {
      renamed += 1
      return renamed === 2
        ? Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }))
        : rename(from, to)
    })
    syncBuiltinESMExports()
    for (const [method, address] of [
      ['PATCH', `media/${id}`],
      ['POST', 'media'],
    ] as const) {
      renamed = 0
      const response = await send(method, address, large, { alt: 'For stor' })
      expect([response.status, await response.json()]).toEqual([
        507,
        { errors: [{ message: fullDiskAnswer }] },
      ])
      expect(renamed).toBe(2)
      expect(await standing()).toEqual(before)
    }
  })

  test('that falls with its commit is gone, and the old one is there', async () => {
    const { id } = await upload(large)
    const before = await standing()
    failCommits()
    expect((await send('PATCH', `media/${id}`, await picture('png', 700))).status).toBe(500)
    expect((await send('POST', 'media', large, { alt: 'Ny' })).status).toBe(500)
    vi.restoreAllMocks()
    expect(await standing()).toEqual(before)
  })

  test('for many, of which one is refused, is there for the others alone', async () => {
    const [kept, replaced] = [await upload(large), await upload(large)]
    const refuse: Hooks['beforeChange'][number] = ({ data, originalDoc }) => {
      if (String(originalDoc?.id) === kept.id) throw new APIError('Ikke den', 409, null, true)
      return data
    }
    const address = `media?where[id][in][]=${kept.id}&where[id][in][]=${replaced.id}`
    await withHook('beforeChange', refuse, () => send('PATCH', address, pdfFile))
    await standing()
    const there = await filesThere()
    expect([kept, replaced].map(({ filename }) => there.includes(filename))).toEqual([true, false])
  })

  test('is what a picture becomes that is cut anew', async () => {
    const { filename, id } = await upload(large)
    const before = await standing()
    const crop =
      'uploadEdits[crop][x]=0&uploadEdits[crop][y]=0&uploadEdits[crop][width]=50&uploadEdits[crop][height]=50'
    const address = `media/${id}?${crop}&uploadEdits[widthInPixels]=1000&uploadEdits[heightInPixels]=500`
    failCommits()
    expect((await send('PATCH', address, null, { alt: 'Et udsnit' })).status).toBe(500)
    vi.restoreAllMocks()
    expect(await standing()).toEqual(before)
    const response = await send('PATCH', address, null, { alt: 'Et udsnit' })
    expect(response.status, await response.clone().text()).toBe(200)
    const cut = media.parse((await response.json()).doc)
    expect(cut.filename).toMatch(/^fil-[0-9a-f]{16}\.jpg$/)
    expect(cut.filename).not.toBe(filename)
    const bytes = Buffer.from(await (await fetchFile(cut.filename)).arrayBuffer())
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 1000, height: 500 })
    await standing()
    await send('PATCH', `media?where[id][equals]=${id}&${crop}`, null, { alt: 'Flere på en gang' })
    expect(media.parse(await rowOf(id)).filename).toBe(cut.filename)
    await standing()
  })
})

describe('a file that is deleted', () => {
  test('is gone with its sizes, however little was asked about it', async () => {
    const { filename, id } = await upload(large)
    const changed = await portal.rest('PATCH', `media/${id}?select[alt]=true`, { token, body: { alt: 'Ny' } })
    expect(changed.status).toBe(200)
    expect(await statusOf(filename)).toBe(200)
    expect((await remove(`media/${id}?select[alt]=true`)).status).toBe(200)
    expect(await filesThere()).not.toContain(filename)
    await standing()
  })

  test('is there when that falls with its commit', async () => {
    const { id } = await upload(large)
    const before = await standing()
    failCommits()
    expect((await remove(`media/${id}`)).status).toBe(500)
    await remove(`media?where[id][equals]=${id}`)
    vi.restoreAllMocks()
    expect(await standing()).toEqual(before)
  })

  test('with others, of which one fails in the middle, is there as they are', async () => {
    const [one, other] = [await upload(large), await upload(pdfFile)]
    const before = await standing()
    const fail: Hooks['afterDelete'][number] = ({ id }) => {
      if (String(id) === other.id) throw new Error('midtvejs')
    }
    const address = `media?where[id][in][]=${one.id}&where[id][in][]=${other.id}`
    const response = await withHook('afterDelete', fail, () => remove(address))
    expect(response.status).toBe(500)
    expect(await standing()).toEqual(before)
    expect((await remove(address)).status).toBe(200)
    expect(await filesThere()).not.toContain(one.filename)
    await standing()
  })
})

test('a part of a file is handed out, and what is missing is said to be', async () => {
  const { filename } = await upload(pdfFile)
  const part = await fetchFile(filename, { Range: 'bytes=5-7' })
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
    206,
    `bytes 5-7/${pdfFile.length}`,
    pdfFile.toString().slice(5, 8),
  ])
  expect(part.headers.get('content-type')).toBe('application/pdf')
  expect((await fetchFile(filename, { Range: 'bytes=9000-' })).status).toBe(416)
  await fs.rename(path.join(fileFolder(), filename), path.join(fileFolder(), 'gemt'))
  expect(await statusOf(filename)).toBe(404)
  await fs.rename(path.join(fileFolder(), 'gemt'), path.join(fileFolder(), filename))
})

describe('each night', () => {
  const sweep = async (more: { isDryRun?: boolean; now?: Date } = {}) => {
    const { purgeFiles } = await import('../../src/privacy/purgeFiles')
    const now = new Date(Date.now() + 25 * 60 * 60 * 1000)
    return (await purgeFiles({ payload, now, isDryRun: false, ...more }))['filer uden dokument']
  }

  test('what no document names goes from the folder, when it has lain there for a day', async () => {
    const shown = await upload(large)
    const trashed = await upload(large)
    const body = { deletedAt: new Date().toISOString() }
    expect((await portal.rest('PATCH', `media/${trashed.id}`, { token, body })).status).toBe(200)
    const { docs, files } = await standing()
    const left = ['tabt-0123456789abcdef.jpg', 'tabt-0123456789abcdef-640x320.jpg']
    const fragment = 'halv-0123456789abcdef.pdf.1f2e3d4c.tmp'
    const foreign = ['.gitkeep', 'noter.txt', 'portal.jpg']
    for (const name of [...left, fragment, ...foreign]) {
      await fs.writeFile(path.join(fileFolder(), name), 'x')
    }
    await fs.utimes(path.join(fileFolder(), fragment), 0, 0)
    const all = await filesThere()
    expect(await sweep({ now: new Date() })).toBe(0)
    expect(await sweep({ isDryRun: true })).toBe(3)
    expect(await filesThere()).toEqual(all)
    expect(await sweep()).toBe(3)
    expect(await filesThere()).toEqual([...files, ...foreign].sort())
    expect(files).toEqual(expect.arrayContaining([shown.filename, trashed.filename]))
    expect(await sweep()).toBe(0)

    const { purgePersonalData } = await import('../../src/privacy/purge')
    expect(await purgePersonalData({ payload, isDryRun: true })).toMatchObject({ 'filer uden dokument': 0 })

    // As before a database is put back.
    for (const { id } of docs)
      await payload.db.deleteOne({ collection: 'media', where: { id: { equals: id } } })
    expect(await sweep()).toBe(0)
    expect(await filesThere()).toEqual([...files, ...foreign].sort())
  })
})
